/** The text of a PDF, through pdf.js: line by line, a blank line where the gap between two lines is wide. */

import { FileError } from "./readers.js";

/** A gap of more than this many line heights parts two paragraphs; single spacing is 1 to 1.3, a blank line 2 and more. */
const PARAGRAPH_GAP = 1.6;

/** Under Trusted Types a worker's address is a sink; this one is a constant. */
const WORKER = (() => {
  const url = new URL("../vendor/pdf.worker.mjs", import.meta.url);
  const types = /** @type {any} */ (globalThis).trustedTypes;
  return types ? types.createPolicy("diptych-pdf-worker", { createScriptURL: () => url.href }).createScriptURL("") : url;
})();

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string>} pages apart by a form feed
 * @throws {FileError} `file-encrypted`, `file-broken`, `file-scanned`
 */
export async function readPdf(bytes) {
  const pdfjs = await import("../vendor/pdf.mjs");
  const port = new Worker(WORKER, { type: "module" });
  try {
    const worker = pdfjs.PDFWorker.create({ port, verbosity: 0 });
    const file = await pdfjs
      .getDocument({ data: bytes, worker, isEvalSupported: false, useWasm: false, disableFontFace: true })
      .promise.catch((/** @type {Error} */ error) => {
        if (error.name === "PasswordException") throw new FileError("file-encrypted");
        throw new FileError("file-broken", { kind: "pdf" });
      });
    const pages = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      pages.push(pageText(await itemsOf(page)));
      page.cleanup();
    }
    if (pages.every((page) => page.trim() === "")) throw new FileError("file-scanned");
    return pages.join("\f");
  } finally {
    port.terminate();
  }
}

/**
 * All pieces of text of a page. pdf.js has a method for it, which asks a stream for its iterator; WebKit's have none.
 *
 * @param {{ streamTextContent(): ReadableStream<{ items: Parameters<typeof pageText>[0] }> }} page
 */
async function itemsOf(page) {
  const items = [];
  const reader = page.streamTextContent().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) items.push(...read.value.items);
  return items;
}

/**
 * @param {{ str?: string, hasEOL?: boolean, height?: number, transform?: number[] }[]} items in reading order
 * @returns {string}
 */
export function pageText(items) {
  let text = "";
  let baseline = Number.NaN;
  let height = 0;
  for (const { str = "", hasEOL = false, height: size = 0, transform } of items) {
    const y = transform?.[5] ?? baseline;
    if (str.trim() !== "") {
      const gap = Math.abs(baseline - y);
      if (text.endsWith("\n") && gap > PARAGRAPH_GAP * Math.max(size, height)) text += "\n";
      baseline = y;
      height = size;
    }
    text += str;
    if (hasEOL && !text.endsWith("\n")) text += "\n";
  }
  return text;
}
