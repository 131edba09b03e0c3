// What a screen reader says without being moved.

/**
 * Makes the function that says a sentence in a live region, the element with `role="status"`. The same sentence twice is
 * said twice.
 * @param {HTMLElement} region
 * @param {(act: () => void) => void} later called with what has to wait until the region is seen to be empty
 * @returns {(sentence: string) => void}
 */
export function announcer(region, later = (act) => void setTimeout(act, 60)) {
  let last = 0;
  return (sentence) => {
    const number = (last += 1);
    region.textContent = "";
    later(() => {
      // Only the newest sentence is said.
      if (number === last) region.textContent = sentence;
    });
  };
}
