// The built sites, and which of their pages the tests look at.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";

/** The repository. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** Where the tests may write: pictures for people, never expectations. */
export const target = process.env.CARGO_TARGET_DIR ? path.resolve(root, process.env.CARGO_TARGET_DIR) : path.join(root, "target");

/** The handbook, as it is published. */
export const handbook = site("site");

/** `tests/sites/kinds`: one entry of each kind, which editing the handbook does not change. */
export const kinds = site("kinds");

/** `tests/sites/tools`: what people do on a page, in English and in Welsh. Only the tests of tools ask for it. */
export const tools = () => site("tools");
/** `tests/sites/microsite`: an invented council's site in English and Welsh, above the handbook. */
export const microsite = site("microsite");

/**
 * Which page to look at for what, `{ name: page }`: the richest page of each kind in the handbook, and the special states.
 * What the handbook does not have, such as a story that was withdrawn, the small site has.
 */
export function samples() {
  const chosen = {};
  for (const template of templates()) {
    const isOfKind = (page) => page.template === template;
    const richest = largest(handbook.pages.filter(isOfKind)) ?? largest(kinds.pages.filter(isOfKind));
    assert.ok(richest, `neither site has a page of the kind "${template}" (themes/templates/${template}.html)`);
    chosen[template] = richest;
  }
  const everyPage = [...handbook.pages, ...kinds.pages];
  for (const [name, fits] of Object.entries(STATES)) {
    chosen[name] = largest(handbook.pages.filter(fits)) ?? largest(everyPage.filter(fits));
    assert.ok(chosen[name], `no built page shows this state: ${name}`);
  }
  return Object.fromEntries(Object.entries(chosen).filter(firstOfItsPage));
}

/** The richest page of each kind of the small site, and its stub. */
export function kindSamples() {
  const chosen = Object.fromEntries(
    templates().map((template) => {
      // The list of checks, which is a page too, differs with every new check.
      const isWritten = (page) => !page.address.startsWith("/contribute/checks/");
      const richest = largest(kinds.pages.filter((page) => page.template === template && isWritten(page)));
      assert.ok(richest, `tests/sites/kinds has no page of the kind "${template}"`);
      return [template, richest];
    }),
  );
  chosen.stub = largest(kinds.pages.filter(STATES.stub));
  return chosen;
}

/** The page at this address (below the site's base) of a site. */
export function pageAt(site, address) {
  const page = site.pages.find((page) => page.address === address);
  assert.ok(page, `${site.name} has no page at ${address}`);
  return page;
}

const STATES = {
  stub: (page) => page.template === "case-study" && page.html.includes("badge-stub"),
  "empty state": (page) => page.template !== "home" && page.html.includes('<p class="notice">'),
  sensitive: (page) => page.html.includes('<aside class="exit"'),
  "page 2": (page) => page.address.endsWith("/page/2/"),
};

/** A kind of page is a template that fills in the layout, itself or by way of a plain page. */
function templates() {
  const folder = path.join(root, "themes/templates");
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
  const fillsIn = (name) => /\{% extends "(layout|page)\.html" %\}/.test(fs.readFileSync(path.join(folder, name), "utf8"));
  // A frame is drawn around a page of another kind.
  return files.filter((name) => fillsIn(name) && name !== "framed.html").map((name) => name.slice(0, -".html".length));
}

/** A built site in the folder of this name. */
export function site(name) {
  const folder = path.join(target, name);
  const home = path.join(folder, "index.html");
  assert.ok(fs.existsSync(home), `target/${name} is missing: \`cargo xtask test --only site\` builds it`);
  const [, canonical] = /<link rel="canonical" href="([^"]+)">/.exec(fs.readFileSync(home, "utf8"));
  // The base is the path below which the site is published, without a slash at its end.
  const built = { name, folder, base: new URL(canonical).pathname.replace(/\/$/, "") };
  built.pages = files(folder).filter((file) => file.endsWith(".html")).map((file) => read(built, file)).filter(Boolean);
  return built;
}

function read(site, file) {
  const html = fs.readFileSync(path.join(site.folder, file), "utf8");
  // A page that only leads to another has no kind.
  const template = /<body class="kind-([^"]+)">/.exec(html)?.[1];
  return template && { site, html, template, file, address: `/${file}`.replace(/\/index\.html$/, "/") };
}

function files(folder) {
  return fs.readdirSync(folder, { recursive: true }).map((file) => file.split(path.sep).join("/")).sort();
}

/** The first of the largest, so that the choice is always the same. */
function largest(pages) {
  return pages.reduce((best, page) => (best && best.html.length >= page.html.length ? best : page), undefined);
}

function firstOfItsPage([, page], index, all) {
  return all.findIndex(([, other]) => other === page) === index;
}
