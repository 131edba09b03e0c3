// As much of a PDF as Chromium writes and the tests ask for: its pages, and how much text is on them.

import zlib from "node:zlib";

/** For each page, in the order of the file, about how many letters are drawn on it: Chromium draws each on its own. */
export function lettersOnPages(bytes) {
  const file = bytes.toString("latin1");
  const found = [...file.matchAll(/(?<=[\r\n])(\d+) 0 obj\b(.*?)endobj/gs)];
  const objects = new Map(found.map((match) => [match[1], { body: match[2], start: match.index }]));
  const pages = [...objects.values()].filter(({ body }) => /\/Type\s*\/Page\b(?!s)/.test(body));
  return pages.map(({ body }) => {
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+ 0 R))/.exec(body);
    const ids = [...(contents?.[1] ?? contents?.[2] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
    return ids.reduce((count, id) => count + (stream(file, objects.get(id).start).match(/\bT[jJ]\b/g) ?? []).length, 0);
  });
}

/** The stream of the object at a place. Its length says where it ends: its bytes may look like a line end or a keyword. */
function stream(file, start) {
  const head = /\bstream\r?\n/.exec(file.slice(start, start + 1000));
  const about = file.slice(start, start + head.index);
  const first = start + head.index + head[0].length;
  const bytes = Buffer.from(file.slice(first, first + Number(/\/Length (\d+)/.exec(about)[1])), "latin1");
  return (about.includes("/FlateDecode") ? zlib.inflateSync(bytes) : bytes).toString("latin1");
}
