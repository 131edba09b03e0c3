// A strategy on one sheet of paper: on A4 and A3, standing and lying. The PDFs stay in `target/browser/pdf/`, to look at.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { goTo, startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { lettersOnPages } from "./lib/pdf.mjs";
import { pageAt, site, target } from "./lib/sites.mjs";
import { buildStrategies } from "./lib/strategies.mjs";

const PAPERS = [
  { format: "A4", landscape: false },
  { format: "A4", landscape: true },
  { format: "A3", landscape: false },
  { format: "A3", landscape: true },
];
/** Letters smaller than this are hard to read on paper, in points on A4. */
const SMALLEST = 8;

const microsite = site("microsite");
const { strategies, sheets, full } = buildStrategies();
const browser = startBrowser({ sites: [microsite, strategies] });
const folder = path.join(target, "browser/pdf");
fs.mkdirSync(folder, { recursive: true });

for (const language of ["", "/cy"]) {
  for (const { format, landscape } of PAPERS) {
    test(`one sheet of ${format}, ${landscape ? "lying" : "standing"}${language}`, () =>
      browser.open(pageAt(microsite, `${language}/strategy/good-help-in-cwm-afon/on-a-page/`), {}, async (tab) => {
        const name = `sheet-${format}-${landscape ? "lying" : "standing"}${language.replace("/", "-")}.pdf`;
        const letters = lettersOnPages(await tab.pdf({ format, landscape, path: path.join(folder, name) }));
        assert.equal(letters.length, 1, `${letters.length} sheets with ${letters} letters`);
        assert.ok(letters[0] > 20, `only ${letters[0]} pieces of text`);
      }));
  }
}

test("whatever fits by what the check says fits on every paper, and what does not is told", { timeout: 600_000 }, () =>
  browser.open(pageAt(strategies, sheets[0]), {}, async (tab) => {
    const faults = [];
    for (const address of sheets) {
      await goTo(tab, browser.address(pageAt(strategies, address)));
      for (const { format, landscape } of PAPERS) {
        const letters = lettersOnPages(await tab.pdf({ format, landscape }));
        if (letters.length !== 1) faults.push(`${address} ${format} ${landscape ? "lying" : "standing"}: ${letters.length} sheets`);
      }
    }
    assertNone(faults, "on one sheet");
    // Each shape is tried up to where it is too much.
    assert.ok(sheets.length > 40, `only ${sheets.length} fit`);
    for (const shape of ["priorities", "promises", "words", "all", "measures"]) {
      assert.ok(full.some((id) => id.startsWith(shape)), `nothing with many ${shape} is too much`);
    }
  }));

test("the letters on the fullest sheet can be read", () =>
  browser.open(pageAt(strategies, sheets[0]), { width: 718, height: 1047 }, async (tab) => {
    // A window as large as what is printed of A4: 190 by 277 millimetres.
    await tab.emulateMedia({ media: "print" });
    const fullest = sheets.filter((address) => pageAt(strategies, address).html.includes('class="sheet sheet-5"'));
    assert.ok(fullest.length > 3, "sheets with the smallest letters");
    for (const address of fullest) {
      await goTo(tab, browser.address(pageAt(strategies, address)));
      const pixels = await tab.locator(".sheet-columns").evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
      assert.ok(pixels * 0.75 >= SMALLEST, `${pixels * 0.75} points at ${address}`);
    }
  }));
