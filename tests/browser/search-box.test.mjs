// The search box in the head of every page: what it offers while someone types, and how keys, mouse and finger use it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { seenMoves } from "./lib/moves.mjs";
import { activeIn, boxOf, holdEngine, listOf, listen, redrawn, titlesIn, typeAndWait, typeInBox } from "./lib/search.mjs";
import { handbook, pageAt } from "./lib/sites.mjs";

const page = pageAt(handbook, "/about/");

/** Longer than the browser takes a move for the answer to a key, and than the reader has to be still, in milliseconds. */
const A_PAUSE = 900;

const browser = startBrowser();

for (const width of [320, 1280]) {
  test(`the engine takes over from the first names without a jump, at ${width} px`, () => {
    let release;
    const prepare = async (tab) => (release = await holdEngine(tab));
    return browser.open(page, { width, prepare }, async (tab) => {
      await typeInBox(tab, "homeless");
      const early = await titlesIn(tab);
      assert.ok(early.length > 2, early.join(", "));
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("ArrowDown");
      assert.equal(await activeIn(tab), early[2]);
      const before = await places(tab);
      await tab.waitForTimeout(A_PAUSE);

      await redrawn(listOf(tab), release);
      const late = await titlesIn(tab);
      assert.notDeepEqual(late, early, "the engine knows no more than the names: other words would show it");
      assert.equal(await activeIn(tab), early[2], "the reader is on another option");
      const after = await places(tab);
      const both = early.filter((title) => late.includes(title));
      assert.deepEqual(both.map((title) => [title, after[title]]), both.map((title) => [title, before[title]]), "an option has moved");
      assert.deepEqual(await seenMoves(tab), []);
      assert.equal(await boxOf(tab).inputValue(), "homeless");
      assert.ok(await boxOf(tab).evaluate((box) => box === document.activeElement));

      await tab.keyboard.press("Enter");
      await tab.waitForURL((url) => url.pathname !== page.address);
      assert.equal(await tab.getByRole("heading", { level: 1 }).innerText(), early[2]);
    });
  });
}

test("a slip is forgiven, by the names alone and by the engine", () => {
  let release;
  const prepare = async (tab) => (release = await holdEngine(tab));
  return browser.open(page, { prepare }, async (tab) => {
    await typeInBox(tab, "grounswell");
    assert.equal((await titlesIn(tab))[0], "Groundswell");
    await redrawn(listOf(tab), release);
    assert.equal((await titlesIn(tab))[0], "Groundswell");
    await boxOf(tab).fill("");
    await tab.keyboard.type("rough sleepr", { delay: 30 });
    await listOf(tab).getByRole("option", { name: "Groundswell Example" }).waitFor();
  });
});

test("the arrow keys go round, Home and End lead to the ends, and the text keeps its own keys", () =>
  browser.open(page, {}, async (tab) => {
    await typeAndWait(tab, "work");
    const titles = [...(await titlesIn(tab)), "All results for “work”"];
    assert.ok(titles.length > 4);
    const goes = async (key, to) => {
      await tab.keyboard.press(key);
      assert.equal(await activeIn(tab), to, key);
    };
    assert.equal(await activeIn(tab), null, "an option is active before anyone chose it");
    for (const title of titles) await goes("ArrowDown", title);
    await goes("ArrowDown", titles[0]);
    await goes("ArrowUp", titles.at(-1));
    await goes("Home", titles[0]);
    await goes("End", titles.at(-1));
    await goes("ArrowLeft", null);
    assert.equal(await boxOf(tab).evaluate((box) => box.selectionStart), 3, "the arrow to the left does not move in the text");
    await goes("Home", null);
    assert.equal(await boxOf(tab).evaluate((box) => box.selectionStart), 0, "Home does not lead to the beginning of the text");
    await goes("ArrowUp", titles.at(-1));
    assert.equal(await boxOf(tab).inputValue(), "work");
  }));

test("Escape closes the list, then empties the box; an arrow opens it again", () =>
  browser.open(page, {}, async (tab) => {
    await typeInBox(tab, "work");
    await listOf(tab).waitFor();
    assert.equal(await boxOf(tab).getAttribute("aria-expanded"), "true");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Escape");
    await listOf(tab).waitFor({ state: "hidden" });
    assert.deepEqual(await boxOf(tab).evaluate((box) => [box.value, box.ariaExpanded, box.getAttribute("aria-activedescendant")]), ["work", "false", null]);
    await tab.keyboard.press("ArrowDown");
    await listOf(tab).waitFor();
    assert.equal(await activeIn(tab), (await titlesIn(tab))[0]);
    await tab.keyboard.press("Escape");
    await tab.keyboard.press("Escape");
    assert.equal(await boxOf(tab).inputValue(), "");
    assert.ok(!(await listOf(tab).isVisible()));
    assert.ok(await boxOf(tab).evaluate((box) => box === document.activeElement), "the box has lost the focus");
  }));

test("Tab leaves the box and closes the list, without choosing anything", () =>
  browser.open(page, { width: 360 }, async (tab) => {
    await typeInBox(tab, "work");
    await listOf(tab).waitFor();
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Tab");
    await listOf(tab).waitFor({ state: "hidden" });
    assert.equal(await tab.evaluate(() => document.activeElement.innerText.trim()), "Search");
    assert.equal(await boxOf(tab).inputValue(), "work");
    assert.equal(new URL(tab.url()).pathname, page.address);
  }));

for (const [how, keys] of [
  ["Enter", ["Enter"]],
  ["the last option", ["ArrowUp", "Enter"]],
  ["the button", ["Tab", "Enter"]],
]) {
  test(`${how} leads to all results`, () =>
    browser.open(page, {}, async (tab) => {
      await typeInBox(tab, "safe to fail & more?");
      await listOf(tab).waitFor();
      for (const key of keys) await tab.keyboard.press(key);
      await tab.waitForURL((url) => url.pathname === "/search/");
      assert.equal(new URL(tab.url()).searchParams.get("q"), "safe to fail & more?");
      assert.equal(await tab.getByRole("textbox", { name: "Search this site" }).inputValue(), "safe to fail & more?");
      await tab.getByRole("heading", { name: /^\d+ results for “safe to fail & more\?”$/ }).waitFor();
    }));
}

let release;
const hold = new Promise((resolve) => (release = resolve));

for (const [how, settings, press] of [
  ["a click", {}, (option) => option.click()],
  ["a tap", { width: 360, hasTouch: true, isMobile: true }, (option) => option.tap()],
]) {
  test(`${how} on an option leads to its page`, () =>
    browser.open(page, settings, async (tab) => {
      await typeInBox(tab, "groundswell");
      const option = listOf(tab).getByRole("option", { name: "Groundswell Example" }).first();
      // Measured where it is found: full results may take the place of the suggestions at any moment.
      const height = await option.evaluate((option) => option.getBoundingClientRect().height);
      assert.ok(height >= 44, `an option is ${height} px high`);
      await press(option);
      await tab.waitForURL("**/case-studies/groundswell/");
    }));
}

test("an option that is pressed while full results take over still leads to its page", () =>
  browser.open(page, { prepare: (tab) => tab.route("**/engine_bg.wasm", async (route) => (await hold, route.continue())) }, async (tab) => {
    await typeInBox(tab, "groundswell");
    const option = listOf(tab).getByRole("option", { name: "Groundswell Example" }).first();
    await option.hover();
    await tab.mouse.down();
    release();
    await listOf(tab).and(tab.locator(":not(.search-list-waiting)")).waitFor();
    await tab.mouse.up();
    await tab.waitForURL("**/case-studies/groundswell/");
  }));

test("the number of suggestions is said once, when the reader is still", () =>
  browser.open(page, {}, async (tab) => {
    await typeAndWait(tab, "work");
    await boxOf(tab).fill("");
    const told = await listen(tab);
    await tab.keyboard.type("homelessness", { delay: 30 });
    await tab.waitForTimeout(2 * A_PAUSE);
    const count = (await titlesIn(tab)).length;
    assert.deepEqual(await told(), [`${count} suggestions`]);
    await boxOf(tab).fill("xyzzyqwv");
    await tab.waitForTimeout(A_PAUSE);
    assert.equal((await told()).at(-1), "No suggestions yet. Press Enter to search every text.");
  }));

/** Where the middle of each option is, by its title, in pixels from the top of the page. */
function places(tab) {
  return listOf(tab).evaluate((list) => {
    const middle = (option) => Math.round(option.getBoundingClientRect().top + scrollY + option.offsetHeight / 2);
    return Object.fromEntries([...list.children].map((option) => [option.querySelector(".search-title").innerText, middle(option)]));
  });
}
