// Chromium without a window, asking no host but ours.

import { chromium } from "playwright-core";

import { FLAGS } from "../../tests/browser/lib/flags.mjs";

/** Starts Debian's Chromium, or the program that the environment names (CHROMIUM). */
export function startChromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** Opens the address in a window of its own, with nothing kept from before, calls `use(tab)` and closes it. */
export async function inNewWindow(browser, address, settings, use) {
  const window = await browser.newContext(settings);
  try {
    const tab = await window.newPage();
    await tab.goto(address, { waitUntil: "load" });
    return await use(tab);
  } finally {
    await window.close();
  }
}
