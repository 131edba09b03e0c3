// The tools that follow what somebody chooses: five minutes, find an example, the workshop pack, the overview.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { prepareAxe } from "./lib/axe.mjs";
import { assertNone } from "./lib/faults.mjs";
import { assertInOrder } from "./lib/focus.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { TOOLS, looks, pagesOf, ready, said, storage, toolPage, village, villagePage } from "./lib/tool.mjs";

const browser = startBrowser({ sites: [village] });
const CHOOSING = ["five-minutes", "find", "pack"];
const HOSTILE = ["#hard=<script>alert(1)</script>", "#people=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "#print=javascript:alert(1)", `#try=${"a".repeat(9000)}`, "#__proto__=1"];

/** Waits until the list of examples follows the answers. */
const listed = (tab, words = /fits?\b/) => tab.locator("#_count", { hasText: words }).waitFor();
const heading = (tab) => tab.locator("#_name").innerText();

test("five minutes: one practice, another with one key, and its prompt", () =>
  browser.open(toolPage("five-minutes"), {}, async (tab) => {
    await ready(tab);
    const another = tab.getByRole("button", { name: "Another one, please" });
    await tab.getByRole("combobox", { name: "What do you find hard?" }).selectOption({ label: "I give advice too soon." });
    assert.equal(await heading(tab), "Questioning");
    await said(tab, "Here is: Questioning");
    assert.equal(await tab.locator("#_prompt").innerText(), "What matters most to you about this?");
    assert.match(await tab.locator("#_more").getAttribute("href"), /\/characteristics\/enabling-conversations\/#questioning$/);
    const seen = [await heading(tab)];
    await another.focus();
    for (let time = 0; time < 3; time += 1) {
      await tab.keyboard.press("Enter");
      seen.push(await heading(tab));
    }
    assert.deepEqual(seen, ["Questioning", "Expertise", "Using people’s own words", "Questioning"]);
    await said(tab, "It begins again with the first. Here is: Questioning");
  }));

test("five minutes: back, and a reload, come to the same practice", () =>
  browser.open(toolPage("five-minutes"), {}, async (tab) => {
    await ready(tab);
    const first = await heading(tab);
    await tab.locator("#_hard").selectOption("trust");
    await tab.getByRole("button", { name: "Another one, please" }).click();
    const second = await heading(tab);
    await tab.reload();
    await ready(tab);
    assert.equal(await heading(tab), second);
    await tab.goBack();
    assert.equal(await heading(tab), "Trust");
    await tab.goBack();
    assert.equal(await heading(tab), first);
  }));

test("find: each example says why it is there, and the list says when there is little", () =>
  browser.open(toolPage("find"), {}, async (tab) => {
    await ready(tab);
    assert.equal(await tab.locator("#_found").isVisible(), false);
    await tab.getByRole("combobox", { name: "Who do you help?" }).selectOption("homeless");
    await listed(tab);
    const count = tab.locator("#_count");
    assert.match(await count.innerText(), /^\d+ examples fit$/);
    const examples = await tab.locator(".short").all();
    assert.ok(examples.length > 1);
    for (const example of examples) assert.deepEqual(await example.locator(".short-why li").allInnerTexts(), ["People who are homeless"]);
    await said(tab, await count.innerText());

    await tab.getByRole("combobox", { name: "Where in the country are you?" }).selectOption("nation-wales");
    await tab.getByRole("combobox", { name: "Where does your help happen?" }).selectOption("phone");
    await listed(tab, /some of your answers$/);
    assert.match(await count.innerText(), /some of your answers$/);
    assert.match(await tab.locator("#_about-found").innerText(), /No example fits all of your answers/);
    const fits = await Promise.all((await tab.locator(".short").all()).map((one) => one.locator(".short-why li").count()));
    assert.deepEqual(fits, fits.toSorted((a, b) => b - a), "those that fit most do not come first");
    await tab.getByRole("button", { name: "Begin again" }).click();
    assert.equal(await tab.locator("#_found").isVisible(), false);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_ask-people");
  }));

test("find: what is shown is what the examples say of themselves", () =>
  browser.open(toolPage("find", "#cycle=purpose&setting=school"), {}, async (tab) => {
    await ready(tab);
    await listed(tab);
    const links = await tab.locator(".short").filter({ hasText: "In a school or college" }).locator("h3 a").all();
    assert.ok(links.length > 0);
    const href = await links[0].getAttribute("href");
    await tab.goto(new URL(href, tab.url()).href);
    assert.match(await tab.locator("main").innerText(), /In a school or college/);
    await tab.goBack();
    await ready(tab);
    assert.equal(await tab.locator("#_ask-setting").inputValue(), "school");
  }));

test("find: with the keyboard alone, from a question to an example and back to the same list", () =>
  browser.open(toolPage("find"), {}, async (tab) => {
    await ready(tab);
    await tab.locator("#_ask-people").focus();
    await tab.keyboard.press("ArrowDown");
    await listed(tab);
    const address = tab.url();
    const first = await tab.locator(".short a").first().innerText();
    for (let stops = 0; stops < 20 && (await tab.evaluate(() => document.activeElement.textContent)) !== first; stops += 1) await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.waitForLoadState("load");
    assert.ok((await tab.locator("h1").innerText()).includes(first));
    await tab.goBack();
    await ready(tab);
    await listed(tab);
    assert.equal(tab.url(), address);
    assert.equal(await tab.locator(".short a").first().innerText(), first);
    await tab.reload();
    await ready(tab);
    await listed(tab);
    assert.equal(await tab.locator(".short a").first().innerText(), first, "a reload loses the list");
  }));

test("find: on a phone the list is one tap away from the questions", () =>
  browser.open(toolPage("find"), { width: 360, height: 740 }, async (tab) => {
    await ready(tab);
    assert.equal(await tab.locator("#_there").isVisible(), false);
    await tab.locator("#_ask-people").selectOption("homeless");
    await listed(tab);
    const head = await tab.locator("#_count").innerText();
    await tab.getByRole("button", { name: head }).click();
    const heading = tab.locator("#_count");
    assert.ok(await heading.evaluate((heading) => heading === document.activeElement && heading.getBoundingClientRect().top < innerHeight / 2));
    await tab.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await tab.locator("#_there").isVisible(), false, "the list stands beside the questions");
  }));

test("find: more of a long list come with a button, and the first of them has the focus", () =>
  browser.open(toolPage("find", "#cycle=confidence"), {}, async (tab) => {
    await ready(tab);
    await listed(tab);
    assert.equal(await tab.locator(".short").count(), 8);
    await tab.locator("#_more").press("Enter");
    await tab.locator(".short").nth(8).waitFor();
    assert.ok(await tab.locator(".short").nth(8).locator("a").evaluate((link) => link === document.activeElement));
  }));

test("find: what it fetches is what the answers need, and where that does not come it is said and tried again", () => {
  let isOff = true;
  const asked = [];
  const off = async (tab) => {
    tab.on("request", (request) => request.url().includes("example") && request.url().endsWith(".json") && asked.push(new URL(request.url()).pathname));
    await tab.route(/\/examples.*\.json$/, (route) => (isOff ? route.abort() : route.continue()));
  };
  return browser.open(toolPage("find"), { prepare: off, expected: /ERR_FAILED/ }, async (tab) => {
    await ready(tab);
    assert.deepEqual(asked, [], "something was fetched before anybody asked");
    await tab.locator("#_ask-people").selectOption({ index: 1 });
    await said(tab, "The examples did not arrive.");
    const again = tab.getByRole("button", { name: "Try again" });
    assert.ok(await again.isVisible());
    assert.equal(await tab.locator(".short").count(), 0);
    await prepareAxe(tab);
    assertNone(await looks(tab, "nothing came"), "find");
    isOff = false;
    await again.click();
    await listed(tab);
    assert.equal(await again.isVisible(), false);
    assert.ok((await tab.locator(".short").count()) > 0);
    assert.ok(asked.some((name) => /\/examples\/\d+\.json$/.test(name)));
  });
});

test("find: only what was chosen last is shown, however slowly the examples come", () => {
  let open;
  const isOpen = new Promise((resolve) => (open = resolve));
  const slowly = (tab) => tab.route(/\/examples\.json$/, async (route) => (await isOpen, route.continue()));
  return browser.open(toolPage("find"), { prepare: slowly }, async (tab) => {
    await ready(tab);
    await tab.locator("#_ask-people").selectOption("homeless");
    assert.match(await tab.locator("#_count").innerText(), /^Looking/);
    await tab.locator("#_ask-people").selectOption("");
    await tab.locator("#_ask-cycle").selectOption("purpose");
    open();
    await listed(tab);
    const reasons = await tab.locator(".short-why li").allInnerTexts();
    assert.ok(reasons.length > 0 && reasons.every((reason) => reason.startsWith("They do not know what they want")), reasons.join("; "));
  });
});

test("pack: what is left out is not printed, and the plan has its times", () =>
  browser.open(toolPage("pack"), {}, async (tab) => {
    await ready(tab);
    const cards = (set) => tab.locator(`[data-set="${set}"] .pack-card`);
    assert.equal(await cards("characteristics").count(), 7);
    assert.equal(await cards("sources-of-confidence").count(), 4);
    await tab.getByRole("checkbox", { name: "Examples" }).uncheck();
    await said(tab, "11 cards are chosen, eight on a sheet.");
    assert.equal(await cards("case-studies").first().isVisible(), false);
    await tab.getByLabel("When do you begin?").fill("09:30");
    await tab.getByLabel("When do you begin?").blur();
    assert.deepEqual((await tab.locator("[data-from]").allInnerTexts()).slice(0, 3), ["09:30", "09:40", "09:55"]);
    await tab.reload();
    await ready(tab);
    assert.equal(await cards("case-studies").first().isVisible(), false);
    assert.equal(await tab.locator("[data-from]").first().innerText(), "09:30");
    await tab.goBack();
    assert.equal(await tab.locator("[data-from]").first().innerText(), "At the start");
  }));

test("pack: with the keyboard alone, from what is printed to the printer, and nothing is printed of nothing", () =>
  browser.open(toolPage("pack"), { prepare: (tab) => tab.addInitScript(() => (window.print = () => (window.printed = (window.printed ?? 0) + 1))) }, async (tab) => {
    await ready(tab);
    const printed = () => tab.evaluate(() => window.printed ?? 0);
    const boxes = tab.locator(".pack-sets input:visible");
    await boxes.first().focus();
    for (let box = 0; box < (await boxes.count()); box += 1) {
      await tab.keyboard.press("Space");
      await tab.keyboard.press("Tab");
    }
    await said(tab, "Choose at least one of these.");
    await tab.locator("#_print").press("Enter");
    assert.equal(await printed(), 0);
    await boxes.nth(1).press("Space");
    await said(tab, "7 cards are chosen, eight on a sheet.");
    await tab.locator("#_print").press("Enter");
    assert.equal(await printed(), 1);
  }));

test("five minutes: with the keyboard alone, from what is hard to the practice’s own page and back", () =>
  browser.open(toolPage("five-minutes"), {}, async (tab) => {
    await ready(tab);
    await tab.locator("#_hard").focus();
    await tab.keyboard.press("ArrowDown");
    await said(tab, "Here is: ");
    const name = await heading(tab);
    for (let stops = 0; stops < 5 && (await tab.evaluate(() => document.activeElement.id)) !== "_more"; stops += 1) await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/characteristics\//);
    assert.ok((await tab.locator(`[id="${new URL(tab.url()).hash.slice(1)}"]`).innerText()).includes(name));
    await tab.goBack();
    await ready(tab);
    assert.equal(await heading(tab), name);
  }));

test("overview: each number is that of the list it leads to, and each gap invites", () =>
  browser.open(toolPage("overview"), {}, async (tab) => {
    for (const table of await tab.locator(".matrix").all()) {
      const cells = await table.locator("td a").evaluateAll((links) => links.map((link) => ({ href: link.getAttribute("href"), number: Number(link.querySelector(".matrix-number").textContent), word: link.querySelector(".matrix-word").textContent, name: link.textContent.trim() })));
      assert.ok(cells.length > 20);
      for (const { href, number, word, name } of cells) {
        assert.ok(word.trim() && /, .+: /.test(name), name);
        if (number === 0) {
          assert.match(href, /\/contribute\/case-study\/#(characteristics|sources_of_confidence)=[a-z-]+&sectors=[a-z-]+$/);
          continue;
        }
        const list = tab.locator(`[id="${href.slice(1)}"]`);
        const named = await list.locator("dd a").count();
        const more = /(\d+) more/.exec(await list.locator("dd").innerText());
        assert.equal(more ? named - 1 + Number(more[1]) : named, number, name);
      }
    }
    const first = tab.locator(".matrix td a[href^='#']").first();
    const target = (await first.getAttribute("href")).slice(1);
    await first.focus();
    await tab.keyboard.press("Enter");
    assert.ok(await tab.locator(`[id="${target}"]`).evaluate((list) => list.getBoundingClientRect().top >= 0 && list.getBoundingClientRect().top < innerHeight));
  }));

for (const tool of CHOOSING) {
  test(`${tool}: an address that is not the page's is ignored, and says so`, async () => {
    for (const hash of HOSTILE) {
      await browser.open(toolPage(tool, hash), {}, async (tab) => {
        await ready(tab);
        await said(tab, "They were ignored.");
        assert.equal(await tab.locator("article img[src=x], article script:not([src]):not([type])").count(), 0);
      });
    }
  });

  test(`${tool}: the link past the menu and nothing else leaves what is chosen`, () =>
    browser.open(toolPage(tool), {}, async (tab) => {
      await ready(tab);
      const select = tab.locator("main select, main input[type=time]").first();
      const before = await select.evaluate((select) => (select.options ? [...select.options].at(2).value : "10:00"));
      await (tool === "pack" ? select.fill(before) : select.selectOption(before));
      await select.blur();
      await tab.locator(".skip").press("Enter");
      assert.equal(await select.inputValue(), before);
    }));

  test(`${tool}: nothing is stored, whatever is chosen`, () =>
    browser.open(toolPage(tool), {}, async (tab) => {
      await ready(tab);
      for (const select of await tab.locator("main select").all()) await select.selectOption({ index: 1 });
      assert.deepEqual(await storage(tab), { local: [], session: 0, cookies: "", databases: 0 });
    }));
}

for (const tool of ["five-minutes", "find", "pack", "overview"]) {
  for (const page of pagesOf(tool)) {
    test(`every state looks right: ${page.site.name} ${page.address}`, () =>
      browser.open(page, {}, async (tab) => {
        await tab.waitForLoadState("load");
        await prepareAxe(tab);
        const faults = await looks(tab, "at first");
        if (tool === "find") {
          await tab.locator("select").first().selectOption({ index: 1 });
          await listed(tab, /./);
          faults.push(...(await looks(tab, "found")));
          await tab.locator("select").last().selectOption({ index: 1 });
          faults.push(...(await looks(tab, "found with two answers")));
        }
        if (tool === "pack") {
          for (const box of await tab.locator(".pack-sets input").all()) if (await box.isVisible()) await box.uncheck();
          faults.push(...(await looks(tab, "nothing chosen")));
        }
        if (tool === "five-minutes") {
          await tab.locator("#_another").click();
          faults.push(...(await looks(tab, "another")));
        }
        assertNone(faults, page.address);
      }));
  }
}

for (const tool of Object.keys(TOOLS)) {
  test(`Tab reaches everything in order: ${tool}`, () =>
    browser.open(toolPage(tool), { width: 1280, height: 740 }, async (tab) => {
      await tab.waitForLoadState("load");
      // The parts of a time are stops within one field, which the way through the page takes for going round.
      await tab.locator("input[type=time]").evaluateAll((fields) => fields.forEach((field) => (field.type = "text")));
      await assertInOrder(tab);
    }));

  test(`zoomed to 200 %: ${tool}`, () =>
    browser.open(toolPage(tool), { width: 640, height: 400, deviceScaleFactor: 2 }, async (tab) => {
      await openDetails(tab);
      assertNone(await layoutFaults(tab), tool);
    }));
}

test("in Welsh the choices and what is said are Welsh", () =>
  browser.open(villagePage("five-minutes", "cy"), {}, async (tab) => {
    await ready(tab);
    await tab.getByRole("combobox", { name: "Beth sy’n anodd i chi?" }).selectOption({ label: "Rwy’n siarad gormod." });
    await tab.getByRole("button", { name: "Un arall, os gwelwch yn dda" }).click();
    await said(tab, "Dyma:");
    // The practices are the core's, and in English here: that is marked.
    assert.equal(await tab.locator("#_card").getAttribute("lang"), "en-GB");
  }));
