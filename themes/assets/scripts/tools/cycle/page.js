// "My cycle": fields, and the picture that follows them.
//
// Stores: goodhelp-cycle …, cycle on tools/cycle

import { element } from "../../contribute/element.js";
import { readWords, speaker } from "../../search/words.js";
import { announcer } from "../shared/announce.js";
import { download, fileName } from "../shared/file.js";
import { keeping } from "../shared/keeping.js";
import { keptAt } from "../shared/kept.js";
import { drawing } from "./drawing.js";
import { picture } from "./picture.js";
import { FACTORS, isEmpty, nothing, read, told } from "./state.js";
import { svgElement, svgFile } from "./svg.js";

/** @template {HTMLElement} E @param {string} id @returns {E} */
const at = (id) => /** @type {E} */ (document.getElementById(id));
const language = document.documentElement.lang;
const say = speaker(readWords(at("_words")), language);
const tell = announcer(at("_said"));
const two = /** @type {HTMLInputElement} */ (at("_two"));
const fields = /** @type {const} */ (["good", "bad"]).flatMap((which) =>
  FACTORS.map((factor) => ({ which, factor, field: /** @type {HTMLTextAreaElement} */ (at(`_${which}-${factor}`)) })),
);

let state = nothing();
const kept = keeping(
  { keep: at("_keep"), forget: at("_forget") },
  keptAt("goodhelp-cycle", location.pathname, read),
  { now: () => state, say, tell },
);
if (kept.found) state = kept.found;
fill();
draw();
if (kept.found) tell(say("tools-back-again"));
if (kept.about) tell(kept.about);

for (const { which, factor, field } of fields) {
  field.addEventListener("input", () => move(told(state, which, factor, field.value)));
}
two.addEventListener("change", () => {
  move({ ...state, two: two.checked });
  if (two.checked) at("_bad").querySelector("textarea")?.focus();
});
at("_print").addEventListener("click", () => print());
at("_clear").addEventListener("click", () => {
  move(nothing());
  fill();
  fields[0].field.focus();
  tell(say("cycle-cleared"));
});
at("_svg").addEventListener("click", () => give("svg", "image/svg+xml", svgFile(drawing(ways(), say), language)));
at("_png").addEventListener("click", async () => {
  const made = await picture(drawing(ways(), say));
  if (made) give("png", "image/png", made);
  else tell(say("cycle-png-failed"));
});

/** @param {typeof state} next */
function move(next) {
  state = next;
  draw();
  kept.changed();
}

/** Puts the state into the fields, where it did not come from there. */
function fill() {
  for (const { which, factor, field } of fields) field.value = state[which][factor];
}

function draw() {
  two.checked = state.two;
  at("_bad").hidden = !state.two;
  at("_columns").classList.toggle("two", state.two);
  at("_good-legend").textContent = say(state.two ? "cycle-good" : "cycle-mine");
  at("_good-legend").className = state.two ? "cycle-legend" : "hidden";
  for (const id of ["_drawing", "_sheet-drawing"]) at(id).replaceChildren(...ways().map(beside));
  // On paper, what is written; a sheet to write on where nothing is.
  at("_sheet-drawing").hidden = isEmpty(state);
  at("_sheet-blank").hidden = !isEmpty(state);
}

/** The ways round that are told. */
function ways() {
  const good = { label: say(state.two ? "cycle-good" : "cycle-mine"), telling: state.good, builds: true };
  const bad = { label: say("cycle-bad"), telling: state.bad, builds: false };
  return state.two ? [good, bad] : [good];
}

/** In the page each way is a drawing of its own: on a telephone one stands below the other. @param {ReturnType<typeof ways>[number]} way */
function beside(way) {
  const drawn = svgElement(drawing([way], say));
  return element("div", { class: "telling" }, ...(state.two ? [element("p", { class: "telling-label" }, way.label)] : []), drawn);
}

/** @param {string} extension @param {string} type @param {string | Blob} content */
function give(extension, type, content) {
  const name = fileName([say("cycle-file")], extension);
  download(name, type, content);
  tell(say("tools-saved", { name }));
}
