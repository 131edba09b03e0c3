// A draft on this device, which is kept only while the writer wants it. Nothing else is ever stored.

/** @typedef {import("./client.js").Content} Content */

/**
 * The draft of one form.
 * @param {string} place what distinguishes the form from others, such as the path of its page
 * @param {() => Storage} storage where to keep it; may throw, as browsers do that allow nothing
 */
export function draftAt(place, storage = () => localStorage) {
  // Stores: goodhelp-draft …, draft
  const key = `goodhelp-draft ${place}`;
  return {
    /** What was kept; null where nothing was, or nothing that is answers. @returns {Content | null} */
    kept() {
      try {
        const { id, front, parts } = JSON.parse(storage().getItem(key) ?? "null") ?? {};
        const isContent = typeof id === "string" && typeof front === "object" && front !== null && !Array.isArray(front);
        return isContent && Array.isArray(parts) ? { id, front, parts: parts.map(String) } : null;
      } catch {
        return null;
      }
    },

    /** Keeps answers; false where the browser does not let it. @param {Content} content */
    keep({ id, front, parts }) {
      try {
        storage().setItem(key, JSON.stringify({ id, front, parts }));
        return true;
      } catch {
        return false;
      }
    },

    forget() {
      try {
        storage().removeItem(key);
      } catch {
        // What could not be kept is not there.
      }
    },
  };
}
