// The statements of the page: what they say and where their answers are.

/**
 * @typedef {object} Part what a question has beside its words
 * @property {HTMLElement} element
 * @property {HTMLElement} heading
 * @property {{ text: string, words: HTMLElement, who: HTMLElement, staff: HTMLElement } | null} other the words for people
 *   who get the help, with the places that say whose words stand beside the heading
 * @property {HTMLInputElement[]} choices
 * @property {HTMLTextAreaElement} note
 * @property {HTMLElement} printed
 * @property {string[]} shows what shows it
 * @property {string[]} whats what each level looks like
 * @property {{ text: string, basis: string } | null} next
 * @property {HTMLTemplateElement | null} helps
 *
 * @typedef {import("./answers.js").Question & Part} Statement
 */

/** @param {string} done the level of a question that has none @returns {Statement[]} */
export function statementsOf(done) {
  return [...document.querySelectorAll(".statement")].map((element) => {
    const all = (/** @type {string} */ selector) => [...element.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? "");
    const names = all(".level:not(.level-unsure) > label");
    const choices = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll(".level > input")]);
    const [next, basis = ""] = all(".guidance > p:not(.guidance-title)");
    const heading = /** @type {HTMLElement} */ (element.querySelector("h2"));
    return {
      id: element.id,
      text: heading.textContent?.trim() ?? "",
      characteristic: /** @type {HTMLElement} */ (element).dataset.characteristic ?? null,
      levels: choices[0]?.type === "checkbox" ? [done] : names,
      element: /** @type {HTMLElement} */ (element),
      heading,
      other: otherOf(element),
      choices,
      note: /** @type {HTMLTextAreaElement} */ (element.querySelector("textarea")),
      printed: /** @type {HTMLElement} */ (element.querySelector(".note-printed")),
      shows: all(".shows li"),
      whats: all(".level-what"),
      next: next ? { text: next, basis } : null,
      helps: element.querySelector("template"),
    };
  });
}

/** @param {Element} element */
function otherOf(element) {
  const [words, who, staff] = ["words", "who", "staff"].map((part) => /** @type {HTMLElement | null} */ (element.querySelector(`.statement-${part}`)));
  return words && who && staff ? { text: words.textContent ?? "", words, who, staff } : null;
}

/** What is chosen on the page. @param {Statement} statement @returns {import("./answers.js").Level} */
export function chosenIn({ choices }) {
  const chosen = choices.find(({ checked }) => checked)?.value;
  return chosen === undefined ? null : chosen === "unsure" ? "unsure" : Number(chosen) - 1;
}

/** Puts an answer on the page. @param {Statement} statement @param {import("./answers.js").Answer} answer */
export function fill({ choices, note, printed }, { level, note: words }) {
  const value = typeof level === "number" ? String(level + 1) : level;
  for (const choice of choices) choice.checked = choice.value === value;
  if (note.value !== words) note.value = words;
  printed.textContent = words.trim();
}
