// All questions of the form: the answers they have together, and where each problem is shown.

import { element, freshId } from "./element.js";
import { spotFor } from "./spot.js";
import { stepsOf } from "./steps.js";
import { grow, helpFor } from "./text.js";
import { widget } from "./widget.js";

/**
 * @typedef {import("./client.js").Problem} Problem
 * @typedef {import("./spot.js").Spot} Spot
 * @typedef {import("./widget.js").Tools} Tools
 *
 * @typedef {object} Part a step with its questions
 * @property {import("./steps.js").Step["asks"]} asks
 * @property {string} heading
 * @property {HTMLElement} element
 * @property {() => Spot[]} spots
 */

/** Sections have headings of the second level; what is pasted has its own below them. */
const BELOW_SECTION = 3;
const WHOLE = 2;

/**
 * @param {import("./steps.js").Data} data
 * @param {Tools} tools
 */
export function questions(data, tools) {
  const { say } = tools;
  const fields = data.fields.map((field) => ({ name: field.name, widget: widget(field, tools, field.needed) }));
  // The text outside the headings comes first in the file and last in the form: most have nothing there.
  const outside = area(say("form-text"), say(data.sections.length ? "form-text-help-sections" : "form-text-help"), WHOLE, tools);
  const areas = [outside, ...data.sections.map(({ label }) => area(label, "", BELOW_SECTION, tools))];
  const widgets = new Map(fields.map(({ name, widget }) => [name, widget]));

  /** @type {Part[]} */
  const steps = stepsOf(data.fields, say).map(({ asks, heading, fields }) => {
    const inside = fields.flatMap(({ name }) => widgets.get(name) ?? []);
    const texts = asks === "text" ? [...areas.slice(1), outside] : [];
    const box = element("div", { class: "questions" }, ...[...inside, ...texts].map(({ element }) => element));
    const spots = () => [...inside.flatMap((widget) => widget.spots()), ...texts.map(({ spot }) => spot)];
    return { asks, heading, element: box, spots };
  });

  return {
    steps,

    /** The answers, without the id. */
    read() {
      const answers = fields.map(({ name, widget }) => [name, widget.read()]).filter(([, answer]) => answer !== undefined);
      return { front: Object.fromEntries(answers), parts: areas.map(({ field }) => field.value) };
    },

    /** @param {{ front: Record<string, any>, parts: string[] }} answers */
    fill({ front, parts }) {
      for (const { name, widget } of fields) widget.fill(front[name]);
      areas.forEach(({ field }, at) => {
        field.value = parts[at] ?? "";
        grow(field);
      });
    },

    /** Adds a name to the answer to a question that takes several. @param {string} name @param {string} id */
    add(name, id) {
      const widget = widgets.get(name);
      const answer = widget?.read();
      widget?.fill([...new Set([...(Array.isArray(answer) ? answer : []), id])]);
    },

    /** Where a problem belongs; null where it is about the whole text. @param {Problem} problem @returns {Spot | null} */
    spotOf({ field, part }) {
      if (field?.length) return widgets.get(String(field[0]))?.spot(field.slice(1)) ?? null;
      return part === null ? null : (areas[part]?.spot ?? null);
    },
  };
}

/**
 * A field for a long text.
 * @param {string} label
 * @param {string} about
 * @param {number} level of the highest heading that may be pasted into it
 * @param {Tools} tools
 */
function area(label, about, level, { say, tell }) {
  const field = element("textarea", { id: freshId(), rows: "6" });
  const help = helpFor([about], label);
  if (help) field.setAttribute("aria-describedby", help.id);
  const spot = spotFor({ controls: () => [field], help: help?.id ?? null, label: () => label, say });
  field.addEventListener("input", () => {
    spot.ready = true;
    grow(field);
  });
  field.addEventListener("paste", (event) => void paste(event, field, level, () => tell(say("contribute-paste-failed"))));
  const name = element("label", { class: "asked-label", for: field.id }, label);
  return { element: element("div", { class: "asked" }, name, help ?? "", field, spot.element), field, spot };
}

/**
 * Puts in what comes from a word processor, as Markdown.
 * @param {ClipboardEvent} event
 * @param {HTMLTextAreaElement} field
 * @param {number} level
 * @param {() => void} failed
 */
async function paste(event, field, level, failed) {
  const [html, plain] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "");
  if (!html) return;
  event.preventDefault();
  let text = plain;
  try {
    const { toMarkdown } = await import("./paste.js");
    text = toMarkdown(html, level) ?? plain;
  } catch {
    failed();
  }
  field.focus();
  // The old way, because it alone can be undone.
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
