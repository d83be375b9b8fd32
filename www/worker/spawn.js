/** Starts the worker, wherever its script is, under Trusted Types too. */

import { configured } from "./configuration.js";
import { make, places } from "./make.js";

/** @type {{ createScriptURL: (url: string) => any } | undefined} */
let policy;

/** @param {string} url @returns {any} an address that `Worker` takes under Trusted Types */
function vouchedFor(url) {
  const policies = /** @type {any} */ (globalThis).trustedTypes;
  if (!policies) return url;
  policy ??= policies.createPolicy("diptych", { createScriptURL: (/** @type {string} */ given) => given });
  return policy?.createScriptURL(url);
}

/**
 * A new worker with the core. It learns from its name where the compiled modules and tables are.
 *
 * @returns {Worker}
 * @throws where the Content-Security-Policy or Trusted Types do not allow it
 */
export function spawn() {
  const { worker, base, lexicons } = configured();
  const name = JSON.stringify({ base, lexicons: lexicons ?? places.lexicons });
  return startWorker(make, worker, { name });
}

/**
 * Starts a worker of any script.
 *
 * Bundlers know a worker by the very expression `new Worker(new URL("…", import.meta.url), { type: "module" })`, with
 * the global `Worker`. So for the length of one synchronous call the global is a class that vouches for the address and
 * puts a configured one in its place.
 *
 * @param {() => Worker} make that expression
 * @param {string | undefined} [address] a configured one
 * @param {WorkerOptions} [more]
 * @returns {Worker}
 * @throws where the Content-Security-Policy or Trusted Types do not allow it
 */
export function startWorker(make, address, more) {
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(vouchedFor(ofThisOrigin(address ?? String(url))), { ...options, ...more });
    }
  };
  try {
    return make();
  } finally {
    globalThis.Worker = Native;
  }
}

/**
 * A worker's script must be of the page's origin. One from elsewhere (a CDN) is imported by a script of one line that
 * is made here; the policy must allow `worker-src blob:` then.
 *
 * @param {string} url
 */
function ofThisOrigin(url) {
  const { href, origin, protocol } = new URL(url, document.baseURI);
  if (origin === globalThis.origin || protocol === "blob:" || protocol === "data:") return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
}
