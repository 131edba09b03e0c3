// The connection to the checks. The worker is made up; what is tested is when it is used and what comes of it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { DeskFailure, connect, newest } from "../../themes/assets/scripts/contribute/client.js";

const CONTENT = { id: "", front: { title: "A" }, parts: [] };

/** What workers were told, in order, how many there were and how many of them have ended. */
let told = [];
let workers = 0;
let ended = 0;
/** What a worker answers to a message; a promise keeps it waiting. */
let answers = () => ({ answer: {} });

globalThis.location = { href: "http://localhost/help/contribute/case-study/" };
globalThis.Worker = class extends EventTarget {
  constructor() {
    super();
    workers += 1;
  }

  async postMessage(message) {
    told.push(message);
    const said = await answers(message);
    if (said) this.dispatchEvent(Object.assign(new Event("message"), { data: { id: message.id, ...said } }));
  }

  terminate() {
    ended += 1;
  }
};

beforeEach(() => {
  [told, workers, ended] = [[], 0, 0];
  answers = ({ method }) => ({ answer: method ?? null });
});

function desk() {
  return connect("case-study", "/help/contribute/site.aa.json", "2026-11-22");
}

test("no worker begins before something is asked, and one is enough", async () => {
  const client = desk();
  assert.equal(workers, 0);
  assert.equal(await client.check(CONTENT), "check");
  assert.equal(await client.names("place"), "names");
  assert.equal(workers, 1);
  assert.deepEqual([told[0].open.surroundings, told[0].open.date], ["http://localhost/help/contribute/site.aa.json", "2026-11-22"]);
});

test("answers go along with their kind, and what is read with its path", async () => {
  const client = desk();
  await client.check(CONTENT);
  assert.deepEqual(JSON.parse(told.at(-1).given), { kind: "case-study", ...CONTENT });
  await client.read(null, "1. Title");
  assert.deepEqual(JSON.parse(told.at(-1).given), { path: null, text: "1. Title" });
});

test("half of a character is left out, whole ones stay", async () => {
  await desk().check({ ...CONTENT, parts: ["tea \ud83d 🍵"] });
  assert.deepEqual(JSON.parse(told.at(-1).given).parts, ["tea  🍵"]);
});

test("of the questions that wait only the newest is asked", async () => {
  const asked = [];
  let release;
  const ask = newest((question) => new Promise((resolve) => (asked.push(question), (release = () => resolve(question)))));
  const all = [ask(1), ask(2), ask(3)];
  assert.deepEqual(asked, [1]);
  release();
  await new Promise((later) => setImmediate(later));
  release();
  assert.deepEqual(await Promise.all(all), [1, null, 3]);
  assert.deepEqual(asked, [1, 3]);
});

test("after a failure the next question starts anew", async () => {
  const client = desk();
  answers = ({ open }) => (open ? { error: { code: "failed", message: "gone" } } : { answer: 1 });
  await assert.rejects(client.check(CONTENT), (error) => error instanceof DeskFailure && error.code === "failed");
  assert.equal(ended, 1, "the worker goes on");
  answers = () => ({ answer: 1 });
  assert.equal(await client.check(CONTENT), 1);
  assert.equal(workers, 2);
});

test("a module that broke down is not asked again", async () => {
  const client = desk();
  await client.check(CONTENT);
  answers = ({ open }) => (open ? { answer: null } : { error: { code: "failed", message: "unreachable" } });
  await assert.rejects(client.check(CONTENT), { code: "failed" });
  assert.equal(ended, 1);
  answers = () => ({ answer: 2 });
  assert.equal(await client.check(CONTENT), 2);
  assert.equal(workers, 2);
});

test("a browser without WebAssembly is told so at once", async (t) => {
  const { WebAssembly } = globalThis;
  t.after(() => (globalThis.WebAssembly = WebAssembly));
  delete globalThis.WebAssembly;
  await assert.rejects(desk().check(CONTENT), { code: "unsupported" });
  assert.equal(workers, 0);
});
