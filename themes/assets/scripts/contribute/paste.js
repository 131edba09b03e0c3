// Text that comes from a word processor or a page, as Markdown: headings, lists, links and what is stressed stay.

import { tidy } from "./tidy.js";
import TurndownService from "./turndown.js";

/** What plain text cannot say. */
const MARKED = "h1, h2, h3, h4, h5, h6, ul, ol, blockquote, strong, b, em, i, a[href], pre, hr, p + p";

/**
 * Turns what the clipboard has as HTML into Markdown. Gives null where the plain text says the same.
 * @param {string} html
 * @param {number} level of the highest heading in it
 */
export function toMarkdown(html, level) {
  const body = new DOMParser().parseFromString(withoutStyles(html), "text/html").body;
  tidy(body);
  if (!body.querySelector(MARKED)) return null;
  setLevels(body, level);
  return String(converter().turndown(body)).replace(/\n{3,}/g, "\n\n").trim();
}

/**
 * The part of the clipboard's HTML that was chosen, with what is said of styles, and what would run, under other names:
 * the page's policy lets neither in, not even where nobody sees it.
 * @param {string} html
 */
export function withoutStyles(html) {
  const chosen = /<!--StartFragment-->([^]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  return chosen
    .replace(/<(style|script|xml|head)\b[^]*?<\/\1>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s|\/)(style|on\w+)\s*=\s*/gi, "$1data-$2="));
}

/** @param {HTMLElement} body @param {number} level */
function setLevels(body, level) {
  const headings = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levelOf = (/** @type {Element} */ heading) => Number(heading.tagName[1]);
  const highest = Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const replaced = heading.ownerDocument.createElement(`h${Math.min(6, levelOf(heading) - highest + level)}`);
    replaced.append(...heading.childNodes);
    heading.replaceWith(replaced);
  }
}

function converter() {
  /** @type {any} */
  const service = new /** @type {any} */ (TurndownService)({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", hr: "---", codeBlockStyle: "fenced" });
  // Its own rule has three spaces after the mark.
  service.addRule("item", {
    filter: "li",
    replacement(/** @type {string} */ content, /** @type {any} */ item) {
      const list = item.parentNode;
      const ordered = list?.nodeName === "OL";
      const mark = ordered ? `${Number(list.getAttribute("start") ?? 1) + [...list.children].indexOf(item)}. ` : "- ";
      const text = content.trim().replace(/\n{2,}(?=\s*(?:-|\d+\.) )/g, "\n").replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
      return `${mark}${text}${item.nextSibling ? "\n" : ""}`;
    },
  });
  return service;
}
