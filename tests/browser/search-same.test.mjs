// The module in the browser answers as the program does: the same texts in the same order, with the same scores, counts
// and extracts.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { askModule, askProgram } from "./lib/answers.mjs";
import { handbook, kinds, pageAt, root, target } from "./lib/sites.mjs";

const folder = path.join(import.meta.dirname, "../search");

/** Every question by which the order of results is judged. */
const judged = fs.readdirSync(folder).filter((name) => name.endsWith(".tsv")).flatMap((name) => wordsOf(path.join(folder, name)));

/** What nobody should ask and somebody will. */
const HOSTILE = {
  "10 000 characters": "homelessness ".repeat(770),
  "one word of 10 000 characters": "a".repeat(10_000),
  "10 000 quotation marks": '"'.repeat(10_000),
  "control characters": "home\u0000less\u0007ness\u001b[31m\t\n\r\u0085\u2028",
  "from right to left": "\u202Eمساعدة جيدة\u202C שלום homelessness",
  "only punctuation": "?!.,;:-–—…()[]{}<>/\\|@#$%^&*_+=~`'’",
  "a regular expression": "(a+)+$ .* [^a-z]{1,9} \\d+ ^home|less$",
  "a query of a database": 'title:home* AND (body:"x" OR NOT y)^2 ~1 [a TO z]',
  "what is no letter": "👩‍👩‍👧‍👦 🏳️‍🌈 ﷽ ｈｏｍｅｌｅｓｓ ﬁnance ①",
  "letters with many accents": `h${"\u0301".repeat(500)}omelessness`,
  "words that are left out alone": '-homelessness -"good help"',
  "an open quotation mark": '"safe to',
};

const ASKED = {
  "the judged questions": judged.map((words) => ({ words })),
  "the judged questions by the date of review": judged.map((words) => ({ words, sort: "reviewed" })),
  "the judged questions by their evidence": judged.map((words) => ({ words, sort: "evidence" })),
  "what should not be asked": Object.values(HOSTILE).flatMap((words) => [{ words }, { words, typing: true }]),
  "one letter after the other": begun("prison leavers find work", "grounswell", "sight loss teleph", "Ŵrecsam", "co-production"),
  "filters": [
    {},
    { limit: 500 },
    { limit: 0 },
    { offset: 40, limit: 20 },
    { offset: 100_000 },
    { filters: { kind: ["case-study"] }, limit: 50 },
    { filters: { kind: ["case-study"], completeness: ["partial", "full"] }, sort: "reviewed", limit: 24 },
    { filters: { sector: ["homelessness", "digital"] }, limit: 50 },
    { filters: { sector: ["homelessness"], characteristic: ["tailoring"] }, sort: "evidence", limit: 50 },
    { words: "peer support", filters: { sector: ["justice-system"], kind: ["case-study", "story"] } },
    { words: "work", filters: { language: ["en-GB"] }, offset: 10 },
    { filters: { sector: ["no-such-sector"] } },
    { filters: { "no-such-facet": ["x"] } },
    { filters: { sector: [] } },
    { "a key that nobody knows": 1 },
  ],
  "what is like a text": [
    { like: "case-studies/groundswell" },
    { like: "case-studies/groundswell", filters: { kind: ["story"] } },
    { like: "case-studies/mayday-trust", sort: "reviewed", offset: 3, limit: 30 },
    { like: "stories/ryan-and-aisha" },
    { like: "handbook/commissioning-good-help", filters: { sector: ["homelessness"] } },
    { like: "no-such-folder/nothing" },
    { like: "../../etc/passwd" },
  ],
};

const browser = startBrowser();

for (const [what, questions] of Object.entries(ASKED)) {
  test(`the same answers in the browser: ${what}`, (t) => same(t, handbook, questions));
}

// Of more than one language, below a base, with facets of its own.
test("the same answers in the browser: another site", (t) => same(t, kinds, [{}, { words: "lantern" }, ...begun("walk torch")]));

test("`goodhelp search` finds the same in the sources", () => {
  const [words, sector] = ["help for prison leavers to find work", "justice-system"];
  const call = ["--root", ".", "search", words, "--sector", sector, "--format", "json"];
  const { stdout, stderr } = spawnSync(path.join(target, "debug/goodhelp"), call, { cwd: root, encoding: "utf8" });
  const found = JSON.parse(stdout || assert.fail(stderr));
  const [published] = askProgram(handbook, [{ words, filters: { sector: [sector] } }]);
  assert.ok(found.total > 1);
  assert.equal(found.total, published.total);
  const shown = ({ url, title, kind, score }) => ({ url, title, kind, score });
  assert.deepEqual(found.hits.map(shown), published.hits.map(shown));
  const facets = published.facets.filter(({ values }) => values.length).map(({ name, values }) => [name, values]);
  assert.deepEqual(found.facets, Object.fromEntries(facets));
});

async function same(t, site, questions) {
  const expected = askProgram(site, questions);
  const found = await browser.open(pageAt(site, "/search/"), {}, (tab) => askModule(tab, site, questions));
  assert.equal(found.length, questions.length);
  t.diagnostic(`${questions.length} questions, ${expected.filter((answer) => answer.total > 0).length} with results`);
  assertNone(questions.flatMap((question, number) => difference(question, expected[number], found[number])), "the module answers otherwise");
}

/** Where two answers to a question part, in words. */
function difference(question, expected, found) {
  const asked = JSON.stringify(question).slice(0, 100);
  if (expected.error || found.error) return expected.error === found.error ? [] : [`${asked}: ${expected.error}, and ${found.error} in the browser`];
  const parts = { total: (it) => it.total, order: (it) => it.hits.map((hit) => `${hit.score} ${hit.url}`), facets: (it) => it.facets, whole: (it) => it };
  for (const [name, part] of Object.entries(parts)) {
    const [here, there] = [expected, found].map((answer) => JSON.stringify(part(answer)));
    if (here !== there) return [`${asked}: ${name}\n      ${here.slice(0, 600)}\n      ${there.slice(0, 600)}`];
  }
  return [];
}

/** Each text as it looks after every key. */
function begun(...texts) {
  return texts.flatMap((text) => [...text].map((_, end) => ({ words: text.slice(0, end + 1), typing: true, limit: 6 })));
}

/** The first column of a table of judged questions, without what stands above it. */
function wordsOf(file) {
  const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.slice(1).map((line) => line.split("\t")[0]);
}
