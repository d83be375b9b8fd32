/** A comparison in pieces: passed whole between page and worker, a long one would make the page stand still. */

/** @typedef {import("../diptych.js").Comparison} Comparison */
/** @typedef {{ path: string[], items: unknown[] }} Piece a stretch of the list that is found by these names */

/** How many blocks, edits, pairs of sentences and of words a piece carries: packing it takes a few milliseconds. */
const LOAD = 4000;

const LISTS = [["left", "blocks"], ["right", "blocks"], ["beads"], ["relations"], ["echoes"], ["findings"]];

/** The lists of a comparison in order. @param {Comparison} comparison @returns {Generator<Piece, void, void>} */
export function* pieces(comparison) {
  for (const path of LISTS) {
    const list = at(comparison, path);
    let from = 0;
    let load = 0;
    for (const [place, item] of list.entries()) {
      load += weight(item);
      if (load < LOAD && place < list.length - 1) continue;
      yield { path, items: list.slice(from, place + 1) };
      from = place + 1;
      load = 0;
    }
  }
}

/** A comparison without its lists. @param {Comparison} comparison @returns {Comparison} */
export function frame(comparison) {
  const { left, right } = comparison;
  return { ...comparison, left: { ...left, blocks: [] }, right: { ...right, blocks: [] }, beads: [], relations: [], echoes: [], findings: [] };
}

/** Puts pieces back into their frame. @param {Comparison} rest @param {Piece[]} pieces */
export function assemble(rest, pieces) {
  for (const { path, items } of pieces) {
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
