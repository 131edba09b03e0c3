// The words of the interface. They were written when the site was built; here numbers and names are put into them.

/**
 * @typedef {Record<string, string>} Samples a sentence for each of a few numbers, which between them have every form of
 *   the plural
 * @typedef {Record<string, string | Samples>} Said words by their ids
 * @typedef {(id: string, values?: Record<string, string | number>) => string} Say gives a sentence
 */

/**
 * Makes the function that says things in a language. A number is given as `count`; other values stand in the words as
 * `{name}`. A word that is missing is its id.
 * @param {Said} said
 * @param {string} language
 * @returns {Say}
 */
export function speaker(said, language) {
  return (id, values = {}) => {
    const word = said[id] ?? id;
    const text = typeof word === "string" ? word : withNumber(word, Number(values.count), language);
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}

/**
 * The sentence for a number: that of the number itself, else that of another number of the same form.
 * @param {Samples} samples
 * @param {number} number
 * @param {string} language
 */
export function withNumber(samples, number, language) {
  if (samples[number] !== undefined) return samples[number];
  const rules = new Intl.PluralRules(language);
  const numbers = Object.keys(samples).map(Number).sort((a, b) => b - a);
  const sample = numbers.find((other) => rules.select(other) === rules.select(number)) ?? numbers[0];
  return samples[sample].replace(String(sample), new Intl.NumberFormat(language).format(number));
}

/**
 * Reads the words that a page carries in a `template`: elements with `data-word`, and with `data-number` where the
 * sentence is the sample of a number.
 * @param {HTMLTemplateElement} template
 * @returns {Said}
 */
export function readWords(template) {
  /** @type {Said} */
  const said = {};
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (template.content.querySelectorAll("[data-word]"))) {
    const { word = "", number } = element.dataset;
    const text = element.textContent ?? "";
    if (number === undefined) {
      said[word] = text;
    } else {
      const samples = said[word];
      said[word] = typeof samples === "object" ? { ...samples, [number]: text } : { [number]: text };
    }
  }
  return said;
}
