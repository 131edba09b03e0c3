// A host for built sites that keeps count of what it sends. Like a good host it compresses text, scripts and modules
// with brotli, and answers byte ranges; like most it sends other files as they are.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Serves folders by the start of the address, for instance `{ "/": "public", "/pagefind/": "bundle" }`; the longest
 * start that fits counts. `take()` returns what was sent since it was last called: one
 * `{ path, status, raw, gzip, brotli }` in bytes for each answer. `/blank` is an empty page of the same origin.
 */
export async function serve(folders) {
  const starts = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  let sent = [];
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const [start, folder] = starts.find(([start]) => address.startsWith(start)) ?? [];
    const answer = address === "/blank" ? blank() : file(path.join(folder ?? "", address.slice(start?.length)), request.headers.range);
    sent.push({ path: address, status: answer.status, ...answer.sizes });
    const brotli = answer.compressed && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const body = brotli ? answer.compressed : answer.body;
    response.writeHead(answer.status, {
      ...answer.headers,
      "content-length": body.length,
      // A kept copy would hide what a reader's first visit costs.
      "cache-control": "no-store",
      ...(brotli && { "content-encoding": "br" }),
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function blank() {
  return whole(Buffer.from("<!doctype html><html lang=en><title>blank</title>"), ".html");
}

function file(name, range) {
  if (fs.statSync(name, { throwIfNoEntry: false })?.isDirectory()) name = path.join(name, "index.html");
  if (!fs.existsSync(name)) return { ...whole(Buffer.from("not found"), ""), status: 404 };
  const bytes = read(name);
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (!from && !to) return whole(bytes, path.extname(name));
  const first = from ? Number(from) : bytes.length - Number(to);
  const last = from && to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1;
  if (first > last) return { status: 416, body: Buffer.alloc(0), sizes: same(0), headers: { "content-range": `bytes */${bytes.length}` } };
  const headers = { ...described(path.extname(name)), "content-range": `bytes ${first}-${last}/${bytes.length}` };
  return { status: 206, body: bytes.subarray(first, last + 1), sizes: same(last + 1 - first), headers };
}

function whole(body, extension) {
  const answer = { status: 200, body, sizes: same(body.length), headers: described(extension) };
  if (!TYPES[extension]) return answer;
  const { gzip, brotli } = compress(body);
  return { ...answer, compressed: brotli, sizes: { raw: body.length, gzip, brotli: brotli.length } };
}

function described(extension) {
  return { "content-type": TYPES[extension] ?? "application/octet-stream", "accept-ranges": "bytes" };
}

function same(length) {
  return { raw: length, gzip: length, brotli: length };
}

const contents = new Map();
const compressed = new WeakMap();

/** A file's bytes, read once: otherwise the host's disk would be in the times. */
function read(name) {
  if (!contents.has(name)) contents.set(name, fs.readFileSync(name));
  return contents.get(name);
}

/** Compressed once for each content, as a host does that keeps what it compressed. */
function compress(body) {
  if (!compressed.has(body)) {
    const level = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
    compressed.set(body, { brotli: zlib.brotliCompressSync(body, level), gzip: zlib.gzipSync(body, { level: 9 }).length });
  }
  return compressed.get(body);
}
