// Answers as they leave the page and come back: a file, a table, a link, what is kept. What comes back is taken for exactly
// that, or for nothing.

import { answerTo, isAnswered, LONGEST_NOTE } from "./answers.js";
import { day, record, text, whole } from "../shared/checked.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./answers.js").Answered} Answered
 * @typedef {import("./answers.js").Question} Question
 * @typedef {{ id: string, views: string[] }} Facts the checklist's id, and the views that it asks for
 * @typedef {{ answered: Answered, left: number }} Taken `left` counts answers to questions that have changed since
 */

const TOOL = "goodhelp-checklist";
const COLUMNS = ["checklist", "day", "view", "id", "question", "level", "answer", "note"];
/** More questions than any checklist has. */
const MOST = 500;

/**
 * For a file, a link, or to be kept: an object that JSON can hold. Levels count from 1 here, for people who look inside.
 * @param {Facts} facts
 * @param {Question[]} questions
 * @param {Answered} answered
 * @param {boolean} [notes] whether the notes go along
 */
export function toValue({ id }, questions, { day, view, answers }, notes = true) {
  const given = questions.flatMap((question) => {
    const { level, note } = answerTo(answers, question.id);
    const words = notes && note.trim() ? { note } : {};
    if (level === null && !("note" in words)) return [];
    const choice = typeof level === "number" ? { level: level + 1, of: question.levels.length } : level === "unsure" ? { level } : {};
    return [[question.id, { ...choice, ...words }]];
  });
  return { tool: TOOL, checklist: id, day, ...(view === null ? {} : { view }), answers: Object.fromEntries(given) };
}

/**
 * @param {Facts} facts
 * @param {Question[]} questions
 * @param {unknown} value
 * @returns {Taken | null}
 */
export function fromValue(facts, questions, value) {
  const file = record(value, ["tool", "checklist", "day", "view", "answers"]);
  const when = day(file?.day);
  if (!file || file.tool !== TOOL || file.checklist !== facts.id || when === null) return null;
  if (typeof file.answers !== "object" || file.answers === null || Array.isArray(file.answers)) return null;
  const given = Object.entries(file.answers);
  if (given.length > MOST) return null;
  const entries = given.map(([id, answer]) => ({ id, ...entryOf(answer) }));
  return entries.some(({ answer }) => !answer) ? null : taken(facts, questions, when, file.view, entries);
}

/**
 * The same for a spreadsheet: a row for each question, with the words for people and the ids for coming back.
 * @param {Facts} facts
 * @param {Question[]} questions
 * @param {Answered} answered
 * @param {(question: Question, answer: Answer) => string} inWords
 */
export function toRows({ id }, questions, { day, view, answers }, inWords) {
  const rows = questions.map((question) => {
    const answer = answerTo(answers, question.id);
    // Not “2/4”: spreadsheets take that for a day.
    const level = typeof answer.level === "number" ? `${answer.level + 1} of ${question.levels.length}` : (answer.level ?? "");
    return [id, day, view ?? "", question.id, question.text, level, inWords(question, answer), answer.note];
  });
  return [COLUMNS, ...rows];
}

/**
 * @param {Facts} facts
 * @param {Question[]} questions
 * @param {string[][]} rows
 * @returns {Taken | null}
 */
export function fromRows(facts, questions, [head, ...rows]) {
  const columns = COLUMNS.map((name) => head.findIndex((cell) => cell.trim().toLowerCase() === name));
  if (columns.includes(-1) || rows.length === 0 || rows.length > MOST) return null;
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ""));
  const when = dayOf(cells[0][1]);
  const view = cells[0][2].trim() || undefined;
  if (when === null || cells.some(([id]) => id.trim() !== facts.id)) return null;
  const entries = cells.flatMap(([, , , id, , level, , note]) => {
    const [, number, of] = /^(\d{1,3}) of (\d{1,3})$/.exec(level.trim()) ?? [];
    const choice = number ? { level: Number(number), of: Number(of) } : level.trim() ? { level: level.trim() } : {};
    if (!level.trim() && !note.trim()) return [];
    return [{ id: id.trim(), ...entryOf({ ...choice, ...(note.trim() ? { note } : {}) }) }];
  });
  return entries.some(({ answer }) => !answer) ? null : taken(facts, questions, when, view, entries);
}

/** @typedef {{ answer: Answer | null, of: number | null }} Entry `of` is how many levels the question had */

/** @param {unknown} value @returns {Entry} */
function entryOf(value) {
  const refused = { answer: null, of: null };
  const entry = record(value, ["level", "of", "note"]);
  const note = entry && "note" in entry ? text(entry.note, LONGEST_NOTE) : "";
  if (!entry || note === null) return refused;
  if (entry.level === undefined) return "of" in entry ? refused : { answer: { level: null, note }, of: null };
  if (entry.level === "unsure") return "of" in entry ? refused : { answer: { level: "unsure", note }, of: null };
  const of = whole(entry.of, 1, 100);
  const level = of === null ? null : whole(entry.level, 1, of);
  return level === null ? refused : { answer: { level: level - 1, note }, of };
}

/**
 * @param {Facts} facts
 * @param {Question[]} questions
 * @param {string} day
 * @param {unknown} view
 * @param {(Entry & { id: string })[]} entries
 * @returns {Taken | null}
 */
function taken(facts, questions, day, view, entries) {
  if (view !== undefined && (typeof view !== "string" || !facts.views.includes(view))) return null;
  const given = entries.filter(({ answer }) => answer && isAnswered({ "": answer }));
  const fits = given.filter(({ id, of }) => {
    const question = questions.find((question) => question.id === id);
    return question && (of === null || of === question.levels.length);
  });
  const answers = Object.fromEntries(fits.map(({ id, answer }) => [id, /** @type {Answer} */ (answer)]));
  return { answered: { day, view: view ?? null, answers }, left: given.length - fits.length };
}

/** A day, also as a spreadsheet of this country writes it. @param {string} cell */
function dayOf(cell) {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell.trim()) ?? [];
  return day(year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : cell.trim());
}
