// "Find an example like ours": a short list that follows the answers.

import { element } from "../../contribute/element.js";
import { readWords, speaker } from "../../search/words.js";
import { pushChoices } from "../shared/address.js";
import { announcer } from "../shared/announce.js";
import { FIELDS, found, fromAddress, shortList } from "./state.js";

/** @typedef {import("./state.js").Answers} Answers */

/** So many come at a time. */
const STEP = 8;

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
const say = speaker(readWords(at("_words")), document.documentElement.lang);
const tell = announcer(at("_said"));
/** @type {import("./state.js").Example[]} */
const examples = JSON.parse(at("_data").textContent ?? "[]");
const form = /** @type {HTMLFormElement} */ (at("_form"));
const [section, count, about, list, clear, more] = ["_found", "_count", "_about-found", "_list", "_clear", "_more"].map((id) => at(id));
const selects = FIELDS.flatMap((field) => {
  const select = document.getElementById(`_ask-${field}`);
  return select instanceof HTMLSelectElement ? [{ field, select }] : [];
});

/** @type {Answers} */
let answers = {};
let shown = STEP;
arrive();
addEventListener("popstate", arrive);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => move(Object.fromEntries(selects.map(({ field, select }) => [field, select.value]))));
clear.addEventListener("click", () => {
  move({});
  selects[0]?.select.focus();
});
more.addEventListener("click", () => {
  const first = list.children.length;
  shown += STEP;
  draw();
  list.children[first]?.querySelector("a")?.focus();
});

/** Shows what the address asks for. */
function arrive() {
  const asked = fromAddress(location.hash, (name, value) => selects.some(({ field, select }) => field === name && [...select.options].some((option) => option.value && option.value === value)));
  if (asked === "ignored") tell(say("tools-link-ignored"));
  if (asked && asked !== "ignored") answers = asked;
  else if (!location.hash || asked === "ignored") answers = {};
  shown = STEP;
  draw();
}

/** @param {Answers} next */
function move(next) {
  answers = next;
  shown = STEP;
  pushChoices(answers);
  draw();
  if (!section.hidden) tell([count.textContent, about.textContent].filter(Boolean).join(". "));
}

function draw() {
  const isAsked = selects.some(({ field }) => answers[field]);
  for (const { field, select } of selects) select.value = answers[field] ?? "";
  clear.hidden = !isAsked;
  section.hidden = !isAsked;
  if (!isAsked) return;
  const short = shortList(found(examples, answers), shown);
  count.textContent = say(short.head, { count: short.count });
  about.textContent = short.about ? say(short.about) : "";
  about.hidden = !short.about;
  list.replaceChildren(...short.list.map(drawn));
  more.hidden = !short.more;
}

/** @param {import("./state.js").Fit} fit */
function drawn({ example, fits }) {
  const { title, href, language, who, summary } = example;
  const reasons = fits.map((field) => {
    const select = selects.find((one) => one.field === field)?.select;
    return element("li", {}, select?.selectedOptions[0]?.textContent ?? "");
  });
  return element(
    "li",
    { class: "short" },
    element("h3", { class: "row-title" }, element("a", { href, lang: language }, title)),
    ...(who && who !== title ? [element("p", { class: "card-who", lang: language }, who)] : []),
    element("p", { lang: language }, summary),
    element("div", { class: "short-why" }, element("p", {}, say("find-reason")), element("ul", {}, ...reasons)),
  );
}
