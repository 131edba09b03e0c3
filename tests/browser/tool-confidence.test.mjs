// "How sure are you?", as somebody uses it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { prepareAxe } from "./lib/axe.mjs";
import { assertNone } from "./lib/faults.mjs";
import { assertInOrder, fromTheTop } from "./lib/focus.mjs";
import { downloaded, looks, pagesOf, ready, said, storage, toolPage, village, villagePage, withStorage } from "./lib/tool.mjs";

const browser = startBrowser({ sites: [village] });
const page = toolPage("confidence");
const slider = (tab) => tab.getByRole("slider", { name: "How sure are you that you will do it, from 0 to 100?" });
const step = (tab) => tab.getByRole("textbox", { name: "What is the step, in your own words?" });
const add = (tab) => tab.getByRole("button", { name: "Write it down" });
const rows = (tab) => tab.locator("#_rows tr");

test("with the keyboard alone: a step, a number, what it calls for, and a line in the record", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    assert.equal(await slider(tab).getAttribute("aria-valuetext"), "No number yet");
    await step(tab).focus();
    await tab.keyboard.type("Walk to the shop");
    await tab.keyboard.press("Tab");
    for (let time = 0; time < 2; time += 1) await tab.keyboard.press("ArrowLeft");
    assert.equal(await slider(tab).getAttribute("aria-valuetext"), "40 out of 100");
    await said(tab, "40 out of 100. Look at the step together");
    assert.ok(await tab.getByRole("heading", { name: "What may be behind a number below 70" }).isVisible());
    assert.ok(await tab.getByText("Halve the step, or do the first part together.").isVisible());

    await tab.keyboard.press("End");
    await said(tab, "100 out of 100. Go ahead");
    assert.equal(await tab.getByText("Halve the step, or do the first part together.").isVisible(), false);

    await add(tab).focus();
    await tab.keyboard.press("Enter");
    await said(tab, "It is written down below");
    assert.match(await rows(tab).first().innerText(), /Walk to the shop\s+100/);
  }));

test("without a number nothing is written down, and the reason is said", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    await add(tab).click();
    await said(tab, "Move the slider first");
    assert.equal(await rows(tab).count(), 0);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_number");
  }));

test("over time there is a chart beside the table, the newest first, and a line can be taken out", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    for (const number of ["30", "55", "80"]) {
      await slider(tab).fill(number);
      await add(tab).click();
    }
    const chart = tab.locator("#_chart svg");
    assert.match(await chart.getAttribute("aria-label"), /first number is 30 and the last one 80/);
    assert.equal(await chart.locator(".confidence-point").count(), 3);
    assert.deepEqual(await rows(tab).locator("td:nth-child(3)").allInnerTexts(), ["80", "55", "30"]);
    await tab.getByRole("button", { name: /^Take out 55 of / }).click();
    await said(tab, "It was taken out.");
    assert.deepEqual(await rows(tab).locator("td:nth-child(3)").allInnerTexts(), ["80", "30"]);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_record-head");
  }));

test("nothing is kept unless it is asked for; then it comes back, and is forgotten with one button", () =>
  browser.open(page, {}, async (tab) => {
    const nothing = { local: [], session: 0, cookies: "", databases: 0 };
    await ready(tab);
    await step(tab).fill("Walk to the shop");
    await slider(tab).fill("40");
    await add(tab).click();
    assert.deepEqual(await storage(tab), nothing);
    await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).check();
    await said(tab, "are kept on this device");
    const { local, ...others } = await storage(tab);
    assert.deepEqual(local, [`goodhelp-confidence ${page.site.base}${page.address}`]);
    assert.deepEqual({ local: [], ...others }, nothing);

    await tab.reload();
    await ready(tab);
    await said(tab, "Your answers are back.");
    assert.equal(await step(tab).inputValue(), "Walk to the shop");
    assert.equal(await rows(tab).count(), 1);
    await tab.getByRole("button", { name: "Forget what is kept" }).click();
    await said(tab, "Nothing of this is kept");
    assert.deepEqual(await storage(tab), nothing);
    await tab.reload();
    await ready(tab);
    assert.equal(await step(tab).inputValue(), "");
  }));

for (const [how, words] of [["refused", "does not let the page keep"], ["full", "There is no room left"]]) {
  test(`where storage is ${how} that is said, and the rest works`, () =>
    browser.open(page, { prepare: withStorage(how) }, async (tab) => {
      await ready(tab);
      await slider(tab).fill("40");
      const keep = tab.getByRole("checkbox", { name: "Keep my answers on this device" });
      await keep.click();
      await said(tab, words);
      assert.equal(await keep.isChecked(), false);
      await add(tab).click();
      assert.equal(await rows(tab).count(), 1);
    }));
}

test("what somebody else stored there is not shown, and can be forgotten", () => {
  const store = (tab) => tab.addInitScript((key) => localStorage.setItem(key, '{"goal":"<img src=x onerror=alert(1)>"}'), `goodhelp-confidence ${page.site.base}${page.address}`);
  return browser.open(page, { prepare: store }, async (tab) => {
    await ready(tab);
    await said(tab, "cannot be read any more");
    assert.equal(await step(tab).inputValue(), "");
    assert.ok(await tab.getByRole("button", { name: "Forget what is kept" }).isVisible());
  });
});

test("what is written is text, on the page and in the table for spreadsheets", () =>
  browser.open(page, { acceptDownloads: true }, async (tab) => {
    await ready(tab);
    await step(tab).fill('=1+1 <img src=x onerror="alert(1)">');
    await slider(tab).fill("5");
    await add(tab).click();
    assert.equal(await tab.locator("#_rows img").count(), 0);
    const { name, bytes } = await downloaded(tab, () => tab.getByRole("button", { name: "Save as a table (CSV)" }).click());
    assert.match(name, /^how-sure-are-you-\d{4}-\d\d-\d\d\.csv$/);
    const text = bytes.toString("utf8");
    assert.match(text, /"'=1\+1 <img src=x onerror=""alert\(1\)"">",5,/);
    assert.match(text.split("\r\n")[0], /^\ufeffDay,/);
  }));

test("going to another page and back leaves what is kept", () =>
  browser.open(page, {}, async (tab) => {
    await ready(tab);
    await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).check();
    await step(tab).fill("Ring the school");
    await tab.goto(browser.address({ ...page, address: "/tools/" }));
    await tab.goBack();
    await ready(tab);
    assert.equal(await step(tab).inputValue(), "Ring the school");
  }));

test("Tab reaches everything in order", () =>
  browser.open(page, { width: 360, height: 740 }, async (tab) => {
    await ready(tab);
    await slider(tab).fill("40");
    await add(tab).click();
    await fromTheTop(tab);
    await assertInOrder(tab);
  }));

for (const each of pagesOf("confidence")) {
  test(`every state looks right: ${each.site.name} ${each.address}`, () =>
    browser.open(each, {}, async (tab) => {
      await ready(tab);
      await prepareAxe(tab);
      const faults = await looks(tab, "at first");
      await tab.locator("#_goal").fill("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(4));
      for (const number of ["0", "100", "45"]) {
        await tab.locator("#_number").fill(number);
        await tab.locator("#_add").click();
      }
      faults.push(...(await looks(tab, "written down")));
      assertNone(faults, each.address);
    }));
}

test("in Welsh every word is Welsh", () =>
  browser.open(villagePage("confidence", "cy"), {}, async (tab) => {
    await ready(tab);
    await tab.getByRole("slider", { name: "Pa mor sicr ydych chi y byddwch yn ei wneud, o 0 i 100?" }).fill("40");
    await tab.getByRole("button", { name: "Ei nodi" }).click();
    await said(tab, "Mae wedi’i nodi isod");
    const months = "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr";
    assert.match(await tab.locator("#_rows td").first().innerText(), new RegExp(`^\\d+ (${months}) \\d{4}$`));
    assert.ok(await tab.getByText("Rhowch y tegell ymlaen").isVisible());
    assert.doesNotMatch(await tab.locator("article").innerText(), /\b(the|your|What|Notes)\b/);
  }));
