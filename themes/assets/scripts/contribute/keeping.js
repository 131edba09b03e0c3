// The box that has a draft kept on this device, and the button that has it forgotten.

import { draftAt } from "./draft.js";

/** @typedef {import("./client.js").Content} Content */

/**
 * @param {ReturnType<typeof import("./parts.js").parts>} page
 * @param {string} place what distinguishes the form from others
 * @param {object} around
 * @param {import("../search/words.js").Say} around.say
 * @param {(sentence: string) => void} around.tell
 * @param {() => Content} around.answers
 */
export function keeping(page, place, { say, tell, answers }) {
  const draft = draftAt(place);
  const found = draft.kept();
  page.keep.checked = found !== null;
  page.forget.hidden = found === null;
  page.keep.addEventListener("change", () => (page.keep.checked ? keep(answers(), true) : forget()));
  page.forget.addEventListener("click", () => {
    page.keep.checked = false;
    page.keep.focus();
    forget();
  });

  return {
    /** The draft that was kept before; null where there is none. */
    found,

    /** Keeps the answers, where the writer wants that. @param {Content} content */
    keep(content) {
      if (page.keep.checked) keep(content, false);
    },
  };

  /** @param {Content} content @param {boolean} asked whether the writer has just asked for it */
  function keep(content, asked) {
    const kept = draft.keep(content);
    page.keep.checked = kept;
    page.forget.hidden = !kept;
    if (!kept || asked) tell(say(kept ? "contribute-kept" : "contribute-keep-failed"));
  }

  function forget() {
    draft.forget();
    page.forget.hidden = true;
    tell(say("contribute-forgotten"));
  }
}
