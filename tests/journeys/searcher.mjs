// Someone who knows two words for what they look for, and gets one of them wrong.

import assert from "node:assert/strict";

import { journey } from "../browser/lib/journey.mjs";

journey("a reader who types two words, one of them wrong,", async (person) => {
  const { tab } = person;
  const box = tab.getByRole("combobox", { name: "Search this site" });
  await person.opens(box);

  const example = tab.getByRole("listbox").getByRole("option", { name: "Telephone support groups" });
  await person.types(box, "telphone groups", example);

  await person.taps(example, tab.getByRole("heading", { level: 1, name: "Telephone support groups" }));
  assert.match(new URL(tab.url()).pathname, /\/case-studies\/rnib-telephone-groups\/$/);
});
