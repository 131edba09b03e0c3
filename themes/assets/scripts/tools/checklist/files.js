// The ways on which answers leave the page and come back, each by the reader's own hand.

import { dayInWords } from "../shared/day.js";
import { dayOf, download, fileName, readFile } from "../shared/file.js";
import { decode, encode } from "../shared/link.js";
import { isAnswered, levelInWords } from "./answers.js";
import { fromRows, fromValue, toRows, toValue } from "./exchange.js";
import { answeredOf, START } from "./state.js";
import { putFor } from "./statements.js";

/**
 * @typedef {import("./answers.js").Answered} Answered
 * @typedef {object} Around
 * @property {import("../../search/words.js").Say} say
 * @property {(sentence: string) => void} tell
 * @property {(sentence: string) => void} news
 * @property {(action: import("./state.js").Action) => void} act
 * @property {(step: import("./state.js").Step) => void} go
 * @property {() => import("./state.js").State} state
 */

/**
 * @param {import("./parts.js").Parts} page
 * @param {import("./exchange.js").Facts} facts
 * @param {import("./statements.js").Statement[]} statements
 * @param {Around} around
 */
export function files(page, facts, statements, { say, tell, news, act, go, state }) {
  const reading = {
    json: (/** @type {unknown} */ value) => fromValue(facts, statements, value),
    csv: (/** @type {string[][]} */ rows) => fromRows(facts, statements, rows),
  };
  const title = document.querySelector("h1")?.textContent ?? facts.id;

  page.save.addEventListener("click", async () => {
    save("json", "application/json", `${JSON.stringify(toValue(facts, statements, answeredOf(state())), null, 2)}\n`);
  });
  page.saveTable.addEventListener("click", async () => {
    const { toCsv } = await import("../shared/csv.js");
    const rows = toRows(facts, statements, answeredOf(state()), (question, { level }) => levelInWords(say, question, level));
    save("csv", "text/csv", toCsv(rows));
  });
  opened(page.file, (answered, name, left) => {
    act({ type: "take", answered });
    go({ ...START, name: "profile" });
    news([say("tools-opened", { name }), ...left].join(" "));
  });
  opened(page.earlier, (before, _, left) => {
    act({ type: "earlier", before });
    beside(page.earlier, [say("checklist-from-file", { day: dayInWords(say, before.day) }), ...left].join(" "));
    page.changesHead.focus();
  });
  page.again.addEventListener("click", () => {
    act({ type: "again", day: dayOf(new Date()) });
    go(START);
    news(say("checklist-again-said"));
  });

  page.print.addEventListener("click", () => printed("answers"));
  page.printBlank.addEventListener("click", () => printed("blank"));
  page.printTogether.addEventListener("click", () => printed("together"));
  addEventListener("beforeprint", () => {
    const { step, answers } = state();
    const printing = document.documentElement.dataset.print ?? (step.name === "together" ? "together" : isAnswered(answers) ? "answers" : "blank");
    document.documentElement.dataset.print = printing;
    page.profile.hidden = printing !== "answers";
    // A blank sheet is for all views.
    if (printing === "blank") for (const statement of statements) putFor(statement, null);
  });
  addEventListener("afterprint", () => {
    delete document.documentElement.dataset.print;
    page.profile.hidden = state().step.name !== "profile";
    for (const statement of statements) putFor(statement, state().view);
  });

  page.linkMake.addEventListener("click", () => {
    const hash = encode("answers", toValue(facts, statements, answeredOf(state()), page.linkNotes.checked));
    page.linkMade.hidden = hash === null;
    beside(page.linkMake, say(hash === null ? "tools-link-long" : "tools-link-made"));
    if (hash === null) return;
    page.link.value = location.origin + location.pathname + hash;
    page.link.focus();
    page.link.select();
  });
  page.linkCopy.addEventListener("click", async () => beside(page.linkCopy, say((await copied(page.link)) ? "tools-link-copied" : "tools-link-copy-failed")));
  // A link with other answers than those that stand here would be a surprise.
  page.linkNotes.addEventListener("change", () => {
    page.linkMade.hidden = true;
    beside(page.linkNotes, "");
  });

  page.files.addEventListener("change", () => withFiles(page.files, async (files) => {
    join(await Promise.all(files.map(async (file) => ({ name: file.name, taken: await read(file) }))));
  }));
  page.linksAdd.addEventListener("click", () => {
    const words = page.links.value.split(/\s+/).filter(Boolean);
    if (!words.length) return page.links.focus();
    // A message may have words around its link.
    const links = words.filter((word) => word.includes("#"));
    const all = (links.length ? links : words).map((link) => {
      const found = decode(link.slice(link.indexOf("#")), "answers", reading.json);
      return { name: link.length > 40 ? `${link.slice(0, 40)}…` : link, taken: found.state === "found" ? given(found.value) : null };
    });
    if (all.some(({ taken }) => taken)) page.links.value = "";
    join(all);
  });
  page.own.addEventListener("change", () => {
    if (page.own.checked && !isAnswered(state().answers)) {
      page.own.checked = false;
      return teamNews(say("checklist-together-none"));
    }
    teamNews("");
    act({ type: "others", others: state().others });
  });
  page.empty.addEventListener("click", () => {
    page.own.checked = false;
    act({ type: "others", others: [] });
    teamNews("");
    page.togetherHead.focus();
  });

  /** The answers in a file; null where there are none. @param {File} file */
  async function read(file) {
    return given(await readFile(file, reading));
  }

  /** @param {import("./exchange.js").Taken | null} taken */
  function given(taken) {
    return taken && isAnswered(taken.answered.answers) ? taken : null;
  }

  /** Lays answers over those that are there. @param {{ name: string, taken: import("./exchange.js").Taken | null }[]} all */
  function join(all) {
    const good = all.flatMap(({ taken }) => taken ?? []);
    const bad = all.filter(({ taken }) => !taken).map(({ name }) => `“${name}”`);
    act({ type: "others", others: [...state().others, ...good.map(({ answered }) => answered)] });
    const left = good.reduce((sum, { left }) => sum + left, 0);
    teamNews([...(good.length ? [`${say("checklist-answers-of", { count: state().others.length })}.`] : []), ...(bad.length ? [say("checklist-files-refused", { names: bad.join(", ") })] : []), ...leftOut(left)].join(" "));
  }

  /** Uses the answers of the file that is chosen. @param {HTMLInputElement} input @param {(answered: Answered, name: string, left: string[]) => void} use */
  function opened(input, use) {
    input.addEventListener("change", () => withFiles(input, async ([file]) => {
      const taken = await read(file);
      if (taken) use(taken.answered, file.name, leftOut(taken.left));
      else beside(input, say("tools-file-refused", { name: file.name }));
    }));
  }

  /** Says something where the reader is, and aloud. @param {Element} control @param {string} sentence */
  function beside(control, sentence) {
    const notice = /** @type {HTMLElement} */ (control.closest("details, section")?.querySelector(".beside"));
    notice.textContent = sentence;
    notice.hidden = !sentence;
    if (sentence) tell(sentence);
  }

  /** @param {string} extension @param {string} type @param {string} content */
  function save(extension, type, content) {
    const name = fileName([title, state().day], extension);
    download(name, type, content);
    beside(page.save, say("tools-saved", { name }));
  }

  /** @param {string} sentence */
  function teamNews(sentence) {
    page.empty.hidden = state().others.length === 0 && !page.own.checked;
    beside(page.files, sentence);
  }

  /** @param {number} count */
  function leftOut(count) {
    return count ? [say("checklist-left-out", { count })] : [];
  }
}

/** What was chosen; then the same file can be chosen once more. @param {HTMLInputElement} input @param {(files: File[]) => Promise<void>} act */
async function withFiles(input, act) {
  const files = [...(input.files ?? [])];
  input.value = "";
  if (files.length) await act(files);
}

/** @param {"answers" | "blank" | "together"} what */
function printed(what) {
  document.documentElement.dataset.print = what;
  print();
}

/** Whether the link came to the clipboard. @param {HTMLInputElement} link */
async function copied(link) {
  try {
    await navigator.clipboard.writeText(link.value);
    return true;
  } catch {
    // Without leave for the clipboard the old way may be open.
    link.select();
    return document.execCommand("copy");
  }
}
