// What answers say: a bar for each characteristic, what is there already, and what could come next; those of several people
// beside each other, and those of two times. No total.

import { answerTo, placeOf } from "./answers.js";

/**
 * @typedef {import("./answers.js").Answered} Answered
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Level} Level
 * @typedef {import("./answers.js").Question} Question
 *
 * @typedef {{ question: Question, level: Level, note: string }} Given
 * @typedef {object} Bar
 * @property {string | null} characteristic null for a question that is about none
 * @property {Given[]} given the questions about it with their answers; none where the checklist does not ask about it
 * @property {Given | null} lowest the one that the bar shows; null where no level was chosen
 *
 * @typedef {"far" | "near" | "same" | "few"} Spread `near` where no answers are more than one level apart; `few` where
 *   fewer than two people chose a level
 * @typedef {{ level: Level, views: (string | null)[] }} Chosen a level, and whose view each person has who chose it
 * @typedef {{ question: Question, spread: Spread, chosen: Chosen[] }} Compared with every level, then `unsure`
 *
 * @typedef {"further" | "back" | "another" | "same"} Change `another` where one of the two is no level
 * @typedef {{ question: Question, before: Level, now: Level, change: Change }} Changed
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

/**
 * How a team's answers lie: where they are furthest apart first, since that is worth talking about most.
 * @param {Question[]} questions
 * @param {Answered[]} team
 * @returns {Compared[]}
 */
export function compared(questions, team) {
  const all = questions.map((question) => {
    const given = team.map(({ view, answers }) => ({ view, level: answerTo(answers, question.id).level }));
    const levels = given.flatMap(({ level }) => (typeof level === "number" ? [level] : []));
    const width = levels.length > 1 ? Math.max(...levels) - Math.min(...levels) : -1;
    const choices = [...question.levels.keys(), /** @type {const} */ ("unsure")];
    const chosen = choices.map((choice) => ({ level: choice, views: given.filter(({ level }) => level === choice).map(({ view }) => view) }));
    return { question, width, spread: spreadOf(width), chosen };
  });
  return all.sort((a, b) => b.width - a.width).map(({ question, spread, chosen }) => ({ question, spread, chosen }));
}

/**
 * What differs between two times, for each question that was answered at either. What went on comes first.
 * @param {Question[]} questions
 * @param {Answered} before
 * @param {Answered} now
 * @returns {Changed[]}
 */
export function changesOf(questions, before, now) {
  const all = questions.map((question) => {
    const [then, today] = [before, now].map(({ answers }) => answerTo(answers, question.id).level);
    return { question, before: then, now: today, change: changeOf(question, then, today) };
  });
  const order = ["further", "back", "another", "same"];
  return all.filter(({ before, now }) => before !== null || now !== null).sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
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

/** @param {number} width @returns {Spread} */
function spreadOf(width) {
  if (width < 0) return "few";
  return width === 0 ? "same" : width === 1 ? "near" : "far";
}

/** @param {Question} question @param {Level} before @param {Level} now @returns {Change} */
function changeOf(question, before, now) {
  if (before === now) return "same";
  const [then, today] = [placeOf(question, before), placeOf(question, now)];
  if (then === null || today === null) return "another";
  return today > then ? "further" : "back";
}
