/** A tree of elements as blocks of text, in one pass without recursion: pages may nest deeper than a call stack. */

import { formatNumber } from "../numbers.js";
import { superscript, tableBlocks } from "../table.js";

const SKIPPED = new Set(
  ("script style template noscript head title svg iframe object embed select button input textarea datalist canvas audio video "
    + "map rt rp").split(" "),
);
const BLOCKS = new Set(
  ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    + "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul").split(" "),
);
/** @type {Record<string, string>} */
const TYPES = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };
/** @type {Record<string, string>} */
const STYLES = {
  "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
};
const BULLETS = new Set(["disc", "circle", "square"]);

/** @typedef {{ format: string | null, next: number, step: number }} List `format`: null for bullets, "" for nothing */
/** @typedef {{ blocks: string[], open: string, label: string }} Sink where blocks go */

/**
 * @param {Element} root
 * @param {(element: Element) => boolean} skips elements that are no part of the text
 * @returns {string[]} headings after `#`, list items after their numbers or `-`, tables with a line a row
 */
export function blocksOf(root, skips) {
  const walk = new Walk();
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
  /** Rows of the tables that are open. @type {string[][][][]} */
  #tables = [];
  /** Elements open whose white space is kept. */
  #pre = 0;
  /** @type {number | undefined} */
  #superscript;

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
    if (name === "br") this.#sink.open += "\n";
    if (name === "q") this.#sink.open += "“";
    if (name === "sup") this.#superscript = this.#sink.open.length;
    if (!BLOCKS.has(name)) return true;
    this.#close();
    if (name === "pre") this.#pre += 1;
    else if (name === "ol" || name === "ul" || name === "menu" || name === "dir") this.#lists.push(listOf(element));
    else if (name === "table") this.#tables.push([]);
    else if (name === "tr") this.#tables.at(-1)?.push([]);
    else if (name === "td" || name === "th") {
      if (this.#tables.at(-1)?.length === 0) this.#tables.at(-1)?.push([]);
      if (this.#tables.length > 0) this.#sinks.push({ blocks: [], open: "", label: "" });
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
      this.#tables.at(-1)?.at(-1)?.push(cell?.blocks ?? []);
    } else if (name === "table") this.#sink.blocks.push(...tableBlocks(this.#tables.pop() ?? []));
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
  if (reversed) for (let child = element.firstElementChild; child; child = child.nextElementSibling) items += child.localName === "li" ? 1 : 0;
  const format = style === "none" ? "" : BULLETS.has(style ?? "") ? null : STYLES[style ?? ""] ?? (ordered ? TYPES[element.getAttribute("type") ?? ""] ?? "decimal" : null);
  return { format, next: Number.isNaN(start) ? (reversed ? items : 1) : start, step: reversed ? -1 : 1 };
}
