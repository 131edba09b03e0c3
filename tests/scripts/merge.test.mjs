// Full results take over from suggestions: what stays, stays where it is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { merge } from "../../themes/assets/scripts/search/merge.js";

const list = (urls) => [...urls].map((url) => ({ url }));
const urls = (options) => options.map((option) => option.url).join("");

test("what both have keeps its place, whatever the full results put first", () => {
  assert.equal(urls(merge(list("abc"), list("cba"), 3)), "abc");
  assert.equal(urls(merge(list("abc"), list("xcb"), 3)), "xbc");
});

test("what the full results lack gives way to the best that is not shown", () => {
  assert.equal(urls(merge(list("abc"), list("xybz"), 4)), "xbyz");
});

test("the active option stays where it is, even if nothing else knows it", () => {
  assert.equal(urls(merge(list("abc"), list("xyz"), 3, "b")), "xby");
});

test("without suggestions the full results come as they are", () => {
  assert.equal(urls(merge([], list("xyz"), 2)), "xy");
});

test("without full results only the active option is left", () => {
  assert.equal(urls(merge(list("abc"), [], 3)), "");
  assert.equal(urls(merge(list("abc"), [], 3, "c")), "c");
});

test("a list that was shown is never longer than it may be, and nothing is in it twice", () => {
  const merged = urls(merge(list("abcd"), list("dcbaxy"), 4, "a"));
  assert.equal(merged, "abcd");
  assert.equal(new Set(merged).size, merged.length);
});

test("of what both have, the full result is shown: it knows more", () => {
  const [only] = merge([{ url: "a", from: "names" }], [{ url: "a", from: "engine" }], 1);
  assert.equal(only.from, "engine");
});
