/** A comparison in chunks: passed whole between page and worker, a long one would block the page. */

/** @typedef {import("../diptych.js").Comparison} Comparison */
/** @typedef {{ path: string[], items: unknown[] }} Chunk a stretch of the list that is found by these names */

/** Blocks, edits, pairs of sentences and of words in a chunk: packing it takes a few milliseconds. */
const CHUNK_ITEMS = 4000;

const LISTS = [["left", "blocks"], ["right", "blocks"], ["beads"], ["relations"], ["echoes"], ["findings"]];

/** The lists of a comparison in order. @param {Comparison} comparison @returns {Generator<Chunk, void, void>} */
export function* chunks(comparison) {
  for (const path of LISTS) {
    const list = at(comparison, path);
    let from = 0;
    let load = 0;
    for (const [place, item] of list.entries()) {
      load += weight(item);
      if (load < CHUNK_ITEMS && place < list.length - 1) continue;
      yield { path, items: list.slice(from, place + 1) };
      from = place + 1;
      load = 0;
    }
  }
}

/** A comparison without its lists. @param {Comparison} comparison @returns {Comparison} */
export function frame(comparison) {
  const { left, right } = comparison;
  return {
    ...comparison,
    left: { ...left, blocks: [] },
    right: { ...right, blocks: [] },
    beads: [],
    relations: [],
    echoes: [],
    findings: [],
  };
}

/** Puts chunks back into their frame. @param {Comparison} rest @param {Chunk[]} chunks */
export function assemble(rest, chunks) {
  for (const { path, items } of chunks) {
    const list = at(rest, path);
    for (const item of items) list.push(item);
  }
  return rest;
}

/** @param {any} comparison @param {string[]} path @returns {any[]} */
function at(comparison, path) {
  return path.reduce((value, name) => value[name], comparison);
}

/** @param {{ edits?: unknown[], sentences?: { words?: unknown[] }[] }} item */
function weight({ edits = [], sentences = [] }) {
  return sentences.reduce((sum, { words }) => sum + (words?.length ?? 0), 1 + edits.length + sentences.length);
}
