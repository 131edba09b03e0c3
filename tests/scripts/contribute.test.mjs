// The form without a page: its steps, what is said of answers, where a finished text can go, and drafts.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { draftAt } from "../../themes/assets/scripts/contribute/draft.js";
import { asCalled, errorsIn, excerptOf, isMissing, stretchesOf, teller, worstFirst } from "../../themes/assets/scripts/contribute/problems.js";
import { editorAddress, fileName, hostOf, mailAddress } from "../../themes/assets/scripts/contribute/send.js";
import { startOf, stepsOf } from "../../themes/assets/scripts/contribute/steps.js";
import { answerOf } from "../../themes/assets/scripts/contribute/text.js";

const TEXT = { type: "text", longest: null, format: null };
const WHOLE = { type: "whole", least: 1 };
const field = (name, more = {}) => ({ name, label: name, help: "", needed: false, group: null, start: null, shape: TEXT, ...more });
const said = (id) => id;

test("a heading begins a step; the text and the way out come last", () => {
  const steps = stepsOf([field("a", { group: "One" }), field("b"), field("c", { group: "Two" })], said);
  assert.deepEqual(
    steps.map(({ asks, heading, fields }) => [asks, heading, fields.map(({ name }) => name)]),
    [["fields", "One", ["a", "b"]], ["fields", "Two", ["c"]], ["text", "form-group-text", []], ["nothing", "contribute-last", []]],
  );
});

test("fields before any heading have a step too", () => {
  assert.deepEqual(stepsOf([field("a"), field("b", { group: "Two" })], said).map(({ heading }) => heading).slice(0, 2), ["form-group-what-it-is", "Two"]);
});

test("answers begin with what a new text has, and not with empty lists", () => {
  const fields = [field("a", { start: "stub" }), field("b", { start: [] }), field("c", { start: {} }), field("d", { start: false }), field("e")];
  assert.deepEqual(startOf(fields), { a: "stub", d: false });
});

test("what is written becomes an answer of its shape; what is no number stays for the checks to say so", () => {
  assert.equal(answerOf(TEXT, "  \n "), undefined);
  assert.equal(answerOf(TEXT, " two\n  lines "), "two lines");
  assert.equal(answerOf(TEXT, "2019"), "2019");
  assert.equal(answerOf(WHOLE, "2019"), 2019);
  assert.equal(answerOf({ type: "number" }, "-1.5"), -1.5);
  assert.equal(answerOf(WHOLE, "1e9"), "1e9");
  assert.equal(answerOf(WHOLE, "about 2019"), "about 2019");
});

test("errors come first, and the rest in the order of the file", () => {
  const problems = ["suggestion", "error", "warning", "error"].map((severity, code) => ({ severity, code }));
  assert.deepEqual(worstFirst(problems).map(({ code }) => code), [1, 3, 2, 0]);
  assert.deepEqual(errorsIn(problems).map(({ code }) => code), [1, 3]);
});

test("an excerpt is shown where the message does not have the words", () => {
  assert.equal(excerptOf({ message: "“Empower” sounds", excerpt: "empower" }), null);
  assert.equal(excerptOf({ message: "too long", excerpt: " A sentence. " }), "A sentence.");
  assert.equal(excerptOf({ message: "missing", excerpt: null }), null);
});

test("what stands between backticks is code, whatever it looks like; one alone is a character", () => {
  assert.deepEqual(stretchesOf("there is no `<b>`"), [{ text: "there is no ", code: false }, { text: "<b>", code: true }]);
  assert.deepEqual(stretchesOf("a ` alone"), [{ text: "a ` alone", code: false }]);
});

test("a sentence is said when the writer is still, and not again", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const heard = [];
    const tell = teller((sentence) => heard.push(sentence), 300);
    tell("one");
    mock.timers.tick(200);
    tell("two");
    mock.timers.tick(300);
    tell("two");
    mock.timers.tick(300);
    assert.deepEqual(heard, ["two"]);
    tell("seen", true);
    tell("seen");
    mock.timers.tick(300);
    tell("three");
    tell("seen");
    mock.timers.tick(300);
    assert.deepEqual(heard, ["two"], "what is seen, or gone again, is not said");
  } finally {
    mock.timers.reset();
  }
});

const PATTERN = "https://git.example/owner/repo/new/main?filename={path}&value={text}";

test("the web editor gets the path and the text, encoded", () => {
  const { href, whole } = editorAddress(PATTERN, "case-studies/a.md", "---\ntitle: A & {path} #1\n---\n");
  assert.equal(whole, true);
  const address = new URL(href);
  assert.equal(address.searchParams.get("filename"), "case-studies/a.md");
  assert.equal(address.searchParams.get("value"), "---\ntitle: A & {path} #1\n---\n");
});

test("a text that is too long stays behind; half a character breaks nothing", () => {
  const { href, whole } = editorAddress(PATTERN, "a.md", "é".repeat(2000));
  assert.equal(whole, false);
  assert.equal(new URL(href).searchParams.get("value"), "");
  assert.equal(new URL(editorAddress(PATTERN, "a.md", "tea \ud83d").href).searchParams.get("value"), "tea ");
});

test("an e-mail has a subject and a few lines, and nothing of the text", () => {
  const address = new URL(mailAddress("hello@larkmoor.example", "A text: a&b.md", "Hello,\n\nhere it is.\n"));
  assert.equal(address.pathname, "hello@larkmoor.example");
  assert.equal(address.searchParams.get("subject"), "A text: a&b.md");
  assert.equal(address.searchParams.get("body"), "Hello,\r\n\r\nhere it is.");
});

test("a file is called by its id, and a host by its name", () => {
  assert.equal(fileName({ id: "lantern-walks", path: "case-studies/lantern-walks/index.md" }), "lantern-walks.md");
  assert.equal(fileName({ id: "", path: "case-studies/unnamed.md" }), "unnamed.md");
  assert.equal(hostOf(PATTERN), "git.example");
  assert.equal(hostOf("nowhere"), "nowhere");
});

const CONTENT = { id: "a", front: { title: "A" }, parts: ["", "Context"] };

test("a draft comes back as it was, for its own form alone, and is gone when it is forgotten", () => {
  const storage = storageOf();
  const draft = draftAt("/contribute/story/", () => storage);
  assert.equal(draft.kept(), null);
  assert.equal(storage.size, 0, "something was kept before anybody asked");
  assert.equal(draft.keep(CONTENT), true);
  assert.deepEqual(draft.kept(), CONTENT);
  assert.equal(draftAt("/contribute/place/", () => storage).kept(), null);
  draft.forget();
  assert.equal(storage.size, 0);
});

test("what is no draft, and a browser that keeps nothing, do no harm", () => {
  for (const text of ["", "nonsense", "1", "[]", '{"id":1}', '{"id":"a","front":[],"parts":[]}', '{"id":"a","front":null,"parts":[]}']) {
    assert.equal(draftAt("x", () => storageOf({ "goodhelp-draft x": text })).kept(), null, text);
  }
  const none = draftAt("x", () => {
    throw new Error("not allowed");
  });
  assert.deepEqual([none.keep(CONTENT), none.kept(), none.forget()], [false, null, undefined]);
});

/** What browsers keep things in. */
function storageOf(entries = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}

test("a field is called as the form calls it", () => {
  const problem = { code: "bad-value", field: ["website", "url"], message: "`url`: a b is no address", help: "look at `url` again" };
  const { message, help } = asCalled(problem, "Address on the web");
  assert.deepEqual([message, help], ["a b is no address", "look at “Address on the web” again"]);
  assert.equal(asCalled(problem), problem);
  assert.equal(asCalled({ ...problem, field: null }, "Title").message, problem.message);
});

test("a gap is told from other faults", () => {
  assert.deepEqual(["missing-field", "persons-missing", "bad-value"].map((code) => isMissing({ code })), [true, true, false]);
});
