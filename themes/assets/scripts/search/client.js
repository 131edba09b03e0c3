// The one way from a page to the engine: fetches what there is, starts the worker when it is first asked, and gives the
// newest question the only place. Nothing is fetched before someone begins to search.

/**
 * @typedef {import("./suggest.js").Entry} Entry
 * @typedef {import("./words.js").Said} Said
 *
 * @typedef {object} Question
 * @property {string} [words]
 * @property {boolean} [typing] whether the last word may be unfinished
 * @property {Record<string, string[]>} [filters]
 * @property {"relevance" | "reviewed" | "evidence"} [sort]
 * @property {number} [limit]
 * @property {number} [offset]
 *
 * @typedef {{ id: string, name: string }} Named
 * @typedef {{ text: string, mark: boolean }} Stretch
 *
 * @typedef {object} Hit
 * @property {string} url
 * @property {string} title
 * @property {string} kind
 * @property {string} language
 * @property {string} summary
 * @property {string} [organisation]
 * @property {string} [for_whom]
 * @property {Record<string, Named[]>} [facets]
 * @property {{ stretches: Stretch[] }} [extract]
 *
 * @typedef {object} Answer
 * @property {number} total
 * @property {Hit[]} hits
 * @property {{ name: string, values: (Named & { count: number })[] }[]} facets
 * @property {string | null} did_you_mean
 *
 * @typedef {"network" | "unsupported" | "damaged" | "no-entry" | "other"} Code
 *
 * @typedef {object} Place where everything is
 * @property {string[]} languages of the site, the first one first
 * @property {string[]} [originals] the languages in which texts may be there alone, where that is not only the first one
 * @property {{ href: string, bytes: number }} index
 * @property {Record<string, string>} suggestions by language
 */

/** The site's own path, from the place of this script: `assets/scripts.<hash>/search/`. */
const PLACE = new URL("../../../search/search.json", import.meta.url);
/** An old phone on a slow connection takes its time; longer than this, nothing comes any more. In milliseconds. */
const OPENING = 120_000;
const ANSWERING = 45_000;

/** Why there is no answer. */
export class SearchFailure extends Error {
  /**
   * @param {Code} code
   * @param {string} message
   * @param {number} [status] of the host
   */
  constructor(code, message, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * A connection to the engine, which does nothing before it is used.
 * @param {string} language of the page: texts are looked for in it and, as lists do, in those in which they may be there alone
 * @param {Place} [known] where everything is, if the page has asked already
 */
export function connect(language, known) {
  /** @type {Promise<Place> | null} */
  let place = known ? Promise.resolve(known) : null;
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Promise<void> | null} */
  let opening = null;
  let ready = false;
  let number = 0;
  /** @typedef {Record<string, string[]>} Filters */
  /** @typedef {{ message: () => Promise<object>, resolve: (answer: Answer | null) => void, reject: (error: unknown) => void }} Job */
  /** @type {Job | null} */
  let running = null;
  /** @type {Job | null} */
  let waiting = null;

  return {
    /** Whether an answer comes without loading anything first. */
    get ready() {
      return ready;
    },

    /**
     * The names that can be suggested, and the words that go with them.
     * @returns {Promise<{ words: Said, entries: Entry[] }>}
     */
    async suggestions() {
      const { suggestions } = await where();
      const href = suggestions[language] ?? Object.values(suggestions)[0];
      return json(href);
    },

    /**
     * Asks. Resolves to null where a newer question was asked meanwhile.
     * @param {Question} question
     * @returns {Promise<Answer | null>}
     */
    ask(question) {
      // Half of a character, as some keyboards leave for a moment, is nothing that JSON can say.
      const words = question.words?.replace(/\p{Surrogate}/gu, "");
      return queue((filters) => ({ ask: { ...question, words, filters } }), question);
    },

    /**
     * Asks for texts like another one, by its folder and id.
     * @param {string} like
     * @param {Question} question
     * @returns {Promise<Answer | null>}
     */
    like(like, question) {
      return queue((filters) => ({ like, question: { ...question, filters } }), question);
    },
  };

  /**
   * @param {(filters: Filters) => object} message
   * @param {Question} question
   * @returns {Promise<Answer | null>}
   */
  function queue(message, question) {
    const filtered = async () => {
      const { languages, originals = languages.slice(0, 1) } = await where();
      /** @type {Filters} */
      const own = languages.length > 1 ? { language: [...new Set([language, ...originals])] } : {};
      return message({ ...question.filters, ...own });
    };
    return new Promise((resolve, reject) => {
      waiting?.resolve(null);
      waiting = { message: filtered, resolve, reject };
      void next();
    });
  }

  async function next() {
    if (running || !waiting) return;
    running = waiting;
    waiting = null;
    try {
      await open();
      // What was typed while the engine came replaces what was asked then.
      if (waiting) running.resolve(null);
      else running.resolve(/** @type {Answer} */ (await post(await running.message(), ANSWERING)));
    } catch (error) {
      running.reject(error);
    }
    running = null;
    void next();
  }

  function open() {
    opening ??= start().catch((error) => {
      close();
      throw error;
    });
    return opening;
  }

  async function start() {
    if (typeof Worker !== "function" || typeof WebAssembly !== "object") {
      throw new SearchFailure("unsupported", "this browser has no WebAssembly");
    }
    try {
      await load();
    } catch (error) {
      // The site was published anew since this page was opened: its index has another name now.
      if (!(error instanceof SearchFailure && error.status === 404)) throw error;
      close();
      place = null;
      await load("reload");
    }
    ready = true;
  }

  /** @param {RequestCache} [cache] */
  async function load(cache) {
    const { index } = await where(cache);
    worker = new Worker(new URL("worker.js", import.meta.url));
    const module = new URL("engine_bg.wasm", import.meta.url).href;
    await post({ open: { module, index: new URL(index.href, location.href).href, bytes: index.bytes } }, OPENING);
  }

  /** Ends the worker; the next question starts another one. */
  function close() {
    worker?.terminate();
    worker = null;
    opening = null;
    ready = false;
  }

  /** @param {RequestCache} [cache] */
  function where(cache) {
    place ??= json(PLACE.href, cache ?? "no-cache").catch((error) => {
      place = null;
      throw error;
    });
    return place;
  }

  /**
   * Sends a message to the worker and waits for what it says.
   * @param {object} message
   * @param {number} patience in milliseconds
   * @returns {Promise<unknown>}
   */
  function post(message, patience) {
    const to = worker;
    if (!to) return Promise.reject(new SearchFailure("other", "there is no worker"));
    const id = (number += 1);
    return new Promise((resolve, reject) => {
      /** @param {Code} code @param {string} why @param {number} [status] */
      const fail = (code, why, status) => {
        done();
        // What went wrong on the way may go right the next time, with a new worker.
        if (code !== "no-entry") close();
        reject(new SearchFailure(code, why, status));
      };
      const timer = setTimeout(() => fail("network", "no answer came"), patience);
      const done = () => {
        clearTimeout(timer);
        to.removeEventListener("message", heard);
        to.removeEventListener("error", broken);
      };
      /** @param {MessageEvent} event */
      const heard = ({ data }) => {
        if (data.id !== id) return;
        if (data.error) return fail(data.error.code, data.error.message, data.error.status);
        done();
        resolve(data.answer);
      };
      /** @param {ErrorEvent} event */
      const broken = (event) => {
        event.preventDefault();
        fail("network", event.message ?? "the worker could not be loaded");
      };
      to.addEventListener("message", heard);
      to.addEventListener("error", broken);
      to.postMessage({ id, ...message });
    });
  }
}

/**
 * @param {string} address
 * @param {RequestCache} [cache]
 */
async function json(address, cache) {
  try {
    const response = await fetch(address, cache ? { cache } : {});
    if (response.ok) return await response.json();
    throw new SearchFailure("network", `${address}: ${response.status}`, response.status);
  } catch (error) {
    throw error instanceof SearchFailure ? error : new SearchFailure("network", String(error));
  }
}
