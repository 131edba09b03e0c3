// Questions that belong together, such as a figure with its year and its source.

import { element } from "./element.js";
import { spotFor } from "./spot.js";
import { helpFor } from "./text.js";
import { widget } from "./widget.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./widget.js").Tools} Tools
 * @typedef {import("./widget.js").Widget} Widget
 */

/**
 * @param {Field} field
 * @param {Field[]} fields
 * @param {Tools} tools
 * @param {boolean} needed
 * @returns {Widget}
 */
export function record(field, fields, tools, needed) {
  const inner = fields.map((inner) => ({ name: inner.name, widget: widget(inner, tools, needed && inner.needed) }));
  const help = helpFor([field.help], field.label);
  const title = element("span", {}, field.label);
  const legend = element("legend", { class: "asked-label" }, title);
  const box = element("fieldset", { class: "asked record", "aria-describedby": help?.id }, legend, help ?? "");
  const spot = spotFor({ controls: () => [box], help: help?.id ?? null, label: () => field.label, say: tools.say });
  box.append(spot.element, ...inner.map(({ widget }) => widget.element));
  box.addEventListener("input", () => (spot.ready = true));
  return {
    element: box,
    read() {
      const answers = inner.map(({ name, widget }) => [name, widget.read()]).filter(([, answer]) => answer !== undefined);
      return answers.length ? Object.fromEntries(answers) : undefined;
    },
    fill: (answer) => inner.forEach(({ name, widget }) => widget.fill(answer?.[name])),
    spot: ([name, ...path]) => inner.find((one) => one.name === name)?.widget.spot(path) ?? spot,
    spots: () => [spot, ...inner.flatMap(({ widget }) => widget.spots())],
    rename: (label) => void (title.textContent = label),
  };
}
