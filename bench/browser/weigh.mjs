// How many bytes groups of files have, as they are and compressed one by one.
//
//   node weigh.mjs < [["a.js", "b.js"], ["c.wasm"]]
//
// Prints `[{ "files", "raw", "gzip", "brotli" }]`, one for each group.

import fs from "node:fs";
import zlib from "node:zlib";

const groups = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(groups.map(weigh)));

function weigh(files) {
  const weight = { files: files.length, raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = fs.readFileSync(file);
    const settings = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    weight.raw += bytes.length;
    weight.gzip += zlib.gzipSync(bytes, { level: 9 }).length;
    weight.brotli += zlib.brotliCompressSync(bytes, settings).length;
  }
  return weight;
}
