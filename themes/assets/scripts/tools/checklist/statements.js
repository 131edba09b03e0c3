// The statements of the page: what they say, where their answers are, and which of them a step shows.

/**
 * @typedef {object} Part what a question has beside its words
 * @property {HTMLElement} element
 * @property {HTMLElement} heading
 * @property {{ text: string, words: HTMLElement, who: HTMLElement, staff: HTMLElement } | null} other the words for people
 *   who get the help, with the places that say whose words stand beside the heading
 * @property {HTMLInputElement[]} choices
 * @property {HTMLTextAreaElement} note
 * @property {HTMLElement} printed
 * @property {string[]} shows what shows it
 * @property {{ what: HTMLElement, own: string, theirs: string }[]} described what each level looks like, in the words for
 *   those who give the help and for those who get it
 * @property {{ text: string, basis: string } | null} next
 * @property {HTMLTemplateElement | null} helps
 *
 * @typedef {import("./answers.js").Question & Part} Statement
 */

/** @param {string} done the level of a question that has none @returns {Statement[]} */
export function statementsOf(done) {
  return [...document.querySelectorAll(".statement")].map((element) => {
    const all = (/** @type {string} */ selector) => [...element.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? "");
    const names = all(".level:not(.level-unsure) > label");
    const choices = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll(".level > input")]);
    const [next, basis = ""] = all(".guidance > p:not(.guidance-title)");
    const heading = /** @type {HTMLElement} */ (element.querySelector("h2"));
    return {
      id: element.id,
      text: heading.textContent?.trim() ?? "",
      characteristic: /** @type {HTMLElement} */ (element).dataset.characteristic ?? null,
      levels: choices[0]?.type === "checkbox" ? [done] : names,
      element: /** @type {HTMLElement} */ (element),
      heading,
      other: otherOf(element),
      choices,
      note: /** @type {HTMLTextAreaElement} */ (element.querySelector("textarea")),
      printed: /** @type {HTMLElement} */ (element.querySelector(".note-printed")),
      shows: all(".shows li"),
      described: [...element.querySelectorAll(".level:has(.level-what)")].map(describedIn),
      next: next ? { text: next, basis } : null,
      helps: element.querySelector("template"),
    };
  });
}

/** @param {Element} level */
function describedIn(level) {
  const what = /** @type {HTMLElement} */ (level.querySelector(".level-what"));
  const own = what.textContent ?? "";
  return { what, own, theirs: level.querySelector(".theirs-words")?.textContent || own };
}

/** @param {Element} element */
function otherOf(element) {
  const [words, who, staff] = ["words", "who", "staff"].map((part) => /** @type {HTMLElement | null} */ (element.querySelector(`.statement-${part}`)));
  return words && who && staff ? { text: words.textContent ?? "", words, who, staff } : null;
}

/** What is chosen on the page. @param {Statement} statement @returns {import("./answers.js").Level} */
export function chosenIn({ choices }) {
  const chosen = choices.find(({ checked }) => checked)?.value;
  return chosen === undefined ? null : chosen === "unsure" ? "unsure" : Number(chosen) - 1;
}

/** Puts an answer on the page. @param {Statement} statement @param {import("./answers.js").Answer} answer */
export function fill({ choices, note, printed }, { level, note: words }) {
  const value = typeof level === "number" ? String(level + 1) : level;
  for (const choice of choices) choice.checked = choice.value === value;
  if (note.value !== words) note.value = words;
  printed.textContent = words.trim();
}

/**
 * Shows one step of the checklist and hides the others, and leads the reader to its heading.
 * @param {import("./parts.js").Parts} page
 * @param {Statement[]} statements
 * @param {import("../../search/words.js").Say} say
 * @returns {(state: import("./state.js").State, moved: boolean) => void} with `moved` the reader is led there
 */
export function steps(page, statements, say) {
  const title = document.title;
  return ({ step: { name, at, changing }, view }, moved) => {
    const isOne = name === "one";
    document.documentElement.dataset.step = name;
    statements.forEach((statement, number) => {
      statement.element.classList.toggle("current", isOne && number === at);
      putFor(statement, view);
    });
    page.start.hidden = name !== "all";
    page.turn.hidden = name !== "all" && !isOne;
    page.check.hidden = name !== "check";
    page.profile.hidden = name !== "profile";
    page.together.hidden = name !== "together";
    page.back.hidden = !isOne || changing;
    page.all.hidden = !isOne;
    page.next.textContent = say(isOne && changing ? "checklist-return" : isOne && at + 1 < statements.length ? "checklist-next" : "checklist-check");
    const heading = isOne ? statements[at].heading : { all: page.startHead, check: page.checkHead, profile: page.profileHead, together: page.togetherHead }[name];
    document.title = isOne ? `${say("statement-number", { number: at + 1, total: statements.length })} – ${title}` : name === "all" ? title : `${heading.textContent} – ${title}`;
    if (!moved) return;
    heading.focus({ preventScroll: true });
    (isOne ? statements[at].element : heading).scrollIntoView({ block: "start" });
  };
}

/**
 * Puts a statement and its levels in the words for those whose view it is, and the others' words beside the statement.
 * @param {Statement} statement
 * @param {string | null} view
 */
export function putFor({ heading, text, other, described }, view) {
  const isTheirs = view === "lived-experience";
  for (const { what, own, theirs } of described) what.textContent = isTheirs ? theirs : own;
  if (!other) return;
  heading.textContent = isTheirs ? other.text : text;
  other.words.textContent = isTheirs ? text : other.text;
  other.who.hidden = isTheirs;
  other.staff.hidden = !isTheirs;
}
