// Strategies of every length, built as a site: what fits on one sheet and what does not.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { site, target } from "./sites.mjs";

const SETTINGS = 'title = "Strategies"\nbase_url = "https://strategies.example/"\n';
const SENTENCE = "We ask what matters to the people who live here. ";

/** What a strategy can have much of: with so many pieces of it, the front matter. */
const SHAPES = {
  priorities: (count) => list("priorities", count, (id) => `{ id: ${id}, title: What we put first, what: "${SENTENCE.repeat(4)}" }`),
  promises: (count) =>
    list("commitments", count, (id) => `{ id: ${id}, what: "${SENTENCE}", owner: The team for homes and neighbours, status: in-progress, due: 2030-09-30 }`),
  measures: (count) => list("measures", count, (id) => `{ id: ${id}, title: "${SENTENCE}", baseline: { date: 2024-09-30, value: "£1,000,000" }, target: { date: 2030-09-30, value: "£2,000,000" }, points: [{ date: 2025-09-30, value: "£1,500,000" }] }`),
  words: (count) => list("priorities", count, (id) => `{ id: ${id}, title: "${"Understanding neighbourhoods ".repeat(4).trim()}", what: "${"Neighbourhood-led responsibilities. ".repeat(20).trim()}" }`),
  all: (count) =>
    [
      list("priorities", count, (id) => `{ id: ${id}, title: What we put first, what: "${SENTENCE.repeat(2)}" }`),
      list("commitments", 2 * count, (id, number) => `{ id: c-${id}, what: "${SENTENCE}", priority: p-${1 + Math.floor((number - 1) / 2)}, owner: The team for homes, status: planned, due: 2030-09-30 }`),
      list("measures", Math.min(count, 4), (id) => `{ id: m-${id}, title: "${SENTENCE}", baseline: { date: 2024-09-30, value: "31%" }, target: { date: 2030-09-30, value: "80%" } }`),
      list("involved", count, () => `{ who: "${SENTENCE}", group: lived-experience }`),
      'local_cycle: { title: Here, good: { purpose: To mend a bike for a friend, confidence: A neighbour shows how, action: Brings the next one, circumstances: A warm room by the river } }\n',
    ].join(""),
};
/** So many pieces of each are tried. */
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40];

/**
 * Builds the site with the program that built the others. `sheets` are the addresses of what fits on one sheet by what the
 * program says, and `full` are the ids of what does not.
 */
export function buildStrategies() {
  const source = path.join(target, "browser/strategies");
  fs.rmSync(source, { recursive: true, force: true });
  fs.mkdirSync(path.join(source, "content/strategy"), { recursive: true });
  fs.writeFileSync(path.join(source, "goodhelp.toml"), SETTINGS);
  const ids = [];
  for (const [shape, fields] of Object.entries(SHAPES)) {
    for (const count of COUNTS) {
      const id = `${shape}-${count}`;
      ids.push(id);
      const vision = `${SENTENCE.repeat(count % 2 ? 1 : 10).trim()}`;
      const head = `title: A strategy that says how help will build purpose and confidence\nsummary: Short.\norganisation: A council\nvision: "${vision}"\n`;
      fs.writeFileSync(path.join(source, `content/strategy/${id}.md`), `---\n${head}${fields(count)}---\n`);
    }
  }
  const program = path.join(target, "debug/goodhelp");
  const checked = spawnSync(program, ["--root", source, "check", "--format", "json", "--date", "2026-11-22"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const diagnostics = JSON.parse(checked.stdout);
  const full = diagnostics.filter(({ code }) => code === "sheet-full").map(({ file }) => path.basename(file, ".md"));
  const out = path.join(target, "strategies");
  const built = spawnSync(program, ["--root", source, "build", "--out", out, "--date", "2026-11-22"], { encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr.slice(0, 2000));
  const sheets = ids.filter((id) => !full.includes(id)).map((id) => `/strategy/${id}/on-a-page/`);
  return { strategies: site("strategies"), sheets, full };
}

function list(name, count, piece) {
  const pieces = Array.from({ length: count }, (_, number) => `  - ${piece(`p-${number + 1}`, number + 1)}\n`);
  return `${name}:\n${pieces.join("")}`;
}
