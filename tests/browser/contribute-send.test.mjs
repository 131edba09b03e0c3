// How a finished text leaves the device, what must not leave it in public, and how it will look.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { checked, checksAreThere, fileText, formPage, goToStep } from "./lib/contribute.mjs";

const browser = startBrowser();
const LAST = "Check and send";

test("a text goes by file, e-mail, clipboard or the web editor", () =>
  browser.open(formPage("case-study"), { permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
    await checksAreThere(tab);
    await tab.getByRole("textbox", { name: "What is it called?" }).fill("Porch suppers & more");
    await goToStep(tab, LAST);
    const text = await fileText(tab);
    assert.match(text, /^---\ntitle: /);
    assert.equal(await tab.locator("#_personal").isVisible(), false);

    const mail = new URL(await tab.getByRole("link", { name: "Write the e-mail" }).getAttribute("href"));
    assert.equal(mail.pathname, "hello@larkmoor.example");
    assert.match(mail.searchParams.get("body"), /porch-suppers-more\.md is attached/);
    assert.ok(!mail.href.includes("completeness"), "the text goes along");

    const editor = new URL(await tab.getByRole("link", { name: "Open it at git.larkmoor.example" }).getAttribute("href"));
    assert.equal(editor.searchParams.get("filename"), "case-studies/porch-suppers-more.md");
    assert.equal(editor.searchParams.get("value"), text);

    await tab.getByRole("button", { name: "Copy the text" }).click();
    await tab.locator("#_said").getByText("The text was copied.").waitFor({ state: "attached" });
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), text);
  }));

test("a text that is too long for an address is copied, and the editor opens without it", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await goToStep(tab, "The text itself");
    await tab.getByRole("textbox", { name: "Context" }).fill("Neighbours meet on the porch. ".repeat(400));
    await goToStep(tab, LAST);
    const href = await tab.locator("#_editor").getAttribute("href");
    assert.ok(href.length < 300, href);
    assert.match(await tab.locator("#_editor-help").innerText(), /too long/);
  }));

for (const [what, fill] of Object.entries({
  "that says so": async (tab) => {
    await goToStep(tab, "People in the text");
    await tab.getByRole("radio", { name: "Yes, one that a public source tells already" }).check();
  },
  "that has somebody's telephone number": async (tab) => {
    await goToStep(tab, "The text itself");
    await tab.getByRole("textbox", { name: "Context" }).fill("Ring Sam on 07700 900123 before you come.");
  },
})) {
  test(`a text about a person, ${what}, leaves only as a file or by e-mail`, () =>
    browser.open(formPage("case-study"), {}, async (tab) => {
      await checksAreThere(tab);
      await fill(tab);
      await goToStep(tab, LAST);
      const ways = tab.locator(".way").filter({ visible: true });
      assert.equal(await ways.count(), 2, (await ways.allInnerTexts()).join("\n"));
      assert.ok(await tab.getByRole("button", { name: "Download the file" }).isVisible());
      assert.ok(await tab.getByRole("link", { name: "Write the e-mail" }).isVisible());
      assert.ok(await tab.locator("#_personal").isVisible());
      assert.equal(await tab.locator("#_editor").getAttribute("href"), null, "the text stands in an address");
      const addresses = await tab.locator("#_writing a[href]").evaluateAll((links) => links.map((link) => decodeURIComponent(link.href)));
      assert.ok(addresses.every((address) => !address.includes("07700")), addresses.join("\n"));
    }));
}

test("the preview is the site's own page, in which nothing runs and nothing leads away", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await tab.getByRole("textbox", { name: "What is it called?" }).fill("Porch <b>suppers</b>");
    await goToStep(tab, "The text itself");
    const field = tab.getByRole("textbox", { name: "Context" });
    await field.fill("See [[power-sharing]] and [there](https://elsewhere.example/).\n\n- One\n- Two");
    await tab.getByText("See how it will look").click();
    const inside = tab.frameLocator("iframe");
    await inside.getByRole("listitem").getByText("Two").waitFor();
    assert.equal(await inside.getByRole("heading", { level: 1 }).innerText(), "Porch <b>suppers</b>");
    assert.equal(await inside.locator("header.site-head").count(), 1, "the site's head is missing");
    assert.equal(await inside.locator("[href]:not(link, use), script, #_writing, [action], [popovertarget]").count(), 0);
    assert.equal(await inside.locator("button:enabled, input:enabled").count(), 0);
    const colour = await inside.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily);
    assert.match(colour, /Atkinson/, "the site's styles are missing");
    const frame = tab.locator("iframe");
    assert.doesNotMatch(await frame.getAttribute("sandbox"), /allow-(scripts|forms|popups|top-navigation)/);

    await field.press("End");
    await field.pressSequentially(" and a third");
    await inside.getByText("Two and a third").or(inside.getByText("and a third")).first().waitFor();
    await checked(tab);
  }));
