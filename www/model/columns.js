/** Which beads are drawn together on the facing pages, and how. Pure. */

/** @typedef {import("./model.js").Bead} Bead */
/** @typedef {import("./model.js").Comparison} Comparison */
/** A pair, and the unmatched passages of each side that follow it before the next pair. */
/** @typedef {{ pair: number | null, left: number[], right: number[], next: number | null }} Group */

/**
 * The beads in groups: before -> after, for P a pair, L and R beads of one side only: `P L R L P` -> `(P, LL, R) (P)`.
 *
 * @param {Bead[]} beads
 * @param {number} from
 * @param {number} to exclusive
 * @param {boolean} together false: each bead is a group of its own
 * @returns {Generator<Group, void, void>}
 */
export function* packed(beads, from, to, together) {
  /** @type {Group | null} */
  let group = null;
  for (let at = from; at < to; at += 1) {
    const { left, right } = beads[at];
    const pair = left.length > 0 && right.length > 0;
    if (group && (pair || !together)) {
      group.next = pair ? at : null;
      yield group;
      group = null;
    }
    group ??= { pair: pair ? at : null, left: [], right: [], next: null };
    if (!pair) group[left.length ? "left" : "right"].push(at);
  }
  if (!group) return;
  const next = beads.findIndex(({ left, right }, at) => at >= to && left.length > 0 && right.length > 0);
  group.next = next < 0 ? null : next;
  yield group;
}

/** Below this share of common words, a pair is about the same subject, and word marks would mark nearly all of it. */
const WEAK_SHARE = 0.25;

/** Whether the two sides of a pair have so little in common. @param {Comparison} comparison @param {Bead} bead */
export function isWeak({ mode }, { relation, score }) {
  return mode === "versions" && relation === "changed" && score < WEAK_SHARE;
}

/**
 * Whether a pair holds so many paragraphs that its sentences would not be level.
 *
 * @param {Comparison} comparison
 * @param {Bead} bead
 */
export function spansParagraphs({ mode }, { left, right, sentences }) {
  return (
    mode === "languages" &&
    left.length > 0 &&
    right.length > 0 &&
    left.length + right.length > 2 &&
    sentences.length > 1
  );
}
