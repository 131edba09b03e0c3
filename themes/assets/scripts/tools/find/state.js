// Which examples fit a reader's answers, and why.

import { readChoices } from "../shared/address.js";

/**
 * @typedef {object} Index which examples have which value
 * @property {number} each how many texts stand in a file
 * @property {Partial<Record<Field, Record<string, number[]>>>} fields the numbers of examples in their order, each as how far it
 *   is from the one before
 *
 * @typedef {"people" | "setting" | "place" | "cycle"} Field
 * @typedef {Partial<Record<Field, string>>} Answers the chosen value of a field
 * @typedef {{ example: number, fits: Field[] }} Fit the number of an example, with the answers that it fits
 * @typedef {object} Found
 * @property {Fit[]} whole what fits every answer
 * @property {Fit[]} partly what fits some, those that fit most first
 */

/** @type {Field[]} */
export const FIELDS = ["people", "setting", "place", "cycle"];
/** Fewer than these are few: what fits partly is shown with them. */
const FEW = 3;

/**
 * What fits. Examples that fit as many answers stay in their order.
 * @param {Index} index
 * @param {Answers} answers
 * @returns {Found}
 */
export function found(index, answers) {
  const asked = FIELDS.filter((field) => answers[field]);
  /** @type {Map<number, Field[]>} */
  const fitting = new Map();
  for (const field of asked) {
    for (const example of numbersOf(index.fields[field] ?? {}, answers[field] ?? "")) {
      fitting.set(example, [...(fitting.get(example) ?? []), field]);
    }
  }
  const all = [...fitting].map(([example, fits]) => ({ example, fits })).sort((a, b) => b.fits.length - a.fits.length || a.example - b.example);
  return {
    whole: all.filter(({ fits }) => fits.length === asked.length),
    partly: all.filter(({ fits }) => fits.length < asked.length),
  };
}

/**
 * The short list, the words that head it and what is to be said about it.
 * @param {Found} found
 * @param {number} most how many are shown
 * @returns {{ list: Fit[], more: number, head: "find-count" | "find-partly", count: number, about: "find-nothing" | "find-less" | "find-little" | null }}
 */
export function shortList({ whole, partly }, most) {
  if (!whole.length) {
    return { ...cut(partly, most), head: partly.length ? "find-partly" : "find-count", count: partly.length, about: partly.length ? "find-less" : "find-nothing" };
  }
  const few = whole.length < FEW;
  const more = few ? partly.slice(0, FEW + 2 - whole.length) : [];
  return { ...cut([...whole, ...more], most), head: "find-count", count: whole.length, about: few ? "find-little" : null };
}

/**
 * The answers in an address; null where there are none, `ignored` where one is not an answer of this page.
 * @param {string} hash
 * @param {(field: string, value: string) => boolean} has
 * @returns {Answers | "ignored" | null}
 */
export function fromAddress(hash, has) {
  const read = readChoices(hash, (name, value) => FIELDS.some((field) => field === name) && has(name, value));
  return read.state === "found" ? read.choices : read.state === "none" ? null : "ignored";
}

/** The numbers of the examples that have a value. @param {Record<string, number[]>} values @param {string} value */
function numbersOf(values, value) {
  let number = 0;
  return (Object.hasOwn(values, value) ? values[value] : []).map((further) => (number += further));
}

/** @param {Fit[]} fits @param {number} most */
function cut(fits, most) {
  return { list: fits.slice(0, most), more: Math.max(0, fits.length - most) };
}
