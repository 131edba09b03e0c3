// Tools that follow what somebody chose: the address, five minutes, find an example, the workshop pack.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as five from "../../themes/assets/scripts/tools/five-minutes/state.js";
import { examplesFrom } from "../../themes/assets/scripts/tools/find/examples.js";
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

/** The index of a site with these examples, as the program writes it. */
function indexOf(examples) {
  const fields = {};
  examples.forEach((values, number) => {
    for (const [field, value] of Object.entries(values)) ((fields[field] ??= {})[value] ??= []).push(number);
  });
  for (const values of Object.values(fields)) for (const [value, numbers] of Object.entries(values)) values[value] = numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
  return { each: 40, fields };
}

/** Number 0 says nothing, 1 whom it is for, 2 both, 3 what it works on. */
const FEW = [{}, { people: "homeless" }, { people: "homeless", cycle: "purpose" }, { cycle: "purpose" }];
const numbers = (fits) => fits.map(({ example }) => example);

test("what fits all answers comes alone where there is enough of it", () => {
  const many = Array.from({ length: 12 }, () => ({ people: "homeless", cycle: "purpose" }));
  const found = find.found(indexOf([...many, ...FEW]), { people: "homeless", cycle: "purpose" });
  const short = find.shortList(found, 8);
  assert.deepEqual([numbers(short.list), short.more, short.count, short.head, short.about], [[0, 1, 2, 3, 4, 5, 6, 7], 5, 13, "find-count", null]);
  assert.ok(short.list.every(({ fits }) => fits.join() === "people,cycle"));
});

test("where little fits that is said, and what fits partly follows with its reasons", () => {
  const short = find.shortList(find.found(indexOf(FEW), { people: "homeless", cycle: "purpose" }), 8);
  assert.deepEqual([numbers(short.list), short.count, short.about], [[2, 1, 3], 1, "find-little"]);
  assert.deepEqual(short.list.map(({ fits }) => fits), [["people", "cycle"], ["people"], ["cycle"]]);
});

test("where nothing fits all answers the nearest come first, and where nothing fits at all that is said", () => {
  const partly = find.shortList(find.found(indexOf(FEW), { people: "homeless", cycle: "purpose", place: "wales" }), 8);
  assert.deepEqual([numbers(partly.list), partly.head, partly.count, partly.about], [[2, 1, 3], "find-partly", 3, "find-less"]);
  for (const place of ["wales", "toString", "__proto__"]) {
    const nothing = find.shortList(find.found(indexOf(FEW), { place }), 8);
    assert.deepEqual([nothing.list, nothing.head, nothing.count, nothing.about], [[], "find-count", 0, "find-nothing"]);
  }
  assert.deepEqual(find.found(indexOf(FEW), {}), { whole: [], partly: [] });
});

test("the files of the examples come when they are needed, once, and once more after they failed", async () => {
  const asked = [];
  let fails = true;
  const files = { "/t/examples.json": { each: 2, fields: {} }, "/t/examples/0.json": ["a", "b"], "/t/examples/1.json": ["c"] };
  const examples = examplesFrom(new URL("https://site.example/t/"), async ({ pathname }) => {
    asked.push(pathname);
    if (fails) throw new Error("no");
    return files[pathname];
  });
  examples.prepare();
  await assert.rejects(examples.texts([0]));
  fails = false;
  assert.deepEqual(await examples.texts([2, 0, 1]), ["c", "a", "b"]);
  assert.deepEqual(await examples.texts([1]), ["b"]);
  assert.deepEqual(asked, ["/t/examples.json", "/t/examples.json", "/t/examples/1.json", "/t/examples/0.json"]);
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
