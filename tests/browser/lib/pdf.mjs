// As much of a PDF as Chromium writes and the tests ask for: its pages, and how much text is on them.

import zlib from "node:zlib";

/** For each page, in the order of the file, about how many letters are drawn on it: Chromium draws each on its own. */
export function lettersOnPages(bytes) {
  const file = bytes.toString("latin1");
  const objects = new Map([...file.matchAll(/(?<=[\r\n])(\d+) 0 obj\b(.*?)endobj/gs)].map(([, id, body]) => [id, body]));
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body));
  return pages.map((page) => {
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+ 0 R))/.exec(page);
    const ids = [...(contents?.[1] ?? contents?.[2] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
    return ids.reduce((count, id) => count + (stream(objects.get(id)).match(/\bT[jJ]\b/g) ?? []).length, 0);
  });
}

function stream(object) {
  const [, head, data] = /^(.*?)stream\r?\n(.*?)\r?\nendstream/s.exec(object);
  const bytes = Buffer.from(data, "latin1");
  return (head.includes("/FlateDecode") ? zlib.inflateSync(bytes) : bytes).toString("latin1");
}
