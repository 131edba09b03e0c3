// "Find an example like ours": a short list that follows the answers.

import { element } from "../../contribute/element.js";
import { readWords, speaker } from "../../search/words.js";
import { pushChoices } from "../shared/address.js";
import { announcer } from "../shared/announce.js";
import { examplesFrom } from "./examples.js";
import { FIELDS, found, fromAddress, shortList } from "./state.js";

/** @typedef {import("./state.js").Answers} Answers */

/** So many come at a time. */
const STEP = 8;

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
const say = speaker(readWords(at("_words")), document.documentElement.lang);
const tell = announcer(at("_said"));
const examples = examplesFrom(new URL(".", location.href));
const form = /** @type {HTMLFormElement} */ (at("_form"));
const [section, count, about, trouble, list, there, clear, more] =
  ["_found", "_count", "_about-found", "_trouble", "_list", "_there", "_clear", "_more"].map((id) => at(id));
const selects = FIELDS.flatMap((field) => {
  const select = document.getElementById(`_ask-${field}`);
  return select instanceof HTMLSelectElement ? [{ field, select }] : [];
});

/** @type {Answers} */
let answers = {};
let shown = STEP;
/** How often the list was asked for: only what was asked for last is drawn. */
let asked = 0;
arrive();
addEventListener("popstate", arrive);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => void move(Object.fromEntries(selects.map(({ field, select }) => [field, select.value]))));
// Whoever comes to a question will answer one.
form.addEventListener("focusin", () => examples.prepare(), { once: true });
clear.addEventListener("click", () => {
  void move({});
  selects[0]?.select.focus();
});
more.addEventListener("click", async () => {
  const first = list.children.length;
  shown += STEP;
  if (await draw()) list.children[first]?.querySelector("a")?.focus();
});
// On a narrow page the list comes after all questions, out of sight.
there.addEventListener("click", () => {
  count.focus({ preventScroll: true });
  count.scrollIntoView({ block: "start" });
});
at("_again").addEventListener("click", () => void drawAndTell());

/** Shows what the address asks for. */
function arrive() {
  const asked = fromAddress(location.hash, (name, value) => selects.some(({ field, select }) => field === name && [...select.options].some((option) => option.value && option.value === value)));
  if (asked === "ignored") tell(say("tools-link-ignored"));
  if (asked && asked !== "ignored") answers = asked;
  else if (!location.hash || asked === "ignored") answers = {};
  shown = STEP;
  void draw();
}

/** @param {Answers} next */
async function move(next) {
  answers = next;
  shown = STEP;
  pushChoices(answers);
  await drawAndTell();
}

async function drawAndTell() {
  if (!(await draw())) return;
  const said = trouble.hidden ? [count.textContent, about.textContent] : [say("find-failed")];
  if (!section.hidden) tell(said.filter(Boolean).join(". "));
}

/** Draws the list. False where something else was asked for in the meantime. */
async function draw() {
  const number = (asked += 1);
  const isAsked = selects.some(({ field }) => answers[field]);
  for (const { field, select } of selects) select.value = answers[field] ?? "";
  clear.hidden = there.hidden = section.hidden = !isAsked;
  if (!isAsked) return true;
  count.textContent = there.textContent = say("find-looking");
  const looked = await look();
  if (number !== asked) return false;
  trouble.hidden = looked !== null;
  const { head, about: remark, drawn, left } = looked ?? { head: say("find-none"), about: null, drawn: [], left: 0 };
  count.textContent = there.textContent = head;
  about.textContent = remark ? say(remark) : "";
  about.hidden = !remark;
  list.replaceChildren(...drawn);
  more.hidden = !left;
  return true;
}

/** What fits the answers, ready to be shown; null where the examples cannot be fetched. */
async function look() {
  try {
    const short = shortList(found(await examples.index(), answers), shown);
    const texts = await examples.texts(short.list.map(({ example }) => example));
    const drawn = short.list.map(({ fits }, at) => drawnExample(texts[at], fits));
    return { head: say(short.head, { count: short.count }), about: short.about, drawn, left: short.more };
  } catch {
    return null;
  }
}

/** @param {import("./examples.js").Text} text @param {import("./state.js").Field[]} fits */
function drawnExample({ title, href, language, who, summary }, fits) {
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
