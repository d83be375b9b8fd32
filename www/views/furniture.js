/**
 * Lines that were taken for page heads, feet and numbers, where they stood, each with the reason. They take no part in
 * the comparison.
 */

import { h } from "../dom/dom.js";
import { visible } from "../model/hidden.js";
import { direction, SIDES } from "../model/model.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../locales/locales.js").Key} Key */

/** The reasons, by a word of the notes. @type {[RegExp, Key][]} */
const REASONS = [[/page number/, "furnitureNumber"], [/running/, "furnitureHead"], [/symbol/, "furnitureSymbol"], [/rule/, "furnitureRule"], [/front matter/, "furnitureFront"]];

/**
 * After which bead each line is, -1 for those before all.
 *
 * @type {WeakMap<Context["index"], Record<Side, Map<number, number[]>>>}
 */
const known = new WeakMap();

/** @param {Context} context */
function places({ comparison, index }) {
  let found = known.get(index);
  if (!found) {
    known.set(index, found = { left: new Map(), right: new Map() });
    for (const side of SIDES) {
      let last = -1;
      comparison[side].blocks.forEach(({ kind }, block) => {
        if (kind === "furniture") found?.[side].set(last, [...found[side].get(last) ?? [], block]);
        else last = index.beads[side][block];
      });
    }
  }
  return found;
}

/**
 * The lines of a side after a bead.
 *
 * @param {Context} context
 * @param {number} at
 * @param {Side} side
 * @returns {HTMLElement[]}
 */
export function furnitureAfter(context, at, side) {
  const { comparison, say } = context;
  const { language, blocks, notes } = comparison[side];
  return (places(context)[side].get(at) ?? []).map((block) => {
    const { text, source } = blocks[block];
    const note = notes.find(({ source: [start, end] }) => source.some(([from, to]) => from < end && start < to));
    const reason = REASONS.find(([words]) => words.test(note?.message ?? ""))?.[1] ?? "furnitureHead";
    return h("p", { class: "page-line", part: "furniture", lang: language, dir: direction(language) }, visible(text), " ", h("span", { lang: say.locale, dir: direction(say.locale) }, say.text(reason)));
  });
}
