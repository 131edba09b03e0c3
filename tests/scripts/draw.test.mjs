// What a template gets of a result.

import assert from "node:assert/strict";
import { test } from "node:test";

import { idOf, naming, valuesOf } from "../../themes/assets/scripts/search/draw.js";
import { speaker } from "../../themes/assets/scripts/search/words.js";

const say = speaker(
  { "kind-case-study": "Example", "kind-term": "Word", "evidence-accounts": "What people say", "evidence-not-known": "Not known", "completeness-full": "Full", "answer-yes": "Yes" },
  "en-GB",
);
const HIT = { url: "/case-studies/a/", title: "A", kind: "case-study", language: "en-GB", summary: "One sentence." };

test("an example says what it rests on, or that nobody knows", () => {
  assert.equal(valuesOf(HIT, say, "en-GB").evidence, "Not known");
  const facets = { evidence: [{ id: "accounts", name: "accounts" }], completeness: [{ id: "full", name: "full" }] };
  const values = valuesOf({ ...HIT, facets }, say, "en-GB");
  assert.deepEqual([values.evidence, values.completeness, values["completeness-id"]], ["What people say", "Full", "full"]);
  assert.equal(valuesOf({ ...HIT, kind: "term" }, say, "en-GB").evidence, null);
});

test("the extract is shown where it says why, else the summary", () => {
  const plain = { stretches: [{ text: "From the body.", mark: false }] };
  assert.equal(valuesOf({ ...HIT, extract: plain }, say, "en-GB").extract, "One sentence.");
  const marked = { stretches: [{ text: "From the ", mark: false }, { text: "body", mark: true }] };
  assert.deepEqual(valuesOf({ ...HIT, extract: marked }, say, "en-GB").extract, marked.stretches);
});

test("names in a row are no reason to read on: the summary is", () => {
  const names = { stretches: [{ text: "Young people · ", mark: false }, { text: "Homelessness", mark: true }] };
  assert.equal(valuesOf({ ...HIT, extract: names }, say, "en-GB").extract, "One sentence.");
});

test("another language is marked, an organisation of the same name is not said twice", () => {
  assert.equal(valuesOf({ ...HIT, language: "cy" }, say, "en-GB").language, "cy");
  assert.equal(valuesOf({ ...HIT, organisation: "A" }, say, "en-GB").organisation, null);
  assert.equal(valuesOf({ ...HIT, organisation: "B" }, say, "en-GB").organisation, "B");
});

test("values are named by the site, by the words of the theme, or as before", () => {
  const nameOf = naming(say);
  assert.equal(nameOf("sector", { id: "a" }), "a");
  assert.equal(nameOf("sector", { id: "a", name: "Name" }), "Name");
  assert.equal(nameOf("sector", { id: "a" }), "Name");
  assert.equal(nameOf("place", { id: "a", name: "a" }), "a");
  assert.equal(nameOf("kind", { id: "case-study", name: "case-study" }), "Example");
  assert.equal(nameOf("extra-open", { id: "yes", name: "yes" }), "Yes");
});

test("an address gives the id that likeness asks for", () => {
  assert.equal(idOf("/case-studies/groundswell/"), "case-studies/groundswell");
  assert.equal(idOf("/good-help/cy/case-studies/groundswell/"), "case-studies/groundswell");
  assert.equal(idOf("/characteristics/tailoring/#asking"), "characteristics/tailoring/asking");
});
