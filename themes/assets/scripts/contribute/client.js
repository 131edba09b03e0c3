// The one way from a page to the checks: starts the worker when it is first asked, and asks it again after a failure.

/**
 * @typedef {(string | number)[]} FieldPath names of fields and numbers of rows, from the outside in
 *
 * @typedef {object} Content what was answered
 * @property {string} id empty where one is made of the title
 * @property {Record<string, any>} front the front matter
 * @property {string[]} parts the text outside the headings, then one for each section
 *
 * @typedef {object} Problem
 * @property {string} code
 * @property {"error" | "warning" | "suggestion"} severity
 * @property {string} message
 * @property {string | null} help
 * @property {string | null} page the address of what there is to read about it
 * @property {FieldPath | null} field
 * @property {number | null} part
 * @property {string | null} excerpt the words that it is about
 *
 * @typedef {object} Checked
 * @property {string} path where the file belongs
 * @property {string} id
 * @property {string} text the file
 * @property {boolean} tells whether it tells a person's story
 * @property {Problem[]} problems
 *
 * @typedef {Content & { kind: string }} Read
 * @typedef {{ title: string, summary: string, html: string }} Preview
 * @typedef {{ id: string, name: string }} Named
 */

/** An old phone on a slow connection takes its time; longer than this, nothing comes any more. In milliseconds. */
const OPENING = 120_000;
const ANSWERING = 30_000;

/** Why there is no answer. */
export class DeskFailure extends Error {
  /**
   * @param {"unsupported" | "failed"} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * A connection to the checks of a kind of text, which does nothing before it is used.
 * @param {string} kind
 * @param {string} surroundings the address of what the site knows
 * @param {string} date the day, as `2026-11-22`
 */
export function connect(kind, surroundings, date) {
  /** @type {Promise<Worker> | null} */
  let opening = null;
  let number = 0;

  return {
    /** What the checks say; null where newer answers came meanwhile. */
    check: newest((/** @type {Content} */ content) => call("check", json({ kind, ...content }))),

    /** The rendered text; null where newer answers came meanwhile. */
    preview: newest((/** @type {Content} */ content) => call("preview", json({ kind, ...content }))),

    /**
     * What can be referred to.
     * @param {string} to a kind, or `facet:` with the name of a list
     * @returns {Promise<Named[]>}
     */
    names: (to) => call("names", to),

    /**
     * A file or a filled-in form, as answers; null where it is neither.
     * @param {string | null} path where a file stands on the site; none for a form
     * @param {string} text
     * @returns {Promise<Read | null>}
     */
    read: (path, text) => call("read", json({ path, text })),
  };

  /**
   * @param {string} method
   * @param {string} given
   * @returns {Promise<any>}
   */
  async function call(method, given) {
    const worker = (opening ??= start());
    try {
      return await post(await worker, { method, given }, ANSWERING);
    } catch (error) {
      // The next call starts another one.
      if (opening === worker) opening = null;
      void worker.then((worker) => worker.terminate(), () => {});
      throw error;
    }
  }

  async function start() {
    if (typeof Worker !== "function" || typeof WebAssembly !== "object") {
      throw new DeskFailure("unsupported", "this browser has no WebAssembly");
    }
    const worker = new Worker(new URL("worker.js", import.meta.url));
    const module = new URL("checks_bg.wasm", import.meta.url).href;
    try {
      await post(worker, { open: { module, surroundings: new URL(surroundings, location.href).href, date } }, OPENING);
    } catch (error) {
      worker.terminate();
      throw error;
    }
    return worker;
  }

  /**
   * Sends a message to the worker and waits for what it says.
   * @param {Worker} worker
   * @param {object} message
   * @param {number} patience in milliseconds
   * @returns {Promise<any>}
   */
  function post(worker, message, patience) {
    const id = (number += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail("failed", "no answer came"), patience);
      /** @param {MessageEvent} event */
      const heard = ({ data }) => {
        if (data.id !== id) return;
        if (data.error) return fail(data.error.code, data.error.message);
        done();
        resolve(data.answer);
      };
      /** @param {ErrorEvent} event */
      const broken = (event) => {
        event.preventDefault();
        fail("failed", event.message ?? "the worker could not be loaded");
      };
      const done = () => {
        clearTimeout(timer);
        worker.removeEventListener("message", heard);
        worker.removeEventListener("error", broken);
      };
      /** @param {"unsupported" | "failed"} code @param {string} why */
      const fail = (code, why) => {
        done();
        reject(new DeskFailure(code, why));
      };
      worker.addEventListener("message", heard);
      worker.addEventListener("error", broken);
      worker.postMessage({ id, ...message });
    });
  }
}

/** Half of a character, as some keyboards leave for a moment, is nothing that the checks can read. @param {object} value */
function json(value) {
  return JSON.stringify(value, (_, part) => (typeof part === "string" ? part.replace(/\p{Surrogate}/gu, "") : part));
}

/**
 * Asks one question at a time; of those that wait only the newest is asked, and the others resolve to null.
 * @template Q, A
 * @param {(question: Q) => Promise<A>} ask
 * @returns {(question: Q) => Promise<A | null>}
 */
export function newest(ask) {
  /** @typedef {{ question: Q, resolve: (answer: A | null) => void, reject: (error: unknown) => void }} Job */
  /** @type {Job | null} */
  let waiting = null;
  let busy = false;

  async function next() {
    if (busy || !waiting) return;
    const job = waiting;
    waiting = null;
    busy = true;
    await ask(job.question).then(job.resolve, job.reject);
    busy = false;
    void next();
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting?.resolve(null);
      waiting = { question, resolve, reject };
      void next();
    });
}
