// Shows one step of the checklist and hides the others, and leads the reader to its heading.

/**
 * @param {import("./parts.js").Parts} page
 * @param {import("./statements.js").Statement[]} statements
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

/** Puts a statement in the words for those whose view it is, and the others' words beside it. @param {import("./statements.js").Statement} statement @param {string | null} view */
function putFor({ heading, text, other }, view) {
  if (!other) return;
  const isTheirs = view === "lived-experience";
  heading.textContent = isTheirs ? other.text : text;
  other.words.textContent = isTheirs ? text : other.text;
  other.who.hidden = isTheirs;
  other.staff.hidden = !isTheirs;
}
