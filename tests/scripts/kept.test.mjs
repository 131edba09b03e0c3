// What is kept on the reader's device: only what was asked for, only what the page about cookies lists, and nothing that
// breaks a tool.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { keeping } from "../../themes/assets/scripts/tools/shared/keeping.js";
import { KEPT, keptAt } from "../../themes/assets/scripts/tools/shared/kept.js";

const root = path.resolve(import.meta.dirname, "../..");
const number = (value) => (typeof value === "number" ? value : null);
const place = (storage) => keptAt("goodhelp-checklist", "/a/", number, storage);

test("what is kept comes back, for its own place alone, and is gone when it is forgotten", () => {
  const storage = storageOf();
  const kept = place(() => storage);
  assert.deepEqual(kept.found(), { state: "none" });
  assert.equal(kept.keep(4), "kept");
  assert.deepEqual(kept.found(), { state: "kept", value: 4 });
  assert.deepEqual(keptAt("goodhelp-checklist", "/b/", number, () => storage).found(), { state: "none" });
  assert.deepEqual([...storage.keys()], ["goodhelp-checklist /a/"]);
  assert.equal(kept.forget(), true);
  assert.deepEqual([...storage.keys()], []);
});

test("what somebody else wrote there is damaged, whatever it is", () => {
  for (const text of ["", "{", '"4"', "null", "[]", `${" ".repeat(600_000)}4`]) {
    const kept = place(() => storageOf({ "goodhelp-checklist /a/": text }));
    assert.deepEqual(kept.found(), { state: "damaged" }, text.slice(0, 9));
  }
});

test("a browser that allows nothing, and one that is full, say so and break nothing", () => {
  const refused = place(() => {
    throw new DOMException("not allowed", "SecurityError");
  });
  assert.deepEqual([refused.found(), refused.keep(4), refused.forget()], [{ state: "refused" }, "refused", false]);
  const full = storageOf({ "goodhelp-checklist /a/": "3" });
  full.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const kept = place(() => full);
  assert.equal(kept.keep(4), "full");
  assert.deepEqual(kept.found(), { state: "kept", value: 3 }, "what was kept before is gone");
});

test("the box keeps when it is ticked, and says each outcome in words", () => {
  const { keep, forget, said, storage, box } = boxOf();
  assert.equal(box.found, null);
  box.changed();
  assert.deepEqual([...storage.keys()], [], "it was kept before anybody asked");
  keep.set(true);
  assert.deepEqual([[...storage.values()], said.pop(), forget.hidden], [["7"], "tools-kept", false]);
  box.changed();
  assert.deepEqual(said, [], "every change is announced");
  forget.click();
  assert.deepEqual([[...storage.keys()], said.pop(), keep.checked, forget.hidden], [[], "tools-forgotten", false, true]);
});

test("the box is not ticked where nothing can be kept", () => {
  const storage = storageOf();
  storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const { keep, forget, said } = boxOf(storage);
  keep.set(true);
  assert.deepEqual([keep.checked, forget.hidden, said], [false, true, ["tools-kept-full"]]);
});

test("what is damaged is said, and can be forgotten", () => {
  const { keep, forget, box } = boxOf(storageOf({ "goodhelp-checklist /a/": "nonsense" }));
  assert.deepEqual([keep.checked, forget.hidden, box.found, box.about], [false, false, null, "tools-kept-damaged"]);
});

const scripts = filesIn("themes/assets/scripts", ".js");

test("nothing else stores anything", () => {
  const storing = scripts.filter(({ text }) => /localStorage|sessionStorage|indexedDB|cookieStore|\.cookie\b|\bcaches\b|storage\.persist/.test(text));
  assert.deepEqual(storing.map(({ name }) => name), ["themes/assets/scripts/tools/shared/kept.js"]);
});

test("each script that keeps something says what, in lines from which the page about cookies is made", () => {
  const stores = scripts.flatMap(({ name, text }) => [...text.matchAll(/^\/\/ Stores: ([\w-]+) …, ([\w-]+)(?: on [a-z/-]+)?$/gm)].map(([, what, word]) => ({ name, what, word })));
  const keeping = scripts.filter(({ text }) => /\bkeptAt\(\s*"/.test(text)).flatMap(({ name, text }) => [...text.matchAll(/\bkeptAt\(\s*"([^"]+)"/g)].map(([, what]) => ({ name, what })));
  const named = (list) => list.map(({ name, what }) => `${name}: ${what}`).sort();
  assert.deepEqual(named(stores), named(keeping), "the lines “Stores:” are not what the scripts keep");
  assert.deepEqual(stores.map(({ what }) => what).sort(), [...KEPT].sort());

  for (const { name, text } of filesIn("themes/words", ".ftl")) {
    for (const { word } of stores) assert.match(text, new RegExp(`^stores-${word} = .`, "m"), `${name}: stores-${word}`);
  }
});

/** @param {string} folder below the repository */
function filesIn(folder, ending) {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.posix.join(folder, name.split(path.sep).join("/")));
  return names.filter((name) => name.endsWith(ending)).sort().map((name) => ({ name, text: fs.readFileSync(path.join(root, name), "utf8") }));
}

/** A box and a button as a page has them, with what is said. */
function boxOf(storage = storageOf()) {
  const said = [];
  const control = () => ({
    listeners: [],
    checked: false,
    hidden: false,
    addEventListener(_, listener) {
      this.listeners.push(listener);
    },
    click() {
      this.listeners.forEach((listener) => listener());
    },
    set(checked) {
      this.checked = checked;
      this.click();
    },
    focus() {},
  });
  const [keep, forget] = [control(), control()];
  const box = keeping({ keep, forget }, place(() => storage), { now: () => 7, say: (id) => id, tell: (sentence) => said.push(sentence) });
  return { keep, forget, said, storage, box };
}

/** What browsers keep things in. */
function storageOf(entries = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => kept.keys(),
    values: () => kept.values(),
  };
}
