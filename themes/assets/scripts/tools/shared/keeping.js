// The box that has something kept on this device, and the button that has it forgotten.

/**
 * @template T
 * @param {object} page
 * @param {HTMLInputElement} page.keep the box
 * @param {HTMLButtonElement} page.forget the button
 * @param {{ found(): import("./kept.js").Found<T>, keep(value: unknown): import("./kept.js").Outcome, forget(): boolean }} place
 * @param {object} around
 * @param {() => unknown} around.now what would be kept now
 * @param {import("../../search/words.js").Say} around.say
 * @param {(sentence: string) => void} around.tell
 */
export function keeping({ keep, forget }, place, { now, say, tell }) {
  const found = place.found();
  keep.checked = found.state === "kept";
  // What cannot be read can still be taken away.
  forget.hidden = found.state !== "kept" && found.state !== "damaged";
  keep.addEventListener("change", () => (keep.checked ? store(true) : drop()));
  forget.addEventListener("click", () => {
    keep.checked = false;
    keep.focus();
    drop();
  });
  return {
    /** What was kept before; null where there is nothing, or nothing that can be read. */
    found: found.state === "kept" ? found.value : null,

    /** The sentence about what was found, null where there is nothing to say. */
    about: found.state === "damaged" ? say("tools-kept-damaged") : null,

    /** Keeps what there is now, where the reader wants that. */
    changed() {
      if (keep.checked) store(false);
    },

    /** Leaves what is kept as it is and stops keeping, as for answers that are not the reader's own. */
    pause() {
      keep.checked = false;
    },
  };

  /** @param {boolean} asked whether the reader has just asked for it */
  function store(asked) {
    const outcome = place.keep(now());
    const kept = outcome === "kept";
    keep.checked = kept;
    // Where there is no more room, what was kept before is still there.
    forget.hidden = place.found().state !== "kept";
    if (!kept || asked) tell(say(kept ? "tools-kept" : `tools-kept-${outcome}`));
  }

  function drop() {
    place.forget();
    forget.hidden = true;
    tell(say("tools-forgotten"));
  }
}
