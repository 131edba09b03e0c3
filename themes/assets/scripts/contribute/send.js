// Where a finished text can go: addresses of an editor on the web and of an e-mail.

/** How long an address may be: some hosts and browsers cut off more. */
const LONGEST = 7000;

/**
 * The address that opens a text in the web editor of the repository.
 * @param {string} pattern with `{path}` and `{text}`
 * @param {string} path
 * @param {string} text
 * @returns {{ href: string, whole: boolean }} without the text where it would be too long
 */
export function editorAddress(pattern, path, text) {
  /** @param {string} text */
  const filled = (text) =>
    pattern.replace(/\{(path|text)\}/g, (_, name) => encoded(name === "path" ? path : text));
  const href = filled(text);
  return href.length <= LONGEST ? { href, whole: true } : { href: filled(""), whole: false };
}

/**
 * The address of an e-mail, for which nothing but what is said here goes along.
 * @param {string} contact
 * @param {string} subject
 * @param {string} body
 */
export function mailAddress(contact, subject, body) {
  // Lines of e-mails end in both.
  const text = body.trim().replace(/\r?\n/g, "\r\n");
  return `mailto:${contact}?subject=${encoded(subject)}&body=${encoded(text)}`;
}

/** The name of the file: its id, whatever folder it belongs into. @param {{ id: string, path: string }} checked */
export function fileName({ id, path }) {
  return `${id || path.split("/").at(-1)?.replace(/\.md$/, "") || "text"}.md`;
}

/** The host that an address leads to. @param {string} address */
export function hostOf(address) {
  try {
    return new URL(address.replace(/[{}]/g, "")).host;
  } catch {
    return address;
  }
}

/** As a part of an address, where half a character, as some keyboards leave for a moment, is nothing. @param {string} text */
function encoded(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}
