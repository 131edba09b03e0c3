// Questions that can be answered several times, or not at all: each answer has a row, with a button that takes it out.

import { changed, element } from "./element.js";
import { spotFor } from "./spot.js";
import { startOf } from "./steps.js";
import { helpFor, neededMark } from "./text.js";
import { widget } from "./widget.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./steps.js").Shape} Shape
 * @typedef {import("./widget.js").Tools} Tools
 * @typedef {import("./widget.js").Widget} Widget
 * @typedef {{ widget: Widget, element: HTMLElement, remove: HTMLButtonElement }} Row
 */

/**
 * @param {Field} field
 * @param {Shape} shape of one answer
 * @param {Tools} tools
 * @param {boolean} needed
 * @param {boolean} single whether there is one answer at most, which then is no list
 * @returns {Widget}
 */
export function rows(field, shape, tools, needed, single) {
  const { say } = tools;
  const isRecord = shape.type === "record";
  /** @type {Row[]} */
  let all = [];
  let label = field.label;
  const help = helpFor([field.help], field.label);
  const title = element("span", {}, label);
  const list = element("div", { class: "several" });
  const add = element("button", { type: "button", class: "button button-second" });
  const legend = element("legend", { class: "asked-label" }, title, ...neededMark(needed, tools));
  const box = element("fieldset", { class: "asked", "aria-describedby": help?.id }, legend, help ?? "", list, add);
  const spot = spotFor({ controls: () => [box], help: help?.id ?? null, label: () => label, say });
  box.append(spot.element);
  box.addEventListener("input", () => (spot.ready = true));
  add.addEventListener("click", () => {
    const row = append(isRecord ? startOf(shape.fields) : undefined);
    firstControl(row.element)?.focus();
    changed(box);
  });
  if (!isRecord) append(undefined);
  number();

  return {
    element: box,
    read() {
      const answers = answered().map(({ widget }) => widget.read());
      return single ? answers[0] : answers.length ? answers : undefined;
    },
    fill(answer) {
      const answers = answer === undefined || answer === null ? [] : Array.isArray(answer) && !single ? answer : [answer];
      list.replaceChildren();
      all = [];
      for (const one of answers) append(one);
      if (!isRecord && !all.length) append(undefined);
      number();
    },
    spot(path) {
      const [first, ...rest] = path;
      const row = single ? all[0] : typeof first === "number" ? answered()[first] : undefined;
      const below = single ? path : rest;
      // What is wrong with one answer as a whole is said at that answer.
      return row && (below.length || !single) ? row.widget.spot(below) : spot;
    },
    spots: () => [spot, ...all.flatMap(({ widget }) => widget.spots())],
    rename(words) {
      label = words;
      title.textContent = words;
      number();
    },
  };

  /** Rows without an answer are none. */
  function answered() {
    return all.filter(({ widget }) => widget.read() !== undefined);
  }

  /** @param {any} answer @returns {Row} */
  function append(answer) {
    const inside = widget({ name: field.name, label, help: "", needed: false, shape }, tools, isRecord);
    inside.fill(answer);
    const remove = element("button", { type: "button", class: "row-remove" }, say("contribute-remove"));
    const row = { widget: inside, element: element("div", { class: isRecord ? "row-record" : "row-line" }, inside.element, remove), remove };
    remove.addEventListener("click", () => takeOut(row));
    all.push(row);
    list.append(row.element);
    number();
    return row;
  }

  /** @param {Row} row */
  function takeOut(row) {
    const at = all.indexOf(row);
    all.splice(at, 1);
    row.element.remove();
    if (!isRecord && !all.length) append(undefined);
    number();
    const next = all[Math.min(at, all.length - 1)];
    (next && !isRecord ? firstControl(next.element) : add)?.focus();
    changed(box);
  }

  /** Names each row by its place. */
  function number() {
    all.forEach(({ widget, remove }, at) => {
      const name = single ? label : `${label} ${at + 1}`;
      widget.rename(name);
      remove.setAttribute("aria-label", say("contribute-remove-named", { name }));
      remove.hidden = !isRecord && all.length < 2;
    });
    add.textContent = say(all.length ? "contribute-add-another" : "contribute-add", { name: label });
    add.hidden = single && all.length > 0;
  }
}

/** @param {HTMLElement} row */
function firstControl(row) {
  return /** @type {HTMLElement | null} */ (row.querySelector("input, textarea, select, button"));
}
