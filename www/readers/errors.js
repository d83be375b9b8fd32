/** Why a file was not read: a stable code, the values that the message needs, and the message in English. */

import { messages } from "./messages/en.js";

/** For its codes see `readers.d.ts`. */
export class FileError extends Error {
  /**
   * @param {string} code
   * @param {Record<string, string>} [details]
   */
  constructor(code, details = {}) {
    super(fill(messages[code] ?? code, details));
    this.name = "FileError";
    this.code = code;
    this.arguments = details;
  }
}

/**
 * Puts values in the places of their names: "{limit} pages" -> "5000 pages".
 *
 * @param {string} message
 * @param {Record<string, string>} values
 */
export function fill(message, values) {
  return message.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** Bytes as megabytes, rounded up. @param {number} bytes */
export const megabytes = (bytes) => `${Math.ceil(bytes / (1024 * 1024))}`;
