// What is said of answers, in which order, and when it is said aloud.

/**
 * @typedef {import("./client.js").Problem} Problem
 * @typedef {Problem["severity"]} Severity
 */

/** @type {Severity[]} */
const ORDER = ["error", "warning", "suggestion"];

/**
 * The worst first, else as they stand in the file.
 * @param {Problem[]} problems
 */
export function worstFirst(problems) {
  return [...problems].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Those that keep a text from being published. @param {Problem[]} problems */
export function errorsIn(problems) {
  return problems.filter(({ severity }) => severity === "error");
}

/**
 * The words that a problem is about, where its message does not have them.
 * @param {Problem} problem
 */
export function excerptOf({ excerpt, message }) {
  const words = excerpt?.trim() ?? "";
  return words && !message.toLowerCase().includes(words.toLowerCase()) ? words : null;
}

/** What the checks call a question that was not answered. */
const MISSING = ["missing-field", "persons-missing"];

/** Whether it is about a question without an answer. @param {Problem} problem */
export function isMissing({ code }) {
  return MISSING.includes(code);
}

/**
 * A problem that calls its field as the form does, where the form has a name for it.
 * @param {Problem} problem
 * @param {string} [question]
 * @returns {Problem}
 */
export function asCalled(problem, question) {
  const name = problem.field?.filter((part) => typeof part === "string").at(-1);
  if (!name || !question) return problem;
  const said = (/** @type {string} */ words) => words.replaceAll(`\`${name}\`: `, "").replaceAll(`\`${name}\``, `“${question}”`);
  return { ...problem, message: said(problem.message), help: problem.help && said(problem.help) };
}

/**
 * A message in stretches: what stands between backticks is code.
 * @param {string} message
 * @returns {{ text: string, code: boolean }[]}
 */
export function stretchesOf(message) {
  const parts = message.split("`");
  // A single backtick is one that somebody wrote.
  if (parts.length % 2 === 0) return [{ text: message, code: false }];
  return parts.map((text, at) => ({ text, code: at % 2 === 1 })).filter(({ text }) => text);
}

/**
 * Makes the function that says a sentence, once the writer is still and only if it is another one than before.
 * @param {(sentence: string) => void} tell
 * @param {number} still in milliseconds
 */
export function teller(tell, still) {
  let said = "";
  let timer = 0;
  /** @param {string} sentence @param {boolean} [isKnown] whether it is the sentence to compare the next one with, and not to say */
  return (sentence, isKnown = false) => {
    clearTimeout(timer);
    if (isKnown) said = sentence;
    if (sentence === said) return;
    timer = setTimeout(() => tell((said = sentence)), still);
  };
}
