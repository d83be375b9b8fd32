/**
 * The text of a Word file: numbers counted as Word counts them, headings, tables, notes, and what the tracked changes
 * would make of it.
 */

import { readXml } from "../xml.js";
import { readBody } from "./body.js";
import { Counter, readNumbering } from "./numbering.js";
import { openPackage } from "./package.js";
import { Renderer } from "./render.js";
import { readStyles } from "./styles.js";

/** @typedef {import("../readers.js").Reading} Reading */

/** What is not in the text, by what was found. @type {Record<string, string>} */
const LEFT_OUT = {
  comment: "Comments were left out.",
  hidden: "Hidden text was left out.",
  embedded: "Embedded files were left out.",
};

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Omit<Reading, "kind">>}
 * @throws {import("../errors.js").FileError}
 */
export async function readDocx(bytes) {
  const { main, related, core, names } = await openPackage(bytes);
  const body = await readBody(main, "the document");
  const styles = await readStyles(related("styles"));
  const numbering = await readNumbering(related("numbering"));
  /** @type {Record<string, Map<string, import("./body.js").Block[]>>} */
  const notes = {};
  let { changed } = body;
  for (const kind of ["footnote", "endnote"]) {
    const part = related(`${kind}s`);
    if (!part) continue;
    const read = await readBody(part, `the ${kind}s`);
    notes[kind] = read.notes;
    changed ||= read.changed;
  }
  /** @type {Counter[]} */
  const counters = [];
  const render = (/** @type {"before" | "after"} */ view) => {
    const counter = new Counter(numbering, (style) => styles(style).list);
    counters.push(counter);
    return new Renderer(view, styles, counter).document(body.blocks, notes);
  };
  const text = render("after");
  const before = changed ? render("before") : null;
  const said = [...body.leftOut].map((what) => LEFT_OUT[what]);
  if (names.some((name) => /\/(header|footer)\d*\.xml$/.test(name)))
    said.push("The heads and feet of the pages were left out.");
  if (names.some((name) => name.endsWith("vbaProject.bin"))) said.push("The file has macros; they were not run.");
  for (const format of new Set(counters.flatMap((counter) => [...counter.unknownFormats]))) {
    said.push(`Numbers of the format "${format}" are written in digits.`);
  }
  return {
    text,
    before: before === text ? null : before,
    title: core ? await titleOf(core) : null,
    language: languageOf(body.languages),
    notes: said,
  };
}

/** @param {Uint8Array} core the document's properties */
async function titleOf(core) {
  let inside = false;
  let title = "";
  await readXml(core, "core.xml", {
    open: (name) => (inside = name === "title"),
    close: () => (inside = false),
    text: (text) => (title += inside ? text : ""),
  });
  return title.trim() || null;
}

/**
 * The language of more than half of the text: Word states it for runs whose language is not the standard one.
 *
 * @param {Map<string, number>} characters
 */
function languageOf(characters) {
  const total = [...characters.values()].reduce((sum, count) => sum + count, 0);
  for (const [language, count] of characters) if (language && count * 2 > total) return language;
  return null;
}
