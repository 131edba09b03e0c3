// What goodhelp and Pagefind answer to questions, for judging the order.
//
//   node answers.mjs SITE PAGEFIND_BUNDLE < ["question", "question"]
//
// Prints `[{ "goodhelp": [address], "pagefind": [address] }]`, one for each question.

import fs from "node:fs";

import { inNewWindow, startChromium } from "./chromium.mjs";
import { goodhelp } from "./goodhelp.mjs";
import { pagefind } from "./pagefind.mjs";
import { serve } from "./server.mjs";

/** How many addresses of each: enough for ten pages where several addresses are parts of one page. */
const LIMIT = 40;

const [site, bundle] = process.argv.slice(2);
const host = await serve({ "/": site, "/pagefind/": bundle });
const browser = await startChromium();
const answers = await inNewWindow(browser, `${host.origin}/blank`, {}, async (tab) => {
  const [ours, theirs] = [goodhelp(site), pagefind()];
  const answers = [];
  for (const words of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const question = { words, limit: LIMIT };
    answers.push({ goodhelp: (await ours.ask(tab, question)).urls, pagefind: (await theirs.ask(tab, question)).urls });
  }
  return answers;
});
console.log(JSON.stringify(answers));
await browser.close();
host.close();
