/**
 * The numbers that Word counts for list items and headings. They are not in the text: a paragraph names a list and a
 * level, and the list says how the level is counted and written.
 *
 * Source: ECMA-376 Part 1, 17.9 (numbering), and for what restarts a level 17.9.10 (lvlRestart) and 17.9.26
 * (startOverride). One step an item and a level.
 */

import { readXml } from "../xml.js";
import { formatNumber, isKnown } from "../numbers.js";

/**
 * @typedef {object} Level
 * @property {number} start
 * @property {string} format
 * @property {string} text with `%1` for the number of the first level
 * @property {number | undefined} restart the level is counted anew after an item of a level above this one, from 1 on; 0: never
 * @property {boolean} legal whether all numbers are written in digits
 * @property {string} suffix `tab`, `space` or `nothing` between the number and the text
 * @property {string | undefined} style of paragraphs that take this level
 */
/** @typedef {{ levels: Level[], link: string | undefined }} Definition `link`: a style whose list it takes */
/** @typedef {{ definition: string, starts: Map<number, number>, levels: Map<number, Level> }} List */
/** @typedef {{ definitions: Map<string, Definition>, lists: Map<string, List> }} Numbering */
/** @typedef {{ text: string, suffix: string, bullet: boolean }} Label */

/** @returns {Level} */
const plain = () => ({
  start: 1,
  format: "decimal",
  text: "",
  restart: undefined,
  legal: false,
  suffix: "tab",
  style: undefined,
});

/** Levels of a list. */
const LEVELS = 9;

/**
 * @param {Uint8Array | undefined} bytes of numbering.xml
 * @returns {Promise<Numbering>}
 */
export async function readNumbering(bytes) {
  /** @type {Numbering} */
  const numbering = { definitions: new Map(), lists: new Map() };
  if (!bytes) return numbering;
  /** @type {Definition | undefined} */
  let definition;
  /** @type {List | undefined} */
  let list;
  /** @type {Level | undefined} */
  let level;
  let overridden = 0;
  await readXml(bytes, "numbering.xml", {
    open(name, attribute) {
      const value = () => attribute("val") ?? "";
      const index = () => Math.min(Number(attribute("ilvl")) || 0, LEVELS - 1);
      if (name === "abstractNum") {
        definition = { levels: [], link: undefined };
        numbering.definitions.set(attribute("abstractNumId") ?? "", definition);
      } else if (name === "num") {
        definition = undefined;
        list = { definition: "", starts: new Map(), levels: new Map() };
        numbering.lists.set(attribute("numId") ?? "", list);
      } else if (name === "abstractNumId" && list) list.definition = value();
      else if (name === "lvlOverride") overridden = index();
      else if (name === "startOverride") list?.starts.set(overridden, Number(value()) || 0);
      else if (name === "numStyleLink" && definition) definition.link = value();
      else if (name === "lvl") {
        level = plain();
        if (definition) definition.levels[index()] = level;
        else list?.levels.set(index(), level);
      } else if (level) setLevel(level, name, value(), attribute("format"));
    },
    close(name) {
      if (name === "lvl") level = undefined;
    },
    text() {},
  });
  return numbering;
}

/** @param {Level} level @param {string} property @param {string} value @param {string | undefined} custom */
function setLevel(level, property, value, custom) {
  if (property === "start") level.start = Number(value) || 0;
  // A format of the writer's own: "001, 002, 003, ..." asks for as many digits.
  else if (property === "numFmt")
    level.format = value === "custom" && /^0+1,/.test(custom ?? "") ? "decimalZero" : value;
  else if (property === "lvlText") level.text = value;
  else if (property === "lvlRestart") level.restart = Number(value) || 0;
  else if (property === "isLgl") level.legal = value !== "0" && value !== "false";
  else if (property === "suff") level.suffix = value;
  else if (property === "pStyle") level.style = value;
}

/** Counts the items of one reading of a document. */
export class Counter {
  #numbering;
  #listOfStyle;
  /**
   * The last number of each level, by definition: lists that share one go on with each other.
   *
   * @type {Map<string, (number | undefined)[]>}
   */
  #counts = new Map();
  /** Lists that have had an item: their own starts hold from the first one on. */
  #begun = new Set();
  /** Formats met that are written in digits instead. @type {Set<string>} */
  unknownFormats = new Set();

  /**
   * @param {Numbering} numbering
   * @param {(style: string) => string | undefined} listOfStyle
   */
  constructor(numbering, listOfStyle) {
    this.#numbering = numbering;
    this.#listOfStyle = listOfStyle;
  }

  /**
   * The number before the next item.
   *
   * @param {string} list
   * @param {number | undefined} asked its level; undefined: the one that its style is tied to
   * @param {string | undefined} style
   * @returns {Label | undefined} undefined where there is no such list
   */
  next(list, asked, style) {
    const found = this.#resolve(list);
    if (!found) return undefined;
    const { own, key, definition } = found;
    const levels = Array.from({ length: LEVELS }, (_, at) => own.levels.get(at) ?? definition.levels[at] ?? plain());
    const tied = levels.findIndex((level) => style !== undefined && level.style === style);
    const at = Math.min(asked ?? Math.max(tied, 0), LEVELS - 1);
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    const start = (/** @type {number} */ place) => own.starts.get(place) ?? levels[place].start;
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const place of own.starts.keys()) counts[place] = undefined;
    }
    const last = counts[at];
    counts[at] = last === undefined ? start(at) : last + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      if (at < (levels[deeper].restart ?? deeper)) counts[deeper] = undefined;
    }
    const { text, format, legal, suffix } = levels[at];
    const written = text.replace(/%([1-9])/g, (_, digit) => {
      const place = Number(digit) - 1;
      const format = legal ? "decimal" : levels[place].format;
      if (!isKnown(format)) this.unknownFormats.add(format);
      return formatNumber(counts[place] ?? start(place), format);
    });
    return { text: written, suffix, bullet: format === "bullet" };
  }

  /** A list, and the definition that it takes, perhaps through a style. @param {string} list */
  #resolve(list) {
    const own = this.#numbering.lists.get(list);
    let key = own?.definition ?? "";
    let definition = this.#numbering.definitions.get(key);
    if (definition?.link !== undefined) {
      key = this.#numbering.lists.get(this.#listOfStyle(definition.link) ?? "")?.definition ?? key;
      definition = this.#numbering.definitions.get(key);
    }
    return own && definition ? { own, key, definition } : undefined;
  }
}
