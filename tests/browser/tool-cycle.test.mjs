// "My cycle", as somebody uses it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { prepareAxe } from "./lib/axe.mjs";
import { assertNone } from "./lib/faults.mjs";
import { assertInOrder, fromTheTop } from "./lib/focus.mjs";
import { downloaded, looks, pagesOf, ready, said, storage, toolPage, village, villagePage, withStorage } from "./lib/tool.mjs";

const browser = startBrowser({ sites: [village] });
const page = toolPage("cycle");
const want = (tab) => tab.getByRole("textbox", { name: "What do I want, and why does it matter to me?" });
const picture = (tab) => tab.locator("#_drawing svg");

test("the picture follows the words, and says in words what it shows", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    assert.match(await picture(tab).getAttribute("aria-label"), /Purpose: not written yet\./);
    await want(tab).focus();
    await tab.keyboard.type("To run about with my children");
    assert.deepEqual((await picture(tab).locator("text").allTextContents()).slice(0, 3), ["Purpose", "To run about with my", "children"]);
    assert.match(await picture(tab).getAttribute("aria-label"), /Purpose: To run about with my children\. Confidence: not written yet\./);
  }));

test("told two ways, both stand side by side, and the second can be put away again", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    const box = tab.getByRole("checkbox", { name: "Tell it two ways" });
    await box.focus();
    await tab.keyboard.press("Space");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_bad-purpose");
    await tab.keyboard.type("Told what to do");
    const tellings = tab.locator("#_drawing .telling");
    assert.deepEqual(await tellings.locator(".telling-label").allInnerTexts(), ["When it goes well", "When it goes badly"]);
    assert.match(await tellings.last().locator("svg").getAttribute("aria-label"), /^When it goes badly\. Purpose: Told what to do\./);
    assert.deepEqual(await tellings.evaluateAll((all) => all.map((one) => one.querySelectorAll("path.own-none.own-stroke-purpose").length)), [0, 1], "the second ring alone is hollow");
    const [left, right] = await tellings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    assert.ok(right > left, "they do not stand side by side");
    await box.uncheck();
    assert.equal(await tab.getByRole("group", { name: "When it goes badly" }).count(), 0);
    assert.equal(await tellings.count(), 1);
  }));

test("it is saved as a drawing that brings nothing with it, and as a picture", () =>
  browser.open(page, { acceptDownloads: true, colorScheme: "dark" }, async (tab) => {
    await ready(tab);
    await want(tab).fill('<script>alert(1)</script> & "ŵ"');
    const svg = await downloaded(tab, () => tab.getByRole("button", { name: "Save as a drawing (SVG)" }).click());
    assert.equal(svg.name, "my-cycle.svg");
    await said(tab, "The file my-cycle.svg was saved.");
    const parsed = await tab.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      return { error: file.querySelector("parsererror")?.textContent, scripts: file.querySelectorAll("script, use, image, a, style, [style], [href]").length, words: file.documentElement.textContent, fill: file.querySelector("rect").getAttribute("fill") };
    }, svg.bytes.toString("utf8"));
    assert.deepEqual([parsed.error, parsed.scripts, parsed.fill], [undefined, 0, "#ffffff"]);
    assert.match(parsed.words, /alert\(1\)/);

    const png = await downloaded(tab, () => tab.getByRole("button", { name: "Save as a picture (PNG)" }).click());
    assert.equal(png.name, "my-cycle.png");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.ok(png.bytes.readUInt32BE(16) >= 1000, "the picture is too small to print");
    assert.ok(png.bytes.length > 10_000, "the picture is empty");
  }));

test("nothing is kept unless it is asked for; then it comes back, and is forgotten with one button", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    await want(tab).fill("To climb a hill");
    assert.deepEqual((await storage(tab)).local, []);
    await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).check();
    assert.deepEqual((await storage(tab)).local, [`goodhelp-cycle ${page.site.base}${page.address}`]);
    await tab.reload();
    await ready(tab);
    await said(tab, "Your answers are back.");
    assert.equal(await want(tab).inputValue(), "To climb a hill");
    assert.match(await picture(tab).getAttribute("aria-label"), /To climb a hill/);
    await tab.getByRole("button", { name: "Forget what is kept" }).click();
    assert.deepEqual((await storage(tab)).local, []);
    await tab.getByRole("button", { name: "Clear everything" }).click();
    await said(tab, "Everything was cleared.");
    assert.equal(await want(tab).inputValue(), "");
  }));

for (const [how, words] of [["refused", "does not let the page keep"], ["full", "There is no room left"]]) {
  test(`where storage is ${how} that is said, and the picture is drawn`, () =>
    browser.open(page, { prepare: withStorage(how) }, async (tab) => {
      await ready(tab);
      await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).click();
      await said(tab, words);
      await want(tab).fill("To climb a hill");
      assert.match(await picture(tab).getAttribute("aria-label"), /To climb a hill/);
    }));
}

for (const text of ["nonsense", '{"good":{"purpose":"<img src=x onerror=alert(1)>"}}', `"${"x".repeat(600_000)}"`]) {
  test(`what somebody else stored there is not shown, and can be forgotten: ${text.slice(0, 20)}`, () => {
    const store = (tab) => tab.addInitScript(([key, text]) => localStorage.setItem(key, text), [`goodhelp-cycle ${page.site.base}${page.address}`, text]);
    return browser.open(page, { prepare: store }, async (tab) => {
      await ready(tab);
      await said(tab, "cannot be read any more");
      assert.equal(await want(tab).inputValue(), "");
      await tab.getByRole("button", { name: "Forget what is kept" }).click();
      assert.deepEqual((await storage(tab)).local, []);
    });
  });
}

test("going to another page and back leaves what is kept", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).check();
    await want(tab).fill("To climb a hill");
    await tab.goto(browser.address({ ...page, address: "/tools/" }));
    await tab.goBack();
    await ready(tab);
    assert.equal(await want(tab).inputValue(), "To climb a hill");
    assert.match(await picture(tab).getAttribute("aria-label"), /To climb a hill/);
  }));

test("Tab reaches everything in order", () =>
  browser.open(page, { width: 360, height: 740 }, async (tab) => {
    await ready(tab);
    await tab.getByRole("checkbox", { name: "Tell it two ways" }).check();
    await fromTheTop(tab);
    await assertInOrder(tab);
  }));

for (const each of pagesOf("cycle")) {
  test(`every state looks right: ${each.site.name} ${each.address}`, () =>
    browser.open(each, {}, async (tab) => {
      await ready(tab);
      await prepareAxe(tab);
      const faults = await looks(tab, "at first");
      await tab.locator("#_two").check();
      for (const id of ["_good-purpose", "_good-action", "_bad-confidence", "_bad-circumstances"]) await tab.locator(`#${id}`).fill("Llanfairpwllgwyngyllgogerychwyrndrobwll yn y bore, a thipyn wedyn hefyd ".repeat(3));
      faults.push(...(await looks(tab, "told two ways")));
      assertNone(faults, each.address);
    }));
}

test("what others told stands there with its source", () =>
  browser.open(villagePage("cycle", "cy"), {}, async (tab) => {
    await ready(tab);
    const told = tab.getByRole("region", { name: "Straeon pobl eraill" });
    assert.equal(await told.locator(".telling").count(), 2);
    assert.ok(await told.locator(".cite a").first().isVisible());
    assert.match(await picture(tab).getAttribute("aria-label"), /Pwrpas: heb ei ysgrifennu eto\./);
  }));
