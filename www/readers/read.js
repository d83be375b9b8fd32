/** Bytes of any kind as text; the same in a browser's worker and in Node. */

import { decode } from "./encoding.js";
import { FileError } from "./errors.js";
import { kindOf } from "./kind.js";

/** @typedef {import("./readers.js").Reading} Reading */

/** Endings of names that promise another kind than text. @type {Record<string, string>} */
const PROMISED = { pdf: "pdf", docx: "docx", docm: "docx", html: "html", htm: "html" };

/**
 * @param {Uint8Array} bytes
 * @param {{ name?: string, type?: string }} file what is said of it
 * @param {() => void} [progress] called now and then
 * @returns {Promise<Reading>}
 * @throws {FileError}
 */
export async function readBytes(bytes, file, progress = () => {}) {
  const kind = kindOf(bytes, file);
  const reading = { ...(await read(bytes, kind, progress)), kind: /** @type {Reading["kind"]} */ (kind) };
  if (reading.text.trim() === "" && !reading.before?.trim()) throw new FileError("file-empty");
  const ending = /\.([a-z]+)$/i.exec(file.name ?? "")?.[1].toLowerCase() ?? "";
  const promised = PROMISED[ending];
  if (promised && promised !== kind)
    reading.notes.push(`The name ends in ".${ending}", but the file was read as ${kind}.`);
  return reading;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} kind
 * @param {() => void} progress
 * @returns {Promise<Omit<Reading, "kind">>}
 */
async function read(bytes, kind, progress) {
  switch (kind) {
    case "pdf":
      return (await import("./pdf/pdf.js")).readPdf(bytes, progress);
    case "docx":
      return (await import("./docx/docx.js")).readDocx(bytes);
    case "html":
      return (await import("./html/html.js")).readHtml(await decode(bytes, true));
    case "text":
      return { text: await decode(bytes), before: null, title: null, language: null, notes: [] };
    case "encrypted":
      throw new FileError("file-encrypted");
    default:
      throw new FileError("file-kind", { kind });
  }
}
