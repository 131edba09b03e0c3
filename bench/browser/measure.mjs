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
import { isForSuggestion, suggested } from "./suggestion.mjs";

/** How many visits there are that ask one question each. */
const VISITS = 5;
/** Every site inherits it, so that there is something to suggest. */
const SUGGESTED = "scaff";
/** How often every question is asked again when everything is there. */
const PASSES = 3;

const [site, bundle] = process.argv.slice(2);
const questions = JSON.parse(fs.readFileSync(0, "utf8")).map((question) => ({ ...question, typing: question.sort === "half" }));
const host = await serve({ "/": site, "/pagefind/": bundle });
const browser = await startChromium();
const sides = [goodhelp(site), pagefind()];
const results = { suggestion: [], goodhelp: { first: [], later: [], again: [] }, pagefind: { first: [], later: [], again: [] } };
const resultsOf = (side) => results[side.name.toLowerCase()];

for (const side of sides) await visit((tab) => side.ask(tab, questions[0]));
for (const question of questions.slice(0, VISITS)) {
  for (const side of sides) await visit(async (tab) => resultsOf(side).first.push(await costs(side, tab, question)));
}
for (let number = 0; number < VISITS; number += 1) results.suggestion.push(await suggestion());
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
  // Pagefind finds more in what it has loaded meanwhile and loads that too, so one more time does not count.
  for (let pass = 0; pass <= PASSES; pass += 1) {
    for (const [place, side] of sides.entries()) {
      for (const question of questions) {
        const cost = await costs(side, tabs[place], question);
        if (pass > 0) resultsOf(side).again.push(cost);
      }
    }
  }
}

function visit(use) {
  return inNewWindow(browser, `${host.origin}/blank`, {}, use);
}

/** What asking the question costs now. */
async function costs(side, tab, question) {
  host.take();
  const { total, milliseconds } = await side.ask(tab, question);
  return { sort: question.sort, total, milliseconds, ...summed(host.take()) };
}

/** What a visit to the home page costs until the first suggestion, from the beginning; the time is from the focus. */
async function suggestion() {
  host.take();
  const milliseconds = await inNewWindow(browser, host.origin, {}, async (tab) => {
    const begun = performance.now();
    await suggested(tab, SUGGESTED);
    return performance.now() - begun;
  });
  return { sort: "suggestion", total: 1, milliseconds, ...summed(host.take().filter(isForSuggestion)) };
}

function summed(sent) {
  const sum = (unit) => sent.reduce((sum, answer) => sum + answer[unit], 0);
  return { requests: sent.length, gzip: sum("gzip"), brotli: sum("brotli") };
}
