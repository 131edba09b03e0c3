// Questions that are answered in writing: a line, a paragraph, a number, a day.

import { element, freshId } from "./element.js";
import { drawnMessage, spotFor } from "./spot.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./widget.js").Tools} Tools
 * @typedef {import("./widget.js").Widget} Widget
 */

/** What is longer than this gets room for several lines, in characters. */
const A_LINE = 130;
/** What a browser calls the formats that it has keyboards for. @type {Record<string, string>} */
const TYPES = { date: "date", "web-address": "url", uri: "url", "e-mail": "email", email: "email" };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {Field} field
 * @param {import("./steps.js").TextShape | import("./steps.js").NumberShape} shape
 * @param {Tools} tools
 * @param {boolean} needed
 * @returns {Widget}
 */
export function text(field, shape, tools, needed) {
  const control = controlFor(shape);
  control.id = freshId();
  const label = labelFor(field.label, control.id, needed, tools);
  const longest = shape.type === "text" && shape.longest && !shape.format ? tools.say("form-longest", { count: shape.longest }) : "";
  const help = helpFor([field.help, longest], field.label);
  if (help) control.setAttribute("aria-describedby", help.id);
  const spot = spotFor({ controls: () => [control], help: help?.id ?? null, label: () => field.label, say: tools.say });
  const box = element("div", { class: "asked" }, label.element, help ?? "", control, spot.element);
  control.addEventListener("input", () => (spot.ready = true));
  return {
    element: box,
    read: () => answerOf(shape, control.value),
    fill(answer) {
      const written = answer === null || answer === undefined ? "" : String(answer);
      // A field for days shows nothing but days.
      if (control instanceof HTMLInputElement && control.type === "date" && written && !DAY.test(written)) control.type = "text";
      control.value = written;
      grow(control);
    },
    spot: () => spot,
    spots: () => [spot],
    rename: label.rename,
  };
}

/**
 * What was written, as an answer of this shape; undefined where nothing was.
 * @param {import("./steps.js").TextShape | import("./steps.js").NumberShape} shape
 * @param {string} written
 */
export function answerOf(shape, written) {
  const plain = written.trim().replace(/\s*\n\s*/g, " ");
  if (!plain) return undefined;
  // What is no number goes on as it is, and the checks say so.
  return shape.type !== "text" && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/**
 * @param {string} words
 * @param {string} control the id of what it names
 * @param {boolean} needed
 * @param {Tools} tools
 */
export function labelFor(words, control, needed, tools) {
  const name = element("span", {}, words);
  const label = element("label", { class: "asked-label", for: control }, name, ...neededMark(needed, tools));
  return { element: label, rename: (/** @type {string} */ words) => void (name.textContent = words) };
}

/** @param {boolean} needed @param {Tools} tools */
export function neededMark(needed, tools) {
  return needed ? [" ", element("span", { class: "needed" }, `(${tools.say("form-needed")})`)] : [];
}

/**
 * The help of a question, in one paragraph; null where there is none. What the question says already is no help.
 * @param {string[]} sentences
 * @param {string} label
 */
export function helpFor(sentences, label) {
  const bare = (/** @type {string} */ words) => words.trim().replace(/[.?]$/, "").toLowerCase();
  const said = sentences.filter((sentence) => sentence && bare(sentence) !== bare(label)).join(" ");
  return said ? element("p", { class: "asked-help", id: freshId() }, ...drawnMessage(said)) : null;
}

/** Makes a long answer's field as high as the answer, where the browser does not do so itself. @param {HTMLElement} control */
export function grow(control) {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content") || !control.scrollHeight) return;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight + 4}px`;
}

/** @param {import("./steps.js").TextShape | import("./steps.js").NumberShape} shape */
function controlFor(shape) {
  if (shape.type !== "text") {
    return element("input", { type: "text", inputmode: shape.type === "whole" ? "numeric" : "decimal", class: "short" });
  }
  const { longest, format } = shape;
  if (!format && (!longest || longest > A_LINE)) {
    const area = element("textarea", { rows: longest ? "3" : "4" });
    area.addEventListener("input", () => grow(area));
    return area;
  }
  const type = TYPES[format ?? ""] ?? "text";
  // Words have a spelling, ids and addresses have not.
  const plain = format ? { spellcheck: "false", autocapitalize: "none" } : {};
  return element("input", { type, class: type === "date" ? "short" : null, ...plain });
}
