// Whatever search finds or suggests is there: each address is a page of the site, and each anchor is on it.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { askProgram, map } from "./lib/answers.mjs";
import { assertNone } from "./lib/faults.mjs";
import { handbook, kinds } from "./lib/sites.mjs";

for (const site of [handbook, kinds]) {
  test(`every result of every kind has its page: ${site.name}`, (t) => {
    const [everything] = askProgram(site, [{ limit: 100_000 }]);
    assert.equal(everything.hits.length, everything.total);
    assert.ok(everything.hits.some(({ url }) => url.includes("#")), "no result is a part of a page");
    assertNone(everything.hits.flatMap(({ url, title }) => faultOf(site, url, title)), "results that lead nowhere");
    t.diagnostic(`${everything.total} addresses`);
  });

  test(`every suggestion has its page: ${site.name}`, () => {
    for (const href of Object.values(map(site).suggestions)) {
      const { entries } = JSON.parse(fs.readFileSync(path.join(site.folder, href.slice(site.base.length)), "utf8"));
      assert.ok(entries.length > 5);
      assertNone(entries.flatMap(({ url, title }) => faultOf(site, url, title)), href);
    }
  });
}

/** What is wrong with an address: its page or its anchor is missing, or the page has nothing of that title. */
function faultOf(site, url, title) {
  const [address, anchor] = url.split("#");
  const page = site.pages.find((page) => site.base + page.address === address);
  if (!page) return [`${url}: no such page`];
  if (anchor && !page.html.includes(` id="${anchor}"`)) return [`${url}: no such place on the page`];
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return page.html.includes(escaped) ? [] : [`${url}: the page says nowhere "${title}"`];
}
