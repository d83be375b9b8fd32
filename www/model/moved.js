/**
 * Sentences that moved into another paragraph: what changed in them on the way, and how their new place is called. Pure.
 *
 * The words of a pair of sentences are matched by their longest common subsequence (Wagner & Fischer 1974), in time and space
 * of the product of their lengths; of pairs longer than LONGEST together nothing is marked inside.
 */

/** @typedef {import("./model.js").Document} Document */
/** @typedef {import("./spans.js").Stretch} Stretch */

/** The most cells of a table of two sentences' words. */
const LONGEST = 90_000;

/** Stretches without what others cover. @param {Stretch[]} stretches @param {Stretch[]} holes in order @returns {Stretch[]} */
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
 * What differs between two versions of a sentence: before -> after, "for up to [twelve] months", "for up to [six] months".
 *
 * @param {string} before
 * @param {string} after
 * @returns {{ left: [start: number, end: number][], right: [start: number, end: number][] }}
 */
export function differences(before, after) {
  const [a, b] = [before, after].map((text) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length })));
  const width = b.length + 1;
  if (width * (a.length + 1) > LONGEST) return { left: [], right: [] };
  const common = new Uint16Array(width * (a.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      common[at] = a[i].word === b[j].word ? common[at + width + 1] + 1 : Math.max(common[at + width], common[at + 1]);
    }
  }
  /** @type {{ left: [number, number][], right: [number, number][] }} */
  const found = { left: [], right: [] };
  const add = (/** @type {"left" | "right"} */ side, /** @type {{ start: number, end: number }} */ { start, end }, /** @type {boolean} */ joined) => {
    const last = found[side].at(-1);
    if (joined && last) last[1] = end;
    else found[side].push([start, end]);
  };
  let [joinedLeft, joinedRight] = [false, false];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i].word === b[j].word) {
      [i, j, joinedLeft, joinedRight] = [i + 1, j + 1, false, false];
    } else if (j === b.length || (i < a.length && common[at + width] >= common[at + 1])) {
      add("left", a[i], joinedLeft);
      [i, joinedLeft] = [i + 1, true];
    } else {
      add("right", b[j], joinedRight);
      [j, joinedRight] = [j + 1, true];
    }
  }
  return found;
}

/** The path of a block, or of the nearest one above it that has one: of the text of Article 7, "7". @param {Document} document @param {number} block @returns {string | null} */
export function pathAbove({ blocks }, block) {
  let { level } = blocks[block];
  for (let at = block; at >= 0; at -= 1) {
    const { path, level: own } = blocks[at];
    if (path && (at === block || own < level)) return path;
    level = Math.min(level, own);
  }
  return null;
}
