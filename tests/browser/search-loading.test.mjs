// What search loads and when: nothing on a page that someone reads, names when they go to the box, the engine when they
// type. And what there is without scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { boxOf, listOf, typeAndWait, typeInBox } from "./lib/search.mjs";
import { handbook, kinds, pageAt, samples } from "./lib/sites.mjs";

/** The one script of every page, by the end of its address. */
const BOX = "/search/box.js";

const browser = startBrowser();

test("a page that someone reads loads one script of search and nothing else", async () => {
  const faults = [];
  const isRead = ({ template, address }) => !["search", "list", "contribute", "checklist", "tool"].includes(template) && address !== "/start/";
  for (const page of Object.values(samples()).filter(isRead)) {
    const fetched = [];
    await browser.open(page, { prepare: (tab) => collect(tab, fetched) }, async (tab) => {
      await tab.keyboard.press("Tab");
      await tab.mouse.wheel(0, 2000);
      await tab.waitForTimeout(100);
    });
    if (fetched.length !== 1 || !fetched[0].endsWith(BOX)) faults.push(`${page.address}: ${fetched.join(", ")}`);
  }
  assertNone(faults, "loaded too much");
});

test("the list of examples and the search page load no engine before the reader asks", async () => {
  for (const address of ["/case-studies/", "/search/"]) {
    const fetched = [];
    await browser.open(pageAt(handbook, address), { prepare: (tab) => collect(tab, fetched) }, async (tab) => {
      await tab.waitForTimeout(300);
      assertNone(fetched.filter((what) => !what.endsWith(".js") || isEngine(what)), address);
    });
  }
});

test("the focus brings the names, the first key the engine, and each comes once", () => {
  const fetched = [];
  return browser.open(pageAt(handbook, "/about/"), { prepare: (tab) => collect(tab, fetched) }, async (tab) => {
    await typeInBox(tab, "");
    await tab.waitForTimeout(300);
    assert.equal(fetched.filter((what) => what.includes("/suggestions.")).length, 1, fetched.join(", "));
    assert.deepEqual(fetched.filter(isEngine), [], "the engine came with the focus");
    await typeAndWait(tab, "work");
    await boxOf(tab).fill("homeless");
    await listOf(tab).getByRole("option", { name: "Groundswell Example" }).waitFor();
    const times = new Map();
    for (const what of fetched) times.set(what, (times.get(what) ?? 0) + 1);
    assertNone([...times].filter(([, count]) => count > 1).map(([what, count]) => `${count} times ${what}`), "fetched more than once");
    assert.equal(fetched.filter(isEngine).length, 4, fetched.filter(isEngine).join(", "));
  });
});

test("where someone saves data, the engine does not come before the search page", () => {
  const fetched = [];
  const prepare = async (tab) => {
    collect(tab, fetched);
    await tab.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  };
  return browser.open(pageAt(handbook, "/about/"), { prepare }, async (tab) => {
    await typeInBox(tab, "groundswell");
    await listOf(tab).getByRole("option", { name: "Groundswell Example" }).waitFor();
    await tab.waitForTimeout(500);
    assert.deepEqual(fetched.filter(isEngine), []);
  });
});

for (const site of [handbook, kinds]) {
  test(`without scripts the box leads to lists that lead on: ${site.name}`, () =>
    browser.open(pageAt(site, "/about/"), { width: 360, javaScriptEnabled: false }, async (tab) => {
      const box = tab.getByRole("textbox", { name: "Search this site" });
      await box.fill("homeless");
      await box.press("Enter");
      await tab.waitForURL(`**${site.base}/search/?q=homeless`);
      const main = tab.getByRole("main");
      assert.equal(await main.locator("noscript").innerText(), "The search needs JavaScript, which this browser does not run.");
      assert.ok(!(await main.getByText("Loading").isVisible()), "it says that something is loading");
      for (const name of ["Field of work", "Characteristic", "Place"]) {
        const links = await main.getByRole("region", { name, exact: true }).getByRole("link").all();
        assert.ok(links.length > 0, `no list: ${name}`);
        for (const link of links) pageAt(site, (await link.getAttribute("href")).slice(site.base.length));
      }
    }));
}

/** Collects what is fetched of search. */
function collect(tab, fetched) {
  tab.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const isPage = request.isNavigationRequest();
    if (!isPage && /\/search\/|\.(js|wasm|bin)$/.test(pathname)) fetched.push(pathname);
  });
}

function isEngine(what) {
  return /\/engine|\/worker\.js$|\/index\./.test(what);
}
