// Going through a page with the keyboard, and what one sees on the way.

import assert from "node:assert/strict";

import { assertNone } from "./faults.mjs";

/**
 * Presses Tab from the address bar until the page has no further stop; returns what there was at each stop, in order.
 * With `missing`, the names of what can be used with a mouse and was never reached.
 */
export async function tabThrough(tab) {
  await tab.evaluate(remember);
  const expected = await tab.evaluate(() => globalThis.focusable.length);
  const stops = [];
  // A page without a trap is left after as many steps as it has places; scrolling boxes are stops too.
  while (stops.length < expected + 20) {
    await tab.keyboard.press("Tab");
    // A frame hears of the focus a moment later.
    await tab.evaluate(() => document.activeElement?.tagName === "IFRAME" && new Promise((seen) => setTimeout(seen, 100)));
    const stop = await tab.evaluate(lookAround);
    if (!stop) break;
    stops.push(stop);
  }
  return { stops, missing: await tab.evaluate(notReached), trapped: stops.length === expected + 20 };
}

/** Goes through a page with Tab, and fails where something is not reached, out of order or not seen, or holds the focus. */
export async function assertInOrder(tab) {
  const { stops, missing, trapped } = await tabThrough(tab);
  const faults = missing.map((name) => `never reached: ${name}`);
  for (const stop of stops) if (!stop.inOrder || !stop.indicated) faults.push(`out of order or not seen: ${stop.name}`);
  assert.equal(trapped, false);
  assertNone(faults, "Tab");
}

/** Puts the next Tab where a page begins that was just opened. */
export async function fromTheTop(tab) {
  await tab.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
}

/** In the page: what can be used, and how it looks before it has the focus. */
function remember() {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  globalThis.focusable = [...document.querySelectorAll(usable)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled,
  );
  globalThis.reached = new Set();
  globalThis.look = (element) =>
    [null, "::before", "::after"].map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element, part);
      const alpha = /rgba\(.*, 0\)|transparent/.test(outlineColor);
      const outline = outlineStyle === "none" || outlineWidth === "0px" || alpha ? "none" : `${outlineWidth} ${outlineColor}`;
      return [outline, boxShadow, backgroundColor].join(" | ");
    });
  globalThis.lookBefore = new Map(globalThis.focusable.map((element) => [element, globalThis.look(element)]));
}

/** In the page: the element that has the focus. */
function lookAround() {
  const element = document.activeElement;
  if (!element || element === document.body || globalThis.reached.has(element)) return null;
  const before = globalThis.lookBefore.get(element);
  const last = [...globalThis.reached].at(-1);
  globalThis.reached.add(element);
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const stays = element.closest(".exit") || ["fixed", "sticky"].includes(style.position);
  const region = element.closest("ul, ol, dl, nav, aside, header, footer, section, .side, .text, main, body");
  return {
    name: `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") || element.innerText || element.labels?.[0]?.innerText || element.id).trim().replace(/\s+/g, " ").slice(0, 50)}"`,
    classes: [...element.classList].join(" "),
    inOrder: !last || Boolean(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    indicated: !before || globalThis.look(element).some((look, part) => look !== before[part]),
    inView: inView(element, box),
    coveredBy: coveredBy(element, box),
    region: [...document.querySelectorAll("*")].indexOf(region),
    place: stays ? null : { left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX },
  };

  function inView(element, box) {
    // Below what the page keeps free for what stays at the top.
    const room = innerHeight - (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
    if (box.height > room || box.width > innerWidth) return box.bottom > 0 && box.top < innerHeight;
    return box.width > 0 && box.height > 0 && box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
  }

  /** What lies over the middle or a corner of it and stays there while the page scrolls. */
  function coveredBy(element, { left, right, top, bottom }) {
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ];
    for (const [x, y] of points) {
      let over = document.elementFromPoint(x, y);
      if (!over || element.contains(over) || over.contains(element)) continue;
      for (; over && over !== document.body; over = over.parentElement) {
        if (["sticky", "fixed"].includes(getComputedStyle(over).position) && !over.contains(element)) return over.className || over.tagName;
      }
    }
    return null;
  }
}

/** In the page: what Tab never came to. Of a group of radio buttons it comes to one. */
function notReached() {
  const groups = new Set([...globalThis.reached].filter((element) => element.type === "radio").map((element) => element.name));
  const missed = globalThis.focusable.filter(
    (element) => !globalThis.reached.has(element) && !(element.type === "radio" && groups.has(element.name)),
  );
  return missed.map((element) => `${element.tagName.toLowerCase()} "${element.innerText || element.id}"`);
}
