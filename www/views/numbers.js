/**
 * Numbers of paragraphs in the margin; a press on one copies a link to its paragraph, and those without one have a sign
 * for it.
 */

import { h } from "../dom/dom.js";
import { direction, opening } from "../model/model.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Block} Block */

export const HEADINGS = new Set(["title", "subtitle", "heading"]);

/** How much names a paragraph without a number, in characters. */
const NAME_LENGTH = 24;

/** A block's path in the margin, before its text: "6(3)(a)". @param {Context} context @param {Side} side @param {number} at the block */
export function* numberOf(context, side, at) {
  const block = context.comparison[side].blocks[at];
  const path = numberApart(block) && (block.path ?? block.number);
  if (path) yield* [h("span", { class: "number", part: "number" }, link(context, side, at, path)), " "];
}

/** The sign of a block without a path, in the margin too, but read after its text. @param {Context} context @param {Side} side @param {number} at the block */
export function* signOf(context, side, at) {
  if (!numberApart(context.comparison[side].blocks[at]))
    yield h("span", { class: "number", part: "number" }, link(context, side, at, null));
}

/** Both paths of a renumbered paragraph, the old one struck. @param {Context} context @param {Bead} bead */
export function bothNumbers(context, bead) {
  const { left, right } = numbers(context, bead);
  return h(
    "span",
    { class: "number", part: "number" },
    h("del", {}, link(context, "left", bead.left[0], left)),
    " ",
    h("ins", {}, link(context, "right", bead.right[0], right)),
  );
}

/**
 * What copies a link to a paragraph.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {number} at
 * @param {string | null} path
 */
function link({ comparison, say, names }, side, at, path) {
  const { text, path: own } = comparison[side].blocks[at];
  const name = say.text("copyLink", {
    what: own ?? say.text("quoted", { text: opening(text, NAME_LENGTH) }),
    side: names[side].short,
  });
  return h(
    "button",
    {
      type: "button",
      class: "address",
      "data-link": `${side}:${at}`,
      tabindex: -1,
      "aria-label": path ? name : say.text("link"),
      "data-tip": name,
      lang: say.locale,
      dir: path ? "ltr" : direction(say.locale),
    },
    // A long path breaks before a level of its own.
    ...(path?.split(/(?=\()/u).flatMap((part, i) => (i ? [h("wbr"), part] : [part])) ?? []),
  );
}

/** A block's printed number where its text does not say it: "Article 1" does. @param {Block} block */
export function numberApart({ kind, number, text }) {
  return number && !(HEADINGS.has(kind) && text.includes(number)) ? number : null;
}

/** The paths or printed numbers of a bead, "–" where a side has none. @param {Context} context @param {Bead} bead */
export function numbers({ comparison }, bead) {
  const number = (/** @type {Side} */ side) =>
    bead[side]
      .map((at) => comparison[side].blocks[at])
      .map(({ path, number }) => path ?? number)
      .filter(Boolean)
      .join(", ") || "–";
  return { left: number("left"), right: number("right") };
}
