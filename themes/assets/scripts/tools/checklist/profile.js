// What answers say: a bar for each characteristic, what is there already, and what could come next. No total.

import { answerTo, placeOf } from "./answers.js";

/**
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Level} Level
 * @typedef {import("./answers.js").Question} Question
 *
 * @typedef {{ question: Question, level: Level, note: string }} Given
 * @typedef {object} Bar
 * @property {string | null} characteristic null for a question that is about none
 * @property {Given[]} given the questions about it with their answers; none where the checklist does not ask about it
 * @property {Given | null} lowest the one that the bar shows; null where no level was chosen
 */

/** The most that anybody is asked to do next. */
export const MOST_STEPS = 3;

/**
 * A bar for each characteristic in their order, then one for each question that is about none.
 * @param {string[]} characteristics their ids
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {Bar[]}
 */
export function barsOf(characteristics, questions, answers) {
  const all = questions.map((question) => ({ question, ...answerTo(answers, question.id) }));
  const isKnown = (/** @type {Given} */ { question }) => question.characteristic !== null && characteristics.includes(question.characteristic);
  const about = (/** @type {string} */ id) => all.filter(({ question }) => question.characteristic === id);
  return [
    ...characteristics.map((id) => ({ characteristic: id, given: about(id), lowest: lowestOf(about(id)) })),
    ...all.filter((one) => !isKnown(one)).map((one) => ({ characteristic: null, given: [one], lowest: lowestOf([one]) })),
  ];
}

/**
 * What could come next, the lowest first and at most three; what someone is not sure about comes after what they know.
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {Given[]}
 */
export function nextSteps(questions, answers) {
  const all = questions.map((question) => ({ question, ...answerTo(answers, question.id) }));
  const low = sorted(all.filter(({ question, level }) => (placeOf(question, level) ?? 1) < 1));
  return [...low, ...all.filter(({ level }) => level === "unsure")].slice(0, MOST_STEPS);
}

/**
 * What is there already: what stands at its last level, or else what is furthest on the way.
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {Given[]}
 */
export function strongest(questions, answers) {
  const all = questions.map((question) => ({ question, ...answerTo(answers, question.id) }));
  const places = all.map(({ question, level }) => placeOf(question, level) ?? 0);
  const most = Math.max(0, ...places);
  return most > 0 ? all.filter((_, number) => places[number] === most) : [];
}

/** @param {Given[]} given */
function lowestOf(given) {
  return sorted(given.filter(({ level }) => typeof level === "number"))[0] ?? null;
}

/** From the first level to the last; what is alike stays in the order of the checklist. @param {Given[]} given */
function sorted(given) {
  const place = (/** @type {Given} */ { question, level }) => placeOf(question, level) ?? 1;
  return [...given].sort((a, b) => place(a) - place(b));
}
