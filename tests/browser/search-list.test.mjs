// The list of examples, filtered in place: the same examples as on the pages of each field, group and place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults } from "./lib/layout.mjs";
import { handbook, pageAt } from "./lib/sites.mjs";

const page = pageAt(handbook, "/case-studies/");

/** The groups of filters and what they lead to without a script: `[{ filter, values: [{ id, href, count }] }]`. */
const groups = [...page.html.matchAll(/<details class="facet" data-filter="([^"]+)">(.*?)<\/details>/gs)].map(([, filter, body]) => ({
  filter,
  values: [...body.matchAll(/<a href="([^"]+)" data-value="([^"]+)">.*?<span class="facet-count">(\d+)</g)].map(([, href, id, count]) => ({ id, href, count: Number(count) })),
}));

const browser = startBrowser();

test("the list can be filtered by something", () => assert.ok(groups.length >= 3 && groups.every(({ values }) => values.length > 1), JSON.stringify(groups)));

for (const { filter, values } of groups) {
  // The longest list of the group: it has more than one page, where any has.
  const value = values.reduce((best, value) => (value.count > best.count ? value : best));
  test(`filtered by ${filter}, the list is that of ${value.href}`, () =>
    browser.open(page, {}, async (tab) => {
      await choose(tab, filter, value.id);
      const found = await examplesIn(tab, value.count);
      assert.deepEqual(found.toSorted(), examplesOf(value.href).toSorted());
      assert.equal(new URL(tab.url()).search, `?${filter}=${value.id}`);
    }));
}

test("two filters leave what is in both lists, and the address, back and reload know them", () =>
  browser.open(page, { width: 360 }, async (tab) => {
    const [first, second] = crossing();
    const both = examplesOf(first.href).filter((example) => examplesOf(second.href).includes(example));
    const untouched = await shownCards(tab);
    await choose(tab, first.filter, first.id);
    await examplesIn(tab, first.count);
    const count = tab.locator(`input[name="${second.filter}"][value="${second.id}"] ~ .facet-count`);
    assert.equal(Number(await count.textContent()), both.length, "the count beside the second filter");
    await choose(tab, second.filter, second.id);
    assert.deepEqual((await examplesIn(tab, both.length)).toSorted(), both.toSorted());
    assert.match(await tab.locator("#_status").textContent(), new RegExp(`^${both.length === 1 ? "One" : both.length} `));

    await tab.reload();
    assert.deepEqual((await examplesIn(tab, both.length)).toSorted(), both.toSorted());
    await tab.goBack();
    await examplesIn(tab, first.count);
    await tab.goBack();
    await tab.locator("#_found").waitFor({ state: "hidden" });
    assert.deepEqual(await shownCards(tab), untouched, "the list is not what it was");
  }));

test("the buttons lead from the filters to what they leave, and back to the whole list", () =>
  browser.open(page, { width: 320 }, async (tab) => {
    const [{ filter, id, count }] = crossing();
    await choose(tab, filter, id);
    await examplesIn(tab, count);
    assertNone(await layoutFaults(tab), "filtered at 320 px");
    await tab.locator("#_see").press("Enter");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_count");
    await tab.getByRole("button", { name: "Show all examples" }).press("Enter");
    await tab.locator("#_found").waitFor({ state: "hidden" });
    assert.equal(new URL(tab.url()).search, "");
    assert.equal(await tab.evaluate(() => document.activeElement.tagName), "SUMMARY", "the focus is lost");
  }));

/** Opens the group of a filter and ticks a value in it, as a reader does. */
async function choose(tab, filter, id) {
  const group = tab.locator(`details[data-filter="${filter}"]`);
  if (!(await group.evaluate((group) => group.open))) await group.locator("summary").click();
  await group.locator(`input[value="${id}"]`).check();
}

/** The addresses of the examples that are shown, once it is so many; all that "show more" leads to. */
async function examplesIn(tab, count) {
  const cards = tab.locator("#_hits article h3 a");
  await tab.waitForFunction((count) => new RegExp(`^${count === 1 ? "One" : count} `).test(document.getElementById("_count").textContent), count);
  while (await tab.locator("#_more").isVisible()) {
    const before = await cards.count();
    await tab.locator("#_more").click();
    await tab.waitForFunction((before) => document.querySelectorAll("#_hits article h3 a").length > before, before);
  }
  return cards.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

/** The addresses of the examples on the pages of a list, as they were built. */
function examplesOf(href) {
  const own = href.slice(handbook.base.length);
  const pages = handbook.pages.filter(({ address }) => address === own || address.startsWith(`${own}page/`));
  assert.ok(pages.length > 0, `there is no page ${href}`);
  const cards = pages.flatMap(({ html }) => html.match(/<article class="card card-case-study">.*?<\/article>/gs) ?? []);
  // The page of a characteristic shows one of them twice.
  return [...new Set(cards.map((card) => /<h3[^>]*>\s*<a href="([^"]+)"/.exec(card)[1]))];
}

/** Two values of different groups that some examples, but not all of either, have. */
function crossing() {
  const all = groups.flatMap(({ filter, values }) => values.map((value) => ({ filter, ...value })));
  for (const first of all.filter(({ count }) => count > 3)) {
    const list = examplesOf(first.href);
    const second = all.find(({ filter, href }) => {
      const both = filter === first.filter ? 0 : examplesOf(href).filter((example) => list.includes(example)).length;
      return both > 1 && both < list.length;
    });
    if (second) return [first, second];
  }
  return assert.fail("no two filters have examples in common");
}

function shownCards(tab) {
  return tab.locator("main article h3").filter({ visible: true }).allInnerTexts();
}
