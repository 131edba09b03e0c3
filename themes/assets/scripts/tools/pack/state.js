// What of the workshop pack is printed, and when each step begins.

import { readChoices } from "../shared/address.js";

/**
 * @typedef {object} State
 * @property {string[]} sets what is printed
 * @property {string} start such as `09:30`; empty where nobody said
 */

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = 24 * 60;

/**
 * The time so many minutes after another.
 * @param {string} start such as `09:30`
 * @param {number} minutes
 */
export function timeAfter(start, minutes) {
  const [hours, more] = start.split(":").map(Number);
  const time = (hours * 60 + more + minutes) % DAY;
  return [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Whether it is a time of the day. @param {string} text */
export function isTime(text) {
  return TIME.test(text);
}

/**
 * What an address asks for; null where it asks for nothing, `ignored` where it asks for what the page does not have.
 * @param {string} hash
 * @param {string[]} known the sets of the page
 * @returns {State | "ignored" | null}
 */
export function fromAddress(hash, known) {
  const sets = (/** @type {string} */ value) => value.split(".").filter(Boolean);
  const read = readChoices(hash, (name, value) => (name === "start" ? isTime(value) : name === "print" && sets(value).every((set) => known.includes(set))));
  if (read.state !== "found") return read.state === "none" ? null : "ignored";
  const { print, start = "" } = read.choices;
  return { sets: print === undefined ? known : known.filter((set) => sets(print).includes(set)), start };
}

/**
 * The state for the address; what is as in the beginning is left out.
 * @param {State} state
 * @param {string[]} known
 */
export function choices({ sets, start }, known) {
  // A list without any is not empty text: that would be as in the beginning.
  return { print: sets.length === known.length ? "" : sets.join(".") || ".", start };
}
