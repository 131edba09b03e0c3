// The places of the search page that scripts fill in, by their ids.

/** Finds them all; a page that lacks one says so at once. */
export function parts() {
  return {
    form: at("_search", HTMLFormElement),
    input: at("_q", HTMLInputElement),
    status: at("_status", HTMLElement),
    found: at("_found", HTMLElement),
    count: at("_count", HTMLElement),
    back: at("_back", HTMLElement),
    meant: at("_meant", HTMLElement),
    chips: at("_chips", HTMLElement),
    filters: at("_filters", HTMLDetailsElement),
    chosen: at("_chosen", HTMLElement),
    facets: at("_facets", HTMLElement),
    see: at("_see", HTMLButtonElement),
    clear: at("_clear", HTMLButtonElement),
    sort: at("_sort", HTMLSelectElement),
    hits: at("_hits", HTMLElement),
    more: at("_more", HTMLButtonElement),
    none: at("_none", HTMLElement),
    unfiltered: at("_unfiltered", HTMLElement),
    near: at("_near", HTMLElement),
    nearest: at("_nearest", HTMLElement),
    error: at("_error", HTMLElement),
    why: at("_why", HTMLElement),
    again: at("_again", HTMLButtonElement),
    words: at("_words", HTMLTemplateElement),
    result: at("_result", HTMLTemplateElement),
    chip: at("_chip", HTMLTemplateElement),
    group: at("_group", HTMLTemplateElement),
    value: at("_value", HTMLTemplateElement),
  };
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {{ new (): T }} type
 * @returns {T}
 */
function at(id, type) {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`the page has no ${type.name} with the id ${id}`);
}
