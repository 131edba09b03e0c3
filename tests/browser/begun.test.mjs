// A site that was begun a moment ago: an English district and a Welsh county, and brands of any colour.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { pageAt, site, target } from "./lib/sites.mjs";

const DATE = "2026-11-22";
/** Bright, dull, dark, light and grey: none was chosen because it is easy. */
const BRANDS = ["#ffcc00", "#00594f", "#e6007e,#ffffff", "#0b0c0c,#7f7f7f", "#9bd770,#5b2c86,#ff5a00"];

const district = begun("district", ["--authority", "Larkmoor District Council", "--gss", "E07000999", "--brand", "#8a1538"]);
const county = begun("county", ["--authority", "Cwm Afon County Council", "--gss", "W06000999", "--lang", "en-GB,cy"]);
const branded = BRANDS.map((brand, number) => begun(`brand-${number}`, ["--brand", brand, "--inherit", "glossary,handbook"]));

const browser = startBrowser({ sites: [district, county, ...branded] });

/** Begins a site in a folder of its own and builds it. */
function begun(name, flags) {
  const program = path.join(target, "debug/goodhelp");
  const folder = path.join(target, "begun", name);
  fs.rmSync(folder, { recursive: true, force: true });
  const run = (...words) => execFileSync(program, ["--quiet", ...words], { stdio: ["ignore", "ignore", "inherit"] });
  run("init", folder, "--yes", "--date", DATE, ...flags);
  run("--root", folder, "build", "--date", DATE, "--out", path.join(target, `begun-${name}`));
  return site(`begun-${name}`);
}

const PAGES = ["/", "/strategy/our-strategy/", "/accessibility/", "/privacy/", "/case-studies/our-first-example/", "/handbook/how-to-start/"];

for (const built of [district, county]) {
  for (const address of built === county ? [...PAGES, "/cy/", "/cy/strategy/our-strategy/", "/cy/accessibility/"] : PAGES) {
    test(`begun: axe, ${built.name}${address}`, () =>
      browser.open(pageAt(built, address), {}, async (tab) => {
        await prepareAxe(tab);
        assertNone(await inEachLook(tab), address);
      }));
  }
}

for (const [number, built] of branded.entries()) {
  for (const address of ["/", "/gallery/"]) {
    test(`begun: axe, ${BRANDS[number]} ${address}`, () =>
      browser.open(pageAt(built, address), {}, async (tab) => {
        await prepareAxe(tab);
        assertNone(await inEachLook(tab), address);
      }));
  }
  test(`begun: the band has the colour as it was given, ${BRANDS[number]}`, () =>
    browser.open(pageAt(built, "/"), {}, async (tab) => {
      for (const colorScheme of ["light", "dark"]) {
        await tab.emulateMedia({ colorScheme });
        const colour = await tab.locator(".brand-band").evaluate((band) => getComputedStyle(band).backgroundColor);
        const [, ...parts] = /#(..)(..)(..)/.exec(BRANDS[number]);
        assert.equal(colour, `rgb(${parts.map((part) => Number.parseInt(part, 16)).join(", ")})`);
      }
    }));
}

test("begun: the language switch stays on the page, with the keyboard and without scripts", () =>
  browser.open(pageAt(county, "/strategy/our-strategy/"), { width: 360, javaScriptEnabled: false }, async (tab) => {
    const link = tab.getByRole("link", { name: "Cymraeg" });
    await link.focus();
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/cy/strategy/our-strategy/");
    assert.equal(await tab.getAttribute("html", "lang"), "cy");
    assert.match(await tab.locator("h1").innerText(), /Cymorth Da/);
  }));

async function inEachLook(tab) {
  const faults = [];
  for (const width of [360, 1280]) {
    await tab.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      faults.push(...(await axeFaults(tab)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
