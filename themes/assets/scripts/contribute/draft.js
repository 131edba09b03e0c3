// A draft on this device, which is kept only while the writer wants it.
//
// Stores: goodhelp-draft …, draft on pages/contribute

import { keptAt } from "../tools/shared/kept.js";

/** @typedef {import("./client.js").Content} Content */

/**
 * The draft of one form.
 * @param {string} place what distinguishes the form from others, such as the path of its page
 * @param {() => Storage} [storage] where to keep it; may throw, as browsers do that allow nothing
 */
export function draftAt(place, storage) {
  const draft = keptAt("goodhelp-draft", place, contentOf, storage);
  return {
    /** What was kept; null where nothing was, or nothing that is answers. @returns {Content | null} */
    kept() {
      const found = draft.found();
      return found.state === "kept" ? found.value : null;
    },

    /** Keeps answers; false where the browser does not let it. @param {Content} content */
    keep({ id, front, parts }) {
      return draft.keep({ id, front, parts }) === "kept";
    },

    forget() {
      draft.forget();
    },
  };
}

/** @param {any} stored @returns {Content | null} */
function contentOf(stored) {
  const { id, front, parts } = stored ?? {};
  const isContent = typeof id === "string" && typeof front === "object" && front !== null && !Array.isArray(front);
  return isContent && Array.isArray(parts) ? { id, front, parts: parts.map(String) } : null;
}
