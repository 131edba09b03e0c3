// The one way from the form to what makes the files: `goodhelp init` as a WebAssembly module, loaded when it is needed.

import open, { begin } from "./start.js";

/**
 * @typedef {{ question: string, message: string }} BadAnswer
 * @typedef {{ name: string, to_do: number, paths: string[] }} Site
 * @typedef {{ problems: BadAnswer[] } | { site: Site, archive: Uint8Array }} Begun
 */

/** @type {Promise<unknown> | null} */
let opening = null;

/** Loads the module, once; after a failure the next call tries again. */
export function load() {
  opening ??= open({ module_or_path: new URL("start_bg.wasm", import.meta.url) });
  opening.catch(() => (opening = null));
  return opening;
}

/**
 * The new site as a zip, or every answer that cannot be used.
 * @param {import("./answers.js").Answers} answers
 * @param {string} around what the page knows of its program, as JSON
 * @param {Uint8Array} logo empty where there is none
 * @returns {Promise<Begun>}
 */
export async function make(answers, around, logo) {
  await load();
  const begun = begin(JSON.stringify(answers), around, logo);
  try {
    const told = JSON.parse(begun.told);
    return told.site ? { site: told.site, archive: begun.archive } : { problems: told.problems };
  } finally {
    begun.free();
  }
}
