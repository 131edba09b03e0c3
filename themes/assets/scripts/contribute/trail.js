// The list of steps, with which of them are done.

import { element } from "./element.js";

/**
 * @param {ReturnType<typeof import("./parts.js").parts>} page
 * @param {string[]} headings
 * @param {import("../search/words.js").Say} say
 * @param {(at: number) => void} go
 */
export function trail(page, headings, say, go) {
  const items = headings.map((heading, at) => {
    const state = element("span", { class: "step-state" });
    const button = element("button", { type: "button", class: "step" }, element("span", {}, heading), " ", state);
    button.addEventListener("click", () => go(at));
    return { button, state };
  });
  page.list.replaceChildren(...items.map(({ button }) => element("li", {}, button)));
  // Beside the questions there is room for it.
  page.steps.open = matchMedia("(min-width: 56rem)").matches;

  return {
    /** Marks where the writer is. @param {number} at */
    at(at) {
      items.forEach(({ button }, other) => {
        if (other === at) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
      });
      page.where.textContent = say("contribute-step", { number: at + 1, total: items.length });
    },

    /** Says how far a step is. @param {number} at @param {boolean} seen whether the writer came to it @param {number} errors */
    mark(at, seen, errors) {
      const { button, state } = items[at];
      button.classList.toggle("step-mend", errors > 0);
      state.textContent = errors ? say("contribute-step-mend", { count: errors }) : seen ? say("contribute-step-done") : "";
    },
  };
}
