// The places of the page that the form fills in, by their ids.

/** Finds them all; a page that lacks one says so at once. */
export function parts() {
  return {
    data: at("_form", HTMLScriptElement),
    words: at("_words", HTMLTemplateElement),
    chip: at("_chip", HTMLTemplateElement),
    all: at("_writing", HTMLElement),
    loading: at("_loading", HTMLElement),
    trouble: at("_trouble", HTMLElement),
    why: at("_why", HTMLElement),
    again: at("_again", HTMLButtonElement),
    about: at("_about-text", HTMLElement),
    columns: at("_writing-columns", HTMLElement),
    steps: at("_steps", HTMLDetailsElement),
    where: at("_where", HTMLElement),
    list: at("_step-list", HTMLElement),
    form: at("_answers", HTMLFormElement),
    heading: at("_step", HTMLElement),
    opening: at("_opening", HTMLElement),
    file: at("_file", HTMLInputElement),
    fields: at("_fields", HTMLElement),
    sending: at("_sending", HTMLElement),
    mend: at("_mend", HTMLElement),
    mendHead: at("_mend-head", HTMLElement),
    mendText: at("_mend-text", HTMLElement),
    mendList: at("_mend-list", HTMLElement),
    whole: at("_whole", HTMLElement),
    name: at("_name", HTMLInputElement),
    path: at("_path", HTMLElement),
    personal: at("_personal", HTMLElement),
    download: at("_download", HTMLButtonElement),
    mailWay: at("_mail-way", HTMLElement),
    mail: at("_mail", HTMLAnchorElement),
    copyWay: at("_copy-way", HTMLElement),
    copy: at("_copy", HTMLButtonElement),
    editorWay: at("_editor-way", HTMLElement),
    editor: at("_editor", HTMLAnchorElement),
    editorHelp: at("_editor-help", HTMLElement),
    text: at("_text", HTMLTextAreaElement),
    back: at("_back", HTMLButtonElement),
    next: at("_next", HTMLButtonElement),
    look: at("_look", HTMLDetailsElement),
    looked: at("_looked", HTMLElement),
    keep: at("_keep", HTMLInputElement),
    forget: at("_forget", HTMLButtonElement),
    status: at("_said", HTMLElement),
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
