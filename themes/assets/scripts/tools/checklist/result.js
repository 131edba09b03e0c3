// Answers drawn: “check your answers”, and the profile with its bars, the same as a table, what is there already, next steps,
// and what changed since an earlier time.

import { element } from "../../contribute/element.js";
import { dayInWords } from "../shared/day.js";
import { answerTo, isAnswered, levelInWords } from "./answers.js";
import { barsOf, changesOf, nextSteps, strongest } from "./profile.js";

/**
 * @typedef {import("../../search/words.js").Say} Say
 * @typedef {import("./profile.js").Bar} Bar
 * @typedef {import("./profile.js").Given} Given
 * @typedef {import("./statements.js").Statement} Statement
 */

/**
 * @param {import("./parts.js").Parts} page
 * @param {Statement[]} statements
 * @param {Say} say
 * @returns {(state: import("./state.js").State) => void} draws the profile of a state
 */
export function result(page, statements, say) {
  const links = [...page.characteristics.content.querySelectorAll("a")];
  const named = new Map(links.map((link) => [link.dataset.id ?? "", link]));
  const statementOf = (/** @type {Given} */ { question }) => /** @type {Statement} */ (statements.find(({ id }) => id === question.id));

  return (state) => {
    const bars = barsOf([...named.keys()], statements, state.answers);
    page.profileDay.textContent = say("checklist-profile-day", { day: dayInWords(say, state.day) });
    page.bars.replaceChildren(...bars.map(drawnBar));
    page.rows.replaceChildren(...bars.flatMap(drawnRows));
    const strong = strongest(statements, state.answers);
    page.strong.hidden = strong.length === 0;
    page.strongList.replaceChildren(...strong.map((given) => element("li", {}, `${introduced(nameOf(given))}${levelInWords(say, given.question, given.level)}`)));
    const steps = nextSteps(statements, state.answers);
    const isEmpty = !Object.values(state.answers).some(({ level }) => level !== null);
    // What could come next is for those who give the help: those who get it can show it to them.
    const some = state.view === "lived-experience" ? "checklist-steps-theirs" : "checklist-steps-some";
    page.stepsText.textContent = say(isEmpty ? "checklist-steps-none" : steps.length ? some : "checklist-steps-top");
    page.nextSteps.replaceChildren(...steps.map(drawnStep));
    drawChanges(state);
  };

  /** @param {Bar} bar */
  function drawnBar({ characteristic, given, lowest }) {
    const name = characteristic ? (named.get(characteristic)?.cloneNode(true) ?? characteristic) : nameOf(given[0]);
    const shown = lowest ?? given.find(({ level }) => level === "unsure") ?? given[0];
    const words = shown ? levelInWords(say, shown.question, shown.level) : say("checklist-not-asked");
    // Where one bar stands for several questions, each has its words.
    const each = given.length > 1 ? [element("ul", { class: "bar-each" }, ...given.map((one) => element("li", {}, `${headingOf(one)} ${levelInWords(say, one.question, one.level)}`)))] : [];
    return element(
      "li",
      { class: characteristic ? "bar-line" : "bar-line bar-beside" },
      element("p", { class: "bar-name" }, name),
      drawing(shown),
      element("p", { class: "bar-words" }, words),
      ...each,
    );
  }

  /** A row for each question; the table says all that the bars say, and more. @param {Bar} bar */
  function drawnRows({ characteristic, given }) {
    const name = characteristic ? (named.get(characteristic)?.textContent ?? characteristic) : "";
    if (given.length === 0) return [element("tr", {}, element("th", { scope: "row" }, name), element("td", {}), element("td", {}, say("checklist-not-asked")), element("td", {}))];
    return given.map((one) =>
      element("tr", {}, element("th", { scope: "row" }, name || headingOf(one)), element("td", {}, name ? headingOf(one) : ""), element("td", {}, levelInWords(say, one.question, one.level)), element("td", {}, one.note.trim())),
    );
  }

  /** @param {Given} given */
  function drawnStep(given) {
    const { next, shows, helps, described } = statementOf(given);
    const { level } = given;
    const what = typeof level === "number" && described[level]?.what.textContent;
    const now = what ? [element("p", { class: "step-now" }, element("strong", {}, `${levelInWords(say, given.question, level)}: `), what)] : [];
    const find = level === "unsure" && shows.length ? [element("p", {}, say("checklist-find-out")), element("ul", {}, ...shows.map((line) => element("li", {}, line)))] : [];
    const advice = next && !find.length ? [element("div", { class: "guidance" }, element("p", {}, next.text), element("p", { class: "basis" }, next.basis))] : [];
    const more = helps ? [element("div", { class: "helps" }, helps.content.cloneNode(true))] : [];
    return element("li", {}, element("h4", {}, nameOf(given)), ...now, ...find, ...advice, ...more);
  }

  /** @param {import("./state.js").State} state */
  function drawChanges({ before, day, view, answers }) {
    page.changes.hidden = !before;
    if (!before) return;
    const changes = isAnswered(answers) ? changesOf(statements, before, { day, view, answers }) : [];
    page.changesHead.textContent = say("checklist-changes", { day: dayInWords(say, before.day) });
    page.changesText.textContent = changes.some(({ change }) => change !== "same") ? "" : say("checklist-changes-none");
    page.changesText.hidden = !page.changesText.textContent;
    page.changeList.replaceChildren(
      ...changes.map(({ question, before: then, now, change }) => {
        const words = [then, now].map((level) => levelInWords(say, question, level));
        const kind = say(`checklist-${change === "back" ? "back-again" : change}`);
        const what = change === "same" ? words[1] : say("checklist-changed", { before: words[0], now: words[1] });
        return element("li", { class: `change-${change}` }, element("strong", {}, kind), ` ${introduced(nameOf({ question, level: now, note: "" }))}${what}`);
      }),
    );
  }

  /** What a question is called in a list: its characteristic where it alone is about it, else its own words. @param {Given} given */
  function nameOf(given) {
    const { characteristic } = given.question;
    const alone = statements.filter((other) => other.characteristic === characteristic).length === 1;
    return (alone && characteristic && named.get(characteristic)?.textContent) || headingOf(given);
  }

  /** @param {Given} given */
  function headingOf(given) {
    return statementOf(given).heading.textContent ?? given.question.text;
  }
}

/**
 * Each question with its answer, its notes and the way back to it.
 * @param {Statement[]} statements
 * @param {import("./answers.js").Answers} answers
 * @param {Say} say
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

/** A name in front of what is said of it; a question needs no colon. @param {string} name */
function introduced(name) {
  return /[.?!]$/.test(name) ? `${name} ` : `${name}: `;
}

/** A bar with a field for each level; the words beside it say the same. @param {Given | undefined} given */
function drawing(given) {
  const count = given?.question.levels.length ?? 4;
  const level = given && typeof given.level === "number" ? given.level : -1;
  const kind = level >= 0 ? "level" : given?.level === "unsure" ? "unsure" : "none";
  const svg = shape("svg", { class: `bar-drawing bar-${kind}`, viewBox: `0 0 ${count * 40} 20`, preserveAspectRatio: "none", "aria-hidden": "true" });
  for (let field = 0; field < count; field += 1) {
    svg.append(shape("rect", { class: field <= level ? "bar-full" : "bar-empty", x: String(field * 40 + 1), y: "1", width: "37", height: "18", rx: "2" }));
  }
  return svg;
}

/** @param {string} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
