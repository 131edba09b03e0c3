// The address of a search: what is shared is what was asked.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isEmpty, readState, toggled, writeState } from "../../themes/assets/scripts/search/address.js";

const ASKED = {
  words: "café & “tŷ”",
  filters: { sector: ["homelessness", "digital"], "extra-funding": ["lottery"] },
  sort: "reviewed",
  like: null,
};

test("what is written is read again", () => {
  const read = readState(writeState(ASKED));
  assert.deepEqual(read, { ...ASKED, filters: { sector: ["digital", "homelessness"], "extra-funding": ["lottery"] } });
});

test("the order in which things were chosen does not change the address", () => {
  const other = { ...ASKED, filters: { "extra-funding": ["lottery"], sector: ["digital", "homelessness"] } };
  assert.equal(writeState(ASKED), writeState(other));
});

test("a short question has a short address", () => {
  assert.equal(writeState(readState("?q=peer+support&sort=relevance")), "?q=peer+support");
  assert.equal(writeState(readState("")), "");
  assert.equal(writeState(readState("?like=case-studies/groundswell")), "?like=case-studies%2Fgroundswell");
});

test("what is no part of a search is left out", () => {
  const { words, filters, sort, like } = readState("?q=%20two%20&utm_source=x&sector=&sector=a&sector=a&__proto__=b&sort=worst&like=&language=cy");
  assert.deepEqual([words, filters, sort, like], ["two", { sector: ["a"] }, "relevance", null]);
});

test("a query that was broken on the way is no error", () => {
  assert.equal(readState("?q=%E0%A4%A&&&=&sector").words.length > 0, true);
  assert.deepEqual(readState("?sector").filters, {});
});

test("choosing a value again takes it out, and the last one takes its facet", () => {
  const both = toggled(toggled(readState("?q=a"), "sector", "one"), "sector", "two");
  assert.deepEqual(both.filters, { sector: ["one", "two"] });
  const one = toggled(both, "sector", "one");
  assert.deepEqual(one.filters, { sector: ["two"] });
  assert.deepEqual(toggled(one, "sector", "two").filters, {});
  assert.deepEqual(both.filters, { sector: ["one", "two"] }, "the former state is as it was");
});

test("filters alone and likeness alone are questions; an order is none", () => {
  assert.equal(isEmpty(readState("?sector=a")), false);
  assert.equal(isEmpty(readState("?like=a/b")), false);
  assert.equal(isEmpty(readState("?sort=reviewed&q=")), true);
});
