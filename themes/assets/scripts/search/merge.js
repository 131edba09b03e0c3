// How full results take the place of suggestions under a reader's finger: what stays, stays where it is.

/**
 * The list to show once the full results are there. What both lists have keeps its place; the rest gives way to the best
 * that is not shown yet. The active one stays, whatever the full results say.
 * @template {{ url: string }} Option
 * @param {Option[]} shown what the reader sees
 * @param {Option[]} found the full results, the best first
 * @param {number} most
 * @param {string | null} active the address of the option that the reader is on
 * @returns {Option[]}
 */
export function merge(shown, found, most, active = null) {
  const best = found.slice(0, most);
  const places = new Map(best.map((option) => [option.url, option]));
  const stays = shown.slice(0, most).map((option) => places.get(option.url) ?? (option.url === active ? option : null));
  const kept = new Set(stays.map((option) => option?.url));
  const rest = best.filter((option) => !kept.has(option.url));
  const merged = stays.map((option) => option ?? rest.shift() ?? null);
  return [...merged, ...rest].filter((option) => option !== null).slice(0, most);
}
