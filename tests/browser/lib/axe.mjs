// axe-core: what a machine can find of the faults that shut people out.

import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Puts axe into the tab. It goes in by the debugger's door, so the site's policy stays in force. */
export async function prepareAxe(tab) {
  await tab.evaluate(axe.source);
}

/** What axe finds in the tab as it stands: one line for each rule with the first places. */
export async function axeFaults(tab) {
  const violations = await tab.evaluate(async (values) => {
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false };
    const results = await globalThis.axe.run(document, options);
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      count: nodes.length,
      places: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.failureSummary.split("\n").slice(1).join(";").trim()})`),
    }));
  }, TAGS);
  return violations.map(({ id, help, count, places }) => `${id}, ${count} times: ${help}\n      ${places.join("\n      ")}`);
}
