// How long someone waits who searches the handbook on an old phone with a slow connection.
//
//   node phone.mjs SITE PAGEFIND_BUNDLE
//
// The page is there; the clock starts when its search box gets the focus, and the word is in it at once. Prints JSON;
// times are in seconds.

import { inNewWindow, startChromium } from "./chromium.mjs";
import { pagefind } from "./pagefind.mjs";
import { serve } from "./server.mjs";
import { suggested } from "./suggestion.mjs";
import { threadSeconds } from "./threads.mjs";

/** 400 kbit/s, as bytes in a second, with the delay of a weak mobile connection; a processor six times slower. */
const CONNECTION = { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Each has an entry of this handbook that starts with it or is another name of one. */
const WORDS = ["homeless", "rochdale", "scaffolding", "jobless", "commissioning"];

const [site, bundle] = process.argv.slice(2);
const host = await serve({ "/": site, "/pagefind/": bundle });
const browser = await startChromium();
const results = { suggestion: [], results: [], pagefind: [] };

// The host compresses what it is asked for the first time, which nobody should wait for.
await inNewWindow(browser, `${host.origin}/search/`, PHONE, (tab) => searchPage(tab, WORDS[0]));
for (const words of WORDS) {
  await inNewWindow(browser, host.origin, PHONE, async (tab) => {
    await slowDown(tab);
    results.suggestion.push(await seconds(() => suggested(tab, words)));
  });
  await inNewWindow(browser, `${host.origin}/search/`, PHONE, async (tab) => {
    await slowDown(tab);
    results.results.push(await slowWorker(() => searchPage(tab, words)));
  });
  await inNewWindow(browser, `${host.origin}/blank`, PHONE, async (tab) => {
    await slowDown(tab);
    results.pagefind.push(await slowWorker(() => pagefind().ask(tab, { words })));
  });
}
console.log(JSON.stringify(results));
await browser.close();
host.close();

/** On the search page: types the words and waits for full results, not for the names that stand in for them. */
async function searchPage(tab, words) {
  await tab.locator("main input[name=q]").focus();
  await tab.keyboard.insertText(words);
  await tab.locator("main [data-state=full]").waitFor();
}

async function slowDown(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", CONNECTION);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/**
 * Seconds that `act` takes, as if its worker were slower too: Chromium slows the page's own thread alone. What the other
 * threads computed meanwhile is added so often that it counts as if they had been as slow, one after the other.
 */
async function slowWorker(act) {
  const before = await threadSeconds(browser);
  const waited = await seconds(act);
  return waited + (SLOWER - 1) * ((await threadSeconds(browser)) - before);
}

async function seconds(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}
