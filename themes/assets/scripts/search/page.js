// The search page: what is asked stands in the address, results come as someone types, and every state says what it is.

import { isEmpty, readState, toggled, writeState } from "./address.js";
import { SearchFailure, connect } from "./client.js";
import { filled, idOf, nameOf, valuesOf } from "./draw.js";
import { facets } from "./facets.js";
import { prepare, suggest } from "./suggest.js";
import { readWords, speaker } from "./words.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./client.js").Answer} Answer
 * @typedef {{ shown?: number, scroll?: number }} Kept what history remembers of a page besides its address
 */

/** How many results come at a time. */
const STEP = 10;
/** How many names stand in for results until these are there, or where there are none. */
const EARLY = 6;
/** How long the reader has to be still before the engine is asked, and before the number is said, in milliseconds. */
const PAUSE = 120;
const STILL = 800;

const language = document.documentElement.lang;
const client = connect(language);
const page = parts();
const say = speaker(readWords(page.words), language);
const title = document.title;
const drawFacets = facets({ place: page.facets, group: page.group, value: page.value, say, toggle });
history.scrollRestoration = "manual";

let state = readState(location.search);
let shown = kept().shown ?? STEP;
let question = 0;
let typing = 0;
let telling = 0;
/** The text that results are like, for the words above them. */
let like = "";
/** @type {Promise<import("./suggest.js").Prepared[]>} */
let names = client.suggestions().then(({ entries }) => prepare(entries), () => []);

page.form.addEventListener("submit", (event) => {
  event.preventDefault();
  move({ ...state, words: page.input.value.trim(), like: null }, state.like || page.input.value.trim() !== state.words ? "push" : "stay", false);
});
page.input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => {
    const words = page.input.value.trim();
    if (words !== state.words || state.like) move({ ...state, words, like: null }, isEmpty(state) ? "push" : "replace", true);
  }, PAUSE);
});
page.sort.addEventListener("change", () => move({ ...state, sort: /** @type {State["sort"]} */ (page.sort.value) }, "push"));
page.more.addEventListener("click", more);
page.see.addEventListener("click", () => page.count.focus());
page.again.addEventListener("click", () => void ask());
page.clear.addEventListener("click", () => {
  move({ ...state, filters: {} }, "push");
  page.count.focus();
});
page.chips.addEventListener("click", ({ target }) => {
  const chip = target instanceof Element ? target.closest("button") : null;
  if (!chip) return;
  move(toggled(state, chip.dataset.facet ?? "", chip.dataset.value ?? ""), "push");
  (page.chips.querySelector("button") ?? page.count).focus();
});
// Links of the page to itself, such as "did you mean": another question, not another page.
page.found.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.pathname !== location.pathname || !link.search || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  move(readState(link.search), "push");
  page.input.value = state.words;
  scrollTo(0, 0);
  page.count.focus();
});
addEventListener("popstate", () => {
  state = readState(location.search);
  shown = kept().shown ?? STEP;
  page.input.value = state.words;
  void ask({ scroll: kept().scroll ?? 0 });
});
addEventListener("pagehide", remember);
addEventListener("online", () => {
  if (!page.error.hidden) void ask();
});

page.input.value = state.words;
// Beside the results there is room for what they can be filtered by.
page.filters.closest("details")?.toggleAttribute("open", matchMedia("(min-width: 56rem)").matches);
void ask({ scroll: kept().scroll });

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

/** @param {{ unfinished?: boolean, scroll?: number }} [how] */
async function ask({ unfinished = false, scroll } = {}) {
  const own = (question += 1);
  const asked = state;
  page.sort.value = state.sort;
  document.title = state.words ? `${state.words} – ${title}` : title;
  document.documentElement.classList.toggle("searching", !isEmpty(state));
  if (isEmpty(state)) return tell("");
  page.error.hidden = true;
  if (!client.ready) await drawEarly(own);
  if (own !== question) return;
  try {
    const { words, filters, sort } = asked;
    const answer = asked.like
      ? await client.like(asked.like, { filters, sort, limit: shown })
      : await client.ask({ words, filters, sort, limit: shown, typing: unfinished });
    if (!answer || own !== question) return;
    draw(answer);
    if (scroll !== undefined) scrollTo(0, scroll);
    if (!answer.total) await drawNone(answer, own);
  } catch (error) {
    if (own === question) drawError(error);
  }
}

/** While the engine is on its way: the names that fit, so that the first useful answer does not wait for it. @param {number} own */
async function drawEarly(own) {
  page.found.dataset.state = "early";
  page.none.hidden = true;
  head(say("search-loading"));
  const entries = await names;
  if (own !== question) return;
  like = entries.find((entry) => idOf(entry.url) === state.like)?.title ?? "";
  if (client.ready || Object.keys(state.filters).length) return;
  const early = suggest(entries, state.words, EARLY);
  page.hits.replaceChildren(...early.map(named));
  head(early.length ? say("search-loading-names") : say("search-loading"));
}

/** @param {Answer} answer */
function draw(answer) {
  page.found.dataset.state = answer.total ? "full" : "none";
  page.none.hidden = answer.total > 0;
  page.hits.replaceChildren(...answer.hits.map((hit) => filled(page.result, valuesOf(hit, say, language))));
  head(numbered(answer.total));
  drawChips(answer);
  drawFacets(answer.facets, state);
  page.more.hidden = answer.hits.length >= answer.total;
  const chosen = Object.values(state.filters).flat().length;
  page.chosen.textContent = chosen ? say("search-chosen", { count: chosen }) : "";
  page.see.textContent = say("search-see", { count: answer.total });
  page.clear.hidden = chosen < 2;
  const meant = answer.did_you_mean;
  page.meant.hidden = !meant;
  if (meant) {
    const link = /** @type {HTMLAnchorElement} */ (page.meant.querySelector("a"));
    link.textContent = meant;
    link.href = location.pathname + writeState({ ...state, words: meant });
  }
}

/** @param {number} total */
function numbered(total) {
  if (state.like) return say("search-like", { title: like || state.like });
  return state.words ? say("search-results-for", { count: total, words: state.words }) : say("search-results", { count: total });
}

/** @param {Answer} answer */
function drawChips(answer) {
  const names = new Map(answer.facets.flatMap(({ name, values }) => values.map((value) => [`${name} ${value.id}`, value])));
  const chips = Object.entries(state.filters).flatMap(([facet, ids]) =>
    ids.map((id) => {
      const name = nameOf(facet, names.get(`${facet} ${id}`) ?? { id, name: id }, say);
      const chip = filled(page.chip, { name });
      const button = /** @type {HTMLButtonElement} */ (chip.querySelector("button"));
      button.dataset.facet = facet;
      button.dataset.value = id;
      button.setAttribute("aria-label", say("search-remove", { name }));
      return chip;
    }),
  );
  page.chips.replaceChildren(...chips);
  page.chips.hidden = !chips.length;
}

/** Nothing found: what there would be without the filters, else the names that are nearest. @param {Answer} answer @param {number} own */
async function drawNone(answer, own) {
  const filtered = Object.keys(state.filters).length > 0;
  const without = filtered && !state.like ? await client.ask({ words: state.words, limit: 0 }).catch(() => null) : null;
  const near = without?.total || !state.words ? [] : suggest(await names, state.words, 3);
  if (own !== question) return;
  page.unfiltered.hidden = !without?.total;
  if (without?.total) {
    const link = /** @type {HTMLAnchorElement} */ (page.unfiltered.querySelector("a"));
    link.textContent = say("search-without-filters", { count: without.total });
    link.href = location.pathname + writeState({ ...state, filters: {} });
  }
  page.near.hidden = !near.length;
  page.nearest.replaceChildren(...near.map(named));
}

/** @param {unknown} error */
function drawError(error) {
  const code = error instanceof SearchFailure ? error.code : "other";
  page.found.dataset.state = "error";
  page.error.hidden = false;
  page.why.textContent = say(`search-error-${code}`);
  page.again.hidden = ["unsupported", "no-entry"].includes(code);
  head(say("search-error"));
}

/** A name alone, as a result. @param {import("./suggest.js").Entry} entry */
function named(entry) {
  const { title, url, kind, also } = entry;
  const about = kind === "term" ? undefined : also?.[0];
  const other = entry.language && entry.language !== language ? entry.language : null;
  return filled(page.result, { title, url, language: other, kind: say(`kind-${kind}`), organisation: about });
}

async function more() {
  const first = page.hits.children.length;
  shown += STEP;
  history.replaceState({ ...kept(), shown }, "");
  await ask();
  // The reader goes on where the new ones begin.
  page.hits.children[first]?.querySelector("a")?.focus();
}

/** The line above the results, which is also said. @param {string} text */
function head(text) {
  page.count.textContent = text;
  tell(text);
}

/** @param {string} text */
function tell(text) {
  clearTimeout(telling);
  telling = window.setTimeout(() => (page.status.textContent = text), STILL);
}

/** @returns {Kept} */
function kept() {
  return history.state ?? {};
}

function remember() {
  history.replaceState({ ...kept(), shown, scroll: scrollY }, "");
}

function parts() {
  /** @template {HTMLElement} T @param {string} id @param {{ new (): T }} type @returns {T} */
  const at = (id, type) => {
    const element = document.getElementById(id);
    if (element instanceof type) return element;
    throw new Error(`the search page has no ${type.name} with the id ${id}`);
  };
  return {
    form: at("_search", HTMLFormElement),
    input: at("_q", HTMLInputElement),
    found: at("_found", HTMLElement),
    status: at("_status", HTMLElement),
    count: at("_count", HTMLElement),
    meant: at("_meant", HTMLElement),
    chips: at("_chips", HTMLElement),
    filters: at("_filters", HTMLElement),
    chosen: at("_chosen", HTMLElement),
    see: at("_see", HTMLButtonElement),
    facets: at("_facets", HTMLElement),
    clear: at("_clear", HTMLButtonElement),
    sort: at("_sort", HTMLSelectElement),
    hits: at("_hits", HTMLElement),
    more: at("_more", HTMLButtonElement),
    none: at("_none", HTMLElement),
    unfiltered: at("_unfiltered", HTMLElement),
    near: at("_near", HTMLElement),
    nearest: at("_nearest", HTMLElement),
    error: at("_error", HTMLElement),
    why: at("_why", HTMLElement),
    again: at("_again", HTMLButtonElement),
    words: at("_words", HTMLTemplateElement),
    result: at("_result", HTMLTemplateElement),
    chip: at("_chip", HTMLTemplateElement),
    group: at("_group", HTMLTemplateElement),
    value: at("_value", HTMLTemplateElement),
  };
}
