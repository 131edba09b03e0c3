// Chromium, and the one way in which these tests open a page: watched.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

import { FLAGS } from "./flags.mjs";
import { serve } from "./server.mjs";
import { handbook, kinds } from "./sites.mjs";

/**
 * Starts one browser and the sites' hosts for the tests of a file, and ends them after its last one. `flags` are the
 * browser's, `sites` are served as well, and with `ranges: false` the hosts give no parts of files.
 */
export function startBrowser({ flags = [], sites = [], ranges = true } = {}) {
  const running = { browser: null, hosts: new Map() };
  before(async () => {
    running.browser = await launch(flags);
    for (const site of [handbook, kinds, ...sites]) running.hosts.set(site, await serve(site, { ranges }));
  });
  after(async () => {
    await running.browser?.close();
    for (const host of running.hosts.values()) await host.close();
  });
  return {
    /** Where the page is served. */
    address: (page) => running.hosts.get(page.site).origin + page.site.base + page.address,
    /**
     * Opens the page in a window of its own, calls `use(tab)` and closes it. Fails on any console message, error,
     * failed request or request to another host, whatever `use` did.
     *
     * @param settings `width`, `height` and all that a Playwright context takes; `prepare(tab)` runs before the page
     *   is asked for, and with `stay` it is left to `use` to ask for it. `expected` is a pattern of what the test breaks
     *   itself, and the browser says so in its console.
     */
    async open(page, settings, use) {
      const host = running.hosts.get(page.site);
      const { width = 1280, height = 800, prepare, stay, expected, ...context } = settings;
      const window = await running.browser.newContext({ viewport: { width, height }, ...context });
      try {
        const tab = await window.newPage();
        const trouble = watch(tab, host.origin);
        await prepare?.(tab);
        if (!stay) await goTo(tab, this.address(page));
        const result = await use(tab);
        assert.deepEqual(trouble.filter((what) => !expected?.test(what)), [], `${page.address} is not quiet`);
        return result;
      } finally {
        await window.close();
      }
    },
  };
}

/** Starts a browser. */
export function launch(flags = []) {
  return chromium.launch({ executablePath: program(), args: [...FLAGS, ...flags] });
}

/** Opens the address and waits until nothing that shows is missing. */
export async function goTo(tab, address) {
  await tab.goto(address, { waitUntil: "load" });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Collects whatever is wrong with what happens in the tab. */
function watch(tab, origin) {
  const trouble = [];
  let wanted = null;
  tab.on("console", (message) => {
    // That a page is not found is said in the console too, and is what the reader asked for.
    const ofThePage = message.location().url === wanted && message.text().includes("404 (Not Found)");
    if (!ofThePage) trouble.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  tab.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (request.isNavigationRequest()) wanted = request.url();
    if (!request.url().startsWith(`${origin}/`)) trouble.push(`request to another host: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Cut off by the next step of a test (the icon comes after all else); what a page breaks has another reason.
    if (reason !== "net::ERR_ABORTED") trouble.push(`failed: ${request.url()} ${reason}`);
  });
  tab.on("response", (response) => {
    const ofThePage = response.url() === wanted && response.status() === 404;
    if (response.status() >= 400 && !ofThePage) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return trouble;
}

/** Debian's Chromium, or the program that the environment names. */
function program() {
  const named = process.env.CHROMIUM;
  const places = process.env.PATH.split(path.delimiter).map((folder) => path.join(folder, "chromium"));
  const found = [named, ...places].find((file) => file && fs.existsSync(file));
  assert.ok(found, "Chromium is missing: install the package `chromium`, or say in the environment where it is (CHROMIUM)");
  return found;
}
