// What word processors leave in their HTML, made into plain HTML: Word's lists are paragraphs with a drawn mark, Google's
// bold text is a style, and both have much that nobody sees.

/** What has no words, or none that were meant. */
const EMPTY = "meta, link, img, svg, picture, video, audio, iframe, object, input, button, select, textarea, del, title";
const BLOCK = "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, hr";

/**
 * Tidies up below this element.
 * @param {HTMLElement} body
 */
export function tidy(body) {
  for (const comment of nodes(body, NodeFilter.SHOW_COMMENT)) comment.remove();
  for (const element of body.querySelectorAll(EMPTY)) element.remove();
  for (const title of body.querySelectorAll("p.MsoTitle")) rename(title, "h1");
  makeLists(body);
  for (const mark of body.querySelectorAll("[data-style*='mso-list']")) {
    if (/mso-list:\s*ignore/i.test(styleOf(mark))) mark.remove();
  }
  for (const element of body.querySelectorAll("b, strong, span, i, em")) restyle(element);
  for (const stress of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(b, strong)")) unwrap(stress);
  for (const link of body.querySelectorAll("a")) if (!/^(https?|mailto|tel):/i.test(link.getAttribute("href") ?? "")) unwrap(link);
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) list.previousElementSibling?.append(list);
  // A paragraph alone in its list item is the item.
  for (const only of body.querySelectorAll("li > p:first-child")) if (!only.nextElementSibling?.matches("p")) unwrap(only);
  // Where one block ends another begins anyway.
  for (const end of body.querySelectorAll("br")) if (end.previousElementSibling?.matches(BLOCK) || end.nextElementSibling?.matches(BLOCK)) end.remove();
  for (const text of nodes(body, NodeFilter.SHOW_TEXT)) {
    text.textContent = (text.textContent ?? "").replace(/[\u00a0\u202f\u2007]/g, " ").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
  }
  for (const block of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, div, span, b, strong, i, em, a")].reverse()) {
    if (!block.textContent?.trim() && !block.querySelector("br, hr, table")) block.replaceWith(/** @type {Text} */ (new Text(block.textContent ?? "")));
  }
}

/** Makes lists of the paragraphs that Word draws a mark before. @param {HTMLElement} body */
function makeLists(body) {
  /** The lists that are open, the outermost first. @type {HTMLElement[]} */
  let open = [];
  /** @type {Element | null} */
  let last = null;
  for (const paragraph of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) {
    const place = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(paragraph));
    // Numbered headings are headings.
    if (!place || !paragraph.matches("p")) continue;
    if (paragraph.previousElementSibling !== last) open = [];
    const level = Math.min(Number(place[1]), open.length + 1);
    const { name, start } = listOf(paragraph);
    open = open.slice(0, level);
    if (open.length === level && open[level - 1].localName !== name) open = open.slice(0, level - 1);
    if (open.length < level) {
      const list = body.ownerDocument.createElement(name);
      if (start > 1) list.setAttribute("start", String(start));
      const parent = open.at(-1)?.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = body.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    open[level - 1].append(item);
    last = open[0];
    paragraph.remove();
  }
}

/** Which list a paragraph belongs to, by the mark that Word drew. @param {Element} paragraph */
function listOf(paragraph) {
  const marks = [...paragraph.querySelectorAll("[data-style]")].filter((mark) => /mso-list:\s*ignore/i.test(styleOf(mark)));
  const mark = marks.map((mark) => mark.textContent?.trim() ?? "").join("");
  const number = /^\(?(\d+)[.)]/.exec(mark);
  const isOrdered = number !== null || /^\(?[a-z]{1,4}[.)]/i.test(mark);
  return { name: isOrdered ? "ol" : "ul", start: Number(number?.[1] ?? 1) };
}

/** What is stressed by a style is stressed by an element, and the other way round. @param {Element} element */
function restyle(element) {
  const style = styleOf(element);
  // Word has `mso-bidi-font-weight` too, which says nothing.
  const weight = /(?:^|[;\s])font-weight:\s*([a-z]+|\d+)/i.exec(style)?.[1];
  const isPlain = weight === "normal" || Number(weight) < 600;
  if (element.matches("b, strong") && isPlain) return unwrap(element);
  if (!element.matches("span")) return;
  const inner = [weight === "bold" || Number(weight) >= 600 ? "strong" : "", /(?:^|[;\s])font-style:\s*italic/i.test(style) ? "em" : ""].filter(Boolean);
  if (!element.textContent?.trim()) return;
  for (const name of inner) {
    const around = element.ownerDocument.createElement(name);
    around.append(...element.childNodes);
    element.append(around);
  }
  unwrap(element);
}

/** @param {Element} element */
function styleOf(element) {
  return element.getAttribute("data-style") ?? "";
}

/** @param {Element} element @param {string} name */
function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** @param {Element} element */
function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

/** @param {HTMLElement} body @param {number} kind */
function nodes(body, kind) {
  const walker = body.ownerDocument.createTreeWalker(body, kind);
  /** @type {ChildNode[]} */
  const found = [];
  while (walker.nextNode()) found.push(/** @type {ChildNode} */ (walker.currentNode));
  return found;
}
