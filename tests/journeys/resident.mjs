// Someone who gets help: what is good help like, and what can I say about mine?

import assert from "node:assert/strict";

import { journey } from "../browser/lib/journey.mjs";

journey("a resident who gets help", async (person) => {
  const { tab } = person;
  const main = tab.getByRole("main");

  const me = main.locator('a[href$="/for-residents/"]').first();
  await person.opens(me);

  const theHelpIGet = main.locator('a[href$="/checklists/the-help-i-get/"]').first();
  await person.taps(me, theHelpIGet);

  const question = main.getByRole("radiogroup").first();
  await person.taps(theHelpIGet, question);

  const answer = question.getByRole("radio").last();
  await person.taps(question.locator("label").last(), answer);
  assert.ok(await answer.isChecked(), "the answer was not taken");
});
