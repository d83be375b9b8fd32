/** Search in both texts, blind to case, accents and typography, and the marks on what was found. */

import { fold, foldWanted, places } from "../model/fold.js";
import { rowSide, textNodes } from "./reading.js";

/** @typedef {import("../model/model.js").Comparison} Comparison */
/** @typedef {import("../model/model.js").Side} Side */
/**
 * A place where the text is that was looked for.
 *
 * @typedef {{ bead: number, side: Side, block: number, start: number, end: number }} Match `start` and `end` are in the block
 */

/** How many rows get marks at once; stepping on through the matches marks the row reached in any case. */
const ROWS = 300;

/**
 * All matches, in reading order: in a bead first those of the left side.
 *
 * @param {Comparison} comparison
 * @param {string} wanted
 * @param {Match[]} found receives them
 * @param {boolean} [merged] whether wording that both sides share is shown once, and so found once
 * @returns {Generator<void, void, void>} pauses between beads
 */
export function* matches(comparison, wanted, found, merged = false) {
  const needle = foldWanted(wanted);
  if (!needle) return;
  for (const [bead, one] of comparison.beads.entries()) {
    for (const side of /** @type {const} */ (["left", "right"])) {
      const shared =
        merged && side === "left" && one.right.length > 0
          ? one.edits.filter(({ op, ignored }) => op === "equal" || ignored)
          : [];
      let from = 0;
      for (const block of one[side]) {
        const { text } = comparison[side].blocks[block];
        for (const { start, end } of places(fold(text), needle)) {
          if (!shared.some(({ left: [a, b] }) => a <= from + start && from + end <= b))
            found.push({ bead, side, block, start, end });
        }
        from += text.length + 1;
      }
    }
    yield;
  }
}

/** The marks, which are ranges and no elements: the text stays as it is. */
export class Marks {
  /** The ranges of each row, in the order of its matches. @type {Map<Element, Range[]>} */
  #rows = new Map();

  clear() {
    for (const name of NAMES)
      for (const ranges of this.#rows.values()) for (const range of ranges) registry(name)?.delete(range);
    this.#rows.clear();
  }

  /** Tells the match reached from the others. @param {Range} range */
  reach(range) {
    for (const ranges of this.#rows.values()) for (const one of ranges) registry("diptych-reached")?.delete(one);
    registry("diptych-reached")?.add(range);
  }

  /** Marks all that is found in these rows. @param {Element[]} rows @param {string} wanted */
  mark(rows, wanted) {
    this.clear();
    const needle = foldWanted(wanted);
    if (!needle) return;
    for (const row of rows.slice(0, ROWS)) this.#rows.set(row, [...rangesIn(row, needle)]);
    for (const ranges of this.#rows.values()) for (const range of ranges) registry("diptych-found")?.add(range);
  }

  /** The marks in a row, in the order of its matches. @param {Element} row */
  within(row) {
    return this.#rows.get(row) ?? [];
  }
}

/** @param {Element} row @param {string} needle */
function* rangesIn(row, needle) {
  // The passages without counterpart below a pair have a place of their own. The list has no blocks, but quotes them.
  const own = [...row.querySelectorAll(".block, q, .told :is(del, ins), .jump")].filter(
    (block) => block.closest("[data-bead]") === row,
  );
  const sides = /** @type {const} */ (["left", "right"]).map((side) =>
    own
      .filter((block) => (rowSide(block) ?? side) === side)
      .flatMap((block) => [...rangesOf(block, needle, side === "left" ? "ins" : "del")]),
  );
  // What both readings share is there once.
  /** @type {Map<Node, Set<number>>} */
  const shared = new Map();
  for (const { startContainer, startOffset } of sides[1])
    shared.set(startContainer, (shared.get(startContainer) ?? new Set()).add(startOffset));
  yield* sides[0].filter(({ startContainer, startOffset }) => !shared.get(startContainer)?.has(startOffset));
  yield* sides[1];
}

/** @param {Element} block @param {string} needle @param {string} other the element that only the other reading has */
function* rangesOf(block, needle, other) {
  /** @type {{ node: Text, start: number }[]} */
  const nodes = [];
  let text = "";
  for (const node of textNodes(block, other)) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue;
  }
  for (const { start, end } of places(fold(text), needle)) {
    const range = document.createRange();
    const first = nodes.findLast((one) => one.start <= start) ?? nodes[0];
    const last = nodes.findLast((one) => one.start < end) ?? nodes[0];
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    yield range;
  }
}

/** The highlights that style sheets know: all matches, and above them the one reached. */
const NAMES = /** @type {const} */ (["diptych-found", "diptych-reached"]);

/**
 * Shared by all elements of the page; nothing where the browser has no such highlights.
 *
 * @param {typeof NAMES[number]} name
 */
function registry(name) {
  if (!("highlights" in CSS)) return null;
  let highlight = CSS.highlights.get(name);
  if (!highlight)
    CSS.highlights.set(name, (highlight = Object.assign(new Highlight(), { priority: NAMES.indexOf(name) })));
  return highlight;
}
