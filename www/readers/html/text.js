/** A tree of elements as blocks of text, in one pass without recursion: pages may nest deeper than a call stack. */

import { formatNumber } from "../numbers.js";
import { superscript, tableBlocks } from "../table.js";

const SKIPPED = new Set(
  (
    "script style template noscript head title svg iframe object embed select button input textarea datalist canvas audio video " +
    "map rt rp"
  ).split(" "),
);
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
/** @type {Record<string, string>} */
const TYPES = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };
/** @type {Record<string, string>} */
const STYLES = {
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
};
const BULLETS = new Set(["disc", "circle", "square"]);

/** Rows and columns of a cell, at most, and such cells of several rows that are open at once. */
const MAX_SPAN = 1_000;
const MAX_SPANS = 100;

/**
 * `spans`: the cells of several rows by their first columns; `column`: of the next cell.
 *
 * @typedef {{ rows: string[][][], spans: Map<number, { left: number, width: number }>, column: number }} Table
 */
/** @typedef {{ format: string | null, next: number, step: number }} List `format`: null for bullets, "" for nothing */
/** @typedef {{ blocks: string[], open: string, label: string }} Sink where blocks go */

/** What a link back to the mark of a note shows. */
const BACKLINK = /^[\s\uFE0E\uFE0F^↩↑⏎⤴]*$/u;
/** What the mark of a note shows: `12`, `[3]`. */
const MARK = /^\s*(\d{1,3}|\[\d{1,3}\])\s*$/;

/**
 * The marks of notes by the ids of the notes: of links that are raised, or that say what they are.
 *
 * @param {Element} root
 * @returns {Map<string, string>}
 */
function marksOf(root) {
  const marks = new Map();
  for (const link of root.querySelectorAll("a[href^='#']")) {
    const raised =
      link.closest("sup") ?? link.querySelector("sup") ?? (link.getAttribute("role") === "doc-noteref" ? link : null);
    const mark = raised ? MARK.exec(link.textContent ?? "")?.[1] : undefined;
    const id = link.getAttribute("href")?.slice(1) ?? "";
    if (mark && !marks.has(id)) marks.set(id, mark.startsWith("[") ? mark : superscript(mark));
  }
  return marks;
}

/**
 * @param {Element} root
 * @param {(element: Element) => boolean} skips elements that are not part of the text
 * @returns {string[]} headings after `#`, list items after their numbers or `-`, tables with a line a row
 */
export function blocksOf(root, skips) {
  const walk = new Walk(marksOf(root));
  /** @type {Node | null} */
  let node = root;
  let depth = 0;
  while (node) {
    const into = walk.enter(node, skips);
    if (into && node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    walk.leave(node, into);
    while (depth > 0 && node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
      if (node) walk.leave(node, true);
    }
    node = depth > 0 && node ? node.nextSibling : null;
  }
  return walk.end();
}

class Walk {
  /** @type {Sink[]} */
  #sinks = [{ blocks: [], open: "", label: "" }];
  /** @type {List[]} */
  #lists = [];
  /** @type {Table[]} */
  #tables = [];
  /** Elements open whose white space is kept. */
  #pre = 0;
  /** @type {number | undefined} */
  #superscript;
  /** Marks of notes by the notes' ids. */
  #marks;

  /** @param {Map<string, string>} marks */
  constructor(marks) {
    this.#marks = marks;
  }

  get #sink() {
    return this.#sinks[this.#sinks.length - 1];
  }

  /** @param {Node} node @param {(element: Element) => boolean} skips @returns {boolean} whether to go into it */
  enter(node, skips) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      this.#sink.open += this.#pre > 0 ? text : text.replace(/[ \t\n\r\f]+/g, " ");
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = /** @type {Element} */ (node);
    const name = element.localName;
    if (SKIPPED.has(name) || skips(element)) return false;
    if (
      name === "a" &&
      this.#marks.size > 0 &&
      element.getAttribute("href")?.startsWith("#") &&
      BACKLINK.test(element.textContent ?? "")
    )
      return false;
    if (name === "br") this.#sink.open += "\n";
    if (name === "q") this.#sink.open += "“";
    if (name === "sup") this.#superscript = this.#sink.open.length;
    if (!BLOCKS.has(name)) return true;
    this.#close();
    if (name === "pre") this.#pre += 1;
    else if (name === "ol" || name === "ul" || name === "menu" || name === "dir") this.#lists.push(listOf(element));
    else if (name === "table") this.#tables.push({ rows: [], spans: new Map(), column: 0 });
    else if (name === "tr") this.#beginRow();
    else if (name === "td" || name === "th") {
      if (this.#tables.at(-1)?.rows.length === 0) this.#beginRow();
      if (this.#tables.length > 0) this.#sinks.push({ blocks: [], open: "", label: "" });
      this.#beginCell(element);
    } else if (name === "li") this.#sink.label = this.#item(element);
    else if (/^h[1-6]$/.test(name)) this.#sink.label = `${"#".repeat(Number(name[1]))} `;
    return true;
  }

  /** @param {Node} node @param {boolean} entered */
  leave(node, entered) {
    if (node.nodeType !== 1 || !entered) return;
    const name = /** @type {Element} */ (node).localName;
    if (name === "q") this.#sink.open += "”";
    if (name === "sup" && this.#superscript !== undefined) {
      const { open } = this.#sink;
      const raised = open.slice(this.#superscript);
      if (/^\s*\d+\s*$/.test(raised)) this.#sink.open = open.slice(0, this.#superscript) + superscript(raised.trim());
      this.#superscript = undefined;
    }
    if (!BLOCKS.has(name)) return;
    this.#close();
    if (name === "pre") this.#pre -= 1;
    else if (name === "ol" || name === "ul" || name === "menu" || name === "dir") this.#lists.pop();
    else if (name === "li" || /^h[1-6]$/.test(name)) this.#sink.label = "";
    else if ((name === "td" || name === "th") && this.#tables.length > 0) {
      const cell = this.#sinks.pop();
      this.#tables
        .at(-1)
        ?.rows.at(-1)
        ?.push(cell?.blocks ?? []);
    } else if (name === "tr") this.#endRow();
    else if (name === "table") this.#sink.blocks.push(...tableBlocks(this.#tables.pop()?.rows ?? []));
  }

  #beginRow() {
    const table = this.#tables.at(-1);
    table?.rows.push([]);
    if (table) table.column = 0;
  }

  /**
   * Takes the place of a cell; below one of several rows it is an empty cell's, as in Word.
   *
   * @param {Element} element
   */
  #beginCell(element) {
    const table = this.#tables.at(-1);
    if (!table) return;
    for (let span = table.spans.get(table.column); span; span = table.spans.get(table.column)) {
      table.rows.at(-1)?.push([]);
      table.column += span.width;
    }
    const count = (/** @type {string} */ name) =>
      Math.min(Math.max(Number.parseInt(element.getAttribute(name) ?? "", 10) || 1, 1), MAX_SPAN);
    const [width, left] = [count("colspan"), count("rowspan")];
    if (left > 1 && table.spans.size < MAX_SPANS) table.spans.set(table.column, { left, width });
    table.column += width;
  }

  #endRow() {
    const table = this.#tables.at(-1);
    for (const [column, span] of table?.spans ?? []) {
      if (column >= (table?.column ?? 0)) table?.rows.at(-1)?.push([]);
      span.left -= 1;
      if (span.left === 0) table?.spans.delete(column);
    }
  }

  end() {
    this.#close();
    return this.#sinks[0].blocks;
  }

  /** Ends the block that is open. */
  #close() {
    const sink = this.#sink;
    const open = this.#pre > 0 ? sink.open : sink.open.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n");
    const text = open.replace(/\n{3,}/g, "\n\n").trim();
    sink.open = "";
    if (text === "") return;
    sink.blocks.push(sink.label + (sink.label.startsWith("#") ? text.replace(/\n+/g, " ") : text));
    sink.label = "";
  }

  /** The number of a list item, as the list counts. @param {Element} item */
  #item(item) {
    const list = this.#lists.at(-1);
    if (!list || list.format === null) return "- ";
    const value = Number.parseInt(item.getAttribute("value") ?? "", 10);
    const number = Number.isNaN(value) ? list.next : value;
    list.next = number + list.step;
    const mark = this.#marks.get(item.id);
    if (mark) return `${mark} `;
    if (list.format === "") return "";
    const format = TYPES[item.getAttribute("type") ?? ""] ?? list.format;
    return `${formatNumber(number, format)}. `;
  }
}

/** @param {Element} element @returns {List} */
function listOf(element) {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(element.getAttribute("style") ?? "")?.[1].toLowerCase();
  const ordered = element.localName === "ol";
  const reversed = ordered && element.hasAttribute("reversed");
  const start = Number.parseInt(element.getAttribute("start") ?? "", 10);
  let items = 0;
  if (reversed)
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      items += child.localName === "li" ? 1 : 0;
  const format =
    style === "none"
      ? ""
      : BULLETS.has(style ?? "")
        ? null
        : (STYLES[style ?? ""] ?? (ordered ? (TYPES[element.getAttribute("type") ?? ""] ?? "decimal") : null));
  return { format, next: Number.isNaN(start) ? (reversed ? items : 1) : start, step: reversed ? -1 : 1 };
}
