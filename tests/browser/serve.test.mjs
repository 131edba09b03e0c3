// `goodhelp serve`: what a writer sees in the browser while the files change.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./lib/browser.mjs";
import { serving } from "./lib/serving.mjs";

const PAGE = "case-studies/repair-bench/";
const FILE = "case-studies/repair-bench.md";

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serving();
});

after(async () => {
  await browser?.close();
  await site?.end();
});

/** Opens a page, and fails where the browser complains of anything, the policy above all. */
async function withTab(use) {
  const window = await browser.newContext({ viewport: { width: 900, height: 500 } });
  try {
    const tab = await window.newPage();
    const trouble = [];
    tab.on("console", (message) => trouble.push(message.text()));
    tab.on("pageerror", (error) => trouble.push(error.message));
    await tab.goto(site.origin + PAGE);
    await use(tab, window);
    // While the server is away the browser says so, and may; and a page that is replaced before it was drawn has not used
    // its font.
    const may = /ERR_CONNECTION|ERR_INCOMPLETE|preloaded using link preload but not used/;
    assert.deepEqual(trouble.filter((text) => !may.test(text)), []);
  } finally {
    await window.close();
  }
}

test("a change of the text is there without a reload by hand, in every tab", () =>
  withTab(async (tab, window) => {
    const other = await window.newPage();
    await other.goto(site.origin + PAGE);
    site.write(FILE, `${site.read(FILE)}\nWritten just now.\n`);
    for (const open of [tab, other]) await open.getByText("Written just now.").waitFor();
  }));

test("a mistake shows above the last good page, and goes when it is mended", () =>
  withTab(async (tab) => {
    const good = site.read(FILE);
    site.write(FILE, good.replace("title:", "titel:"));
    const overlay = tab.locator("goodhelp-problems");
    await overlay.getByText("there is no field `titel`").first().waitFor();
    assert.match(await overlay.locator("section").innerText(), /repair-bench\.md:2:1/);
    assert.equal(await overlay.getByRole("alert").evaluate((alert) => getComputedStyle(alert).position), "fixed");
    assert.ok(await tab.locator("main").isVisible());
    await overlay.getByRole("button", { name: "Hide" }).click();
    assert.equal(await overlay.count(), 0);
    site.write(FILE, good.replace("title:", "titl:"));
    await overlay.getByText("there is no field `titl`").first().waitFor();
    site.write(FILE, good);
    await overlay.waitFor({ state: "detached" });
  }));

test("a change of the style keeps the page, its place and what was typed", () =>
  withTab(async (tab) => {
    await tab.evaluate(() => {
      window.sameDocument = true;
      document.body.style.minHeight = "300vh";
      scrollTo(0, 400);
    });
    const colour = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const css = await (await fetch(await tab.locator("link[rel=stylesheet]").first().getAttribute("href").then((href) => new URL(href, tab.url())))).text();
    site.write("themes/assets/site.css", `${css.replaceAll(/url\([^)]*\)/g, "none")}\nbody { background: rgb(1, 2, 3) }\n`);
    await tab.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(1, 2, 3)");
    assert.equal(await colour(), "rgb(1, 2, 3)");
    assert.deepEqual(await tab.evaluate(() => [window.sameDocument, scrollY]), [true, 400]);
    await tab.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]").length === 1);
  }));

test("the page keeps its place when its text changes", () =>
  withTab(async (tab) => {
    const place = await tab.evaluate(() => {
      scrollTo(0, 200);
      return scrollY;
    });
    site.write(FILE, `${site.read(FILE)}\nMore below.\n`);
    await tab.getByText("More below.").waitFor();
    await tab.waitForFunction((place) => scrollY === place, place);
  }));

test("the browser comes back by itself when the server does", () =>
  withTab(async (tab) => {
    await site.stop();
    site.write(FILE, `${site.read(FILE)}\nWritten while it was away.\n`);
    await site.start(new URL(site.origin).port);
    await tab.getByText("Written while it was away.").waitFor();
  }));
