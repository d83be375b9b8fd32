// Serves `www` as a slow line would, compressed.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Milliseconds there and back, and bytes a millisecond, over all connections together. @typedef {{ latency: number, rate: number }} Speed */

/** @type {Record<string, Speed>} */
export const LINES = {
  "1.6 Mbit/s, 150 ms": { latency: 150, rate: 200 },
  local: { latency: 0, rate: Infinity },
};

const ROOT = new URL("../../www", import.meta.url).pathname;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
};
/** Bytes that are sent at a time. */
const PACKET = 1460;

const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {Speed} speed
 * @param {Map<string, Buffer>} pages by path; anything else is a file of `www`
 */
export async function serve({ latency, rate }, pages) {
  const known = new WeakSet();
  const packed = new Map();
  /** When the line is free again. */
  let free = 0;
  const server = createServer(async ({ url = "/", socket }, response) => {
    // A connection is opened with a message there and back before its first request.
    await sleep(known.has(socket) ? latency : 2 * latency);
    known.add(socket);
    const { pathname } = new URL(url, "http://localhost");
    const body =
      packed.get(pathname) ??
      (await (async () => pages.get(pathname) ?? (await readFile(path.join(ROOT, path.normalize(pathname)))))().then(
        (bytes) => gzipSync(bytes, { level: 9 }),
        () => null,
      ));
    if (!body) return void response.writeHead(404).end();
    packed.set(pathname, body);
    response.writeHead(200, {
      "content-type": TYPES[path.extname(pathname)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "content-length": body.length,
      "cache-control": "max-age=600",
    });
    if (rate === Infinity) return void response.end(body);
    for (let at = 0; at < body.length; at += PACKET) {
      const packet = body.subarray(at, at + PACKET);
      free = Math.max(free, performance.now()) + packet.length / rate;
      await sleep(free - performance.now());
      response.write(packet);
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    /** Drops connections, so that the next page opens its own. */
    forget: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
