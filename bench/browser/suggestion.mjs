// The search box of a page that goodhelp built, and the first thing it says.

/** Puts the words into the box at once and waits for the first suggestion. */
export async function suggested(tab, words) {
  await tab.getByRole("combobox").first().focus();
  await tab.keyboard.insertText(words);
  await tab.getByRole("option").first().waitFor({ state: "visible" });
}

/**
 * Whether something that the host sent was needed for it: the scripts of every page and those of the box, and the names.
 * The engine, which begins to come at the same time, is not.
 */
export function isForSuggestion({ path }) {
  if (/\/(worker|engine)[^/]*$/.test(path)) return false;
  return path.startsWith("/assets/scripts.") || /^\/search\/.*\.json$/.test(path);
}
