/** Long work on the main thread in slices, so that no task holds up input. */

/**
 * Milliseconds of work between two pauses: a fifth of what counts as a long task, as slow machines take longer, and as
 * what was drawn is laid out in the same time.
 */
const SLICE = 10;

/**
 * Runs a generator to its end; each `yield` is a place where it may pause.
 *
 * @param {Generator<void, void, void>} steps
 * @param {AbortSignal} signal
 * @param {() => Promise<void>} [rest] what is waited for between two slices: `frame` where the steps draw
 * @param {number} [first] milliseconds of the first slice, where what it draws is waited for
 * @returns {Promise<boolean>} false where the signal ended it
 */
export async function runInSlices(steps, signal, rest = pause, first = SLICE) {
  let since = performance.now();
  let slice = first;
  for (;;) {
    if (steps.next().done) return true;
    if (performance.now() - since < slice) continue;
    slice = SLICE;
    await rest();
    if (signal.aborted) {
      steps.return();
      return false;
    }
    since = performance.now();
  }
}

/**
 * Makes a function that pauses where a slice of time is used up, and else goes on at once: for steps of which none is
 * long, while all together may be.
 *
 * @returns {() => Promise<void> | undefined}
 */
export function pauses() {
  let since = performance.now();
  return () => (performance.now() - since < SLICE ? undefined : pause().then(() => void (since = performance.now())));
}

/** Lets the browser take input. @returns {Promise<void>} */
export function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long a frame is waited for, in milliseconds: a page that is hidden meanwhile has none. */
const PATIENCE = 100;

/** Lets the browser draw what there is, so that never much is laid out at once. @returns {Promise<void>} */
export async function frame() {
  if (!document.hidden) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, PATIENCE);
    });
  }
  // A frame is told of before it is drawn.
  await pause();
}
