// A link into the form that has chosen something already, as the gaps in the overview have: what the form has of it is chosen,
// all else is passed over, and says so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { checked, checksAreThere, fileText, formPage, goToStep, storage } from "./lib/contribute.mjs";
import { assertNone } from "./lib/faults.mjs";
import { toolPage } from "./lib/tool.mjs";

const browser = startBrowser();
const GAP = "#characteristics=tailoring&sectors=homelessness";
const WHO = "Who it is for and how it helps";
const about = (tab) => tab.locator("#_about-text");
const isChosen = (tab, name) => tab.getByRole("checkbox", { name, exact: true }).isChecked();

test("from a gap in the overview to the form, with the keyboard: the characteristic and the sector are chosen", () =>
  browser.open(toolPage("overview"), {}, async (tab) => {
    const gap = tab.locator(".matrix .band-0 a").first();
    const [characteristic, sector] = (await gap.locator(".hidden").textContent()).replace(/:\s*$/, "").split(", ");
    await gap.focus();
    await tab.keyboard.press("Enter");
    await checksAreThere(tab);
    await about(tab).filter({ hasText: "Chosen for you" }).waitFor();
    assert.match(await about(tab).innerText(), new RegExp(`“${characteristic}”, “${sector}`));
    await goToStep(tab, WHO);
    assert.ok(await isChosen(tab, characteristic));
    assert.ok(await isChosen(tab, sector));
    await tab.goBack();
    await tab.goBack();
    assert.match(tab.url(), /\/tools\/overview\/$/);
  }));

test("what the link chose is said, is in the file, and can be taken out", () =>
  browser.open(formPage("case-study", GAP), {}, async (tab) => {
    await checksAreThere(tab);
    await about(tab).filter({ hasText: "Chosen for you" }).waitFor();
    assert.equal(await tab.locator("#_said").getAttribute("role"), "status");
    assert.match(await fileText(tab), /sectors:.*homelessness/s);
    await prepareAxe(tab);
    assertNone(await axeFaults(tab), "chosen");
    await goToStep(tab, WHO);
    await tab.getByRole("checkbox", { name: "Tailoring", exact: true }).uncheck();
    await checked(tab);
    assert.doesNotMatch(await fileText(tab), /tailoring/);
    await tab.reload();
    await checksAreThere(tab);
    await about(tab).filter({ hasText: "Chosen for you" }).waitFor();
    assert.deepEqual(await storage(tab), { local: {}, session: {}, cookies: "", databases: 0 });
  }));

test("a draft stays as it was left: what a link chooses is not added to it", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await tab.getByRole("textbox", { name: "What is it called?" }).fill("Porch suppers");
    await tab.getByRole("checkbox", { name: "Keep a draft on this device" }).check();
    await checked(tab);
    await tab.goto("about:blank");
    await tab.goto(browser.address(formPage("case-study", GAP)));
    await checksAreThere(tab);
    assert.match(await about(tab).innerText(), /^Your draft is back\. What the link chooses was not added/);
    assert.equal(await tab.getByRole("textbox", { name: "What is it called?" }).inputValue(), "Porch suppers");
    await goToStep(tab, WHO);
    assert.equal(await isChosen(tab, "Tailoring"), false);
    await tab.getByRole("checkbox", { name: "Tailoring", exact: true }).check();
    await tab.getByRole("checkbox", { name: "Homelessness", exact: true }).check();
    await checked(tab);
    await tab.reload();
    await checksAreThere(tab);
    assert.equal(await about(tab).innerText(), "Your draft is back.", "it has all that the link chooses");
  }));

const HOSTILE = ["#title=Mine", "#persons=consented", `${GAP}&people=<script>alert(1)</script>`, "#characteristics=%3Cimg%20src=x%20onerror=alert(1)%3E", "#characteristics=nothing-of-ours", `#sectors=${"a".repeat(9000)}`, "#__proto__=tailoring"];
for (const hash of HOSTILE) {
  test(`what is no choice of the form is ignored as a whole, and said: ${hash.slice(0, 60)}`, () =>
    browser.open(formPage("case-study", hash), {}, async (tab) => {
      await checksAreThere(tab);
      await about(tab).filter({ hasText: "It was ignored." }).waitFor();
      assert.equal(await tab.locator("#_writing img, #_writing script").count(), 0);
      assert.equal(await tab.getByRole("textbox", { name: "What is it called?" }).inputValue(), "");
      await goToStep(tab, WHO);
      assert.equal(await tab.locator("#_fields input[type=checkbox]:checked").count(), 0);
    }));
}

test("without scripts a gap leads to the page that says how to contribute", () =>
  browser.open(toolPage("overview"), { javaScriptEnabled: false }, async (tab) => {
    const gaps = await tab.locator(".matrix .band-0 a").all();
    assert.ok(gaps.length > 0);
    for (const gap of gaps) assert.match(await gap.getAttribute("href"), /\/contribute\/$/);
    await gaps[0].click();
    assert.ok(await tab.getByRole("heading", { level: 1 }).isVisible());
  }));
