// `goodhelp serve` on a copy of a small site, for tests that change its files.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { target } from "./sites.mjs";

const root = path.resolve(import.meta.dirname, "../../..");

/** Serves a copy of `tests/sites/kinds`. `end()` ends the server and deletes the copy; `restart()` begins again there. */
export async function serving() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "goodhelp-serve-"));
  fs.cpSync(path.join(root, "tests/sites/kinds"), folder, { recursive: true });
  let child = null;
  const running = {
    folder,
    origin: null,
    write: (file, text) => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    },
    read: (file) => fs.readFileSync(path.join(folder, file), "utf8"),
    reword(file, from, to) {
      assert.ok(this.read(file).includes(from), `${file} has no ${from}`);
      this.write(file, this.read(file).replace(from, to));
    },
    async start(port) {
      child = spawn(program(), ["--root", folder, "serve", "--port", String(port)], { stdio: ["ignore", "ignore", "pipe"] });
      this.origin = new URL(await address(child)).href;
    },
    async stop() {
      const ended = new Promise((end) => child.once("exit", end));
      child.kill("SIGINT");
      await ended;
    },
    async restart() {
      const port = new URL(this.origin).port;
      await this.stop();
      await this.start(port);
    },
    async end() {
      await this.stop();
      fs.rmSync(folder, { recursive: true });
    },
  };
  await running.start(4100);
  return running;
}

/** The address that the server says. */
function address(child) {
  return new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const match = /serving (http:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    child.once("exit", () => failed(new Error(`the server ended: ${said}`)));
  });
}

function program() {
  const file = path.join(target, "debug", "goodhelp");
  assert.ok(fs.existsSync(file), "the program is missing: `cargo build` makes it");
  return file;
}
