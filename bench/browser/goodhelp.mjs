// The search of a site that goodhelp built, asked as the site's own pages ask it.

import fs from "node:fs";
import path from "node:path";

/** How many results a page shows at first. */
export const SHOWN = 10;

/**
 * @param folder the built site
 * @returns `ask(tab, { words, filters, typing })`, which loads what is missing and gives what was found and how long it
 *   took in the page, in milliseconds: `{ total, urls, milliseconds }`. With `limit` it gives so many addresses.
 */
export function goodhelp(folder) {
  const scripts = fs.readdirSync(path.join(folder, "assets")).find((name) => name.startsWith("scripts."));
  if (!scripts) throw new Error(`${folder} was built by a goodhelp without search in its pages`);
  const client = `/assets/${scripts}/search/client.js`;
  return {
    name: "goodhelp",
    ask: (tab, { words, filters = {}, typing = false, limit = SHOWN }) =>
      tab.evaluate(ask, { client, question: { words, filters, typing, limit } }),
  };
}

/** In the page. */
async function ask({ client, question }) {
  const begun = performance.now();
  globalThis.client ??= import(client).then(({ connect }) => connect("en-GB"));
  const { total, hits } = await (await globalThis.client).ask(question);
  return { total, urls: hits.map((hit) => hit.url), milliseconds: performance.now() - begun };
}
