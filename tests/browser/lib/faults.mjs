import assert from "node:assert/strict";

/** Fails with all the faults at once, each on a line of its own. */
export function assertNone(faults, of) {
  if (faults.length) assert.fail(`${of}:\n    ${faults.join("\n    ")}\n`);
}
