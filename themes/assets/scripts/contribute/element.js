// Elements by their name, attributes and content.

let number = 0;

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | null | undefined>} [attributes] `true` for one without a value; others than
 *   texts and `true` are left out
 * @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (typeof value === "string") made.setAttribute(attribute, value);
  }
  made.append(...inside);
  return made;
}

/** An id that the page does not have yet. */
export function freshId() {
  return `_a${(number += 1)}`;
}

/** Says that answers changed where no key or mouse of the browser's own did it. @param {HTMLElement} where */
export function changed(where) {
  where.dispatchEvent(new Event("input", { bubbles: true }));
}
