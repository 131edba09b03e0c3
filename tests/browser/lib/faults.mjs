import assert from "node:assert/strict";

/** Fails with all the faults at once, each on a line of its own. */
export function assertNone(faults, of) {
  if (faults.length === 0) return;
  const error = new assert.AssertionError({ message: `${of}:\n    ${faults.join("\n    ")}\n`, operator: "none" });
  // Where in the test it was found says nothing that the message does not.
  error.stack = error.message;
  throw error;
}
