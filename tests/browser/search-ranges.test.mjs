// A large index is read in stretches: the answers are the same, little of it is fetched, and what goes wrong is said.

import assert from "node:assert/strict";
import { test } from "node:test";

import { askModule, askProgram, map } from "./lib/answers.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { buildLarge } from "./lib/large.mjs";
import { pageAt } from "./lib/sites.mjs";

/** Raw bytes of the index to the first results: the design's budget for ten times as many pages. */
const FIRST = 330_000;

const large = buildLarge();
const page = pageAt(large, "/search/");
const { bytes } = map(large).index;

const QUESTIONS = [
  {},
  ..."help for prison leavers to find work|rough sleepr|grounswell|lonely older people|\"safe to fail\"|support -money|telephon".split("|").map((words) => ({ words })),
  { words: "homel", typing: true, limit: 6 },
  { words: "support", filters: { sector: ["homelessness"], kind: ["case-study"] }, offset: 20, limit: 30 },
  { words: "work", sort: "reviewed" },
  { words: "work", sort: "evidence" },
  { filters: { characteristic: ["tailoring"] }, limit: 300 },
  { like: "case-studies/groundswell-3" },
  { words: "\u0000 (a+)+$ ‮שלום" },
];

const withRanges = startBrowser({ sites: [large] });
const withoutRanges = startBrowser({ sites: [large], ranges: false });

test("read in stretches the index gives the same answers", (t) => {
  const reads = [];
  return withRanges.open(page, { prepare: (tab) => count(tab, reads) }, async (tab) => {
    await same(tab);
    assert.ok(reads.length > 0 && reads.every(({ status }) => status === 206), JSON.stringify(reads));
    t.diagnostic(`${QUESTIONS.length} questions: ${reads.length} reads, ${sum(reads)} of ${bytes} bytes`);
  });
});

test(`the first results need at most ${FIRST} bytes of the index`, (t) => {
  const reads = [];
  return withRanges.open(page, { prepare: (tab) => count(tab, reads) }, async (tab) => {
    await ask(tab, "homelessness");
    t.diagnostic(`${reads.length} reads, ${sum(reads)} of ${bytes} bytes`);
    assert.ok(sum(reads) <= FIRST, `${sum(reads)} bytes`);
  });
});

test("stretches that are needed at once are fetched side by side", (t) => {
  const under = new Set();
  let most = 0;
  const prepare = (tab) => {
    tab.on("request", (request) => {
      if (request.url().includes("/search/index.")) under.add(request);
      most = Math.max(most, under.size);
    });
    for (const end of ["requestfinished", "requestfailed"]) tab.on(end, (request) => under.delete(request));
  };
  return withRanges.open(page, { prepare }, async (tab) => {
    await ask(tab, "help for prison leavers to find work");
    t.diagnostic(`at most ${most} at once`);
    assert.ok(most > 1);
  });
});

test("a host that gives no stretches is asked once, and the answers are the same", () => {
  const reads = [];
  return withoutRanges.open(page, { prepare: (tab) => count(tab, reads) }, async (tab) => {
    await same(tab);
    assert.deepEqual(reads, [{ status: 200, length: bytes }]);
  });
});

test("a stretch that arrives damaged is said, and never gives another answer", () => {
  const [expected] = askProgram(large, [{ words: "homelessness" }]);
  const prepare = (tab) =>
    tab.route("**/search/index.*", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body });
    });
  return withRanges.open({ ...page, address: `${page.address}?q=homelessness` }, { prepare }, async (tab) => {
    await tab.getByText("A part of the search arrived damaged.").filter({ visible: true }).first().waitFor();
    await tab.unroute("**/search/index.*");
    await tab.getByRole("button", { name: "Try again" }).click();
    await tab.getByRole("heading", { name: `${expected.total} results for “homelessness”` }).waitFor();
  });
});

test("a connection that breaks between two questions is said, and the next try answers", () =>
  withRanges.open(page, { expected: /net::ERR|Failed to load/ }, async (tab) => {
    await ask(tab, "homelessness");
    await tab.context().setOffline(true);
    await tab.getByRole("textbox", { name: "Search this site" }).fill("telephone groups for blind people");
    await tab.getByText("The search could not be loaded.").filter({ visible: true }).first().waitFor();
    await tab.context().setOffline(false);
    await tab.getByRole("heading", { name: /^\d+ results for “telephone groups for blind people”$/ }).waitFor();
  }));

async function same(tab) {
  const expected = askProgram(large, QUESTIONS);
  const found = await askModule(tab, large, QUESTIONS);
  QUESTIONS.forEach((question, number) => assert.deepEqual(found[number], expected[number], JSON.stringify(question)));
}

async function ask(tab, words) {
  await tab.getByRole("textbox", { name: "Search this site" }).fill(words);
  await tab.getByRole("heading", { name: new RegExp(`^\\d+ results for “${words}”$`) }).waitFor();
}

/** Collects what is read of the index. */
function count(tab, reads) {
  tab.on("response", (response) => {
    if (!response.url().includes("/search/index.")) return;
    reads.push({ status: response.status(), length: Number(response.headers()["content-length"]) });
  });
}

function sum(reads) {
  return reads.reduce((sum, { length }) => sum + length, 0);
}
