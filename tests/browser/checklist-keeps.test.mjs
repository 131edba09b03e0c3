// What a checklist keeps, gives away and takes back: this device, files, links; and what it makes of rubbish.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { answer, answersFile, choose, file, goTo, isReady, kettle, linkOf, MIXED, said, saved, SITES } from "./lib/checklist.mjs";
import { storage } from "./lib/contribute.mjs";

const browser = startBrowser({ sites: SITES });
const NOTHING = { local: {}, session: {}, cookies: "", databases: 0 };
const KEY = "goodhelp-checklist /help/checklists/our-kettle/";
const news = (tab) => tab.locator("#_news").innerText();
const isChosen = (tab, id, level) => tab.locator(`[id="_${id}-${level}"]`).isChecked();
const openWays = (tab) => tab.locator("#_profile .ways details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));

test("answers are kept only when that is asked for, come back, and are forgotten with one button", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    assert.deepEqual(await storage(tab), NOTHING);
    await tab.getByRole("checkbox", { name: "Keep my answers on this device" }).check();
    await said(tab, "Your answers are kept on this device.");
    await tab.locator("#_tailoring-note").fill("Ask about oats.");
    const { local, ...others } = await storage(tab);
    assert.deepEqual(Object.keys(local), [KEY]);
    assert.deepEqual({ local: {}, ...others }, NOTHING);

    const again = await tab.context().newPage();
    await again.goto(tab.url());
    await isReady(again);
    assert.match(await news(again), /Your answers are back/);
    assert.ok(await isChosen(again, "scaffolding", "unsure"));
    assert.equal(await again.locator("#_tailoring-note").inputValue(), "Ask about oats.");
    await again.getByRole("button", { name: "Forget what is kept" }).click();
    await said(again, "Nothing of this is kept");
    assert.deepEqual(await storage(again), NOTHING);
    assert.equal(await again.evaluate(() => document.activeElement?.id), "_keep");
    assert.ok(await isChosen(again, "scaffolding", "unsure"), "what stands on the page is not what is kept");
  }));

/** In the page, before its scripts: storage that does not work. */
const FAULTS = {
  refused: () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }),
  full: () => { Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); }; },
};

for (const [name, words] of [["refused", "does not let the page keep anything"], ["full", "There is no room left"]]) {
  test(`where storage is ${name} it is said, and everything else goes on`, () =>
    browser.open(kettle(), { prepare: (tab) => tab.addInitScript(FAULTS[name]) }, async (tab) => {
      await isReady(tab);
      await answer(tab, MIXED);
      await tab.locator("#_keep").click();
      await said(tab, words);
      assert.equal(await tab.locator("#_keep").isChecked(), false);
      assert.equal(await tab.locator("#_forget").isVisible(), false);
      await goTo(tab, "profile");
      assert.equal(await tab.locator("#_next-steps > li").count(), 3);
    }));
}

for (const text of ["nonsense", "{}", '{"now":{"tool":"goodhelp-checklist"},"before":null}', `"${"x".repeat(600_000)}"`]) {
  test(`what was kept and tampered with is passed over, and can be forgotten: ${text.slice(0, 20)}`, () =>
    browser.open(kettle(), { prepare: (tab) => tab.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, text]) }, async (tab) => {
      await isReady(tab);
      assert.match(await news(tab), /cannot be read any more/);
      assert.equal(await tab.locator("#_keep").isChecked(), false);
      await tab.getByRole("button", { name: "Forget what is kept" }).click();
      assert.deepEqual(await storage(tab), NOTHING);
    }));
}

test("a link has the answers after the #, nothing is asked for with them, and it opens elsewhere", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await tab.locator("#_tailoring-note").fill("Said in confidence.");
    await goTo(tab, "profile");
    await openWays(tab);
    assert.ok(await tab.getByText("Everyone who gets the link can read them and pass them on.").isVisible());
    await tab.getByRole("button", { name: "Make the link" }).click();
    await said(tab, "The link is ready to copy.");
    const link = await tab.locator("#_link").inputValue();
    const [address, hash] = link.split("#");
    assert.equal(address, tab.url().split("#")[0]);
    assert.doesNotMatch(Buffer.from(hash.split("=")[1], "base64url").toString(), /confidence/, "notes go along unasked");
    await tab.getByRole("checkbox", { name: "Put my notes into the link too" }).check();
    assert.equal(await tab.locator("#_link-made").isVisible(), false, "the former link is still offered");
    await tab.getByRole("button", { name: "Make the link" }).click();
    const whole = await tab.locator("#_link").inputValue();
    assert.match(Buffer.from(whole.split("=")[1], "base64url").toString(), /confidence/);

    const other = await tab.context().newPage();
    const asked = [];
    other.on("request", (request) => asked.push(request.url()));
    await other.goto(whole);
    await isReady(other);
    assert.ok(asked.length > 0 && asked.every((url) => !url.includes("answers=")), "the answers were sent");
    assert.match(await news(other), /came with the link/);
    assert.equal(await other.locator("html").getAttribute("data-step"), "profile");
    assert.equal(await other.locator("#_next-steps > li").count(), 3);
    assert.deepEqual(await storage(other), NOTHING);
    await other.reload();
    await isReady(other);
    assert.match(await news(other), /came with the link/);
    // Once the reader changes them, they are no longer those of the link.
    await other.locator("#_from-profile").click();
    await other.getByRole("link", { name: /^Change the answer to “Do people meet/ }).click();
    await choose(other, "role-models-and-peer-support", 1);
    assert.equal(new URL(other.url()).hash, "");
  }));

test("a link changes nothing of what is kept, until the reader asks for it", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await choose(tab, "tailoring", 4);
    await tab.locator("#_keep").check();
    const kept = (await storage(tab)).local[KEY];
    await tab.evaluate((hash) => (location.hash = hash), linkOf(answersFile({ tailoring: 1 })));
    await tab.locator("#_news", { hasText: "came with the link" }).waitFor();
    assert.equal(await tab.locator("#_keep").isChecked(), false);
    await tab.locator("#_from-profile").click();
    await tab.getByRole("link", { name: /^Change the answer to “Does the tea/ }).click();
    await choose(tab, "tailoring", 2);
    assert.equal((await storage(tab)).local[KEY], kept);
  }));

const HOSTILE = [
  `"><img src=x onerror="window.ran = true">`,
  JSON.stringify({ tool: "goodhelp-checklist", checklist: "our-kettle", day: "2026-09-01", answers: { "power-sharing": { level: 9, of: 4 } } }),
  JSON.stringify({ tool: "goodhelp-checklist", checklist: "another", day: "2026-09-01", answers: {} }),
  "x".repeat(50_000),
];
for (const text of HOSTILE) {
  test(`a tampered or oversized link is ignored with a message: ${text.slice(0, 24)}`, () =>
    browser.open(kettle({ after: linkOf(text) }), {}, async (tab) => {
      await isReady(tab);
      assert.match(await news(tab), /They were ignored/);
      assert.equal(await tab.locator("html").getAttribute("data-step"), "all");
      assert.equal(await tab.locator(".level input:checked").count(), 0);
      assert.equal(await tab.evaluate(() => window.ran), undefined);
    }));
}

test("words in a link are words, whatever they look like", () =>
  browser.open(kettle({ after: linkOf(answersFile({ "power-sharing": 1 }, { note: '<img src=x onerror="window.ran = true"><script>window.ran = true</script>' })) }), {}, async (tab) => {
    await isReady(tab);
    await tab.locator("#_profile > details > summary").click();
    assert.ok(await tab.locator("#_rows").getByText("<script>").isVisible());
    await tab.locator("#_from-profile").click();
    assert.ok(await tab.locator("#_summary").getByText("<script>").isVisible());
    assert.equal(await tab.locator("#_profile img, #_summary img, main script:not([type])").count(), 0);
    assert.equal(await tab.evaluate(() => window.ran), undefined);
  }));

test("what is too long for a link makes none, and says so", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    for (const id of Object.keys(MIXED)) await tab.locator(`[id="_${id}-note"]`).fill("w".repeat(1000));
    await goTo(tab, "profile");
    await openWays(tab);
    await tab.locator("#_link-notes").check();
    await tab.getByRole("button", { name: "Make the link" }).click();
    await said(tab, "too long for a link");
    assert.equal(await tab.locator("#_link-made").isVisible(), false);
  }));

for (const [button, extension] of [["Save the answers", "json"], ["Save as a table (CSV)", "csv"]]) {
  test(`answers go out as ${extension} and come back as they were`, () =>
    browser.open(kettle(), {}, async (tab) => {
      await isReady(tab);
      await tab.getByRole("radio", { name: "People who get the help" }).check();
      await answer(tab, MIXED);
      await tab.locator("#_tailoring-note").fill('=SUM(A1), “ŵyr”\n"next"');
      await goTo(tab, "profile");
      await openWays(tab);
      const { name, text } = await saved(tab, () => tab.getByRole("button", { name: button }).click());
      assert.match(name, new RegExp(`^our-kettle-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
      await said(tab, name);

      await tab.goto(tab.url().split("#")[0]);
      await tab.evaluate(() => document.querySelectorAll(".level input, textarea").forEach((it) => (it.checked = it.value = "")));
      const fresh = await tab.context().newPage();
      await fresh.goto(tab.url());
      await isReady(fresh);
      await fresh.locator("#_opening > summary").click();
      await fresh.locator("#_file").setInputFiles(file(name, text));
      await fresh.locator("#_news", { hasText: name }).waitFor();
      assert.equal(await fresh.locator("html").getAttribute("data-step"), "profile");
      assert.equal(await fresh.locator("#_tailoring-note").inputValue(), '=SUM(A1), “ŵyr”\n"next"');
      assert.ok(await isChosen(fresh, "scaffolding", "unsure"));
      assert.equal(await fresh.locator(".level input:checked").count(), Object.keys(MIXED).length);
      assert.ok(await fresh.locator("#_view-lived-experience").isChecked());
    }));
}

test("rubbish is refused in words and changes nothing", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await choose(tab, "tailoring", 3);
    await tab.locator("#_opening > summary").click();
    const rubbish = [
      file("holiday.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
      file("empty.json", ""),
      file("half.json", '{"tool":"goodhelp-checklist",'),
      file("another.json", answersFile({ tailoring: 1 }).replace("our-kettle", "another")),
      file("nothing.json", answersFile({})),
      file("sums.csv", "a,b\n1,2\n"),
      file("large.json", " ".repeat(1_100_000)),
    ];
    for (const one of rubbish) {
      await tab.locator("#_file").setInputFiles(one);
      const refused = tab.locator("#_opening > .beside", { hasText: `“${one.name}” has no answers to this page. Nothing was changed.` });
      await refused.waitFor();
      await said(tab, one.name);
      assert.ok(await refused.evaluate((notice) => notice.getBoundingClientRect().bottom <= innerHeight), "it is said where nobody looks");
      assert.ok(await isChosen(tab, "tailoring", 3));
      assert.equal(await tab.locator("html").getAttribute("data-step"), "all");
    }
  }));

test("nothing is kept of a sheet without scripts", () =>
  browser.open(kettle(), { javaScriptEnabled: false }, async (tab) => {
    await choose(tab, "tailoring", 3);
    assert.equal(await tab.locator("#_keep").isVisible(), false);
  }));
