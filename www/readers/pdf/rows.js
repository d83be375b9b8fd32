/**
 * Pieces of text of a page as rows: what is on one baseline, cut where the gap is too wide for a space between words.
 * Time: sorting the pieces.
 */

import { superscript } from "../table.js";

/**
 * What pdf.js gives for a piece of text.
 *
 * @typedef {{ str?: string, dir?: string, width?: number, height?: number, transform?: number[] }} Item
 */
/** @typedef {{ text: string, x: number, y: number, width: number, size: number, rtl: boolean }} Piece */
/** A part of a row without a wide gap. @typedef {{ text: string, from: number, to: number, y: number }} Segment */
/**
 * @typedef {{ y: number, size: number, rtl: boolean, segments: Segment[] }} Row from left to right; right to left where its text is
 */

/** A page with more rows is not cut into columns; a printed one has at most some 150. */
export const MAX_ROWS = 2_000;
/** A gap between two pieces from which there is a space between them, in font sizes; a space has about 0.25. */
const MIN_SPACE = 0.15;
/**
 * A gap from which two pieces are apart, as in columns and tables, in font sizes; justified spaces are hardly wider
 * than 1.
 */
const MIN_GAP = 1.5;
/**
 * The same where the gaps of so many rows are one above the other: columns may be as close as the size of their type.
 */
const MIN_GUTTER = 0.7;
const MIN_GUTTER_ROWS = 6;
/** Rows of a table are enough where their cells begin at one place, up to this part of a font size. */
const MIN_ALIGNED_ROWS = 3;
const ALIGNED = 0.15;
/**
 * Pieces whose baselines are within this part of their size are on one row: raised ones too, which some writers raise
 * by half.
 */
const SAME_ROW = 0.6;
/** A number set smaller than this part of the row, and raised by this part of its size, is the mark of a note. */
const MAX_MARK_SIZE = 0.8;
const MIN_MARK_RISE = 0.15;
/** What a list item or a numbered paragraph begins with, however wide the gap behind it. */
const LABEL =
  /^(?:[([]?(?:\p{L}{1,2}|[ivxlcdm]{1,7}|\d{1,3}(?:\.\d{1,3}){0,3})[.)\]]{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}|[•◦▪■●○–—·*-]|\p{L}{2,9}\.?\s\d{1,3}[.:]?)$/iu;

/** Arabic letters as they are drawn, in place of those that are written. */
const DRAWN = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;
/** A full stop at the left of a number, where the text around it runs to the left: it is behind the number. */
const STOP_AT_LEFT = /(^|\s)([.:;!?،؛؟])(\d+)(?=\s|$)/gu;

/**
 * @param {Item[]} items
 * @returns {{ rows: Row[], turned: string[] }} from the top down; `turned`: text that is not level
 */
export function rowsOf(items) {
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {string[]} */
  const turned = [];
  for (const {
    str = "",
    dir,
    width = 0,
    height = 0,
    transform: [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = [],
  } of items) {
    if (str.trim() === "") continue;
    if (Math.abs(b) > Math.abs(a) || Math.abs(c) > Math.abs(d)) turned.push(str);
    else
      pieces.push({
        text: str.replace(DRAWN, (letters) => letters.normalize("NFKC")),
        x,
        y,
        width,
        size: height || Math.abs(d) || 1,
        rtl: dir === "rtl",
      });
  }
  pieces.sort((one, other) => other.y - one.y || one.x - other.x);
  /** @type {Line[]} */
  const lines = [];
  for (let start = 0; start < pieces.length;) {
    let end = start + 1;
    // A raised piece comes first: the row's own baseline is that of its largest piece.
    let { y, size } = pieces[start];
    for (; end < pieces.length && y - pieces[end].y < SAME_ROW * Math.max(size, pieces[end].size); end += 1) {
      if (pieces[end].size > size) ({ y, size } = pieces[end]);
    }
    const line = pieces.slice(start, end).sort((one, other) => one.x - other.x);
    lines.push({ pieces: line, gaps: gapsOf(line, size), cuts: [], y, size });
    start = end;
  }
  if (lines.length <= MAX_ROWS) lines.forEach((line, at) => line.gaps.forEach((gap) => cutGutter(lines, at, gap)));
  const rtl = runsLeft(pieces, false);
  return { rows: lines.map((line) => row(line, rtl)), turned };
}

/**
 * The pieces on one baseline, from left to right.
 *
 * @typedef {{ pieces: Piece[], gaps: Gap[], cuts: Gap[], y: number, size: number }} Line
 */
/** @typedef {{ from: number, to: number }} Gap */

/** Gaps that may be between columns. @param {Piece[]} pieces @param {number} size @returns {Gap[]} */
function gapsOf(pieces, size) {
  const gaps = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { x, width } of pieces) {
    if (x - right >= MIN_GUTTER * size) gaps.push({ from: right, to: x });
    right = Math.max(right === Number.POSITIVE_INFINITY ? x : right, x + width);
  }
  return gaps;
}

/**
 * Cuts the rows from one on along a gap, where enough of them have a gap there and none has text there.
 *
 * @param {Line[]} lines
 * @param {number} start
 * @param {Gap} gap
 */
function cutGutter(lines, start, gap) {
  if (lines[start].cuts.some((cut) => cut.from < gap.to && gap.from < cut.to)) return;
  let strip = gap;
  const found = [lines[start]];
  let aligned = 1;
  for (const line of lines.slice(start + 1)) {
    const shared = (/** @type {Gap} */ { from, to }) => ({
      from: Math.max(from, strip.from),
      to: Math.min(to, strip.to),
    });
    const own = line.gaps.find((one) => shared(one).to - shared(one).from >= MIN_GUTTER * line.size);
    if (own) {
      strip = shared(own);
      found.push(line);
      aligned += Math.abs(own.to - gap.to) <= ALIGNED * line.size ? 1 : 0;
    } else if (line.pieces.some(({ x, width }) => x < strip.to && x + width > strip.from)) break;
  }
  if (found.length >= MIN_GUTTER_ROWS || aligned >= MIN_ALIGNED_ROWS) for (const line of found) line.cuts.push(strip);
}

/**
 * Whether text runs to the left; `otherwise` where there are numbers only.
 *
 * @param {Piece[]} pieces
 * @param {boolean} otherwise
 */
function runsLeft(pieces, otherwise) {
  const lettered = pieces.filter((piece) => piece.rtl || /\p{L}/u.test(piece.text));
  return lettered.length > 0 ? pieces.filter((piece) => piece.rtl).length * 2 > lettered.length : otherwise;
}

/** @param {Line} line @param {boolean} pageRtl @returns {Row} */
function row({ pieces, cuts, y, size }, pageRtl) {
  const rtl = runsLeft(pieces, pageRtl);
  if (rtl) pieces.reverse();
  /** @type {Segment[]} */
  const segments = [];
  let right = Number.NaN;
  for (const piece of pieces) {
    const isMark =
      piece.size < MAX_MARK_SIZE * size && piece.y - y > MIN_MARK_RISE * size && /^\s*\d+\s*$/.test(piece.text);
    const text = isMark ? superscript(piece.text) : rtl ? piece.text.replace(STOP_AT_LEFT, "$1$3$2") : piece.text;
    const [from, to] = [piece.x, piece.x + piece.width];
    const gap = rtl ? right - to : from - right;
    const isCut = cuts.some((cut) => (rtl ? cut.from >= to && cut.to <= right : cut.from >= right && cut.to <= from));
    right = rtl ? from : to;
    const open = segments.at(-1);
    if (!open || ((gap >= MIN_GAP * size || isCut) && !(segments.length === 1 && LABEL.test(open.text.trim())))) {
      segments.push({ text, from, to, y: piece.y });
      continue;
    }
    open.text += (gap >= MIN_SPACE * size && !/\s$/.test(open.text) && !/^\s/.test(text) ? " " : "") + text;
    open.from = Math.min(open.from, from);
    open.to = Math.max(open.to, to);
    open.y = Math.min(open.y, piece.y);
  }
  return { y, size, rtl, segments };
}
