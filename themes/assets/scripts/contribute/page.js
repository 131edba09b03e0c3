// The form for a text of one kind: asks for it step by step, has it checked while it is written, and makes the file.

import { begunBy, has, named } from "./begun.js";
import { connect, DeskFailure } from "./client.js";
import { keeping } from "./keeping.js";
import { opening } from "./opening.js";
import { parts } from "./parts.js";
import { preview } from "./preview.js";
import { errorsIn, teller } from "./problems.js";
import { questions } from "./questions.js";
import { sending } from "./sending.js";
import { startOf } from "./steps.js";
import { grow } from "./text.js";
import { trail } from "./trail.js";
import { readWords, speaker } from "../search/words.js";

/**
 * @typedef {import("./client.js").Checked} Checked
 * @typedef {import("./spot.js").Spot} Spot
 */

/** How long the writer has to be still before the answers are checked, and before their number is said. In milliseconds. */
const PAUSE = 300;
const STILL = 400;

const page = parts();
const say = speaker(readWords(page.words), document.documentElement.lang);
/** @type {import("./steps.js").Data} */
const data = JSON.parse(page.data.textContent ?? "");
const client = connect(data.kind, data.surroundings, today());
const improved = new URLSearchParams(location.search).get("improve");
const draft = keeping(page, location.pathname + (improved ? ` ${improved}` : ""), { say, tell, answers });

/** What has to wait for the checks to be there. */
let isOpen = () => {};
const open = new Promise((resolve) => (isOpen = () => resolve(null)));
/** What each kind of reference can name. @type {Map<string, Promise<import("./client.js").Named[]>>} */
const known = new Map();

const form = questions(data, { say, tell, chip: page.chip, names });
const last = form.steps.length - 1;
const steps = trail(page, form.steps.map(({ heading }) => heading), say, (at) => go(at));
const drawSending = sending(page, data, !improved, { say, tell, lead, finish, kept: () => (unsaved = false) });
const drawPreview = preview(page.looked, say("contribute-look-title"));
const count = teller(tell, STILL);

let current = 0;
/** The steps that the writer has come to. @type {Set<number>} */
const seen = new Set();
/** Those of which the writer is told what is missing. @type {Set<number>} */
const told = new Set();
/** @type {Checked | null} */
let checked = null;
let typing = 0;
let unsaved = false;

page.fields.append(...form.steps.map(({ element }) => element));
begin();
listen();
show(0);
history.replaceState({ ...history.state, step: 0 }, "");
page.all.classList.add("written");
void check(true);

/** What stands in the form at first. */
function begin() {
  const kept = draft.found;
  page.name.readOnly = improved !== null;
  fill(kept ?? { id: improved ?? "", front: startOf(data.fields), parts: [] });
  if (kept) tellOfAll();
  const start = opening(page, data, client, { say, tell, take });
  const begun = begunBy(location.hash);
  if (kept) {
    // A draft stays as its writer left it.
    const isWhole = begun.state !== "found" || has(kept.front, begun.choices);
    start.said(say(isWhole ? "contribute-draft-back" : "contribute-begun-draft"));
  } else if (improved) void start.improve(improved);
  else void beginWith(begun, start.said);
}

/** Chooses what the address asks for, once it is known that there is such a thing. @param {import("./begun.js").Begun} begun @param {(sentence: string) => void} said */
async function beginWith(begun, said) {
  if (begun.state === "none") return;
  const chosen = begun.state === "found" ? await named(begun.choices, data.fields, names) : null;
  if (!chosen) return said(say("contribute-begun-ignored"));
  for (const { field, id } of chosen) form.add(field, id);
  said(say("contribute-begun", { names: chosen.map(({ name }) => `“${name}”`).join(", ") }));
  await check(true);
}

function listen() {
  page.form.addEventListener("submit", (event) => event.preventDefault());
  page.form.addEventListener("input", ({ target }) => {
    if (target === page.file || target === page.keep) return;
    unsaved = true;
    clearTimeout(typing);
    typing = window.setTimeout(() => void check(), PAUSE);
  });
  // The choice is made at once, and so is what is said of it.
  page.form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type)) void check();
  });
  // Browsers bring the cursor into view, which in a long field is its first line alone.
  page.form.addEventListener("keyup", ({ key, target }) => {
    if (key === "Tab" && target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: "nearest" });
  });
  page.next.addEventListener("click", () => go(current + 1));
  page.back.addEventListener("click", () => go(current - 1));
  page.again.addEventListener("click", () => void check());
  page.look.addEventListener("toggle", () => void look());
  // A link to a place on this page has a state of its own, without a step.
  addEventListener("popstate", ({ state }) => {
    if (typeof state?.step === "number") show(Math.min(state.step, last), true);
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved && !page.keep.checked) event.preventDefault();
  });
}

/** What can be referred to, asked for once. @param {string} to */
function names(to) {
  const asked = known.get(to) ?? open.then(() => client.names(to));
  known.set(to, asked);
  asked.catch(() => known.delete(to));
  return asked;
}

/** Goes to another step. The way back of the browser leads to the one before. @param {number} at */
function go(at) {
  history.replaceState({ ...history.state, step: current }, "");
  history.pushState({ step: at }, "");
  show(at, true);
}

/** @param {number} at @param {boolean} [moved] whether the writer came from another step */
function show(at, moved = false) {
  if (moved) tellOf(current);
  current = at;
  seen.add(at);
  if (at === last) tellOfAll();
  form.steps.forEach(({ element }, other) => (element.hidden = other !== at));
  page.fields.hidden = at === last;
  page.opening.hidden = at !== 0;
  page.sending.hidden = at !== last;
  page.back.hidden = at === 0;
  page.next.hidden = at === last;
  page.heading.textContent = form.steps[at].heading;
  steps.at(at);
  for (const field of form.steps[at].element.querySelectorAll("textarea")) grow(field);
  if (!moved) return;
  page.columns.scrollIntoView();
  page.heading.focus({ preventScroll: true });
  void check(true);
}

/** From here on the writer is told what is missing there. @param {number} at */
function tellOf(at) {
  told.add(at);
  for (const spot of form.steps[at].spots()) spot.ready = true;
}

function tellOfAll() {
  form.steps.forEach((_, at) => tellOf(at));
}

/** Leads to the question that a problem is about. @param {Spot} spot */
function lead(spot) {
  const at = form.steps.findIndex((step) => step.spots().includes(spot));
  if (at >= 0 && at !== current) go(at);
  spot.control().focus();
}

/** The answers as they are now. */
function answers() {
  return { id: page.name.value.trim(), ...form.read() };
}

/** @param {import("./client.js").Content} content */
function fill({ id, front, parts }) {
  page.name.value = id;
  form.fill({ front, parts });
}

/** Takes answers that somebody gave elsewhere. @param {import("./client.js").Content} content */
function take(content) {
  fill({ ...content, id: improved ?? content.id });
  tellOfAll();
  void check();
}

/** Has the answers checked, and draws what is said of them. @param {boolean} [isKnown] whether the writer sees it all and need not be told */
async function check(isKnown = false) {
  clearTimeout(typing);
  const content = answers();
  draft.keep(content);
  try {
    const found = await client.check(content);
    page.loading.hidden = true;
    page.trouble.hidden = true;
    isOpen();
    if (!found) return;
    checked = found;
    draw(found, isKnown);
    await look();
  } catch (failure) {
    page.loading.hidden = true;
    page.trouble.hidden = false;
    const unsupported = failure instanceof DeskFailure && failure.code === "unsupported";
    page.why.textContent = say(unsupported ? "contribute-unsupported" : "contribute-failed");
    page.again.hidden = unsupported;
  }
}

/** The newest answers, checked. @returns {Promise<Checked | null>} */
async function finish() {
  await check();
  return checked;
}

/** @param {Checked} found @param {boolean} isKnown */
function draw(found, isKnown) {
  const placed = found.problems.map((problem) => ({ problem, spot: form.spotOf(problem) }));
  let shown = 0;
  form.steps.forEach((step, at) => {
    const inside = step.spots().map((spot) => {
      const problems = placed.filter((one) => one.spot === spot).map(({ problem }) => problem);
      spot.show(spot.ready ? problems : []);
      return problems;
    });
    if (at !== last && told.has(at)) steps.mark(at, seen.has(at), errorsIn(inside.flat()).length);
    if (at === current) shown = step.spots().reduce((sum, spot, number) => sum + (spot.ready ? inside[number].length : 0), 0);
  });
  drawSending(found, placed);
  count(say("contribute-count", { count: current === last ? placed.length : shown }), isKnown);
}

/** Renders the answers where somebody looks at how they will look. */
async function look() {
  if (!page.look.open || !checked) return;
  const rendered = await client.preview(answers());
  if (rendered) drawPreview(rendered);
}

/** @param {string} sentence */
function tell(sentence) {
  page.status.textContent = sentence;
}

/** The day here, as the checks want it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
