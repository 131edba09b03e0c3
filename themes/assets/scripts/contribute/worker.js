// The checks, beside the page so that typing never waits. Not a module: workers that are modules are too new.
// In: { id, open: { module, surroundings, date } }, or { id, method, given } with JSON or a name.
// Out: { id, answer } with what the method gave, or { id, error: { code, message } }.

/** @type {ChecksDesk | undefined} */
let desk;

self.onmessage = async ({ data: { id, open, method, given } }) => {
  try {
    if (open) desk = await openDesk(open);
    if (!desk) throw new Error("the desk is not open");
    const answer = open ? null : JSON.parse(desk[/** @type {keyof ChecksDesk} */ (method)](given));
    self.postMessage({ id, answer });
  } catch (error) {
    const broken = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    self.postMessage({ id, error: { code: broken ? "unsupported" : "failed", message: String(error) } });
  }
};

/**
 * @param {{ module: string, surroundings: string, date: string }} files
 * @returns {Promise<ChecksDesk>}
 */
async function openDesk({ module, surroundings, date }) {
  const around = fetched(surroundings);
  // An answer that nobody waits for yet is no error yet.
  around.catch(() => {});
  importScripts(new URL("checks.js", module).href);
  await wasm_bindgen({ module_or_path: module });
  return wasm_bindgen.open(await around, date);
}

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
