// A checklist, as somebody answers it.

import assert from "node:assert/strict";
import fs from "node:fs";

import { pageAt, tools } from "./sites.mjs";

const site = tools();

/** The hosts that `startBrowser` needs for these tests. */
export const SITES = [site];

/** The checklist of the small site, in a language; `after` is what follows in its address. */
export function kettle({ language = "en-GB", after = "" } = {}) {
  const page = pageAt(site, `${language === "en-GB" ? "" : `/${language}`}/checklists/our-kettle/`);
  return { ...page, address: page.address + after };
}

/** Its questions, in order. */
export const IDS = ["power-sharing", "enabling-conversations", "tailoring", "scaffolding", "role-models-and-peer-support", "opportunity-making", "transparency", "descaled"];

/** Waits until the page answers to the reader. */
export async function isReady(tab) {
  await tab.locator("html[data-step]").waitFor();
}

/** Chooses a level (from 1, or `unsure`) of a question. */
export async function choose(tab, id, level) {
  // The label lies over the whole level.
  await tab.locator(`label[for="_${id}-${level}"]`).click();
}

/** Answers all of these: `{ id: level }`. */
export async function answer(tab, levels) {
  for (const [id, level] of Object.entries(levels)) await choose(tab, id, level);
}

/** A profile with all there can be: low, high, in between, not sure, no answer. */
export const MIXED = { "power-sharing": 1, "enabling-conversations": 4, tailoring: 2, scaffolding: "unsure", "role-models-and-peer-support": 3, "opportunity-making": 1, descaled: 1 };

/** Goes to a step by the buttons of the page. */
export async function goTo(tab, step) {
  const now = await tab.locator("html").getAttribute("data-step");
  if (step === "together") {
    await tab.locator(now === "profile" ? "#_profile-together" : "#_to-together").click();
  } else {
    if (now === "all") await tab.locator("#_next").click();
    if (step === "profile") await tab.locator("#_to-profile").click();
  }
  assert.equal(await tab.locator("html").getAttribute("data-step"), step);
}

/** What the page has said last, once it has been said. */
export async function said(tab, words) {
  await tab.locator("#_said", { hasText: words }).waitFor({ state: "attached" });
}

/** The name and text of the file that this click saves. */
export async function saved(tab, click) {
  const [download] = await Promise.all([tab.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
}

/** A file for an input, as somebody chose it. */
export function file(name, text) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) };
}

/** A file of answers to the checklist of the small site. */
export function answersFile(levels, { day = "2026-09-01", view, note } = {}) {
  const answers = Object.entries(levels).map(([id, level]) => [id, level === "unsure" ? { level } : { level, of: id === "descaled" ? 1 : 4 }]);
  if (note) answers[0][1].note = note;
  return JSON.stringify({ tool: "goodhelp-checklist", checklist: "our-kettle", day, view, answers: Object.fromEntries(answers) });
}

/** The address part of a link with this content. */
export function linkOf(text) {
  return `#answers=${Buffer.from(text).toString("base64url")}`;
}
