// Someone who helps people, with five minutes before the next one comes in: what can I try?

import assert from "node:assert/strict";

import { journey } from "../browser/lib/journey.mjs";

journey("a front-line worker with five minutes", async (person) => {
  const { tab } = person;
  const main = tab.getByRole("main");

  const me = main.locator('a[href$="/for-front-line-workers/"]').first();
  await person.opens(me);

  const inFiveMinutes = main.locator('a[href$="/handbook/in-five-minutes/"]').first();
  await person.taps(me, inFiveMinutes);

  const somethingToTry = main.getByRole("heading", { name: "A conversation of five minutes" });
  await person.taps(inFiveMinutes, somethingToTry);
  assert.match(await main.innerText(), /“[^”]+\?”/, "there is no question to ask");
});
