/**
 * A text with marks on it, as nested elements. Marks come in layers, outermost first; a mark that crosses an
 * element of an outer layer is cut there, so `make` may be called more than once for it.
 */

import { h } from "./dom.js";
import { codeOf, hiddenIn } from "../model/hidden.js";

/** @typedef {{ start: number, end: number, make: () => HTMLElement }} Mark */

/** How many pieces are painted between two places where the work may pause. */
const PIECES = 200;

/**
 * Appends `text` to `parent`. Time linear in text and marks.
 *
 * @param {Node} parent
 * @param {string} text
 * @param {Mark[][]} layers each in order and without overlaps
 * @returns {Generator<void, void, void>} pauses now and then
 */
export function* paint(parent, text, layers) {
  const cursors = layers.map(() => 0);
  let pieces = 0;

  /**
   * @param {Node} into
   * @param {number} start
   * @param {number} end
   * @param {number} depth
   * @returns {Generator<void, void, void>}
   */
  function* range(into, start, end, depth) {
    const marks = layers[depth];
    if (!marks) {
      if (start < end) appendText(into, text.slice(start, end));
      if ((pieces += 1) % PIECES === 0) yield;
      return;
    }
    let at = start;
    while (at < end) {
      while (marks[cursors[depth]]?.end <= at) cursors[depth] += 1;
      const mark = marks[cursors[depth]];
      if (!mark || mark.start >= end) {
        yield* range(into, at, end, depth + 1);
        return;
      }
      if (mark.start > at) yield* range(into, at, mark.start, depth + 1);
      const stop = Math.min(mark.end, end);
      const element = mark.make();
      yield* range(element, Math.max(at, mark.start), stop, depth + 1);
      into.appendChild(element);
      at = stop;
    }
  }

  yield* range(parent, 0, text.length, 0);
}

/**
 * Appends a text, each hidden character in an element that shows a sign for it. The character itself is there too, so
 * that offsets hold and it is copied; what it does to directions ends with the element.
 *
 * @param {Node} into
 * @param {string} text
 */
function appendText(into, text) {
  let from = 0;
  const append = (/** @type {number} */ to) =>
    from < to && into.appendChild(document.createTextNode(text.slice(from, to)));
  for (const at of hiddenIn(text)) {
    append(at);
    into.appendChild(h("span", { class: "hidden-character", "data-code": codeOf(text[at]) }, text[at]));
    from = at + 1;
  }
  append(text.length);
}
