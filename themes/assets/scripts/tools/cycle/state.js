// One's own cycle of action, told once or twice.

import { record, text } from "../shared/checked.js";

/**
 * @typedef {"purpose" | "confidence" | "action" | "circumstances"} Factor
 * @typedef {Record<Factor, string>} Telling
 *
 * @typedef {object} State
 * @property {Telling} good
 * @property {Telling} bad
 * @property {boolean} two whether both are shown
 */

/** In the order in which one reads them. @type {Factor[]} */
export const FACTORS = ["purpose", "confidence", "action", "circumstances"];
/** The most of each, in characters: as in the page. */
const LONGEST = 160;

/** @returns {State} */
export function nothing() {
  const telling = () => ({ purpose: "", confidence: "", action: "", circumstances: "" });
  return { good: telling(), bad: telling(), two: false };
}

/**
 * The state with other words for a factor.
 * @param {State} state
 * @param {"good" | "bad"} which
 * @param {Factor} factor
 * @param {string} words
 * @returns {State}
 */
export function told(state, which, factor, words) {
  return { ...state, [which]: { ...state[which], [factor]: words.slice(0, LONGEST) } };
}

/** Whether nothing is written. @param {State} state */
export function isEmpty({ good, bad, two }) {
  return [good, ...(two ? [bad] : [])].every((telling) => FACTORS.every((factor) => !telling[factor].trim()));
}

/** What was kept, taken for a state; null for anything else. @param {unknown} value @returns {State | null} */
export function read(value) {
  const state = record(value, ["good", "bad", "two"]);
  if (!state || typeof state.two !== "boolean") return null;
  const [good, bad] = [readTelling(state.good), readTelling(state.bad)];
  return good && bad ? { good, bad, two: state.two } : null;
}

/** @param {unknown} value @returns {Telling | null} */
function readTelling(value) {
  const telling = record(value, FACTORS);
  const texts = telling && FACTORS.map((factor) => text(telling[factor], LONGEST));
  if (!texts || texts.some((text) => text === null)) return null;
  return /** @type {Telling} */ (Object.fromEntries(FACTORS.map((factor, index) => [factor, texts[index]])));
}
