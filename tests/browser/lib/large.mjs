// A site so large that its index is read in stretches: the handbook with each example several times over.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { map } from "./answers.mjs";
import { root, site, target } from "./sites.mjs";

/** How often an example is there again. */
const COPIES = 9;

/** An index up to this many bytes is fetched whole: `WHOLE` in the site's `worker.js`. */
const WHOLE = 1_000_000;

const SETTINGS = `title = "A large site"
base_url = "https://large.example/"
inherit = ["characteristics", "glossary", "sources", "places", "handbook", "stories", "checklists", "strategy", "case-studies"]
`;

/** Builds it with the program that built the other sites; takes a few seconds. */
export function buildLarge() {
  const source = path.join(target, "browser/large");
  fs.rmSync(source, { recursive: true, force: true });
  fs.mkdirSync(path.join(source, "case-studies"), { recursive: true });
  fs.writeFileSync(path.join(source, "goodhelp.toml"), SETTINGS);
  const examples = path.join(root, "case-studies");
  for (const name of fs.readdirSync(examples).filter((name) => name.endsWith(".md"))) {
    const text = fs.readFileSync(path.join(examples, name), "utf8");
    for (let copy = 1; copy <= COPIES; copy += 1) {
      fs.writeFileSync(path.join(source, "case-studies", name.replace(/\.md$/, `-${copy}.md`)), again(text, copy));
    }
  }
  const out = path.join(target, "large");
  const { status, stderr } = spawnSync(path.join(target, "debug/goodhelp"), ["--root", source, "build", "--out", out], { encoding: "utf8" });
  assert.equal(status, 0, stderr.slice(0, 2000));
  const large = site("large");
  assert.ok(map(large).index.bytes > WHOLE, `the index is only ${map(large).index.bytes} bytes`);
  return large;
}

/** An example with another title, and without links: not all of what they lead to is here. */
function again(text, copy) {
  const titled = text.replace(/^title: (["']?)(.*)\1$/m, (_, mark, title) => `title: ${JSON.stringify(`${title}, again ${copy}`)}`);
  return titled.replace(/\[\[[^\]|]*\|([^\]]*)\]\]/g, "$1").replace(/\[\[([^\]]*)\]\]/g, "$1");
}
