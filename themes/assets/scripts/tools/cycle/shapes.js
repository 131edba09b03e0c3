// The shapes and colours of the cycle of action. They are those of the theme's figure and of its style sheet, which a test
// compares: a picture that leaves the page cannot refer to either.

/** The four arcs, around a middle at 0 0. */
export const ARCS = {
  purpose: "M-59.9 4.2A60 60 0 0 1-8.4-59.4L3.3-47.9-5-35.6A36 36 0 0 0-35.9 2.5L-47.5-6.7Z",
  confidence: "M-4.2-59.9A60 60 0 0 1 59.4-8.4L47.9 3.3 35.6-5A36 36 0 0 0-2.5-35.9L6.7-47.5Z",
  action: "M59.9-4.2A60 60 0 0 1 8.4 59.4L-3.3 47.9 5 35.6A36 36 0 0 0 35.9-2.5L47.5 6.7Z",
  circumstances: "M4.2 59.9A60 60 0 0 1-59.4 8.4L-47.9-3.3-35.6 5A36 36 0 0 0 2.5 35.9L-6.7 47.5Z",
};

/** Line symbols on a grid of 24 units. A circle is two arcs. */
export const SYMBOLS = {
  purpose: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M15.75 8.25l-2.25 5.25-5.25 2.25 2.25-5.25z",
  confidence: "M12 21v-9.5M12 13.5C12 9.5 9 7 4 7c0 4.5 3 7 8 6.5zM12 11.5C12 7 14.75 4 20 4c.25 5-2.75 8-8 7.5zM7.5 21h9",
  action: "M3 20.5h4.5V16H12v-4.5h4.5V7H21M5.5 11.5l6-6M7.25 5.25h4.25V9.5",
  circumstances: "M3 11.5L12 4l9 7.5M5.5 9.5V20.5h13V9.5M10 20.5v-6h4v6",
  builds: "M12 20V4.5M5.5 11L12 4.5l6.5 6.5",
  erodes: "M12 4v15.5M5.5 13l6.5 6.5 6.5-6.5",
};

/** Where the symbols lie on the arcs, and how large they are: x, y, size. @type {Record<string, [number, number, number]>} */
export const PLACES = {
  purpose: [-43.5, -43.5, 18],
  confidence: [25, -43.5, 18],
  action: [25, 25, 18],
  circumstances: [-43.5, 25, 18],
  effect: [-15, -15, 30],
};

/** For white paper. */
export const COLOURS = {
  paper: "#ffffff",
  ink: "#1d2733",
  purpose: "#6a2c8c",
  confidence: "#9a4a00",
  action: "#1c6b3c",
  circumstances: "#1b5c94",
};
