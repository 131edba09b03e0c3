// The answers of a team over each other: how many chose what, seen from which side, and where they are furthest apart.

import { element } from "../../contribute/element.js";
import { levelInWords } from "./answers.js";
import { compared } from "./profile.js";

/**
 * @param {import("./parts.js").Parts} page
 * @param {import("./statements.js").Statement[]} statements
 * @param {string[]} views
 * @param {import("../../search/words.js").Say} say
 * @returns {(team: import("./answers.js").Answered[]) => void} draws the answers of these people
 */
export function together(page, statements, views, say) {
  return (team) => {
    page.spread.hidden = team.length === 0;
    page.printTogether.hidden = team.length === 0;
    page.spreadHead.textContent = say("checklist-answers-of", { count: team.length });
    page.spreadList.replaceChildren(...compared(statements, team).map(drawn));
  };

  /** @param {import("./profile.js").Compared} one */
  function drawn({ question, spread, chosen }) {
    const statement = statements.find(({ id }) => id === question.id);
    // Those who did not say whose view it is have a column of their own, if there are any.
    const sides = views.length ? [...views, ...(chosen.some(({ views }) => views.includes(null)) ? [null] : [])] : [null];
    const name = (/** @type {string | null} */ side) => (side === null ? say("checklist-view-none") : say(`view-${side}`));
    const head = views.length ? [element("thead", {}, element("tr", {}, element("th", { scope: "col" }, say("checklist-level")), ...sides.map((side) => element("th", { scope: "col" }, name(side)))))] : [];
    const isEmpty = chosen.every(({ views }) => views.length === 0);
    const rows = chosen.map(({ level, views: all }) => {
      const cells = sides.map((side) => {
        const count = views.length ? all.filter((view) => view === side).length : all.length;
        return element("td", { class: count ? "people-some" : "people-none" }, dots(count), ` ${count ? say("checklist-people", { count }) : "–"}`);
      });
      return element("tr", {}, element("th", { scope: "row" }, levelInWords(say, question, level)), ...cells);
    });
    const text = statement?.heading.textContent ?? question.text;
    return element(
      "li",
      { class: `spread-${spread}` },
      element("h4", {}, text),
      element("p", { class: "spread-words" }, say(`checklist-spread-${spread}`)),
      ...(isEmpty ? [] : [element("div", { class: "table-scroll", role: "region", tabindex: "0", "aria-label": text }, element("table", { class: "tool-table people" }, ...head, element("tbody", {}, ...rows)))]),
    );
  }
}

/** A dot for each person; the number stands beside them in words. @param {number} count */
function dots(count) {
  return element("span", { class: "dots", "aria-hidden": "true" }, "●".repeat(Math.min(count, 12)));
}
