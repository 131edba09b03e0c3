// The checklist on its page: what the reader does changes the one state, and the state is drawn.
//
// Stores: goodhelp-checklist …, checklist on checklists

import { announcer } from "../shared/announce.js";
import { record } from "../shared/checked.js";
import { dayInWords } from "../shared/day.js";
import { dayOf } from "../shared/file.js";
import { keeping } from "../shared/keeping.js";
import { keptAt } from "../shared/kept.js";
import { decode } from "../shared/link.js";
import { readWords, speaker } from "../../search/words.js";
import { answerTo, isAnswered } from "./answers.js";
import { fromValue, toValue } from "./exchange.js";
import { files } from "./files.js";
import { parts } from "./parts.js";
import { drawnSummary, result } from "./result.js";
import { answeredOf, begin, reduce, START, stepAtStart } from "./state.js";
import { chosenIn, fill, statementsOf, steps } from "./statements.js";
import { together } from "./together.js";

/** @typedef {import("./state.js").Action} Action */

const page = parts();
const say = speaker(readWords(page.words), document.documentElement.lang);
const tell = announcer(page.said);
/** @type {import("./exchange.js").Facts} */
const facts = { id: page.start.dataset.checklist ?? "", views: page.start.dataset.views?.split(" ").filter(Boolean) ?? [] };
const statements = statementsOf(say("checklist-done"));
const today = () => dayOf(new Date());
const place = keptAt("goodhelp-checklist", location.pathname, keptOf);
const showStep = steps(page, statements, say);
const drawResult = result(page, statements, say);
const drawTogether = together(page, statements, facts.views, say);

let state = begin(today());
const box = keeping(page, place, { now: toKeep, say, tell });

open();
listen();
files(page, facts, statements, { say, tell, act, go, news, state: () => state });

/** What there is when the page is opened: answers in the address, else kept ones, else what the browser still has. */
function open() {
  // Texts that a browser brings back after a reload are nobody's secret: they are on the page.
  for (const statement of statements) {
    const [level, note] = [chosenIn(statement), statement.note.value];
    if (level !== null) state = reduce(state, { type: "level", id: statement.id, level, day: today() });
    if (note) state = reduce(state, { type: "note", id: statement.id, note, day: today() });
  }
  if (box.found) {
    state = reduce(state, { type: "take", ...box.found });
    news(say("tools-back-again"));
  }
  if (box.about) news(box.about);
  const found = taken();
  const { step, lost } = stepAtStart(history.state?.checklist, { hasAnswers: isAnswered(state.answers), count: statements.length });
  if (lost) news(say("checklist-gone"));
  state = reduce(state, { type: "go", step: found ? { ...START, name: "profile" } : step });
  history.replaceState({ ...history.state, checklist: state.step }, "");
  draw(lost || found);
}

/** Takes the answers of the address, if there are any. True where they are here now. */
function taken() {
  const found = decode(location.hash, "answers", (value) => fromValue(facts, statements, value));
  if (found.state === "ignored") news(say("tools-link-ignored"));
  if (found.state !== "found") return false;
  // What was kept is the reader's own, and stays as it is until they say otherwise.
  box.pause();
  state = reduce(state, { type: "take", answered: found.value.answered, before: null });
  news([say("checklist-from-link", { day: dayInWords(say, found.value.answered.day) }), ...(found.value.left ? [say("checklist-left-out", { count: found.value.left })] : [])].join(" "));
  return true;
}

function listen() {
  for (const statement of statements) {
    for (const choice of statement.choices) {
      choice.addEventListener("change", () => act({ type: "level", id: statement.id, level: chosenIn(statement), day: today() }));
    }
    statement.note.addEventListener("input", () => act({ type: "note", id: statement.id, note: statement.note.value, day: today() }));
  }
  for (const view of page.views) view.addEventListener("change", () => act({ type: "view", view: view.value }));
  page.one.addEventListener("click", () => go({ name: "one", at: 0, changing: false }));
  for (const button of page.toAll) button.addEventListener("click", () => go(START));
  for (const button of page.toTogether) button.addEventListener("click", () => go({ ...START, name: "together" }));
  page.toCheck.addEventListener("click", () => go({ ...START, name: "check" }));
  page.toProfile.addEventListener("click", () => go({ ...START, name: "profile" }));
  page.next.addEventListener("click", () => {
    const { name, at, changing } = state.step;
    const further = name === "one" && !changing && at + 1 < statements.length;
    go(further ? { name, at: at + 1, changing } : { ...START, name: "check" });
  });
  page.back.addEventListener("click", () => {
    const { at } = state.step;
    go(at > 0 ? { name: "one", at: at - 1, changing: false } : START);
  });
  // A link to a place on this page has a state of its own, without a step.
  addEventListener("popstate", (event) => {
    if (!event.state?.checklist) return;
    const { step } = stepAtStart(event.state.checklist, { hasAnswers: isAnswered(state.answers), count: statements.length });
    state = reduce(state, { type: "go", step });
    draw(true);
  });
  addEventListener("hashchange", () => {
    news("");
    if (!taken()) return;
    state = reduce(state, { type: "go", step: { ...START, name: "profile" } });
    history.replaceState({ checklist: state.step }, "");
    draw(true);
  });
  addEventListener("beforeprint", () => drawResult(state));
}

/** Something changed, by the reader's hand. @param {Action} action */
function act(action) {
  state = reduce(state, action);
  // The answers of the address are no longer those of the page: a reload must not bring them back.
  if (location.hash.startsWith("#answers=")) history.replaceState(history.state, "", location.pathname + location.search);
  box.changed();
  draw(false);
}

/** Goes to another step. The way back of the browser leads to the one before. @param {import("./state.js").Step} step */
function go(step) {
  news("");
  for (const notice of document.querySelectorAll(".beside")) notice.setAttribute("hidden", "");
  state = reduce(state, { type: "go", step });
  history.pushState({ checklist: step }, "");
  draw(true);
}

/** @param {boolean} moved whether the reader is led to another place */
function draw(moved) {
  const { step, view, answers } = state;
  for (const statement of statements) fill(statement, answerTo(answers, statement.id));
  for (const choice of page.views) choice.checked = choice.value === view;
  showStep(state, moved);
  if (step.name === "check") page.summary.replaceChildren(...drawnSummary(statements, answers, say, (at) => go({ name: "one", at, changing: true })));
  if (step.name === "profile") drawResult(state);
  if (step.name === "together") drawTogether(page.own.checked ? [...state.others, answeredOf(state)] : state.others);
}

/** What the reader has to know before going on: shown, and said. @param {string} sentence */
function news(sentence) {
  page.news.textContent = sentence;
  page.news.hidden = !sentence;
  if (sentence) tell(sentence);
}

function toKeep() {
  return { now: toValue(facts, statements, answeredOf(state)), before: state.before && toValue(facts, statements, state.before) };
}

/** @param {unknown} value */
function keptOf(value) {
  const kept = record(value, ["now", "before"]);
  const now = fromValue(facts, statements, kept?.now);
  const before = kept?.before === null ? null : fromValue(facts, statements, kept?.before);
  return now && (before || kept?.before === null) ? { answered: now.answered, before: before?.answered ?? null } : null;
}
