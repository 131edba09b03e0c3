// What the search page shows: names while the engine comes, results, nothing, or what is wrong.

import { writeState } from "./address.js";
import { SearchFailure } from "./client.js";
import { filled, valuesOf } from "./draw.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./client.js").Answer} Answer
 * @typedef {import("./suggest.js").Entry} Entry
 * @typedef {import("./words.js").Say} Say
 */

/** How long the reader has to be still before the number of results is said, in milliseconds. */
const STILL = 800;
/** What can go wrong, by the sentences that there are. */
const CODES = ["network", "unsupported", "damaged", "no-entry"];

/**
 * Makes the functions that show a state of the search.
 * @param {ReturnType<typeof import("./parts.js").parts>} page
 * @param {Say} say
 * @param {import("./draw.js").NameOf} nameOf
 * @param {string} language of the page
 */
export function results(page, say, nameOf, language) {
  let telling = 0;
  return { early, answer, nothing, failed, tell, hush };

  /**
   * The engine is on its way: these names fit, so that the first useful answer does not wait for it.
   * @param {Entry[]} entries
   */
  function early(entries) {
    page.found.dataset.state = "early";
    page.none.hidden = true;
    page.more.hidden = true;
    page.hits.replaceChildren(...entries.map(named));
    head(say(entries.length ? "search-loading-names" : "search-loading"));
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   * @param {Entry | null} like the text that results are like, if its name is known
   */
  function answer(answer, state, like) {
    page.found.dataset.state = answer.total ? "full" : "none";
    page.none.hidden = true;
    page.hits.replaceChildren(...answer.hits.map((hit) => filled(page.result, valuesOf(hit, say, language))));
    page.more.hidden = answer.hits.length >= answer.total;
    const { total: count } = answer;
    const { words } = state;
    head(state.like ? say("search-like", { title: like?.title ?? state.like }) : say(words ? "search-results-for" : "search-results", { count, words }));
    const chosen = Object.values(state.filters).flat().length;
    page.chosen.textContent = chosen ? say("search-chosen", { count: chosen }) : "";
    page.clear.hidden = chosen < 2;
    page.see.textContent = say("search-see", { count });
    chips(state);
    page.back.hidden = !like;
    if (like) link(page.back, say("search-back", { title: like.title }), like.url);
    page.meant.hidden = !answer.did_you_mean;
    if (answer.did_you_mean) link(page.meant, answer.did_you_mean, asking({ ...state, words: answer.did_you_mean }));
  }

  /**
   * There are no results: what comes nearest instead.
   * @param {State} state
   * @param {number} unfiltered how many there would be without the filters
   * @param {Entry[]} near names that are like the words
   */
  function nothing(state, unfiltered, near) {
    page.none.hidden = false;
    page.unfiltered.hidden = !unfiltered;
    if (unfiltered) link(page.unfiltered, say("search-without-filters", { count: unfiltered }), asking({ ...state, filters: {} }));
    page.near.hidden = !near.length;
    page.nearest.replaceChildren(...near.map(named));
  }

  /** @param {unknown} error */
  function failed(error) {
    const code = error instanceof SearchFailure && CODES.includes(error.code) ? error.code : "other";
    page.found.dataset.state = "error";
    page.error.hidden = false;
    page.why.textContent = say(`search-error-${code}`);
    page.again.hidden = ["unsupported", "no-entry"].includes(code);
    head(say("search-error"));
    tell(`${say("search-error")}. ${page.why.textContent}`);
  }

  /** Says something once the reader is still. @param {string} text */
  function tell(text) {
    clearTimeout(telling);
    telling = window.setTimeout(() => (page.status.textContent = text), STILL);
  }

  /** Leaves unsaid what was about to be: it is of a question that the reader is changing. */
  function hush() {
    clearTimeout(telling);
  }

  /** @param {string} text */
  function head(text) {
    page.count.textContent = text;
    tell(text);
  }

  /** What is chosen, each with a button that takes it back. Those that stay keep the focus. @param {State} state */
  function chips(state) {
    const chosen = Object.entries(state.filters).flatMap(([facet, ids]) => ids.map((id) => ({ facet, id })));
    const there = new Map([...page.chips.children].map((chip) => [keyOf(chip.querySelector("button")?.dataset ?? {}), chip]));
    const kept = new Set(chosen.map(keyOf));
    for (const [key, chip] of there) if (!kept.has(key)) chip.remove();
    page.chips.append(...chosen.filter((value) => !there.has(keyOf(value))).map(chipOf));
    page.chips.hidden = !chosen.length;
  }

  /** @param {{ facet: string, id: string }} value */
  function chipOf({ facet, id }) {
    const name = nameOf(facet, { id });
    const chip = filled(page.chip, { name });
    const button = /** @type {HTMLButtonElement} */ (chip.querySelector("button"));
    Object.assign(button.dataset, { facet, id });
    button.setAttribute("aria-label", say("search-remove", { name }));
    return chip;
  }

  /** A name alone, as a result. @param {Entry} entry */
  function named({ title, url, kind, also, language: of }) {
    const organisation = kind === "term" ? undefined : also?.[0];
    const other = of && of !== language ? of : null;
    return filled(page.result, { title, url, language: other, kind: say(`kind-${kind}`), organisation });
  }

}

/** @param {HTMLElement} place @param {string} text @param {string} address */
function link(place, text, address) {
  const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
  link.textContent = text;
  link.href = address;
}

/** The address of a question. @param {State} state */
function asking(state) {
  return location.pathname + writeState(state);
}

/** @param {{ facet?: string, id?: string }} value */
function keyOf({ facet, id }) {
  return `${facet} ${id}`;
}
