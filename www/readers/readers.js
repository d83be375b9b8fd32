/**
 * Files as text: plain text in any encoding, HTML, Word (.docx) and PDF. Everything happens in the browser, or in Node;
 * nothing is uploaded. Libraries are loaded when the first file of their kind is read, and not before.
 */

import { FileError, megabytes } from "./errors.js";
import { kindOf } from "./kind.js";
import { MAX_FILE_BYTES, MAX_IDLE_SECONDS } from "./limits.js";
import { startWorker } from "../worker/spawn.js";
import { readBytes } from "./read.js";

export { FileError };

/** @typedef {import("./readers.d.ts").Reading} Reading */

/**
 * Reads one file. In a browser all but plain text is read in a worker, which is stopped when it makes no progress.
 *
 * @param {Blob & { name?: string }} file
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Reading>}
 * @throws {FileError} see there for its codes; or the signal's reason
 */
export async function readFile(file, { signal } = {}) {
  if (file.size > MAX_FILE_BYTES) {
    throw new FileError("file-too-large", { size: megabytes(file.size), limit: megabytes(MAX_FILE_BYTES) });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const { name, type } = file;
  if (typeof Worker === "undefined" || kindOf(bytes, { name, type }) === "text")
    return readBytes(bytes, { name, type });
  return readInWorker(bytes, { name, type }, signal);
}

/**
 * @param {Uint8Array} bytes
 * @param {{ name?: string, type?: string }} file
 * @param {AbortSignal} [signal]
 * @returns {Promise<Reading>}
 */
async function readInWorker(bytes, file, signal) {
  const worker = startWorker(() => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(
          () => reject(new FileError("file-time", { limit: `${MAX_IDLE_SECONDS}` })),
          MAX_IDLE_SECONDS * 1000,
        );
      };
      worker.addEventListener("message", ({ data: { progress, reading, error } }) => {
        if (progress) wait();
        else if (reading) resolve(reading);
        else if (error) reject(new FileError(error.code, error.details));
      });
      // Its script could not be loaded, or it ran out of memory.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new FileError("file-reader"));
      });
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      wait();
      worker.postMessage({ bytes, file }, [bytes.buffer]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
