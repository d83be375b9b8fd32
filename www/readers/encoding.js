/**
 * Bytes as text. A byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else UTF-16 where every other
 * byte of a Latin text is zero; else the legacy encoding that chardet, loaded only then, finds likeliest.
 */

/** Bytes looked at to judge an encoding: enough for a sure choice, little enough to be instant. */
const SAMPLE = 1 << 16;

/** A page states its encoding within its first kilobyte, as the HTML standard asks; pages exceed it a little. */
const STATED_WITHIN = 2048;

/**
 * @param {Uint8Array} bytes
 * @param {boolean} [page] whether it is an HTML page, which may state its encoding
 * @returns {Promise<string>} without a byte order mark; bytes that mean nothing become U+FFFD
 */
export async function decode(bytes, page = false) {
  const stated = page ? statedEncodingOf(bytes) : null;
  return new TextDecoder(encodingOf(bytes) ?? stated ?? (await legacyEncodingOf(bytes))).decode(bytes);
}

/** `<meta charset="shift_jis">` -> "shift_jis"; null where none is stated that is known. @param {Uint8Array} bytes */
function statedEncodingOf(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, STATED_WITHIN));
  const label = /<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  return label ? labelled(label) : null;
}

/** @param {string} label */
function labelled(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {string | null} a label for `TextDecoder`; null where only statistics can tell
 */
export function encodingOf(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at & 1] += byte === 0 ? 1 : 0));
  if (zeros[1] > sample.length / 8 && zeros[0] < zeros[1] / 8) return "utf-16le";
  if (zeros[0] > sample.length / 8 && zeros[1] < zeros[0] / 8) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
async function legacyEncodingOf(bytes) {
  const { detect } = await import("../vendor/chardet.mjs");
  const label = detect(bytes.subarray(0, SAMPLE)) ?? "windows-1252";
  return labelled(label) ?? "windows-1252";
}
