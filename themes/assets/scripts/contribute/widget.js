// A question of the form: how it is asked, read, filled in, and told what is wrong with it.

import { choice } from "./choice.js";
import { record } from "./record.js";
import { reference } from "./reference.js";
import { rows } from "./rows.js";
import { text } from "./text.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./spot.js").Spot} Spot
 * @typedef {import("./client.js").FieldPath} FieldPath
 *
 * @typedef {object} Widget
 * @property {HTMLElement} element
 * @property {() => any} read the answer; undefined where there is none
 * @property {(answer: any) => void} fill
 * @property {(path: FieldPath) => Spot} spot where a problem with the part of the answer at this path is shown
 * @property {() => Spot[]} spots all of them
 * @property {(label: string) => void} rename
 *
 * @typedef {object} Tools what questions need of the page around them
 * @property {import("../search/words.js").Say} say
 * @property {(to: string) => Promise<import("./client.js").Named[]>} names
 * @property {(sentence: string) => void} tell says something aloud
 * @property {HTMLTemplateElement} chip
 */

/**
 * The question for a field.
 * @param {Field} field
 * @param {Tools} tools
 * @param {boolean} needed
 * @returns {Widget}
 */
export function widget(field, tools, needed) {
  const { shape } = field;
  switch (shape.type) {
    case "record":
      // What may be left out as a whole is asked for when someone adds it.
      return needed || field.name === "extra" ? record(field, shape.fields, tools, needed) : rows(field, shape, tools, needed, true);
    case "list":
      if (shape.of.type === "choice") return choice(field, shape.of.choices, tools, { many: true, needed });
      if (shape.of.type === "reference") return reference(field, shape.of.to, tools, { many: true, needed });
      return rows(field, shape.of, tools, needed, false);
    case "choice":
      return choice(field, shape.choices, tools, { many: false, needed });
    case "yes-no": {
      const choices = [true, false].map((value) => ({ value, label: tools.say(value ? "form-yes" : "form-no"), help: "" }));
      return choice(field, choices, tools, { many: false, needed });
    }
    case "reference":
      return reference(field, shape.to, tools, { many: false, needed });
    default:
      return text(field, shape, tools, needed);
  }
}
