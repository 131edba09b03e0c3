// What a screen reader is told of each kind of page. A change is shown and read by a person before it is taken over:
// `UPDATE_TREES=1 node --test tests/browser/tree.test.mjs` rewrites `trees/`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { kindSamples, target } from "./lib/sites.mjs";

const folder = path.join(import.meta.dirname, "trees");
const now = path.join(target, "browser/trees");
fs.mkdirSync(now, { recursive: true });
const rewrite = Boolean(process.env.UPDATE_TREES);

const browser = startBrowser();
const pages = kindSamples();

for (const [name, page] of Object.entries(pages)) {
  test(`a screen reader is told: ${name}`, () =>
    browser.open(page, {}, async (tab) => {
      const tree = `# ${page.address}\n${await tab.locator("body").ariaSnapshot()}\n`;
      const [expected, found] = [path.join(folder, `${name}.yml`), path.join(now, `${name}.yml`)];
      fs.writeFileSync(found, tree);
      if (rewrite) fs.writeFileSync(expected, tree);
      if (!fs.existsSync(expected)) assert.fail(`tests/browser/trees/${name}.yml is missing`);
      const difference = spawnSync("git", ["diff", "--no-index", "--no-color", expected, found], { encoding: "utf8" });
      assertNone(difference.stdout.split("\n").slice(4, -1), `tests/browser/trees/${name}.yml (-) is not what a screen reader is told now (+)`);
    }));
}

test("no tree is left of a kind that is gone", () => {
  const kept = fs.readdirSync(folder).map((file) => path.basename(file, ".yml"));
  assert.deepEqual(kept.sort(), Object.keys(pages).sort());
});
