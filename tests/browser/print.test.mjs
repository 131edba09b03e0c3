// Printed, a page is a clean handout. The PDFs stay in `target/browser/pdf/` for people to look at.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { lettersOnPages } from "./lib/pdf.mjs";
import { samples, target } from "./lib/sites.mjs";

/** A full sheet holds three times as many. With fewer, something keeps the text from filling it. */
const CHARACTERS_ON_A_SHEET = 900;

/** A sheet with fewer letters is empty to the eye. A figure may stand alone on one, with a few words in it. */
const LETTERS_ON_A_SHEET = 20;
/** Room to write a line by hand, in CSS pixels: 10 mm. */
const LINE = 37;

/** What leads from page to page, and to places on a long one. */
const FOR_SCREENS = "body > nav, header nav, footer nav, .contents, .pager, .turn, button, .exit, .skip";

const folder = path.join(target, "browser/pdf");
fs.mkdirSync(folder, { recursive: true });

const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  test(`printed: ${name}, ${page.address}`, (t) =>
    browser.open(page, {}, async (tab) => {
      await tab.emulateMedia({ media: "print" });
      const characters = (await tab.locator("body").innerText()).length;
      const file = path.join(folder, `${name.replace(/\W+/g, "-").replace(/^-|-$/g, "")}.pdf`);
      const sheets = lettersOnPages(await tab.pdf({ format: "A4", path: file }));
      t.diagnostic(`${sheets.length} sheets`);
      const faults = [];
      const most = 1 + Math.ceil(characters / CHARACTERS_ON_A_SHEET);
      // The gallery is components, and nobody's handout.
      const handout = page.template !== "gallery";
      if (sheets.length < 1 || (handout && sheets.length > most)) faults.push(`${sheets.length} sheets for ${characters} characters`);
      if (sheets.some((letters) => letters < LETTERS_ON_A_SHEET)) faults.push(`an empty sheet: letters ${sheets.join(", ")}`);
      const leftOver = tab.locator(FOR_SCREENS).filter({ visible: true });
      for (const element of await leftOver.all()) faults.push(`nobody needs on paper: ${await element.evaluate((it) => it.outerHTML.slice(0, 60))}`);
      assertNone(faults, page.address);
    }));
}

test("a printed checklist has lines to write on, one set for each statement", () =>
  browser.open(samples().checklist, {}, async (tab) => {
    await tab.emulateMedia({ media: "print" });
    const statements = await tab.locator(".statement").count();
    const lines = await tab.locator(".statement .print-lines").all();
    assert.ok(statements > 0);
    assert.equal(lines.length, statements);
    for (const line of lines) {
      const { height, edge } = await line.evaluate((it) => ({ height: it.offsetHeight, edge: getComputedStyle(it).borderBottomStyle }));
      assert.ok(height >= LINE && edge !== "none", `${height} px, ${edge}`);
    }
  }));
