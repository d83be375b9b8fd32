/** Long work on the main thread in slices, so that no task holds up input. */

/** Milliseconds of work between two pauses: a third of what counts as a long task, as slow machines take longer. */
const SLICE = 16;

/**
 * Runs a generator to its end; each `yield` is a place where it may pause.
 *
 * @param {Generator<void, void, void>} steps
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} false where the signal ended it
 */
export async function inSlices(steps, signal) {
  let since = performance.now();
  for (;;) {
    if (steps.next().done) return true;
    if (performance.now() - since < SLICE) continue;
    await pause();
    if (signal.aborted) {
      steps.return();
      return false;
    }
    since = performance.now();
  }
}

/** Lets the browser paint and take input. @returns {Promise<void>} */
export function pause() {
  // One frame at most is waited for; a hidden page has no frames.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
