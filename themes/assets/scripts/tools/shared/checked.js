// Values from outside (a link, a file, what was stored) taken for what they should be, and for nothing else.

/** An object with these keys at most and nothing inherited; null for anything else. @param {unknown} value @param {string[]} keys */
export function record(value, keys) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  if (Object.keys(value).some((key) => !keys.includes(key))) return null;
  return /** @type {Record<string, unknown>} */ ({ ...value });
}

/** A text of at most so many characters; null for anything else. @param {unknown} value @param {number} longest */
export function text(value, longest) {
  return typeof value === "string" && value.length <= longest ? value : null;
}

/** A whole number between two; null for anything else. @param {unknown} value @param {number} least @param {number} most */
export function whole(value, least, most) {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** A day that there is, such as `2026-11-22`; null for anything else. @param {unknown} value */
export function day(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null;
}
