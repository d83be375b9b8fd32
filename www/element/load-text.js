/** Fetches a text, HTML, Word or PDF file as text, and says in a code why it could not be had. */

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {(loaded: number, total: number) => void} report bytes; total is 0 where unknown
 * @returns {Promise<string>} rejects with an `Error` whose `code` is `"not-found"` (404, 410), `"http"` (any other
 *   status, see `status`), `"network"`, `"not-text"` (another media type, or NUL bytes) or `"not-utf-8"`,
 *   or one of those of `readers/errors.js`
 */
export async function loadText(url, signal, report) {
  let response;
  let bytes;
  try {
    response = await fetch(url, { signal });
    if (response.ok) bytes = await read(response, report);
  } catch (error) {
    signal.throwIfAborted();
    throw problem("network", url, error);
  }
  const { status } = response;
  if (!bytes) throw Object.assign(problem(status === 404 || status === 410 ? "not-found" : "http", url), { status });
  const type = response.headers.get("content-type") ?? "";
  if (wantsReader(bytes, type, url)) return readAs(bytes, type, url, signal);
  if (/^(image|audio|video|font)\/|^application\/(wasm|vnd\.)/.test(type)) throw problem("not-text", url);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // A NUL within the first kilobytes is the classic sign of a binary file.
  if (bytes.subarray(0, 8192).includes(0)) throw problem("not-text", url);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw problem("not-utf-8", url, error);
  }
}

/** Media types and endings of files that a reader turns into text. */
const READ_TYPES = /^(text\/html|application\/(xhtml\+xml|pdf|zip|msword|vnd\.(openxmlformats|oasis|ms-)))/;
const READ_ENDINGS = /\.(x?html?|pdf|doc[xm]?)$/i;

/**
 * Whether the readers are to be loaded for a file: its first bytes say so, or what is said of it.
 *
 * @param {Uint8Array} bytes
 * @param {string} type
 * @param {string} url
 */
function wantsReader(bytes, type, url) {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return (
    head === "%PDF-" ||
    head.startsWith("PK\x03\x04") ||
    READ_TYPES.test(type) ||
    READ_ENDINGS.test(new URL(url).pathname)
  );
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} type @param {string} url @param {AbortSignal} signal */
async function readAs(bytes, type, url, signal) {
  const { pathname } = new URL(url);
  try {
    const { readFile } = await import("../readers/readers.js");
    return (await readFile(new File([bytes], pathname.slice(pathname.lastIndexOf("/") + 1), { type }), { signal }))
      .text;
  } catch (error) {
    signal.throwIfAborted();
    const { code } = /** @type {{ code?: string }} */ (error);
    throw code?.startsWith("file-")
      ? Object.assign(/** @type {Error} */ (error), { url })
      : problem("part", url, error);
  }
}

/** @param {Response} response @param {(loaded: number, total: number) => void} report */
async function read(response, report) {
  const total = Number(response.headers.get("content-length"));
  const chunks = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { value, done } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    report(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** @param {string} code @param {string} url @param {unknown} [cause] */
function problem(code, url, cause) {
  return Object.assign(new Error(`${url}: ${code}`, { cause }), { code, url });
}
