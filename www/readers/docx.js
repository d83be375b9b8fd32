/** The text of a Word file, through mammoth, which keeps headings and numbered lists. */

import { htmlToText } from "./html.js";
import { FileError } from "./readers.js";

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string>}
 * @throws {FileError} `file-encrypted`, `file-broken`
 */
export async function readDocx(bytes) {
  // With a password, a Word file is no archive but a container of the old kind.
  if (bytes[0] === 0xd0) throw new FileError("file-encrypted");
  const { convertToHtml, images } = await import("../vendor/mammoth.mjs");
  let html;
  try {
    html = (await convertToHtml({ arrayBuffer: bytes.buffer }, { convertImage: images.imgElement(async () => ({})) })).value;
  } catch {
    throw new FileError("file-broken", { kind: "docx" });
  }
  const text = htmlToText(html);
  if (text === "") throw new FileError("file-empty");
  return text;
}
