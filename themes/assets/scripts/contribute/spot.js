// The place below a question where its problems stand, tied to what the question is answered with.

import { element, freshId } from "./element.js";
import { asCalled, excerptOf, isMissing, stretchesOf, worstFirst } from "./problems.js";

/**
 * @typedef {import("./client.js").Problem} Problem
 * @typedef {import("../search/words.js").Say} Say
 *
 * @typedef {object} Spot
 * @property {HTMLElement} element
 * @property {boolean} ready whether its problems are shown: nobody is told of gaps before they have come to them
 * @property {(problems: Problem[]) => void} show
 * @property {() => HTMLElement} control what takes the focus
 * @property {() => string} label of the question
 */

/**
 * @param {object} about
 * @param {() => HTMLElement[]} about.controls what the problems describe; the first one takes the focus
 * @param {string | null} about.help the id of the help text
 * @param {() => string} about.label
 * @param {Say} about.say
 * @returns {Spot}
 */
export function spotFor({ controls, help, label, say }) {
  const place = element("div", { class: "problems", id: freshId() });
  let drawn = "";
  return {
    element: place,
    ready: false,
    show(problems) {
      const wrong = problems.some(({ severity }) => severity === "error");
      for (const control of controls()) {
        const described = [help, problems.length ? place.id : null].filter(Boolean).join(" ");
        if (described) control.setAttribute("aria-describedby", described);
        else control.removeAttribute("aria-describedby");
        if (control.matches("input:not([type=checkbox], [type=radio]), textarea, [role=radiogroup]")) {
          if (wrong) control.setAttribute("aria-invalid", "true");
          else control.removeAttribute("aria-invalid");
        }
      }
      place.parentElement?.classList.toggle("wrong", wrong);
      // What is there already stays: a reader may be in the middle of it.
      const now = JSON.stringify(problems);
      if (now !== drawn) place.replaceChildren(...worstFirst(problems).map((problem) => drawnProblem(problem, say, label())));
      drawn = now;
    },
    control: () => focusable(controls()[0]) ?? place,
    label,
  };
}

/**
 * @param {Problem} problem
 * @param {Say} say
 * @param {string} [question] what the form calls what it is about
 */
export function drawnProblem(problem, say, question) {
  const { lead, message, help } = inWords(problem, say, question);
  const excerpt = excerptOf(problem);
  const id = freshId();
  const said = element("p", { id }, element("strong", {}, `${lead}: `), ...drawnMessage(message));
  const box = element("div", { class: `problem problem-${problem.severity}` }, said);
  if (excerpt && !isMissing(problem)) box.append(element("p", { class: "problem-words" }, `“${excerpt}”`));
  const why = problem.page && element("a", { href: problem.page, target: "_blank", rel: "noopener", "aria-describedby": id }, say("contribute-why"));
  if (help || why) box.append(element("p", {}, ...drawnMessage(help ?? ""), help && why ? " " : "", why || ""));
  return box;
}

/**
 * A problem in the form's own words: the checks speak in those of the file, which nobody sees here.
 * @param {Problem} problem
 * @param {Say} say
 * @param {string} [question]
 */
export function inWords(problem, say, question) {
  if (question && isMissing(problem)) return { lead: say("contribute-missing"), message: question, help: say("contribute-missing-help") };
  const { severity, message, help } = asCalled(problem, question);
  return { lead: say(`contribute-${severity}`), message, help };
}

/** @param {string} message */
export function drawnMessage(message) {
  return stretchesOf(message).map(({ text, code }) => (code ? element("code", {}, text) : text));
}

/** A control that can take the focus, or the first one inside it. @param {HTMLElement | undefined} control @returns {HTMLElement | null} */
function focusable(control) {
  if (!control || control.matches("input, textarea, select, button")) return control ?? null;
  return control.querySelector("input:checked") ?? control.querySelector("input, textarea, select, button");
}
