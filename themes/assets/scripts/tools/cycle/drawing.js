// The picture of a cycle, as a list of shapes and lines of text: the page, a file and a printer draw the same one.

import { ARCS, PLACES, SYMBOLS } from "./shapes.js";
import { FACTORS } from "./state.js";

/**
 * @typedef {import("./state.js").Factor} Factor
 * @typedef {Factor | "ink" | "paper"} Tone
 *
 * @typedef {object} Path
 * @property {"path"} kind
 * @property {string} d
 * @property {number} x where its 0 0 lies
 * @property {number} y
 * @property {number} scale
 * @property {Tone | null} fill
 * @property {Tone | null} stroke
 * @property {number} width of the stroke, before it is scaled
 *
 * @typedef {object} Text
 * @property {"text"} kind
 * @property {string} text
 * @property {number} x
 * @property {number} y
 * @property {Tone} tone
 * @property {boolean} bold
 *
 * @typedef {{ width: number, height: number, title: string, parts: (Path | Text)[] }} Drawing
 *
 * @typedef {object} Told one way round
 * @property {string} label what it is called where there are two
 * @property {import("./state.js").Telling} telling
 * @property {boolean} builds whether it lifts or pulls down
 */

const WIDTH = 340;
const BETWEEN = 28;
const LINE = 21;
/** Letters in a line. */
const LETTERS = 20;
/** The second column of text. */
const RIGHT = 182;

/**
 * Draws one or two ways round, side by side.
 * @param {Told[]} told
 * @param {import("../../search/words.js").Say} say
 * @returns {Drawing}
 */
export function drawing(told, say) {
  const lines = told.map(({ telling }) => Object.fromEntries(FACTORS.map((factor) => [factor, wrapped(telling[factor].trim() || say("cycle-empty"), LETTERS)])));
  const most = (/** @type {Factor[]} */ factors) => Math.max(...lines.flatMap((each) => factors.map((factor) => each[factor].length)));
  const above = most(["purpose", "confidence"]);
  const top = told.length > 1 ? 40 : 0;
  const middle = top + 96 + LINE * above;
  const under = middle + 92;
  const parts = told.flatMap(({ label, builds }, index) => {
    const left = index * (WIDTH + BETWEEN);
    const heading = told.length > 1 ? [text(label, left, 20, "ink", true)] : [];
    const column = (/** @type {Factor} */ factor, /** @type {number} */ x, /** @type {number} */ y) => [
      text(say(`factor-${factor}`), left + x, y, factor, true),
      ...lines[index][factor].map((line, number) => text(line, left + x, y + LINE * (number + 1), "ink", false)),
    ];
    const upper = (/** @type {Factor} */ factor) => top + 20 + LINE * (above - lines[index][factor].length);
    return [
      ...heading,
      ...column("purpose", 0, upper("purpose")),
      ...column("confidence", RIGHT, upper("confidence")),
      ...ring(left + WIDTH / 2, middle, builds),
      ...column("circumstances", 0, under),
      ...column("action", RIGHT, under),
    ];
  });
  const height = under + LINE * most(["action", "circumstances"]) + 8;
  const inWords = (/** @type {Told} */ { telling }) => FACTORS.map((factor) => `${say(`factor-${factor}`)}: ${telling[factor].trim() || say("cycle-empty")}.`).join(" ");
  const title = told.map((one) => `${one.label}. ${inWords(one)}`).join(" ");
  return { width: told.length * (WIDTH + BETWEEN) - BETWEEN, height, title, parts };
}

/**
 * A text as lines of at most so many letters, broken between words; a longer word is cut.
 * @param {string} text
 * @param {number} letters
 */
export function wrapped(text, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((word) => cut(word, letters))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && [...last].length + 1 + [...word].length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @param {string} word @param {number} letters */
function cut(word, letters) {
  const all = [...word];
  return Array.from({ length: Math.ceil(all.length / letters) }, (_, index) => all.slice(index * letters, (index + 1) * letters).join(""));
}

/** The four arcs with their symbols. Where help wears down they are hollow. @param {number} x @param {number} y @param {boolean} builds */
function ring(x, y, builds) {
  const symbol = (/** @type {keyof typeof SYMBOLS} */ name, /** @type {[number, number, number]} */ [dx, dy, size], /** @type {Tone} */ tone) =>
    path(SYMBOLS[name], x + dx, y + dy, size / 24, null, tone, 1.75);
  const arcs = FACTORS.map((factor) => path(ARCS[factor], x, y, 1, builds ? factor : null, builds ? null : factor, 2));
  const symbols = FACTORS.map((factor) => symbol(factor, PLACES[factor], builds ? "paper" : "ink"));
  return [...arcs, ...symbols, symbol(builds ? "builds" : "erodes", PLACES.effect, "ink")];
}

/**
 * @param {string} d
 * @param {number} x
 * @param {number} y
 * @param {number} scale
 * @param {Tone | null} fill
 * @param {Tone | null} stroke
 * @param {number} width
 * @returns {Path}
 */
function path(d, x, y, scale, fill, stroke, width) {
  return { kind: "path", d, x, y, scale, fill, stroke, width };
}

/** @param {string} text @param {number} x @param {number} y @param {Tone} tone @param {boolean} bold @returns {Text} */
function text(text, x, y, tone, bold) {
  return { kind: "text", text, x, y, tone, bold };
}
