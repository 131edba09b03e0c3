// The search page: results, filters, and an address that says it all.

import assert from "node:assert/strict";
import { test } from "node:test";

import { askProgram } from "./lib/answers.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults } from "./lib/layout.mjs";
import { listen } from "./lib/search.mjs";
import { handbook, pageAt } from "./lib/sites.mjs";

const page = pageAt(handbook, "/search/");
const SHARED = "q=support&characteristic=tailoring&kind=case-study";

const browser = startBrowser();

test("a shared address shows what its sender saw", () =>
  open(`?${SHARED}`, {}, async (tab) => {
    const [expected] = askProgram(handbook, [{ words: "support", filters: { characteristic: ["tailoring"], kind: ["case-study"] } }]);
    assert.ok(expected.total > 1 && expected.total < 50, `${expected.total} results`);
    assert.equal(await headOf(tab), `${expected.total} results for “support”`);
    assert.deepEqual(await resultsIn(tab), expected.hits.map((hit) => hit.url));
    assert.equal(await tab.getByRole("textbox", { name: "Search this site" }).inputValue(), "support");
    assert.deepEqual(await chipsIn(tab), ["Remove the filter “Tailoring”", "Remove the filter “Example”"]);
    assert.equal(await tab.locator("#_facets input:checked").count(), 2);
    assert.match(await tab.title(), /^support – /);
    assert.equal(new URL(tab.url()).search, `?${SHARED}`);
  }));

test("filters, words and sorting go into the address, and back, forward and reload lead there", () =>
  open("?q=support", {}, async (tab) => {
    const steps = [await settled(tab)];
    const does = async (act) => {
      await act();
      await tab.waitForFunction((before) => location.search !== before, steps.at(-1).search);
      steps.push(await settled(tab));
    };
    const example = tab.getByRole("checkbox", { name: /^Example \d+$/ });
    const count = Number(/\d+/.exec(await example.locator("xpath=..").innerText()));
    await does(() => example.check());
    assert.equal(steps.at(-1).head, `${count} results for “support”`, "the count beside the filter was wrong");
    await does(() => tab.getByRole("checkbox", { name: /^Homelessness \d+$/ }).check());
    await does(() => tab.getByRole("button", { name: "Remove the filter “Example”" }).click());
    assert.equal(steps.at(-1).search, "?q=support&sector=homelessness");
    await does(async () => {
      await tab.getByRole("textbox", { name: "Search this site" }).fill("hostel");
      await tab.keyboard.press("Enter");
    });
    assert.equal(new Set(steps.map(({ search }) => search)).size, steps.length);

    for (const step of steps.slice(0, -1).reverse()) await goes(tab, () => tab.goBack(), step);
    for (const step of steps.slice(1)) await goes(tab, () => tab.goForward(), step);
    await goes(tab, () => tab.reload(), steps.at(-1));
    await tab.getByLabel("Sort by").selectOption("Last checked");
    await tab.waitForURL("**/search/?q=hostel&sector=homelessness&sort=reviewed");
    await goes(tab, () => tab.reload(), { search: "?q=hostel&sector=homelessness&sort=reviewed", sort: "reviewed" });
  }));

test("results follow what is typed; one step back leads to where the reader was before", () =>
  browser.open(pageAt(handbook, "/about/"), {}, async (tab) => {
    await tab.goto(browser.address(page));
    const field = tab.getByRole("textbox", { name: "Search this site" });
    await field.pressSequentially("grounswell", { delay: 60 });
    await tab.getByRole("article").getByRole("link", { name: "Groundswell", exact: true }).waitFor();
    await tab.getByRole("heading", { name: /results? for “grounswell”$/ }).waitFor();
    assert.equal(new URL(tab.url()).search, "?q=grounswell");
    assert.ok(await field.evaluate((field) => field === document.activeElement), "the field has lost the focus");
    await tab.goBack();
    await tab.waitForURL((url) => url.pathname === "/search/" && !url.search);
    assert.equal(await field.inputValue(), "");
    assert.equal(await tab.getByRole("article").filter({ visible: true }).count(), 0, "results of nothing");
    await tab.goBack();
    await tab.waitForURL("**/about/");
  }));

test("back from a result leads to the same place among the results", () =>
  open("?q=support", { width: 360, height: 640 }, async (tab) => {
    await tab.getByRole("button", { name: "Show more results" }).click();
    await tab.waitForFunction(() => document.querySelectorAll("#_hits > li").length === 20);
    const first = tab.locator("#_hits > li").nth(10).getByRole("link").first();
    assert.ok(await first.evaluate((link) => link === document.activeElement), "the focus is not on the first new result");
    const before = await resultsIn(tab);
    const result = tab.locator("#_hits > li").nth(15).getByRole("link").first();
    await result.scrollIntoViewIfNeeded();
    const place = await tab.evaluate(() => scrollY);
    assert.ok(place > 600, `${place} px`);
    await result.click();
    await tab.waitForURL((url) => url.pathname !== "/search/");
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelectorAll("#_hits > li").length === 20);
    assert.deepEqual(await resultsIn(tab), before);
    await tab.waitForFunction((place) => Math.abs(scrollY - place) < 80, place);
  }));

test("the number of results is said when the reader is still, and the focus stays where it is", () =>
  open("?q=support", {}, async (tab) => {
    await tab.waitForFunction(() => document.getElementById("_status").textContent.startsWith(document.getElementById("_count").textContent));
    const told = await listen(tab);
    await tab.getByRole("textbox", { name: "Search this site" }).fill("");
    await tab.keyboard.type("homeless people", { delay: 30 });
    await tab.waitForTimeout(2500);
    // A machine that is busy makes someone who types look still, once perhaps and not at every key.
    assert.ok((await told()).length <= 2, (await told()).join(", "));
    assert.equal((await told()).at(-1), await headOf(tab));
    const box = tab.getByRole("checkbox", { name: /^Example \d+$/ });
    await box.focus();
    await tab.keyboard.press("Space");
    await tab.getByRole("button", { name: "Remove the filter “Example”" }).waitFor();
    assert.ok(await box.evaluate((box) => box === document.activeElement), "the filter has lost the focus");
    await tab.waitForTimeout(1500);
    assert.equal((await told()).at(-1), await headOf(tab));
  }));

test("removing filters leaves the focus where someone can go on", () =>
  open(`?${SHARED}`, {}, async (tab) => {
    await tab.getByRole("button", { name: "Remove the filter “Tailoring”" }).press("Enter");
    await tab.waitForURL("**/search/?q=support&kind=case-study");
    assert.equal(await focused(tab), "Remove the filter “Example”");
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/search/?q=support");
    assert.match(await focused(tab), /results/);
  }));

test("where nothing is found the page says so, and offers names that come near, the lists and a way to contribute", () =>
  // Each of the words is in many texts, and nowhere both in a row.
  open("?q=%22rochdale%20buurtzorg%22", {}, async (tab) => {
    const main = tab.getByRole("main");
    await main.getByRole("heading", { name: "Nothing found for" }).waitFor();
    await main.getByText("Try other words, or fewer of them.").waitFor();
    await main.getByText("Do you know of work that belongs here?").waitFor();
    assert.ok(await main.getByRole("heading", { name: "Titles that come near" }).isVisible());
    assert.ok(await main.getByRole("link", { name: /^Rochdale/ }).first().isVisible());
    for (const list of ["Field of work", "Characteristic", "Place"]) await main.getByRole("heading", { name: list }).waitFor();
  }));

test("where the filters leave nothing, one link shows what there is without them", () =>
  open("?q=groundswell&sector=digital&kind=story", {}, async (tab) => {
    const link = tab.getByRole("link", { name: /without these filters$/ });
    await link.click();
    await tab.waitForURL("**/search/?q=groundswell");
    await tab.getByRole("article").getByRole("link", { name: "Groundswell", exact: true }).waitFor();
  }));

test("a word that is nowhere is answered with the one that was meant", () =>
  open("?q=alchohol", {}, async (tab) => {
    assert.ok((await resultsIn(tab)).includes("/case-studies/club-soda/"));
  }));

for (const [what, words] of [
  ["markup", '<img src=x onerror=alert(1)> "</title><script>alert(1)</script>'],
  ["half a letter", "homelessness \ud83d"],
  ["10 000 characters", "homelessness ".repeat(770)],
  ["a regular expression", "(a+)+$ [^a-z]{1,9} \\d+ {count}"],
]) {
  test(`what someone types is text, whatever it looks like: ${what}`, () =>
    browser.open(page, { width: 320 }, async (tab) => {
      // As an input method writes it: a test cannot type half a letter.
      await tab.locator("#_q").evaluate((field, words) => {
        field.value = JSON.parse(words);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, JSON.stringify(words));
      await answered(tab);
      const [head, shown] = [await tab.locator("#_count").textContent(), words.trim()].map((text) => text.toWellFormed());
      assert.ok(head.includes(`“${shown}”`), head);
      assert.equal(await tab.locator("main img").count(), 0);
      assertNone(await layoutFaults(tab), what);
      await tab.reload();
      await answered(tab);
    }));
}

test("an address that no page made is read as far as it means something", () =>
  open("?q=support&sort=nonsense&kind=%00&kind=case-study&nothing=1&sector=%3Cb%3E&sector=&q=again", { width: 320 }, async (tab) => {
    assert.equal(await tab.locator("#_sort").inputValue(), "relevance");
    assert.equal(await headOf(tab), "Nothing found for “support”");
    assert.equal(await tab.locator("#_chips b").count(), 0, "a value of the address is markup");
    assert.equal(await tab.locator("#_chips button").count(), 3);
    assertNone(await layoutFaults(tab), "with values that no text has");
  }));

test("an example leads to more like it", () =>
  browser.open(pageAt(handbook, "/case-studies/groundswell/"), {}, async (tab) => {
    await tab.getByRole("link", { name: "More like this" }).click();
    await tab.getByRole("heading", { name: "More like “Groundswell”" }).waitFor();
    await answered(tab);
    const address = new URL(tab.url());
    assert.equal(address.pathname, "/search/");
    assert.equal(address.searchParams.get("like"), "case-studies/groundswell");
    const [expected] = askProgram(handbook, [{ like: "case-studies/groundswell", filters: { kind: address.searchParams.getAll("kind") } }]);
    assert.ok(expected.total > 3);
    assert.deepEqual(await resultsIn(tab), expected.hits.map((hit) => hit.url));
  }));

/** Opens the page with a question, and waits for the answer. */
function open(query, settings, use) {
  return browser.open({ ...page, address: page.address + query }, settings, async (tab) => {
    await answered(tab);
    await use(tab);
  });
}

function answered(tab) {
  return tab.locator("#_found:is([data-state=full], [data-state=none])").waitFor();
}

function headOf(tab) {
  return tab.locator("#_count").innerText();
}

function resultsIn(tab) {
  return tab.locator("#_hits > li h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

function chipsIn(tab) {
  return tab.locator("#_chips button").evaluateAll((chips) => chips.map((chip) => chip.getAttribute("aria-label")));
}

/** What a reader sees of the question and its answer. */
async function stateOf(tab) {
  return {
    search: new URL(tab.url()).search,
    head: await headOf(tab),
    words: await tab.locator("#_q").inputValue(),
    sort: await tab.locator("#_sort").inputValue(),
    chips: (await chipsIn(tab)).sort(),
    checked: await tab.locator("#_facets input:checked").evaluateAll((inputs) => inputs.map((input) => input.value).sort()),
    results: await resultsIn(tab),
  };
}

/** The same once nothing changes any more. */
async function settled(tab) {
  await answered(tab);
  let [before, now] = [null, await stateOf(tab)];
  while (JSON.stringify(before) !== JSON.stringify(now)) {
    await tab.waitForTimeout(400);
    [before, now] = [now, await stateOf(tab)];
  }
  return now;
}

/** Goes somewhere, where everything is in the end as it was. */
async function goes(tab, go, expected) {
  await go();
  await tab.waitForFunction((search) => location.search === search, expected.search);
  const state = await settled(tab);
  for (const key of Object.keys(expected)) assert.deepEqual(state[key], expected[key], key);
}

function focused(tab) {
  return tab.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText);
}
