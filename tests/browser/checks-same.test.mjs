// The module of the form judges every fixture as the program does: `goodhelp check` on a site with the file in it, and the
// committed WebAssembly with what that site publishes of itself.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

import { assertNone } from "./lib/faults.mjs";
import { kinds, root, target } from "./lib/sites.mjs";

const DATE = "2026-11-22";

/** What checks of whole sites say of a text (src/checks/whole): a form does without. */
const OF_THE_WHOLE = ["untranslated", "translation-outdated", "translation-differs", "accessibility-statement"];

test("every broken contribution", async (t) => same(t, broken()));
test("every text of the fixtures of checks", async (t) => same(t, cases()));

async function same(t, texts) {
  const desk = await openDesk();
  const told = await program(texts);
  const differences = [];
  const codes = new Set();
  for (const [number, { path: file, text }] of texts.entries()) {
    const expected = told[number].filter((it) => it.file === file && !OF_THE_WHOLE.includes(it.code));
    const found = JSON.parse(desk.check_file(file, text));
    expected.forEach((it) => codes.add(it.code));
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      differences.push(`${file}\n      ${JSON.stringify(expected).slice(0, 900)}\n      in the browser\n      ${JSON.stringify(found).slice(0, 900)}`);
    }
  }
  t.diagnostic(`${texts.length} texts, ${codes.size} different checks spoke`);
  assert.ok(texts.length > 80 && codes.size > 25, `too little was compared: ${texts.length} texts, ${codes.size} checks`);
  assertNone(differences, "the module judges otherwise");
}

/** The contributions in `tests/broken`: a file is a case study, a folder has the files of a site. */
function broken() {
  const folder = path.join(root, "tests/broken");
  return fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".md")).sort().flatMap((name) => {
    const file = name.includes("/") ? name.split("/").slice(1).join("/") : `case-studies/${name}`;
    return text(file, fs.readFileSync(path.join(folder, name)));
  });
}

/** The texts in `tests/suite/cases`, each of which has the files of a small site. */
function cases() {
  const folder = path.join(root, "tests/suite/cases");
  return fs.readdirSync(folder).sort().flatMap((name) => {
    const [, ...parts] = fs.readFileSync(path.join(folder, name), "utf8").split(/^-- (.+) --\n/m);
    const files = parts.flatMap((part, number) => (number % 2 ? [] : [[part, parts[number + 1]]]));
    return files.filter(([file]) => file.endsWith(".md")).flatMap(([file, words]) => text(file, Buffer.from(words)));
  });
}

/** Nothing where it is no text, so that no form can hold it. */
function text(file, bytes) {
  const words = bytes.toString("utf8");
  return Buffer.from(words).equals(bytes) ? [{ path: file, text: words }] : [];
}

/** The module with the small site, in this process: it is the same engine as Chromium's. */
async function openDesk() {
  const scripts = path.join(root, "themes/assets/scripts/contribute");
  const glue = fs.readFileSync(path.join(scripts, "checks.js"), "utf8");
  const bindings = new Function(`${glue}\nreturn wasm_bindgen;`)();
  await bindings({ module_or_path: fs.readFileSync(path.join(scripts, "checks_bg.wasm")) });
  return bindings.open(fs.readFileSync(path.join(kinds.folder, "contribute/site.json"), "utf8"), DATE);
}

/** What the program says of the small site with each text in turn; on all processors. */
async function program(texts) {
  const told = [];
  let next = 0;
  const inTurn = async () => {
    const site = fs.mkdtempSync(path.join(os.tmpdir(), "checks-same-"));
    fs.cpSync(path.join(root, "tests/sites/kinds"), site, { recursive: true });
    while (next < texts.length) {
      const number = next++;
      told[number] = await withText(site, texts[number]);
    }
    fs.rmSync(site, { recursive: true });
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, inTurn));
  return told;
}

/** What is said of a site while a text stands in it. */
async function withText(site, { path: file, text: words }) {
  const place = path.join(site, file);
  const before = fs.existsSync(place) ? fs.readFileSync(place) : null;
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, words);
  const call = ["--root", site, "check", "--format", "json", "--date", DATE];
  const said = await new Promise((resolve, reject) => {
    execFile(path.join(target, "debug/goodhelp"), call, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      // 1 says that something is wrong with the text, which is why it is here.
      if (error && error.code !== 1) reject(new Error(`${file}: ${stderr || error}`));
      else resolve(stdout);
    });
  });
  if (before) fs.writeFileSync(place, before);
  else fs.rmSync(place);
  return JSON.parse(said);
}
