// From questions on a page to a site: with the keyboard alone, with mistakes on the way, and with the same files in the end as
// `goodhelp init` writes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults } from "./lib/layout.mjs";
import { handbook, root, target } from "./lib/sites.mjs";
import { field, initialised, program, startPage, unzipped } from "./lib/start.mjs";
import { downloaded, looks, storage } from "./lib/tool.mjs";

const browser = startBrowser();
const LOGO = path.join(root, "themes/assets/icon.svg");
const make = (tab) => tab.getByRole("button", { name: "Make my site" });

test("a site is begun with the keyboard alone: mistakes are shown and mended, and the program takes the files", () =>
  browser.open(startPage(), { acceptDownloads: true }, async (tab) => {
    await field(tab, "Which council").focus();
    await tab.keyboard.type("Larkmoor District Council");
    await to(tab, "What is your code");
    await tab.keyboard.type("E07");
    await to(tab, "At which e-mail address");
    await tab.keyboard.type("nobody");
    await to(tab, "Make my site");
    await tab.keyboard.press("Enter");

    const summary = tab.getByRole("region", { name: "There is a problem" });
    await summary.waitFor();
    assert.equal(await focused(tab), "There is a problem");
    assert.match(await tab.title(), /^Error: /);
    const leads = await summary.getByRole("link").allInnerTexts();
    assert.equal(leads.length, 2, leads.join("\n"));
    const code = field(tab, "What is your code");
    assert.equal(await code.getAttribute("aria-invalid"), "true");
    assert.match(await described(code), /A letter and eight digits.*Please mend: E07 is no code/s);
    await to(tab, leads[0]);
    await tab.keyboard.press("Enter");
    assert.equal(await code.evaluate((it) => it === document.activeElement), true, "the link leads to the question");
    await tab.keyboard.press("Control+a");
    await tab.keyboard.type("E07000999");
    await to(tab, "At which e-mail address");
    await tab.keyboard.press("Control+a");
    await tab.keyboard.type("good-help@larkmoor.example");

    // Choices with the arrows and the space bar.
    await to(tab, "English");
    await tab.keyboard.press("ArrowDown");
    await to(tab, "Which are your colours?");
    await tab.keyboard.type("#8a1538, #00594f");
    await to(tab, "How others did it");
    await tab.keyboard.press("Space");
    await to(tab, "Make my site");
    const zip = await downloaded(tab, () => tab.keyboard.press("Enter"));
    await tab.getByRole("region", { name: "Your site is made" }).waitFor();
    assert.equal(await focused(tab), "Your site is made");
    assert.equal(await summary.isVisible(), false);
    assert.doesNotMatch(await tab.title(), /^Error: /);
    assert.equal(await code.getAttribute("aria-invalid"), null);

    assert.equal(zip.name, "larkmoor.zip");
    const { folders, files } = unzipped(zip.bytes);
    assert.deepEqual(folders, ["larkmoor"]);
    assert.match(files["goodhelp.toml"].toString(), /languages = \["en-GB", "cy"\]/);
    assert.doesNotMatch(files["goodhelp.toml"].toString(), /"stories"/);
    const listed = await tab.locator("#_start-paths li").allTextContents();
    assert.deepEqual(listed, Object.keys(files));
    const waiting = Number.parseInt(await tab.locator("#_start-to-do").innerText(), 10);
    assert.equal(waiting, accepted(files), "as many as the check finds");
    await to(tab, "Go on: put the files up");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.locator(":target").innerText(), "2. Put the files up");
    assert.deepEqual(await storage(tab), { local: [], session: 0, cookies: "", databases: 0 });
  }));

const PICTURE = ["--logo", LOGO];
const SAME = {
  "every question open": [{}, []],
  "an English district": [
    { "Which council": "Larkmoor District Council", "What is your code": "E07000999", "Which are your colours?": "#8A1538,#00594f", logo: LOGO },
    ["--authority", "Larkmoor District Council", "--gss", "E07000999", "--brand", "#8A1538,#00594f", ...PICTURE],
  ],
  "a Welsh county, Welsh first": [
    { "Which council": "Cwm Afon County Council", "What is your code": "W06000999", "What is the site called?": "Cymorth \"Da\" <yma>", choose: ["Welsh and English"] },
    ["--authority", "Cwm Afon County Council", "--gss", "W06000999", "--name", "Cymorth \"Da\" <yma>", "--lang", "cy,en-GB"],
  ],
  "a place that the handbook knows": [
    { "What is your area called": "Rochdale", "At which e-mail": "a@rochdale.example", choose: ["England"] },
    ["--place", "Rochdale", "--contact", "a@rochdale.example", "--nation", "england"],
  ],
  "two parts of the handbook": [
    { "What is your area called": "Rochdale", only: ["The chapters", "The glossary"] },
    ["--place", "Rochdale", "--inherit", "handbook,glossary"],
  ],
};

for (const [name, [answers, flags]] of Object.entries(SAME)) {
  test(`the page gives byte for byte what the program writes: ${name}`, () =>
    browser.open(startPage(), { acceptDownloads: true }, async (tab) => {
      await answer(tab, answers);
      const { bytes } = await downloaded(tab, () => make(tab).click());
      const day = await tab.evaluate(() => [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()].map((part) => String(part).padStart(2, "0")).join("-"));
      const { files } = unzipped(bytes);
      const written = initialised([...flags, "--date", day]);
      assert.deepEqual(Object.keys(files).sort(), Object.keys(written).sort());
      for (const path of Object.keys(written)) assert.equal(files[path].toString(), written[path].toString(), path);
      accepted(files);
    }));
}

test("nothing looks wrong: empty, with problems, done", () =>
  browser.open(startPage(), { acceptDownloads: true }, async (tab) => {
    await prepareAxe(tab);
    const sizes = [320, 360, 1280];
    assertNone(await looks(tab, "empty", sizes), "empty");
    await field(tab, "Which are your colours?").fill("red");
    for (const part of await tab.locator("#_start-inherit input").all()) await part.uncheck();
    await make(tab).click();
    await tab.getByRole("region", { name: "There is a problem" }).waitFor();
    assertNone(await looks(tab, "problems", sizes), "problems");
    await field(tab, "Which are your colours?").fill("");
    await field(tab, "The chapters").check();
    await downloaded(tab, () => make(tab).click());
    await tab.locator("#_start-done details summary").click();
    assertNone(await looks(tab, "done", sizes), "done");
    const again = await downloaded(tab, () => tab.getByRole("button", { name: "Save our-area.zip again" }).click());
    assert.equal(again.name, "our-area.zip");
  }));

test("without JavaScript there is no form but a sentence, and the steps", () =>
  browser.open(startPage(), { width: 360, javaScriptEnabled: false }, async (tab) => {
    assert.equal(await tab.locator("#_start").isVisible(), false);
    assert.match(await tab.locator(".starting-without").innerText(), /needs JavaScript.*template.*goodhelp init/s);
    await tab.getByRole("heading", { name: "2. Put the files up" }).waitFor();
    assertNone(await layoutFaults(tab), "without JavaScript");
  }));

test("what makes the files is asked for again after a failure, and the answers stay", () =>
  browser.open(startPage(), { acceptDownloads: true, expected: /start_bg\.wasm|ERR_FAILED|Failed to load/ }, async (tab) => {
    await tab.route("**/start_bg.wasm", (route) => route.abort());
    await field(tab, "Which council").fill("Larkmoor Council");
    await make(tab).click();
    await tab.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    await tab.unroute("**/start_bg.wasm");
    const { name } = await downloaded(tab, () => make(tab).click());
    assert.equal(name, "larkmoor.zip");
    assert.equal(await tab.getByRole("alert").isVisible(), false);
  }));

test("no other page loads it", () => {
  const loading = handbook.pages.filter(({ html }) => /scripts[^"]*\/start\//.test(html)).map(({ address }) => address);
  assert.deepEqual(loading, ["/start/"]);
});

/** Presses Tab until what has this name has the focus. */
async function to(tab, name) {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused(tab)).startsWith(name)) return;
    await tab.keyboard.press("Tab");
  }
  assert.fail(`Tab never comes to "${name}"`);
}

/** The name of what has the focus. */
function focused(tab) {
  return tab.evaluate(() => {
    const element = document.activeElement;
    const named = element.labels?.[0] ?? document.getElementById(element.getAttribute("aria-labelledby") ?? "") ?? element;
    return named.innerText.trim();
  });
}

function described(control) {
  return control.evaluate((it) => (it.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.innerText).join(" "));
}

async function answer(tab, { logo, choose = [], only, ...lines }) {
  for (const [words, text] of Object.entries(lines)) await field(tab, words).fill(text);
  if (logo) await field(tab, "Which file is your logo?").setInputFiles(logo);
  for (const words of choose) await tab.locator("#_start").getByLabel(words, { exact: true }).check();
  if (!only) return;
  for (const part of await tab.locator("#_start-inherit .option").all()) {
    await part.locator("input").setChecked(only.includes(await part.innerText()));
  }
}

/** Builds and checks the files as a site; how many places wait for words. */
function accepted(files) {
  const folder = fs.mkdtempSync(path.join(target, "tmp", "start-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    const run = (...words) => spawnSync(program, ["--root", folder, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
    const built = run("--quiet", "build");
    assert.equal(built.status, 0, built.stdout + built.stderr);
    const checked = run("check", "--format", "json");
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    return JSON.parse(checked.stdout).filter(({ code }) => code === "to-do").length;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
