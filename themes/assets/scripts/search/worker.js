// The engine, beside the page so that the page never waits. Not a module: workers that are modules are too new.
// In: { id, open: { module, index, bytes } }, { id, ask: Question }, { id, like, question }.
// Out: { id, answer }, an empty one for `open`, or { id, error: { code, message, status? } }.

/** An index up to this many bytes is fetched whole; of a larger one, only what a question needs. */
const WHOLE = 1_000_000;
/** The smallest module that needs what the engine needs: bulk memory. */
const NEEDED = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 14, 1, 12, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 11];

/** @type {SearchEngine | undefined} */
let engine;

self.onmessage = async ({ data: { id, open, ask, like, question } }) => {
  try {
    engine = open ? await openEngine(open) : engine;
    if (!engine) throw failure("other", "the engine is not open");
    const answer = open ? "{}" : like ? engine.like(like, JSON.stringify(question)) : engine.ask(JSON.stringify(ask));
    self.postMessage({ id, answer: JSON.parse(answer) });
  } catch (error) {
    self.postMessage({ id, error: told(error) });
  }
};

/**
 * What went wrong, as the page is told. Errors of the browser have codes of their own, which mean nothing there.
 * @param {any} error
 */
function told(error) {
  const broken = error instanceof WebAssembly.RuntimeError || error instanceof SyntaxError;
  const code = typeof error?.code === "string" ? error.code : error?.name === "NetworkError" ? "network" : broken ? "damaged" : "other";
  return { code, message: String(error?.message ?? error), status: error?.status };
}

/**
 * @param {{ module: string, index: string, bytes: number }} files
 * @returns {Promise<SearchEngine>}
 */
async function openEngine({ module, index, bytes }) {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(NEEDED))) {
    throw failure("unsupported", "this browser has no WebAssembly with bulk memory");
  }
  const whole = bytes <= WHOLE ? fetched(index) : null;
  // An answer that nobody waits for yet is no error yet.
  whole?.catch(() => {});
  const code = await fetched(module);
  importScripts(new URL("engine.js", module).href);
  await wasm_bindgen({ module_or_path: await compiled(code) });
  return whole ? wasm_bindgen.open_whole(await whole) : wasm_bindgen.open_ranges(bytes, ranges(index));
}

/** @param {Uint8Array<ArrayBuffer>} code */
async function compiled(code) {
  try {
    return await WebAssembly.compile(code);
  } catch (error) {
    throw failure("damaged", String(error));
  }
}

/** @param {string} address */
async function fetched(address) {
  let response;
  try {
    response = await fetch(address);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw failure("network", String(error));
  }
  throw failure("network", `${address}: ${response.status}`, response.status);
}

/**
 * Reads stretches of a file, at once: a worker may wait. A host that knows no ranges sends everything, which is kept.
 * @param {string} address
 * @returns {(start: number, end: number) => Uint8Array}
 */
function ranges(address) {
  /** @type {Uint8Array | null} */
  let all = null;
  return (start, end) => {
    if (!all) {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      request.responseType = "arraybuffer";
      request.setRequestHeader("Range", `bytes=${start}-${end - 1}`);
      try {
        request.send();
      } catch (error) {
        throw failure("network", String(error));
      }
      const bytes = new Uint8Array(request.response ?? new ArrayBuffer(0));
      if (request.status === 206) return bytes;
      if (request.status !== 200) throw failure("network", `${address}: ${request.status}`, request.status);
      all = bytes;
    }
    return all.subarray(start, end);
  };
}

/**
 * @param {string} code
 * @param {string} message
 * @param {number} [status]
 */
function failure(code, message, status) {
  return Object.assign(new Error(message), { code, status });
}
