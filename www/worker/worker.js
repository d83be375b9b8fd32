/**
 * The compiled core in a worker: one call a message, answered by number.
 *
 * in:  `{ chunk }` of the comparison that a call is about, then `{ id, call, parameters, rest }`
 * out: `{ id, progress }` and `{ id, chunk }`, then `{ id, result }` or `{ id, error: { message, code }, dead }`
 */
import tables from "../lexicons/index.js";
import { assemble, chunks, frame } from "./chunks.js";
import { compiled } from "./compiled.js";
import init, * as core from "../pkg/versions.js";

/** @typedef {import("../diptych.js").CompareOptions} CompareOptions */
/** @typedef {{ stage: "lexicon" | "compare", loaded: number, total: number }} Progress */

/** Where the modules and tables are, if the page said so. @type {{ base?: string, lexicons?: string }} */
const places = JSON.parse(/** @type {any} */ (globalThis).name || "{}");

/**
 * A module that is loaded once. Where that fails, the next call asks again.
 *
 * @template T
 * @param {string} file
 * @param {(compiled?: { module_or_path: URL | BufferSource }) => Promise<T>} load
 * @returns {() => Promise<T>}
 */
function once(file, load) {
  /** @type {Promise<T> | undefined} */
  let loading;
  return () =>
    (loading ??= compiled(file, places.base)
      .then(load)
      .catch((cause) => {
        loading = undefined;
        throw unavailable(cause, file);
      }));
}

/** @param {Error & { isFinal?: boolean }} cause @param {string} file */
function unavailable(cause, file) {
  const isBlocked =
    cause instanceof WebAssembly.CompileError && /unsafe-eval|Content Security Policy|CSP/i.test(cause.message);
  const places = cause.isFinal
    ? "The script that calls it must be where the build put it, beside the worker's script"
    : "It must be beside the worker's script, or in the folder that configure({ base }) names";
  return Object.assign(
    new Error(
      isBlocked
        ? `The page's Content-Security-Policy does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src (${cause.message})`
        : `${file} could not be loaded: ${cause.message}. ${places}`,
      { cause },
    ),
    { code: isBlocked ? "blocked" : "module" },
  );
}

const loadCore = once("versions_bg.wasm", init);
/** The core with languages mode and exports: the larger part of the download, for those who need it. */
const loadFull = once("diptych_bg.wasm", async (compiled) => {
  // Firefox asks for a script once only: after a failure, another worker has to.
  const full = await import("../pkg/diptych.js").catch((cause) => {
    throw Object.assign(cause, { isFinal: true });
  });
  await full.default(compiled);
  return full;
});
// It loads while the page still fetches the texts. A failure is told to the first call.
loadCore().catch(() => {});

/** Lexicons asked for so far, by language: each is fetched once. @type {Map<string, Promise<void>>} */
const lexicons = new Map();

/** @type {Record<string, (parameters: any[], id: number, comparison: any) => unknown>} */
const calls = {
  async compare([left, right, options], id) {
    const report = (/** @type {Progress} */ progress) => postMessage({ id, progress });
    try {
      return inParts(id, core.compare(left, right, options));
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== "languages") throw error;
    }
    const [{ compare }] = await Promise.all([loadFull(), addLexicons(left, right, options, report)]);
    report({ stage: "compare", loaded: 0, total: 1 });
    return inParts(id, compare(left, right, options));
  },
  // As a file, so that the page need not take the whole text in.
  exportAs: async ([format, type, options], _, comparison) =>
    new Blob([(await loadFull()).exportAs(comparison, format, options)], { type }),
};

/** Of the comparison that the next call is about, sent ahead. @type {import("./chunks.js").Chunk[]} */
let arrived = [];

/**
 * Sends a long comparison's lists ahead in chunks, as the page would be blocked while it unpacks the whole.
 *
 * @param {number} id
 * @param {import("../diptych.js").Comparison} comparison
 * @returns {import("../diptych.js").Comparison} the rest
 */
function inParts(id, comparison) {
  for (const chunk of chunks(comparison)) postMessage({ id, chunk });
  return frame(comparison);
}

addEventListener("message", async ({ data: { id, call, parameters, chunk, rest } }) => {
  if (chunk) return void arrived.push(chunk);
  const comparison = rest && assemble(rest, arrived);
  arrived = [];
  try {
    // At once, as the page has work for the time that the module takes.
    if (call === "compare") postMessage({ id, progress: { stage: "compare", loaded: 0, total: 1 } });
    await loadCore();
    postMessage({ id, result: await calls[call](parameters, id, comparison) });
  } catch (error) {
    const { message, code = "internal", cause } = /** @type {Error & { code?: string, cause?: any }} */ (error);
    // After a panic or a trap the instance's memory is in no defined state: it must not be called again.
    postMessage({ id, error: { message, code }, dead: code === "internal" || cause?.isFinal === true });
  }
});

/**
 * Loads the two languages' lexicons; without them the alignment works too, only less well.
 *
 * @param {string} left
 * @param {string} right
 * @param {CompareOptions} options
 * @param {(progress: Progress) => void} report
 */
async function addLexicons(left, right, options, report) {
  const languages = [
    options.left?.language ?? core.parse(left).language,
    options.right?.language ?? core.parse(right).language,
  ].map((tag) => tag.toLowerCase().split("-")[0]);
  const wanted = Object.keys(tables).filter((language) => languages.includes(language));
  const loaded = wanted.map(() => 0);
  const totals = wanted.map(() => 0);
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);
  await Promise.all(
    wanted.map((language, i) => {
      const given = lexicons.get(language);
      if (given) return given;
      const adding = addLexicon(language, (bytes, total) => {
        loaded[i] = bytes;
        totals[i] = total;
        report({ stage: "lexicon", loaded: sum(loaded), total: sum(totals) });
      });
      lexicons.set(language, adding);
      // A lexicon that could not be had is asked for again by the next comparison.
      adding.catch(() => lexicons.delete(language));
      return adding.catch(() => {});
    }),
  );
}

/**
 * @param {string} language
 * @param {(loaded: number, total: number) => void} report bytes
 */
async function addLexicon(language, report) {
  const response = await fetch(places.lexicons ? new URL(`${language}.bin`, places.lexicons) : tables[language]);
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const total = Number(response.headers.get("content-length"));
  const chunks = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ;) {
    const { value, done } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    report(loaded, Math.max(loaded, total));
  }
  (await loadFull()).addLexicon(language, new Uint8Array(await new Blob(chunks).arrayBuffer()));
}
