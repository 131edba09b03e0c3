// A site is begun: the answers are checked and made into files on this device, and go nowhere else.

import { element } from "../contribute/element.js";
import { drawnMessage } from "../contribute/spot.js";
import { readWords, speaker } from "../search/words.js";
import { dayOf, download } from "../tools/shared/file.js";
import { answersOf } from "./answers.js";
import { load, make } from "./making.js";
import { parts } from "./parts.js";
import { questions } from "./questions.js";

/** What is larger is not read, on a terminal neither. The program says how large a logo may be. In bytes. */
const LARGEST = 24 << 20;
const ZIP = "application/zip";

const page = parts();
const say = speaker(readWords(page.words), document.documentElement.lang);
const asked = questions(page.form, say);
const title = document.title;
/** What the page says next, below the form. */
const next = document.querySelector("#_start ~ h2[id]");
let isMaking = false;

page.form.addEventListener("submit", (event) => {
  event.preventDefault();
  void begin();
});
// Whoever begins to answer will want the files: what makes them comes meanwhile.
page.form.addEventListener("focusin", () => void load().catch(() => {}), { once: true });
/** What the last files were. @type {{ file: string, archive: Uint8Array } | null} */
let made = null;
page.again.addEventListener("click", () => {
  if (made) download(made.file, ZIP, blobOf(made.archive));
});

async function begin() {
  if (isMaking) return;
  isMaking = true;
  page.status.textContent = say("start-making");
  page.trouble.hidden = true;
  page.done.hidden = true;
  try {
    const file = asked.file();
    const logo = await bytesOf(file);
    if (!logo) return trouble("start-unread");
    const begun = await make(answersOf(asked.given(), file?.name ?? null, dayOf(new Date())), page.around.textContent ?? "", logo);
    if ("problems" in begun) showProblems(begun.problems);
    else finish(begun);
  } catch (error) {
    const isOld = typeof WebAssembly !== "object" || error instanceof WebAssembly.CompileError;
    trouble(isOld ? "start-unsupported" : "start-failed");
  } finally {
    isMaking = false;
    page.status.textContent = "";
  }
}

/** @param {import("./making.js").BadAnswer[]} problems */
function showProblems(problems) {
  const leads = asked.show(problems).map(({ spot, message }) => {
    const control = spot.control();
    const link = element("a", { href: `#${control.id}` }, `${spot.label()} `, ...drawnMessage(message));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    return element("li", {}, link);
  });
  page.problemList.replaceChildren(...leads);
  page.problems.hidden = problems.length === 0;
  document.title = problems.length ? say("start-error-title", { title }) : title;
  if (problems.length) page.problems.focus();
}

/** @param {{ site: import("./making.js").Site, archive: Uint8Array }} begun */
function finish({ site, archive }) {
  showProblems([]);
  const file = `${site.name}.zip`;
  made = { file, archive };
  download(file, ZIP, blobOf(archive));
  page.saved.textContent = say("start-saved", { file });
  page.again.textContent = say("start-again", { file });
  page.toDo.textContent = say("start-to-do", { count: site.to_do });
  page.count.textContent = say("start-count", { count: site.paths.length });
  page.paths.replaceChildren(...site.paths.map((path) => element("li", {}, element("code", {}, path))));
  page.next.href = `#${next?.id}`;
  page.next.hidden = !next;
  page.done.hidden = false;
  page.done.focus();
}

/** @param {string} word */
function trouble(word) {
  page.trouble.hidden = false;
  const sentence = page.trouble.querySelector("p");
  if (sentence) sentence.textContent = say(word);
  page.trouble.scrollIntoView({ block: "nearest" });
}

/** What is in a file, nothing where there is none; null where the device does not give it. @param {File | null} file */
async function bytesOf(file) {
  if (!file) return new Uint8Array();
  try {
    return file.size > LARGEST ? null : new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** @param {Uint8Array} archive */
function blobOf(archive) {
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (archive)]);
}
