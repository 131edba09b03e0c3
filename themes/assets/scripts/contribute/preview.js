// How the text will look: a frame with this page's own document around it, in which nothing runs and nothing leads away.

import { element } from "./element.js";

/** @typedef {import("./client.js").Preview} Preview */

/**
 * @param {HTMLElement} place where the frame goes
 * @param {string} title of the frame
 */
export function preview(place, title) {
  /** @type {HTMLIFrameElement | null} */
  let frame = null;
  /** @type {Preview | null} */
  let newest = null;

  /** Shows a rendered text. @param {Preview} rendered */
  return (rendered) => {
    newest = rendered;
    if (frame) return put();
    // Fonts and symbols come from the site's own origin; without `allow-scripts` nothing runs there.
    frame = element("iframe", { class: "look-frame", title, sandbox: "allow-same-origin" });
    frame.srcdoc = shell();
    frame.addEventListener("load", shown);
    place.replaceChildren(frame);
  };

  function shown() {
    // Browsers bring what has the focus into view, but not a frame.
    frame?.contentWindow?.addEventListener("focus", () => frame?.scrollIntoView({ block: "nearest" }));
    put();
  }

  function put() {
    const inside = frame?.contentDocument;
    const main = inside?.querySelector("main");
    if (!inside || !main || !newest) return;
    const rendered = new DOMParser().parseFromString(newest.html, "text/html").body;
    disarm(rendered);
    /** @param {string} name @param {string} group @param {(Node | string)[]} parts */
    const made = (name, group, parts) => {
      const element = inside.createElement(name);
      element.className = group;
      element.append(...parts);
      return element;
    };
    const head = made("header", "page-head", [made("h1", "", [newest.title]), made("p", "lead", [newest.summary])]);
    const text = made("div", "text", [made("div", "prose", [...rendered.childNodes])]);
    main.replaceChildren(made("article", "", [head, text]));
  }
}

/** This page without what it says and does. */
export function shell() {
  const page = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  // The policy of this page holds in the frame as well; its own would not know where the site is.
  for (const part of page.querySelectorAll("script, template, noscript, .trail, .skip, meta[http-equiv], link:not([rel=stylesheet])")) part.remove();
  page.querySelector("main")?.replaceChildren();
  // What comes after the page's own end, such as what says things aloud.
  for (const part of page.querySelectorAll("body > [role=status], [role=listbox]")) part.remove();
  // Scripts may set styles; the policy lets none stand in a document.
  for (const part of [page, ...page.querySelectorAll("[style]")]) part.removeAttribute("style");
  disarm(page);
  return `<!doctype html>${page.outerHTML}`;
}

/** Takes away all that leads or sends somewhere. @param {HTMLElement} part */
function disarm(part) {
  for (const link of part.querySelectorAll("a, area")) for (const name of ["href", "ping", "target", "download"]) link.removeAttribute(name);
  for (const form of part.querySelectorAll("form")) form.removeAttribute("action");
  for (const control of part.querySelectorAll("button, input, select, textarea")) {
    control.setAttribute("disabled", "");
    for (const name of ["popovertarget", "formaction"]) control.removeAttribute(name);
  }
}
