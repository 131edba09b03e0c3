// What holds of every tool that is a page of its own, whatever it does: letters twice as large, no storage at all, an address
// from somebody else, paper with scripts, and the way back.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { lettersOnPages } from "./lib/pdf.mjs";
import { target } from "./lib/sites.mjs";
import { TOOLS, ready, storage, toolPage, village, villagePage, withStorage } from "./lib/tool.mjs";

const browser = startBrowser({ sites: [village] });
const largeLetters = startBrowser({ flags: ["--blink-settings=defaultFontSize=32"], sites: [village] });
const LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(3);
const HASHES = ["#goal=%3Cimg%20src=x%20onerror=alert(1)%3E", `#answers=${"a".repeat(50_000)}`, "#__proto__=1", "#javascript:alert(1)"];

/** What somebody does with a tool, so that all of it is there. */
const USED = {
  confidence: async (tab) => {
    await tab.locator("#_goal").fill(LONG);
    for (const number of ["40", "60"]) {
      await tab.locator("#_number").fill(number);
      await tab.locator("#_add").click();
    }
  },
  cycle: async (tab) => {
    await tab.locator("#_two").check();
    for (const id of ["_good-purpose", "_bad-action"]) await tab.locator(`#${id}`).fill(LONG);
  },
  "five-minutes": (tab) => tab.locator("#_another").click(),
  find: async (tab) => {
    await tab.locator("#_ask-cycle").selectOption("confidence");
    await tab.locator(".short").first().waitFor();
  },
  pack: async (tab) => {
    await tab.locator("#_start").fill("09:30");
    await tab.locator("#_start").blur();
  },
  overview: async () => {},
};

/** What is printed of a tool that was used, and what is not. */
const PRINTED = {
  confidence: { has: [LONG.trim(), "60"], hasNot: ["Write it down", "Keep my answers"] },
  cycle: { has: ["Llanfairpwll"], hasNot: ["Save as a picture", "Keep my answers"] },
  "five-minutes": { has: ["Trust", "Questioning"], hasNot: ["Another one, please"] },
  find: { has: ["It is here because it fits:", "They do not believe that they can do it"], hasNot: ["Begin again", "Who do you help?"] },
  pack: { has: ["09:30", "Welcome"], hasNot: ["When do you begin?"] },
  overview: { has: ["none yet: tell us"], hasNot: ["The examples, by field and characteristic"] },
};

for (const tool of Object.keys(TOOLS)) {
  const opened = (tab) => (tool === "overview" ? tab.waitForLoadState("load") : ready(tab));

  for (const page of [toolPage(tool), villagePage(tool, "cy")]) {
    test(`letters twice as large: ${page.site.name} ${page.address}`, () =>
      largeLetters.open(page, { width: 1280 }, async (tab) => {
        await opened(tab);
        assertNone(await layoutFaults(tab), "at first");
        if (page.site !== village) await USED[tool](tab);
        await openDetails(tab);
        assertNone(await layoutFaults(tab), "used");
      }));
  }

  test(`where nothing can be stored it works, and nothing goes wrong: ${tool}`, () =>
    browser.open(toolPage(tool), { prepare: withStorage("refused") }, async (tab) => {
      await opened(tab);
      await USED[tool](tab);
    }));

  test(`an address that somebody made up runs nothing, stores nothing and leaves the tool as it is: ${tool}`, async () => {
    for (const hash of HASHES) {
      await browser.open(toolPage(tool, hash), {}, async (tab) => {
        await opened(tab);
        assert.equal(await tab.locator("main img[src=x], main script:not([src]):not([type])").count(), 0, hash.slice(0, 30));
        assert.deepEqual(await storage(tab), { local: [], session: 0, cookies: "", databases: 0 });
        await USED[tool](tab);
      });
    }
  });

  test(`printed as it was used: ${tool}`, (t) =>
    browser.open(toolPage(tool), {}, async (tab) => {
      await opened(tab);
      await USED[tool](tab);
      await tab.emulateMedia({ media: "print" });
      const words = await tab.locator("main").evaluate((main) => {
        const drawn = [...main.querySelectorAll("svg[aria-label]")].filter((svg) => svg.checkVisibility()).map((svg) => svg.getAttribute("aria-label"));
        return [main.innerText, ...drawn].join(" ").replace(/\s+/g, " ");
      });
      const { has, hasNot } = PRINTED[tool];
      assertNone(has.filter((one) => !words.includes(one)), "not printed");
      assertNone(hasNot.filter((one) => words.includes(one)), "printed");
      const folder = path.join(target, "browser/pdf");
      fs.mkdirSync(folder, { recursive: true });
      const letters = lettersOnPages(await tab.pdf({ format: "A4", path: path.join(folder, `tool-${tool}-used.pdf`) }));
      t.diagnostic(`${letters.length} sheets: ${letters.join(", ")}`);
      assert.ok(letters.every((count) => count > 20), `an empty sheet: ${letters.join(", ")}`);
    }));

  test(`to another page and back: ${tool}`, () =>
    browser.open(toolPage(tool), {}, async (tab) => {
      await opened(tab);
      await USED[tool](tab);
      const address = tab.url();
      await tab.goto(browser.address({ ...toolPage(tool), address: "/tools/" }));
      await tab.goBack();
      await opened(tab);
      assert.equal(tab.url(), address);
      // What is in the address is there again; what somebody wrote is nowhere but on their device, if they asked for it.
      if (tool === "find") await tab.locator(".short").first().waitFor();
      if (tool === "pack") assert.equal(await tab.locator("[data-from]").first().innerText(), "09:30");
      assert.deepEqual((await storage(tab)).local, []);
    }));
}
