// Nothing moves while a page loads, whether the font comes at once or a second late. A late font waits for the next page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { samples } from "./lib/sites.mjs";

/** Less than anyone sees: rounding leaves a trace now and then. */
const STILL = 0.001;

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
    const moves = await tab.evaluate(seenMoves);
    const sum = moves.reduce((sum, move) => sum + move.value, 0);
    const what = moves.map((move) => `${move.value.toFixed(4)} (${move.what.join(", ")})`).join("; ");
    return sum < STILL ? [] : [`${page.address} moves by ${sum.toFixed(4)}: ${what}`];
  });
}

function delayFont(tab) {
  return tab.route("**/*.woff2", async (route) => {
    await new Promise((later) => setTimeout(later, 1000));
    await route.continue();
  });
}

/** In the page: what moved without the reader's doing. */
async function seenMoves() {
  // Two frames after the font came, so that what it moves has been drawn.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  return new Promise((done) => {
    const moves = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        const name = (node) => node?.parentElement && (node.id || node.className || node.nodeName);
        if (!hadRecentInput) moves.push({ value, what: sources.map((source) => String(name(source.node))) });
      }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(moves), 100);
  });
}
