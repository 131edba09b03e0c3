// The one state of the checklist, and all that can happen to it.

import { answerTo } from "./answers.js";

/**
 * @typedef {import("./answers.js").Answered} Answered
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Level} Level
 *
 * @typedef {{ name: "all" | "one" | "check" | "profile" | "together", at: number, changing: boolean }} Step `at` is the
 *   number of the question, from 0; with `changing` the reader came from their answers and goes back there
 *
 * @typedef {object} State
 * @property {Step} step
 * @property {string | null} view
 * @property {Answers} answers
 * @property {string} day when they were last changed
 * @property {Answered | null} before answers of an earlier time, to compare with
 * @property {Answered[]} others what members of a team answered
 *
 * @typedef {{ type: "level", id: string, level: Level, day: string } | { type: "note", id: string, note: string, day: string }
 *   | { type: "view", view: string } | { type: "go", step: Step } | { type: "take", answered: Answered, before?: Answered | null }
 *   | { type: "earlier", before: Answered } | { type: "again", day: string } | { type: "others", others: Answered[] }} Action
 */

/** @type {Step} */
export const START = { name: "all", at: 0, changing: false };

/** @param {string} day @returns {State} */
export function begin(day) {
  return { step: START, view: null, answers: {}, day, before: null, others: [] };
}

/** @param {State} state @param {Action} action @returns {State} */
export function reduce(state, action) {
  switch (action.type) {
    case "level":
      return answered(state, action.id, { level: action.level }, action.day);
    case "note":
      return answered(state, action.id, { note: action.note }, action.day);
    case "view":
      return { ...state, view: action.view };
    case "go":
      return { ...state, step: action.step };
    case "take":
      return { ...state, ...action.answered, before: action.before === undefined ? state.before : action.before };
    case "earlier":
      return { ...state, before: action.before };
    case "again":
      return { ...state, answers: {}, day: action.day, before: answeredOf(state) };
    case "others":
      return { ...state, others: action.others };
  }
}

/** The answers that the reader has now, as they are kept and shared. @param {State} state @returns {Answered} */
export function answeredOf({ day, view, answers }) {
  return { day, view, answers };
}

/**
 * The step to show when the page is opened: that of the browser's history, unless the answers that it needs are gone.
 * @param {unknown} wanted what the history has
 * @param {{ hasAnswers: boolean, count: number }} page
 * @returns {{ step: Step, lost: boolean }} `lost` where the reader has to be told
 */
export function stepAtStart(wanted, { hasAnswers, count }) {
  const { name, at, changing } = /** @type {Partial<Step>} */ (wanted ?? {});
  const known = name === "one" || name === "check" || name === "profile" || name === "together";
  if (!known || !Number.isInteger(at) || Number(at) < 0 || Number(at) >= count) return { step: START, lost: false };
  const step = { name, at: Number(at), changing: changing === true };
  const isEmpty = !hasAnswers && name !== "together" && !(name === "one" && at === 0);
  return isEmpty ? { step: START, lost: true } : { step, lost: false };
}

/**
 * @param {State} state
 * @param {string} id
 * @param {Partial<import("./answers.js").Answer>} change
 * @param {string} day
 * @returns {State}
 */
function answered(state, id, change, day) {
  return { ...state, day, answers: { ...state.answers, [id]: { ...answerTo(state.answers, id), ...change } } };
}
