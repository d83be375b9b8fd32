/**
 * What moved. A sentence is boxed where it was and where it is now, with its own edits marked inside and a link to the
 * other place; it is neither struck nor underlined. Passages that moved together are one thing, and leave one line
 * where they stood.
 */

import { h } from "../dom/dom.js";
import { sentenceNodes } from "../dom/quotations.js";
import { direction, label, opposite, SIDES } from "../model/model.js";
import { pathAbove, without } from "../model/moved.js";
import { blocksName, quotation } from "../model/words.js";
import { HEADINGS, numbers } from "./numbers.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/spans.js").Stretch} Stretch */
/** @typedef {import("../dom/paint.js").Mark} Mark */

const ELEMENT = /** @type {const} */ ({ left: "del", right: "ins" });

/** The box around a sentence that moved, on one side. @param {Context} context @param {Side} side @param {number} of */
export function movedElement({ comparison, say, names }, side, of) {
  const there = comparison.movedText[of][opposite(side)];
  const what = placeName(comparison, opposite(side), there.block);
  const tip = say.text(side === "left" ? "movedIntoTip" : "movedOutOfTip", { what, side: names[opposite(side)].long });
  return h(ELEMENT[side], {
    class: "moved-words",
    part: "moved",
    "data-moved": of,
    "data-pair": `m${of}`,
    "data-stop": "",
    tabindex: -1,
    "data-tip": tip,
  });
}

/**
 * Edits of a block without those that are of sentences that moved, the boxes of these, and what changed in them.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {number} block
 * @param {Stretch[]} edits
 * @returns {{ edits: Stretch[], boxes: Mark[], inner: Mark[] }}
 */
export function movedIn(context, side, block, edits) {
  const { comparison, index } = context;
  const moved = index.moved[side].get(block) ?? [];
  if (moved.length === 0) return { edits, boxes: [], inner: [] };
  const { text } = comparison[side].blocks[block];
  return {
    edits: without(edits, moved).filter(({ start, end }) => text.slice(start, end).trim()),
    boxes: moved.map(({ start, end, of }) => ({ start, end, make: () => movedElement(context, side, of) })),
    inner: moved.flatMap(({ of }) =>
      innerEdits(context, of, side).map(([start, end]) => ({ start, end, make: () => innerElement(side) })),
    ),
  };
}

/**
 * What changed in a sentence that moved, in the text of its block.
 *
 * @param {Context} context
 * @param {number} of
 * @param {Side} side
 */
export function innerEdits({ comparison }, of, side) {
  const changed = comparison.movedText[of].edits.filter(({ op, ignored }) => op !== "equal" && !ignored);
  return changed.map((edit) => edit[side]).filter(([start, end]) => end > start);
}

/** @param {Side} side */
export const innerElement = (side) => h(ELEMENT[side], { part: side === "left" ? "deleted" : "inserted" });

/** @param {Context["comparison"]} comparison @param {number} of @param {Side} side */
export function textOf({ movedText, ...documents }, of, side) {
  const { block, span } = movedText[of][side];
  return documents[side].blocks[block].text.slice(...span);
}

/** Puts a link to the other place behind each box. @param {HTMLElement} paragraph @param {Context} context */
export function linkMoved(paragraph, context) {
  /** @type {Map<string, Element>} */
  const last = new Map();
  for (const box of paragraph.querySelectorAll("[data-moved]"))
    last.set(`${box.localName}${box.getAttribute("data-moved")}`, box);
  for (const box of last.values())
    box.after(movedLink(context, box.localName === "del" ? "left" : "right", Number(box.getAttribute("data-moved"))));
}

/** @param {Context} context @param {Side} side where the link is @param {number} of */
function movedLink(context, side, of) {
  const {
    comparison: { movedText: all },
    say,
  } = context;
  return h(
    "button",
    {
      type: "button",
      class: "link kin moved-link",
      "data-go": `${opposite(side)}:${all[of][opposite(side)].block}`,
      lang: say.locale,
      dir: direction(say.locale),
    },
    movedText(context, side, of),
  );
}

/**
 * "↓ now in 7", "↑ from 2".
 *
 * @param {Context} context
 * @param {Side} side the one of the sentence that it is behind
 * @param {number} of
 */
export function movedText({ comparison, index, say }, side, of) {
  const there = opposite(side);
  const [here, away] = [comparison.movedText[of][side].block, comparison.movedText[of][there].block];
  const arrow = index.beads[there][away] < index.beads[side][here] ? "↑" : "↓";
  return `${arrow} ${say.text(side === "left" ? "movedInto" : "movedOutOf", { what: placeName(comparison, there, away) })}`;
}

/** @param {Context["comparison"]} comparison @param {Side} side @param {number} block */
function placeName(comparison, side, block) {
  return pathAbove(comparison[side], block) ?? `“${label(comparison[side].blocks[block])}”`;
}

/**
 * Passages that moved together, and after which bead they leave a line.
 *
 * @typedef {{ first: number, last: number, side: Side, after: number }} Move
 */

/** @type {WeakMap<Context["index"], Move[]>} */
const known = new WeakMap();

/** @param {Context} context @returns {Move[]} */
export function moves({ index }) {
  let found = known.get(index);
  if (!found) {
    known.set(index, (found = []));
    for (const [after, list] of index.ghosts) {
      for (const { bead, side } of list) {
        const last = found.at(-1);
        if (last && last.after === after && last.side === side && last.last === bead - 1) last.last = bead;
        else found.push({ first: bead, last: bead, side, after });
      }
    }
  }
  return found;
}

/**
 * The tag of a moved passage, which leads to the line where it stood; of those that moved together the first has one.
 *
 * @param {Context} context
 * @param {number} at
 */
export function* movedTag(context, at) {
  const { say } = context;
  const move = moves(context).find(({ first, last }) => first <= at && at <= last);
  if (!move) yield h("span", { class: "tag of-moved", part: "tag" }, say.text("moved"));
  else if (move.first === at) {
    const arrow = (move.side === "left") === move.after > at ? "↑" : "↓";
    yield h(
      "button",
      { type: "button", class: "tag of-moved", part: "tag", "data-ghost": at, "data-tip": say.text("otherPlace") },
      `${arrow} ${say.text("moved")}`,
    );
  }
}

/**
 * What is on a side after a bead besides its text: the lines that passages left, and page heads and feet.
 *
 * @param {Context} context
 * @param {number} at
 * @param {Side} side
 * @returns {HTMLElement[]}
 */
export function apartAfter(context, at, side) {
  const ghosts = moves(context)
    .filter((move) => move.after === at && move.side === side)
    .map((move) => h("div", { class: "ghost" }, ghostLink(context, move)));
  return [...(context.furniture?.furnitureAfter(context, at, side) ?? []), ...ghosts];
}

/** @param {Context} context @param {Move} move */
function ghostLink(context, { first, last, side }) {
  const { comparison, say } = context;
  const blocks = comparison.beads.slice(first, last + 1).flatMap((bead) => bead[side]);
  // A section is called by its heads, "Article 6, Liability".
  const heads = blocks.findIndex((block) => !HEADINGS.has(comparison[side].blocks[block].kind));
  const titles = blocks.slice(0, heads < 0 ? blocks.length : heads).map((block) => comparison[side].blocks[block].text);
  const what = titles.length ? [quotation(titles.join(", "), side)] : blocksName(say, comparison, blocks, side);
  const { left, right } = numbers(context, comparison.beads[first]);
  return h(
    "button",
    { type: "button", class: "link", "data-ghost-of": first, "data-go": `bead:${first}`, dir: direction(say.locale) },
    ...sentenceNodes(say.parts(side === "left" ? "movedFrom" : "movedTo", { what }), comparison),
    left === right ? null : ` (${say.text("renumberedTag", { left, right })})`,
  );
}

/** The same in a row of its own, none where there is nothing. @param {Context} context @param {number} at */
export function* apartRow(context, at) {
  const [left, right] = SIDES.map((side) => apartAfter(context, at, side));
  if (left.length + right.length)
    yield h(
      "div",
      { class: "row" },
      h("div", { class: "col left" }, ...left),
      h("div", { class: "hinge" }),
      h("div", { class: "col right" }, ...right),
    );
}
