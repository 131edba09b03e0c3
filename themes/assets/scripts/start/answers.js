// From what stands in the form to the answers that the program takes.

/**
 * @typedef {object} Answers as the program has them; null where a question is left open
 * @property {string | null} authority
 * @property {string | null} place
 * @property {string | null} name
 * @property {string | null} gss
 * @property {string | null} nation
 * @property {string[]} languages the first one first
 * @property {string | null} contact
 * @property {string[]} colours
 * @property {{ name: string, shows: null } | null} logo
 * @property {string[]} inherit
 * @property {string} day
 */

/**
 * @param {Record<string, string[]>} given what was written or chosen, by question
 * @param {string | null} logo the name of the file
 * @param {string} day such as `2026-11-22`
 * @returns {Answers}
 */
export function answersOf(given, logo, day) {
  const line = (/** @type {string} */ question) => plain(given[question]?.[0]).trim() || null;
  const several = (/** @type {string} */ question) => plain(given[question]?.[0]).split(",").map((part) => part.trim()).filter(Boolean);
  return {
    authority: line("authority"),
    place: line("place"),
    name: line("name"),
    gss: line("gss"),
    nation: line("nation"),
    languages: several("lang"),
    contact: line("contact"),
    colours: several("brand"),
    logo: logo === null ? null : { name: plain(logo), shows: null },
    inherit: given.inherit ?? [],
    day,
  };
}

/** Half of a character, as some keyboards leave for a moment, is nothing that the program can read. @param {string | undefined} text */
function plain(text) {
  return (text ?? "").replace(/\p{Surrogate}/gu, "");
}
