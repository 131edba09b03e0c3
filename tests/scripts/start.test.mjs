// The form that begins a site, without a page: its answers, and the module that makes files of them.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, test } from "node:test";

import { answersOf } from "../../themes/assets/scripts/start/answers.js";
import open, { begin } from "../../themes/assets/scripts/start/start.js";

const scripts = path.resolve(import.meta.dirname, "../../themes/assets/scripts/start");
const DAY = "2026-11-22";
const AROUND = JSON.stringify({ action: null, archive: null, places: ["rochdale"] });
const NOTHING = new Uint8Array();
const open_ = { lang: ["en-GB"], inherit: ["handbook"] };

before(() => open({ module_or_path: fs.readFileSync(path.join(scripts, "start_bg.wasm")) }));

test("what is left open is null, and what has commas is several", () => {
  const given = { authority: ["  Larkmoor \ud800Council "], place: [" "], nation: [""], lang: ["cy,en-GB"], brand: ["#00594f, ,#8a1538 "], inherit: ["handbook", "pages/cookies"] };
  assert.deepEqual(answersOf(given, "Our Logo.PNG", DAY), {
    authority: "Larkmoor Council",
    place: null,
    name: null,
    gss: null,
    nation: null,
    languages: ["cy", "en-GB"],
    contact: null,
    colours: ["#00594f", "#8a1538"],
    logo: { name: "Our Logo.PNG", shows: null },
    inherit: ["handbook", "pages/cookies"],
    day: DAY,
  });
});

test("the same answers on the same day are the same bytes, and another day is not", () => {
  const made = (day) => Buffer.from(begin(JSON.stringify(answersOf(open_, null, day)), AROUND, NOTHING).archive);
  assert.ok(made(DAY).length > 10_000);
  assert.ok(made(DAY).equals(made(DAY)));
  assert.ok(!made(DAY).equals(made("2026-11-23")));
});

test("every answer that cannot be used is named at once, at its question", () => {
  const given = { ...open_, name: ["x".repeat(101)], gss: ["E1"], nation: ["wales"], contact: ["nobody"], brand: ["red"], inherit: [] };
  const begun = begin(JSON.stringify(answersOf(given, "logo.exe", DAY)), AROUND, NOTHING);
  const { problems } = JSON.parse(begun.told);
  assert.deepEqual(problems.map(({ question }) => question), ["name", "gss", "contact", "nation", "brand", "inherit", "logo"]);
  assert.ok(problems.every(({ message }) => message.length > 10));
  assert.equal(begun.archive.length, 0);
});

test("the files say where the program comes from that made the page", () => {
  const action = "council/goodhelp@0123456789012345678901234567890123456789";
  const zip = (around) => Buffer.from(begin(JSON.stringify(answersOf(open_, null, DAY)), JSON.stringify(around), NOTHING).archive).toString("latin1");
  assert.ok(zip({ action, archive: "https://example.org/a.tar.gz", places: [] }).includes(`uses: ${action}`));
  assert.ok(zip({ action: null, archive: null, places: [] }).includes("uses: OWNER/REPOSITORY@COMMIT"));
});

test("a logo is what its bytes are", () => {
  const told = (name, bytes) => JSON.parse(begin(JSON.stringify(answersOf(open_, name, DAY)), AROUND, bytes).told);
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9v9z'/></svg>");
  assert.ok(told("Logo.SVG", svg).site.paths.includes("themes/assets/logo.svg"));
  assert.match(told("logo.png", svg).problems[0].message, /no PNG inside/);
  assert.match(told("logo.svg", new Uint8Array(300_000)).problems[0].message, /at most 200 KiB/);
});

test("what is not as the form sends it is refused as a whole", () => {
  const good = answersOf(open_, null, DAY);
  for (const bad of ["", "3", JSON.stringify({ ...good, more: 1 }), JSON.stringify({ ...good, day: "2026-02-30" }), JSON.stringify({ ...good, nation: "france" }), JSON.stringify({ ...good, logo: { name: "logo.svg", shows: null, bytes: [1] } })]) {
    assert.throws(() => begin(bad, AROUND, NOTHING), /^Error: answers$/, bad);
  }
  assert.throws(() => begin(JSON.stringify(good), "{}", NOTHING), /^Error: around$/);
});
