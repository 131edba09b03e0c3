// The same questions, asked of the index in two ways: by the program here, and by the module in the browser.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { target } from "./sites.mjs";

/** What one is asked in: an object with what a question may say, and `like` where it asks for what is like a text. */

/** What the site says of its search: `search/search.json`. */
export function map(site) {
  return JSON.parse(fs.readFileSync(path.join(site.folder, "search/search.json"), "utf8"));
}

/** What the program answers, without a browser. An answer is `{ error: code }` where there is none. */
export function askProgram(site, questions) {
  const program = path.join(target, "debug/examples/answers");
  assert.ok(fs.existsSync(program), "target/debug/examples/answers is missing: `cargo build --example answers`");
  const index = path.join(site.folder, map(site).index.href.slice(site.base.length));
  const input = questions.map((question) => JSON.stringify(question)).join("\n");
  const { status, stdout, stderr } = spawnSync(program, [index], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** What the module answers in a worker of the tab, as the site's own script asks it; in the same form. */
export function askModule(tab, site, questions) {
  return tab.evaluate(
    async ({ questions, index }) => {
      const scripts = document.querySelector('script[src$="/search/box.js"]').src;
      const worker = new Worker(new URL("worker.js", scripts));
      const post = (message) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = reject;
          worker.postMessage({ id: 1, ...message });
        });
      const opened = await post({ open: { module: new URL("engine_bg.wasm", scripts).href, index: index.href, bytes: index.bytes } });
      if (opened.error) throw new Error(opened.error.message);
      const answers = [];
      for (const { like, ...question } of questions) {
        const { answer, error } = await post(like ? { like, question } : { ask: question });
        answers.push(answer ?? { error: error.code });
      }
      worker.terminate();
      return answers;
    },
    { questions, index: map(site).index },
  );
}
