// What moved on a page without the reader's doing, as the browser counts it.

/** Less than anyone sees: rounding leaves a trace now and then. */
const STILL = 0.001;

/** The moves in words, none where nobody sees any. */
export async function seenMoves(tab) {
  const moves = await movesIn(tab);
  const sum = moves.reduce((sum, move) => sum + move.value, 0);
  return sum < STILL ? [] : moves.map(({ value, what }) => `moves by ${value.toFixed(4)}: ${what.join(", ")}`);
}

/** `[{ value, what }]` since the page was opened; `value` is the share of the window that moved times how far. */
function movesIn(tab) {
  return tab.evaluate(async () => {
    // Two frames, so that what moves now has been drawn.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return new Promise((done) => {
      const moves = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          const name = (node) => node?.parentElement && (node.id || node.className || node.nodeName);
          if (!hadRecentInput) moves.push({ value, what: sources.map((source) => String(name(source.node))) });
        }
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(moves), 100);
    });
  });
}
