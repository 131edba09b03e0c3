// The numbers over time, as a small chart: the newest ones, evenly spaced. What it shows stands in a table as well.

/** @typedef {import("./state.js").Entry} Entry */

/** In the units of the drawing. */
const SIZE = { width: 320, height: 160, left: 34, right: 12, top: 12, bottom: 20 };
/** More would lie on each other. */
const MOST = 20;

/**
 * Where everything stands in the chart.
 * @param {Entry[]} entries
 * @param {number} line
 */
export function chart(entries, line) {
  const shown = entries.slice(-MOST);
  const { width, height, left, right, top, bottom } = SIZE;
  const y = (/** @type {number} */ number) => round(top + ((100 - number) / 100) * (height - top - bottom));
  const step = (width - left - right) / Math.max(1, shown.length - 1);
  const points = shown.map(({ number }, index) => ({ x: round(left + index * step), y: y(number), number }));
  const path = points.map(({ x, y }, index) => `${index ? "L" : "M"}${x} ${y}`).join("");
  return { ...SIZE, points, path, line: y(line), ticks: [0, 50, 100].map((number) => ({ number, y: y(number) })) };
}

/**
 * Draws it.
 * @param {ReturnType<typeof chart>} chart
 * @param {string} label what it says, in words
 */
export function drawn({ width, height, left, right, points, path, line, ticks }, label) {
  const drawing = shape("svg", { class: "confidence-chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
  for (const { number, y } of ticks) {
    drawing.append(shape("path", { class: "confidence-tick", d: `M${left} ${y}H${width - right}` }));
    const text = shape("text", { x: String(left - 8), y: String(y + 5), "text-anchor": "end" });
    text.textContent = String(number);
    drawing.append(text);
  }
  drawing.append(shape("path", { class: "confidence-line", d: `M${left} ${line}H${width - right}` }));
  drawing.append(shape("path", { class: "confidence-path", d: path }));
  for (const { x, y } of points) drawing.append(shape("circle", { class: "confidence-point", cx: String(x), cy: String(y), r: "5" }));
  return drawing;
}

/** @param {string} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** @param {number} number */
function round(number) {
  return Math.round(number * 10) / 10;
}
