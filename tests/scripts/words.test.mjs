// The sentence for a number, in languages with few and with many forms.

import assert from "node:assert/strict";
import { test } from "node:test";

import { speaker, withNumber } from "../../themes/assets/scripts/search/words.js";

const ENGLISH = { 0: "Nothing", 1: "One result", 2: "2 results", 3: "3 results", 6: "6 results", 8: "8 results", 11: "11 results", 100: "100 results" };
const WELSH = { 0: "Dim", 1: "Un canlyniad", 2: "2 ganlyniad", 3: "3 chanlyniad", 6: "6 chanlyniad", 8: "8 canlyniad", 11: "11 canlyniad", 100: "100 canlyniad" };

test("English: a sample as it is, and any other number in the place of one", () => {
  const said = [0, 1, 2, 4, 21, 1234].map((number) => withNumber(ENGLISH, number, "en-GB"));
  assert.deepEqual(said, ["Nothing", "One result", "2 results", "4 results", "21 results", "1,234 results"]);
});

test("Welsh: six forms", () => {
  const said = [0, 1, 2, 3, 4, 6, 7, 57].map((number) => withNumber(WELSH, number, "cy"));
  assert.deepEqual(said, ["Dim", "Un canlyniad", "2 ganlyniad", "3 chanlyniad", "4 canlyniad", "6 chanlyniad", "7 canlyniad", "57 canlyniad"]);
});

test("a language whose forms return: Polish 22 is like 2 and 3, and 25 is not", () => {
  const samples = { 0: "0 wyników", 1: "1 wynik", 2: "2 wyniki", 3: "3 wyniki", 6: "6 wyników", 100: "100 wyników" };
  assert.equal(withNumber(samples, 22, "pl"), "22 wyniki");
  assert.equal(withNumber(samples, 25, "pl"), "25 wyników");
});

test("every form that a language of Europe has is among the samples", () => {
  const languages = ["en", "cy", "ga", "gd", "fr", "de", "pl", "lt", "lv", "sl", "mt", "ro", "ar", "uk"];
  for (const language of languages) {
    const rules = new Intl.PluralRules(language);
    const sampled = new Set(Object.keys(ENGLISH).map((number) => rules.select(Number(number))));
    for (let number = 0; number < 1000; number += 1) {
      assert.ok(sampled.has(rules.select(number)), `${language}: no sample has the form of ${number} (${rules.select(number)})`);
    }
  }
});

test("names are put in as they are, also those that look like something else", () => {
  const say = speaker({ all: "All for “{words}”", results: { 1: "One for {words}", 100: "100 for {words}" } }, "en-GB");
  assert.equal(say("all", { words: "$& {count} <b>" }), "All for “$& {count} <b>”");
  assert.equal(say("results", { count: 3, words: "100" }), "3 for 100");
  assert.equal(say("missing"), "missing");
});
