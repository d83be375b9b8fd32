/** The parts of a zip archive, unpacked within a limit. */

import { FileError, megabytes } from "./errors.js";
import { MAX_UNPACKED_BYTES } from "./limits.js";

/**
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} wanted whether a part is to be unpacked; no other is touched
 * @returns {Promise<{ names: string[], parts: Map<string, Uint8Array> }>} the names of all parts, and the parts wanted
 * @throws {FileError} `file-unpacked`, `file-broken`
 */
export async function unzip(bytes, wanted) {
  const { unzipSync } = await import("../vendor/fflate.mjs");
  /** @type {Set<string>} */
  const names = new Set();
  let total = 0;
  let parts;
  try {
    // A part is never unpacked past the size that the archive states for it, so the stated sizes can be trusted.
    parts = unzipSync(bytes, {
      filter: (/** @type {{ name: string, originalSize: number }} */ { name, originalSize }) => {
        const take = wanted(name) && !names.has(name);
        names.add(name);
        if (!take) return false;
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES) throw new FileError("file-unpacked", { limit: megabytes(MAX_UNPACKED_BYTES) });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("file-broken", {
      detail: `the archive cannot be unpacked: ${/** @type {Error} */ (error).message}`,
    });
  }
  return { names: [...names], parts: new Map(Object.entries(parts)) };
}
