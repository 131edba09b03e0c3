// The client: starts the engine when it is first asked, answers the newest question, and comes back after a failure.
// The worker and the network are made up; what is tested is when they are used and what comes of it.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { SearchFailure, connect } from "../../themes/assets/scripts/search/client.js";

const PLACE = {
  languages: ["en-GB", "cy"],
  index: { href: "/search/index.aa.bin", bytes: 10 },
  suggestions: { "en-GB": "/search/suggestions.en-GB.aa.json", cy: "/search/suggestions.cy.bb.json" },
};

/** What the page asked of the network and of its workers, in order. */
let fetched = [];
let told = [];
/** What a worker answers to a message; a promise keeps it waiting. */
let answers = () => ({ answer: {} });
let workers = 0;

globalThis.location = { href: "http://localhost/town/page/" };
globalThis.fetch = async (address, { cache } = {}) => {
  fetched.push(`${new URL(address, "file:///x/").pathname.split("/").at(-1)}${cache ? ` ${cache}` : ""}`);
  return { ok: true, json: async () => PLACE };
};
globalThis.Worker = class extends EventTarget {
  constructor() {
    super();
    workers += 1;
  }

  async postMessage(message) {
    told.push(message);
    const said = await answers(message);
    if (said && !this.ended) this.dispatchEvent(Object.assign(new Event("message"), { data: { id: message.id, ...said } }));
  }

  terminate() {
    this.ended = true;
  }
};

beforeEach(() => {
  [fetched, told, workers] = [[], [], 0];
  answers = ({ ask }) => ({ answer: { total: ask?.words?.length ?? 0 } });
});

test("nothing is fetched and no worker begins before someone asks", async () => {
  const client = connect("en-GB");
  assert.deepEqual([fetched, workers, client.ready], [[], 0, false]);
  await client.ask({ words: "a" });
  assert.deepEqual([workers, client.ready], [1, true]);
  await client.ask({ words: "ab" });
  assert.equal(workers, 1);
  assert.deepEqual(fetched, ["search.json no-cache"]);
});

test("suggestions are those of the page's language, and do not start the engine", async () => {
  await connect("cy").suggestions();
  assert.deepEqual([fetched, workers], [["search.json no-cache", "suggestions.cy.bb.json"], 0]);
});

test("texts are looked for in the page's language, then in the site's first", async () => {
  const client = connect("cy");
  await client.ask({ words: "a", filters: { sector: ["x"] } });
  assert.deepEqual(told.at(-1).ask.filters, { sector: ["x"], language: ["cy", "en-GB"] });
  await client.like("case-studies/a", { limit: 3 });
  assert.deepEqual([told.at(-1).like, told.at(-1).question], ["case-studies/a", { limit: 3, filters: { language: ["cy", "en-GB"] } }]);
});

test("texts that are there in another language alone are looked for too", async () => {
  const client = connect("cy", { ...PLACE, languages: ["cy", "en-GB"], originals: ["cy", "en-GB"] });
  await client.ask({ words: "a" });
  assert.deepEqual(told.at(-1).ask.filters, { language: ["cy", "en-GB"] });
});

test("half of a character is left out, whole ones stay", async () => {
  await connect("en-GB").ask({ words: "tea \ud83d 🍵" });
  assert.equal(told.at(-1).ask.words, "tea  🍵");
});

test("one question at a time, and of those that wait only the newest", async () => {
  const client = connect("en-GB");
  await client.ask({ words: "" });
  told = [];
  let release;
  answers = ({ ask }) => new Promise((resolve) => (release = () => resolve({ answer: { total: ask.words.length } })));
  const asked = [client.ask({ words: "a" })];
  await settled();
  asked.push(client.ask({ words: "ab" }), client.ask({ words: "abc" }));
  assert.deepEqual(told.map(({ ask }) => ask.words), ["a"]);
  release();
  await settled();
  release();
  assert.deepEqual(await Promise.all(asked), [{ total: 1 }, null, { total: 3 }]);
  assert.deepEqual(told.map(({ ask }) => ask.words), ["a", "abc"]);
});

test("what was asked while the engine came is passed over for what was asked since", async () => {
  let open;
  answers = ({ open: opens, ask }) => (opens ? new Promise((resolve) => (open = () => resolve({ answer: {} }))) : { answer: { total: ask.words.length } });
  const client = connect("en-GB");
  const first = client.ask({ words: "a" });
  await settled();
  const last = client.ask({ words: "abcd" });
  open();
  assert.deepEqual([await first, await last], [null, { total: 4 }]);
});

test("after a failure the next question starts anew", async () => {
  const client = connect("en-GB");
  answers = () => ({ error: { code: "network", message: "gone" } });
  await assert.rejects(client.ask({ words: "a" }), (error) => error instanceof SearchFailure && error.code === "network");
  assert.equal(client.ready, false);
  answers = () => ({ answer: { total: 1 } });
  assert.deepEqual(await client.ask({ words: "a" }), { total: 1 });
  assert.equal(workers, 2);
});

test("a text that is not there is no reason to load anything again", async () => {
  const client = connect("en-GB");
  answers = ({ like }) => (like ? { error: { code: "no-entry", message: "none" } } : { answer: {} });
  await assert.rejects(client.like("a/b", {}), { code: "no-entry" });
  await client.ask({ words: "a" });
  assert.deepEqual([workers, client.ready], [1, true]);
});

test("an index of another name since: where it is is looked up again, once", async () => {
  const client = connect("en-GB");
  answers = ({ open }) => (open && workers === 1 ? { error: { code: "network", message: "404", status: 404 } } : { answer: {} });
  await client.ask({ words: "a" });
  assert.deepEqual([fetched, workers], [["search.json no-cache", "search.json reload"], 2]);
  answers = ({ open }) => (open ? { error: { code: "network", message: "404", status: 404 } } : { answer: {} });
  [fetched, workers] = [[], 0];
  await assert.rejects(connect("en-GB").ask({ words: "a" }), { code: "network" });
  assert.equal(workers, 2);
});

test("a worker that never answers is a failure in the end", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    answers = () => null;
    const asked = connect("en-GB").ask({ words: "a" });
    const failed = assert.rejects(asked, { code: "network" });
    await settled();
    mock.timers.tick(200_000);
    await failed;
  } finally {
    mock.timers.reset();
  }
});

test("a browser without WebAssembly is told so at once", async (t) => {
  const { WebAssembly } = globalThis;
  t.after(() => (globalThis.WebAssembly = WebAssembly));
  delete globalThis.WebAssembly;
  await assert.rejects(connect("en-GB").ask({ words: "a" }), { code: "unsupported" });
  assert.equal(workers, 0);
});

/** Lets everything that is ready happen. */
function settled() {
  return new Promise((later) => setImmediate(later));
}
