// "Five minutes": one practice at a time.

import { readWords, speaker } from "../../search/words.js";
import { pushChoices } from "../shared/address.js";
import { announcer } from "../shared/announce.js";
import { choices, first, fromAddress, next, place } from "./state.js";

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
/** @param {string} id */
const inside = (id) => /** @type {HTMLTemplateElement} */ (at(id)).content;
const say = speaker(readWords(at("_words")), document.documentElement.lang);
const tell = announcer(at("_said"));
const hard = /** @type {HTMLSelectElement} */ (at("_hard"));

const practices = new Map([...inside("_practices").querySelectorAll("article")].map((article) => [article.dataset.id ?? "", article]));
const lists = [...inside("_difficulties").querySelectorAll("ul")].map((list) => {
  const named = [...list.children].map((item) => item.textContent ?? "");
  return [list.dataset.id ?? "", named.filter((id) => practices.has(id))];
});
const data = { all: [...practices.keys()], hard: Object.fromEntries(lists.filter(([, list]) => list.length)) };

let state = first(data);
arrive();
addEventListener("popstate", arrive);

hard.addEventListener("change", () => {
  move(first(data, hard.value));
  tell(say("five-said", { name: nameOf(state.practice) }));
});
at("_another").addEventListener("click", () => {
  const { state: after, again } = next(data, state);
  move(after);
  const name = say("five-said", { name: nameOf(state.practice) });
  tell(again ? `${say("five-last")} ${name}` : name);
});

/** Shows what the address asks for. */
function arrive() {
  const asked = fromAddress(data, location.hash);
  if (asked === "ignored") tell(say("tools-link-ignored"));
  if (asked && asked !== "ignored") state = asked;
  else if (!location.hash || asked === "ignored") state = first(data);
  draw();
}

/** @param {typeof state} after */
function move(after) {
  state = after;
  pushChoices(choices(state));
  draw();
}

function draw() {
  const article = practices.get(state.practice);
  const part = (/** @type {string} */ name) => article?.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
  hard.value = state.hard;
  at("_card").lang = article?.lang ?? "";
  at("_where").textContent = say("five-where", { ...place(data, state), name: part("of") });
  at("_name").textContent = nameOf(state.practice);
  at("_what").textContent = part("what");
  at("_prompt").textContent = part("prompt");
  at("_prompt").hidden = !part("prompt");
  at("_try").textContent = part("try");
  at("_try-box").hidden = !part("try");
  at("_basis").textContent = part("basis");
  at("_more").setAttribute("href", article?.querySelector("a")?.getAttribute("href") ?? "");
}

/** @param {string} practice */
function nameOf(practice) {
  return practices.get(practice)?.querySelector("a")?.textContent ?? "";
}
