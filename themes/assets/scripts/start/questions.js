// The questions on the page: what was answered, and what is wrong with it, at each of them.

import { spotFor } from "../contribute/spot.js";

/**
 * @typedef {import("./making.js").BadAnswer} BadAnswer
 * @typedef {import("../contribute/spot.js").Spot} Spot
 */

/**
 * @param {HTMLFormElement} form
 * @param {import("../search/words.js").Say} say
 */
export function questions(form, say) {
  const all = [...form.querySelectorAll("[data-question]")].map((box) => question(/** @type {HTMLElement} */ (box), say));
  return {
    /** What was written or chosen, by question. */
    given: () => Object.fromEntries(all.map(({ id, given }) => [id, given()])),

    /** The file that was chosen. */
    file: () => all.map(({ file }) => file()).find(Boolean) ?? null,

    /** Shows each problem at its question, and gives the questions that have some, in their order. @param {BadAnswer[]} problems */
    show(problems) {
      const placed = all.map(({ id, asks, spot }) => ({ spot, problems: problems.filter(({ question }) => asks(question)), id }));
      for (const { spot, problems } of placed) spot.show(problems.map(({ message }) => problem(message)));
      return placed.flatMap(({ spot, problems }) => problems.map(({ message }) => ({ spot, message })));
    },
  };
}

/** @param {HTMLElement} box @param {import("../search/words.js").Say} say */
function question(box, say) {
  const id = box.dataset.question ?? "";
  const inputs = [...box.querySelectorAll("input")];
  const chosen = () => inputs.filter(({ type, checked }) => !["radio", "checkbox"].includes(type) || checked);
  const label = box.querySelector(".asked-label")?.textContent ?? "";
  const help = box.querySelector(".asked-help")?.id ?? null;
  const spot = spotFor({ controls: () => (box.matches("fieldset") ? [box] : inputs), help, label: () => label, say });
  box.append(spot.element);
  return {
    id,
    spot,
    given: () => chosen().map(({ value }) => value),
    file: () => inputs[0]?.files?.[0] ?? null,
    /** The name of a logo is asked for with the logo. @param {string} question */
    asks: (question) => question === id || question === `${id}-name`,
  };
}

/** @param {string} message @returns {import("../contribute/client.js").Problem} */
function problem(message) {
  return { code: "", severity: "error", message, help: null, page: null, field: null, part: null, excerpt: null };
}
