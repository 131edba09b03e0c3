// "My cycle": what is drawn of what somebody wrote.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { drawing, wrapped } from "../../themes/assets/scripts/tools/cycle/drawing.js";
import { ARCS, COLOURS, SYMBOLS } from "../../themes/assets/scripts/tools/cycle/shapes.js";
import { FACTORS, isEmpty, nothing, read, told } from "../../themes/assets/scripts/tools/cycle/state.js";
import { svgFile } from "../../themes/assets/scripts/tools/cycle/svg.js";

const root = path.resolve(import.meta.dirname, "../..");
const theme = (name) => fs.readFileSync(path.join(root, "themes", name), "utf8");
const say = (id) => id;
const telling = (words) => Object.fromEntries(FACTORS.map((factor) => [factor, words]));
const one = (words, builds = true) => ({ label: "Mine", telling: telling(words), builds });

test("words go to one factor of one telling, and no further than fits", () => {
  const state = told(nothing(), "bad", "action", "x".repeat(200));
  assert.equal(state.bad.action.length, 160);
  assert.equal(state.good.action, "");
  assert.deepEqual(nothing().bad.action, "");
});

test("what is hidden does not count as written", () => {
  const state = told(nothing(), "bad", "action", "x");
  assert.equal(isEmpty(state), true);
  assert.equal(isEmpty({ ...state, two: true }), false);
  assert.equal(isEmpty(told(nothing(), "good", "purpose", "  ")), true);
});

test("what was kept comes back as it was, and nothing else is taken for it", () => {
  const state = { ...told(nothing(), "good", "purpose", "ŵyr"), two: true };
  assert.deepEqual(read(JSON.parse(JSON.stringify(state))), state);
  for (const value of [null, [], {}, { ...state, two: 1 }, { ...state, good: null }, { ...state, good: { ...state.good, action: 4 } }, { ...state, good: { ...state.good, other: "" } }, { ...state, more: 1 }, told(state, "good", "purpose", "").good, { ...state, bad: telling("x".repeat(161)) }]) {
    assert.equal(read(value), null, JSON.stringify(value).slice(0, 60));
  }
});

test("lines break between words, and within a word that is too long, never within a letter", () => {
  assert.deepEqual(wrapped("to run about with my children", 20), ["to run about with my", "children"]);
  assert.deepEqual(wrapped("a".repeat(45), 20), ["a".repeat(20), "a".repeat(20), "a".repeat(5)]);
  assert.deepEqual(wrapped("😀".repeat(25), 20), ["😀".repeat(20), "😀".repeat(5)]);
  assert.deepEqual(wrapped("   ", 20), []);
});

test("everything stands within the picture, however much is written", () => {
  for (const words of ["", "short", "many words ".repeat(14), "w".repeat(160)]) {
    for (const all of [[one(words)], [one(words), one(words, false)]]) {
      const { width, height, parts } = drawing(all, say);
      for (const part of parts) assert.ok(part.x >= 0 && part.x <= width && part.y > 0 && part.y <= height, `${words.slice(0, 9)}: ${JSON.stringify(part)}`);
    }
  }
});

test("the picture says in words what it shows", () => {
  const { title } = drawing([{ ...one("x"), telling: { ...telling(""), purpose: "to climb a hill" } }], say);
  assert.match(title, /^Mine\. factor-purpose: to climb a hill\. factor-confidence: cycle-empty\./);
});

test("the file is XML whatever somebody wrote, and brings nothing with it", () => {
  const text = `</text><script>alert(1)</script>&"'\u0000\ud800 ŵ`;
  const file = svgFile(drawing([one(text)], say), "cy");
  assert.doesNotMatch(file, /<script|\u0000|\ud800|href|url\(|style=/);
  assert.match(file, /&lt;/);
  assert.match(file, /ŵ/);
  const opened = [...file.matchAll(/<(\w+)[^>]*[^/]>/g)].length;
  assert.equal(opened, [...file.matchAll(/<\/\w+>/g)].length);
});

test("shapes and colours are those of the theme", () => {
  const figure = theme("templates/components/telling.html");
  for (const [factor, d] of Object.entries(ARCS)) assert.ok(figure.includes(`class="fill-${factor}" d="${d}"`), factor);
  const symbols = theme("assets/symbols.svg");
  for (const [name, d] of Object.entries(SYMBOLS)) {
    const [, symbol] = new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`).exec(symbols);
    const own = symbol.replace('<circle cx="12" cy="12" r="9"/>', '<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0"/>');
    assert.equal([...own.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d).join(""), d, name);
  }
  const [light] = theme("assets/site.css").split("@media (prefers-color-scheme: dark)");
  for (const [name, colour] of Object.entries(COLOURS)) {
    if (name !== "paper") assert.ok(light.includes(`--${name}: ${colour};`), name);
  }
});
