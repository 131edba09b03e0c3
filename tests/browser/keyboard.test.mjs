// The keyboard alone: everything is reached, in order, seen, and left again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { tabThrough } from "./lib/focus.mjs";
import { openDetails } from "./lib/layout.mjs";
import { handbook, pageAt, samples } from "./lib/sites.mjs";

/** As far up as the next thing in a row may begin. */
const A_ROW = 44;

const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  for (const width of [360, 1280]) {
    test(`Tab at ${width} px: ${name}, ${page.address}`, () =>
      browser.open(page, { width, height: 740 }, async (tab) => {
        await openDetails(tab);
        const { stops, missing, trapped } = await tabThrough(tab);
        const faults = missing.map((name) => `never reached: ${name}`);
        if (trapped) faults.push("there is no way out");
        if (stops[0]?.classes !== "skip") faults.push(`the first stop is not the skip link but ${stops[0]?.name}`);
        stops.forEach((stop, index) => faults.push(...faultsOf(stop, stops[index - 1])));
        assertNone(faults, page.address);
      }));
  }
}

test("the skip link is seen when it has the focus, and leads past the menu", () =>
  browser.open(pageAt(handbook, "/case-studies/"), { width: 360, height: 740 }, async (tab) => {
    const skip = tab.locator(".skip");
    const hidden = await skip.boundingBox();
    assert.ok(hidden.width <= 1 && hidden.height <= 1, "it is seen without the focus");
    await tab.keyboard.press("Tab");
    const seen = await skip.boundingBox();
    assert.ok(seen.width > 100 && seen.height >= 40 && seen.y >= 0, JSON.stringify(seen));
    await tab.keyboard.press("Enter");
    assert.equal(await focused(tab), "_main");
    await tab.keyboard.press("Tab");
    assert.ok(await tab.evaluate(() => document.activeElement.closest("main")), "the next stop is not in the text");
  }));

test("the menu opens, is left and closes with the keyboard", () =>
  browser.open(pageAt(handbook, "/"), { width: 360, height: 740 }, async (tab) => {
    const button = tab.getByRole("button", { name: "Menu", exact: true });
    const menu = tab.getByRole("navigation", { name: "Main menu" });
    const lastLink = menu.getByRole("link").last();
    assert.ok(!(await menu.isVisible()), "it is open before anyone opened it");

    await button.focus();
    await tab.keyboard.press("Enter");
    assert.ok(await menu.isVisible(), "Enter does not open it");
    await tab.keyboard.press("Tab");
    assert.ok(await menu.evaluate((menu) => menu.contains(document.activeElement)), "Tab does not lead into it");
    await tab.keyboard.press("Escape");
    assert.ok(!(await menu.isVisible()), "Escape does not close it");
    assert.ok(await button.evaluate((button) => button === document.activeElement), "the button has not got the focus back");

    await tab.keyboard.press("Space");
    assert.ok(await menu.isVisible(), "the space bar does not open it");
    await lastLink.focus();
    await tab.keyboard.press("Tab");
    assert.ok(!(await menu.evaluate((menu) => menu.contains(document.activeElement))), "one cannot leave it");

    await menu.getByRole("button", { name: "Close menu" }).press("Enter");
    assert.ok(!(await menu.isVisible()), "its own button does not close it");
    assert.ok(await button.evaluate((button) => button === document.activeElement), "the button has not got the focus back");
  }));

function faultsOf(stop, previous) {
  const faults = [];
  if (!stop.inOrder) faults.push("comes before what stands before it in the text");
  if (!stop.indicated) faults.push("looks the same with the focus");
  if (!stop.inView) faults.push("is not in view");
  if (stop.coveredBy) faults.push(`is covered by ${stop.coveredBy}`);
  if (previous?.place && stop.place && previous.region === stop.region) {
    const up = previous.place.top - stop.place.top;
    const nextColumn = stop.place.left >= previous.place.right;
    if (up > A_ROW && !nextColumn) faults.push(`jumps up by ${Math.round(up)} px`);
  }
  return faults.map((fault) => `${stop.name} ${fault}`);
}

function focused(tab) {
  return tab.evaluate(() => document.activeElement.id);
}
