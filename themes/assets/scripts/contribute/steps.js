// Which questions stand together, and what the form asks at all.

/**
 * @typedef {{ value: string | number, label: string, help: string }} Choice
 *
 * @typedef {{ type: "text", longest: number | null, format: string | null }} TextShape
 * @typedef {{ type: "whole", least: number } | { type: "number" }} NumberShape
 * @typedef {{ type: "choice", choices: Choice[] }} ChoiceShape
 * @typedef {{ type: "reference", to: string }} ReferenceShape
 * @typedef {{ type: "list", of: Shape, least: number }} ListShape
 * @typedef {{ type: "record", fields: Field[] }} RecordShape
 * @typedef {TextShape | NumberShape | { type: "yes-no" } | ChoiceShape | ReferenceShape | ListShape | RecordShape} Shape
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} help
 * @property {boolean} needed
 * @property {boolean} [private]
 * @property {string | null} [group] the heading that begins with it
 * @property {any} [start] what a new text has
 * @property {Shape} shape
 *
 * @typedef {object} Data what the page says of the form
 * @property {string} kind
 * @property {string} folder
 * @property {string} surroundings
 * @property {string | null} contact
 * @property {string | null} new_url
 * @property {Field[]} fields
 * @property {{ heading: string, label: string }[]} sections
 *
 * @typedef {{ asks: "fields" | "text" | "nothing", heading: string, fields: Field[] }} Step
 */

/**
 * The steps of a form: a group of fields each, then the text itself, then the last one, which asks nothing.
 * @param {Field[]} fields
 * @param {import("../search/words.js").Say} say
 * @returns {Step[]}
 */
export function stepsOf(fields, say) {
  /** @type {Step[]} */
  const steps = [];
  for (const field of fields) {
    if (field.group || !steps.length) steps.push({ asks: "fields", heading: field.group ?? say("form-group-what-it-is"), fields: [] });
    steps[steps.length - 1].fields.push(field);
  }
  steps.push({ asks: "text", heading: say("form-group-text"), fields: [] });
  return [...steps, { asks: "nothing", heading: say("contribute-last"), fields: [] }];
}

/**
 * What new answers begin with.
 * @param {Field[]} fields
 * @returns {Record<string, any>}
 */
export function startOf(fields) {
  const started = fields.filter(({ start }) => start !== null && start !== undefined && !isNothing(start));
  return Object.fromEntries(started.map(({ name, start }) => [name, start]));
}

/** Whether it is a list or a record with nothing in it. @param {unknown} value */
function isNothing(value) {
  return typeof value === "object" && value !== null && !Object.keys(value).length;
}
