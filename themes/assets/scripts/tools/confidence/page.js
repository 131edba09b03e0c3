// "How sure are you?": one state, drawn whenever it changes.
//
// Stores: goodhelp-confidence …, confidence on tools/confidence

import { element } from "../../contribute/element.js";
import { readWords, speaker } from "../../search/words.js";
import { announcer } from "../shared/announce.js";
import { toCsv } from "../shared/csv.js";
import { dayInWords } from "../shared/day.js";
import { dayOf, download, fileName } from "../shared/file.js";
import { keeping } from "../shared/keeping.js";
import { keptAt } from "../shared/kept.js";
import { chart, drawn } from "./chart.js";
import { judged, nothing, read, table, without, written } from "./state.js";

/** @typedef {import("./state.js").Entry} Entry */

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
const language = document.documentElement.lang;
const say = speaker(readWords(at("_words")), language);
const tell = announcer(at("_said"));
const [goal, note] = ["_goal", "_note"].map((id) => /** @type {HTMLTextAreaElement} */ (at(id)));
const number = /** @type {HTMLInputElement} */ (at("_number"));
const [value, answer, above, below, rows, figure, section, csv] =
  ["_value", "_answer", "_above", "_below", "_rows", "_chart", "_record", "_csv"].map((id) => at(id));
const hints = document.getElementById("_hints");
const line = Number(number.dataset.line);
/** Rows for the next times, on paper. */
const BLANK = 4;

let state = nothing();
const kept = keeping(
  { keep: at("_keep"), forget: at("_forget") },
  keptAt("goodhelp-confidence", location.pathname, read),
  { now: () => state, say, tell },
);
if (kept.found) state = kept.found;
draw();
fill();
if (kept.found) tell(say("tools-back-again"));
if (kept.about) tell(kept.about);

goal.addEventListener("input", () => move({ ...state, goal: goal.value }));
note.addEventListener("input", () => move({ ...state, note: note.value }));
number.addEventListener("input", () => move({ ...state, number: number.valueAsNumber }));
// Not at each step of the slider: only where it stays.
number.addEventListener("change", () => {
  const judgement = judged(state.number, line);
  if (judgement) tell(`${say("confidence-value", { number: state.number ?? 0 })}. ${say(`confidence-${judgement}`)}`);
});
at("_add").addEventListener("click", () => {
  const next = written(state, dayOf(new Date()));
  if (next) {
    move(next);
    fill();
  } else {
    number.focus();
  }
  tell(say(next ? "confidence-added" : "confidence-empty"));
});
at("_print").addEventListener("click", () => print());
csv.addEventListener("click", () => {
  const head = ["confidence-day", "confidence-sheet-step", "confidence-sure", "notes"].map((id) => say(id));
  const name = fileName([say("confidence-file"), dayOf(new Date())], "csv");
  download(name, "text/csv;charset=utf-8", toCsv(table(state.entries, head)));
  tell(say("tools-saved", { name }));
});

/** @param {typeof state} next */
function move(next) {
  state = next;
  draw();
  kept.changed();
}

/** Puts the state into the fields, where it did not come from there. */
function fill() {
  goal.value = state.goal;
  note.value = state.note;
  if (state.number !== null) number.value = String(state.number);
}

function draw() {
  const judgement = judged(state.number, line);
  value.textContent = state.number === null ? "–" : String(state.number);
  number.setAttribute("aria-valuetext", state.number === null ? say("confidence-none") : say("confidence-value", { number: state.number }));
  number.classList.toggle("untouched", state.number === null);
  answer.hidden = judgement === null;
  above.hidden = judgement !== "above";
  below.hidden = judgement !== "below";
  hints?.classList.toggle("wanted", judgement === "below");

  section.hidden = !state.entries.length;
  csv.hidden = !state.entries.length;
  rows.replaceChildren(...state.entries.map(row).reverse());
  figure.hidden = state.entries.length < 2;
  figure.querySelector("svg")?.remove();
  if (state.entries.length > 1) {
    const [first, last] = [state.entries[0], state.entries[state.entries.length - 1]].map((entry) => entry.number);
    figure.append(drawn(chart(state.entries, line), say("confidence-chart-text", { first, last })));
  }

  at("_sheet-goal").textContent = state.goal;
  at("_sheet-mark").setAttribute("d", state.number === null ? "" : `M${20 + 6 * state.number} 16l-9 -14h18z`);
  const blank = Array.from({ length: BLANK }, () => cells(["", "", "", ""]));
  at("_sheet-rows").replaceChildren(...state.entries.slice(-12).map((entry) => cells(texts(entry))), ...blank);
}

/** @param {Entry} entry @param {number} index */
function row(entry, index) {
  const day = dayInWords(say, entry.day);
  const name = say("confidence-remove", { day, number: entry.number });
  const remove = element("button", { type: "button", class: "row-remove", "aria-label": name }, say("tool-remove"));
  remove.addEventListener("click", () => {
    move(without(state, index));
    (state.entries.length ? at("_record-head") : at("_add")).focus();
    tell(say("confidence-removed"));
  });
  const made = cells(texts(entry).map((text) => text || "–"));
  made.append(element("td", {}, remove));
  return made;
}

/** @param {Entry} entry */
function texts({ day, goal, number, note }) {
  return [dayInWords(say, day), goal, String(number), note];
}

/** @param {string[]} texts */
function cells(texts) {
  return element("tr", {}, ...texts.map((text) => element("td", {}, text)));
}
