// A drawing as SVG: as elements in the page, which take the page's colours, and as a file, which has its own.

import { COLOURS } from "./shapes.js";

/** @typedef {import("./drawing.js").Drawing} Drawing */

const NAMESPACE = "http://www.w3.org/2000/svg";
/** Around the picture in a file. */
const MARGIN = 24;
export const FONT = "Arial, Helvetica, sans-serif";

/** The drawing as an element for the page. @param {Drawing} drawing */
export function svgElement({ width, height, title, parts }) {
  const svg = shape("svg", { class: "own-cycle", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title });
  for (const part of parts) {
    if (part.kind === "path") {
      const { d, x, y, scale, fill, stroke, width } = part;
      const tones = `${fill ? `own-fill-${fill}` : "own-none"}${stroke ? ` own-stroke-${stroke}` : ""}`;
      svg.append(shape("path", { class: tones, d, transform: `translate(${x} ${y}) scale(${scale})`, "stroke-width": String(width) }));
    } else {
      const text = shape("text", { class: `own-text-${part.tone}${part.bold ? " own-bold" : ""}`, x: String(part.x), y: String(part.y) });
      text.textContent = part.text;
      svg.append(text);
    }
  }
  return svg;
}

/** The drawing as the text of a file, on white. @param {Drawing} drawing @param {string} language */
export function svgFile({ width, height, title, parts }, language) {
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const drawn = parts.map((part) => {
    if (part.kind === "text") {
      const weight = part.bold ? ' font-weight="bold"' : "";
      return `<text x="${part.x}" y="${part.y}" fill="${COLOURS[part.tone]}"${weight}>${escaped(part.text)}</text>`;
    }
    const { d, x, y, scale, fill, stroke } = part;
    const line = stroke ? ` stroke="${COLOURS[stroke]}" stroke-width="${part.width}" stroke-linecap="round" stroke-linejoin="round"` : "";
    return `<path transform="translate(${x} ${y}) scale(${scale})" fill="${fill ? COLOURS[fill] : "none"}"${line} d="${d}"/>`;
  });
  return `<svg xmlns="${NAMESPACE}" xml:lang="${escaped(language)}" width="${wide}" height="${high}" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" font-family="${FONT}" font-size="16" role="img">
<title>${escaped(title)}</title>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${wide}" height="${high}" fill="${COLOURS.paper}"/>
${drawn.join("\n")}
</svg>
`;
}

/** What somebody wrote, as text in XML. Signs that XML cannot hold are left out. @param {string} text */
function escaped(text) {
  const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
  return held.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** @param {string} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
