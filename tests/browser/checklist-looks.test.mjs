// Each state of a checklist: nothing that a machine knows to shut people out, nothing cut off, narrow and wide, large
// letters, light, dark and forced colours; printed with the answers, blank, and as a team; and what it weighs.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { answer, answersFile, file, goTo, isReady, kettle, linkOf, MIXED, SITES } from "./lib/checklist.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { seenMoves } from "./lib/moves.mjs";
import { lettersOnPages } from "./lib/pdf.mjs";
import { compressed } from "./lib/server.mjs";
import { handbook, pageAt, target } from "./lib/sites.mjs";

/** With brotli, all scripts and all styles that the tool has beside those of every page, in bytes. */
const BUDGET = { js: 25_000, css: 2_500 };

const browser = startBrowser({ sites: SITES });
const largeLetters = startBrowser({ flags: ["--blink-settings=defaultFontSize=32"], sites: SITES });
const LONG = `Somebody said: ${"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3)}`;

/** What a reader does before the page is looked at. */
const STATES = {
  start: async () => {},
  "one at a time": async (tab) => {
    await tab.locator("#_one").click();
    await tab.locator("#_power-sharing-note").fill(LONG);
  },
  check: async (tab) => {
    await answer(tab, MIXED);
    await tab.locator("#_tailoring-note").fill(LONG);
    await goTo(tab, "check");
  },
  profile: async (tab) => {
    await answer(tab, MIXED);
    await tab.locator("#_tailoring-note").fill(LONG);
    await goTo(tab, "profile");
    await tab.locator("#_link-make").evaluate((button) => button.click());
    await tab.locator("#_earlier").setInputFiles(file("june.json", answersFile({ "power-sharing": 2, tailoring: 1, transparency: 3 })));
    await tab.locator("#_changes").waitFor();
  },
  "profile without answers": async (tab) => goTo(tab, "profile"),
  together: async (tab) => {
    await goTo(tab, "together");
    const team = [1, 2, 3, 4].map((level) => file(`${level}.json`, answersFile({ "power-sharing": level, tailoring: 2, scaffolding: "unsure" }, { view: level % 2 ? "staff" : "lived-experience" })));
    await tab.locator("#_files").setInputFiles([...team, file("x.txt", "rubbish")]);
    await tab.locator("#_spread").waitFor();
  },
  "as people who get the help": async (tab) => {
    await tab.locator("#_view-lived-experience").check();
    await answer(tab, MIXED);
  },
  "a file refused": async (tab) => {
    await tab.locator("#_opening > summary").click();
    await tab.locator("#_file").setInputFiles(file(`${"a-long-name-".repeat(12)}.jpg`, "rubbish"));
    await tab.locator("#_opening > .beside").waitFor();
  },
  kept: async (tab) => {
    await answer(tab, MIXED);
    await tab.locator("#_keep").check();
    await tab.reload();
    await isReady(tab);
  },
};

for (const language of ["en-GB", "cy"]) {
  for (const [name, act] of Object.entries(STATES)) {
    test(`looks, ${language}: ${name}`, () =>
      browser.open(kettle({ language }), {}, async (tab) => {
        await isReady(tab);
        await act(tab);
        await openDetails(tab);
        await prepareAxe(tab);
        const faults = [];
        for (const [width, colorScheme, forcedColors] of [[360, "light", "none"], [320, "dark", "none"], [1280, "dark", "none"], [1280, "light", "active"]]) {
          await tab.setViewportSize({ width, height: 800 });
          await tab.emulateMedia({ colorScheme, forcedColors });
          const found = [...(await axeFaults(tab)), ...(await layoutFaults(tab))];
          if (forcedColors === "active") found.push(...(await tab.evaluate(unseenBars)));
          faults.push(...found.map((fault) => `${width} px, ${colorScheme}, ${forcedColors}: ${fault}`));
          await picture(tab, `${name}-${language}-${width}-${forcedColors === "active" ? "forced" : colorScheme}`);
        }
        assertNone(faults, name);
      }));
  }
}

for (const [name, act] of Object.entries(STATES)) {
  test(`letters twice as large: ${name}`, () =>
    largeLetters.open(kettle(), { width: 1280 }, async (tab) => {
      await isReady(tab);
      await act(tab);
      await openDetails(tab);
      assertNone(await layoutFaults(tab), name);
    }));
}

test("a link that was tampered with looks well too", () =>
  browser.open(kettle({ after: linkOf("{}") }), { width: 360 }, async (tab) => {
    await isReady(tab);
    await prepareAxe(tab);
    assertNone([...(await axeFaults(tab)), ...(await layoutFaults(tab))], "ignored");
  }));

test("nothing moves while it loads, at 360 px and at 1280 px", async () => {
  for (const width of [360, 1280]) await browser.open(kettle(), { width, height: 740 }, async (tab) => assertNone(await seenMoves(tab), `at ${width} px`));
});

/** What is printed in each way: how many sheets at most, and words that are and are not on them. */
const PRINTED = {
  answers: {
    act: async (tab) => {
      await answer(tab, MIXED);
      await tab.locator("#_tailoring-note").fill("Ask about oats.");
    },
    sheets: 5,
    has: ["Your profile", "What you could do next", "Ask about oats."],
    hasNot: ["Take it with you", "Answer here", "Keep my answers", "Check your answers"],
    shown: { "#power-sharing .level-theirs": false, "#_profile": true, "#tailoring .level:nth-child(2)": true, "#tailoring .level:nth-child(1)": false, "#tailoring .print-lines": false },
  },
  "not answered": {
    act: async () => {},
    sheets: 5,
    has: ["Do people decide what the kettle is for?", "What shows it", "Not sure", "Lived experience"],
    hasNot: ["Your profile", "Take it with you", "Answer here"],
    shown: { "#power-sharing .level-theirs": true, "#_profile": false, "#tailoring .level:nth-child(1)": true, "#tailoring .print-lines": true, "#tailoring .boxes": true },
  },
  together: {
    act: STATES.together,
    sheets: 5,
    has: ["4 people’s answers", "Far apart: start here"],
    hasNot: ["Answer here", "Files with answers", "Notes that say who decided."],
    shown: { "#tailoring": false },
  },
};

for (const [name, { act, sheets, has, hasNot, shown }] of Object.entries(PRINTED)) {
  test(`printed: ${name}`, (t) =>
    browser.open(kettle(), {}, async (tab) => {
      await isReady(tab);
      await act(tab);
      await tab.emulateMedia({ media: "print" });
      await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const words = await tab.locator("body").innerText();
      for (const one of has) assert.ok(words.includes(one), `“${one}” is not printed`);
      for (const one of hasNot) assert.ok(!words.includes(one), `“${one}” is printed`);
      for (const [selector, isShown] of Object.entries(shown)) assert.equal(await tab.locator(selector).first().isVisible(), isShown, selector);
      await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
      await pdf(t, tab, name, sheets);
      assert.equal(await tab.locator("html").getAttribute("data-print"), null);
    }));
}

test("an audit sheet has both views beside each other, nothing lies on anything, and two questions fit on a sheet", () =>
  browser.open(pageAt(handbook, "/checklists/is-this-good-help/"), { width: 672 }, async (tab) => {
    await isReady(tab);
    await tab.emulateMedia({ media: "print" });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const rows = await tab.locator(".statement").first().locator(".level:has(.level-theirs)").evaluateAll((levels) =>
      levels.map((level) => ["label", ".boxes", ".level-what", ".theirs-words"].map((part) => level.querySelector(part).getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top }))),
    );
    assert.equal(rows.length, 4);
    for (const row of rows) {
      row.slice(1).forEach((part, at) => assert.ok(part.left >= row[at].right - 1, "two parts of a row lie on each other"));
      assert.ok(row.every(({ top }) => Math.abs(top - row[0].top) < 12), "the parts of a row do not stand beside each other");
    }
    assertNone((await layoutFaults(tab)).filter((fault) => !fault.startsWith("scrolls")), "on paper");
    // Of A4, less its margins.
    const high = await tab.locator(".statement").evaluateAll((all) => Math.max(...all.map((one) => one.offsetHeight)));
    assert.ok(high < 0.5 * 265 * (96 / 25.4), `${high} px`);
  }));

test("printed: a blank sheet, whatever was answered", (t) =>
  browser.open(kettle(), { prepare: (tab) => tab.addInitScript(() => (window.print = () => {})) }, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await tab.locator("#_tailoring-note").fill("Ask about oats.");
    await goTo(tab, "profile");
    await tab.locator("#_print-blank").evaluate((button) => button.click());
    await tab.emulateMedia({ media: "print" });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const words = await tab.locator("body").innerText();
    assert.ok(!words.includes("Your profile") && !words.includes("Ask about oats."));
    assert.ok(await tab.locator("#tailoring .print-lines").isVisible());
    const seen = await tab.locator("#tailoring input:checked").evaluate((input) => getComputedStyle(input).visibility);
    assert.equal(seen, "hidden", "the answer can be seen");
    await pdf(t, tab, "blank", 5);
  }));

test("the scripts and the styles of the tool weigh no more than their budgets, with brotli", (t) => {
  const { html, site } = kettle();
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, href]) => href.slice(site.base.length + 1));
  const [folder] = named.find((name) => name.endsWith("/tools/checklist/page.js")).split("/tools/");
  // What every page has is not the tool's; what is fetched only when a table is opened is.
  const own = new Set(named.filter((name) => !/assets\/site\.|search\/box\.js/.test(name)));
  for (const name of ["csv", "d3-dsv"]) own.add(`${folder}/tools/shared/${name}.js`);
  const sizes = [...own].map((name) => [name, compressed(fs.readFileSync(path.join(site.folder, name))).length]);
  for (const [kind, most] of Object.entries(BUDGET)) {
    const ofKind = sizes.filter(([name]) => name.endsWith(`.${kind}`));
    const sum = ofKind.reduce((sum, [, size]) => sum + size, 0);
    t.diagnostic(`${kind}: ${sum} bytes in ${ofKind.length} files`);
    assert.ok(sum > 0 && sum <= most, `${sum} bytes of ${kind}: ${ofKind.map((size) => size.join(" ")).join(", ")}`);
  }
  // Every module that is loaded is named in the page, so that all come at once.
  const imported = [...own].flatMap((name) => [...fs.readFileSync(path.join(site.folder, name), "utf8").matchAll(/^import .* from "([^"]+)";$/gm)].map(([, to]) => path.posix.join(path.posix.dirname(name), to)));
  assertNone(imported.filter((name) => !own.has(name)), "imported and not named in the page");
});

/** In the page: bars that cannot be told from the paper. */
function unseenBars() {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const full = [...document.querySelectorAll(".bar-full")].filter((bar) => bar.checkVisibility());
  return full.some((bar) => getComputedStyle(bar).fill === paper) ? ["a bar in the colour of the paper"] : [];
}

async function pdf(t, tab, name, most) {
  const folder = path.join(target, "browser/pdf");
  fs.mkdirSync(folder, { recursive: true });
  const letters = lettersOnPages(await tab.pdf({ format: "A4", path: path.join(folder, `checklist-${name.replace(/\W+/g, "-")}.pdf`) }));
  t.diagnostic(`${letters.length} sheets`);
  assert.ok(letters.length <= most && letters.every((count) => count > 20), `${letters.length} sheets: ${letters.join(", ")}`);
}

async function picture(tab, name) {
  const folder = path.join(target, "browser/checklist");
  fs.mkdirSync(folder, { recursive: true });
  await tab.screenshot({ path: path.join(folder, `${name.replace(/\W+/g, "-")}.png`), fullPage: true });
}
