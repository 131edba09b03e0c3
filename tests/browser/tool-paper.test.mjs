// The tools without scripts and on paper, and what they weigh. The PDFs stay in `target/browser/pdf/` to look at.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { lettersOnPages } from "./lib/pdf.mjs";
import { compressed } from "./lib/server.mjs";
import { target } from "./lib/sites.mjs";
import { TOOLS, pagesOf, ready, toolPage, village } from "./lib/tool.mjs";

const browser = startBrowser({ sites: [village] });
const names = Object.keys(TOOLS);
const folder = path.join(target, "browser/pdf");
fs.mkdirSync(folder, { recursive: true });

/** Bytes with brotli of the scripts and styles that a tool brings beside those of every page. */
const HEAVIEST = 25_000;

/** What the sheet of each tool has, whoever prints it. */
const SHEETS = {
  confidence: [".ruler", ".sheet-table tbody tr", "#_hints tbody tr"],
  cycle: [".sheet-factor .sheet-lines", ".told .telling svg"],
  "five-minutes": [".five-group li a"],
  find: [".find-answers li"],
  pack: [".plan-table tbody tr", ".pack-card"],
  overview: [".matrix tbody tr"],
};

for (const tool of names) {
  for (const page of pagesOf(tool)) {
    test(`without scripts: ${page.site.name} ${page.address}`, () =>
      browser.open(page, { javaScriptEnabled: false, width: 360 }, async (tab) => {
        for (const part of SHEETS[tool]) assert.ok(await tab.locator(part).first().isVisible(), `${part} is not seen`);
        if (tool !== "overview") assert.equal(await tab.locator(".tool").filter({ visible: true }).count(), 0, "controls that do nothing are shown");
      }));
  }

  test(`printed: ${tool}`, (t) =>
    browser.open(toolPage(tool), { javaScriptEnabled: false }, async (tab) => {
      const sheets = await printed(tab, `tool-${tool}`);
      t.diagnostic(`${sheets.length} sheets: ${sheets.join(", ")}`);
      assert.ok(sheets.every((letters) => letters > 20), `an empty sheet: letters ${sheets.join(", ")}`);
    }));

  test(`weighs at most ${HEAVIEST} bytes: ${tool}`, (t) => {
    const page = toolPage(tool);
    const found = [...page.html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, href]) => href.slice(page.site.base.length + 1));
    const own = found.filter((file) => /\/tools\/|\/(tools|tool)\.|contribute\/element|search\/words/.test(file));
    assert.ok(own.length >= 2, found.join(" "));
    const size = own.reduce((sum, file) => sum + compressed(fs.readFileSync(path.join(page.site.folder, file))).length, 0);
    t.diagnostic(`${size} bytes in ${own.length} files`);
    assert.ok(size <= HEAVIEST, `${size} bytes: ${own.join(" ")}`);
  });
}

test("every module that a tool loads is named on its page: none comes a round trip later", async () => {
  for (const tool of names.filter((tool) => tool !== "overview")) {
    const page = toolPage(tool);
    const asked = [];
    await browser.open(page, { prepare: (tab) => tab.on("request", (request) => asked.push(new URL(request.url()).pathname)) }, ready);
    const scripts = asked.filter((name) => name.endsWith(".js") && !name.includes("/search/box"));
    const named = [...page.html.matchAll(/<script\b[^>]*src="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(scripts.filter((name) => !named.includes(name)), [], tool);
  }
});

test("printed with answers, the sheet of a step has them and rows for the next times", () =>
  browser.open(toolPage("confidence"), {}, async (tab) => {
    await ready(tab);
    await tab.locator("#_goal").fill("Walk to the shop");
    await tab.locator("#_number").fill("40");
    await tab.locator("#_add").click();
    await tab.emulateMedia({ media: "print" });
    assert.equal(await tab.locator("#_sheet-goal").innerText(), "Walk to the shop");
    assert.match(await tab.locator("#_sheet-rows tr").first().innerText(), /Walk to the shop\s+40/);
    assert.equal(await tab.locator("#_sheet-rows tr").count(), 5);
    assert.notEqual(await tab.locator("#_sheet-mark").getAttribute("d"), "");
    assert.equal(await tab.locator(".tool").filter({ visible: true }).count(), 0);
    const sheets = await printed(tab, "tool-confidence-answers");
    assert.ok(sheets.length <= 3, `${sheets.length} sheets`);
  }));

test("printed with answers, my cycle is the picture; without, a sheet to write on", () =>
  browser.open(toolPage("cycle"), {}, async (tab) => {
    await ready(tab);
    const [drawn, blank] = [tab.locator("#_sheet-drawing"), tab.locator("#_sheet-blank")];
    await tab.emulateMedia({ media: "print" });
    assert.deepEqual([await drawn.isVisible(), await blank.isVisible()], [false, true]);
    await tab.emulateMedia({ media: "screen" });
    await tab.locator("#_two").check();
    await tab.locator("#_good-purpose").fill("To climb a hill");
    await tab.locator("#_bad-action").fill("To stay in");
    await tab.emulateMedia({ media: "print" });
    assert.deepEqual([await drawn.isVisible(), await blank.isVisible()], [true, false]);
    assert.match(await drawn.locator("svg").first().getAttribute("aria-label"), /To climb a hill/);
    assert.match(await drawn.locator("svg").last().getAttribute("aria-label"), /To stay in/);
    await printed(tab, "tool-cycle-answers");
  }));

test("cards are cut from A4: eight on a sheet, none over the edge of another, and nothing of a card is lost", () =>
  browser.open(toolPage("pack"), { width: 688 }, async (tab) => {
    await ready(tab);
    await tab.emulateMedia({ media: "print" });
    const cards = await tab.locator(".pack-card").evaluateAll((cards) => cards.map((card) => ({ name: card.querySelector("h3").innerText, width: card.offsetWidth, height: card.offsetHeight, inside: card.scrollHeight, top: card.getBoundingClientRect().top })));
    assert.equal(cards.length, 19);
    const faults = cards.filter(({ inside, height }) => inside > height + 1).map(({ name, inside, height }) => `${name} needs ${inside} px of ${height}`);
    assertNone(faults, "cards");
    assert.equal(new Set(cards.map(({ height }) => height)).size, 1, "cards differ in height");
    await printed(tab, "tool-pack-chosen");
  }));

test("without scripts nothing shuts people out", async () => {
  for (const tool of names) {
    // Looked at with scripts: axe is one. What a page without them shows is shown.
    await browser.open(toolPage(tool), { width: 1280 }, async (tab) => {
      await tab.evaluate(() => document.documentElement.classList.remove("tools"));
      await openDetails(tab);
      await prepareAxe(tab);
      const faults = [...(await axeFaults(tab)), ...(await layoutFaults(tab))];
      await tab.setViewportSize({ width: 320, height: 740 });
      assertNone([...faults, ...(await layoutFaults(tab)).map((fault) => `320 px: ${fault}`)], tool);
    });
  }
});

async function printed(tab, name) {
  await tab.emulateMedia({ media: "print" });
  return lettersOnPages(await tab.pdf({ format: "A4", path: path.join(folder, `${name}.pdf`), printBackground: false }));
}
