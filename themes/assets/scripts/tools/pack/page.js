// The workshop pack: what is printed, and the times of the plan.

import { readWords, speaker } from "../../search/words.js";
import { pushChoices } from "../shared/address.js";
import { announcer } from "../shared/announce.js";
import { choices, fromAddress, isTime, timeAfter } from "./state.js";

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
const say = speaker(readWords(at("_words")), document.documentElement.lang);
const tell = announcer(at("_said"));
const start = /** @type {HTMLInputElement} */ (at("_start"));
const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".pack-sets input")]);
const parts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-set]")]);
const moments = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-from]")]);
const unsaid = new Map(moments.map((moment) => [moment, moment.textContent ?? ""]));
const known = boxes.map((box) => box.value).filter((set) => parts.some((part) => part.dataset.set === set));
for (const box of boxes) {
  const option = box.closest(".option");
  if (option instanceof HTMLElement) option.hidden = !known.includes(box.value);
}

let state = { sets: known, start: "" };
arrive();
addEventListener("popstate", arrive);
for (const box of boxes) {
  box.addEventListener("change", () => {
    const sets = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    move({ ...state, sets: sets.filter((set) => known.includes(set)) });
    tell(at("_pages").textContent ?? "");
  });
}
start.addEventListener("change", () => move({ ...state, start: isTime(start.value) ? start.value : "" }));
at("_print").addEventListener("click", () => {
  if (state.sets.length) print();
  else tell(say("pack-nothing"));
});

/** Shows what the address asks for. */
function arrive() {
  const asked = fromAddress(location.hash, known);
  if (asked === "ignored") tell(say("tools-link-ignored"));
  if (asked && asked !== "ignored") state = asked;
  else if (!location.hash || asked === "ignored") state = { sets: known, start: "" };
  start.value = state.start;
  draw();
}

/** @param {typeof state} next */
function move(next) {
  state = next;
  pushChoices(choices(state, known));
  draw();
}

function draw() {
  for (const box of boxes) box.checked = state.sets.includes(box.value);
  for (const part of parts) part.classList.toggle("left-out", !state.sets.includes(part.dataset.set ?? ""));
  const cards = parts.filter((part) => state.sets.includes(part.dataset.set ?? "")).flatMap((part) => [...part.querySelectorAll(".pack-card")]);
  at("_pages").textContent = state.sets.length ? say("pack-pages", { count: cards.length }) : say("pack-nothing");
  for (const moment of moments) {
    moment.textContent = state.start ? timeAfter(state.start, Number(moment.dataset.from)) : (unsaid.get(moment) ?? "");
  }
}
