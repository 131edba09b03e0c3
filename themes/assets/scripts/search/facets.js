// What results can be filtered by, as groups of checkboxes that keep their place and the focus while the counts change.

import { filled } from "./draw.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./client.js").Answer} Answer
 * @typedef {import("./words.js").Say} Say
 *
 * @typedef {object} Parts
 * @property {HTMLElement} place where the groups go
 * @property {HTMLTemplateElement} group
 * @property {HTMLTemplateElement} value
 * @property {Say} say
 * @property {import("./draw.js").NameOf} nameOf
 * @property {(facet: string, id: string) => void} toggle is told what the reader chose
 */

/** What is open before the reader opens anything, where there is room. */
const OPEN = ["kind", "sector"];
/** Says nothing to a reader: the page has a language already. */
const HIDDEN = ["language"];

/**
 * Makes the function that draws the filters of an answer.
 * @param {Parts} parts
 */
export function facets({ place, group, value, say, nameOf, toggle }) {
  /** @type {Map<string, HTMLElement>} */
  const groups = new Map();
  /** @type {Map<string, HTMLElement>} */
  const values = new Map();
  const wide = matchMedia("(min-width: 56rem)").matches;

  place.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) toggle(target.name, target.value);
  });

  /**
   * @param {Answer["facets"]} answered
   * @param {State} state
   */
  return (answered, state) => {
    for (const facet of answered.filter((facet) => !HIDDEN.includes(facet.name))) {
      const chosen = state.filters[facet.name] ?? [];
      const counts = new Map(facet.values.map((value) => [value.id, value.count]));
      const known = facet.values.some((value) => value.count > 0) || chosen.length > 0;
      if (!known && !groups.has(facet.name)) continue;
      const box = groupOf(facet.name);
      for (const value of facet.values) valueOf(box, facet.name, value);
      const missing = chosen.filter((id) => !counts.has(id));
      for (const id of missing) valueOf(box, facet.name, { id });
      for (const item of box.querySelectorAll("li")) {
        const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
        const count = counts.get(input.value) ?? 0;
        input.checked = chosen.includes(input.value);
        item.hidden = !count && !input.checked && document.activeElement !== input;
        /** @type {HTMLElement} */ (item.querySelector(".facet-count")).textContent = String(count);
      }
      box.hidden = !known;
      const mark = /** @type {HTMLElement} */ (box.querySelector(".facet-chosen"));
      mark.textContent = chosen.length ? say("search-chosen", { count: chosen.length }) : "";
    }
  };

  /** @param {string} name */
  function groupOf(name) {
    let box = groups.get(name);
    if (!box) {
      box = filled(group, { name: say(`filter-${name}`), chosen: " " });
      box.toggleAttribute("open", wide && OPEN.includes(name));
      groups.set(name, box);
      place.append(box);
    }
    return box;
  }

  /**
   * @param {HTMLElement} box
   * @param {string} facet
   * @param {{ id: string, name?: string }} named
   */
  function valueOf(box, facet, named) {
    const key = `${facet} ${named.id}`;
    if (values.has(key)) return;
    const item = filled(value, { name: nameOf(facet, named), count: " " });
    const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
    input.name = facet;
    input.value = named.id;
    values.set(key, item);
    /** @type {HTMLElement} */ (box.querySelector("ul")).append(item);
  }
}
