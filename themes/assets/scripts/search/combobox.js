// The box while someone types: suggestions at once, full results as soon as the engine is there. An editable combobox
// with list autocomplete, as the ARIA Authoring Practices describe it.

import { connect } from "./client.js";
import { merge } from "./merge.js";
import { prepare, suggest } from "./suggest.js";
import { speaker } from "./words.js";

/**
 * @typedef {{ title: string, url: string, kind: string, about?: string, language?: string }} Option
 * @typedef {{ form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement, status: HTMLElement }} Parts
 */

/** How many options there are, besides the one that leads to all results. */
const MOST = 6;
/** How long a second name may be to stand beside the kind, in characters: an option has two lines. */
const SHORT = 36;
/** How long an engine that is there may take before suggestions are shown instead, in milliseconds. */
const AT_ONCE = 80;
/** How long the reader has to be still before the number of options is said, in milliseconds. */
const STILL = 700;
/** How long an engine that did not come is left alone, in milliseconds. */
const REST = 15_000;

/**
 * Makes a combobox of a form.
 * @param {Parts} parts
 * @param {import("./client.js").Place} place where everything is
 */
export function combobox({ form, input, list, status }, place) {
  const language = document.documentElement.lang;
  const client = connect(language, place);
  /** @type {import("./suggest.js").Prepared[]} */
  let entries = [];
  let say = speaker({}, language);
  /** @type {Option[]} */
  let options = [];
  let active = -1;
  let typed = "";
  let told = 0;
  let restsUntil = 0;

  client.suggestions().then(
    (suggestions) => {
      entries = prepare(suggestions.entries);
      say = speaker(suggestions.words, language);
      if (document.activeElement === input) update();
    },
    // Without a connection the box is a plain form.
    () => {},
  );

  input.addEventListener("input", update);
  input.addEventListener("keydown", keyed);
  input.addEventListener("blur", close);
  // The focus stays in the box while an option is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) go([...list.children].indexOf(option));
  });

  function update() {
    const words = input.value.trim();
    if (!words || !entries.length) return close();
    if (words === typed && !list.hidden) return;
    typed = words;
    // The number of options for the words before is no longer true.
    clearTimeout(told);
    activate(-1);
    const asks = !spares() && Date.now() >= restsUntil;
    const early = () => words === typed && show(suggest(entries, words, MOST).map(ofEntry), asks);
    // An engine that is there answers before anyone sees the suggestions.
    const timer = client.ready ? setTimeout(early, AT_ONCE) : 0;
    if (!timer) early();
    if (!asks) return;
    client.ask({ words, typing: true, limit: MOST }).then(
      (answer) => {
        if (!answer || words !== typed || document.activeElement !== input) return;
        clearTimeout(timer);
        const found = answer.hits.map(ofHit);
        // What the reader sees of this question stays; what is left of a former one goes.
        const shown = list.dataset.words === words && !list.hidden ? options : [];
        show(merge(shown, found, MOST, options[active]?.url ?? null), false);
      },
      // The suggestions stay; the search page says what is wrong.
      () => {
        restsUntil = Date.now() + REST;
        list.classList.remove("search-list-waiting");
      },
    );
  }

  /**
   * @param {Option[]} next
   * @param {boolean} waiting whether full results will take over: they get their room at once
   */
  function show(next, waiting) {
    const url = active >= 0 && active < options.length ? options[active].url : null;
    const onLast = active === options.length && active >= 0;
    // Full results leave the list as large as it was, and so its last option where it was.
    const takesOver = list.classList.contains("search-list-waiting") && !waiting && !list.hidden;
    list.style.minHeight = takesOver ? `${list.offsetHeight}px` : "";
    list.classList.toggle("search-list-waiting", waiting);
    list.dataset.words = typed;
    options = next;
    put([...next.map(drawn), last()]);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    activate(onLast ? options.length : options.findIndex((option) => option.url === url));
    clearTimeout(told);
    told = window.setTimeout(() => {
      if (!list.hidden) status.textContent = options.length ? say("search-options", { count: options.length }) : say("search-none");
    }, STILL);
  }

  function close() {
    list.hidden = true;
    typed = "";
    clearTimeout(told);
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  /** @param {number} number */
  function activate(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[number];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  /** Opens the list again, on its first option or, with -1, on its last. @param {number} number */
  function reopen(number) {
    const words = input.value.trim();
    // What was shown for these words last is shown at once, whatever the engine is about to say.
    if (words && list.dataset.words === words && options.length) {
      typed = words;
      show(options, false);
    } else {
      update();
    }
    if (!list.hidden) activate(number < 0 ? list.children.length + number : number);
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden;
    const count = list.children.length;
    const steps = {
      ArrowDown: () => (open ? activate(active + 1 < count ? active + 1 : 0) : reopen(0)),
      ArrowUp: () => (event.altKey ? close() : open ? activate(active > 0 ? active - 1 : count - 1) : reopen(-1)),
      Home: () => activate(0),
      End: () => activate(count - 1),
      Enter: () => go(active),
      Escape: () => (open ? close() : (input.value = "")),
    };
    // Without an option these keys are the text field's own.
    const own = ["Home", "End", "Enter"].includes(event.key) && (!open || active < 0);
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (["ArrowLeft", "ArrowRight"].includes(event.key)) activate(-1);
    if (!step || own) return;
    event.preventDefault();
    step();
  }

  /** @param {number} number */
  function go(number) {
    const option = options[number];
    if (option) location.assign(option.url);
    else form.requestSubmit();
  }

  /**
   * Shows these items. Those that are there already stay in the page: one that is pressed at this moment would lose its
   * press.
   * @param {HTMLElement[]} items
   */
  function put(items) {
    items.forEach((item, number) => {
      if (list.children[number] !== item) list.insertBefore(item, list.children[number] ?? null);
    });
    while (list.children.length > items.length) list.lastElementChild?.remove();
  }

  /**
   * @param {Option} option
   * @param {number} number
   */
  function drawn(option, number) {
    const title = span("search-title", option.title);
    if (option.language && option.language !== language) title.lang = option.language;
    const { about = "" } = option;
    const by = about && about !== option.title && about.length <= SHORT ? ` · ${about}` : "";
    return item(number, option.url, [title, span("search-about", say(`kind-${option.kind}`) + by)]);
  }

  function last() {
    return item(options.length, "", [span("search-title", say("search-all", { words: input.value.trim() }))]);
  }

  /**
   * @param {number} number
   * @param {string} url where it leads; the last one has none of its own
   * @param {Node[]} inside
   */
  function item(number, url, inside) {
    // What it says stays in the page as well: a press is on the words. The last one, which goes down as the list grows, is
    // made anew.
    const there = url ? /** @type {HTMLElement[]} */ ([...list.children]).find((item) => item.dataset.url === url) : null;
    const option = there ?? document.createElement("li");
    option.dataset.url = url;
    option.id = `${list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    if (there) inside.forEach((part, number) => (there.children[number].textContent = part.textContent));
    else option.append(...inside);
    return option;
  }
}

/** Whether the reader's device asks to spare data: then the engine waits for the search page. */
function spares() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

/** @param {import("./suggest.js").Entry} entry @returns {Option} */
function ofEntry({ title, url, kind, language, also }) {
  return { title, url, kind, language, about: kind === "term" ? undefined : also?.[0] };
}

/** @param {import("./client.js").Hit} hit @returns {Option} */
function ofHit({ title, url, kind, language, organisation }) {
  return { title, url, kind, language, about: organisation };
}

/** @param {string} name @param {string} text */
function span(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
