// The places of the page that the form for a new site has, by their ids.

/** Finds them all; a page that lacks one says so at once. */
export function parts() {
  return {
    form: at("_start", HTMLFormElement),
    around: at("_start-around", HTMLScriptElement),
    words: at("_start-words", HTMLTemplateElement),
    problems: at("_start-problems", HTMLElement),
    problemList: at("_start-problems-list", HTMLElement),
    trouble: at("_start-trouble", HTMLElement),
    button: at("_start-make", HTMLButtonElement),
    done: at("_start-done", HTMLElement),
    saved: at("_start-saved", HTMLElement),
    again: at("_start-again", HTMLButtonElement),
    toDo: at("_start-to-do", HTMLElement),
    count: at("_start-count", HTMLElement),
    paths: at("_start-paths", HTMLElement),
    next: at("_start-next", HTMLAnchorElement),
    status: at("_start-said", HTMLElement),
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
