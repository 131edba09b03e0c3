// "How sure are you?": what is written down, and what is read back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chart } from "../../themes/assets/scripts/tools/confidence/chart.js";
import { judged, nothing, read, table, without, written } from "../../themes/assets/scripts/tools/confidence/state.js";

const entry = (number, day = "2026-11-22") => ({ day, goal: "Walk twice", number, note: "" });

test("the line itself is enough, and no number says nothing", () => {
  assert.deepEqual([0, 69, 70, 100, null].map((number) => judged(number, 70)), ["below", "below", "above", "above", null]);
});

test("what is written down keeps its day; the step stays and the note is empty again", () => {
  const state = { ...nothing(), goal: " Walk twice ", number: 40, note: "the hill " };
  const after = written(state, "2026-11-22");
  assert.deepEqual(after, { goal: " Walk twice ", number: 40, note: "", entries: [{ day: "2026-11-22", goal: "Walk twice", number: 40, note: "the hill" }] });
  assert.equal(written({ ...state, number: null }, "2026-11-22"), null);
  assert.deepEqual(state.entries, [], "the state before was changed");
});

test("zero is a number", () => {
  assert.equal(written({ ...nothing(), number: 0 }, "2026-11-22")?.entries[0].number, 0);
});

test("one is taken out, and the oldest goes where there are too many", () => {
  const state = { ...nothing(), number: 5, entries: [entry(1), entry(2), entry(3)] };
  assert.deepEqual(without(state, 1).entries.map(({ number }) => number), [1, 3]);
  const full = { ...state, entries: Array.from({ length: 200 }, () => entry(9)) };
  const after = written(full, "2026-11-23");
  assert.deepEqual([after?.entries.length, after?.entries[199].number], [200, 5]);
});

test("what was kept comes back as it was, and nothing else is taken for it", () => {
  const state = { goal: "a", number: 40, note: "", entries: [entry(0), entry(100)] };
  assert.deepEqual(read(JSON.parse(JSON.stringify(state))), state);
  assert.deepEqual(read({ ...state, number: null }), { ...state, number: null });
  const wrong = [
    null, 4, "a", [], {},
    { ...state, more: 1 }, { ...state, goal: 1 }, { ...state, goal: "a".repeat(301) }, { ...state, number: 101 }, { ...state, number: "40" }, { ...state, number: 4.5 },
    { ...state, entries: {} }, { ...state, entries: [{}] }, { ...state, entries: [entry(-1)] }, { ...state, entries: [entry(1, "2026-13-01")] }, { ...state, entries: Array.from({ length: 201 }, () => entry(1)) },
  ];
  for (const value of wrong) assert.equal(read(value), null, JSON.stringify(value)?.slice(0, 80));
});

test("the table has a head and a row for each", () => {
  assert.deepEqual(table([entry(40)], ["Day", "Step", "Number", "Notes"]), [["Day", "Step", "Number", "Notes"], ["2026-11-22", "Walk twice", "40", ""]]);
});

test("the chart stays within its frame, the newest last", () => {
  const made = chart([entry(0), entry(50), entry(100)], 70);
  const [low, middle, high] = made.points;
  assert.ok(low.y > middle.y && middle.y > high.y && low.x < middle.x && middle.x < high.x);
  assert.ok(made.line < middle.y && made.line > high.y, "the line is not between 50 and 100");
  for (const { x, y } of made.points) assert.ok(x >= made.left && x <= made.width && y >= 0 && y <= made.height);
  assert.equal(chart([entry(5)], 70).points.length, 1);
  assert.deepEqual(chart(Array.from({ length: 30 }, (_, number) => entry(number)), 70).points.map(({ number }) => number).slice(-1), [29]);
  assert.equal(chart(Array.from({ length: 30 }, () => entry(1)), 70).points.length, 20);
});
