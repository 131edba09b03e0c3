// Days in words.

/**
 * A day such as `2026-11-22`. The site's own words, since browsers do not know the months of every language.
 * @param {import("../../search/words.js").Say} say
 * @param {string} day
 */
export function dayInWords(say, day) {
  const [year, month, date] = day.split("-").map(Number);
  return say("date", { day: date, month: say(`month-${month}`), year });
}
