// The form for writers, as somebody uses it.

import assert from "node:assert/strict";

import { kinds, pageAt } from "./sites.mjs";

/** The page of the form for this kind, on the small site. */
export function formPage(kind, query = "") {
  const page = pageAt(kinds, `/contribute/${kind}/`);
  return { ...page, address: page.address + query };
}

/** Waits until the checks are loaded and have looked at the answers. */
export async function checksAreThere(tab) {
  await tab.locator("#_loading").waitFor({ state: "hidden" });
  assert.equal(await tab.locator("#_trouble").isVisible(), false, await tab.locator("#_why").textContent());
}

/** Waits until what was typed last has been checked: longer than the writer has to be still. */
export async function checked(tab) {
  await tab.waitForTimeout(700);
}

/** Goes to the step with this heading, by the list of steps. */
export async function goToStep(tab, heading) {
  const steps = tab.locator("#_steps");
  if (!(await steps.evaluate((details) => details.open))) await steps.locator("summary").click();
  await steps.getByRole("button", { name: heading }).click();
  await checked(tab);
}

/** The headings of all steps. */
export function headings(tab) {
  return tab.locator("#_step-list button > span:first-child").allTextContents();
}

/** What is said of the question that this control answers: each in one line. */
export function saidOf(control) {
  return control.evaluate((control) => {
    const ids = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    const problems = ids.flatMap((id) => [...(document.getElementById(id)?.querySelectorAll(".problem") ?? [])]);
    return problems.map((problem) => problem.innerText.replace(/\s+/g, " "));
  });
}

/** Everything that the browser keeps for the page. */
export function storage(tab) {
  return tab.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
}

/** The text of the file that the form makes now. */
export function fileText(tab) {
  return tab.locator("#_text").inputValue();
}
