// Chromium without a window, asking no host but ours.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

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
