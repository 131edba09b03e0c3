// The search box of every page: a plain form, of which a script makes a combobox. All else is loaded when the reader
// comes to it, and all at once: on a slow connection every round trip is felt.

/** What the combobox imports. */
const MODULES = ["./client.js", "./merge.js", "./suggest.js", "./words.js"];

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.search-box"))) {
  const input = form.querySelector("input");
  if (input) begin(form, input);
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 */
function begin(form, input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "search-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  // The name of the box is also that of its list.
  const label = input.labels?.[0];
  if (label) list.setAttribute("aria-label", label.textContent ?? "");
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(list);
  document.body.append(status);
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);

  const load = async () => {
    input.removeEventListener("focus", load);
    try {
      // Where everything is comes with the modules.
      const place = fetch(new URL("../../../search/search.json", import.meta.url), { cache: "no-cache" });
      place.catch(() => {});
      const [{ combobox }] = await Promise.all([import("./combobox.js"), ...MODULES.map((module) => import(module))]);
      combobox({ form, input, list, status }, await (await place).json());
    } catch {
      // Without a connection the box stays a plain form, until the reader comes back to it.
      input.addEventListener("focus", load);
    }
  };
  input.addEventListener("focus", load);
  if (document.activeElement === input) void load();
}
