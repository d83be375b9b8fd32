/** Where the parts are that no bundler finds: the worker's script, the compiled modules, the tables. */

/**
 * @typedef {object} Configuration
 * @property {string | URL} [worker] the worker's script, as a module; else `worker.js` beside the element's modules
 * @property {string | URL} [base] the folder of `versions_bg.wasm` and `diptych_bg.wasm`; else where the modules say
 * @property {string | URL} [lexicons] the folder of the tables `LANGUAGE.bin`; else that of the package `@diptych/lexicons`
 */

const KNOWN = ["worker", "base", "lexicons"];

/** Absolute addresses. @type {{ worker?: string, base?: string, lexicons?: string }} */
let configuration = {};

/**
 * Says where the parts are, for the comparisons that start after the call. It is needed only where a bundler leaves
 * them out, or where they are kept apart.
 *
 * @param {Configuration} given relative addresses are resolved against the page's
 * @throws {TypeError} for a name that is not known, or an address that is none
 */
export function configure(given) {
  const next = /** @type {Record<string, string>} */ ({});
  for (const [name, address] of Object.entries(given)) {
    if (!KNOWN.includes(name)) throw new TypeError(`configure takes ${KNOWN.join(", ")}, not ${JSON.stringify(name)}`);
    if (address === undefined) continue;
    const folder = name === "worker" || String(address).endsWith("/") ? String(address) : `${address}/`;
    if (!URL.canParse(folder, globalThis.document?.baseURI))
      throw new TypeError(`${name} is no address: ${JSON.stringify(String(address))}`);
    next[name] = new URL(folder, globalThis.document?.baseURI).href;
  }
  configuration = next;
}

/** What `configure` was given last. */
export const configured = () => configuration;
