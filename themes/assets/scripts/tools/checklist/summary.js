// “Check your answers”: each question with its answer, its notes and the way back to it.

import { element } from "../../contribute/element.js";
import { answerTo } from "./answers.js";
import { levelInWords } from "./inwords.js";

/**
 * @param {import("./statements.js").Statement[]} statements
 * @param {import("./answers.js").Answers} answers
 * @param {import("../../search/words.js").Say} say
 * @param {(at: number) => void} change
 */
export function drawnSummary(statements, answers, say, change) {
  return statements.map((statement, at) => {
    const { level, note } = answerTo(answers, statement.id);
    const text = statement.heading.textContent ?? "";
    const link = element("a", { href: `#${statement.id}` }, say("checklist-change"), element("span", { class: "hidden" }, ` ${say("checklist-question-of", { question: text })}`));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      change(at);
    });
    return element(
      "div",
      {},
      element("dt", {}, text),
      element("dd", { class: level === null ? "summary-none" : null }, element("p", {}, levelInWords(say, statement, level)), ...(note.trim() ? [element("p", { class: "summary-note" }, note.trim())] : [])),
      element("dd", { class: "summary-change" }, link),
    );
  });
}
