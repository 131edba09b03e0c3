// What a link into the form has chosen already, after `#`: the gap among the examples that somebody wants to fill. A link can
// come from anybody, so it chooses among the names that the form offers, in a few questions, and does nothing else.

import { readChoices } from "../tools/shared/address.js";

/**
 * @typedef {import("./client.js").Named} Named
 * @typedef {import("./steps.js").Field} Field
 * @typedef {{ field: string, id: string }} Choice
 * @typedef {{ state: "none" | "ignored" } | { state: "found", choices: Choice[] }} Begun
 */

/** The questions that a link may answer. */
const ANSWERED = ["characteristics", "sectors", "sources_of_confidence"];

/**
 * What an address chooses. One choice that does not fit spoils them all.
 * @param {string} hash `location.hash`
 * @returns {Begun}
 */
export function begunBy(hash) {
  const read = readChoices(hash, (name, value) => ANSWERED.includes(name) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value));
  if (read.state !== "found") return read;
  return { state: "found", choices: Object.entries(read.choices).map(([field, id]) => ({ field, id })) };
}

/**
 * The choices with the names that they have on this site; null where one of them is none of this form's.
 * @param {Choice[]} choices
 * @param {Field[]} fields
 * @param {(to: string) => Promise<Named[]>} names
 * @returns {Promise<(Choice & Named)[] | null>}
 */
export async function named(choices, fields, names) {
  const all = await Promise.all(
    choices.map(async ({ field, id }) => {
      const shape = fields.find(({ name }) => name === field)?.shape;
      const to = shape?.type === "list" && shape.of.type === "reference" ? shape.of.to : null;
      const known = to === null ? null : (await names(to)).find((named) => named.id === id);
      return known ? [{ field, ...known }] : [];
    }),
  );
  return all.every((one) => one.length) ? all.flat() : null;
}

/**
 * Whether answers have all of these already.
 * @param {Record<string, unknown>} front
 * @param {Choice[]} choices
 */
export function has(front, choices) {
  return choices.every(({ field, id }) => {
    const answer = front[field];
    return Array.isArray(answer) && answer.includes(id);
  });
}
