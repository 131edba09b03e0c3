// The list of examples: its links to fields, groups and places become filters in place. The list stays as it was until
// the reader chooses something, and comes back when nothing is chosen any more.

import { readState, toggled, writeState } from "./address.js";
import { SearchFailure, connect } from "./client.js";
import { filled, valuesOf } from "./draw.js";
import { readWords, speaker } from "./words.js";

/** @typedef {import("./address.js").State} State */

/** How many examples come at a time: as many as a page of the list has. */
const STEP = 24;
/** The list has what says something, as it has without a script. */
const LISTED = { kind: ["case-study"], completeness: ["partial", "full"] };

const language = document.documentElement.lang;
const client = connect(language);
/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [filters, see, count, cards, moreButton, error, status] =
  ["_filters", "_see", "_count", "_hits", "_more", "_error", "_status"].map(at);
const say = speaker(readWords(/** @type {HTMLTemplateElement} */ (at("_words"))), language);
const card = /** @type {HTMLTemplateElement} */ (at("_result"));
const choice = /** @type {HTMLTemplateElement} */ (at("_value"));

let state = only(readState(location.search));
let shown = STEP;
let question = 0;
let converted = false;

// A reader who opens a group begins to filter: from here on there is something to load.
filters.addEventListener("toggle", convert, { capture: true });
filters.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) move(only(toggled(state, target.name, target.value)));
});
at("_clear").addEventListener("click", () => {
  move({ ...state, filters: {} });
  filters.querySelector("summary")?.focus();
});
see.addEventListener("click", () => count.focus());
at("_again").addEventListener("click", () => void ask());
moreButton.addEventListener("click", async () => {
  const first = cards.children.length;
  shown += STEP;
  await ask();
  cards.children[first]?.querySelector("a")?.focus();
});
addEventListener("popstate", () => {
  state = only(readState(location.search));
  shown = STEP;
  void ask();
});
void ask();

/** Only what can be chosen here. @param {State} given @returns {State} */
function only({ filters: given }) {
  const names = new Set([...filters.querySelectorAll("details")].map((group) => group.dataset.filter ?? ""));
  const kept = Object.entries(given).filter(([name]) => names.has(name));
  return { words: "", filters: Object.fromEntries(kept), sort: "relevance", like: null };
}

/** @param {State} next */
function move(next) {
  state = next;
  shown = STEP;
  history.pushState(null, "", location.pathname + writeState(state));
  void ask();
}

/** Makes checkboxes of the links, with the same words and numbers. */
function convert() {
  if (converted) return;
  converted = true;
  for (const group of filters.querySelectorAll("details")) {
    for (const link of group.querySelectorAll("a")) {
      const [name, number] = [link.firstChild?.textContent?.trim(), link.querySelector(".facet-count")?.textContent];
      const item = filled(choice, { name, count: number });
      const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
      input.name = group.dataset.filter ?? "";
      input.value = link.dataset.value ?? "";
      link.closest("li")?.replaceWith(item);
    }
  }
}

async function ask() {
  const own = (question += 1);
  const isChosen = Object.keys(state.filters).length > 0;
  document.documentElement.classList.toggle("searching", isChosen);
  error.hidden = true;
  if (isChosen) convert();
  if (converted) check();
  see.parentElement?.toggleAttribute("hidden", !isChosen);
  if (!isChosen) {
    recount(null);
    tell("");
    return;
  }
  if (!client.ready) count.textContent = see.textContent = say("filter-loading");
  try {
    const answer = await client.ask({ filters: { ...state.filters, ...LISTED }, limit: shown });
    if (!answer || own !== question) return;
    const drawn = answer.hits.map((hit) => filled(card, valuesOf(hit, say, language)));
    cards.replaceChildren(...drawn);
    const sentence = say("filter-found", { count: answer.total });
    count.textContent = sentence;
    tell(sentence);
    see.textContent = say("filter-see", { count: answer.total });
    recount(answer);
    moreButton.hidden = answer.hits.length >= answer.total;
  } catch (failure) {
    if (own !== question) return;
    const unsupported = failure instanceof SearchFailure && failure.code === "unsupported";
    count.textContent = "";
    error.hidden = false;
    at("_why").textContent = say(unsupported ? "filter-unsupported" : "filter-failed");
    at("_again").hidden = unsupported;
  }
}

/** Shows in the checkboxes what the address says; what is chosen is open. */
function check() {
  for (const input of filters.querySelectorAll("input")) {
    input.checked = state.filters[input.name]?.includes(input.value) ?? false;
    if (input.checked) input.closest("details")?.setAttribute("open", "");
  }
}

/**
 * The numbers of the answer, or those of the whole list.
 * @param {import("./client.js").Answer | null} answer
 */
function recount(answer) {
  const counts = new Map(answer?.facets.flatMap(({ name, values }) => values.map((value) => [`${name} ${value.id}`, value.count])));
  for (const input of filters.querySelectorAll("input")) {
    const number = /** @type {HTMLElement} */ (input.parentElement?.querySelector(".facet-count"));
    number.dataset.whole ??= number.textContent ?? "";
    const count = answer ? (counts.get(`${input.name} ${input.value}`) ?? 0) : Number(number.dataset.whole);
    number.textContent = String(count);
    input.closest("li")?.classList.toggle("choice-none", !count && !input.checked);
  }
}

/** @param {string} text */
function tell(text) {
  status.textContent = text;
}
