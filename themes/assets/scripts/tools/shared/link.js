// Answers in a link, after `#`: what stands there stays in the browser and reaches no computer on the way.

/** How long it may be, in characters: some programs for messages cut off more, and nobody reads more. */
const LONGEST = 6000;

/**
 * The part of an address from `#` that has the value; null where it would be too long.
 * @param {string} name what it is, such as `answers`
 * @param {unknown} value anything that JSON can hold
 */
export function encode(name, value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const hash = `#${name}=${text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
  return hash.length <= LONGEST ? hash : null;
}

/**
 * What stands in an address. Anything that is not exactly what `encode` makes is ignored as a whole.
 * @template T
 * @param {string} hash `location.hash`
 * @param {string} name
 * @param {(value: unknown) => T | null} read takes it for what it should be; null where it is not that
 * @returns {{ state: "none" | "ignored" } | { state: "found", value: T }} `none` where the address has nothing of this
 *   name
 */
export function decode(hash, name, read) {
  const start = `#${name}=`;
  if (!hash.startsWith(start)) return { state: "none" };
  const text = hash.slice(start.length);
  if (hash.length > LONGEST || !/^[\w-]+$/.test(text)) return { state: "ignored" };
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (byte) => byte.charCodeAt(0));
    const value = read(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return value === null ? { state: "ignored" } : { state: "found", value };
  } catch {
    return { state: "ignored" };
  }
}
