// The last step: what is still open, and the ways on which a text can leave this device, each by the writer's own hand.

import { element } from "./element.js";
import { errorsIn, worstFirst } from "./problems.js";
import { editorAddress, fileName, hostOf, mailAddress } from "./send.js";
import { drawnMessage, drawnProblem, inWords } from "./spot.js";

/**
 * @typedef {import("./client.js").Checked} Checked
 * @typedef {import("./client.js").Problem} Problem
 * @typedef {import("./spot.js").Spot} Spot
 * @typedef {{ problem: Problem, spot: Spot | null }} Placed
 *
 * @typedef {object} Around what the last step needs of the form
 * @property {import("../search/words.js").Say} say
 * @property {(sentence: string) => void} tell
 * @property {(spot: Spot) => void} lead goes to a question
 * @property {() => Promise<Checked | null>} finish the newest answers, checked
 * @property {() => void} kept is told that the writer has the text now
 */

/**
 * @param {ReturnType<typeof import("./parts.js").parts>} page
 * @param {import("./steps.js").Data} data
 * @param {boolean} isNew whether the text is not on the site yet
 * @param {Around} around
 */
export function sending(page, data, isNew, { say, tell, lead, finish, kept }) {
  page.download.addEventListener("click", async () => {
    const checked = await finish();
    if (!checked) return;
    const address = URL.createObjectURL(new Blob([checked.text], { type: "text/markdown" }));
    element("a", { href: address, download: fileName(checked) }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    kept();
    tell(say("contribute-downloaded", { file: fileName(checked) }));
  });
  page.copy.addEventListener("click", async () => {
    const done = await copied(page.text);
    if (done) kept();
    tell(say(done ? "contribute-copied" : "contribute-copy-failed"));
  });

  /** Draws what the checks say. @param {Checked} checked @param {Placed[]} placed */
  return (checked, placed) => {
    const errors = errorsIn(placed.map(({ problem }) => problem)).length;
    const whole = placed.filter(({ spot }) => !spot).map(({ problem }) => problem);
    const sorted = worstFirst(placed.map(({ problem }) => problem));
    const leads = sorted.flatMap((problem) => placed.find((one) => one.problem === problem && one.spot) ?? []);
    page.sending.classList.add("ready");
    page.mend.classList.toggle("mend-errors", errors > 0);
    page.mendHead.textContent = say(errors ? "contribute-mend" : placed.length ? "contribute-ideas" : "contribute-fine");
    page.mendText.textContent = placed.length ? say(errors ? "contribute-mend-text" : "contribute-ideas-text") : "";
    page.mendText.hidden = !placed.length;
    page.mendList.replaceChildren(...leads.map(drawnLead));
    page.whole.replaceChildren(...worstFirst(whole).map((problem) => drawnProblem(problem, say)));

    const file = fileName(checked);
    page.path.textContent = say("contribute-path", { path: checked.path });
    page.text.value = checked.text;
    page.personal.hidden = !checked.tells;
    page.copyWay.hidden = checked.tells;
    page.mailWay.hidden = !data.contact;
    page.mail.href = data.contact ? mailAddress(data.contact, say("contribute-mail-subject", { file }), say("contribute-mail-body", { file })) : "";
    // The editor opens new files alone. What tells of a person has no way into an address.
    const opens = Boolean(data.new_url) && isNew && !checked.tells;
    page.editorWay.hidden = !opens;
    page.editor.removeAttribute("href");
    if (opens) openable(checked);
  };

  /** @param {Checked} checked */
  function openable({ path, text }) {
    const { href, whole } = editorAddress(data.new_url ?? "", path, text);
    const host = hostOf(href);
    page.editor.href = href;
    // What was written here stays: nothing keeps it unless asked.
    page.editor.target = "_blank";
    page.editor.rel = "noopener noreferrer";
    page.editor.textContent = say("contribute-editor", { host });
    page.editorHelp.textContent = say(whole ? "contribute-editor-help" : "contribute-editor-long", { host });
  }

  /** @param {Placed} placed */
  function drawnLead({ problem, spot }) {
    const name = spot ? nameOf(spot) : "";
    const { lead: mend, message } = inWords(problem, say, name);
    const link = element("a", { href: `#${page.heading.id}` }, `${message === name ? mend : name}: `, ...drawnMessage(message));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (spot) lead(spot);
    });
    return element("li", { class: `lead-${problem.severity}` }, link);
  }
}

/** What a question is called where others do not stand around it. @param {Spot} spot */
function nameOf(spot) {
  const record = spot.element.parentElement?.parentElement?.closest(".record");
  const around = record?.querySelector("legend > span")?.textContent;
  return around ? `${around} – ${spot.label()}` : spot.label();
}

/** Whether the text came to the clipboard. @param {HTMLTextAreaElement} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    // Without leave for the clipboard the old way may be open.
    text.closest("details")?.setAttribute("open", "");
    text.select();
    return document.execCommand("copy");
  }
}
