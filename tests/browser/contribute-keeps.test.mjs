// What the form keeps, what it opens, and what is left of it where something is missing.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { checked, checksAreThere, fileText, formPage, goToStep, storage } from "./lib/contribute.mjs";
import { kinds, root } from "./lib/sites.mjs";

const browser = startBrowser();
const NOTHING = { local: {}, session: {}, cookies: "", databases: 0 };
const LAST = "Check and send";

test("a draft is kept only when it is asked for, and forgotten when that is", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    const title = tab.getByRole("textbox", { name: "What is it called?" });
    const keep = tab.getByRole("checkbox", { name: "Keep a draft on this device" });
    assert.equal(await keep.isChecked(), false);
    await title.fill("Porch suppers");
    await checked(tab);
    assert.deepEqual(await storage(tab), NOTHING);

    await keep.check();
    await title.fill("Porch suppers again");
    await checked(tab);
    const { local, ...others } = await storage(tab);
    assert.deepEqual(Object.keys(local), ["goodhelp-draft /help/contribute/case-study/"]);
    assert.deepEqual({ local: {}, ...others }, NOTHING);

    await tab.reload();
    await checksAreThere(tab);
    assert.equal(await title.inputValue(), "Porch suppers again");
    assert.ok(await tab.getByText("Your draft is back.").first().isVisible());
    await tab.getByRole("button", { name: "Forget the draft" }).click();
    assert.deepEqual(await storage(tab), NOTHING);
    assert.equal(await keep.isChecked(), false);
    assert.equal(await title.inputValue(), "Porch suppers again", "what stands in the form is not the draft");
  }));

test("what is written is not lost by going back, and its loss is asked about", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await tab.getByRole("textbox", { name: "What is it called?" }).fill("Porch suppers");
    await tab.getByRole("button", { name: "Continue" }).click();
    await tab.locator(".skip").press("Enter");
    assert.equal(await tab.locator("#_step").innerText(), "Who it is for and how it helps", "a link on the page leads to another step");
    await tab.goBack();
    await tab.goBack();
    assert.equal(await tab.getByRole("textbox", { name: "What is it called?" }).inputValue(), "Porch suppers");
    let asked = 0;
    tab.on("dialog", (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await tab.getByRole("textbox", { name: "What is it called?" }).press("End");
    await tab.reload();
    assert.equal(asked, 1);
  }));

test("an example is improved in the same form, from its own page", () =>
  browser.open(formPage("case-study"), { stay: true }, async (tab) => {
    await tab.goto(browser.address({ ...formPage("case-study"), address: "/case-studies/lantern-walks/" }));
    await tab.getByRole("link", { name: "Improve this example" }).last().click();
    await checksAreThere(tab);
    await tab.getByText("You are improving “Lantern walks”").first().waitFor();
    assert.equal(await tab.getByRole("textbox", { name: "Who runs it?" }).inputValue(), "Larkmoor Walking Club");
    await goToStep(tab, LAST);
    assert.equal(await tab.locator("#_name").inputValue(), "lantern-walks");
    assert.match(await tab.locator("#_path").innerText(), /case-studies\/lantern-walks\.md/);
    const text = await fileText(tab);
    for (const words of ["claim: Two choirs began", "The streets of Larkmoor have few lamps.", "torch-walks", "level: 2"]) assert.ok(text.includes(words), `${words} is gone:\n${text}`);
    assert.equal(await tab.locator("#_editor-way").isVisible(), false, "the editor for new files is offered");
  }));

test("what is not there to improve leaves an empty form", () =>
  browser.open(formPage("case-study", "?improve=nothing-like-it"), { expected: /404/ }, async (tab) => {
    await checksAreThere(tab);
    await tab.getByText("could not be opened").first().waitFor();
    assert.equal(await tab.getByRole("textbox", { name: "What is it called?" }).inputValue(), "");
  }));

test("files and filled-in forms are opened; others change nothing", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    const form = fs.readFileSync(path.join(kinds.folder, "contribute/case-study/form.txt"), "utf8");
    const filled = form.replace(/^(1\.1 .*:)$/m, "$1 Porch suppers").replace(/^(1\.2 .*:)$/m, "$1 Larkmoor Supper Club");
    assert.notEqual(filled, form);
    const title = tab.getByRole("textbox", { name: "What is it called?" });
    const open = async (name, text) => {
      await tab.locator("#_file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      await tab.locator("#_about-text").getByText(name).waitFor();
    };
    await open("reply.txt", filled);
    assert.equal(await title.inputValue(), "Porch suppers");
    assert.equal(await tab.getByRole("textbox", { name: "Who runs it?" }).inputValue(), "Larkmoor Supper Club");

    await open("repair-bench.md", fs.readFileSync(path.join(root, "tests/sites/kinds/case-studies/repair-bench.md"), "utf8"));
    assert.equal(await title.inputValue(), "The repair bench");
    await open("nonsense.md", "---\n{ [\n---\n");
    assert.match(await tab.locator("#_about-text").innerText(), /Nothing was changed/);
    assert.equal(await title.inputValue(), "The repair bench");
  }));

test("without scripts there are the field guide and the text form", () =>
  browser.open(formPage("case-study"), { javaScriptEnabled: false }, async (tab) => {
    assert.equal(await tab.locator("#_writing").isVisible(), false);
    const fields = tab.getByRole("heading", { name: "What it is" });
    assert.equal(await fields.isVisible(), false, "the list of fields is folded away");
    await tab.getByText("Every field that a file can have").click();
    assert.ok(await fields.isVisible());
    assert.ok(await tab.getByRole("link", { name: /to print or to send/ }).isVisible());
  }));

test("where the checks do not come the form says so, keeps the answers, and tries again", () =>
  browser.open(formPage("case-study"), { expected: /503|ERR_FAILED|site\.json/, prepare: (tab) => tab.route("**/site.json", (route) => route.fulfill({ status: 503 })) }, async (tab) => {
    await tab.locator("#_trouble").waitFor();
    assert.match(await tab.locator("#_why").innerText(), /could not be loaded/);
    const title = tab.getByRole("textbox", { name: "What is it called?" });
    await title.fill("Porch suppers");
    await tab.unroute("**/site.json");
    await tab.getByRole("button", { name: "Try again" }).click();
    await tab.locator("#_trouble").waitFor({ state: "hidden" });
    assert.equal(await title.inputValue(), "Porch suppers");
    await goToStep(tab, LAST);
    assert.match(await fileText(tab), /title: Porch suppers/);
  }));
