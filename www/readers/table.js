/** Tables as text: a line a row. */

/** A cell of more paragraphs than this is a column of a page, and no cell of a table. */
const MAX_CELL_PARAGRAPHS = 3;

/**
 * @param {string[][][]} rows of cells of paragraphs
 * @returns {string[]} one block with a line a row; where the table only sets out the page, its paragraphs
 */
export function tableBlocks(rows) {
  const layout =
    rows.every((row) => row.length < 2) || rows.some((row) => row.some((cell) => cell.length > MAX_CELL_PARAGRAPHS));
  if (layout) return rows.flat(2);
  const lines = rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => tableRow(row.map((cell) => cell.join(" "))));
  return lines.length > 0 ? [lines.join("\n")] : [];
}

/** `["a", "b"]` -> `| a | b |`. @param {string[]} cells */
function tableRow(cells) {
  return `| ${cells.map((cell) => cell.replace(/\s*[\n\t]\s*/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 -> "¹²": the mark of a note next to a word, kept apart from the word's own digits. @param {string} digits */
export const superscript = (digits) => digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
