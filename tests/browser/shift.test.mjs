// Nothing moves while a page loads, whether the font comes at once or a second late. A late font waits for the next page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { seenMoves } from "./lib/moves.mjs";
import { samples } from "./lib/sites.mjs";

/** So many windows wait for their fonts together. */
const TOGETHER = 6;

const browser = startBrowser();

for (const width of [360, 1280]) {
  const pages = Object.values(samples());
  for (let first = 0; first < pages.length; first += TOGETHER) {
    const some = pages.slice(first, first + TOGETHER);
    for (const [when, prepare] of [["at once", undefined], ["late", delayFont]]) {
      test(`nothing moves at ${width} px, font ${when}: ${some.map((page) => page.address).join(" ")}`, async () => {
        const found = await Promise.all(some.map((page) => shifts(page, width, prepare)));
        assertNone(found.flat(), `at ${width} px`);
      });
    }
  }
}

async function shifts(page, width, prepare) {
  return browser.open(page, { width, height: 740, prepare }, async (tab) => {
    await tab.evaluate(() => document.fonts.ready);
    return (await seenMoves(tab)).map((move) => `${page.address} ${move}`);
  });
}

function delayFont(tab) {
  return tab.route("**/*.woff2", async (route) => {
    await new Promise((later) => setTimeout(later, 1000));
    await route.continue();
  });
}
