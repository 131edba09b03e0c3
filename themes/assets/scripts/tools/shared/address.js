// What a reader chose, in the address after `#`: it survives a reload, the button "back" goes through it, and it reaches no
// other computer. Only choices from the page stand there, never what somebody wrote.

/** What is longer was not written here, in characters. */
const LONGEST = 500;

/**
 * @typedef {Record<string, string>} Choices values by their names; an empty value is left out
 * @typedef {{ state: "none" | "ignored" } | { state: "found", choices: Choices }} Read `none` where the address has no
 *   choices, such as one that leads to a heading
 */

/**
 * Reads the choices in an address. One that does not fit spoils them all.
 * @param {string} hash `location.hash`
 * @param {(name: string, value: string) => boolean} fits whether the page has this choice
 * @returns {Read}
 */
export function readChoices(hash, fits) {
  if (!hash.includes("=")) return { state: "none" };
  if (hash.length > LONGEST) return { state: "ignored" };
  /** @type {Choices} */
  const choices = {};
  for (const [name, value] of new URLSearchParams(hash.slice(1))) {
    if (Object.hasOwn(choices, name) || !fits(name, value)) return { state: "ignored" };
    choices[name] = value;
  }
  return { state: "found", choices };
}

/**
 * The part of an address from `#` that has the choices; nothing where nothing is chosen.
 * @param {Choices} choices
 */
export function writeChoices(choices) {
  const chosen = Object.entries(choices).filter(([, value]) => value);
  return chosen.length ? `#${new URLSearchParams(chosen)}` : "";
}

/**
 * Puts choices into the address as a step that one can go back from.
 * @param {Choices} choices
 */
export function pushChoices(choices) {
  const hash = writeChoices(choices);
  if (hash !== location.hash) history.pushState(null, "", location.pathname + location.search + hash);
}
