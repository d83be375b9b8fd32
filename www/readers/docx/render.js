/** Blocks of a Word file as text, as they read before the tracked changes or after them. */

import { formatNumber } from "../numbers.js";
import { superscript, tableBlocks } from "../table.js";
import { headingLevel } from "./styles.js";

/** @typedef {import("./body.js").Block} Block */
/** @typedef {import("./body.js").Paragraph} Paragraph */
/** @typedef {import("./body.js").Table} Table */

/** Markdown has six levels of headings. */
const DEEPEST_HEADING = 6;

/** One reading of a document. */
export class Renderer {
  #view;
  #styles;
  #counter;
  /**
   * Notes of each kind in the order of their marks, which is how they are numbered.
   *
   * @type {Record<string, string[]>}
   */
  #marks = { footnote: [], endnote: [] };

  /**
   * @param {"before" | "after"} view
   * @param {(id: string | undefined) => import("./styles.js").Style} styles
   * @param {import("./numbering.js").Counter} counter
   */
  constructor(view, styles, counter) {
    this.#view = view;
    this.#styles = styles;
    this.#counter = counter;
  }

  /**
   * The document, and after it each note that it refers to, once.
   *
   * @param {Block[]} blocks
   * @param {Record<string, Map<string, Block[]>>} notes by kind, then by id
   */
  document(blocks, notes) {
    const text = this.blocks(blocks);
    for (const [kind, ids] of Object.entries(this.#marks)) {
      ids.forEach((id, at) => {
        // A note of several paragraphs is one note: no empty line separates them.
        const note = this.blocks(notes[kind]?.get(id) ?? [])
          .join("\n")
          .replace(/\n+/g, "\n");
        if (note) text.push(`${mark(kind, at + 1)} ${note}`);
      });
    }
    return text.join("\n\n");
  }

  /** @param {Block[]} blocks @returns {string[]} paragraphs, and tables with a line a row */
  blocks(blocks) {
    /** @type {string[]} */
    const text = [];
    // Of paragraphs whose end is not seen: what follows goes on with them.
    let open = "";
    blocks.forEach((block, at) => {
      if ("rows" in block) {
        text.push(...this.#table(block));
        return;
      }
      const own = open + this.#runs(block);
      const next = blocks[at + 1];
      if (!block.mark[this.#view] && next && !("rows" in next)) open = own;
      else {
        open = "";
        text.push(this.#paragraph(block, own));
      }
      text.push(...this.blocks(block.boxes));
    });
    return text.filter(Boolean);
  }

  /** @param {Paragraph} paragraph */
  #runs({ runs }) {
    let text = "";
    for (const run of runs) {
      if (!run[this.#view]) continue;
      text += run.text;
      if (run.note) {
        const { kind, id } = run.note;
        const known = this.#marks[kind].indexOf(id);
        text += mark(kind, known < 0 ? this.#marks[kind].push(id) : known + 1);
      }
    }
    return text;
  }

  /** @param {Paragraph} paragraph @param {string} raw */
  #paragraph(paragraph, raw) {
    const { style, list, level, outline } = this.#view === "before" ? paragraph.former : paragraph.properties;
    const given = this.#styles(style);
    const id = list ?? given.list ?? "0";
    // Word counts an empty item too.
    const label =
      id === "0" ? undefined : this.#counter.next(id, level ?? (list === undefined ? given.level : undefined), style);
    const text = raw
      .replace(/ *\n */g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    if (text === "") return "";
    const heading = outline === undefined ? (given.heading ?? 0) : headingLevel(outline);
    const hashes = heading > 0 ? `${"#".repeat(Math.min(heading, DEEPEST_HEADING))} ` : "";
    if (!label || (!label.bullet && label.text === "")) return hashes + (hashes ? text.replace(/\n+/g, " ") : text);
    const number = label.bullet ? "- " : label.text + (label.suffix === "nothing" ? "" : " ");
    return hashes + (hashes && label.bullet ? "" : number) + text;
  }

  /** @param {Table} table @returns {string[]} */
  #table({ rows }) {
    const cells = rows
      .filter((row) => row[this.#view])
      .map((row) => row.cells.filter((cell) => cell[this.#view]).map((cell) => this.blocks(cell.blocks)));
    return tableBlocks(cells);
  }
}

/** The mark of a note: footnote 12 -> "¹²", endnote 4 -> "[iv]". @param {string} kind @param {number} number */
function mark(kind, number) {
  if (kind === "endnote") return `[${formatNumber(number, "lowerRoman")}]`;
  return superscript(String(number));
}
