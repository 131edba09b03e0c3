// A host for a built site: the bytes, the types, brotli for text, and what its `_headers` file asks for.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Serves the site below its base on a port of its own; `origin` says where, `close()` ends it. */
export async function serve(site) {
  const rules = headerRules(fs.readFileSync(path.join(site.folder, "_headers"), "utf8"));
  const server = http.createServer((request, response) => answer(site, rules, request, response));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Brotli as hosts do it: at its best (11) where they compress beforehand, quickly (5) where they do it on request. */
export function compressed(bytes, quality = 11) {
  return zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** `[pattern, [[name, value], …]]` for each block of a `_headers` file; a pattern has no base before it. */
export function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (!/^\s/.test(line)) {
      rules.push([line.trim(), []]);
    } else {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line);
      rules.at(-1)[1].push([name, value]);
    }
  }
  return rules;
}

function answer(site, rules, request, response) {
  const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const below = address.startsWith(`${site.base}/`) ? address.slice(site.base.length) : null;
  const found = below && fileAt(site, below);
  const file = found || path.join(site.folder, "404.html");
  const type = TYPES[path.extname(file)];
  if (!type) throw new Error(`no type is known for ${file}`);
  for (const [pattern, headers] of rules) {
    if (matches(pattern, below ?? address)) headers.forEach(([name, value]) => response.setHeader(name, value));
  }
  response.setHeader("Content-Type", type);
  let bytes = fs.readFileSync(file);
  if (/^text|json|xml|javascript|wasm/.test(type) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
    bytes = remembered(file, bytes);
    response.setHeader("Content-Encoding", "br");
  }
  response.setHeader("Content-Length", bytes.length);
  response.writeHead(found ? 200 : 404);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function fileAt(site, address) {
  const file = path.join(site.folder, address.endsWith("/") ? `${address}index.html` : address);
  return file.startsWith(site.folder) && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
}

/** A stylesheet is asked for by every page. */
const compressedFiles = new Map();
function remembered(file, bytes) {
  if (!compressedFiles.has(file)) compressedFiles.set(file, compressed(bytes, 5));
  return compressedFiles.get(file);
}

function matches(pattern, address) {
  return pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
}
