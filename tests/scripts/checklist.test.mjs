// The checklist without a page: what answers say, how they leave the page and come back, and its one state.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayInWords } from "../../themes/assets/scripts/tools/shared/day.js";
import { answerTo, isAnswered, levelInWords, placeOf } from "../../themes/assets/scripts/tools/checklist/answers.js";
import { fromRows, fromValue, toRows, toValue } from "../../themes/assets/scripts/tools/checklist/exchange.js";
import { barsOf, changesOf, compared, nextSteps, strongest } from "../../themes/assets/scripts/tools/checklist/profile.js";
import { answeredOf, begin, reduce, START, stepAtStart } from "../../themes/assets/scripts/tools/checklist/state.js";
import { fromCsv, toCsv } from "../../themes/assets/scripts/tools/shared/csv.js";
import { decode, encode } from "../../themes/assets/scripts/tools/shared/link.js";

const LEVELS = ["no", "some", "much", "all"];
const question = (id, characteristic = id, levels = LEVELS) => ({ id, text: `${id}?`, characteristic, levels });
const QUESTIONS = [question("a"), question("b"), question("c"), question("d"), question("tick", null, ["done"])];
const FACTS = { id: "ours", views: ["staff", "lived-experience"] };
const answers = (levels) => Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level, note: "" }]));
const answered = (levels, more = {}) => ({ day: "2026-11-22", view: null, answers: answers(levels), ...more });
const names = (given) => given.map(({ question }) => question.id);

test("an answer stands between the first level and the last; what is done or not is there when it is done", () => {
  assert.deepEqual([0, 1, 3].map((level) => placeOf(QUESTIONS[0], level)), [0, 1 / 3, 1]);
  assert.equal(placeOf(QUESTIONS[4], 0), 1);
  assert.deepEqual([null, "unsure"].map((level) => placeOf(QUESTIONS[0], level)), [null, null]);
});

test("a question may be called like what every object knows", () => {
  assert.deepEqual(answerTo({}, "constructor"), { level: null, note: "" });
  const state = reduce(begin("2026-11-22"), { type: "level", id: "__proto__", level: 1, day: "2026-11-22" });
  assert.equal(answerTo(state.answers, "__proto__").level, 1);
  assert.equal({}.level, undefined);
});

test("there is a bar for each characteristic, asked about or not, and one for each question about none", () => {
  const questions = [question("a"), question("b1", "b"), question("b2", "b"), question("tick", null, ["done"])];
  const bars = barsOf(["a", "b", "z"], questions, answers({ a: 2, b1: 3, b2: 1 }));
  assert.deepEqual(bars.map(({ characteristic, lowest }) => [characteristic, lowest?.question.id ?? null]), [["a", "a"], ["b", "b2"], ["z", null], [null, null]]);
  assert.deepEqual(names(bars[1].given), ["b1", "b2"]);
  assert.deepEqual(bars[2].given, []);
});

test("a bar takes no side where nobody is sure", () => {
  const [bar] = barsOf(["a"], QUESTIONS, answers({ a: "unsure" }));
  assert.equal(bar.lowest, null);
  assert.equal(bar.given[0].level, "unsure");
});

test("there are never more than three next steps, the lowest first, and none for what is there", () => {
  assert.deepEqual(names(nextSteps(QUESTIONS, answers({ a: 2, b: 0, c: 1, d: 1, tick: 0 }))), ["b", "c", "d"]);
  assert.deepEqual(names(nextSteps(QUESTIONS, answers({ a: "unsure", b: 2 }))), ["b", "a"]);
  assert.deepEqual(nextSteps(QUESTIONS, answers({ a: 3, tick: 0 })), []);
  assert.deepEqual(nextSteps(QUESTIONS, {}), []);
});

test("what is furthest is there already, if anything is", () => {
  assert.deepEqual(names(strongest(QUESTIONS, answers({ a: 3, b: 2, tick: 0 }))), ["a", "tick"]);
  assert.deepEqual(names(strongest(QUESTIONS, answers({ a: 1, b: 1, c: 0 }))), ["a", "b"]);
  assert.deepEqual(strongest(QUESTIONS, answers({ a: 0, b: "unsure" })), []);
});

test("a team’s answers lie where they lie, furthest apart first", () => {
  const team = [answered({ a: 0, b: 1, c: 2 }, { view: "staff" }), answered({ a: 3, b: 2, c: 2 }, { view: "lived-experience" }), answered({ a: "unsure", d: 1 })];
  const all = compared(QUESTIONS, team);
  assert.deepEqual(all.map(({ question, spread }) => [question.id, spread]), [["a", "far"], ["b", "near"], ["c", "same"], ["d", "few"], ["tick", "few"]]);
  assert.deepEqual(all[0].chosen.map(({ level, views }) => [level, views]), [[0, ["staff"]], [1, []], [2, []], [3, ["lived-experience"]], ["unsure", [null]]]);
});

test("between two times something went on, went back, changed, or did not", () => {
  const changes = changesOf(QUESTIONS, answered({ a: 1, b: 2, c: "unsure", d: 1 }), answered({ a: 2, b: 1, c: 0, d: 1 }));
  assert.deepEqual(changes.map(({ question, change }) => [question.id, change]), [["a", "further"], ["b", "back"], ["c", "another"], ["d", "same"]]);
});

const FULL = {
  day: "2026-11-22",
  view: "staff",
  answers: { a: { level: 0, note: "=1+1\nŵ, “x”" }, b: { level: "unsure", note: "" }, c: { level: null, note: "a note" }, tick: { level: 0, note: "" } },
};

test("answers come back from a file as they were", () => {
  const value = JSON.parse(JSON.stringify(toValue(FACTS, QUESTIONS, FULL)));
  assert.deepEqual(fromValue(FACTS, QUESTIONS, value), { answered: FULL, left: 0 });
});

test("answers come back from a table as they were", () => {
  const rows = toRows(FACTS, QUESTIONS, FULL, ({ levels }, { level }) => levels[level] ?? "");
  assert.deepEqual(fromRows(FACTS, QUESTIONS, fromCsv(toCsv(rows))), { answered: FULL, left: 0 });
  const moved = rows.map((row) => [...row].reverse());
  assert.deepEqual(fromRows(FACTS, QUESTIONS, moved), { answered: FULL, left: 0 }, "the order of columns matters");
  const opened = rows.map((row, at) => (at ? row.map((cell) => (cell === "2026-11-22" ? "22/11/2026" : cell)) : row));
  assert.equal(fromRows(FACTS, QUESTIONS, opened)?.answered.day, "2026-11-22");
});

test("a link has no notes unless they are asked for", () => {
  const without = decode(encode("answers", toValue(FACTS, QUESTIONS, FULL, false)), "answers", (value) => fromValue(FACTS, QUESTIONS, value));
  assert.deepEqual(without.value.answered.answers, { a: { level: 0, note: "" }, b: { level: "unsure", note: "" }, tick: { level: 0, note: "" } });
});

test("answers to questions that have changed are left out, and counted", () => {
  const changed = [question("a", "a", ["no", "yes"]), question("b")];
  const taken = fromValue(FACTS, changed, toValue(FACTS, QUESTIONS, FULL));
  assert.deepEqual([Object.keys(taken.answered.answers), taken.left], [["b"], 3]);
});

test("what is not exactly answers to this checklist is nothing", () => {
  const good = toValue(FACTS, QUESTIONS, FULL);
  const hostile = [
    null,
    [],
    "answers",
    {},
    { ...good, checklist: "theirs" },
    { ...good, tool: "another" },
    { ...good, day: "yesterday" },
    { ...good, day: "2026-02-30" },
    { ...good, view: "boss" },
    { ...good, more: 1 },
    { ...good, answers: [] },
    { ...good, answers: null },
    { ...good, answers: { a: 1 } },
    { ...good, answers: { a: { level: 0, of: 4 } } },
    { ...good, answers: { a: { level: 5, of: 4 } } },
    { ...good, answers: { a: { level: 1 } } },
    { ...good, answers: { a: { level: "no", of: 4 } } },
    { ...good, answers: { a: { level: "unsure", of: 4 } } },
    { ...good, answers: { a: { of: 4 } } },
    { ...good, answers: { a: { level: 1, of: 4, note: 7 } } },
    { ...good, answers: { a: { level: 1, of: 4, note: "x".repeat(1001) } } },
    { ...good, answers: { a: { level: 1, of: 4, html: "<b>" } } },
    { ...good, answers: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`q${at}`, { level: 1, of: 4 }])) },
  ];
  for (const value of hostile) assert.equal(fromValue(FACTS, QUESTIONS, value), null, JSON.stringify(value)?.slice(0, 200));
  const rows = toRows(FACTS, QUESTIONS, FULL, () => "");
  const broken = [[["a", "b"], ["1", "2"]], rows.slice(0, 1), rows.map((row, at) => (at ? ["theirs", ...row.slice(1)] : row)), rows.map((row, at) => (at ? row.map((cell) => (cell === "1 of 4" ? "1/4" : cell)) : row))];
  for (const table of broken) assert.equal(fromRows(FACTS, QUESTIONS, table), null, JSON.stringify(table).slice(0, 200));
});

test("answering again keeps the former answers to compare with", () => {
  let state = begin("2026-11-20");
  state = reduce(state, { type: "view", view: "staff" });
  state = reduce(state, { type: "level", id: "a", level: 1, day: "2026-11-21" });
  state = reduce(state, { type: "note", id: "a", note: "why", day: "2026-11-22" });
  assert.deepEqual(answeredOf(state), { day: "2026-11-22", view: "staff", answers: { a: { level: 1, note: "why" } } });
  state = reduce(state, { type: "again", day: "2026-12-24" });
  assert.deepEqual([state.answers, state.day, state.before], [{}, "2026-12-24", { day: "2026-11-22", view: "staff", answers: { a: { level: 1, note: "why" } } }]);
  state = reduce(state, { type: "take", answered: FULL });
  assert.equal(state.before?.day, "2026-11-22");
  state = reduce(state, { type: "take", answered: FULL, before: null });
  assert.equal(state.before, null);
});

test("nothing is answered by an empty note", () => {
  assert.equal(isAnswered({ a: { level: null, note: " \n" } }), false);
  assert.equal(isAnswered({ a: { level: "unsure", note: "" } }), true);
});

test("a reload shows the step again, and the start where its answers are gone", () => {
  const page = { hasAnswers: true, count: 5 };
  const check = { name: "check", at: 0, changing: false };
  assert.deepEqual(stepAtStart(check, page), { step: check, lost: false });
  assert.deepEqual(stepAtStart(check, { ...page, hasAnswers: false }), { step: START, lost: true });
  assert.deepEqual(stepAtStart({ name: "one", at: 0 }, { ...page, hasAnswers: false }), { step: { name: "one", at: 0, changing: false }, lost: false });
  assert.deepEqual(stepAtStart({ name: "one", at: 3 }, { ...page, hasAnswers: false }), { step: START, lost: true });
  for (const other of [undefined, null, 7, {}, { name: "all", at: 0 }, { name: "one", at: 5 }, { name: "one", at: "1" }, { name: "__proto__", at: 0 }]) {
    assert.deepEqual(stepAtStart(other, page), { step: START, lost: false }, JSON.stringify(other));
  }
});

test("levels and days in words", () => {
  const say = (id, values = {}) => (id === "date" ? `${values.day} ${values.month} ${values.year}` : id);
  assert.equal(dayInWords(say, "2026-11-02"), "2 month-11 2026");
  assert.deepEqual([2, "unsure", null].map((level) => levelInWords(say, QUESTIONS[0], level)), ["much", "checklist-unsure", "checklist-none"]);
});
