// The tools that are pages of their own, as somebody uses them.

import assert from "node:assert/strict";

import { axeFaults } from "./axe.mjs";
import { layoutFaults } from "./layout.mjs";
import { handbook, pageAt, site } from "./sites.mjs";

/** A small site in two languages. */
export const village = site("tools");

/** The tools of the handbook, and in the small site in English and in Welsh, by their name in front matter. */
export const TOOLS = {
  confidence: ["confidence-to-act", "how-sure"],
  cycle: ["my-cycle", "our-cycle"],
  "five-minutes": ["five-minutes", "one-thing"],
  find: ["find-an-example", "like-us"],
  pack: ["workshop-pack", "tea-workshop"],
  overview: ["overview", "at-a-glance"],
};

/** The page of a tool in the handbook, with something after its address. */
export function toolPage(tool, after = "") {
  return below(pageAt(handbook, `/tools/${TOOLS[tool][0]}/`), after);
}

/** The page of a tool in the small site. */
export function villagePage(tool, language = "en", after = "") {
  return below(pageAt(village, `${language === "cy" ? "/cy" : ""}/tools/${TOOLS[tool][1]}/`), after);
}

/** All pages of a tool. */
export function pagesOf(tool) {
  return [toolPage(tool), villagePage(tool), villagePage(tool, "cy")];
}

/** The same page, with something after its address. */
function below(page, after) {
  return { ...page, address: page.address + after };
}

/** Waits until the tool's script is there: it has drawn something. */
export async function ready(tab) {
  await tab.waitForLoadState("load");
  await tab.locator(".tool").first().waitFor();
}

/** Waits until this is said to those who cannot see it. */
export async function said(tab, words) {
  const status = tab.locator("#_said");
  assert.equal(await status.getAttribute("role"), "status");
  await status.filter({ hasText: words }).waitFor({ state: "attached", timeout: 4000 });
}

/** What axe and the eye find in the tab as it stands, narrow, wide, light and dark. */
export async function looks(tab, state, sizes = [320, 360, 1280]) {
  const faults = [];
  for (const width of sizes) {
    await tab.setViewportSize({ width, height: 800 });
    faults.push(...(await layoutFaults(tab)).map((fault) => `${state}, ${width} px: ${fault}`));
  }
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    faults.push(...(await axeFaults(tab)).map((fault) => `${state}, ${colorScheme}: ${fault}`));
  }
  await tab.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  faults.push(...(await axeFaults(tab)).map((fault) => `${state}, forced colours: ${fault}`));
  await tab.emulateMedia({ forcedColors: "none" });
  return faults;
}

/** Makes the browser keep nothing, or have no room: before the page is asked for. */
export function withStorage(how) {
  return (tab) =>
    tab.addInitScript((how) => {
      const no = () => {
        throw new DOMException(how, how === "full" ? "QuotaExceededError" : "SecurityError");
      };
      if (how === "full") Storage.prototype.setItem = no;
      else Object.defineProperty(window, "localStorage", { get: no });
    }, how);
}

/** What the browser keeps for the site. */
export function storage(tab) {
  return tab.evaluate(async () => ({ local: Object.keys(localStorage), session: sessionStorage.length, cookies: document.cookie, databases: (await indexedDB.databases()).length }));
}

/** What the reader gets when this is done. */
export async function downloaded(tab, act) {
  const [file] = await Promise.all([tab.waitForEvent("download"), act()]);
  const stream = await file.createReadStream();
  const parts = [];
  for await (const part of stream) parts.push(part);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) };
}
