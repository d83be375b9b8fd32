/**
 * The blocks of a part of a Word file (the document, its footnotes, its endnotes): paragraphs and tables, with every
 * piece of text marked by where it is seen, before the tracked changes, after them, or both.
 */

import { readXml } from "../xml.js";

/**
 * Whether something is there before and after the tracked changes.
 *
 * @typedef {{ before: boolean, after: boolean }} Seen
 */
/**
 * @typedef {{ style: string | undefined, list: string | undefined, level: number | undefined, outline: number | undefined }} Properties a paragraph's
 */
/**
 * @typedef {object} Paragraph
 * @property {Properties} properties
 * @property {Properties} former those before the tracked changes
 * @property {(Seen & { text: string, note?: { kind: string, id: string } })[]} runs a note's own mark is its `text`
 * @property {Seen} mark of its end; where that is not seen, the next paragraph goes on with it
 * @property {Block[]} boxes text boxes anchored in it
 */
/** @typedef {{ blocks: Block[] } & Seen} Cell */
/** @typedef {{ rows: ({ cells: Cell[] } & Seen)[] }} Table */
/** @typedef {Paragraph | Table} Block */
/**
 * @typedef {object} Part
 * @property {Block[]} blocks those of the document
 * @property {Map<string, Block[]>} notes those of footnotes or endnotes, by their ids
 * @property {Map<string, number>} languages characters by the language that their runs state
 * @property {boolean} changed whether there are tracked changes
 * @property {Set<string>} leftOut what was left out: "comment", "hidden", "embedded"
 */

/** Elements whose content says nothing of the text. */
const SKIPPED = new Set([
  "sectPr",
  "tblPr",
  "tblGrid",
  "tblPrEx",
  "sdtPr",
  "rPrChange",
  "tcPrChange",
  "trPrChange",
  "tblPrChange",
  "sectPrChange",
  "instrText",
  "delInstrText",
  "rt",
  "fldData",
  "numberingChange",
]);
/** @returns {Properties} */
const none = () => ({ style: undefined, list: undefined, level: undefined, outline: undefined });
/** Fonts of symbols put their characters here in the private use area. */
const SYMBOLS_FROM = 0xf000;
const INSERTED = new Set(["ins", "moveTo"]);
const DELETED = new Set(["del", "moveFrom"]);
/** Notes that hold the line above notes, no text of the author's. */
const SEPARATORS = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/**
 * @param {Uint8Array} bytes
 * @param {string} name of the part, for messages
 * @returns {Promise<Part>}
 */
export async function readBody(bytes, name) {
  const { codePoint } = await import("../../vendor/dingbats.mjs");
  const builder = new Builder(codePoint);
  await readXml(bytes, name, builder);
  return builder.part;
}

/**
 * What an element changed for what is inside it, to be undone at its end.
 *
 * @typedef {{ name: string, undo?: () => void, choice?: boolean }} Open
 */

class Builder {
  /** @type {Part} */
  part = { blocks: [], notes: new Map(), languages: new Map(), changed: false, leftOut: new Set() };
  /** @type {Open[]} */
  #path = [];
  /** Depth inside an element that is skipped. */
  #skipping = 0;
  /** @type {Seen} */
  #seen = { before: true, after: true };
  /** Where blocks go now. */
  #blocks = this.part.blocks;
  /** @type {Paragraph | undefined} */
  #paragraph;
  /** @type {Table["rows"][number] | undefined} */
  #row;
  /** @type {Cell | undefined} */
  #cell;
  /** @type {Properties | undefined} */
  #properties;
  #run = { hidden: false, language: "" };
  #codePoint;

  /**
   * @param {(font: string, code: number) => { string: string } | undefined} codePoint of a character of a symbol font
   */
  constructor(codePoint) {
    this.#codePoint = codePoint;
  }

  open = (/** @type {string} */ name, /** @type {(name: string) => string | undefined} */ attribute) => {
    const above = this.#path.at(-1);
    const entry = /** @type {Open} */ ({ name });
    this.#path.push(entry);
    if (this.#skipping > 0 || SKIPPED.has(name) || (name === "Fallback" && above?.choice)) this.#skipping += 1;
    else if (INSERTED.has(name) || DELETED.has(name))
      entry.undo = this.#change(INSERTED.has(name) ? "before" : "after", above?.name);
    else entry.undo = this.#begin(name, above, attribute);
  };

  close = () => {
    const entry = this.#path.pop();
    if (this.#skipping > 0) this.#skipping -= 1;
    else entry?.undo?.();
  };

  text = (/** @type {string} */ text) => {
    const { name } = this.#path.at(-1) ?? {};
    if (this.#skipping === 0 && (name === "t" || name === "delText")) this.#add(text);
  };

  /** F0E0 of Wingdings -> "→"; U+FFFD where the font is not known. @param {string} font @param {number} code */
  #symbol(font, code) {
    if (!(code >= 0)) return "";
    if (code < SYMBOLS_FROM && code > 0xff) return String.fromCodePoint(Math.min(code, 0xffff));
    return this.#codePoint(font, code % SYMBOLS_FROM)?.string ?? "\uFFFD";
  }

  /** @param {string} text */
  #add(text) {
    if (this.#run.hidden) {
      this.part.leftOut.add("hidden");
      return;
    }
    const { language } = this.#run;
    this.part.languages.set(language, (this.part.languages.get(language) ?? 0) + text.length);
    this.#paragraph?.runs.push({ text, ...this.#seen });
  }

  /**
   * A tracked change: of what is inside, or of what its parent stands for, a paragraph's end or a row.
   *
   * @param {"before" | "after"} missing where what it is about is not seen
   * @param {string | undefined} parent
   * @returns {(() => void) | undefined}
   */
  #change(missing, parent) {
    this.part.changed = true;
    if (parent === "trPr" && this.#row) this.#row[missing] = false;
    else if (parent === "rPr") {
      if (this.#path.at(-3)?.name === "pPr" && this.#paragraph) this.#paragraph.mark[missing] = false;
    } else {
      const outer = this.#seen;
      this.#seen = { ...outer, [missing]: false };
      return () => (this.#seen = outer);
    }
    return undefined;
  }

  /**
   * @param {string} name
   * @param {Open | undefined} above
   * @param {(name: string) => string | undefined} attribute
   * @returns {(() => void) | undefined} what is to be done at its end
   */
  #begin(name, above, attribute) {
    const value = () => attribute("val");
    const inRun = above?.name === "r";
    switch (name) {
      case "p":
        return this.#beginParagraph();
      case "tbl":
        return this.#beginTable();
      case "tr":
        this.#row = { cells: [], ...this.#seen };
        this.#table?.rows.push(this.#row);
        return undefined;
      case "tc":
        return this.#beginCell();
      case "footnote":
      case "endnote":
        if (!SEPARATORS.has(attribute("type") ?? "")) this.part.notes.set(attribute("id") ?? "", (this.#blocks = []));
        else this.#blocks = [];
        return undefined;
      case "Choice":
        if (above) above.choice = true;
        return undefined;
      case "txbxContent":
        return this.#within(this.#paragraph?.boxes ?? this.#blocks);
      case "pPrChange":
        this.part.changed = true;
        if (this.#paragraph) this.#properties = this.#paragraph.former = none();
        return undefined;
      case "pPr":
        if (above?.name === "pPrChange") return undefined;
        this.#properties = this.#paragraph?.properties;
        return () => (this.#properties = undefined);
      case "pStyle":
        if (this.#properties) this.#properties.style = value();
        return undefined;
      case "numId":
        if (this.#properties) this.#properties.list = value();
        return undefined;
      case "ilvl":
        if (this.#properties) this.#properties.level = Number(value()) || 0;
        return undefined;
      case "outlineLvl":
        if (this.#properties) this.#properties.outline = Number(value()) || 0;
        return undefined;
      case "r":
        this.#run = { hidden: false, language: "" };
        return undefined;
      case "vanish":
        this.#run.hidden = above?.name === "rPr" && !["0", "false", "off"].includes(value() ?? "");
        return undefined;
      case "lang":
        this.#run.language = value() ?? "";
        return undefined;
      case "cellIns":
      case "cellDel":
        this.part.changed = true;
        if (this.#cell) this.#cell[name === "cellIns" ? "before" : "after"] = false;
        return undefined;
      case "tab":
      case "ptab":
        if (inRun) this.#add("\t");
        return undefined;
      case "br":
      case "cr":
        if (inRun) this.#add("\n");
        return undefined;
      case "noBreakHyphen":
        this.#add("\u2011");
        return undefined;
      case "softHyphen":
        this.#add("\u00AD");
        return undefined;
      case "sym":
        this.#add(this.#symbol(attribute("font") ?? "", Number.parseInt(attribute("char") ?? "", 16)));
        return undefined;
      case "footnoteReference":
      case "endnoteReference":
        // A mark of the author's own follows as text.
        this.#paragraph?.runs.push({
          text: "",
          note: { kind: name.replace("Reference", ""), id: attribute("id") ?? "" },
          ...this.#seen,
        });
        return undefined;
      case "commentReference":
        this.part.leftOut.add("comment");
        return undefined;
      case "altChunk":
      case "object":
        this.part.leftOut.add("embedded");
        return undefined;
      default:
        return undefined;
    }
  }

  /** Where rows go now. @type {Table | undefined} */
  #table;

  #beginParagraph() {
    const outer = this.#paragraph;
    const properties = none();
    /** @type {Paragraph} */
    const paragraph = { properties, former: properties, runs: [], mark: { before: true, after: true }, boxes: [] };
    this.#paragraph = paragraph;
    this.#blocks.push(paragraph);
    return () => {
      this.#paragraph = outer;
    };
  }

  #beginTable() {
    const outer = { table: this.#table, row: this.#row, cell: this.#cell };
    this.#table = { rows: [] };
    this.#blocks.push(this.#table);
    return () => {
      ({ table: this.#table, row: this.#row, cell: this.#cell } = outer);
    };
  }

  #beginCell() {
    const outer = this.#cell;
    this.#cell = { blocks: [], before: true, after: true };
    this.#row?.cells.push(this.#cell);
    const leave = this.#within(this.#cell.blocks);
    return () => {
      leave();
      this.#cell = outer;
    };
  }

  /** Lets blocks go elsewhere until the end of an element. @param {Block[]} blocks */
  #within(blocks) {
    const outer = this.#blocks;
    this.#blocks = blocks;
    return () => {
      this.#blocks = outer;
    };
  }
}
