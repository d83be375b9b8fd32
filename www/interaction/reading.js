/** The text of a document within a view, without what the page adds to it. */

/** @typedef {"left" | "right"} Side */

/** What is in a block and is not text of the document. */
const APPARATUS = ".number, .kin, .pilcrow, .gap, .tag";

/**
 * The side that an element belongs to, in views that have a place for each.
 *
 * @param {Element} element
 * @returns {Side | null}
 */
export function rowSide(element) {
  const column = element.closest(".cell, .col, .pair .block, q");
  return !column ? null : column.matches(".left") ? "left" : column.matches(".right") ? "right" : null;
}

/**
 * The text nodes of a block, as one side reads it.
 *
 * @param {Element} block
 * @param {string} other the element that only the other side has: `ins` or `del`
 * @returns {Generator<Text, void, void>}
 */
export function* textNodes(block, other) {
  const leftOut = `${APPARATUS}, ${other}`;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(leftOut)) yield /** @type {Text} */ (node);
  }
}
