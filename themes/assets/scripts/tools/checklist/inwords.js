// Answers and days in words.

/**
 * @typedef {import("../../search/words.js").Say} Say
 * @typedef {import("./answers.js").Level} Level
 * @typedef {import("./answers.js").Question} Question
 */

/** @param {Say} say @param {Question} question @param {Level} level */
export function levelInWords(say, question, level) {
  if (typeof level === "number") return question.levels[level];
  return say(level === "unsure" ? "checklist-unsure" : "checklist-none");
}

/** A day such as `2026-11-22`. Browsers do not know the months of every language. @param {Say} say @param {string} day */
export function dayInWords(say, day) {
  const [year, month, date] = day.split("-").map(Number);
  return say("date", { day: date, month: say(`month-${month}`), year });
}
