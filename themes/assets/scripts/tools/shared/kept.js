// What is kept on this device: only what the reader asked for, and only here. No other script stores anything.
//
// A script that keeps something says so in a line of its own, from which the page about cookies is made:
//
//     // Stores: goodhelp-walk …, walk on tools/walk
//
// That is the name, the end of the word of the interface (`stores-walk`) that says what is kept, and the pages that keep it:
// a kind of content, or one tool or page of it. A site without such pages does not list it.

/** The names of all that can be stored. The page about cookies lists the same ones, and a test compares the two. */
export const KEPT = /** @type {const} */ (["goodhelp-checklist", "goodhelp-confidence", "goodhelp-cycle", "goodhelp-draft"]);

/** The most that is read back, in characters: what is longer was not written here. */
const LONGEST = 500_000;

/**
 * @typedef {typeof KEPT[number]} Name
 * @typedef {"kept" | "full" | "refused"} Outcome `full` where there is no room, `refused` where the browser keeps nothing
 */

/**
 * @template T
 * @typedef {{ state: "none" | "damaged" | "refused" } | { state: "kept", value: T }} Found `damaged` where something
 *   stands there that this page cannot have written
 */

/**
 * The place for one thing. Nothing here throws, whatever the browser allows and whatever stands there.
 * @template T
 * @param {Name} name
 * @param {string} place what distinguishes it from others of its name, such as the path of its page
 * @param {(value: unknown) => T | null} read takes what was stored for what it should be; null where it is not that
 * @param {() => Storage} storage may throw, as browsers do that allow nothing
 */
export function keptAt(name, place, read, storage = () => localStorage) {
  const key = `${name} ${place}`;
  return {
    /** @returns {Found<T>} */
    found() {
      let text;
      try {
        text = storage().getItem(key);
      } catch {
        return { state: "refused" };
      }
      if (text === null) return { state: "none" };
      const value = text.length > LONGEST ? null : parsed(text, read);
      return value === null ? { state: "damaged" } : { state: "kept", value };
    },

    /** Keeps it in place of what was kept before. @param {unknown} value anything that JSON can hold @returns {Outcome} */
    keep(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
        return "kept";
      } catch (error) {
        return isFull(error) ? "full" : "refused";
      }
    },

    /** Takes it away. True where it is gone. */
    forget() {
      try {
        storage().removeItem(key);
        return true;
      } catch {
        // Where nothing can be read, nothing was kept.
        return false;
      }
    },
  };
}

/**
 * @template T
 * @param {string} text
 * @param {(value: unknown) => T | null} read
 */
function parsed(text, read) {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Browsers call it by several names. @param {unknown} error */
function isFull(error) {
  const { name } = /** @type {{ name?: unknown }} */ (error ?? {});
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}
