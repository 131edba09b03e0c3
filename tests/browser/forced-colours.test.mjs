// Forced colours: a reader's own few colours in place of ours. Borders, symbols and words have to carry the meaning.

import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { assertNone } from "./lib/faults.mjs";
import { openDetails } from "./lib/layout.mjs";
import { samples } from "./lib/sites.mjs";

const browser = startBrowser();

for (const [name, page] of Object.entries(samples())) {
  test(`forced colours: ${name}, ${page.address}`, () =>
    browser.open(page, { width: 1280, forcedColors: "active" }, async (tab) => {
      await openDetails(tab);
      // The shapes are the same in each set of colours, and pictures take their time: once is enough.
      const faults = await unseenFocus(tab);
      await prepareAxe(tab);
      for (const colorScheme of ["light", "dark"]) {
        await tab.emulateMedia({ colorScheme, forcedColors: "active" });
        const found = [...(await tab.evaluate(lostMeaning)), ...(await axeFaults(tab))];
        faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
      }
      assertNone(faults, page.address);
    }));
}

/** In the page: badges without an edge, factors without symbol or word, drawings in the colour of the paper. */
function lostMeaning() {
  const faults = [];
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const paper = getComputedStyle(document.body).backgroundColor.startsWith("rgba(0, 0, 0, 0")
    ? getComputedStyle(document.documentElement).backgroundColor
    : getComputedStyle(document.body).backgroundColor;
  for (const badge of shown(".badge, .tag[href], .card, .button")) {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(badge);
    const edge = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0 && borderTopColor !== paper;
    if (!edge) faults.push(`no edge: .${badge.className} "${badge.innerText}"`);
    if (!badge.innerText.trim()) faults.push(`no words: .${badge.className}`);
  }
  for (const factor of shown(".factor")) {
    const symbol = factor.querySelector("svg");
    if (!symbol || symbol.getBoundingClientRect().width < 12) faults.push(`no symbol: "${factor.innerText}"`);
    if (symbol && getComputedStyle(symbol).color === paper) faults.push(`a symbol in the colour of the paper: "${factor.innerText}"`);
    if (!factor.innerText.trim()) faults.push("a factor without a word");
  }
  for (const shape of shown("main svg :is(path, circle, rect, line, polyline, polygon, text)")) {
    const { fill, stroke } = getComputedStyle(shape);
    const seen = [fill, stroke].some((colour) => colour !== "none" && colour !== paper);
    const under = shape.closest(".on-fill, .hollow-step, .card-shape, symbol, defs");
    if (!seen && !under) faults.push(`a drawing in the colour of the paper: ${shape.outerHTML.slice(0, 60)}`);
  }
  return [...new Set(faults)];
}

/** Takes pictures: where the focus makes no difference to the eye, nobody can find it. One of each kind of place. */
async function unseenFocus(tab) {
  const faults = [];
  const places = await tab.evaluateHandle(() => {
    const usable = [...document.querySelectorAll("a[href], button, input, summary")].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const look = (it) => [it.tagName, it.className, it.parentElement.className, it.parentElement.parentElement.className].join(" > ");
    const firsts = new Map(usable.reverse().map((it) => [look(it), it]));
    return [...firsts.values()];
  });
  // Tab once, so that the browser knows that the keyboard is in use and shows the focus.
  await tab.keyboard.press("Tab");
  for (const place of (await places.getProperties()).values()) {
    const element = place.asElement();
    const clip = await element.evaluate((it) => {
      it.scrollIntoView({ block: "center" });
      it.focus({ preventScroll: true, focusVisible: true });
      const { x, y, width, height } = (it.closest(".card, .row") ?? it).getBoundingClientRect();
      return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 };
    });
    // Shadows and backgrounds are taken away, and a missing underline is no sign: what is left is an outline.
    const outlined = await element.evaluate((it) =>
      [null, "::after"].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(it, part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      }),
    );
    const focused = await tab.screenshot({ clip });
    await element.evaluate((it) => it.blur());
    const unfocused = await tab.screenshot({ clip });
    if (!outlined || focused.equals(unfocused)) faults.push(`the focus cannot be seen: ${await element.evaluate((it) => it.outerHTML.slice(0, 80))}`);
  }
  return faults;
}
