// A drawing as a picture of pixels. It is painted here, shape by shape: the pages' policy lets no image in that was made on
// the page.

import { COLOURS } from "./shapes.js";
import { FONT } from "./svg.js";

/** Pixels for each unit of the drawing, sharp enough for paper. */
const SCALE = 3;
const MARGIN = 24;

/**
 * The picture as a PNG file; null where the browser cannot make it.
 * @param {import("./drawing.js").Drawing} drawing
 * @returns {Promise<Blob | null>}
 */
export async function picture({ width, height, parts }) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width + 2 * MARGIN) * SCALE);
  canvas.height = Math.round((height + 2 * MARGIN) * SCALE);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const part of parts) {
    context.setTransform(SCALE, 0, 0, SCALE, MARGIN * SCALE, MARGIN * SCALE);
    context.translate(part.x, part.y);
    if (part.kind === "text") {
      context.font = `${part.bold ? "bold " : ""}16px ${FONT}`;
      context.fillStyle = COLOURS[part.tone];
      context.fillText(part.text, 0, 0);
      continue;
    }
    context.scale(part.scale, part.scale);
    const shape = new Path2D(part.d);
    if (part.fill) {
      context.fillStyle = COLOURS[part.fill];
      context.fill(shape);
    }
    if (part.stroke) {
      context.strokeStyle = COLOURS[part.stroke];
      context.lineWidth = part.width;
      context.stroke(shape);
    }
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
