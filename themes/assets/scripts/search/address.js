// What is asked, as a part of an address that can be shared.

/**
 * @typedef {"relevance" | "reviewed" | "evidence"} Sort
 *
 * @typedef {object} State what a reader asks
 * @property {string} words
 * @property {Record<string, string[]>} filters values by the name of their facet; no facet is without any
 * @property {Sort} sort
 * @property {string | null} like the folder and id of the text that others are to be like
 */

/** @type {Sort[]} */
const SORTS = ["relevance", "reviewed", "evidence"];
const FACETS = new Set([
  "kind", "sector", "characteristic", "people", "place", "setting", "delivered-by", "source-of-confidence", "evidence",
  "completeness", "status",
]);
const OWN_FACET = /^extra-[a-z0-9-]+$/;

/**
 * Reads the query of an address; what is no part of a search is left out.
 * @param {string} query as in `location.search`
 * @returns {State}
 */
export function readState(query) {
  const given = new URLSearchParams(query);
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const [name, value] of given) {
    if (!value || !(FACETS.has(name) || OWN_FACET.test(name))) continue;
    const values = (filters[name] ??= []);
    if (!values.includes(value)) values.push(value);
  }
  const sort = SORTS.find((sort) => sort === given.get("sort")) ?? "relevance";
  return { words: (given.get("q") ?? "").trim(), filters, sort, like: given.get("like") || null };
}

/**
 * The query of an address, with its question mark; nothing where nothing is asked. The same question has the same
 * address, in whatever order its parts were chosen.
 * @param {State} state
 */
export function writeState({ words, filters, sort, like }) {
  const given = new URLSearchParams();
  if (words) given.set("q", words);
  if (like) given.set("like", like);
  for (const name of Object.keys(filters).sort()) {
    for (const value of [...filters[name]].sort()) given.append(name, value);
  }
  if (sort !== "relevance") given.set("sort", sort);
  const query = given.toString();
  return query && `?${query}`;
}

/**
 * Whether nothing is asked.
 * @param {State} state
 */
export function isEmpty({ words, filters, like }) {
  return !words && !like && !Object.keys(filters).length;
}

/**
 * The state with a value of a facet added, or taken out where it was there.
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {State}
 */
export function toggled(state, facet, value) {
  const values = state.filters[facet] ?? [];
  const left = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const { [facet]: _, ...others } = state.filters;
  return { ...state, filters: left.length ? { ...others, [facet]: left } : others };
}
