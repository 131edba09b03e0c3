// Someone who pays for help: is there an example in my field, what does it rest on, and what does it cost?

import assert from "node:assert/strict";

import { journey } from "../browser/lib/journey.mjs";

journey("a commissioner with a field of work", async (person) => {
  const { tab } = person;
  const main = tab.getByRole("main");

  const byField = main.locator('a[href$="/sectors/"]').first();
  await person.opens(byField);

  const homelessness = main.getByRole("link", { name: "Homelessness" });
  await person.taps(byField, homelessness);

  const example = main.getByRole("article").filter({ hasText: "evaluation" }).getByRole("link").first();
  await person.taps(homelessness, example);

  const evidence = main.getByRole("region", { name: "The evidence in short" });
  await person.taps(example, evidence);
  for (const cell of ["What this rests on", "What changed", "What it cost or saved"]) {
    assert.ok(await evidence.getByRole("heading", { name: cell }).isVisible(), `the strip does not say: ${cell}`);
  }
});
