// A person on the way to an answer, with an old phone and a slow connection.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./browser.mjs";
import { handbook, pageAt } from "./sites.mjs";

/** The design's promise, in seconds from the tap to what the person wanted to see. */
const LIMIT = 3;

/** 400 kbit/s, as bytes in a second, with the delay of a weak mobile connection; a processor six times slower. */
const CONNECTION = { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;

/** A machine that is busy with something else is slower than the phone: the best of so many tries counts. */
const TRIES = 3;

const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Milliseconds from key to key: faster than on a phone, so that the wait is the page's and not the person's. */
const A_KEY = 40;

/**
 * `story(person)` says what the person does: `person.opens(see)`, `person.taps(what, see)`, `person.types(into, words,
 * see)`, which begins with the tap that brings the focus. All wait for what the person wants to see then, which has to
 * come within the limit. Prints taps, bytes and seconds.
 *
 * `person.tab` is the Playwright page, to say what is tapped and seen.
 */
export function journey(who, story) {
  const browser = startBrowser();
  test(`${who} finds an answer within ${LIMIT} seconds`, async (t) => {
    let result;
    for (let turn = 1; turn <= TRIES; turn += 1) {
      result = await once(browser, story);
      if (slowest(result).seconds <= LIMIT) break;
    }
    const seconds = result.waits.map((wait) => wait.seconds.toFixed(1)).join(" + ");
    t.diagnostic(`${who}: ${result.taps} taps, ${result.bytes} bytes, ${seconds} seconds`);
    const { seconds: longest, what } = slowest(result);
    assert.ok(longest <= LIMIT, `${what} took ${longest.toFixed(1)} seconds`);
  });
}

function once(browser, story) {
  const result = { taps: 0, bytes: 0, waits: [] };
  let session;
  const prepare = async (tab) => {
    session = await tab.context().newCDPSession(tab);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", CONNECTION);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (result.bytes += encodedDataLength));
  };
  const home = pageAt(handbook, "/");
  // The window opens on an empty page: opening the home page is the first thing that the person does.
  return browser.open(home, { ...PHONE, prepare, stay: true }, async (tab) => {
    const wait = async (what, act, see) => {
      const begun = performance.now();
      await act();
      await see.waitFor({ state: "visible" });
      await tab.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      result.waits.push({ what, seconds: (performance.now() - begun) / 1000 });
      // What is still under way is not part of the wait, and may come before the next tap.
      await tab.waitForLoadState("load");
    };
    await story({
      tab,
      opens: (see) => wait("the home page", () => tab.goto(browser.address(home), { waitUntil: "commit" }), see),
      async taps(what, see) {
        result.taps += 1;
        await wait(String(what), () => what.tap({ noWaitAfter: true }), see);
      },
      async types(into, words, see) {
        result.taps += 1;
        const act = async () => {
          await into.tap({ noWaitAfter: true });
          await tab.keyboard.type(words, { delay: A_KEY });
        };
        await wait(`typing "${words}"`, act, see);
      },
    });
    return result;
  });
}

function slowest({ waits }) {
  return waits.reduce((worst, wait) => (wait.seconds > worst.seconds ? wait : worst));
}
