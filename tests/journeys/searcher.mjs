// Someone who knows two words for what they look for, and gets one of them wrong.

import assert from "node:assert/strict";

import { journey } from "../browser/lib/journey.mjs";

journey("a reader who types two words, one of them wrong,", async (person) => {
  const { tab } = person;
  const box = tab.getByRole("combobox", { name: "Search this site" });
  await person.opens(box);

  // The first of all: the word that is right would have others before it.
  const example = tab.getByRole("option").first().filter({ hasText: "Community Champions" });
  await person.types(box, "rochdale champons", example);

  await person.taps(example, tab.getByRole("heading", { level: 1, name: "Community Champions" }));
  assert.match(new URL(tab.url()).pathname, /\/case-studies\/rochdale-community-champions\/$/);
});
