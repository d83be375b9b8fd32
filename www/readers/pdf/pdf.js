/**
 * The text of a PDF, through pdf.js: pages in order, their columns one after another, a form feed between two pages.
 */

import { FileError } from "../errors.js";
import { MAX_ELEMENTS, MAX_PAGES } from "../limits.js";
import { readingOrder } from "./columns.js";
import { leadingOf, linesToText } from "./lines.js";
import { rowsOf } from "./rows.js";

/**
 * How characters of Chinese, Japanese and Korean fonts are numbered: a file for each of the numberings. It is no
 * `new URL`, as bundlers look for a file there, and stop at a folder.
 */
const CMAPS = import.meta.url.replace(/[^/]*$/, "../../vendor/cmaps/");

/** What pdf.js calls for those files; in Node they are files of the package. */
class DataFiles {
  /** @param {{ kind: string, filename: string }} wanted @returns {Promise<Uint8Array>} */
  async fetch({ kind, filename }) {
    // Fonts and decoders are for drawing.
    if (kind !== "cMapUrl") throw new Error(`${kind} is not needed for text`);
    const url = new URL(filename, CMAPS);
    const files = /** @type {any} */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");
    if (files && url.protocol === "file:") return new Uint8Array(await files.readFile(url));
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {() => void} progress called after each page
 * @returns {Promise<Omit<import("../readers.js").Reading, "kind">>}
 * @throws {FileError} `file-encrypted`, `file-broken`, `file-scanned`, `file-pages`, `file-elements`
 */
export async function readPdf(bytes, progress) {
  const { getDocument } = await import("../../vendor/pdf.mjs");
  // With its handler at hand, pdf.js parses here: this is a worker already, or Node.
  /** @type {any} */ (globalThis).pdfjsWorker ??= await import("../../vendor/pdf.worker.mjs");
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    cMapUrl: CMAPS,
    cMapPacked: true,
    BinaryDataFactory: DataFiles,
  });
  try {
    return await textOf(await task.promise, progress);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { name, message } = /** @type {Error} */ (error);
    if (name === "PasswordException") throw new FileError("file-encrypted");
    throw new FileError("file-broken", { detail: message });
  } finally {
    await task.destroy();
  }
}

/** @param {any} file @param {() => void} progress @returns {Promise<Omit<import("../readers.js").Reading, "kind">>} */
async function textOf(file, progress) {
  if (file.numPages > MAX_PAGES) throw new FileError("file-pages", { limit: `${MAX_PAGES}` });
  const pages = [];
  const empty = [];
  /** @type {string[]} */
  const notes = [];
  let left = MAX_ELEMENTS;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const items = await itemsOf(page, left);
    left -= items.length;
    const { rows, turned } = rowsOf(items);
    pages.push(readingOrder(rows));
    if (turned.length > 0)
      notes.push(`Page ${number}: text that is not level was left out: ${turned.join(" ").trim().slice(0, 80)}`);
    if (items.length === 0) empty.push(number);
    page.cleanup();
    progress();
  }
  if (pages.every((lines) => lines.length === 0)) throw new FileError("file-scanned");
  if (empty.length > 0)
    notes.push(`Pages without text: ${empty.slice(0, 20).join(", ")}${empty.length > 20 ? ", …" : ""}.`);
  const leading = leadingOf(pages);
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  return {
    text: pages.map((lines) => linesToText(lines, leading)).join("\n\f"),
    before: null,
    title: info.Title?.trim() || null,
    language: info.Language || null,
    notes,
  };
}

/**
 * All pieces of text of a page. pdf.js has a method for it, which asks a stream for its iterator; WebKit's have none.
 *
 * @param {{ streamTextContent(): ReadableStream<{ items: import("./rows.js").Item[] }> }} page
 * @param {number} limit
 */
async function itemsOf(page, limit) {
  const items = [];
  const reader = page.streamTextContent().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    items.push(...read.value.items);
    if (items.length > limit) throw new FileError("file-elements", { limit: `${MAX_ELEMENTS}` });
  }
  return items;
}
