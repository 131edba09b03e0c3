// Every page of the handbook fits the narrowest screen, and is quiet under the strict policy.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { goTo, startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { handbook, kinds, samples } from "./lib/sites.mjs";

/** One window shows so many pages one after the other: opening a window for each would take longer than the rest. */
const AT_ONCE = 40;

const browser = startBrowser();

for (const site of [handbook, kinds]) {
  for (let first = 0; first < site.pages.length; first += AT_ONCE) {
    const pages = site.pages.slice(first, first + AT_ONCE);
    test(`at 320 px: ${site.name}, pages ${first + 1} to ${first + pages.length}`, () =>
      browser.open(pages[0], { width: 320 }, async (tab) => {
        const faults = [];
        for (const page of pages) {
          await goTo(tab, browser.address(page));
          faults.push(...(await layoutFaults(tab)).map((fault) => `${page.address} ${fault}`));
        }
        assertNone(faults, "at 320 px");
      }));
  }
}

test("at 320 px with everything opened", async () => {
  const faults = [];
  for (const page of Object.values(samples())) {
    await browser.open(page, { width: 320 }, async (tab) => {
      if (await openDetails(tab)) faults.push(...(await layoutFaults(tab)).map((fault) => `${page.address} ${fault}`));
    });
  }
  assertNone(faults, "at 320 px with everything opened");
});

test("every address of the sitemap is a page that was looked at", () => {
  const sitemap = fs.readFileSync(path.join(handbook.folder, "sitemap.xml"), "utf8");
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
  const known = new Set(handbook.pages.map((page) => handbook.base + page.address));
  assert.ok(addresses.length > 0);
  assertNone(addresses.filter((address) => !known.has(address)), "in the sitemap and not built");
});

test("an address that does not exist shows the page that says so, as it looks elsewhere", () => {
  const lost = { ...handbook.pages.find((page) => page.template === "not-found"), address: "/no/such/page/" };
  return browser.open(lost, { width: 320 }, async (tab) => {
    assert.equal(await tab.locator("body").getAttribute("class"), "kind-not-found");
    assertNone(await layoutFaults(tab), lost.address);
  });
});
