// A checklist in a team, and again later: several people's files over each other, and what changed since.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { answer, answersFile, choose, file, goTo, isReady, kettle, linkOf, said, SITES } from "./lib/checklist.mjs";
import { storage } from "./lib/contribute.mjs";

const browser = startBrowser({ sites: SITES });

const TEAM = [
  file("ann.json", answersFile({ "power-sharing": 1, tailoring: 2, scaffolding: 3 }, { view: "staff", note: "A private word" })),
  file("bob.json", answersFile({ "power-sharing": 4, tailoring: 3, scaffolding: 3 }, { view: "lived-experience" })),
  file("cat.json", answersFile({ "power-sharing": 2, tailoring: 2, scaffolding: 3, transparency: "unsure" }, { view: "staff" })),
];

test("files of several people lie over each other: how many chose what, from which side, furthest apart first", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await goTo(tab, "together");
    assert.equal(await tab.locator("#_spread").isVisible(), false);
    await tab.getByLabel("Files with answers").setInputFiles(TEAM);
    await said(tab, "3 people’s answers");
    assert.deepEqual((await tab.locator("#_spread-list h4").allInnerTexts()).slice(0, 3), ["Do people decide what the kettle is for?", "Does the tea fit the person?", "Do people get as much help with the kettle as they need?"]);
    assert.deepEqual((await tab.locator(".spread-words").allInnerTexts()).slice(0, 4), ["Far apart: start here", "Close together", "All the same", "Too few answers to compare"]);
    const rows = await tab.locator("#_spread-list > li").first().locator("tr").allInnerTexts();
    assert.deepEqual(rows.map((row) => row.split("\t").map((cell) => cell.trim())), [
      ["Answer", "People who give the help", "People who get the help"],
      ["Not yet", "● One person", "–"],
      ["Now and then", "● One person", "–"],
      ["Mostly", "–", "–"],
      ["It is how we work", "–", "● One person"],
      ["Not sure", "–", "–"],
    ]);
    assert.doesNotMatch(await tab.locator("#_together").innerText(), /ann|private/i, "who answered, or what they noted, is shown");
    assert.deepEqual(await storage(tab), { local: {}, session: {}, cookies: "", databases: 0 });

    await tab.getByRole("button", { name: "Take all answers away" }).click();
    assert.equal(await tab.locator("#_spread").isVisible(), false);
    assert.equal(await tab.evaluate(() => document.activeElement?.id), "_together-head");
  }));

test("more files add to the first, those that are none are named, and one’s own answers count if one says so", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await goTo(tab, "together");
    await tab.locator("#_files").setInputFiles([TEAM[0], file("menu.pdf", "%PDF-1.7"), file("list.csv", "a,b\n1,2")]);
    await said(tab, "“menu.pdf”, “list.csv”");
    assert.match(await tab.locator("#_together > .beside").innerText(), /One person’s answers/);
    await tab.locator("#_files").setInputFiles([TEAM[1]]);
    await said(tab, "2 people’s answers");
    await tab.getByRole("checkbox", { name: "Count the answers on this page too" }).click();
    await said(tab, "There are no answers on this page yet.");
    assert.equal(await tab.locator("#_own").isChecked(), false);
    await tab.locator("#_from-together").click();
    await choose(tab, "power-sharing", 3);
    await goTo(tab, "together");
    await tab.locator("#_own").check();
    assert.equal(await tab.locator("#_spread-head").innerText(), "3 people’s answers");
    // Whose view it is was not said: it has a column of its own.
    assert.match(await tab.locator("#_spread-list > li").first().innerText(), /No view named/);
  }));

test("links that others sent count as files do, words around them are passed over, and what is no link is named", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await goTo(tab, "together");
    const links = tab.getByLabel("Or links with answers");
    const add = tab.getByRole("button", { name: "Add these answers" });
    await add.click();
    assert.ok(await links.evaluate((field) => field === document.activeElement), "nothing was pasted");
    const link = (level, view) => tab.url() + linkOf(answersFile({ "power-sharing": level }, { view }));
    await links.fill(`Ann: here you are, ${link(1, "staff")}\n\nBob wrote ${link(4, "lived-experience")} x`);
    await add.click();
    await said(tab, "2 people’s answers.");
    assert.equal(await links.inputValue(), "");
    assert.match(await tab.locator("#_spread-list > li").first().innerText(), /Far apart: start here/);
    for (const rubbish of ["hello", `${tab.url()}${linkOf('{"tool":1}')}`, `#answers=${"a".repeat(9000)}`, '#answers="><img src=x onerror=alert(1)>']) {
      await links.fill(rubbish);
      await add.click();
      await said(tab, "have no answers to this page and were left out");
      assert.equal(await links.inputValue(), rubbish, "what was refused is gone");
    }
    assert.equal(await tab.locator("#_spread-head").innerText(), "2 people’s answers");
    assert.equal(await tab.locator("#_together img").count(), 0);
  }));

test("answers to questions that have changed are left out, and that is said", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await goTo(tab, "together");
    const old = answersFile({ "power-sharing": 1, tailoring: 2 }).replace('"tailoring":{"level":2,"of":4}', '"tailoring":{"level":2,"of":5}');
    await tab.locator("#_files").setInputFiles([file("old.json", old)]);
    await said(tab, "One answer was left out, because its question has changed since.");
  }));

test("again later: what went on, what went back and what stayed since a file from then", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, { "power-sharing": 3, tailoring: 1, scaffolding: 2 });
    await goTo(tab, "profile");
    await tab.locator("#_later > summary").click();
    await tab.getByLabel("Answers from an earlier time").setInputFiles(file("june.json", answersFile({ "power-sharing": 1, tailoring: 2, scaffolding: 2 }, { day: "2026-06-03" })));
    await said(tab, "Here is what has changed since 3 June 2026.");
    assert.equal(await tab.evaluate(() => document.activeElement?.id), "_changes-head");
    assert.deepEqual(await tab.locator("#_change-list li").allInnerTexts(), [
      "Further on: Power sharing: from “Not yet” to “Mostly”",
      "Further back: Tailoring: from “Now and then” to “Not yet”",
      "The same: Scaffolding: Now and then",
    ]);
    await tab.locator("#_earlier").setInputFiles(file("rubbish.json", "{"));
    await said(tab, "“rubbish.json” has no answers to this page.");
    assert.equal(await tab.locator("#_change-list li").count(), 3, "rubbish changed something");
  }));

test("answering again empties the questions and compares with the former answers, also after a reload where they are kept", () =>
  browser.open(kettle(), {}, async (tab) => {
    await isReady(tab);
    await answer(tab, { "power-sharing": 1, tailoring: 2 });
    await tab.locator("#_keep").check();
    await goTo(tab, "profile");
    await tab.locator("#_later > summary").click();
    await tab.getByRole("button", { name: "Answer again and compare with these" }).click();
    await said(tab, "The questions are empty again.");
    assert.equal(await tab.locator(".level input:checked").count(), 0);
    await choose(tab, "power-sharing", 2);
    await tab.reload();
    await isReady(tab);
    await goTo(tab, "profile");
    assert.match(await tab.locator("#_change-list li").first().innerText(), /Further on: Power sharing: from “Not yet” to “Now and then”/);
  }));

test("in Welsh numbers of people have their own forms", () =>
  browser.open(kettle({ language: "cy" }), {}, async (tab) => {
    await isReady(tab);
    await goTo(tab, "together");
    await tab.locator("#_files").setInputFiles(TEAM);
    await said(tab, "Atebion 3 pherson");
    await tab.locator("#_files").setInputFiles(TEAM);
    await said(tab, "Atebion 6 o bobl");
    assert.match(await tab.locator("#_spread-list > li").first().innerText(), /2 berson/);
  }));
