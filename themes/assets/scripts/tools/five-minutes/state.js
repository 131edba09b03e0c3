// Which practice is shown: what is hard, and how far the reader has gone through what may help with it.

import { readChoices } from "../shared/address.js";

/**
 * @typedef {object} Data
 * @property {string[]} all every practice, in order
 * @property {Record<string, string[]>} hard the practices that help, by the id of what is hard
 *
 * @typedef {object} State
 * @property {string} hard the id of what is hard; empty for nothing in particular
 * @property {string} practice
 */

/**
 * The first practice for what is hard.
 * @param {Data} data
 * @param {string} hard
 * @returns {State}
 */
export function first(data, hard = "") {
  return { hard, practice: listed(data, hard)[0] ?? "" };
}

/**
 * The next practice, and whether it is the first one again.
 * @param {Data} data
 * @param {State} state
 * @returns {{ state: State, again: boolean }}
 */
export function next(data, { hard, practice }) {
  const list = listed(data, hard);
  const index = (list.indexOf(practice) + 1) % Math.max(1, list.length);
  return { state: { hard, practice: list[index] ?? "" }, again: index === 0 };
}

/**
 * Where the practice stands among those for what is hard, from 1.
 * @param {Data} data
 * @param {State} state
 */
export function place(data, { hard, practice }) {
  const list = listed(data, hard);
  return { number: list.indexOf(practice) + 1, total: list.length };
}

/**
 * What an address asks for; null where it asks for nothing, and `ignored` where it asks for something that is not here.
 * An address that leads to what is hard, as the page has them without scripts, chooses that.
 * @param {Data} data
 * @param {string} hash
 * @returns {State | "ignored" | null}
 */
export function fromAddress(data, hash) {
  const anchor = hash.slice(1);
  if (Object.hasOwn(data.hard, anchor)) return first(data, anchor);
  const read = readChoices(hash, (name, value) => (name === "hard" ? Object.hasOwn(data.hard, value) : name === "try" && data.all.includes(value)));
  if (read.state !== "found") return read.state === "none" ? null : "ignored";
  const { hard = "", try: practice } = read.choices;
  if (practice === undefined) return first(data, hard);
  return listed(data, hard).includes(practice) ? { hard, practice } : "ignored";
}

/** @param {State} state */
export function choices({ hard, practice }) {
  return { hard, try: practice };
}

/** @param {Data} data @param {string} hard */
function listed(data, hard) {
  return hard ? (data.hard[hard] ?? []) : data.all;
}
