// What a screen reader is told of each kind of page, and of search while someone uses it. A change is shown and read by
// a person before it is taken over: `UPDATE_TREES=1 node --test tests/browser/tree.test.mjs` rewrites `trees/`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { activeIn, typeAndWait } from "./lib/search.mjs";
import { kindSamples, kinds, pageAt, target } from "./lib/sites.mjs";

const folder = path.join(import.meta.dirname, "trees");
const now = path.join(target, "browser/trees");
fs.mkdirSync(now, { recursive: true });
const rewrite = Boolean(process.env.UPDATE_TREES);

/** What a reader does on a page before it is looked at: `{ name: [page, act] }`. */
const STATES = {
  "search-box-open": [
    pageAt(kinds, "/about/"),
    async (tab) => {
      await typeAndWait(tab, "lantern");
      await tab.keyboard.press("ArrowDown");
      assert.ok(await activeIn(tab), "no option is active");
    },
  ],
  "search-results": [
    { ...pageAt(kinds, "/search/"), address: "/search/?q=lantern+walks&kind=case-study&kind=story" },
    // The number of results is said a moment after they are there.
    (tab) => tab.locator('#_status:has-text("results")').waitFor({ state: "attached" }),
  ],
  "search-nothing": [
    { ...pageAt(kinds, "/search/"), address: "/search/?q=%22xyzzy+qwv%22" },
    (tab) => tab.locator('#_status:has-text("Nothing found")').waitFor({ state: "attached" }),
  ],
};

const browser = startBrowser();
// A form says that its checks are loading until they are there.
const isThere = (tab) => tab.locator("#_loading").waitFor({ state: "hidden" });
const pages = Object.fromEntries(Object.entries(kindSamples()).map(([name, page]) => [name, [page, isThere]]));
const all = { ...pages, ...STATES };

for (const [name, [page, act]] of Object.entries(all)) {
  test(`a screen reader is told: ${name}`, () =>
    browser.open(page, {}, async (tab) => {
      await act(tab);
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
  assert.deepEqual(kept.sort(), Object.keys(all).sort());
});
