// Whatever fails on the way to an answer, the reader gets a sentence, the lists, and where it may help another try.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { map } from "./lib/answers.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults } from "./lib/layout.mjs";
import { boxOf, listOf, titlesIn, typeAndWait, typeInBox } from "./lib/search.mjs";
import { handbook, pageAt } from "./lib/sites.mjs";

const page = pageAt(handbook, "/search/");
const asked = { ...page, address: `${page.address}?q=homelessness` };
const index = fs.readFileSync(path.join(handbook.folder, map(handbook).index.href));

/** What the browser says in its console of what a test breaks. */
const BROKEN = /Failed to load resource|net::ERR|^404|importScripts/;

const LOST = "The search could not be loaded.";
const DAMAGED = "A part of the search arrived damaged.";
const OLD = "This browser is too old for the search.";

/** What is broken, what the page says of it, and how the bytes are changed on their way. */
const ON_THE_WAY = [
  ["the map of the search is missing", LOST, "**/search/search.json", { status: 404 }],
  ["the map of the search does not come", LOST, "**/search/search.json", null],
  ["the map of the search is another page", LOST, "**/search/search.json", { contentType: "text/html", body: "<!doctype html>" }],
  ["the index is missing", LOST, "**/search/index.*", { status: 404 }],
  ["the index does not come", LOST, "**/search/index.*", null],
  ["a bit of the index is flipped", DAMAGED, "**/search/index.*", { body: flipped(index.length >> 1) }],
  ["the last bit of the index is flipped", DAMAGED, "**/search/index.*", { body: flipped(index.length - 1) }],
  ["the index is cut off", DAMAGED, "**/search/index.*", { body: index.subarray(0, index.length - 1) }],
  ["the index is empty", DAMAGED, "**/search/index.*", { body: "" }],
  ["the index is another page", DAMAGED, "**/search/index.*", { contentType: "text/html", body: "<!doctype html>" }],
  ["the module is missing", LOST, "**/engine_bg.wasm", { status: 404 }],
  ["the module does not come", LOST, "**/engine_bg.wasm", null],
  ["the module is another page", DAMAGED, "**/engine_bg.wasm", { contentType: "text/html", body: "<!doctype html>" }],
  ["the module's script is missing", LOST, "**/engine.js", { status: 404 }],
  ["the worker is missing", LOST, "**/worker.js", { status: 404 }],
];

const browser = startBrowser();

for (const [what, sentence, where, answer] of ON_THE_WAY) {
  test(`${what}: the page says so, and another try helps`, () => {
    const prepare = (tab) => tab.route(where, (route) => (answer ? route.fulfill(answer) : route.abort()));
    return browser.open(asked, { width: 360, prepare, expected: BROKEN }, async (tab) => {
      await saysSo(tab, sentence);
      await tab.unroute(where);
      await tab.getByRole("button", { name: "Try again" }).click();
      await tab.getByRole("heading", { name: /^\d+ results for “homelessness”$/ }).waitFor();
      assert.ok(!(await tab.locator("#_error").isVisible()), "the sentence stays when there are results");
    });
  });
}

for (const missing of ["WebAssembly", "Worker"]) {
  test(`a browser without ${missing} gets a sentence and the lists`, () => {
    const prepare = (tab) => tab.addInitScript((missing) => delete globalThis[missing], missing);
    return browser.open(asked, { width: 360, prepare }, async (tab) => {
      await saysSo(tab, OLD);
      assert.ok(!(await tab.getByRole("button", { name: "Try again" }).isVisible()), "another try cannot help");
    });
  });
}

test("without a connection the page says so, and goes on when there is one again", () =>
  browser.open(page, { width: 360, expected: BROKEN }, async (tab) => {
    await tab.context().setOffline(true);
    await tab.getByRole("textbox", { name: "Search this site" }).fill("homelessness");
    await saysSo(tab, LOST);
    await tab.context().setOffline(false);
    await tab.getByRole("heading", { name: /^\d+ results for “homelessness”$/ }).waitFor();
  }));

test("once it is loaded the search needs no connection", () =>
  browser.open(asked, {}, async (tab) => {
    await tab.getByRole("heading", { name: /^\d+ results for “homelessness”$/ }).waitFor();
    await tab.context().setOffline(true);
    await tab.getByRole("textbox", { name: "Search this site" }).fill("sight loss");
    await tab.getByRole("heading", { name: /^\d+ results for “sight loss”$/ }).waitFor();
    await tab.getByRole("checkbox", { name: /^Example \d+$/ }).check();
    await tab.getByRole("button", { name: "Remove the filter “Example”" }).waitFor();
    await tab.context().setOffline(false);
  }));

test("once it is loaded the box needs no connection", () =>
  browser.open(pageAt(handbook, "/about/"), {}, async (tab) => {
    await typeAndWait(tab, "work");
    await tab.context().setOffline(true);
    await boxOf(tab).fill("");
    // No name has these words; the texts have.
    await tab.keyboard.type("rough sleepr", { delay: 30 });
    await listOf(tab).getByRole("option", { name: "Groundswell Example" }).waitFor();
    await tab.context().setOffline(false);
  }));

test("without an engine the box goes on with names, and is quiet about it", () => {
  const prepare = (tab) => tab.route("**/search/index.*", (route) => route.fulfill({ body: flipped(1000) }));
  return browser.open(pageAt(handbook, "/about/"), { prepare }, async (tab) => {
    await typeAndWait(tab, "groundsw");
    assert.equal((await titlesIn(tab))[0], "Groundswell");
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/search/?q=groundsw");
    await saysSo(tab, DAMAGED);
  });
});

test("without suggestions the box is a form", () => {
  const prepare = (tab) => tab.route("**/search/suggestions.*", (route) => route.fulfill({ status: 404 }));
  return browser.open(pageAt(handbook, "/about/"), { prepare, expected: BROKEN }, async (tab) => {
    await boxOf(tab).focus();
    await tab.keyboard.type("groundswell");
    await tab.waitForTimeout(500);
    assert.ok(!(await listOf(tab).isVisible()), "an empty list");
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/search/?q=groundswell");
    await tab.getByRole("article").getByRole("link", { name: "Groundswell", exact: true }).waitFor();
  });
});

test("a site that was published anew meanwhile is searched as it is now", () => {
  const { href } = map(handbook).index;
  let times = 0;
  const prepare = (tab) =>
    tab.route("**/search/search.json", async (route) => {
      times += 1;
      const now = JSON.stringify(map(handbook));
      await route.fulfill({ contentType: "application/json", body: times === 1 ? now.replace(href, "/search/index.0000000000.bin") : now });
    });
  return browser.open(asked, { prepare, expected: BROKEN }, async (tab) => {
    await tab.getByRole("heading", { name: /^\d+ results for “homelessness”$/ }).waitFor();
    assert.equal(times, 2);
  });
});

test("an address of nothing to be like is answered with a sentence and the lists", () =>
  browser.open({ ...page, address: `${page.address}?like=case-studies/no-such-example` }, { width: 360 }, async (tab) => {
    await saysSo(tab, "The page that you want more like is not here any more.");
  }));

test("where the filters of the list fail, the list stays and a sentence says so", () => {
  const prepare = (tab) => tab.route("**/search/index.*", (route) => route.abort());
  return browser.open(pageAt(handbook, "/case-studies/"), { width: 360, prepare, expected: BROKEN }, async (tab) => {
    await tab.getByRole("group").filter({ hasText: "Field of work" }).locator("summary").first().click();
    await tab.getByRole("checkbox", { name: /^Homelessness \d+$/ }).check();
    await tab.getByText("The filters could not be loaded.").waitFor();
    assertNone(await layoutFaults(tab), "with the sentence");
    await tab.unroute("**/search/index.*");
    await tab.getByRole("button", { name: "Try again" }).click();
    await tab.locator("#_hits article").first().waitFor();
  });
});

/** The sentence is there for eyes and for ears, the lists are there, and all is in its place. */
async function saysSo(tab, sentence) {
  await tab.getByRole("main").getByText(sentence).filter({ visible: true }).first().waitFor();
  for (const list of ["Field of work", "Characteristic", "Place"]) {
    const section = tab.getByRole("region", { name: list, exact: true });
    assert.ok(await section.getByRole("link").first().isVisible(), `there is no list: ${list}`);
  }
  assert.equal(await tab.locator("#_hits > li").filter({ visible: true }).count(), 0, "results that are none");
  await tab.waitForFunction((sentence) => document.getElementById("_status").textContent.includes(sentence), sentence);
  assertNone(await layoutFaults(tab), "with the sentence");
}

/** The index with one bit changed. */
function flipped(at) {
  const bytes = Buffer.from(index);
  bytes[at] ^= 1;
  return bytes;
}
