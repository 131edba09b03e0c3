// The examples of the site, from files beside the page: which of them have which value, and their texts, some in each file.
// Each is fetched when it is needed, so that a page of a site with thousands of examples is as light as any.

/**
 * @typedef {object} Text
 * @property {string} title
 * @property {string} href
 * @property {string | null} language where it is not the page's
 * @property {string} who
 * @property {string} summary
 */

/**
 * @param {URL} folder where the files are
 * @param {(address: URL) => Promise<any>} fetched what a file has
 */
export function examplesFrom(folder, fetched = fromHost) {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();

  /** Asks for a file once; one that did not come is asked for again. @param {string} name */
  const file = (name) => {
    const asked = files.get(name) ?? fetched(new URL(name, folder));
    files.set(name, asked);
    asked.catch(() => files.delete(name));
    return asked;
  };
  /** @returns {Promise<import("./state.js").Index>} */
  const index = () => file("examples.json");

  return {
    index,

    /** Begins to fetch what any answer needs. */
    prepare: () => void index().catch(() => {}),

    /** The texts of examples, by their numbers. @param {number[]} numbers @returns {Promise<Text[]>} */
    async texts(numbers) {
      const { each } = await index();
      return Promise.all(numbers.map(async (number) => (await file(`examples/${Math.floor(number / each)}.json`))[number % each]));
    },
  };
}

/** @param {URL} address */
async function fromHost(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
