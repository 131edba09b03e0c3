// Questions with a few answers to choose from.

import { element, freshId } from "./element.js";
import { drawnMessage, spotFor } from "./spot.js";
import { helpFor, neededMark } from "./text.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./widget.js").Tools} Tools
 * @typedef {import("./widget.js").Widget} Widget
 * @typedef {{ value: string | number | boolean, label: string, help: string }} Choice
 */

/**
 * @param {Field} field
 * @param {Choice[]} choices
 * @param {Tools} tools
 * @param {{ many: boolean, needed: boolean }} how
 * @returns {Widget}
 */
export function choice(field, choices, tools, { many, needed }) {
  const name = freshId();
  // Where a text without an answer has one all the same, that one is chosen.
  const open = !many && !needed && (field.start ?? null) === null ? [{ value: "", label: tools.say("contribute-no-answer"), help: "" }] : [];
  const items = [...choices, ...open].map((choice) => item(choice, name, many));
  const help = helpFor([field.help], field.label);
  const title = element("span", {}, field.label);
  const box = element(
    "fieldset",
    { class: "asked", role: many ? null : "radiogroup", "aria-describedby": help?.id },
    element("legend", { class: "asked-label" }, title, ...neededMark(needed, tools)),
    help ?? "",
    element("div", { class: "choices" }, ...items.map(({ element }) => element)),
  );
  const spot = spotFor({ controls: () => [box], help: help?.id ?? null, label: () => field.label, say: tools.say });
  box.append(spot.element);
  /** Values that are none of these, which a file may have. @type {unknown[]} */
  let others = [];
  box.addEventListener("change", () => {
    spot.ready = true;
    // What is chosen takes the place of what nobody knew.
    if (!many) others = [];
  });

  return {
    element: box,
    read() {
      const chosen = [...items.filter(({ input }) => input.checked).map(({ value }) => value), ...others];
      if (many) return chosen.length ? chosen : undefined;
      return chosen[0] === "" ? undefined : chosen[0];
    },
    fill(answer) {
      const values = answer === undefined || answer === null ? [] : Array.isArray(answer) ? answer : [answer];
      for (const { input, value } of items) input.checked = values.includes(value) || (value === "" && !values.length);
      others = values.filter((value) => items.every((item) => item.value !== value));
    },
    spot: () => spot,
    spots: () => [spot],
    rename: (label) => void (title.textContent = label),
  };
}

/** @param {Choice} choice @param {string} name @param {boolean} many */
function item({ value, label, help }, name, many) {
  const input = element("input", { type: many ? "checkbox" : "radio", name, id: freshId(), value: String(value) });
  const words = element("label", { for: input.id }, label);
  const about = help ? element("span", { class: "choice-help", id: freshId() }, ...drawnMessage(help)) : null;
  if (about) input.setAttribute("aria-describedby", about.id);
  if (!many && value === "") input.checked = true;
  return { element: element("div", { class: "option" }, input, words, about ?? ""), input, value };
}
