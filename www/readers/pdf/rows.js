/**
 * Pieces of text of a page as rows: what is on one baseline, cut where the gap is too wide for a space between words.
 * Time: sorting the pieces.
 */

import { superscript } from "../table.js";

/** What pdf.js gives for a piece of text. @typedef {{ str?: string, dir?: string, width?: number, height?: number, transform?: number[] }} Item */
/** @typedef {{ text: string, x: number, y: number, width: number, size: number, rtl: boolean }} Piece */
/** A part of a row without a wide gap. @typedef {{ text: string, from: number, to: number }} Segment */
/** @typedef {{ y: number, size: number, segments: Segment[] }} Row from left to right; right to left where its text is */

/** A gap between two pieces from which there is a space between them, in font sizes; a space has about 0.25. */
const MIN_SPACE = 0.15;
/** A gap from which two pieces are apart, as in columns and tables, in font sizes; justified spaces are hardly wider than 1. */
const MIN_GAP = 1.5;
/** Pieces whose baselines are within this part of their size are on one row: raised ones too. */
const SAME_ROW = 0.5;
/** A number set smaller than this part of the row, and raised by this part of its size, is the mark of a note. */
const MAX_MARK_SIZE = 0.8;
const MIN_MARK_RISE = 0.15;
/** What a list item or a numbered paragraph begins with, however wide the gap behind it. */
const LABEL = /^(?:[([]?(?:\p{L}{1,2}|[ivxlcdm]{1,7}|\d{1,3}(?:\.\d{1,3}){0,3})[.)\]]{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}|[•◦▪■●○–—·*-]|\p{L}{2,9}\.?\s\d{1,3}[.:]?)$/iu;

/** @param {Item[]} items @returns {{ rows: Row[], turned: string[] }} from the top down; `turned`: text that is not level */
export function rowsOf(items) {
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {string[]} */
  const turned = [];
  for (const { str = "", dir, width = 0, height = 0, transform: [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = [] } of items) {
    if (str.trim() === "") continue;
    if (Math.abs(b) > Math.abs(a) || Math.abs(c) > Math.abs(d)) turned.push(str);
    else pieces.push({ text: str, x, y, width, size: height || Math.abs(d) || 1, rtl: dir === "rtl" });
  }
  pieces.sort((one, other) => other.y - one.y || one.x - other.x);
  const rows = [];
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    // A raised piece comes first: the row's own baseline is that of its largest piece.
    let { y, size } = pieces[start];
    for (; end < pieces.length && y - pieces[end].y < SAME_ROW * Math.max(size, pieces[end].size); end += 1) {
      if (pieces[end].size > size) ({ y, size } = pieces[end]);
    }
    rows.push(row(pieces.slice(start, end), y, size));
    start = end;
  }
  return { rows, turned };
}

/** @param {Piece[]} pieces @param {number} y @param {number} size @returns {Row} */
function row(pieces, y, size) {
  const rtl = pieces.filter((piece) => piece.rtl).length * 2 > pieces.length;
  pieces.sort((one, other) => (rtl ? other.x - one.x : one.x - other.x));
  /** @type {Segment[]} */
  const segments = [];
  let right = Number.NaN;
  for (const piece of pieces) {
    const isMark = piece.size < MAX_MARK_SIZE * size && piece.y - y > MIN_MARK_RISE * size && /^\s*\d+\s*$/.test(piece.text);
    const text = isMark ? superscript(piece.text) : piece.text;
    const [from, to] = [piece.x, piece.x + piece.width];
    const gap = rtl ? right - to : from - right;
    right = rtl ? from : to;
    const open = segments.at(-1);
    if (!open || (gap >= MIN_GAP * size && !(segments.length === 1 && LABEL.test(open.text.trim())))) {
      segments.push({ text, from, to });
      continue;
    }
    open.text += (gap >= MIN_SPACE * size && !/\s$/.test(open.text) && !/^\s/.test(text) ? " " : "") + text;
    open.from = Math.min(open.from, from);
    open.to = Math.max(open.to, to);
  }
  return { y, size, segments };
}
