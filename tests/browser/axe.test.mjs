// axe-core finds nothing on one page of every kind: light and dark, narrow and wide, closed and opened.

import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { openDetails } from "./lib/layout.mjs";
import { handbook, pageAt, samples } from "./lib/sites.mjs";

const WIDTHS = [320, 1280];
const SCHEMES = ["light", "dark"];

const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  test(`axe: ${name}, ${page.address}`, () =>
    browser.open(page, {}, async (tab) => {
      await prepareAxe(tab);
      const faults = await inEachLook(tab, axeFaults);
      if (await openDetails(tab)) faults.push(...(await inEachLook(tab, axeFaults)).map((fault) => `opened, ${fault}`));
      assertNone(faults, page.address);
    }));
}

for (const colorScheme of SCHEMES) {
  test(`axe: the open menu, ${colorScheme}`, () =>
    browser.open(pageAt(handbook, "/"), { width: 320, colorScheme }, async (tab) => {
      await tab.getByRole("button", { name: "Menu", exact: true }).click();
      await prepareAxe(tab);
      assertNone(await axeFaults(tab), "the open menu");
    }));
}

async function inEachLook(tab, look) {
  const faults = [];
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await tab.emulateMedia({ colorScheme });
      faults.push(...(await look(tab)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
