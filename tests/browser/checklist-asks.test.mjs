// A checklist asks: all on one page or one at a time, by keyboard, with back, check and change; then the profile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { answer, choose, goTo, IDS, isReady, kettle, MIXED, SITES } from "./lib/checklist.mjs";

const browser = startBrowser({ sites: SITES });
const step = (tab) => tab.locator("html").getAttribute("data-step");
const focused = (tab) => tab.evaluate(() => document.activeElement?.id);

test("without scripts it is the sheet: every question with its levels, what shows it and a next step", () =>
  browser.open(kettle(), { javaScriptEnabled: false }, async (tab) => {
    assert.equal(await tab.locator(".statement").filter({ visible: true }).count(), IDS.length);
    assert.equal(await tab.locator(".tool, .result").filter({ visible: true }).count(), 0, "a part of the tool is seen");
    assert.ok(await tab.getByText("they are gone when you close it").isVisible());
    assert.ok(await tab.getByText("Notes that say who decided.").isVisible());
    assert.ok(await tab.getByText("Do I decide what I use the kettle for?").isVisible());
    assert.ok(await tab.getByText("I am told what the kettle is for.").isVisible());
    await choose(tab, "power-sharing", "unsure");
  }));

test("one question at a time, by the keyboard alone, to the profile and back", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    const press = async (...keys) => {
      for (const key of keys) await tab.keyboard.press(key);
    };
    /** Presses Tab until the button with this name has the focus, and uses it. */
    const use = async (name) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await press("Tab");
        const here = await tab.evaluate(() => document.activeElement?.closest("button, a, summary")?.textContent?.trim().replace(/\s+/g, " "));
        if (here?.startsWith(name)) return press("Enter");
      }
      assert.fail(`no way to “${name}” by Tab`);
    };
    await use("One question at a time");
    assert.equal(await focused(tab), "_power-sharing");
    assert.match(await tab.title(), /^1 of 8 – Our kettle/);
    assert.equal(await tab.locator(".statement").filter({ visible: true }).count(), 1);
    // The link to the characteristic stands before the heading; the levels come next.
    await press("Tab", "Space", "ArrowDown");
    assert.ok(await tab.getByRole("radio", { name: "Now and then" }).first().isChecked());
    await press("Tab");
    assert.equal(await focused(tab), "_power-sharing-note");
    await tab.keyboard.type("The committee asked twice.");
    await use("Continue");
    assert.equal(await focused(tab), "_enabling-conversations");
    await use("Back");
    assert.equal(await focused(tab), "_power-sharing");
    assert.equal(await tab.locator("#_power-sharing-note").inputValue(), "The committee asked twice.");
    for (const id of IDS.slice(1)) {
      await use("Continue");
      assert.equal(await focused(tab), `_${id}`, "a step loses the focus");
    }
    await use("Check your answers");
    assert.equal(await focused(tab), "_check-head");
    assert.match(await tab.title(), /^Check your answers – Our kettle/);
    await use("Change the answer to “Do people decide what the kettle is for?”");
    assert.equal(await focused(tab), "_power-sharing");
    await press("Tab", "ArrowDown");
    await use("Back to your answers");
    assert.equal(await focused(tab), "_check-head");
    assert.match(await tab.locator("#_summary > div").first().innerText(), /Mostly\s+The committee asked twice\./);
    await use("See your profile");
    assert.equal(await focused(tab), "_profile-head");
    assert.match(await tab.title(), /^Your profile – Our kettle/);
  }));

test("back and forward of the browser lead through the steps; a reload stays in the step with its answers", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await goTo(tab, "profile");
    await tab.goBack();
    assert.equal(await step(tab), "check");
    assert.equal(await focused(tab), "_check-head");
    await tab.goBack();
    assert.equal(await step(tab), "all");
    await tab.goForward();
    await tab.goForward();
    assert.equal(await step(tab), "profile");
    await tab.locator("#_keep").check();
    await tab.reload();
    await isReady(tab);
    assert.equal(await step(tab), "profile");
    assert.equal(await tab.locator("#_next-steps > li").count(), 3);
  }));

for (const name of ["check", "profile", "one"]) {
  test(`a reload in the step “${name}” without its answers begins again, and says so`, () =>
    browser.open(kettle(), {}, async (tab) => {
      await isReady(tab);
      await tab.evaluate((name) => history.replaceState({ checklist: { name, at: name === "one" ? 2 : 0, changing: false } }, ""), name);
      await tab.reload();
      await isReady(tab);
      assert.equal(await step(tab), "all");
      assert.ok(await tab.getByText("Your answers were not kept on this device").first().isVisible());
      assert.equal(await tab.locator(".statement").filter({ visible: true }).count(), IDS.length);
      await tab.reload();
      await isReady(tab);
      assert.equal(await tab.locator("#_news").isVisible(), false, "it is said again and again");
    }));
}

test("check your answers names each question, each answer and each note, and each link says what it changes", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await tab.locator("#_tailoring-note").fill("Only on Tuesdays.\nAnd in May.");
    await goTo(tab, "check");
    const rows = await tab.locator("#_summary > div").allInnerTexts();
    assert.equal(rows.length, IDS.length);
    const answers = ["Not yet", "It is how we work", "Now and then", "Not sure", "Mostly", "Not yet", "No answer", "Done"];
    answers.forEach((words, at) => assert.ok(rows[at].includes(words), `${rows[at]} has not “${words}”`));
    assert.match(rows[2], /Only on Tuesdays\.\nAnd in May\./);
    const names = await tab.locator("#_summary a").evaluateAll((links) => links.map((link) => link.textContent.trim()));
    assert.equal(new Set(names).size, IDS.length, "two links have one name");
    await tab.getByRole("link", { name: "Change the answer to “Do people meet others in the queue?”" }).click();
    assert.equal(await focused(tab), "_role-models-and-peer-support");
    assert.ok(await tab.getByRole("button", { name: "Back to your answers" }).isVisible());
    assert.equal(await tab.locator("#_back").isVisible(), false);
  }));

test("the profile has seven bars and what is beside them, a table with the same, and at most three next steps", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await goTo(tab, "profile");
    const bars = await tab.locator(".bar-line:not(.bar-beside)").allInnerTexts();
    assert.deepEqual(bars.map((bar) => bar.split("\n").filter(Boolean)), [
      ["Power sharing", "Not yet"],
      ["Enabling conversations", "It is how we work"],
      ["Tailoring", "Now and then"],
      ["Scaffolding", "Not sure"],
      ["Role models and peer support", "Mostly"],
      ["Opportunity making", "Not yet"],
      ["Transparency", "No answer"],
    ]);
    const full = await tab.locator(".bar-line").evaluateAll((bars) => bars.map((bar) => bar.querySelectorAll(".bar-full").length));
    assert.deepEqual(full, [1, 4, 2, 0, 3, 1, 0, 1]);
    assert.equal(await tab.locator(".bar-beside").count(), 1);
    await tab.locator("#_profile > details > summary").click();
    const rows = await tab.locator("#_rows tr").allInnerTexts();
    assert.equal(rows.length, 8);
    assert.match(rows[3], /Scaffolding\tDo people get as much help with the kettle as they need\?\tNot sure/);
    assert.deepEqual(await tab.locator("#_next-steps h4").allInnerTexts(), ["Power sharing", "Opportunity making", "Tailoring"]);
    const first = tab.locator("#_next-steps > li").first();
    assert.match(await first.innerText(), /Not yet: The committee decides\.\s+Ask one person what they would use the kettle for\.\s+This is the handbook’s own suggestion\./);
    assert.equal(await first.getByRole("link", { name: "Kettle club" }).getAttribute("href"), "/help/case-studies/kettle-club/");
    assert.ok(await first.getByRole("link", { name: "The cycle of action" }).isVisible());
    assert.match(await tab.locator("#_strong").innerText(), /Enabling conversations: It is how we work/);
    // Never a total, a grade or a percentage.
    const words = await tab.locator("#_profile").innerText();
    assert.doesNotMatch(words, /\d+ ?%|\d+ (of|out of) \d+|\d+\/\d+|average/i);
    assert.equal(words.match(/total/g)?.length, 1, "“there is no total” is all that is said of one");
  }));

test("who is not sure is told what could show it, and who is at the end is sent to the other side", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await choose(tab, "power-sharing", "unsure");
    await goTo(tab, "profile");
    assert.match(await tab.locator("#_next-steps").innerText(), /You are not sure about this yet.*Notes that say who decided\./s);
    await tab.goBack();
    await tab.goBack();
    await choose(tab, "power-sharing", 4);
    await goTo(tab, "profile");
    assert.equal(await tab.locator("#_next-steps > li").count(), 0);
    assert.ok(await tab.getByText("Ask someone who sees it from the other side.").isVisible());
  }));

test("staff and people who get the help see the words for them, with the others’ beside them", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    const [first, third] = [tab.locator("#power-sharing"), tab.locator("#scaffolding")];
    await tab.getByRole("radio", { name: "People who get the help" }).check();
    assert.equal(await first.getByRole("heading").innerText(), "Do I decide what I use the kettle for?");
    assert.match(await first.locator(".statement-other").innerText(), /People who give the help: Do people decide what the kettle is for\?/);
    assert.equal(await first.getByRole("radiogroup", { name: "Do I decide what I use the kettle for?" }).count(), 1);
    assert.equal(await third.getByRole("heading").innerText(), "Do people get as much help with the kettle as they need?");
    const lowest = first.getByRole("radio", { name: "Not yet" });
    const described = () => lowest.evaluate((radio) => document.getElementById(radio.getAttribute("aria-describedby")).innerText);
    assert.equal(await described(), "I am told what the kettle is for.");
    assert.equal(await first.locator(".level-theirs").first().isVisible(), false, "the words of both stand there");
    await choose(tab, "power-sharing", 1);
    await choose(tab, "scaffolding", 1);
    await goTo(tab, "profile");
    assert.match(await tab.locator("#_steps-text").innerText(), /^These steps are for the people who give the help\./);
    assert.match(await tab.locator("#_next-steps > li").first().innerText(), /Not yet: I am told what the kettle is for\./);
    assert.match(await tab.locator("#_next-steps > li").nth(1).innerText(), /Not yet: We pour\./, "a level without words for them has none");
    await tab.goBack();
    await tab.goBack();
    await tab.getByRole("radio", { name: "People who give the help" }).check();
    assert.equal(await described(), "The committee decides.");
    assert.equal(await first.getByRole("heading").innerText(), "Do people decide what the kettle is for?");
    await choose(tab, "power-sharing", 1);
    await goTo(tab, "check");
    assert.match(await tab.locator("#_summary > div").first().innerText(), /Do people decide/);
  }));

test("in Welsh every word is Welsh, the day too", () =>
  browser.open(kettle({ language: "cy" }), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, MIXED);
    await tab.locator("#_one").click();
    assert.match(await tab.title(), /^1 o 8 – Ein tegell/);
    await tab.goBack();
    await goTo(tab, "check");
    assert.equal(await tab.locator("#_check-head").innerText(), "Gwirio eich atebion");
    await goTo(tab, "profile");
    const months = "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr";
    assert.match(await tab.locator("#_profile-day").innerText(), new RegExp(`^Atebwyd ar \\d+ (${months}) \\d{4}$`));
    const words = await tab.locator("#_profile").evaluate((profile) => [...profile.querySelectorAll("[lang=en-GB]")].reduce((text, english) => text.replace(english.textContent, ""), profile.innerText));
    assert.doesNotMatch(words, /\b(the|your|answers|is|not)\b/i);
  }));

test("no word is missing: none is shown as its id", async () => {
  for (const language of ["en-GB", "cy"]) {
    await browser.open(kettle({ language }), {}, async (tab) => {
      await isReady(tab);
      const words = await tab.locator("body").evaluate((body) => body.textContent + [...document.querySelectorAll("template")].map((one) => one.content.textContent).join(" "));
      assert.doesNotMatch(words, /\b(checklist|tools|view)-[a-z]+(-[a-z]+)*\b(?!\.)/);
    });
  }
});
