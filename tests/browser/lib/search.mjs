// Search as a reader meets it: the box of every page, its list, and what is said of it.

/** The box in the head of a page, once it is more than a form. */
export const boxOf = (tab) => tab.getByRole("combobox", { name: "Search this site" });

/** What the box offers. */
export const listOf = (tab) => tab.getByRole("listbox", { name: "Search this site" });

/** The titles of what it offers, without the last one, which leads to all results. */
export async function titlesIn(tab) {
  const titles = await listOf(tab).locator(".search-title").allInnerTexts();
  return titles.slice(0, -1);
}

/** The title of the option that a screen reader is told to be on, or null. */
export function activeIn(tab) {
  return boxOf(tab).evaluate((box) => {
    const option = document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
    const marked = [...document.querySelectorAll("[role=option][aria-selected=true]")];
    if (marked.length > 1 || marked[0] !== (option ?? undefined)) return `${marked.length} marked, and another one told`;
    return option?.querySelector(".search-title").innerText ?? null;
  });
}

/**
 * Goes to the box and types into it as fast as few can. What follows the focus is loaded first, so that the first key
 * already has something to find.
 */
export async function typeInBox(tab, words) {
  await boxOf(tab).focus();
  await tab.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.includes("/suggestions.") && responseEnd > 0));
  await tab.keyboard.type(words, { delay: 30 });
}

/** The same, until the engine has answered. */
export async function typeAndWait(tab, words) {
  const fetched = Promise.all(["/engine_bg.wasm", "/search/index."].map((part) => tab.waitForResponse((response) => response.url().includes(part))));
  await typeInBox(tab, words);
  await fetched;
  // It answers in a moment once it is there; then the list stays as it is.
  let before = null;
  for (let now = []; String(now) !== String(before); now = await titlesIn(tab)) {
    before = now;
    await tab.waitForTimeout(1000);
  }
}

/** Keeps the module back, as a slow connection does, until the returned function is called. */
export async function holdEngine(tab) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await tab.route("**/engine_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Waits until what it calls `change` redraws the element. */
export async function redrawn(element, change) {
  await element.evaluate((element) => {
    globalThis.isRedrawn = new Promise((redrawn) => new MutationObserver(() => redrawn()).observe(element, { childList: true }));
  });
  await change();
  await element.evaluate(() => globalThis.isRedrawn);
}

/** Listens, from now on, to what a screen reader is told without being asked; the returned function says what it was. */
export async function listen(tab) {
  await tab.evaluate(() => {
    globalThis.told = [];
    for (const status of document.querySelectorAll("[role=status]")) {
      const tell = () => status.textContent && globalThis.told.push(status.textContent);
      new MutationObserver(tell).observe(status, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => tab.evaluate(() => globalThis.told);
}
