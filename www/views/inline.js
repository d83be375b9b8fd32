/** One column: two versions as a redline in running prose, two languages sentence under sentence. */

import { h } from "../dom/dom.js";
import { foldable } from "../model/filter.js";
import { plain } from "../locales/locales.js";
import { direction, SIDES } from "../model/model.js";
import { paint } from "../dom/paint.js";
import { markedIn, wordsBy } from "../model/spans.js";
import { describe } from "../model/words.js";
import { folded } from "./fold.js";
import { editElement, findings, heading, kindLayers, numberOf, numbers, sectionHead, word } from "./parts.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/spans.js").Stretch} Stretch */

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* inline(root, context) {
  const { comparison, index, say, names, show } = context;
  const page = h("div", { class: "inline", part: "inline" });
  root.append(page);
  const section = sectionHead(context, page);
  for (const fold of foldable(comparison, index, show)) {
    const into = fold.why ? folded(context, fold, page) : page;
    for (let at = fold.from; at < fold.to; at += 1) {
      const bead = comparison.beads[at];
      section(bead, into);
      const stack = h("div", { class: "stack" });
      into.append(h("div", {
        class: `row ${bead.relation}`, part: `row ${bead.relation}`, role: "group", tabindex: -1,
        "data-bead": at, "aria-label": plain(describe(say, comparison, names, at)),
      }, stack));
      if (bead.left.length === 0 || bead.right.length === 0) yield* single(stack, context, at);
      else if (comparison.mode === "versions") yield* redline(stack, context, at);
      else yield* interlinear(stack, context, at);
      findings({ left: stack, right: stack }, context, at);
      yield;
    }
  }
}

/** A passage without counterpart, whole. @param {HTMLElement} into @param {Context} context @param {number} at */
function* single(into, context, at) {
  const bead = context.comparison.beads[at];
  const side = bead.left.length ? "left" : "right";
  into.classList.add(side);
  into.append(h("span", { class: `tag of-${side}`, part: "tag" }, context.say.text("onlyTag", { side: context.names[side].short })));
  for (const i of bead[side]) yield* part(into, context, side, i);
}

/** Sentence under sentence. @param {HTMLElement} into @param {Context} context @param {number} at */
function* interlinear(into, context, at) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  if (bead.sentences.length === 0) {
    for (const side of SIDES) for (const i of bead[side]) yield* part(into, context, side, i);
    return;
  }
  const numbered = { left: false, right: false };
  const words = (/** @type {Side} */ side) => {
    const { stretches, names } = wordsBy(bead, side);
    return new Map(bead[side].map((block, i) => [block, stretches[i].map((one) => ({ ...one, make: () => word(names[one.of]) }))]));
  };
  const linked = index.lightsWords ? { left: words("left"), right: words("right") } : null;
  for (const [of, pair] of bead.sentences.entries()) {
    const group = h("div", { class: "pair" });
    into.append(group);
    for (const side of SIDES) {
      for (const [i, sentence] of pair[side]) {
        const span = comparison[side].blocks[i]?.sentences[sentence];
        if (span) yield* part(group, context, side, i, { from: span[0], to: span[1], pair: `s${at}.${of}`, numbered: !numbered[side], words: linked?.[side].get(i) });
        numbered[side] = true;
      }
    }
  }
}

/**
 * A block, or a stretch of it, as a paragraph.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {Side} side
 * @param {number} i the block
 * @param {{ from?: number, to?: number, pair?: string | null, numbered?: boolean, words?: (Stretch & import("../dom/paint.js").Mark)[] }} [stretch]
 */
function* part(into, context, side, i, { from = 0, to = Infinity, pair = null, numbered = true, words = [] } = {}) {
  const { comparison } = context;
  const { language, blocks } = comparison[side];
  const block = blocks[i];
  const stop = pair === null ? {} : { "data-pair": pair, "data-stop": "", tabindex: -1 };
  const paragraph = heading(block, { class: `block is-${block.kind} ${side}`, lang: language, dir: direction(language), ...stop });
  if (numbered) paragraph.append(...numberOf(block));
  into.append(paragraph);
  const end = Math.min(to, block.text.length);
  const { echoes, findings } = markedIn(context.index, side, i);
  /** @template {Stretch} S @param {S[]} list @returns {S[]} */
  const cut = (list) => list
    .filter((mark) => mark.start < end && mark.end > from)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, end) - from }));
  const lead = block.lead ? [{ start: block.lead[0], end: block.lead[1], of: 0 }] : [];
  yield* paint(paragraph, block.text.slice(from, end), [...kindLayers(context, cut(findings), cut(echoes), cut(lead)), cut(words)]);
}

/** Both versions in one: what was deleted before what stands in its place. @param {HTMLElement} into @param {Context} context @param {number} at */
function* redline(into, context, at) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  const texts = { left: joined(context, bead, "left"), right: joined(context, bead, "right") };
  let text = "";
  /** @type {import("../dom/paint.js").Mark[]} */
  const edits = [];
  /** Where each stretch of the right text stands in the merged one. @type {{ start: number, end: number, to: number }[]} */
  const segments = [];
  bead.edits.forEach(({ op, left, right, ignored }, of) => {
    const plain = op === "equal" || ignored;
    for (const side of plain ? /** @type {const} */ (["right"]) : SIDES) {
      const [start, end] = side === "left" ? left : right;
      if (start === end) continue;
      const to = text.length;
      if (side === "right") segments.push({ start, end, to });
      // A line feed within a mark is no break between paragraphs of the merged text.
      text += plain || side === "right" ? texts[side].slice(start, end) : texts[side].slice(start, end).replaceAll("\n", " ");
      if (op !== "equal") edits.push({ start: to, end: text.length, make: () => editElement(bead, at, of, side) });
    }
  });
  const { language, blocks } = comparison.right;
  const first = blocks[bead.right[0]];
  const paragraph = heading(first, { class: `block is-${first.kind}`, lang: language, dir: direction(language) });
  const { left, right } = numbers(context, bead);
  if (left === right) paragraph.append(...numberOf(first));
  else paragraph.append(h("span", { class: "number", part: "number" }, h("del", {}, left), " ", h("ins", {}, right)), " ");
  into.append(paragraph);
  const { echoes } = markedIn(index, "right", bead.right[0]);
  const place = (/** @type {Stretch[]} */ list) => list.flatMap(({ start, end, of }) => segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) => ({ start: Math.max(start, segment.start) - segment.start + segment.to, end: Math.min(end, segment.end) - segment.start + segment.to, of })));
  const lead = first.lead ? [{ start: first.lead[0], end: first.lead[1], of: 0 }] : [];
  yield* paint(paragraph, text, [edits, ...kindLayers(context, [], place(echoes), place(lead))]);
}

/** @param {Context} context @param {Bead} bead @param {Side} side */
function joined({ comparison }, bead, side) {
  return bead[side].map((i) => comparison[side].blocks[i].text).join("\n");
}
