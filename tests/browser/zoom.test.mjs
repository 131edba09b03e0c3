// Text at 200 %: as a reader sets it in the browser (letters alone), and by zooming into the page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { samples } from "./lib/sites.mjs";

/** What the browser's own setting does: letters twice as large, and `rem` and `em` of media queries with them. */
const largeLetters = startBrowser({ flags: ["--blink-settings=defaultFontSize=32"] });
const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  test(`letters twice as large: ${name}, ${page.address}`, () =>
    largeLetters.open(page, { width: 1280 }, async (tab) => {
      const size = await tab.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      assert.equal(size, 36, "the page does not follow the size of letters that the reader set");
      await openDetails(tab);
      assertNone(await layoutFaults(tab), page.address);
    }));

  test(`zoomed to 200 %: ${name}, ${page.address}`, () =>
    // Zooming in is the same as a window of half the size on a screen twice as fine.
    browser.open(page, { width: 640, height: 400, deviceScaleFactor: 2 }, async (tab) => {
      await openDetails(tab);
      assertNone(await layoutFaults(tab), page.address);
    }));
}
