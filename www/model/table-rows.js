/** Rows of tables, whose cells have bars or tabs between them. Pure. */

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {import("./model.js").Side} Side */

/**
 * The cells of a row: before -> after, "| Sand | 4.20 |" -> "Sand", "4.20".
 *
 * @param {string} text of a block
 * @returns {{ start: number, end: number }[] | null} null where it is not a row
 */
export function cellsOf(text) {
  // Blanks before a separator are taken off below: a pattern for them would try each of a long run.
  const separator = text.includes("\t") ? /\t\s*/g : text.includes(" | ") ? /(?<!\\)\|\s*/g : null;
  if (!separator || text.includes("\n")) return null;
  // Prose with a bar in it.
  if (!text.startsWith("|") && /[.!?。！？]$/u.test(text)) return null;
  const cells = [];
  let start = 0;
  for (const {
    0: { length },
    index,
  } of text.matchAll(separator)) {
    const end = start + text.slice(start, index).trimEnd().length;
    // A bar before the first cell ends none.
    if (end) cells.push({ start, end });
    start = index + length;
  }
  if (start < text.length) cells.push({ start, end: text.length });
  return cells.length > 1 ? cells : null;
}

/** Whether all blocks of some beads are rows, on one side. @param {Comparison} comparison @param {number[]} beads @param {Side} side */
export const areRows = ({ beads: all, ...documents }, beads, side) =>
  beads.every((at) => all[at][side].every((block) => cellsOf(documents[side].blocks[block].text)));

/** A text in a line of its own, a row without its bars: "Sand · 4.20". @param {string} text */
export const withoutBars = (text) =>
  cellsOf(text)
    ?.map(({ start, end }) => text.slice(start, end))
    .join(" · ") ?? text;
