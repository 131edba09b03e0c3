// A built site behind real servers, told what `goodhelp export server` tells them: both keep every promise that the site makes.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import zlib from "node:zlib";

const root = path.resolve(import.meta.dirname, "../..");
const target = process.env.CARGO_TARGET_DIR ? path.resolve(root, process.env.CARGO_TARGET_DIR) : path.join(root, "target");
const program = path.join(target, "debug/goodhelp");
const work = path.join(target, "server");

/** Below a path; at the root of its host, with addresses in two languages. */
const SITES = [
  { name: "microsite", source: "tests/sites/microsite", base: "/good-help", former: "/case-studies/river-shed/", present: "/case-studies/afon-repair-shed/", welsh: true },
  { name: "welsh", source: "tests/sites/welsh", base: "", former: "/cy/about/", present: "/cy/amdanom/", welsh: true },
];
const SERVERS = { nginx, apache };

for (const [name, start] of Object.entries(SERVERS)) {
  for (const site of SITES) {
    describe(`${name}, ${site.name}`, () => promises(site, start, name));
  }
}

function promises(site, start, name) {
  const built = path.join(target, site.name);
  let server;
  before(async () => {
    server = await start(site, built, path.join(work, name, site.name));
  });
  after(() => server?.stop());
  const ask = (address, options) => request(server.port, site.base + address, options);

  test("a page has its type, its policy and has to be asked for again", async () => {
    const answer = await ask("/");
    assert.equal(answer.status, 200);
    assert.match(answer.headers["content-type"], /^text\/html; *charset=utf-8$/i);
    assert.equal(answer.headers["cache-control"], "no-cache");
    assert.equal(answer.body.toString(), fs.readFileSync(path.join(built, "index.html"), "utf8"));
    for (const [field, value] of fieldsOf(built)) assert.equal(answer.headers[field.toLowerCase()], value, field);
    // What did not change is not sent again.
    assert.ok(answer.headers.etag, "it has no ETag");
    const again = await ask("/", { headers: { "if-none-match": answer.headers.etag } });
    assert.equal(again.status, 304);
  });

  test("every sort of file has its type, with the policy", async () => {
    const types = {
      ".css": /^text\/css; *charset=utf-8$/i,
      ".js": /^text\/javascript(; *charset=utf-8)?$/i,
      ".json": /^application\/json$/,
      ".wasm": /^application\/wasm$/,
      ".woff2": /^font\/woff2$/,
      ".svg": /^image\/svg\+xml/,
      ".csv": /^text\/csv/,
      ".txt": /^text\/plain/,
      ".bin": /^application\/octet-stream$/,
    };
    const files = fs.readdirSync(built, { recursive: true }).map((file) => file.split(path.sep).join("/"));
    for (const [end, type] of Object.entries(types)) {
      const file = files.find((file) => file.endsWith(end) && !file.endsWith("feed.json") && !path.basename(file).startsWith("_"));
      assert.ok(file, `the site has no ${end}`);
      const answer = await ask(`/${file}`, { method: "HEAD" });
      assert.equal(answer.status, 200, file);
      assert.match(answer.headers["content-type"], type, file);
      assert.equal(answer.headers["x-content-type-options"], "nosniff", file);
    }
    for (const [file, type] of [["feed.xml", /^application\/atom\+xml/], ["feed.json", /^application\/feed\+json/]]) {
      assert.match((await ask(`/${file}`)).headers["content-type"], type, file);
      if (site.welsh) assert.match((await ask(`/cy/${file}`)).headers["content-type"], type, `cy/${file}`);
    }
  });

  test("what has a hash in its name is kept for ever, and nothing else is", async () => {
    const named = (folder, pattern) => fs.readdirSync(path.join(built, folder)).find((name) => pattern.test(name));
    const unchanging = [`/assets/${named("assets", /\.css$/)}`, `/search/${named("search", /^index\./)}`];
    for (const address of unchanging) {
      assert.equal((await ask(address, { method: "HEAD" })).headers["cache-control"], "public, max-age=31536000, immutable", address);
    }
    for (const address of ["/search/search.json", "/sitemap.xml", "/manifest.json", "/feed.json"]) {
      assert.equal((await ask(address, { method: "HEAD" })).headers["cache-control"], "no-cache", address);
    }
  });

  test("parts of the search's index are sent as they are asked for", async () => {
    const name = fs.readdirSync(path.join(built, "search")).find((name) => name.startsWith("index."));
    const whole = fs.readFileSync(path.join(built, "search", name));
    const answer = await ask(`/search/${name}`, { headers: { range: "bytes=100-299", "accept-encoding": "gzip" } });
    assert.equal(answer.status, 206);
    assert.equal(answer.headers["content-range"], `bytes 100-299/${whole.length}`);
    assert.equal(answer.headers["content-encoding"], undefined);
    assert.deepEqual(answer.body, whole.subarray(100, 300));
  });

  test("what is not there has the page that says so, in its language", async () => {
    const languages = site.welsh ? ["", "cy/"] : [""];
    for (const folder of languages) {
      const answer = await ask(`/${folder}nothing/of/this/kind/`);
      assert.equal(answer.status, 404);
      assert.equal(answer.body.toString(), fs.readFileSync(path.join(built, `${folder}404.html`), "utf8"));
      assert.equal(answer.headers["content-security-policy"], fieldsOf(built).get("Content-Security-Policy"));
    }
    assert.equal((await ask("/assets/")).status >= 403, true, "a folder is listed");
  });

  test("an address without its last slash leads to the one with it, on the same host", async () => {
    const answer = await ask("/case-studies");
    assert.equal(answer.status, 301);
    assert.equal(new URL(answer.headers.location, `http://localhost:${server.port}`).pathname, `${site.base}/case-studies/`);
    if (site.base) {
      const home = await request(server.port, site.base);
      assert.equal(home.status, 301);
      assert.equal(new URL(home.headers.location, "http://localhost").pathname, `${site.base}/`);
    }
  });

  if (site.former) {
    test("a former address leads to the present one at once", async () => {
      const answer = await ask(site.former);
      assert.equal(answer.status, 301);
      assert.equal(new URL(answer.headers.location, "http://localhost").pathname, site.base + site.present);
    });
  }

  if (name === "nginx") {
    test("text is sent compressed to those who want it", async () => {
      const answer = await ask("/case-studies/", { headers: { "accept-encoding": "gzip" } });
      assert.equal(answer.headers["content-encoding"], "gzip");
      assert.match(answer.headers.vary, /accept-encoding/i);
      assert.equal(zlib.gunzipSync(answer.body).toString(), fs.readFileSync(path.join(built, "case-studies/index.html"), "utf8"));
    });
  }
}

/** The fields that `_headers` gives every answer: what hosts of static sites do, other servers do as well. */
function fieldsOf(built) {
  const text = fs.readFileSync(path.join(built, "_headers"), "utf8");
  const block = text.split(/^(?=\/)/m).find((block) => block.startsWith("/*\n"));
  return new Map(block.split("\n").slice(1).filter(Boolean).map((line) => /^\s+([^:]+): (.*)$/.exec(line).slice(1)));
}

function exported(site, server, built, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "good-help.conf");
  const source = path.join(root, site.source);
  execFileSync(program, ["--quiet", "--root", source, "export", "server", "--for", server, "--folder", built, "--out", file]);
  return file;
}

async function nginx(site, built, folder) {
  const rules = exported(site, "nginx", built, folder);
  const port = await freePort();
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/tmp;`).join(" ");
  fs.writeFileSync(
    path.join(folder, "nginx.conf"),
    `${process.getuid() === 0 ? "user root;" : ""} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\n` +
      `http { access_log off; ${own} server { listen 127.0.0.1:${port}; include ${rules}; } }\n`,
  );
  const arguments_ = ["-p", folder, "-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`];
  return started("nginx", arguments_, port, folder);
}

async function apache(site, built, folder) {
  const rules = exported(site, "apache", built, folder);
  const port = await freePort();
  const modules = ["mpm_event", "authz_core", "alias", "dir", "headers", "mime"];
  const loaded = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  fs.writeFileSync(
    path.join(folder, "httpd.conf"),
    [
      ...loaded,
      `ServerName localhost`,
      `ServerRoot ${folder}`,
      `DefaultRuntimeDir ${folder}`,
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/error.log`,
      `TypesConfig /dev/null`,
      `Listen 127.0.0.1:${port}`,
      `<VirtualHost *:${port}>\nInclude ${rules}\n</VirtualHost>\n`,
    ].join("\n"),
  );
  return started("apache2", ["-d", folder, "-f", `${folder}/httpd.conf`, "-D", "FOREGROUND"], port, folder);
}

async function started(name, arguments_, port, folder) {
  const system = `${process.env.PATH}:/usr/sbin:/sbin`;
  const server = spawn(name, arguments_, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PATH: system } });
  let ended = false;
  server.on("exit", () => (ended = true));
  for (let tries = 0; tries < 100 && !ended; tries++) {
    if (await listens(port)) {
      return {
        port,
        stop: () =>
          new Promise((stopped) => {
            server.on("exit", stopped);
            server.kill("SIGTERM");
          }),
      };
    }
    await new Promise((passed) => setTimeout(passed, 50));
  }
  server.kill("SIGKILL");
  const log = path.join(folder, "error.log");
  throw new Error(`${name} does not start: ${fs.existsSync(log) ? fs.readFileSync(log, "utf8") : "it wrote nothing"}`);
}

function listens(port) {
  return new Promise((answer) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("connect", () => (socket.destroy(), answer(true)));
    socket.on("error", () => answer(false));
  });
}

function freePort() {
  return new Promise((found) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function request(port, address, { method = "GET", headers = {} } = {}) {
  return new Promise((answered, failed) => {
    const asked = http.request({ host: "127.0.0.1", port, path: address, method, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on("error", failed);
    asked.end();
  });
}
