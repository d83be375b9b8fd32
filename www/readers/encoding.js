/**
 * Bytes as text. A byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else UTF-16 where every other
 * byte of a Latin text is zero; else the legacy encoding that chardet, loaded only then, finds likeliest.
 */

/** Bytes looked at to judge an encoding: enough for a sure choice, little enough to be instant. */
const SAMPLE = 1 << 16;

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string>} without a byte order mark; bytes that mean nothing become U+FFFD
 */
export async function decode(bytes) {
  return new TextDecoder(encodingOf(bytes) ?? (await legacyEncodingOf(bytes))).decode(bytes);
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
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "windows-1252";
  }
}
