// Answers beside each other: those of several people, and those of two times.

import { answerTo, placeOf } from "./answers.js";

/**
 * @typedef {import("./answers.js").Answered} Answered
 * @typedef {import("./answers.js").Level} Level
 * @typedef {import("./answers.js").Question} Question
 *
 * @typedef {"far" | "near" | "same" | "few"} Spread `near` where no answers are more than one level apart; `few` where
 *   fewer than two people chose a level
 * @typedef {{ level: Level, views: (string | null)[] }} Chosen a level, and whose view each person has who chose it
 * @typedef {{ question: Question, spread: Spread, chosen: Chosen[] }} Compared with every level, then `unsure`
 *
 * @typedef {"further" | "back" | "another" | "same"} Change `another` where one of the two is no level
 * @typedef {{ question: Question, before: Level, now: Level, change: Change }} Changed
 */

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
