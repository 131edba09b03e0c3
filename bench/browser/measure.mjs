// What searching a site costs a reader: bytes and time, for goodhelp and for Pagefind in turns.
//
//   node measure.mjs SITE PAGEFIND_BUNDLE < questions.json
//
// The questions are those of corpus.py. Prints JSON; sizes are in bytes, times in milliseconds.

import fs from "node:fs";

import { inNewWindow, startChromium } from "./chromium.mjs";
import { goodhelp } from "./goodhelp.mjs";
import { pagefind } from "./pagefind.mjs";
import { serve } from "./server.mjs";

/** How many visits there are that ask one question each. */
const VISITS = 5;
/** How often every question is asked again when everything is there. */
const PASSES = 3;

const [site, bundle] = process.argv.slice(2);
const questions = JSON.parse(fs.readFileSync(0, "utf8")).map((question) => ({ ...question, typing: question.sort === "half" }));
const host = await serve({ "/": site, "/pagefind/": bundle });
const browser = await startChromium();
const sides = [goodhelp(site), pagefind()];
const results = { goodhelp: { first: [], later: [], again: [] }, pagefind: { first: [], later: [], again: [] } };
const resultsOf = (side) => results[side.name.toLowerCase()];

for (const side of sides) await visit((tab) => side.ask(tab, questions[0]));
for (const question of questions.slice(0, VISITS)) {
  for (const side of sides) await visit(async (tab) => resultsOf(side).first.push(await costs(side, tab, question)));
}
await visit((one) => visit((other) => longVisit([one, other])));
console.log(JSON.stringify(results));
await browser.close();
host.close();

/** One visit by each, which asks every question and then all of them again. */
async function longVisit(tabs) {
  for (const question of questions) {
    for (const [place, side] of sides.entries()) resultsOf(side).later.push(await costs(side, tabs[place], question));
  }
  // The first question of a visit loads the program; what that costs is said above.
  for (const side of sides) resultsOf(side).later.shift();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [place, side] of sides.entries()) {
      for (const question of questions) resultsOf(side).again.push(await costs(side, tabs[place], question));
    }
  }
}

function visit(use) {
  return inNewWindow(browser, `${host.origin}/blank`, {}, use);
}

/** What asking the question costs now. */
async function costs(side, tab, question) {
  host.take();
  const { total, urls, milliseconds } = await side.ask(tab, question);
  const sent = host.take();
  const sum = (unit) => sent.reduce((sum, answer) => sum + answer[unit], 0);
  return { sort: question.sort, total, shown: urls.length, milliseconds, requests: sent.length, gzip: sum("gzip"), brotli: sum("brotli") };
}
