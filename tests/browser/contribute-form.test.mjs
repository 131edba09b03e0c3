// From an empty form to a file that the program takes: with the keyboard alone, and with what the checks say on the way.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { checked, checksAreThere, fileText, formPage, goToStep, headings, saidOf } from "./lib/contribute.mjs";
import { listen } from "./lib/search.mjs";
import { root, target } from "./lib/sites.mjs";

const browser = startBrowser();

test("a case study is written, mended, downloaded and accepted, with the keyboard alone", () =>
  browser.open(formPage("case-study"), { acceptDownloads: true }, async (tab) => {
    await checksAreThere(tab);
    const keys = keyboard(tab);

    // What it is.
    await keys.to("What is it called?");
    await keys.type("Porch suppers");
    await keys.to("Who runs it?");
    await keys.type("Larkmoor Supper Club");
    await keys.to("What is it, in one sentence?");
    await keys.type("We empower people to eat together on the porch.");
    await checked(tab);
    const summary = tab.getByRole("textbox", { name: "What is it, in one sentence?" });
    const said = await saidOf(summary);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(said[0], /^An idea: .*empower.*Why\?$/);
    assert.equal(await summary.getAttribute("aria-invalid"), null, "an idea is no error");
    await tab.keyboard.press("Control+a");
    await keys.type("Neighbours cook for each other and talk on the porch.");
    await checked(tab);
    assert.deepEqual(await saidOf(summary), []);
    await keys.choose(tab.getByRole("radiogroup", { name: "How much do you tell?" }), "Only a start");
    await keys.press("Continue");
    assert.equal(await focused(tab), "Who it is for and how it helps");

    // Who it is for: a few names to choose from, and many to look up.
    await keys.to("Homelessness");
    await tab.keyboard.press("Space");
    await keys.press("Continue");
    await keys.press("Continue");
    await keys.press("Continue");

    // People: consent without a record of it is an error.
    assert.equal(await focused(tab), "People in the text");
    const persons = tab.getByRole("radiogroup", { name: "Does the text tell someone’s story?" });
    await keys.choose(persons, "Yes, and the person agreed");
    await keys.press("Continue");
    await keys.press("Back");
    await checked(tab);
    const errors = await tab.locator(".problem-error").filter({ visible: true }).allInnerTexts();
    assert.ok(errors.some((error) => error.includes("consent")), errors.join("\n"));
    await keys.choose(persons, "No, nobody’s");
    await checked(tab);
    assert.equal(await tab.locator(".problem-error").filter({ visible: true }).count(), 0);

    // The way out.
    for (const heading of (await headings(tab)).slice(5)) {
      await keys.press("Continue");
      assert.equal(await focused(tab), heading);
    }
    await tab.getByRole("heading", { name: "The checks found nothing to mend" }).or(tab.getByRole("heading", { name: "Some ideas" })).waitFor();
    await keys.to("Download the file");
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "porch-suppers.md");
    const file = fs.readFileSync(await download.path(), "utf8");
    assert.equal(file, await fileText(tab));
    assertAccepted("case-studies/porch-suppers.md", file);
  }));

test("nobody is told of gaps before they come to them, and then at the gap", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    const problems = tab.locator(".problem").filter({ visible: true });
    assert.equal(await problems.count(), 0);
    await tab.getByRole("button", { name: "Continue" }).click();
    await checked(tab);
    assert.equal(await problems.count(), 0, "the next step begins with faults");
    await tab.goBack();
    await checked(tab);
    assert.equal(await focused(tab), "What it is");
    const title = tab.getByRole("textbox", { name: "What is it called?" });
    assert.equal(await title.getAttribute("aria-invalid"), "true");
    assert.match((await saidOf(title)).join(), /^Please answer: What is it called\?/);
    await goToStep(tab, "Check and send");
    assert.equal(await tab.locator("#_mend-head").innerText(), "Before it can be published");
    await tab.locator("#_mend-list").getByRole("link", { name: "Please answer: What is it called?" }).click();
    assert.ok(await title.evaluate((title) => title === document.activeElement), "the link does not lead to the question");
    await tab.keyboard.type("Porch suppers");
    await checked(tab);
    assert.equal(await title.getAttribute("aria-invalid"), null);
  }));

test("the number of remarks is said once, when the writer is still and it has changed", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await checked(tab);
    const told = await listen(tab);
    await tab.getByRole("textbox", { name: "What is it, in one sentence?" }).focus();
    await tab.keyboard.type("They empower", { delay: 30 });
    await tab.waitForTimeout(1500);
    await tab.keyboard.type(" people all day", { delay: 30 });
    await tab.waitForTimeout(1500);
    assert.deepEqual(await told(), ["One remark in this step"]);
  }));

test("names are suggested, chosen and taken out again", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await goToStep(tab, "What changed, and what that rests on");
    await tab.getByRole("button", { name: /^Add: Evidence and figures/ }).click();
    await tab.keyboard.type("More suppers");
    await goToStep(tab, "Check and send");
    assert.match(await tab.locator("#_mend-list").innerText(), /Source/);
    await tab.locator("#_mend-list").getByRole("link", { name: "Please answer: Evidence and figures 1 – Source" }).click();
    await tab.keyboard.press("Escape");
    const text = await fileText(tab);
    assert.match(text, /claim: More suppers/);
    await goToStep(tab, "What changed, and what that rests on");
    await tab.getByRole("button", { name: /^Remove “Evidence and figures 1”/ }).click();
    assert.match(await focused(tab), /^Add: Evidence/);
    await goToStep(tab, "Check and send");
    assert.doesNotMatch(await fileText(tab), /outcomes/);
  }));

/** What a writer does who has no mouse: every press is one of the keyboard. */
function keyboard(tab) {
  /** Tabs forward, and past the end of the page from its beginning, to what has this name. */
  async function to(name) {
    for (let step = 0; step < 200; step += 1) {
      if ((await focused(tab)).startsWith(name)) return;
      await tab.keyboard.press("Tab");
    }
    assert.fail(`the keyboard does not lead to ${name}`);
  }
  return {
    to,
    type: (text) => tab.keyboard.type(text),
    async press(name) {
      for (let step = 0; step < 200; step += 1) {
        const [text, button] = await tab.evaluate(() => [document.activeElement.innerText?.trim(), document.activeElement.localName]);
        if (button === "button" && text === name) break;
        await tab.keyboard.press("Tab");
      }
      await tab.keyboard.press("Enter");
      await checked(tab);
    },
    /** Goes to a group of radio buttons and with the arrows to one of them. */
    async choose(group, name) {
      for (let step = 0; step < 200; step += 1) {
        if (await group.evaluate((group) => group.contains(document.activeElement))) break;
        await tab.keyboard.press("Tab");
      }
      for (let step = 0; step < 9 && !(await group.getByRole("radio", { name }).isChecked()); step += 1) await tab.keyboard.press("ArrowDown");
      assert.ok(await group.getByRole("radio", { name }).isChecked());
    },
  };
}

/** What has the focus, by its label or its words. */
function focused(tab) {
  return tab.evaluate(() => {
    const { activeElement: element } = document;
    return (element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText ?? "").trim();
  });
}

/** The built program finds no fault with the file where it belongs. */
function assertAccepted(file, text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "goodhelp-form-"));
  try {
    fs.cpSync(path.join(root, "tests/sites/kinds"), folder, { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
    const { status, stdout, stderr } = spawnSync(path.join(target, "debug/goodhelp"), ["--root", folder, "check"], { encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
