// The search page: what is asked stands in the address, results come as someone types, and the way back leads back.

import { isEmpty, readState, toggled, writeState } from "./address.js";
import { connect } from "./client.js";
import { idOf, naming } from "./draw.js";
import { facets } from "./facets.js";
import { parts } from "./parts.js";
import { results } from "./results.js";
import { prepare, suggest } from "./suggest.js";
import { readWords, speaker } from "./words.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./suggest.js").Prepared} Prepared
 * @typedef {{ shown?: number, scroll?: number }} Kept what the history remembers of a question besides its address
 */

/** How many results come at a time. */
const STEP = 10;
/** How many names stand in for results until these are there, and where there are none. */
const EARLY = 6;
const NEAR = 3;
/** How long the reader has to be still before a question is asked, in milliseconds. */
const PAUSE = 120;

const page = parts();
const language = document.documentElement.lang;
const client = connect(language);
const say = speaker(readWords(page.words), language);
const nameOf = naming(say);
const show = results(page, say, nameOf, language);
const drawFacets = facets({ place: page.facets, group: page.group, value: page.value, say, nameOf, toggle });
const title = document.title;

let state = readState(location.search);
let shown = kept().shown ?? STEP;
let question = 0;
let typing = 0;
/** Whether the question is being typed: its address is replaced with every word, so that one step back leaves it. */
let writing = false;
/** @type {Promise<Prepared[]> | null} */
let names = null;

history.scrollRestoration = "manual";
page.input.value = state.words;
// Beside the results there is room for what they can be filtered by.
page.filters.open = matchMedia("(min-width: 56rem)").matches;
learn();
listen();
void ask({ scroll: kept().scroll });

/** The lists of the page name values of which an answer may have nothing. */
function learn() {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-filter] [data-value]"))) {
    const filter = /** @type {HTMLElement} */ (link.closest("[data-filter]")).dataset.filter ?? "";
    nameOf(filter, { id: link.dataset.value ?? "", name: link.firstChild?.textContent?.trim() });
  }
}

function listen() {
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = page.input.value.trim();
    const typed = writing ? "replace" : "push";
    move({ ...state, words, like: null }, words !== state.words || state.like ? typed : "stay");
  });
  page.input.addEventListener("input", () => {
    show.hush();
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      const words = page.input.value.trim();
      if (words === state.words) return;
      move({ ...state, words, like: null }, writing ? "replace" : "push", true);
      writing = true;
    }, PAUSE);
  });
  page.sort.addEventListener("change", () => move({ ...state, sort: /** @type {State["sort"]} */ (page.sort.value) }, "push"));
  page.more.addEventListener("click", () => void more());
  page.again.addEventListener("click", () => void ask());
  page.see.addEventListener("click", () => page.count.focus());
  page.clear.addEventListener("click", () => {
    move({ ...state, filters: {} }, "push");
    page.count.focus();
  });
  page.chips.addEventListener("click", ({ target }) => {
    const chip = target instanceof Element ? target.closest("button") : null;
    if (!chip) return;
    chip.closest("li")?.remove();
    (page.chips.querySelector("button") ?? page.count).focus();
    toggle(chip.dataset.facet ?? "", chip.dataset.id ?? "");
  });
  // A link of the page to itself, such as "did you mean", is another question, not another page.
  page.found.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const own = link?.pathname === location.pathname && link.search && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!link || !own) return;
    event.preventDefault();
    move(readState(link.search), "push");
    page.input.value = state.words;
    scrollTo(0, 0);
    page.count.focus();
  });
  addEventListener("popstate", () => {
    state = readState(location.search);
    shown = kept().shown ?? STEP;
    writing = false;
    page.input.value = state.words;
    void ask({ scroll: kept().scroll ?? 0 });
  });
  addEventListener("pagehide", remember);
  addEventListener("online", () => {
    if (!page.error.hidden) void ask();
  });
}

/**
 * Goes on to another question.
 * @param {State} next
 * @param {"push" | "replace" | "stay"} how its address comes into the history
 * @param {boolean} [unfinished] whether the last word may be unfinished
 */
function move(next, how, unfinished = false) {
  if (how === "push") remember();
  state = next;
  shown = STEP;
  writing = false;
  clearTimeout(typing);
  const address = location.pathname + writeState(state);
  if (how === "push") history.pushState({}, "", address);
  if (how === "replace") history.replaceState({}, "", address);
  void ask({ unfinished });
}

/** @param {string} facet @param {string} id */
function toggle(facet, id) {
  move(toggled(state, facet, id), "push");
}

/** Asks what the state says, and shows what comes of it. @param {{ unfinished?: boolean, scroll?: number }} [how] */
async function ask({ unfinished = false, scroll } = {}) {
  const own = (question += 1);
  const { words, filters, sort, like } = state;
  page.sort.value = sort;
  page.error.hidden = true;
  document.title = words ? `${words} – ${title}` : title;
  document.documentElement.classList.toggle("searching", !isEmpty(state));
  // The switch asks the same in the other language.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".languages a"))) {
    link.search = writeState(state);
  }
  if (isEmpty(state)) return show.tell("");
  try {
    if (!client.ready) {
      show.early([]);
      const fitting = words && !Object.keys(filters).length ? suggest(await entries(), words, EARLY) : [];
      if (own !== question) return;
      if (fitting.length) show.early(fitting);
    }
    const asked = { words, filters, sort, limit: shown, typing: unfinished };
    const answer = await (like ? client.like(like, asked) : client.ask(asked));
    if (!answer || own !== question) return;
    drawFacets(answer.facets, state);
    show.answer(answer, state, like ? await named(like) : null);
    if (scroll !== undefined) scrollTo(0, scroll);
    if (!answer.total) await nothing(own);
  } catch (error) {
    if (own === question) show.failed(error);
  }
}

/** Looks for what comes nearest: the same without the filters, else names like the words. @param {number} own */
async function nothing(own) {
  const filtered = Object.keys(state.filters).length > 0 && !state.like;
  const without = filtered ? await client.ask({ words: state.words, limit: 0 }) : null;
  const near = without?.total || !state.words ? [] : suggest(await entries(), state.words, NEAR);
  if (own === question) show.nothing(state, without?.total ?? 0, near);
}

async function more() {
  const first = page.hits.children.length;
  shown += STEP;
  await ask();
  // The reader goes on where the new ones begin.
  page.hits.children[first]?.querySelector("a")?.focus();
}

/** What can be suggested; nothing where it does not come. @returns {Promise<Prepared[]>} */
function entries() {
  names ??= client.suggestions().then(
    ({ entries }) => prepare(entries),
    () => {
      names = null;
      return [];
    },
  );
  return names;
}

/** @param {string} id with its folder */
async function named(id) {
  return (await entries()).find((entry) => idOf(entry.url) === id) ?? null;
}

/** @returns {Kept} */
function kept() {
  return history.state ?? {};
}

function remember() {
  history.replaceState({ shown, scroll: scrollY }, "");
}
