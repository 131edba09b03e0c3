// Suggestions: the right name comes first, from half a word, with a slip, in any order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isNear, prepare, suggest, wordsOf } from "../../themes/assets/scripts/search/suggest.js";

const ENTRIES = prepare([
  { title: "Purpose", kind: "term", url: "/glossary/purpose/", also: ["direction", "goals"] },
  { title: "Role models and peer support", kind: "characteristic", url: "/characteristics/peer/" },
  { title: "Groundswell", kind: "case-study", url: "/case-studies/groundswell/" },
  { title: "Personal Transitions Service", kind: "case-study", url: "/case-studies/mayday/", also: ["Mayday Trust"] },
  { title: "The power of peer support", kind: "source", url: "/sources/power/" },
  { title: "Y tŷ a’r gymuned", kind: "chapter", url: "/handbook/ty/" },
  { title: "Support for carers", kind: "case-study", url: "/case-studies/carers/" },
]);

const found = (typed, most = 6) => suggest(ENTRIES, typed, most).map((entry) => entry.url);

test("a beginning finds a name, by any of its words", () => {
  assert.deepEqual(found("pur"), ["/glossary/purpose/"]);
  assert.deepEqual(found("trans"), ["/case-studies/mayday/"]);
});

test("another name finds it, after titles of that name", () => {
  assert.deepEqual(found("mayd"), ["/case-studies/mayday/"]);
  assert.deepEqual(found("direction"), ["/glossary/purpose/"]);
});

test("all words come before some of them, and sources come last", () => {
  assert.deepEqual(found("support peer"), ["/characteristics/peer/", "/sources/power/", "/case-studies/carers/"]);
});

test("two words, one of them wrong: what the other one names is there", () => {
  assert.equal(found("groundswel zzz")[0], "/case-studies/groundswell/");
});

test("a slip is forgiven in a long word, and only where nothing is right", () => {
  assert.deepEqual(found("gruondswell"), ["/case-studies/groundswell/"]);
  assert.deepEqual(found("purpsoe"), ["/glossary/purpose/"]);
  assert.deepEqual(found("grx"), []);
});

test("accents, case and apostrophes make no difference", () => {
  assert.deepEqual(found("TY A'R"), ["/handbook/ty/"]);
  assert.deepEqual(wordsOf("Tŷ’r  Gymuned, 2018!"), ["tyr", "gymuned", "2018"]);
});

test("nothing, signs alone and a very long text are no questions that fail", () => {
  for (const typed of ["", "   ", "…?!", "\u{0301}"]) assert.deepEqual(found(typed), []);
  assert.deepEqual(found("a".repeat(100_000)), []);
});

test("no more than asked for, in an order that stays", () => {
  assert.equal(found("support", 2).length, 2);
  assert.deepEqual(found("support"), found("support"));
});

test("near is one letter more, less, other or swapped, and an unfinished word is near too", () => {
  for (const typed of ["scaffolding", "scafolding", "scafffolding", "scaffilding", "scaffodling", "scafof", "scafol"]) {
    assert.ok(isNear(typed, "scaffolding"), typed);
  }
  for (const typed of ["scfflodng", "xcaffolding", "scaffoldingss"]) assert.ok(!isNear(typed, "scaffolding"), typed);
});
