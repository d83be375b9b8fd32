/** Search in both texts, blind to case and accents, and the marks on what was found. */

/** @typedef {import("../model/model.js").Comparison} Comparison */

/** How many rows get marks at once; stepping on through the matches marks the row reached in any case. */
const ROWS = 300;

/**
 * The beads with a match, one entry a match, in reading order.
 *
 * @param {Comparison} comparison
 * @param {string} wanted
 * @param {number[]} found receives the beads
 * @returns {Generator<void, void, void>} pauses between blocks
 */
export function* matches({ beads, left, right }, wanted, found) {
  const needle = fold(wanted.trim());
  if (!needle) return;
  for (const [at, bead] of beads.entries()) {
    for (const block of [...bead.left.map((i) => left.blocks[i]), ...bead.right.map((i) => right.blocks[i])]) {
      for (const _ of places(fold(block.text), needle)) found.push(at);
    }
    yield;
  }
}

/** Lower case without accents. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** @param {string} text @param {string} needle */
function* places(text, needle) {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) yield at;
}

/** The marks, which are ranges and no elements: the text stays as it is. */
export class Marks {
  /** @type {Range[]} */
  #ranges = [];

  clear() {
    for (const range of this.#ranges) for (const name of NAMES) registry(name)?.delete(range);
    this.#ranges = [];
  }

  /** Tells the match reached from the others. @param {Range} range */
  reach(range) {
    for (const one of this.#ranges) registry("diptych-reached")?.delete(one);
    registry("diptych-reached")?.add(range);
  }

  /** Marks all that is found in these rows. @param {Element[]} rows @param {string} wanted */
  mark(rows, wanted) {
    this.clear();
    const needle = fold(wanted.trim());
    if (!needle) return;
    for (const row of rows.slice(0, ROWS)) {
      for (const block of row.querySelectorAll(".block")) {
        // The passages without counterpart below a pair have a place of their own.
        if (block.closest("[data-bead]") === row) this.#ranges.push(...rangesIn(block, needle));
      }
    }
    for (const range of this.#ranges) registry("diptych-found")?.add(range);
  }

  /** The marks in a row, in order. @param {Element} row */
  within(row) {
    return this.#ranges.filter(({ startContainer }) => startContainer.parentElement?.closest("[data-bead]") === row);
  }
}

/** @param {Element} block @param {string} needle */
function* rangesIn(block, needle) {
  /** @type {{ node: Text, start: number }[]} */
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".number, .kin, .pilcrow, .gap")) continue;
    nodes.push({ node: /** @type {Text} */ (node), start: text.length });
    text += node.nodeValue;
  }
  const { folded, offsets } = foldWithOffsets(text);
  for (const at of places(folded, needle)) {
    const range = document.createRange();
    const set = (/** @type {"setStart" | "setEnd"} */ end, /** @type {number} */ offset, /** @type {boolean} */ before) => {
      const holder = nodes.findLast(({ start }) => (before ? start < offset : start <= offset)) ?? nodes[0];
      range[end](holder.node, Math.min(offset - holder.start, holder.node.length));
    };
    set("setStart", offsets(at), false);
    set("setEnd", offsets(at + needle.length), true);
    yield range;
  }
}

/** @param {string} text */
function foldWithOffsets(text) {
  const folded = fold(text);
  // Precomposed letters keep the length; only where it changed is each character looked at.
  if (folded.length === text.length) return { folded, offsets: (/** @type {number} */ at) => at };
  /** @type {number[]} */
  const map = [];
  let offset = 0;
  let out = "";
  for (const character of text) {
    const piece = fold(character);
    for (let i = 0; i < piece.length; i += 1) map.push(offset);
    out += piece;
    offset += character.length;
  }
  return { folded: out, offsets: (/** @type {number} */ at) => map[at] ?? text.length };
}

/** The highlights that style sheets know: all matches, and above them the one reached. */
const NAMES = /** @type {const} */ (["diptych-found", "diptych-reached"]);

/** Shared by all elements of the page; nothing where the browser has no such highlights. @param {typeof NAMES[number]} name */
function registry(name) {
  if (!("highlights" in CSS)) return null;
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, highlight = Object.assign(new Highlight(), { priority: NAMES.indexOf(name) }));
  return highlight;
}
