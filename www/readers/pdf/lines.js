/** Lines in reading order as text: a blank line where paragraphs are apart, spaces where a line is indented. */

/** @typedef {import("./columns.js").Line} Line */

/** A distance between lines is a common one if at least this share of all distances is like it. */
const MIN_SHARE = 0.15;
/** Distances within this part of a font size are alike. */
const ALIKE = 0.1;
/** Lines further apart than this many times the distance inside paragraphs are of two paragraphs. */
const PARAGRAPH_GAP = 1.25;
/** The distance inside paragraphs where it cannot be measured, in font sizes; single spacing is 1 to 1.3. */
const SINGLE_SPACING = 1.2;
/** From this distance on it may be that of paragraphs of one line each, or double spacing. */
const WIDE_SPACING = 1.6;
/** A line that ends before this part of its column is full. */
const FULL = 0.85;
/**
 * Indents that mean a new paragraph or an item, in font sizes; what is indented more is centred or set to the right.
 */
const MIN_INDENT = 0.7;
const MAX_INDENT = 5;
/** Justified lines end at one place, up to this part of a font size, and most of a column do. */
const JUSTIFIED = 0.3;
const MIN_JUSTIFIED = 0.6;
/** Ends inside a sentence. */
const RUNS_ON = /[\p{L}\p{N},-]$/u;
/** Columns of text for an indent of one font size. */
const COLUMNS_PER_SIZE = 2;

/**
 * The distance of lines within paragraphs: the smallest that is common, in font sizes.
 *
 * @param {Line[][]} pages
 */
export function leadingOf(pages) {
  const distances = pages
    .flatMap((lines) =>
      lines.slice(1).flatMap((line, at) => {
        const above = lines[at];
        const distance = (above.y - line.y) / Math.max(line.size, above.size);
        return above.column === line.column && distance > 0.5 && distance < 4 ? [distance] : [];
      }),
    )
    .sort((one, other) => one - other);
  for (let start = 0, end = 0; start < distances.length; start += 1) {
    while (end < distances.length && distances[end] <= distances[start] + ALIKE) end += 1;
    if (end - start >= MIN_SHARE * distances.length) return distances[Math.floor((start + end - 1) / 2)];
  }
  return SINGLE_SPACING;
}

/**
 * @param {Line[]} lines of a page
 * @param {number} leading
 * @returns {string}
 */
export function linesToText(lines, leading) {
  /** @type {Map<number, Edges>} */
  const columns = new Map();
  for (const { column, from, to } of lines) {
    const known = columns.get(column);
    columns.set(column, {
      left: Math.min(from, known?.left ?? from),
      right: Math.max(to, known?.right ?? to),
      justified: false,
    });
  }
  for (const [column, edges] of columns) {
    const own = lines.filter((line) => line.column === column);
    const full = own.filter((line) => edges.right - line.to <= JUSTIFIED * line.size && !line.rtl);
    edges.justified = own.length > 2 && full.length >= MIN_JUSTIFIED * own.length;
  }
  const edgesOf = (/** @type {Line} */ { column }) => columns.get(column) ?? { left: 0, right: 0, justified: false };
  let text = "";
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const { left, right } = edgesOf(line);
    if (above) text += isApart(above, line, leading, edgesOf(above)) ? "\n\n" : "\n";
    const indent = (line.rtl ? right - line.to : line.from - left) / line.size;
    const spaces = indent >= MIN_INDENT && indent <= MAX_INDENT ? Math.round(indent * COLUMNS_PER_SIZE) : 0;
    text += " ".repeat(spaces) + line.text.trim();
  });
  return text;
}

/** @param {Line} line @param {Edges} edges of its column */
function isCentred({ from, to, size }, { left, right }) {
  return from - left > size && Math.abs(from - left - (right - to)) < size;
}

/** Of a column. @typedef {{ left: number, right: number, justified: boolean }} Edges */

/** @param {Line} above @param {Line} line @param {number} leading @param {Edges} edges of the column of `above` */
function isApart(above, line, leading, edges) {
  const width = edges.right - edges.left;
  const isRow = (/** @type {Line} */ { text }) => text.startsWith("| ");
  if (isRow(above) && isRow(line)) return false;
  const size = Math.max(line.size, above.size);
  // A column may go on with the paragraph of the last one. Where all lines are full, the last of a paragraph is not.
  if (line.y > above.y) {
    if (edges.justified) return edges.right - above.to > JUSTIFIED * size;
    return !RUNS_ON.test(above.text.trim()) || above.to - above.from < FULL * width;
  }
  const distance = (above.y - line.y) / size;
  if (distance > PARAGRAPH_GAP * Math.max(leading, 1)) return true;
  // "2 Methods" and the last line of a paragraph are not full; lines of a title are in the middle.
  if (edges.justified && edges.right - above.to > JUSTIFIED * size && !isCentred(above, edges)) return true;
  return leading > WIDE_SPACING && above.to - above.from < FULL * width;
}
