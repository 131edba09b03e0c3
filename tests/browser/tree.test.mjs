// What a screen reader is told of each kind of page. A change is shown and read by a person before it is taken over:
// `UPDATE_TREES=1 node --test tests/browser/tree.test.mjs` rewrites `trees/`.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { kindSamples } from "./lib/sites.mjs";

const folder = path.join(import.meta.dirname, "trees");
const rewrite = Boolean(process.env.UPDATE_TREES);

const browser = startBrowser();
const pages = kindSamples();

for (const [name, page] of Object.entries(pages)) {
  test(`a screen reader is told: ${name}`, () =>
    browser.open(page, {}, async (tab) => {
      const tree = `# ${page.address}\n${await tab.locator("body").ariaSnapshot()}\n`;
      const file = path.join(folder, `${name}.yml`);
      if (rewrite) fs.writeFileSync(file, tree);
      const expected = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
      assert.equal(tree, expected, `tests/browser/trees/${name}.yml is no longer what a screen reader is told`);
    }));
}

test("no tree is left of a kind that is gone", () => {
  const kept = fs.readdirSync(folder).map((file) => path.basename(file, ".yml"));
  assert.deepEqual(kept.sort(), Object.keys(pages).sort());
});
