// What a page may weigh, and that it asks nobody else for anything.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { assertNone } from "./lib/faults.mjs";
import { compressed } from "./lib/server.mjs";
import { handbook, kinds } from "./lib/sites.mjs";

/** Bytes with brotli. What is more does not come in the first round trip of a slow connection. */
const CASE_STUDY = 14_000;
const FONT = 45_000;
/** Each has its own page, or is asked for there. */
const MODULES = { "search/engine_bg.wasm": 270_000, "contribute/checks_bg.wasm": 600_000 };
/** What the page for new sites loads beside what every page does. */
const START = 110_000;
/** What every page loads of scripts. */
const SCRIPT = 1_000;
/** Without brotli, at any size of site. */
const SUGGESTIONS = 60_000;

const assets = fs.readdirSync(path.join(handbook.folder, "assets"));

test(`the HTML and CSS of a case study weigh at most ${CASE_STUDY} bytes`, (t) => {
  const pages = handbook.pages.filter((page) => page.template === "case-study").map((page) => {
    const styles = [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href.slice(handbook.base.length + 1));
    assert.ok(styles.length > 0, `${page.address} has no styles`);
    return [page.address, ...sizes([page.file]), sum(sizes(styles))];
  });
  assert.ok(pages.length > 0);
  const [address, html, css] = pages.toSorted((a, b) => b[1] + b[2] - a[1] - a[2])[0];
  t.diagnostic(`CSS ${css}, heaviest HTML ${html} (${address}), together ${css + html} bytes`);
  const faults = pages.filter(([, html, css]) => html + css > CASE_STUDY).map(([address, html, css]) => `${address} ${html + css}`);
  assertNone(faults, "too heavy");
});

test(`the font weighs at most ${FONT} bytes and is the only one`, (t) => {
  const fonts = assets.filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
  assert.equal(fonts.length, 1, fonts.join(", "));
  const { size } = fs.statSync(path.join(handbook.folder, "assets", fonts[0]));
  t.diagnostic(`${size} bytes`);
  assert.ok(size <= FONT, `${size} bytes`);
});

for (const [name, budget] of Object.entries(MODULES)) {
  test(`the module ${name} weighs at most ${budget} bytes`, (t) => {
    const [scripts] = assets.filter((name) => name.startsWith("scripts."));
    const [module] = sizes([`assets/${scripts}/${name}`]);
    t.diagnostic(`${module} bytes`);
    assert.ok(module <= budget, `${module} bytes`);
  });
}

test("only forms load the checks", () => {
  const pages = [...handbook.pages, ...kinds.pages];
  const loads = pages.filter((page) => /\/contribute\/(client\.js|worker\.js|checks(_bg)?\.)/.test(page.html.replace(/<a [^>]*>/g, "")));
  assert.ok(loads.length > 5, `${loads.length} pages load them`);
  assertNone(loads.filter((page) => page.template !== "contribute").map((page) => page.address), "loads the checks");
});

test(`what begins a site weighs at most ${START} bytes, module and scripts`, (t) => {
  const { html } = handbook.pages.find((page) => page.address === "/start/");
  const scripts = [...html.matchAll(/<script\b[^>]*src="([^"]+)"/g)].map(([, href]) => href.slice(handbook.base.length + 1));
  const own = scripts.filter((script) => !script.endsWith("/search/box.js"));
  assert.ok(own.some((script) => script.endsWith("/start/page.js")), own.join(", "));
  const [folder] = assets.filter((name) => name.startsWith("scripts."));
  const [module, ...rest] = sizes([`assets/${folder}/start/start_bg.wasm`, ...own]);
  t.diagnostic(`module ${module}, scripts ${sum(rest)} bytes`);
  assert.ok(module + sum(rest) <= START, `${module + sum(rest)} bytes`);
});

test(`the scripts of a page that someone reads weigh at most ${SCRIPT} bytes`, (t) => {
  const page = handbook.pages.find((page) => page.template === "case-study");
  const scripts = [...page.html.matchAll(/<script\b[^>]*src="([^"]+)"/g)].map(([, href]) => href.slice(handbook.base.length + 1));
  assert.ok(scripts.length > 0);
  const size = sum(sizes(scripts));
  t.diagnostic(`${size} bytes`);
  assert.ok(size <= SCRIPT, `${size} bytes: ${scripts.join(", ")}`);
});

test(`the suggestions of a language weigh at most ${SUGGESTIONS} bytes`, (t) => {
  for (const site of [handbook, kinds]) {
    const files = fs.readdirSync(path.join(site.folder, "search")).filter((name) => name.startsWith("suggestions."));
    assert.ok(files.length > 0);
    for (const name of files) {
      const { size } = fs.statSync(path.join(site.folder, "search", name));
      t.diagnostic(`${site.name} ${name}: ${size} bytes`);
      assert.ok(size <= SUGGESTIONS, `${name}: ${size} bytes`);
    }
  }
});

test("no page brings anything from another host", () => {
  const faults = [];
  for (const page of [...handbook.pages, ...kinds.pages]) {
    // What a browser fetches by itself: `src`, `srcset`, `poster`, and links that are no links to read.
    const fetched = /<(?:img|script|iframe|video|audio|source|embed|object|use|image)\b[^>]*?(?:src|srcset|href|data|poster)="(?:https?:)?\/\/[^"]*"/g;
    const linked = /<link\b[^>]*rel="(?:stylesheet|preload|preconnect|dns-prefetch|icon|manifest|modulepreload|prefetch)"[^>]*href="(?:https?:)?\/\/[^"]*"/g;
    for (const pattern of [fetched, linked]) faults.push(...(page.html.match(pattern) ?? []).map((found) => `${page.address} ${found}`));
  }
  for (const name of assets.filter((name) => /\.(css|svg)$/.test(name))) {
    const text = fs.readFileSync(path.join(handbook.folder, "assets", name), "utf8");
    faults.push(...(text.match(/(?:url\(["']?|@import\s+["']|href=")(?:https?:)?\/\/[^"')]*/g) ?? []).map((found) => `${name} ${found}`));
  }
  assertNone(faults, "from another host");
});

/** A style sheet is that of every page: it is weighed once. */
const weighed = new Map();
function sizes(files) {
  return files.map((file) => {
    if (!weighed.has(file)) weighed.set(file, compressed(fs.readFileSync(path.join(handbook.folder, file))).length);
    return weighed.get(file);
  });
}

function sum(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
