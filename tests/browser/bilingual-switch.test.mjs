// Two languages: the switch stays on the page, and a page that is not translated says so in the reader's own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults } from "./lib/layout.mjs";
import { pageAt, site } from "./lib/sites.mjs";

const welsh = site("welsh");
const browser = startBrowser({ sites: [welsh] });

/** Of each sort: translated, with an address of its own, in a frame, a list, the search, what is not there. */
const PAIRS = [
  ["/", "/cy/"],
  ["/about/", "/cy/amdanom/"],
  ["/glossary/purpose/", "/cy/glossary/purpose/"],
  ["/characteristics/tailoring/", "/cy/characteristics/tailoring/"],
  ["/glossary/", "/cy/glossary/"],
  ["/search/", "/cy/search/"],
  ["/accessibility/", "/cy/hygyrchedd/"],
  ["/404.html", "/cy/404.html"],
];
const FRAMED = "/cy/characteristics/tailoring/";

for (const width of [360, 1280]) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${width} px, ${javaScriptEnabled ? "with" : "without"} scripts`;
    test(`the switch leads there and back with the keyboard: ${how}`, async () => {
      for (const [english, cymraeg] of PAIRS) {
        await browser.open(pageAt(welsh, english), { width, javaScriptEnabled }, async (tab) => {
          for (const [name, address, language] of [["Cymraeg", cymraeg, "cy"], ["English", english, "en-GB"]]) {
            const link = tab.locator(".languages").getByRole("link", { name, exact: true });
            assert.ok(await link.isVisible(), `${english}: ${name} is not seen`);
            assert.equal(await link.getAttribute("lang"), language);
            assert.equal(await link.getAttribute("hreflang"), language);
            await link.focus();
            await Promise.all([tab.waitForURL((url) => url.pathname === address), tab.keyboard.press("Enter")]);
            assert.equal(new URL(tab.url()).pathname, address);
            assert.equal(await tab.locator("html").getAttribute("lang"), language, address);
          }
        });
      }
    });
  }
}

test("a page in a frame says so first, and each part is marked with its language", () =>
  browser.open(pageAt(welsh, FRAMED), { width: 360 }, async (tab) => {
    const languageOf = (locator) => locator.evaluate((element) => element.closest("[lang]").lang);
    assert.equal(await languageOf(tab.locator("h1")), "en-GB");
    assert.equal(await languageOf(tab.locator(".lead").first()), "en-GB");
    assert.equal(await languageOf(tab.locator("#_about")), "en-GB");
    for (const part of ["#_untranslated p", ".trail", ".menu", ".site-foot", ".skip"]) {
      assert.equal(await languageOf(tab.locator(part).first()), "cy", part);
    }
    const note = tab.locator("#_untranslated");
    assert.match(await note.innerText(), /^Nid yw’r dudalen hon wedi’i chyfieithu eto/);
    const [noteBox, titleBox] = [await note.boundingBox(), await tab.locator("h1").boundingBox()];
    assert.ok(noteBox.y + noteBox.height <= titleBox.y, "it does not stand above the title");
    await note.getByRole("link", { name: "English" }).click();
    assert.equal(new URL(tab.url()).pathname, "/characteristics/tailoring/");
  }));

test("the switch on the search page asks the same in the other language", () =>
  browser.open(pageAt(welsh, "/search/"), { width: 1280 }, async (tab) => {
    await tab.locator("#_q").first().fill("lamp");
    await tab.keyboard.press("Enter");
    await tab.locator("#_hits a", { hasText: "Lamp" }).first().waitFor();
    await tab.locator(".languages a").click();
    await tab.locator("#_hits a", { hasText: "Lamp" }).first().waitFor();
    const address = new URL(tab.url());
    assert.equal(address.pathname, "/cy/search/");
    assert.equal(address.searchParams.get("q"), "lamp");
    assert.equal(new URL(await tab.locator("#_hits a").first().getAttribute("href"), address).pathname, "/cy/glossary/lamp/");
  }));

test("who reads in Welsh stays in Welsh through menu, list and text", () =>
  browser.open(pageAt(welsh, "/cy/"), { width: 1280 }, async (tab) => {
    await tab.getByRole("navigation", { name: "Am y wefan hon" }).getByRole("link", { name: "Geirfa" }).click();
    await tab.locator("main").getByRole("link", { name: "Confidence" }).click();
    assert.equal(new URL(tab.url()).pathname, "/cy/glossary/confidence/");
    assert.equal(await tab.locator("html").getAttribute("lang"), "cy");
  }));

for (const address of [FRAMED, "/cy/hygyrchedd/", "/cy/cwcis/", "/cy/glossary/"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      test(`axe and layout: ${address}, ${width} px, ${colorScheme}`, () =>
        browser.open(pageAt(welsh, address), { width, colorScheme }, async (tab) => {
          await prepareAxe(tab);
          assertNone([...(await axeFaults(tab)), ...(await layoutFaults(tab))], address);
        }));
    }
  }
}

test("the pages of the site fit the narrowest screen", () =>
  browser.open(pageAt(welsh, "/cy/"), { width: 320 }, async (tab) => {
    const faults = [];
    for (const [, address] of PAIRS) {
      await tab.goto(browser.address(pageAt(welsh, address)), { waitUntil: "load" });
      faults.push(...(await layoutFaults(tab)).map((fault) => `${address} ${fault}`));
    }
    assertNone(faults, "at 320 px");
  }));
