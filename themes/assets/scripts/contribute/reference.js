// Questions whose answers are the names of something on the site. A short list is chosen from; of a long one names are
// suggested while someone types.

import { choice } from "./choice.js";
import { changed, element, freshId } from "./element.js";
import { lookup } from "./lookup.js";
import { spotFor } from "./spot.js";
import { helpFor, labelFor } from "./text.js";

/**
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./client.js").Named} Named
 * @typedef {import("./widget.js").Tools} Tools
 * @typedef {import("./widget.js").Widget} Widget
 */

/** So many names can be looked through at once. */
const FEW = 12;

/**
 * @param {Field} field
 * @param {string} to
 * @param {Tools} tools
 * @param {{ many: boolean, needed: boolean }} how
 * @returns {Widget}
 */
export function reference(field, to, tools, how) {
  /** Before the names are there, what is asked for can be typed. */
  let inside = typed(field, to, tools, how);
  let label = field.label;
  const box = element("div", {}, inside.element);

  tools.names(to).then(
    (names) => {
      if (!names.length || names.length > FEW) return;
      // Nothing changes under the hands of someone who is answering.
      if (!box.contains(document.activeElement)) return exchange(names);
      box.addEventListener("focusout", () => setTimeout(() => exchange(names)), { once: true });
    },
    // Without the names the field takes what is typed.
    () => {},
  );

  return {
    element: box,
    read: () => inside.read(),
    fill: (answer) => inside.fill(answer),
    spot: () => inside.spot([]),
    spots: () => inside.spots(),
    rename(words) {
      label = words;
      inside.rename(words);
    },
  };

  /** @param {Named[]} names */
  function exchange(names) {
    const [answer, { ready }] = [inside.read(), inside.spot([])];
    inside = choice({ ...field, label }, names.map(({ id, name }) => ({ value: id, label: name, help: "" })), tools, how);
    inside.fill(answer);
    inside.spot([]).ready = ready;
    box.replaceChildren(inside.element);
    changed(box);
  }
}

/**
 * @param {Field} field
 * @param {string} to
 * @param {Tools} tools
 * @param {{ many: boolean, needed: boolean }} how
 * @returns {Widget}
 */
function typed(field, to, tools, { many, needed }) {
  const { say } = tools;
  const input = element("input", { type: "text", id: freshId(), autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
  const label = labelFor(field.label, input.id, needed, tools);
  const help = helpFor([field.help, say(many ? "contribute-names" : "contribute-name")], field.label);
  if (help) input.setAttribute("aria-describedby", help.id);
  const chips = element("ul", { class: "chips", "aria-label": field.label, hidden: true });
  const frame = element("div", { class: "lookup" }, input);
  const spot = spotFor({ controls: () => [input], help: help?.id ?? null, label: () => field.label, say });
  const box = element("div", { class: "asked" }, label.element, help ?? "", many ? chips : "", frame, spot.element);
  /** @type {Named[]} */
  let names = [];
  /** @type {string[]} */
  let chosen = [];

  const look = lookup({ input, frame, label: field.label, say, tell: tools.tell, choose });
  tools.names(to).then(
    (given) => {
      names = given;
      look.know(given);
      // What was filled in before has a name now.
      fill(read());
    },
    () => {},
  );
  input.addEventListener("change", take);
  chips.addEventListener("click", ({ target }) => {
    const chip = target instanceof Element ? target.closest("li") : null;
    if (!chip) return;
    const at = [...chips.children].indexOf(chip);
    chosen.splice(at, 1);
    draw();
    (chips.querySelectorAll("button")[Math.min(at, chosen.length - 1)] ?? input).focus();
    changed(box);
  });

  return { element: box, read, fill, spot: () => spot, spots: () => [spot], rename: label.rename };

  function read() {
    if (!many) return idOf(input.value);
    return chosen.length ? [...chosen] : undefined;
  }

  /** @param {any} answer */
  function fill(answer) {
    if (many) {
      chosen = (Array.isArray(answer) ? answer : []).map(String);
      draw();
    } else if (document.activeElement !== input) {
      input.value = nameOf(String(answer ?? ""));
    }
  }

  /** @param {Named} named */
  function choose({ id, name }) {
    input.value = many ? "" : name;
    if (many) add(id);
    spot.ready = true;
    changed(box);
  }

  /** What was typed and not chosen is taken as it is: the checks say whether there is such a thing. */
  function take() {
    spot.ready = true;
    const id = idOf(input.value);
    if (many && id) {
      input.value = "";
      add(id);
    }
    changed(box);
  }

  /** @param {string} id */
  function add(id) {
    if (!chosen.includes(id)) chosen.push(id);
    draw();
  }

  function draw() {
    chips.replaceChildren(
      ...chosen.map((id) => {
        const chip = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (tools.chip.content.cloneNode(true)).firstElementChild);
        const name = nameOf(id);
        /** @type {HTMLElement} */ (chip.querySelector("span")).textContent = name;
        chip.querySelector("button")?.setAttribute("aria-label", say("contribute-remove-named", { name }));
        return chip;
      }),
    );
    chips.hidden = !chosen.length;
  }

  /** @param {string} id */
  function nameOf(id) {
    return names.find((named) => named.id === id)?.name ?? id;
  }

  /** @param {string} words */
  function idOf(words) {
    const plain = words.trim().toLowerCase();
    return (names.find(({ id, name }) => id === plain || name.toLowerCase() === plain)?.id ?? words.trim()) || undefined;
  }
}
