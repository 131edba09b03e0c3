// A host for a built site: the bytes, the types, brotli for text, stretches of other files, and what its `_headers` file
// asks for.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/**
 * Serves the site below its base on a port of its own; `origin` says where, `close()` ends it. With `ranges: false` it
 * passes over the header `Range`, as some hosts do.
 */
export async function serve(site, { ranges = true } = {}) {
  const rules = headerRules(fs.readFileSync(path.join(site.folder, "_headers"), "utf8"));
  const server = http.createServer((request, response) => answer(site, rules, ranges, request, response));
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

function answer(site, rules, ranges, request, response) {
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
  let status = found ? 200 : 404;
  let bytes = fs.readFileSync(file);
  if (/^text|json|xml|javascript|wasm/.test(type) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
    bytes = remembered(file, bytes);
    response.setHeader("Content-Encoding", "br");
  } else if (ranges && found) {
    response.setHeader("Accept-Ranges", "bytes");
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    if (start !== undefined) {
      status = 206;
      response.setHeader("Content-Range", `bytes ${start}-${end}/${bytes.length}`);
      bytes = bytes.subarray(Number(start), Number(end) + 1);
    }
  }
  response.setHeader("Content-Length", bytes.length);
  response.writeHead(status);
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
