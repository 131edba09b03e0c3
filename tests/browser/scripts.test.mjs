// A page says the same with and without scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { samples } from "./lib/sites.mjs";

const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  test(`without scripts: ${name}, ${page.address}`, async () => {
    const [without, withScripts] = [await mainText(page, false), await mainText(page, true)];
    assert.ok(without.length > 40, "there is hardly any text");
    assert.equal(without, withScripts);
  });
}

/**
 * Without what a page says of their being missing, without forms and tools, which are theirs alone, and without what a
 * statement says in its other view, which scripts show to those who choose it.
 */
function mainText(page, javaScriptEnabled) {
  return browser.open(page, { width: 360, javaScriptEnabled }, (tab) =>
    tab.locator("main").evaluate((main) => {
      main.querySelectorAll("noscript, #_writing, #_start, .starting-without, .tool, .without-tool, .statement-other, .level-theirs").forEach((sentence) => sentence.remove());
      return main.innerText;
    }),
  );
}
