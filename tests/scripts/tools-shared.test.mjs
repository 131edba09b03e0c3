// What the tools share, without a page: links, files, tables and what is taken from outside.

import assert from "node:assert/strict";
import { test } from "node:test";

import { announcer } from "../../themes/assets/scripts/tools/shared/announce.js";
import { day, record, text, whole } from "../../themes/assets/scripts/tools/shared/checked.js";
import { fromCsv, toCsv } from "../../themes/assets/scripts/tools/shared/csv.js";
import { dayOf, fileName, readFile } from "../../themes/assets/scripts/tools/shared/file.js";
import { decode, encode } from "../../themes/assets/scripts/tools/shared/link.js";

const any = (value) => value;

test("a link brings back what went in, in any letters, and the same each time", () => {
  const value = { a: "ŵyr & tŷ? 👋 #=%", b: [1, null, true] };
  const hash = encode("answers", value);
  assert.match(hash, /^#answers=[\w-]+$/);
  assert.equal(hash, encode("answers", value));
  assert.deepEqual(decode(hash, "answers", any), { state: "found", value });
});

test("an address without the name has nothing of it", () => {
  for (const hash of ["", "#", "#power-sharing", "#others=abc", "#answers", "answers=abc"]) {
    assert.deepEqual(decode(hash, "answers", any), { state: "none" }, hash);
  }
});

test("what was changed on the way, or is no answers, is ignored as a whole", () => {
  const good = encode("answers", { a: 1 });
  const hostile = [
    "#answers=",
    "#answers=<script>alert(1)</script>",
    "#answers=%7B%7D",
    `${good}!`,
    good.slice(0, -3),
    `#answers=${btoa("\xff\xfe")}`.replace(/=+$/, ""),
    `#answers=${btoa("{}x").replace(/=+$/, "")}`,
    `#answers=${"A".repeat(100_000)}`,
  ];
  for (const hash of hostile) assert.deepEqual(decode(hash, "answers", any), { state: "ignored" }, hash.slice(0, 40));
  assert.deepEqual(decode(good, "answers", () => null), { state: "ignored" });
  const throws = () => {
    throw new Error("no");
  };
  assert.deepEqual(decode(good, "answers", throws), { state: "ignored" });
});

test("what is too long for a link makes none", () => {
  assert.equal(encode("answers", "x".repeat(6000)), null);
  const most = encode("answers", "x".repeat(4400));
  assert.equal(decode(most, "answers", any).state, "found");
});

test("a table comes back as it was, whatever is in its cells", () => {
  const rows = [
    ["a", 'b "c"', "d,e"],
    ["=1+1", "+44", "-1"],
    ["@SUM(A1)", "'=x", "''=y"],
    ["it's", "'quoted'", "two\nlines"],
    ["\u{feff}", "ŵ", "＝1"],
  ];
  const table = toCsv(rows);
  assert.ok(table.startsWith("\ufeff"));
  assert.ok(table.endsWith("\r\n"));
  assert.deepEqual(fromCsv(table), rows);
});

test("no cell is a formula for a spreadsheet", () => {
  const [line] = toCsv([["=1+1", "+1", "-1", "@a", "\tx", "＝1", "fine"]]).slice(1).split("\r\n");
  assert.equal(line, "'=1+1,'+1,'-1,'@a,'\tx,'＝1,fine");
});

test("tables of other programs are read: semicolons, tabs, other ends of lines, empty lines", () => {
  const rows = [["a", "b"], ["1", "x;y"]];
  for (const table of ['a,b\n1,"x;y"', 'a;b\r\n1;"x;y"\r\n\r\n', "a\tb\r1\tx;y\r", "\ufeffa,b\n,\n1,x;y\n"]) assert.deepEqual(fromCsv(table), rows, JSON.stringify(table));
});

test("what is no table is none", () => {
  for (const text of ["", "\n\n", "a word", "%PDF-1.7\n%", "a,b\0c"]) assert.equal(fromCsv(text), null, text);
});

const file = (content, name = "a") => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
};

test("a file is taken for what it is, and rubbish for nothing", async () => {
  const read = { json: (value) => ({ json: value }), csv: (rows) => ({ csv: rows }) };
  assert.deepEqual(await readFile(file(' {"a": 1}'), read), { json: { a: 1 } });
  assert.deepEqual(await readFile(file("a,b\n1,2\n"), read), { csv: [["a", "b"], ["1", "2"]] });
  for (const content of ["", "{", "{]", "words", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), `{"a":"${"x".repeat(1_000_001)}"}`]) {
    assert.equal(await readFile(file(content), read), null, String(content).slice(0, 20));
  }
  const broken = { name: "a", size: 1, arrayBuffer: () => Promise.reject(new Error("gone")) };
  assert.equal(await readFile(broken, read), null);
});

test("a file has a name that every system takes, and the day is the one on this device", () => {
  assert.equal(fileName(["Ydy hwn yn gymorth da? Tŷ ŵyr", "2026-11-22"], "csv"), "ydy-hwn-yn-gymorth-da-ty-wyr-2026-11-22.csv");
  assert.equal(fileName(["../../etc", ""], "json"), "etc.json");
  assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), "2026-01-02");
});

test("values from outside are what they should be, or nothing", () => {
  assert.deepEqual(record({ a: 1 }, ["a", "b"]), { a: 1 });
  for (const value of [null, [], "a", { c: 1 }, JSON.parse('{"__proto__": {"a": 1}}')]) assert.equal(record(value, ["a"]), null);
  assert.equal(text("ab", 2), "ab");
  for (const value of ["abc", 1, null]) assert.equal(text(value, 2), null);
  assert.equal(whole(0, 0, 3), 0);
  for (const value of [-1, 4, 1.5, "1", NaN, null]) assert.equal(whole(value, 0, 3), null);
  assert.equal(day("2026-02-28"), "2026-02-28");
  for (const value of ["2026-02-29", "2026-13-01", "26-1-1", "", null]) assert.equal(day(value), null);
});

test("the same sentence twice is said twice, and the newest wins", () => {
  const region = { textContent: "" };
  const waiting = [];
  const tell = announcer(region, (act) => waiting.push(act));
  const run = () => waiting.splice(0).forEach((act) => act());
  tell("one");
  run();
  assert.equal(region.textContent, "one");
  tell("one");
  assert.equal(region.textContent, "", "a screen reader would hear nothing");
  run();
  assert.equal(region.textContent, "one");
  tell("two");
  tell("three");
  run();
  assert.equal(region.textContent, "three");
});
