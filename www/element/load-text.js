/** Fetches a text file, and says in a code why it could not be had. */

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {(loaded: number, total: number) => void} report bytes; total is 0 where unknown
 * @returns {Promise<string>} rejects with an `Error` whose `code` is `"not-found"` (404, 410), `"http"` (any other
 *   status, see `status`), `"network"`, `"not-text"` (another media type, or NUL bytes) or `"not-utf-8"`
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
  if (/^(image|audio|video|font)\/|^application\/(pdf|zip|wasm|vnd\.)/.test(type)) throw problem("not-text", url);
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
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {string} code @param {string} url @param {unknown} [cause] */
function problem(code, url, cause) {
  return Object.assign(new Error(`${url}: ${code}`, { cause }), { code, url });
}
