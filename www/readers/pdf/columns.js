/**
 * Rows of a page in reading order: one column after another, the rows of a table as rows.
 *
 * Idea: a strip that no row crosses for some rows parts them into columns or into cells. Running text fills its
 * column; cells are short. Rows above and below that cross the strip, a title, a footnote, are read before and after.
 *
 *     Title over both columns          Title over both columns
 *     Lorem ipsum   sed diam       ->  Lorem ipsum
 *     dolor sit     nonumy             dolor sit
 *                                      sed diam
 *                                      nonumy
 *
 * Source: a recursive cut after Nagy & Seth 1984, with strips found row by row. Time: rows times the rows of a band;
 * pages of more rows than any has are read as they are.
 */

import { MAX_ROWS } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Segment} Segment */
/**
 * A line of text; a blank one is a gap.
 *
 * @typedef {{ text: string, from: number, to: number, y: number, size: number, column: number, rtl: boolean }} Line
 */

/** Width of a strip between columns or cells, in font sizes. */
const MIN_STRIP = 0.7;
/** Rows with text on both sides of a strip that make columns, and a table. */
const MIN_COLUMN_ROWS = 4;
const MIN_TABLE_ROWS = 2;
/** Running text has at least so many characters a row and fills at least this part of its column. */
const MIN_COLUMN_CHARACTERS = 18;
const MIN_FILLED = 0.6;
/** Rows on either side whose baselines differ by less than this, in font sizes, are side by side. */
const MAX_SHIFT = 1;
/** Rows of one column above the first row of the other, at most. */
const MAX_ROWS_ABOVE = 3;
/** Rows on one side only go on with a band while they are no further apart than this, in font sizes. */
const MAX_LEADING = 2;
/** Rows of columns that are further apart, in font sizes, may be a head and a column. */
const MAX_COLUMN_LEADING = 1.6;
/** Columns side by side are cut this many times at most. */
const MAX_CUTS = 8;

/** @param {Row[]} rows from the top down @returns {Line[]} in reading order */
export function readingOrder(rows) {
  /** @type {Line[]} */
  const lines = [];
  let column = 0;
  const visit = (/** @type {Row[]} */ region, /** @type {number} */ cuts) => {
    for (let at = 0; at < region.length;) {
      const band = cuts < MAX_CUTS && rows.length <= MAX_ROWS ? bandFrom(region, at) : undefined;
      if (!band) {
        lines.push(lineOf(region[at], column, " "));
        at += 1;
        continue;
      }
      if (band.kind === "table") {
        for (const row of band.rows) lines.push({ ...lineOf(row, column, ""), text: tableRow(row, band.strips) });
      } else {
        const middle = band.strips[0].from;
        for (const part of sides(band.rows, middle)) {
          column += 1;
          visit(part, cuts + 1);
        }
        column += 1;
      }
      at += band.rows.length;
    }
  };
  visit(rows, 0);
  return lines;
}

/** @param {Row} row @param {number} column @param {string} between @returns {Line} */
function lineOf({ y, size, rtl, segments }, column, between) {
  return {
    text: segments.map((segment) => segment.text).join(between),
    y,
    size,
    column,
    rtl,
    from: Math.min(...segments.map((segment) => segment.from)),
    to: Math.max(...segments.map((segment) => segment.to)),
  };
}

/** The rows on either side of a strip. @param {Row[]} rows @param {number} middle */
function sides(rows, middle) {
  const part = (/** @type {(segment: Segment) => boolean} */ on) =>
    rows
      .map((row) => ({ ...row, segments: row.segments.filter(on) }))
      .filter((row) => row.segments.length > 0)
      .map((row) => ({ ...row, y: row.segments[0].y }));
  const rtl = rows.filter((row) => row.rtl).length * 2 > rows.length;
  const both = [part((segment) => segment.from < middle), part((segment) => segment.from >= middle)];
  return rtl ? both.reverse() : both;
}

/** @typedef {{ from: number, to: number }} Strip */

/**
 * Columns or a table that begin with a row.
 *
 * @param {Row[]} rows
 * @param {number} start
 * @returns {{ kind: "columns" | "table", rows: Row[], strips: Strip[] } | undefined}
 */
function bandFrom(rows, start) {
  if (rows[start].segments.length < 2) return shiftedFrom(rows, start);
  const band = bandAlong(rows, start, stripsOf(rows[start]));
  if (band?.kind !== "columns") return band;
  // A head in two parts above the columns of a page, and a foot below them.
  if (isFarFrom(rows[start], rows[start + 1])) return undefined;
  while (
    band.rows.length > MIN_COLUMN_ROWS &&
    isFarFrom(band.rows[band.rows.length - 2], band.rows[band.rows.length - 1])
  )
    band.rows.pop();
  return band;
}

/** Whether rows are apart, of which one has two parts and does not run on. @param {Row} above @param {Row} below */
function isFarFrom(above, below) {
  const isApart = above.y - below.y > MAX_COLUMN_LEADING * below.size;
  return (
    isApart &&
    [above, below].some(
      (row) =>
        row.segments.length > 1 &&
        !row.segments.every((segment) => segment.text.trim().length >= MIN_COLUMN_CHARACTERS),
    )
  );
}

/**
 * Columns whose first rows are not side by side: a heading moves the rows of one column down.
 *
 * @param {Row[]} rows
 * @param {number} start
 */
function shiftedFrom(rows, start) {
  for (let at = start + 1; at < rows.length && at <= start + MAX_ROWS_ABOVE; at += 1) {
    const [above, row] = [rows[at - 1], rows[at]];
    if (above.y - row.y > MAX_LEADING * row.size) return undefined;
    const beside = above.y - row.y < MAX_SHIFT * row.size ? [...above.segments, ...row.segments] : row.segments;
    const [strip] = stripsOf({ ...row, segments: beside }).filter(({ from, to }) => to - from >= MIN_STRIP * row.size);
    if (!strip) continue;
    const band = bandAlong(rows, start, [strip]);
    return band?.kind === "columns" ? band : undefined;
  }
  return undefined;
}

/**
 * @param {Row[]} rows
 * @param {number} start
 * @param {Strip[]} strips
 * @returns {{ kind: "columns" | "table", rows: Row[], strips: Strip[] } | undefined}
 */
function bandAlong(rows, start, strips) {
  let end = start;
  // Of rows on one side of every strip at the band's end it is not yet known whether they belong to it.
  let sure = end;
  for (; end < rows.length; end += 1) {
    const [above, row] = [rows[Math.max(end - 1, start)], rows[end]];
    const left = strips
      .flatMap((strip) => cut(strip, row))
      .filter((strip) => strip.to - strip.from >= MIN_STRIP * row.size);
    if (left.length === 0 || (row.segments.length < 2 && above.y - row.y > MAX_LEADING * row.size)) break;
    strips = left;
    if (row.segments.length > 1) sure = end + 1;
  }
  const columns = judge(rows.slice(start, end), strips, "columns");
  return columns ?? judge(rows.slice(start, sure), strips, "table");
}

/** @param {Row[]} rows @param {Strip[]} strips @param {"columns" | "table"} kind */
function judge(rows, strips, kind) {
  const all = rows.flatMap(({ segments }) => segments);
  const real = strips.filter(
    ({ from, to }) => all.some((segment) => segment.to <= from) && all.some((segment) => segment.from >= to),
  );
  if (real.length === 0) return undefined;
  if (kind === "table") {
    return rows.length >= MIN_TABLE_ROWS && rows.every((row) => row.segments.length > 1)
      ? { kind, rows, strips: real }
      : undefined;
  }
  const both = rows.filter((row, at) => {
    const below = rows[at + 1];
    const segments =
      below && row.y - below.y < MAX_SHIFT * row.size ? [...row.segments, ...below.segments] : row.segments;
    return segments.some((one) => one.to <= real[0].from) && segments.some((one) => one.from >= real[0].to);
  });
  const runs = sides(rows, real[0].from).every((part) => isRunning(part));
  return both.length >= MIN_COLUMN_ROWS && runs ? { kind, rows, strips: real } : undefined;
}

/** Whether rows are running text, or columns of it. @param {Row[]} rows */
function isRunning(rows) {
  const lines = rows.map((row) => lineOf(row, 0, " "));
  const width = Math.max(...lines.map((line) => line.to)) - Math.min(...lines.map((line) => line.from));
  const mean = (/** @type {(line: Line) => number} */ measure) =>
    lines.reduce((sum, line) => sum + measure(line), 0) / lines.length;
  return (
    mean((line) => [...line.text].length * (/\p{Script=Han}/u.test(line.text) ? 2 : 1)) >= MIN_COLUMN_CHARACTERS &&
    mean((line) => line.to - line.from) >= MIN_FILLED * width
  );
}

/** Gaps between the segments of a row. @param {Row} row @returns {Strip[]} */
function stripsOf({ segments }) {
  const sorted = [...segments].sort((one, other) => one.from - other.from);
  return sorted.slice(1).map((segment, at) => ({ from: sorted[at].to, to: segment.from }));
}

/** What is left of a strip beside the text of a row. @param {Strip} strip @param {Row} row @returns {Strip[]} */
function cut(strip, { segments }) {
  let left = [strip];
  for (const { from, to } of segments) {
    left = left.flatMap((one) => {
      if (to <= one.from || from >= one.to) return [one];
      return [
        { from: one.from, to: from },
        { from: to, to: one.to },
      ].filter((part) => part.to > part.from);
    });
  }
  return left;
}

/** @param {Row} row @param {Strip[]} strips */
function tableRow({ segments }, strips) {
  const sorted = [...strips].sort((one, other) => one.from - other.from);
  const cells = Array.from({ length: sorted.length + 1 }, () => "");
  for (const { text, from } of segments) {
    const at = sorted.filter((strip) => strip.to <= from).length;
    cells[at] += (cells[at] ? " " : "") + text.trim().replaceAll("|", "\\|");
  }
  return `| ${cells.join(" | ")} |`;
}
