// What a link into the form may choose.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begunBy, has, named } from "../../themes/assets/scripts/contribute/begun.js";

const list = (name, to) => ({ name, label: name, help: "", needed: false, shape: { type: "list", of: { type: "reference", to }, least: 0 } });
const FIELDS = [list("characteristics", "characteristic"), list("sectors", "sectors"), { ...list("title", ""), shape: { type: "text", longest: 120, format: null } }];
const NAMES = { characteristic: [{ id: "tailoring", name: "Tailoring" }], sectors: [{ id: "digital", name: "Digital" }] };
const names = async (to) => NAMES[to];
const known = async (hash, fields = FIELDS) => {
  const begun = begunBy(hash);
  return begun.state === "found" ? named(begun.choices, fields, names) : begun.state;
};

test("a gap chooses its characteristic and its sector, with the names of the site", async () => {
  assert.deepEqual(await known("#characteristics=tailoring&sectors=digital"), [
    { field: "characteristics", id: "tailoring", name: "Tailoring" },
    { field: "sectors", id: "digital", name: "Digital" },
  ]);
});

test("an address to a place on the page chooses nothing", () => {
  for (const hash of ["", "#", "#_main", "#title"]) assert.deepEqual(begunBy(hash), { state: "none" });
});

for (const hash of [
  "#title=Mine",
  "#characteristics=tailoring&title=Mine",
  "#characteristics=tailoring&characteristics=tailoring",
  "#characteristics=<img src=x>",
  "#characteristics=Tailoring",
  "#characteristics=",
  "#__proto__=tailoring",
  "#constructor=tailoring",
  "#persons=consented",
  `#characteristics=${"a".repeat(600)}`,
]) {
  test(`what is no choice of the form spoils them all: ${hash.slice(0, 60)}`, () => assert.deepEqual(begunBy(hash), { state: "ignored" }));
}

test("what this site does not have is none of its choices", async () => {
  assert.equal(await known("#characteristics=tailoring&sectors=nowhere"), null);
  assert.equal(await known("#sources_of_confidence=achieving"), null, "a form without that question");
  assert.equal(await known("#characteristics=tailoring", [{ ...FIELDS[2], name: "characteristics" }]), null, "a question of another shape");
});

test("a draft has them already or has not, whatever stands in it", () => {
  const choices = [{ field: "sectors", id: "digital" }];
  assert.equal(has({ sectors: ["justice-system", "digital"] }, choices), true);
  for (const sectors of [undefined, null, "digital", 1, {}, []]) assert.equal(has({ sectors }, choices), false);
});
