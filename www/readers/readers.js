/**
 * A file that the visitor chose, as text. Everything happens in the browser; nothing is uploaded.
 *
 * The kind is judged by the first bytes, not by the name: a PDF called `text.txt` is still a PDF. The libraries for
 * Word and PDF files are loaded when the first such file is opened, and not before.
 */

import { decode } from "./encoding.js";

/** The largest file read, in bytes. A text of the greatest length that the core compares fits well within it. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Why a file was not read. `code` is stable:
 * `file-too-large` (arguments: `size`, `limit`, in bytes), `file-kind` (`kind`), `file-broken` (`kind`),
 * `file-encrypted`, `file-scanned` (a PDF without text), `file-empty`.
 */
export class FileError extends Error {
  /**
   * @param {string} code
   * @param {Record<string, string>} [details]
   */
  constructor(code, details = {}) {
    super(`${code}${Object.entries(details).map(([name, value]) => `, ${name}: ${value}`).join("")}`);
    this.name = "FileError";
    this.code = code;
    this.arguments = details;
  }
}

/**
 * A file as text. The parser of the core reads all structure from `text`: headings and list items are marked as in
 * Markdown, numbers are written out, a table row is one line with `|` around its cells, a form feed is a page break.
 *
 * @typedef {object} Reading
 * @property {string} text with every tracked change accepted
 * @property {string | null} before the same with every tracked change rejected; null where the file has none
 * @property {string | null} title what the file itself says it is called
 * @property {string | null} language a BCP 47 tag, where the file states one
 * @property {string[]} notes what was left out or could not be read, in English, one sentence each
 * @property {"text" | "html" | "docx" | "pdf"} kind
 */

/**
 * Reads one file.
 *
 * @param {Blob & { name?: string }} file of at most {@link MAX_BYTES}
 * @returns {Promise<Reading>}
 * @throws {FileError}
 */
export async function readFile(file) {
  if (file.size > MAX_BYTES) throw new FileError("file-too-large", { size: `${file.size}`, limit: `${MAX_BYTES}` });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, file);
  const text = await textOf(bytes, kind);
  if (text.trim() === "") throw new FileError("file-empty");
  return { text, before: null, title: null, language: null, notes: [], kind: /** @type {Reading["kind"]} */ (kind) };
}

/** @param {Uint8Array} bytes @param {string} kind */
async function textOf(bytes, kind) {
  switch (kind) {
    case "pdf":
      return (await import("./pdf.js")).readPdf(bytes);
    case "docx":
      return (await import("./docx.js")).readDocx(bytes);
    case "html":
      return (await import("./html.js")).htmlToText(await decode(bytes));
    case "text":
      return decode(bytes);
    default:
      throw new FileError("file-kind", { kind });
  }
}

/**
 * What the bytes are: `pdf`, `docx`, `html`, `text`, or the name of a kind that is not read.
 *
 * @param {Uint8Array} bytes
 * @param {{ type?: string, name?: string }} file what the system says of it, asked only where the bytes are silent
 * @returns {string}
 */
export function kindOf(bytes, file) {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const name = (file.name ?? "").toLowerCase();
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return name.endsWith(".docx") || file.type?.includes("wordprocessing") ? "docx" : zipKind(name);
  // The container of old Office files, and of encrypted new ones.
  if (head.startsWith("\xD0\xCF\x11\xE0")) return name.endsWith(".docx") ? "docx" : "doc";
  for (const [magic, kind] of MAGIC) if (head.startsWith(magic)) return kind;
  if (/\.x?html?$/.test(name) || file.type === "text/html" || /^\s*<(!doctype html|html[\s>])/i.test(head)) return "html";
  return "text";
}

/** @type {[string, string][]} */
const MAGIC = [
  ["\x89PNG", "png"],
  ["\xFF\xD8\xFF", "jpeg"],
  ["GIF8", "gif"],
  ["\x1F\x8B", "gzip"],
  ["{\\rtf", "rtf"],
  ["\x7FELF", "program"],
  ["MZ", "program"],
];

/** @param {string} name */
function zipKind(name) {
  const ending = /\.([a-z0-9]{1,5})$/.exec(name)?.[1];
  return ending === undefined || ending === "zip" ? "zip" : ending;
}
