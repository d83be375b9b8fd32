/**
 * Sentences that moved into another paragraph: what the edits of their paragraphs are without them, and how their new
 * place is called. Pure.
 */

/** @typedef {import("./model.js").Document} Document */
/** @typedef {import("./spans.js").Stretch} Stretch */

/**
 * Stretches without what others cover.
 *
 * @param {Stretch[]} stretches
 * @param {Stretch[]} holes in order
 * @returns {Stretch[]}
 */
export function without(stretches, holes) {
  return stretches.flatMap(({ start, end, of }) => {
    const left = [];
    for (const hole of holes) {
      if (hole.end <= start || hole.start >= end) continue;
      if (hole.start > start) left.push({ start, end: hole.start, of });
      start = hole.end;
    }
    if (start < end) left.push({ start, end, of });
    return left;
  });
}

/**
 * The path of a block, or of the nearest one above it that has one: of the text of Article 7, "7".
 *
 * @param {Document} document
 * @param {number} block
 * @returns {string | null}
 */
export function pathAbove({ blocks }, block) {
  let { level } = blocks[block];
  for (let at = block; at >= 0; at -= 1) {
    const { path, level: own } = blocks[at];
    if (path && (at === block || own < level)) return path;
    level = Math.min(level, own);
  }
  return null;
}
