// A step, how sure someone is of it, and how sure they were before.

import { day, record, text, whole } from "../shared/checked.js";

/**
 * @typedef {object} Entry what was written down on a day
 * @property {string} day such as `2026-11-22`
 * @property {string} goal
 * @property {number} number from 0 to 100
 * @property {string} note
 *
 * @typedef {object} State
 * @property {string} goal
 * @property {number | null} number null before the slider was moved
 * @property {string} note
 * @property {Entry[]} entries the oldest first
 */

/** The longest goal and note, in characters: as in the page. */
const LONGEST = 300;
/** So many entries are kept; the oldest go. */
const MOST = 200;

/** @returns {State} */
export function nothing() {
  return { goal: "", number: null, note: "", entries: [] };
}

/**
 * What a number calls for; null where there is none.
 * @param {number | null} number
 * @param {number} line below it, it may help to look at the step again
 * @returns {"above" | "below" | null}
 */
export function judged(number, line) {
  return number === null ? null : number < line ? "below" : "above";
}

/**
 * The state with what is there now among the entries; the step stays, for the next number, and the note is empty again.
 * Null where there is no number.
 * @param {State} state
 * @param {string} day
 * @returns {State | null}
 */
export function written(state, day) {
  const { goal, number, note, entries } = state;
  if (number === null) return null;
  const entry = { day, goal: goal.trim(), number, note: note.trim() };
  return { ...state, note: "", entries: [...entries, entry].slice(-MOST) };
}

/** The state without one of the entries. @param {State} state @param {number} index @returns {State} */
export function without(state, index) {
  return { ...state, entries: state.entries.filter((_, other) => other !== index) };
}

/** The entries as a table for spreadsheets. @param {Entry[]} entries @param {string[]} head */
export function table(entries, head) {
  return [head, ...entries.map(({ day, goal, number, note }) => [day, goal, String(number), note])];
}

/** What was kept, taken for a state; null for anything else. @param {unknown} value @returns {State | null} */
export function read(value) {
  const state = record(value, ["goal", "number", "note", "entries"]);
  if (!state || !Array.isArray(state.entries) || state.entries.length > MOST) return null;
  const goal = text(state.goal, LONGEST);
  const note = text(state.note, LONGEST);
  const number = state.number === null ? null : whole(state.number, 0, 100);
  const entries = state.entries.map(readEntry);
  if (goal === null || note === null || (number === null && state.number !== null)) return null;
  return entries.every((entry) => entry !== null) ? { goal, number, note, entries } : null;
}

/** @param {unknown} value @returns {Entry | null} */
function readEntry(value) {
  const entry = record(value, ["day", "goal", "number", "note"]);
  if (!entry) return null;
  const [when, goal, number, note] = [day(entry.day), text(entry.goal, LONGEST), whole(entry.number, 0, 100), text(entry.note, LONGEST)];
  return when === null || goal === null || number === null || note === null ? null : { day: when, goal, number, note };
}
