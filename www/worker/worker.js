/**
 * The compiled core in a worker: one call a message, answered by number.
 *
 * in:  `{ piece }` of the comparison that a call is about, then `{ id, call, parameters, rest }`
 * out: `{ id, progress }` and `{ id, piece }`, then `{ id, result }` or `{ id, error: { message, code }, dead }`
 */
import tables from "../lexicons/index.js";
import { assemble, frame, pieces } from "./chunks.js";
import initFull, * as full from "../pkg/diptych.js";
import init, * as core from "../pkg/versions.js";

/** @typedef {import("../diptych.js").CompareOptions} CompareOptions */
/** @typedef {{ stage: "lexicon" | "compare", loaded: number, total: number }} Progress */

const ready = init();

/** @type {Promise<typeof full> | undefined} */
let loading;

/** The core with languages mode and exports: the larger part of the download, for those who need it. */
function loadFull() {
  loading ??= initFull().then(() => full, (error) => {
    // The next call asks again.
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lexicons asked for so far, by language: each is fetched once. @type {Map<string, Promise<void>>} */
const lexicons = new Map();

/** @type {Record<string, (parameters: any[], id: number, comparison: any) => unknown>} */
const calls = {
  async compare([left, right, options], id) {
    const report = (/** @type {Progress} */ progress) => postMessage({ id, progress });
    report({ stage: "compare", loaded: 0, total: 1 });
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
  exportAs: async ([format, type], _, comparison) =>
    new Blob([(await loadFull()).exportAs(comparison, format)], { type }),
};

/** Of the comparison that the next call is about, sent ahead. @type {import("./chunks.js").Piece[]} */
let arrived = [];

/**
 * Sends a long comparison's lists ahead in pieces, as the page would stand still while it unpacks the whole.
 *
 * @param {number} id
 * @param {import("../diptych.js").Comparison} comparison
 * @returns {import("../diptych.js").Comparison} the rest
 */
function inParts(id, comparison) {
  for (const piece of pieces(comparison)) postMessage({ id, piece });
  return frame(comparison);
}

addEventListener("message", async ({ data: { id, call, parameters, piece, rest } }) => {
  if (piece) return void arrived.push(piece);
  const comparison = rest && assemble(rest, arrived);
  arrived = [];
  try {
    await ready;
    postMessage({ id, result: await calls[call](parameters, id, comparison) });
  } catch (error) {
    const { message, code = "internal" } = /** @type {Error & { code?: string }} */ (error);
    // After a trap the instance's memory is in no defined state: it must not be called again.
    postMessage({ id, error: { message, code }, dead: error instanceof WebAssembly.RuntimeError });
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
  const languages = [options.left?.language ?? core.parse(left).language, options.right?.language ?? core.parse(right).language]
    .map((tag) => tag.toLowerCase().split("-")[0]);
  const wanted = Object.keys(tables).filter((language) => languages.includes(language));
  const loaded = wanted.map(() => 0);
  const totals = wanted.map(() => 0);
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);
  await Promise.all(wanted.map((language, i) => {
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
  }));
}

/**
 * @param {string} language
 * @param {(loaded: number, total: number) => void} report bytes
 */
async function addLexicon(language, report) {
  const response = await fetch(tables[language]);
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
