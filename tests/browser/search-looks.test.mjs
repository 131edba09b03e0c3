// How search looks in use: narrow and wide, light and dark, in forced colours, with large letters, and to axe-core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { tabThrough } from "./lib/focus.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { activeIn, boxOf, listOf, titlesIn, typeAndWait } from "./lib/search.mjs";
import { handbook, pageAt } from "./lib/sites.mjs";

const LOOKS = [320, 360, 1280].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

/** What is on the screen, and how it comes there. */
const STATES = {
  "the open box": ["/about/", open],
  "the open box of the home page": ["/", open],
  "results with filters": ["/search/?q=support&kind=case-study&sector=homelessness&sector=digital", answered],
  "nothing found": ["/search/?q=%22rochdale%20buurtzorg%22&sector=digital", answered],
  "more like an example": ["/search/?like=case-studies/groundswell", answered],
  "an error": ["/search/?like=case-studies/no-such-example", (tab) => tab.locator("#_error").waitFor()],
  "the filtered list": ["/case-studies/?sector=homelessness", (tab) => tab.locator("#_hits article").first().waitFor()],
};

const browser = startBrowser();
const largeLetters = startBrowser({ flags: ["--blink-settings=defaultFontSize=32"] });

for (const [name, [address, show]] of Object.entries(STATES)) {
  const [path, query = ""] = address.split("?");
  const page = { ...pageAt(handbook, path), address: query ? `${path}?${query}` : path };

  test(`in each look: ${name}`, () =>
    browser.open(page, {}, async (tab) => {
      await show(tab);
      await prepareAxe(tab);
      const faults = [];
      for (const { width, colorScheme } of LOOKS) {
        // As high as the page: what stays at the bottom of a window lies over nothing then.
        await tab.setViewportSize({ width, height: 6000 });
        await tab.emulateMedia({ colorScheme });
        await openDetails(tab);
        const found = [...(await layoutFaults(tab)), ...(width === 360 ? [] : await axeFaults(tab)), ...(await smallTargets(tab))];
        faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
      }
      // Of a marked option axe knows only the colour that the browser overrules.
      if (await listOf(tab).isVisible()) await tab.keyboard.press("ArrowLeft");
      await tab.emulateMedia({ forcedColors: "active" });
      faults.push(...(await axeFaults(tab)).map((fault) => `forced colours: ${fault}`));
      assertNone(faults, name);
    }));

  test(`with letters twice as large: ${name}`, () =>
    largeLetters.open(page, { width: 1280 }, async (tab) => {
      await show(tab);
      assertNone(await layoutFaults(tab), name);
    }));
}

for (const name of ["results with filters", "the filtered list"]) {
  const [address, show] = STATES[name];
  const [path, query] = address.split("?");
  test(`Tab at 360 px: ${name}`, () =>
    browser.open({ ...pageAt(handbook, path), address }, { width: 360, height: 740 }, async (tab) => {
      await show(tab);
      await openDetails(tab);
      const { stops, missing, trapped } = await tabThrough(tab);
      const faults = missing.map((name) => `never reached: ${name}`);
      if (trapped) faults.push("there is no way out");
      for (const { name, inOrder, indicated, inView, coveredBy } of stops) {
        if (!inOrder || !indicated || !inView || coveredBy) faults.push(`${name} ${JSON.stringify({ inOrder, indicated, inView, coveredBy })}`);
      }
      assertNone(faults, query);
    }));
}

for (const settings of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { forcedColors: "active", colorScheme: "dark" }]) {
  test(`the active option and the open list can be seen, ${JSON.stringify(settings)}`, () =>
    browser.open(pageAt(handbook, "/about/"), { width: 360, ...settings }, async (tab) => {
      await typeAndWait(tab, "work");
      const second = listOf(tab).getByRole("option").nth(1);
      const plain = await second.screenshot();
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("ArrowDown");
      assert.equal(await activeIn(tab), (await titlesIn(tab))[1]);
      assert.ok(!plain.equals(await second.screenshot()), "the active option looks like the others");
      const { edge, paper } = await listOf(tab).evaluate((list) => {
        const { borderTopColor, borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(list);
        return { edge: borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0 && borderTopColor !== backgroundColor, paper: backgroundColor };
      });
      assert.ok(edge, "the list has no edge");
      assert.ok(!/rgba\(.*, 0\)|transparent/.test(paper), "what is under the list shines through");
    }));
}

test("on a low window every option can be reached and seen", () =>
  browser.open(pageAt(handbook, "/about/"), { width: 320, height: 400 }, async (tab) => {
    await typeAndWait(tab, "work");
    const count = await listOf(tab).getByRole("option").count();
    for (let option = 0; option < count; option += 1) {
      await tab.keyboard.press("ArrowDown");
      const { top, bottom, left, right, height } = await listOf(tab).locator("[aria-selected=true]").evaluate((it) => it.getBoundingClientRect().toJSON());
      const seen = await tab.evaluate(() => innerHeight);
      assert.ok(top >= 0 && bottom <= seen + 1 && left >= 0 && right <= 321, `option ${option}: ${top} to ${bottom} of ${seen}`);
      assert.ok(height >= 44, `option ${option} is ${height} px high`);
    }
    assert.ok(await boxOf(tab).evaluate((box) => box.getBoundingClientRect().bottom > 0), "the box is out of sight");
  }));

async function open(tab) {
  await typeAndWait(tab, "homeless");
  await tab.keyboard.press("ArrowDown");
}

function answered(tab) {
  return tab.locator("#_found:is([data-state=full], [data-state=none])").waitFor();
}

/** What is too small for a finger, of what search adds to a page. Links within a sentence may be as high as it. */
function smallTargets(tab) {
  return tab.evaluate(() => {
    const targets = document.querySelectorAll("[role=option], .chip, .choice, #_found button, #_found select, .search-form input, .search-form button, .search-box button, .search-box input");
    const small = [...targets].filter((target) => target.checkVisibility()).filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 43.5 || height < 43.5;
    });
    return small.slice(0, 4).map((target) => `small: ${target.outerHTML.slice(0, 80)} ${JSON.stringify(target.getBoundingClientRect())}`);
  });
}
