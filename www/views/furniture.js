/**
 * Lines that were taken for page heads, feet and numbers, where they stood, each with the reason. They take no part in
 * the comparison.
 */

import { h } from "../dom/dom.js";
import { visible } from "../model/hidden.js";
import { direction, opening, SIDES } from "../model/model.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../locales/locales.js").Key} Key */

/** The reasons, by a word of the notes. @type {[RegExp, Key][]} */
const REASONS = [
  [/page number/, "furnitureNumber"],
  [/running/, "furnitureHead"],
  [/symbol/, "furnitureSymbol"],
  [/rule/, "furnitureRule"],
  [/front matter/, "furnitureFront"],
];

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
    known.set(index, (found = { left: new Map(), right: new Map() }));
    for (const side of SIDES) {
      let last = -1;
      comparison[side].blocks.forEach(({ kind }, block) => {
        if (kind === "furniture") found?.[side].set(last, [...(found[side].get(last) ?? []), block]);
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
  const { language, blocks } = context.comparison[side];
  return (places(context)[side].get(at) ?? []).map((block) =>
    h(
      "p",
      { class: "page-line", part: "furniture", lang: language, dir: direction(language) },
      visible(blocks[block].text),
      " ",
      reason(context, side, block),
    ),
  );
}

/** Why a line was left out. @param {Context} context @param {Side} side @param {number} block */
export function reasonOf({ comparison, say }, side, block) {
  const { blocks, notes } = comparison[side];
  const note = notes.find(({ source: [start, end] }) =>
    blocks[block].source.some(([from, to]) => from < end && start < to),
  );
  return say.text(REASONS.find(([words]) => words.test(note?.message ?? ""))?.[1] ?? "furnitureHead");
}

/** The same beside the line. @param {Context} context @param {Side} side @param {number} block */
const reason = (context, side, block) =>
  h(
    "span",
    { class: "page-reason", lang: context.say.locale, dir: direction(context.say.locale) },
    reasonOf(context, side, block),
  );

/** How much of a line names it in the list, in characters. */
const LINE_LENGTH = 62;

/**
 * All lines as a list, each leading to its place.
 *
 * @param {HTMLElement} page
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* furnitureList(page, context) {
  const { comparison, say, names } = context;
  for (const side of SIDES) {
    const lines = [...places(context)[side]].flatMap(([at, blocks]) => blocks.map((block) => ({ at, block })));
    if (lines.length === 0) continue;
    const { language, blocks } = comparison[side];
    const items = h("ul", { class: "list", role: "list" });
    page.append(
      h(
        "h3",
        { class: "list-head" },
        h(
          "span",
          { class: `sign of-${side}` },
          say.list([names[side].short, say.text("sumFurniture", { n: lines.length })]),
        ),
      ),
      items,
    );
    for (const { at, block } of lines) {
      items.append(
        h(
          "li",
          { class: "item-row page-item", "data-open": `bead:${Math.max(at, 0)}` },
          h(
            "button",
            { type: "button", class: "jump", lang: language, dir: direction(language) },
            opening(blocks[block].text, LINE_LENGTH),
          ),
          " ",
          reason(context, side, block),
        ),
      );
      yield;
    }
  }
}
