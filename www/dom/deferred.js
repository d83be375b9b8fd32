/** A promise that is kept or broken from outside. */

/**
 * @template T
 * @typedef {{ promise: Promise<T>, resolve: (value: T) => void, reject: (error: unknown) => void, pending: boolean }} Deferred
 */

/** @template T @returns {Deferred<T>} */
export function deferred() {
  /** @type {any} */
  const made = { pending: true };
  made.promise = new Promise((resolve, reject) => {
    made.resolve = (/** @type {T} */ value) => {
      made.pending = false;
      resolve(value);
    };
    made.reject = (/** @type {unknown} */ error) => {
      made.pending = false;
      reject(error);
    };
  });
  // Whoever does not ask for the promise hears of a failure by the `error` event.
  made.promise.catch(() => {});
  return made;
}
