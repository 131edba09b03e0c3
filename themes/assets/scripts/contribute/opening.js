// Answers that are there already: of a file, of a form that somebody filled in, or of a text of the site.

import { element } from "./element.js";

/** How large a file may be to be read here, in bytes: texts are far smaller. */
const LARGEST = 2_000_000;

/**
 * @param {ReturnType<typeof import("./parts.js").parts>} page
 * @param {import("./steps.js").Data} data
 * @param {ReturnType<typeof import("./client.js").connect>} client
 * @param {object} around
 * @param {import("../search/words.js").Say} around.say
 * @param {(sentence: string) => void} around.tell
 * @param {(content: import("./client.js").Content) => void} around.take is given the answers
 */
export function opening(page, data, client, { say, tell, take }) {
  page.file.addEventListener("change", async () => {
    const file = page.file.files?.[0];
    if (!file) return;
    const { name } = file;
    try {
      if (file.size > LARGEST) throw new Error("too large");
      const text = await file.text();
      // What begins with front matter is a file of a site; all else can be a form that came back.
      const path = /^\ufeff?---\s*\n/.test(text) ? `${data.folder}/${name}` : null;
      open(await client.read(path, text), say("contribute-opened", { name }));
    } catch {
      said(say("contribute-open-failed", { name }));
    }
    page.file.value = "";
  });

  return {
    said,

    /** Begins with a text of the site. @param {string} id */
    async improve(id) {
      try {
        if (!/^[a-z0-9-]+$/.test(id)) throw new Error("no id");
        const segment = data.kind === "page" ? "" : `${data.folder.split("/").filter(Boolean).at(-1)}/`;
        const response = await fetch(new URL(`../../${segment}${id}/text.md`, location.href));
        if (!response.ok) throw new Error(String(response.status));
        const read = await client.read(`${data.folder}/${id}.md`, await response.text());
        open(read, say("contribute-improving", { title: String(read?.front.title ?? id) }));
      } catch {
        said(say("contribute-improve-failed"));
      }
    },
  };

  /** @param {import("./client.js").Read | null} read @param {string} sentence */
  function open(read, sentence) {
    if (!read) throw new Error("neither a file nor a form");
    if (read.kind !== data.kind) {
      const link = element("a", { href: `../${read.kind}/` }, say("contribute-open-other"));
      return said(say("contribute-open-kind"), link);
    }
    take(read);
    said(sentence);
  }

  /** @param {string} sentence @param {HTMLElement[]} more */
  function said(sentence, ...more) {
    page.about.replaceChildren(element("p", {}, sentence), ...more);
    page.about.hidden = false;
    tell(sentence);
  }
}
