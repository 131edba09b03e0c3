// The engine, beside the page so that the page never waits. Not a module: workers that are modules are too new.
// In: { id, open: { module, index, bytes } }, { id, ask: Question }, { id, like, question }.
// Out: { id, answer }, an empty one for `open`, or { id, error: { code, message, status? } }.

/** An index up to this many bytes is fetched whole; of a larger one, only what a question needs. */
const WHOLE = 1_000_000;
/** The smallest module that needs what the engine needs: bulk memory. */
const NEEDED = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 14, 1, 12, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 11];

/** @type {SearchEngine | undefined} */
let engine;
/** @type {ReturnType<typeof stretches> | undefined} */
let index;

self.onmessage = async ({ data: { id, open, ask, like, question } }) => {
  try {
    if (open) engine = await openEngine(open);
    const opened = engine;
    if (!opened) throw failure("other", "the engine is not open");
    const said = JSON.stringify(like ? question : ask);
    const answer = open ? "{}" : await again(() => (like ? opened.like(like, said) : opened.ask(said)));
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
async function openEngine({ module, index: address, bytes }) {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(NEEDED))) {
    throw failure("unsupported", "this browser has no WebAssembly with bulk memory");
  }
  const whole = bytes <= WHOLE ? fetched(address) : null;
  // An answer that nobody waits for yet is no error yet.
  whole?.catch(() => {});
  const { bytes: code } = await fetched(module);
  importScripts(new URL("engine.js", module).href);
  await wasm_bindgen({ module_or_path: await compiled(code) });
  if (whole) return wasm_bindgen.open_whole((await whole).bytes);
  const { read } = (index = stretches(address));
  return again(() => wasm_bindgen.open_ranges(bytes, read));
}

/**
 * Has the engine do something, again and again until all that it reads of the index is there. Each time it says
 * everything that it knows to be missing, and what it did is done anew: that is quick beside a host's answer.
 * @template T
 * @param {() => T} work
 * @returns {Promise<T>}
 */
async function again(work) {
  for (;;) {
    try {
      const done = work();
      index?.forget();
      return done;
    } catch (error) {
      if (!(await index?.fetchMissing())) throw error;
    }
  }
}

/** @param {Uint8Array<ArrayBuffer>} code */
async function compiled(code) {
  try {
    return await WebAssembly.compile(code);
  } catch (error) {
    throw failure("damaged", String(error));
  }
}

/**
 * The stretches of a file that were asked for and have come. A host that knows no ranges sends everything, which is kept.
 * @param {string} address
 */
function stretches(address) {
  /** @type {Map<string, Uint8Array>} */
  const come = new Map();
  /** @type {[number, number][]} */
  let missing = [];
  /** @type {Uint8Array | null} */
  let all = null;
  return {
    /**
     * Gives stretches, joined; throws where some of them are still to be fetched.
     * @param {Float64Array} bounds
     */
    read(bounds) {
      const parts = [];
      for (let at = 0; at < bounds.length; at += 2) {
        const [start, end] = bounds.subarray(at, at + 2);
        const part = all ? all.subarray(start, end) : come.get(`${start}-${end}`);
        if (part) parts.push(part);
        else missing.push([start, end]);
      }
      if (missing.length) throw failure("other", "not fetched yet");
      return joined(parts);
    },

    /** Fetches what was missing, side by side; false if nothing was. */
    async fetchMissing() {
      const wanted = missing.splice(0);
      await Promise.all(
        wanted.map(async ([start, end]) => {
          // Under an address of its own: browsers fetch the parts of one address one after another.
          const { bytes, part } = await fetched(`${address}?${start}-${end}`, { Range: `bytes=${start}-${end - 1}` });
          if (part) come.set(`${start}-${end}`, bytes);
          else all = bytes;
        }),
      );
      return wanted.length > 0;
    },

    /** Forgets what the engine has taken. */
    forget() {
      come.clear();
    },
  };
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * @param {string} address
 * @param {Record<string, string>} [headers]
 */
async function fetched(address, headers = {}) {
  let response;
  try {
    response = await fetch(address, { headers });
    if (response.ok) return { bytes: new Uint8Array(await response.arrayBuffer()), part: response.status === 206 };
  } catch (error) {
    throw failure("network", String(error));
  }
  throw failure("network", `${address}: ${response.status}`, response.status);
}

/**
 * @param {string} code
 * @param {string} message
 * @param {number} [status]
 */
function failure(code, message, status) {
  return Object.assign(new Error(message), { code, status });
}
