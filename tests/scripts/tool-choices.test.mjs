// Tools that follow what somebody chose: the address, five minutes, find an example, the workshop pack.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as five from "../../themes/assets/scripts/tools/five-minutes/state.js";
import * as find from "../../themes/assets/scripts/tools/find/state.js";
import * as pack from "../../themes/assets/scripts/tools/pack/state.js";
import { readChoices, writeChoices } from "../../themes/assets/scripts/tools/shared/address.js";

const any = () => true;
const HOSTILE = ["#people=<script>", "#__proto__=a", "#constructor=a", `#people=${"a".repeat(600)}`, "#people=a&people=a", "#=", "#people=%ff%fe", "#other=1"];

test("choices come back from an address, and headings are no choices", () => {
  const choices = { hard: "trust", try: "power-sharing/trust" };
  assert.deepEqual(readChoices(writeChoices(choices), any), { state: "found", choices });
  assert.equal(writeChoices({ hard: "", try: "" }), "");
  for (const hash of ["", "#", "#_main"]) assert.deepEqual(readChoices(hash, any), { state: "none" });
  assert.deepEqual(readChoices("#a=1&a=2", any), { state: "ignored" });
  assert.deepEqual(readChoices("#a=1", () => false), { state: "ignored" });
  assert.deepEqual(readChoices(`#a=${"1".repeat(600)}`, any), { state: "ignored" });
});

const data = { all: ["a/1", "a/2", "b/1"], hard: { advice: ["a/2", "b/1"] } };

test("one practice follows the other, and begins again", () => {
  let state = five.first(data, "advice");
  assert.deepEqual(state, { hard: "advice", practice: "a/2" });
  assert.deepEqual(five.place(data, state), { number: 1, total: 2 });
  const second = five.next(data, state);
  assert.deepEqual(second, { state: { hard: "advice", practice: "b/1" }, again: false });
  assert.deepEqual(five.next(data, second.state), { state, again: true });
  assert.deepEqual(five.place(data, five.first(data)), { number: 1, total: 3 });
  assert.deepEqual(five.first({ all: [], hard: {} }), { hard: "", practice: "" });
});

test("an address chooses what is hard and the practice, or is ignored as a whole", () => {
  const ask = (hash) => five.fromAddress(data, hash);
  assert.equal(ask(""), null);
  assert.equal(ask("#_main"), null);
  assert.deepEqual(ask("#advice"), { hard: "advice", practice: "a/2" });
  assert.deepEqual(ask(writeChoices(five.choices({ hard: "advice", practice: "b/1" }))), { hard: "advice", practice: "b/1" });
  assert.deepEqual(ask("#try=b%2F1"), { hard: "", practice: "b/1" });
  for (const hash of [...HOSTILE, "#hard=none", "#hard=advice&try=a%2F1", "#hard=toString"]) assert.equal(ask(hash), "ignored", hash.slice(0, 40));
  assert.equal(ask("#toString"), null);
});

const example = (title, fields) => ({ title, href: "", language: null, who: "", summary: "", people: [], setting: [], place: [], cycle: [], ...fields });
const examples = [
  example("none", {}),
  example("people", { people: ["homeless"] }),
  example("both", { people: ["homeless", "women"], cycle: ["purpose"] }),
  example("cycle", { cycle: ["purpose"] }),
];
const titles = (fits) => fits.map(({ example }) => example.title);

test("what fits all answers comes alone where there is enough of it", () => {
  const many = Array.from({ length: 12 }, (_, number) => example(`m${number}`, { people: ["homeless"], cycle: ["purpose"] }));
  const found = find.found([...many, ...examples], { people: "homeless", cycle: "purpose" });
  const short = find.shortList(found, 8);
  assert.deepEqual([short.list.length, short.more, short.count, short.head, short.about], [8, 5, 13, "find-count", null]);
  assert.ok(short.list.every(({ fits }) => fits.join() === "people,cycle"));
});

test("where little fits that is said, and what fits partly follows with its reasons", () => {
  const short = find.shortList(find.found(examples, { people: "homeless", cycle: "purpose" }), 8);
  assert.deepEqual([titles(short.list), short.count, short.about], [["both", "people", "cycle"], 1, "find-little"]);
  assert.deepEqual(short.list.map(({ fits }) => fits), [["people", "cycle"], ["people"], ["cycle"]]);
});

test("where nothing fits all answers the nearest come first, and where nothing fits at all that is said", () => {
  const partly = find.shortList(find.found(examples, { people: "homeless", cycle: "purpose", place: "wales" }), 8);
  assert.deepEqual([titles(partly.list), partly.head, partly.count, partly.about], [["both", "people", "cycle"], "find-partly", 3, "find-less"]);
  const nothing = find.shortList(find.found(examples, { place: "wales" }), 8);
  assert.deepEqual([nothing.list, nothing.head, nothing.count, nothing.about], [[], "find-count", 0, "find-nothing"]);
  assert.deepEqual(find.found(examples, {}), { whole: [], partly: [] });
});

test("answers in an address are those of the page", () => {
  const has = (field, value) => field === "people" && value === "homeless";
  assert.deepEqual(find.fromAddress("#people=homeless", has), { people: "homeless" });
  assert.equal(find.fromAddress("#_count", has), null);
  for (const hash of [...HOSTILE, "#people=women"]) assert.equal(find.fromAddress(hash, has), "ignored", hash.slice(0, 40));
});

const SETS = ["plan", "characteristics", "case-studies"];

test("the plan has times, also past midnight", () => {
  assert.equal(pack.timeAfter("09:30", 0), "09:30");
  assert.equal(pack.timeAfter("09:30", 75), "10:45");
  assert.equal(pack.timeAfter("23:50", 20), "00:10");
  for (const text of ["9:30", "24:00", "12:60", "", "12:30:00"]) assert.equal(pack.isTime(text), false, text);
});

test("what is printed comes back from an address, also nothing and everything", () => {
  for (const state of [{ sets: SETS, start: "" }, { sets: ["plan", "case-studies"], start: "10:00" }, { sets: [], start: "" }]) {
    const hash = writeChoices(pack.choices(state, SETS));
    assert.deepEqual(hash ? pack.fromAddress(hash, SETS) : { sets: SETS, start: "" }, state);
  }
  for (const hash of [...HOSTILE, "#print=other", "#start=25:00"]) assert.equal(pack.fromAddress(hash, SETS), "ignored", hash.slice(0, 40));
});
