// Answers to a checklist, where they stand between the first level and the last, and in words. Nothing here knows a page.

/**
 * @typedef {object} Question one statement of the checklist
 * @property {string} id
 * @property {string} text
 * @property {string | null} characteristic the id of the characteristic that it is about
 * @property {string[]} levels the names of its levels, the first one first; one alone for what is done or not
 *
 * @typedef {number | "unsure" | null} Level the number of a level, from 0; null without an answer
 * @typedef {{ level: Level, note: string }} Answer
 * @typedef {Record<string, Answer>} Answers by the ids of the questions
 * @typedef {import("../../search/words.js").Say} Say
 * @typedef {{ day: string, view: string | null, answers: Answers }} Answered `day` is such as `2026-11-22`; `view` says
 *   whose answers they are, where the checklist asks
 */

/** The longest note, in characters. */
export const LONGEST_NOTE = 1000;

/** @param {Answers} answers @param {string} id @returns {Answer} */
export function answerTo(answers, id) {
  // A question may have any id, even one that every object knows.
  return Object.hasOwn(answers, id) ? answers[id] : { level: null, note: "" };
}

/** Whether there is anything to show or to lose. @param {Answers} answers */
export function isAnswered(answers) {
  return Object.values(answers).some(({ level, note }) => level !== null || note.trim() !== "");
}

/**
 * How far an answer is on the way from the first level (0) to the last (1); null without one, and where someone is not
 * sure. It orders and compares; nobody is shown a number.
 * @param {Question} question
 * @param {Level} level
 */
export function placeOf(question, level) {
  if (typeof level !== "number") return null;
  return question.levels.length > 1 ? level / (question.levels.length - 1) : 1;
}

/** @param {Say} say @param {Question} question @param {Level} level */
export function levelInWords(say, question, level) {
  if (typeof level === "number") return question.levels[level];
  return say(level === "unsure" ? "checklist-unsure" : "checklist-none");
}
