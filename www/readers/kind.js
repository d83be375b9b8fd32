/**
 * What kind of file bytes are, judged by the bytes: a PDF called `text.txt` is a PDF, a text about "%PDF" is a text.
 */

import { encodingOf } from "./encoding.js";

/**
 * @param {Uint8Array} bytes
 * @param {{ type?: string, name?: string }} file what is said of it, asked only where the bytes are silent
 * @returns {string} `pdf`, `docx`, `html`, `text`, `encrypted`, or the name of a kind that is not read
 */
export function kindOf(bytes, { name = "", type = "" }) {
  const head = latin(bytes.subarray(0, 1024));
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1].toLowerCase() ?? "";
  if (isPdf(head, bytes, ending)) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(bytes, ending);
  if (head.startsWith("\xD0\xCF\x11\xE0")) return oldOfficeKind(bytes);
  for (const [magic, kind] of MAGIC) if (head.startsWith(magic)) return kind;
  if (/^x?html?$/.test(ending) || /^(text\/html|application\/xhtml\+xml)\b/.test(type) || HTML.test(head))
    return "html";
  return isBinary(bytes) ? "binary" : "text";
}

/** What a page begins with, behind a byte order mark, declarations and comments. */
const HTML = /^(?:\xEF\xBB\xBF)?(?:\s|<\?xml[^>]*>|<!--.{0,500}?-->)*<(?:!doctype html|html[\s>])/is;

/** @type {[string, string][]} */
const MAGIC = [
  ["\x89PNG", "png"],
  ["\xFF\xD8\xFF", "jpeg"],
  ["GIF8", "gif"],
  ["\x1F\x8B", "gzip"],
  ["7z\xBC\xAF\x27\x1C", "7z"],
  ["Rar!\x1A", "rar"],
  ["{\\rtf", "rtf"],
  ["\x7FELF", "program"],
  ["MZ\x90", "program"],
  ["\0asm", "wasm"],
];

/** Bytes at the end of a PDF in which it says where its parts are. */
const PDF_TAIL = 2048;
/** Bytes looked at for a sign of a binary file. */
const BINARY_SAMPLE = 8192;

/**
 * A PDF begins with its version on a line; where something comes before it, its end must be that of a PDF.
 *
 * @param {string} head @param {Uint8Array} bytes @param {string} ending
 */
function isPdf(head, bytes, ending) {
  if (/^\s*%PDF-\d\.\d\s*[\r\n]/.test(head)) return true;
  if (!/(^|[\r\n])[^\r\n]{0,60}%PDF-\d/.test(head)) return false;
  return /startxref\s+\d+/.test(latin(bytes.subarray(-PDF_TAIL))) || (ending === "pdf" && head.startsWith("%PDF-"));
}

/**
 * A zip archive by the names of its parts, which are in it as they are.
 *
 * @param {Uint8Array} bytes
 * @param {string} ending
 */
function zipKind(bytes, ending) {
  if (has(bytes, "[Content_Types].xml")) {
    if (has(bytes, "xl/workbook")) return "xlsx";
    if (has(bytes, "ppt/presentation")) return "pptx";
    return "docx";
  }
  const type = /mimetypeapplication\/(?:vnd\.oasis\.opendocument\.)?([a-z+-]+)/.exec(
    latin(bytes.subarray(0, 256)),
  )?.[1];
  if (type) return { text: "odt", spreadsheet: "ods", presentation: "odp", "epub+zip": "epub" }[type] ?? "zip";
  // A Word file that was cut off has lost the list of its parts.
  return ending === "docx" || has(bytes, "word/document") ? "docx" : "zip";
}

/** The container of old Office files, and of new ones with a password. @param {Uint8Array} bytes */
function oldOfficeKind(bytes) {
  return has(bytes, [..."EncryptedPackage"].join("\0")) ? "encrypted" : "doc";
}

/** Text has no NUL but in UTF-16. @param {Uint8Array} bytes */
function isBinary(bytes) {
  const sample = bytes.subarray(0, BINARY_SAMPLE);
  return sample.includes(0) && !encodingOf(sample)?.startsWith("utf-16");
}

/** @param {Uint8Array} bytes */
const latin = (bytes) => String.fromCharCode(...bytes);

/** Whether bytes hold an ASCII text. @param {Uint8Array} bytes @param {string} text */
function has(bytes, text) {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return true;
  }
  return false;
}
