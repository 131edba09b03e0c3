// Which names fit what someone types, before the engine is there. Works on what is in memory: nothing here waits.

/**
 * @typedef {object} Entry what can be suggested
 * @property {string} title
 * @property {string} kind
 * @property {string} url
 * @property {string[]} [also] other names of it
 * @property {string} [language] of the title, where it is not the page's
 *
 * @typedef {Entry & { titleWords: string[], alsoWords: string[] }} Prepared an entry with its names cut into words
 */

/** How long a word has to be to be found with a slip in it. */
const LONG_ENOUGH = 5;
/** Kinds that are looked for more or less often than others, as the engine has it. */
const WEIGHTS = new Map([["case-study", 1.2], ["page", 0.9], ["place", 0.9], ["source", 0.4], ["term", 0.75]]);

/**
 * Cuts the names into words, once for all questions.
 * @param {Entry[]} entries the most linked first
 * @returns {Prepared[]}
 */
export function prepare(entries) {
  return entries.map((entry) => ({
    ...entry,
    titleWords: wordsOf(entry.title),
    alsoWords: (entry.also ?? []).flatMap(wordsOf),
  }));
}

/**
 * The entries that fit best, at most so many: those with all words come before those with some of them, and those that
 * are linked more before others.
 * @param {Prepared[]} entries
 * @param {string} typed
 * @param {number} most
 * @returns {Prepared[]}
 */
export function suggest(entries, typed, most) {
  const words = wordsOf(typed);
  if (!words.length) return [];
  const found = ranked(entries, words, false);
  // Slips are looked for only where nothing has every word.
  const whole = found.some((one) => one.words === words.length);
  return (whole ? found : ranked(entries, words, true)).slice(0, most).map((one) => one.entry);
}

/**
 * The words of a text as they are compared: without case, accents and apostrophes.
 * @param {string} text
 */
export function wordsOf(text) {
  const plain = text.normalize("NFD").replace(/[\p{M}’']/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * @param {Prepared[]} entries
 * @param {string[]} words
 * @param {boolean} slips
 */
function ranked(entries, words, slips) {
  const found = [];
  for (const [place, entry] of entries.entries()) {
    const scores = words.map((word) => Math.max(scoreOf(entry.titleWords, word, slips), 0.7 * scoreOf(entry.alsoWords, word, slips)));
    const matched = scores.filter((score) => score > 0).length;
    if (matched * 2 < words.length || !matched) continue;
    const score = scores.reduce((sum, score) => sum + score, begun(entry.titleWords.join(" "), words.join(" ")));
    found.push({ entry, words: matched, score: score * (WEIGHTS.get(entry.kind) ?? 1), place });
  }
  return found.sort((a, b) => b.words - a.words || b.score - a.score || a.place - b.place);
}

/**
 * How much a title counts for beginning with what was typed: the more, the more of it was typed.
 * @param {string} title
 * @param {string} typed
 */
function begun(title, typed) {
  return title.startsWith(typed) ? 3 + (3 * typed.length) / title.length : 0;
}

/**
 * How well a word fits the best of these: 3 as it is, between 1 and 3 as a beginning, 1 with a slip.
 * @param {string[]} known
 * @param {string} word
 * @param {boolean} slips
 */
function scoreOf(known, word, slips) {
  if (known.includes(word)) return 3;
  const longer = known.filter((other) => other.startsWith(word)).map((other) => other.length);
  if (longer.length) return 1 + (2 * word.length) / Math.min(...longer);
  return slips && word.length >= LONG_ENOUGH && known.some((other) => isNear(word, other)) ? 1 : 0;
}

/**
 * Whether one letter more, less, other or swapped with the next makes the typed word a word or the beginning of one.
 * @param {string} typed
 * @param {string} other
 */
export function isNear(typed, other) {
  let same = 0;
  while (same < typed.length && typed[same] === other[same]) same += 1;
  // A wrong first letter is rare, and would make everything near to something.
  if (same === 0) return false;
  const rest = typed.slice(same + 1);
  const swapped = typed[same] === other[same + 1] && typed[same + 1] === other[same];
  return (
    other.startsWith(rest, same) || // one more was typed
    other.startsWith(rest, same + 1) || // another one was typed
    other.startsWith(typed.slice(same), same + 1) || // one was left out
    (swapped && other.startsWith(typed.slice(same + 2), same + 2))
  );
}
