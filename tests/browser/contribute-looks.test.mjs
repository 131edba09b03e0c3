// Each step of each form: nothing that a machine knows to shut people out, nothing cut off, narrow and wide, light and dark.

import { test } from "node:test";

import { axeFaults, prepareAxe } from "./lib/axe.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { checksAreThere, formPage, goToStep, headings } from "./lib/contribute.mjs";
import { assertNone } from "./lib/faults.mjs";
import { layoutFaults, openDetails } from "./lib/layout.mjs";
import { kinds } from "./lib/sites.mjs";

const browser = startBrowser();
const forms = kinds.pages.filter((page) => page.template === "contribute").map((page) => page.address.split("/").at(-2));

for (const kind of forms) {
  test(`every step of the form: ${kind}`, () =>
    browser.open(formPage(kind), {}, async (tab) => {
      await checksAreThere(tab);
      await prepareAxe(tab);
      const faults = [];
      for (const [number, heading] of (await headings(tab)).entries()) {
        await goToStep(tab, heading);
        // Everything that can be added stands there once.
        const add = tab.getByRole("button", { name: /^Add: / });
        while (await add.count()) await add.first().click();
        if (kind === "case-study") await openDetails(tab);
        // What a step looks like depends on the others no more: the long way is gone once.
        for (const width of kind === "case-study" ? [320, 1280] : [320]) {
          await tab.setViewportSize({ width, height: 800 });
          for (const colorScheme of number % 2 ? ["dark"] : ["light"]) {
            await tab.emulateMedia({ colorScheme });
            const found = [...(await axeFaults(tab)), ...(await layoutFaults(tab))];
            faults.push(...found.map((fault) => `${heading}, ${width} px, ${colorScheme}: ${fault}`));
          }
        }
      }
      assertNone(faults, kind);
    }));
}
