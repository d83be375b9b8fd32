/**
 * Addresses of paragraphs: "left:6(3)(a)" by the numbers that lead there, "left.12" by its place among the blocks where
 * a paragraph has no number, or an earlier one has the same. Pure.
 */

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {import("./model.js").Document} Document */
/** @typedef {import("./model.js").Side} Side */

/** @param {Comparison} comparison @param {Side} side @param {number} block */
export function addressOf(comparison, side, block) {
  const { blocks } = comparison[side];
  const { path } = blocks[block];
  return path && blocks.findIndex((one) => one.path === path) === block ? `${side}:${path}` : `${side}.${block}`;
}

/**
 * The block that a path leads to, or the nearest one above it where the text has none so deep: `6(3)(z)` -> the block
 * of `6(3)`.
 *
 * @param {Document} document
 * @param {string} path
 * @returns {number} -1 where not even the first number is there
 */
export function blockAt({ blocks }, path) {
  for (let wanted = path; wanted; wanted = wanted.replace(/\([^()]*\)$|[^()]+$/u, "")) {
    const at = blocks.findIndex((one) => one.path === wanted);
    if (at >= 0) return at;
  }
  return -1;
}
