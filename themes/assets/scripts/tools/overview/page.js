// The overview needs no script. With one, a gap leads to the form with what is missing there chosen already.

for (const table of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-form]"))) {
  for (const gap of /** @type {NodeListOf<HTMLAnchorElement>} */ (table.querySelectorAll("a[data-begins]"))) {
    gap.href = `${table.dataset.form}#${gap.dataset.begins}`;
  }
}
