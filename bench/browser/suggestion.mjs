// The search box of a page that goodhelp built, and the first thing it says.

/** Puts the words into the box at once and waits for the first suggestion. */
export async function suggested(tab, words) {
  await tab.getByRole("combobox").first().focus();
  await tab.keyboard.insertText(words);
  await tab.getByRole("option").first().waitFor({ state: "visible" });
}

/** Whether something that the host sent belongs to the search: the scripts of every page do too. */
export function isOfSearch({ path }) {
  return path.startsWith("/search/") || path.startsWith("/assets/scripts.");
}
