// Which examples fit a reader's answers, and why.

import { readChoices } from "../shared/address.js";

/**
 * @typedef {object} Example
 * @property {string} title
 * @property {string} href
 * @property {string | null} language where it is not the page's
 * @property {string} who
 * @property {string} summary
 * @property {string[]} people
 * @property {string[]} setting
 * @property {string[]} place
 * @property {string[]} cycle
 *
 * @typedef {"people" | "setting" | "place" | "cycle"} Field
 * @typedef {Partial<Record<Field, string>>} Answers the chosen value of a field
 * @typedef {{ example: Example, fits: Field[] }} Fit with the answers that it fits
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
 * @param {Example[]} examples
 * @param {Answers} answers
 * @returns {Found}
 */
export function found(examples, answers) {
  const asked = FIELDS.filter((field) => answers[field]);
  if (!asked.length) return { whole: [], partly: [] };
  const fits = examples.map((example) => ({ example, fits: asked.filter((field) => example[field].includes(answers[field] ?? "")) }));
  const partly = fits.filter((fit) => fit.fits.length && fit.fits.length < asked.length);
  return {
    whole: fits.filter((fit) => fit.fits.length === asked.length),
    partly: partly.sort((a, b) => b.fits.length - a.fits.length),
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

/** @param {Fit[]} fits @param {number} most */
function cut(fits, most) {
  return { list: fits.slice(0, most), more: Math.max(0, fits.length - most) };
}
