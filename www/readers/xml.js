/**
 * Reads XML as events. No entity is expanded but the five of XML itself and character references, no document type
 * is allowed, nothing is fetched; the number of elements and their depth are limited.
 */

import { FileError } from "./errors.js";
import { MAX_DEPTH, MAX_ELEMENTS } from "./limits.js";

/** Bytes decoded and parsed at a time. */
const CHUNK = 1 << 16;

/**
 * @typedef {object} Handlers
 * @property {(name: string, attributes: (name: string) => string | undefined) => void} open names without prefix
 * @property {(name: string) => void} close
 * @property {(text: string) => void} text
 */

/**
 * @param {Uint8Array} bytes
 * @param {string} part its name, for messages
 * @param {Handlers} handlers
 * @throws {FileError} `file-broken`, `file-elements`, `file-depth`
 */
export async function readXml(bytes, part, { open, close, text }) {
  const { SaxesParser } = await import("../vendor/saxes.mjs");
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let elements = 0;
  const broken = (/** @type {string} */ detail) => new FileError("file-broken", { detail: `${part}: ${detail}` });
  parser.on("error", (/** @type {Error} */ error) => {
    throw broken(error.message);
  });
  parser.on("doctype", () => {
    throw broken("a document type is not allowed");
  });
  parser.on("opentag", (/** @type {{ name: string, attributes: Record<string, string> }} */ tag) => {
    elements += 1;
    depth += 1;
    if (elements > MAX_ELEMENTS) throw new FileError("file-elements", { limit: `${MAX_ELEMENTS}` });
    if (depth > MAX_DEPTH) throw new FileError("file-depth", { limit: `${MAX_DEPTH}` });
    const prefixed = Object.keys(tag.attributes);
    open(local(tag.name), (name) => tag.attributes[prefixed.find((one) => local(one) === name) ?? ""]);
  });
  parser.on("closetag", (/** @type {{ name: string }} */ tag) => {
    depth -= 1;
    close(local(tag.name));
  });
  parser.on("text", text);
  parser.on("cdata", text);
  const decoder = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8");
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** `w:p` -> `p`. @param {string} name */
const local = (name) => name.slice(name.indexOf(":") + 1);
