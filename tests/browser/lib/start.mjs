// The page on which a site is begun, as somebody uses it.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";

import { handbook, pageAt, target } from "./sites.mjs";

export const program = path.join(target, "debug/goodhelp");

/** The page in the handbook. */
export const startPage = () => pageAt(handbook, "/start/");

/** The field or group of a question, by the words that it begins with. */
export const field = (tab, words) => tab.locator("#_start").getByLabel(words);

/** What is in a zip: its files by path, without the folder that all of them are in. */
export function unzipped(bytes) {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [path.split("/"), Buffer.from(content)]);
  const folders = new Set(files.map(([[folder]]) => folder));
  return { folders: [...folders], files: Object.fromEntries(files.map(([[, ...path], content]) => [path.join("/"), content])) };
}

/** What `goodhelp init` writes for these flags. */
export function initialised(flags) {
  const folder = fs.mkdtempSync(path.join(target, "tmp", "start-"));
  const site = path.join(folder, "site");
  try {
    execFileSync(program, ["--quiet", "init", site, "--yes", ...flags], { stdio: ["ignore", "inherit", "inherit"] });
    const paths = fs.readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const read = (entry) => path.join(entry.parentPath ?? entry.path, entry.name);
    return Object.fromEntries(paths.map((entry) => [path.relative(site, read(entry)).split(path.sep).join("/"), fs.readFileSync(read(entry))]));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
