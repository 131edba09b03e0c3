// What someone waits for who writes a text in the form for writers: the module, what it is checked against, and the check
// after each keystroke.
//
//   node desk.mjs SITE < { "path", "text" }
//
// The text is a file of a site, which is read into the form first. Prints `{ "usual", "slow" }`, the second with a processor
// six times slower: `{ "started", "opened", "first", "keystrokes", "said" }`, times in milliseconds.

import fs from "node:fs";
import path from "node:path";

import { inNewWindow, startChromium } from "./chromium.mjs";
import { serve } from "./server.mjs";

const SLOWER = 6;
/** How many visits there are; the last one goes on to type. */
const VISITS = 5;
const KEYSTROKES = 200;
const TYPED = " People choose what they work on, and one worker stays beside them until they no longer want that.";

const [site] = process.argv.slice(2);
const source = JSON.parse(fs.readFileSync(0, "utf8"));
const scripts = fs.readdirSync(path.join(site, "assets")).find((name) => name.startsWith("scripts."));
const date = new Date().toISOString().slice(0, 10);
const host = await serve({ "/": site });
const browser = await startChromium();

// The host compresses what it is asked for the first time, which nobody should wait for.
await visit(1, 0);
const results = { usual: await visits(1), slow: await visits(SLOWER) };
console.log(JSON.stringify(results));
await browser.close();
host.close();

/** All visits with a processor so many times slower. */
async function visits(slower) {
  const all = { started: [], opened: [], first: [] };
  for (let number = 1; number <= VISITS; number += 1) {
    const { keystrokes, said, ...times } = await visit(slower, number < VISITS ? 0 : KEYSTROKES);
    for (const [name, time] of Object.entries(times)) all[name].push(time);
    Object.assign(all, { keystrokes, said });
  }
  return all;
}

function visit(slower, count) {
  return inNewWindow(browser, `${host.origin}/blank`, {}, async (tab) => {
    const session = await tab.context().newCDPSession(tab);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const places = { module: `/assets/${scripts}/contribute/checks`, surroundings: "/contribute/site.json" };
    return tab.evaluate(write, { ...places, date, source, typed: TYPED, count });
  });
}

/**
 * In the page. On a site this is done in a worker, so that the page never waits; Chromium's throttling slows down the page's
 * own thread alone, so it is done there.
 */
async function write({ module, surroundings, date, source, typed, count }) {
  const text = await (await fetch(surroundings)).text();
  const started = await timed(async () => {
    const script = document.createElement("script");
    script.src = `${module}.js`;
    await new Promise((loaded, failed) => {
      script.onload = loaded;
      script.onerror = () => failed(new Error(`there is no ${script.src}`));
      document.head.append(script);
    });
    await wasm_bindgen({ module_or_path: `${module}_bg.wasm` });
  });
  let desk;
  const opened = await timed(() => (desk = wasm_bindgen.open(text, date)));
  const form = JSON.parse(desk.read(JSON.stringify(source)));
  // What the form's script does: the answers go to the module as JSON, and what it says comes back as JSON.
  let said;
  const check = () => (said = JSON.parse(desk.check(JSON.stringify(form))).problems.length);
  const first = await timed(check);
  const keystrokes = [];
  for (let number = 0; number < count; number += 1) {
    form.parts[form.parts.length - 1] += typed[number % typed.length];
    // As between keystrokes: the browser has time for what it does beside.
    await new Promise((done) => setTimeout(done, 5));
    keystrokes.push(await timed(check));
  }
  return { started, opened, first, keystrokes, said };

  async function timed(act) {
    const begun = performance.now();
    await act();
    return performance.now() - begun;
  }
}
