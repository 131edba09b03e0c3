// A text field that suggests names: an editable combobox with list autocomplete, as the ARIA Authoring Practices describe
// it. Without names it is a text field.

import { prepare, suggest } from "../search/suggest.js";
import { element, freshId } from "./element.js";

/** @typedef {import("./client.js").Named} Named */

/** How many names are shown at once. */
const MOST = 30;
/** How long the writer has to be still before the number of names is said, in milliseconds. */
const STILL = 700;

/**
 * @param {object} parts
 * @param {HTMLInputElement} parts.input
 * @param {HTMLElement} parts.frame where the list goes
 * @param {string} parts.label
 * @param {import("../search/words.js").Say} parts.say
 * @param {(sentence: string) => void} parts.tell
 * @param {(named: Named) => void} parts.choose is told which name was chosen
 */
export function lookup({ input, frame, label, say, tell, choose }) {
  const list = element("ul", { class: "search-list names", role: "listbox", id: freshId(), "aria-label": label, hidden: true });
  /** @type {import("../search/suggest.js").Prepared[]} */
  let entries = [];
  /** @type {Named[]} */
  let shown = [];
  let active = -1;
  let telling = 0;

  input.addEventListener("input", (event) => {
    // What a script changed is no typing.
    if (event.isTrusted) open(input.value.trim() !== "");
  });
  input.addEventListener("keydown", keyed);
  input.addEventListener("blur", close);
  input.addEventListener("click", () => (list.hidden ? open(true) : close()));
  // The focus stays in the field while an option is pressed.
  for (const press of ["pointerdown", "mousedown"]) list.addEventListener(press, (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) pick([...list.children].indexOf(option));
  });

  return {
    /** Takes the names that can be suggested. @param {Named[]} names */
    know(names) {
      entries = prepare(names.map(({ id, name }) => ({ title: name, kind: "", url: id, also: [id] })));
      if (!names.length) return;
      const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
      for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
      frame.append(list);
      if (document.activeElement === input && input.value.trim()) open(true);
    },
  };

  /** @param {boolean} wanted */
  function open(wanted) {
    const words = input.value.trim();
    const found = words ? suggest(entries, words, MOST) : entries.slice(0, MOST);
    if (!wanted || !found.length) return close();
    shown = found.map(({ url, title }) => ({ id: url, name: title }));
    list.replaceChildren(...shown.map(({ name }, at) => element("li", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false" }, name)));
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", "true");
    activate(-1);
    clearTimeout(telling);
    telling = window.setTimeout(() => tell(say("search-options", { count: shown.length })), STILL);
  }

  function close() {
    list.hidden = true;
    clearTimeout(telling);
    activate(-1);
    if (entries.length) input.setAttribute("aria-expanded", "false");
  }

  /** @param {number} at */
  function activate(at) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || (event.key === "ArrowUp" && !event.altKey)) {
      event.preventDefault();
      const down = event.key === "ArrowDown";
      if (!isOpen) open(true);
      const count = list.hidden ? 0 : list.children.length;
      if (count) activate(down ? (active + 1) % count : (active > 0 ? active : count) - 1);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isOpen && active >= 0) pick(active);
      // The browser says that something was entered only when the form is sent or left.
      else input.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      activate(-1);
    }
  }

  /** @param {number} at */
  function pick(at) {
    const named = shown[at];
    close();
    if (named) choose(named);
  }
}
