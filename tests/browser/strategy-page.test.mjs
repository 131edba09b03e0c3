// A council's strategy with everything, in two languages: seen, heard, printed in colours of the reader's own, and without
// a script.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { tabThrough } from "./lib/focus.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { pageAt, site } from "./lib/sites.mjs";

const microsite = site("microsite");
const browser = startBrowser({ sites: [microsite] });
const STRATEGY = "/strategy/good-help-in-cwm-afon/";
const PAGES = ["", "/cy"].flatMap((language) => [`${language}${STRATEGY}`, `${language}${STRATEGY}on-a-page/`]);

for (const address of PAGES) {
  const page = pageAt(microsite, address);
  for (const width of [360, 1280]) {
    for (const look of ["light", "dark", "forced"]) {
      test(`axe and layout at ${width} px, ${look}: ${address}`, () =>
        browser.open(page, { width, ...(look === "forced" ? { forcedColors: "active" } : { colorScheme: look }) }, async (tab) => {
          await prepareAxe(tab);
          await openDetails(tab);
          assertNone([...(await axeFaults(tab)), ...(await layoutFaults(tab))], address);
        }));
    }
  }

  test(`the keyboard reaches everything: ${address}`, () =>
    browser.open(page, { width: 360 }, async (tab) => {
      const { missing, trapped } = await tabThrough(tab);
      assertNone(missing, address);
      assert.ok(!trapped);
    }));

  test(`nothing needs a script: ${address}`, () =>
    browser.open(page, { javaScriptEnabled: false }, async (tab) => {
      assert.ok((await tab.locator("h1").innerText()).includes("Cwm Afon"));
      if (address.endsWith("on-a-page/")) {
        assert.equal(await tab.locator(".sheet-commitments li").count(), 5);
        return;
      }
      assert.equal(await tab.locator(".chart-wide:visible").count(), 3);
      await tab.locator(".history summary").first().click();
      assert.ok(await tab.locator(".history li").first().isVisible());
      assert.equal(await tab.locator(".measure table").count(), 3);
    }));
}

for (const width of [320, 360, 700, 1280]) {
  test(`each measure has one chart, with a name, and all of it is inside: ${width} px`, () =>
    browser.open(pageAt(microsite, STRATEGY), { width }, async (tab) => {
      const charts = await tab.evaluate(() =>
        [...document.querySelectorAll(".chart-box")].map((box) => {
          const shown = [...box.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility());
          const [svg] = shown;
          const { width, height } = svg.viewBox.baseVal;
          const label = (names) => names.split(" ").map((id) => document.getElementById(id).textContent).join(" ");
          const outside = [...svg.querySelectorAll("text, path, polyline, rect, circle")].filter((it) => {
            const { x, y, width: wide, height: high } = it.getBBox();
            return x < -0.5 || y < -0.5 || x + wide > width + 0.5 || y + high > height + 0.5;
          });
          const texts = [...svg.querySelectorAll("text")].map((it) => it.getBoundingClientRect());
          const meets = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
          return {
            shown: shown.length,
            name: label(svg.getAttribute("aria-labelledby")),
            about: label(svg.getAttribute("aria-describedby")),
            outside: outside.map((it) => it.outerHTML),
            overlaps: texts.flatMap((a, first) => texts.slice(first + 1).filter((b) => meets(a, b))).length,
            letters: (svg.getBoundingClientRect().width / width) * parseFloat(getComputedStyle(svg.querySelector("text")).fontSize),
            styled: svg.querySelectorAll("[style]").length,
          };
        }),
      );
      assert.equal(charts.length, 3);
      for (const { shown, name, about, outside, overlaps, letters, styled } of charts) {
        assert.equal(shown, 1, `${name}: ${shown} charts show`);
        assert.ok(name.startsWith("Chart: ") && about.length > 40, `${name} ${about}`);
        assert.deepEqual(outside, [], name);
        assert.equal(overlaps, 0, `${name}: labels on each other`);
        assert.ok(letters >= 13.5, `${name}: letters of ${letters} px`);
        assert.equal(styled, 0);
      }
    }));
}

test("each status has a word and a shape of its own", () =>
  browser.open(pageAt(microsite, STRATEGY), {}, async (tab) => {
    const badges = await tab.locator(".commitment > dl .badge").evaluateAll((badges) =>
      badges.map((badge) => [badge.innerText.trim(), badge.querySelector("use").getAttribute("href").split("#")[1]]),
    );
    assert.deepEqual(new Map(badges), new Map([["Under way", "in-progress"], ["Planned", "planned"], ["Late", "late"], ["Done", "done"], ["Stopped", "stopped"]]));
    const late = tab.locator(".commitment").filter({ hasText: "Late" });
    assert.deepEqual(await late.locator(".commitment-what").allTextContents(), ["The bus runs until nine on the evenings when the shed is open."]);
  }));

test("colours of the reader's own leave lines, marks and the target apart", () =>
  browser.open(pageAt(microsite, STRATEGY), { forcedColors: "active" }, async (tab) => {
    const paints = await tab.locator(".chart-wide").first().evaluate((svg) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      const of = (name) => getComputedStyle(svg.querySelector(name));
      return { paper, path: of(".chart-path").stroke, target: of(".chart-target").stroke, dashes: of(".chart-target").strokeDasharray, goal: of(".chart-goal").stroke };
    });
    for (const part of ["path", "target", "goal"]) assert.notEqual(paints[part], paints.paper, part);
    assert.notEqual(paints.dashes, "none", "the target's line is broken, whatever its colour");
  }));

test("the readings can be taken away as a table", () =>
  browser.open(pageAt(microsite, STRATEGY), {}, async (tab) => {
    const link = tab.locator(".measure-data a").nth(1);
    assert.ok((await link.innerText()).startsWith("Download the readings as a table (CSV)"));
    const href = await link.evaluate((it) => it.href);
    const text = await tab.evaluate((href) => fetch(href).then((answer) => answer.text()), href);
    const [head, ...rows] = text.trim().split(/\r?\n/);
    assert.ok(head.startsWith("strategy,measure,title,kind,date,value,unit"));
    assert.equal(rows.length, 18);
    assert.ok(rows.some((row) => row.includes(",point,2025-12-31,,")), "a reading that is missing is there, without an amount");
  }));

test("the other language is the same page in it, the sheet too", () =>
  browser.open(pageAt(microsite, `${STRATEGY}on-a-page/`), {}, async (tab) => {
    await tab.locator(".languages a").first().click();
    await tab.waitForURL(/\/cy\/strategy\/good-help-in-cwm-afon\/on-a-page\/$/);
    assert.equal(await tab.locator("html").getAttribute("lang"), "cy");
    assert.ok((await tab.locator(".sheet").innerText()).includes("Ar y gweill"));
  }));
