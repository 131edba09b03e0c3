// From answers to what stands in the page. How a result looks, the page's own templates say, so that a site can replace
// them: `data-put="name"` takes a text, `data-href` and `data-class` an attribute. An element whose text is missing goes,
// with the `data-group` around it, and with the list that it was the last part of.

/**
 * @typedef {import("./client.js").Hit} Hit
 * @typedef {import("./client.js").Stretch} Stretch
 * @typedef {import("./words.js").Say} Say
 * @typedef {ReturnType<typeof naming>} NameOf
 * @typedef {Record<string, string | Stretch[] | null | undefined>} Values
 */

/** Facets whose values are named by the words of the theme, with the beginning of those words. */
const WORDED = ["kind", "status", "evidence", "completeness"];

/**
 * A copy of a template with its values.
 * @param {HTMLTemplateElement} template
 * @param {Values} values
 * @returns {HTMLElement}
 */
export function filled(template, values) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  /** @param {string} name */
  const with_ = (name) => /** @type {NodeListOf<HTMLElement>} */ (copy.querySelectorAll(`[data-${name}]`));
  for (const element of with_("put")) {
    const value = values[element.dataset.put ?? ""];
    if (!value?.length) drop(element.closest("[data-group]") ?? element);
    else if (typeof value === "string") element.textContent = value;
    else element.replaceChildren(...value.map(stretch));
  }
  for (const element of with_("href")) element.setAttribute("href", String(values[element.dataset.href ?? ""] ?? ""));
  for (const element of with_("class")) element.classList.add(`badge-${values[element.dataset.class ?? ""]}`);
  if (values.language) for (const element of with_("lang")) element.lang = String(values.language);
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}

/** @param {Element} element */
function drop(element) {
  const around = element.parentElement;
  element.remove();
  if (around?.matches("ul, ol, dl") && !around.children.length) around.remove();
}

/**
 * What a template gets of a result.
 * @param {Hit} hit
 * @param {Say} say
 * @param {string} language of the page
 * @returns {Values}
 */
export function valuesOf(hit, say, language) {
  const facets = hit.facets ?? {};
  const nameOf = naming(say);
  /** @param {string} name */
  const names = (name) => (facets[name] ?? []).map((value) => nameOf(name, value)).join(", ");
  const isExample = hit.kind === "case-study";
  const [completeness] = facets.completeness ?? [];
  return {
    url: hit.url,
    title: hit.title,
    language: hit.language === language ? null : hit.language,
    kind: say(`kind-${hit.kind}`),
    organisation: hit.organisation === hit.title ? null : hit.organisation,
    summary: hit.summary,
    extract: why(hit.extract?.stretches ?? []) ?? hit.summary,
    for: hit.for_whom,
    place: names("place"),
    sector: names("sector"),
    evidence: isExample ? names("evidence") || say("evidence-not-known") : null,
    completeness: isExample ? names("completeness") : null,
    "completeness-id": completeness?.id,
  };
}

/**
 * The words for which something was found, where they are a sentence; names in a row stand on the result anyway.
 * @param {Stretch[]} stretches
 */
function why(stretches) {
  const isSentence = stretches.some((part) => part.mark) && !stretches.some((part) => part.text.includes(" · "));
  return isSentence ? stretches : null;
}

/**
 * Makes the function that names values for readers: by the words of the theme, by the site, or as they were named before.
 * @param {Say} say
 */
export function naming(say) {
  /** @type {Map<string, string>} */
  const known = new Map();
  /**
   * @param {string} facet
   * @param {{ id: string, name?: string }} value
   */
  return (facet, { id, name = "" }) => {
    const key = `${facet} ${id}`;
    if (name && name !== id) known.set(key, name);
    if (WORDED.includes(facet)) return say(key.replace(" ", "-"));
    return facet.startsWith("extra-") && ["yes", "no"].includes(id) ? say(`answer-${id}`) : (known.get(key) ?? id);
  };
}

/**
 * The id with its folder, from an address: `/base/case-studies/groundswell/` is that of `case-studies/groundswell`.
 * @param {string} url
 */
export function idOf(url) {
  const [path, anchor] = url.split("#");
  const parts = path.split("/").filter(Boolean).slice(-2);
  return [...parts, ...(anchor ? [anchor] : [])].join("/");
}

/** @param {Stretch} part */
function stretch({ text, mark }) {
  if (!mark) return document.createTextNode(text);
  const element = document.createElement("mark");
  element.textContent = text;
  return element;
}
