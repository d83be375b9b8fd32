/**
 * Reads one file in a worker, where it may take its time and can be stopped.
 *
 * in:  `{ bytes, file }`
 * out: `{ progress: true }`, then `{ reading }` or `{ error: { code, details } }`
 */

import { FileError } from "./errors.js";
import { readBytes } from "./read.js";

// pdf.js adds a listener and a message of its own, both with other fields.
addEventListener("message", async ({ data: { bytes, file } }) => {
  if (!bytes) return;
  try {
    postMessage({ reading: await readBytes(bytes, file, () => postMessage({ progress: true })) });
  } catch (error) {
    const { code, arguments: details } = error instanceof FileError ? error : unforeseen(/** @type {Error} */ (error));
    postMessage({ error: { code, details } });
  }
});

/** A reader failed, or could not be loaded. @param {Error} error */
function unforeseen(error) {
  const unloaded = error instanceof TypeError && /import|fetch|load/i.test(error.message);
  return unloaded ? new FileError("file-reader") : new FileError("file-broken", { detail: error.message });
}
