/** One column: two versions as a redline in running prose, two languages sentence under sentence. */

import { h } from "../dom/dom.js";
import { foldable } from "../model/filter.js";
import { plain } from "../locales/locales.js";
import { direction, section as sectionOf, SIDES } from "../model/model.js";
import { paint } from "../dom/paint.js";
import { without } from "../model/moved.js";
import { markedIn, wordsBy } from "../model/spans.js";
import { describe } from "../model/words.js";
import { packed } from "../model/columns.js";
import { editElement, heading, kindLayers, passage, sections, sideNames, word } from "./parts.js";
import { apartAfter, innerEdits, innerElement, linkMoved, movedElement, movedTag } from "./moved.js";
import { bothNumbers, numberOf, numbers, signOf } from "./numbers.js";
import { adoptInlineSheet } from "./inline-sheet.js";
import { run } from "./run.js";
import { cellLayer } from "./table-rows.js";
import { areRows, cellsOf } from "../model/table-rows.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/spans.js").Stretch} Stretch */

/**
 * Pixels that a character takes, and the fewest characters in a line, to estimate the height of rows that were not laid
 * out yet.
 */
const LINE = { character: 10, least: 24 };

/**
 * How many lines a row has, by estimate.
 *
 * @param {Context} context
 * @param {Bead} bead
 * @param {number} length characters in a line
 */
function lines({ comparison }, bead, length) {
  const texts = (/** @type {Side} */ side) =>
    bead[side].reduce((sum, block) => sum + comparison[side].blocks[block].text.length, 0);
  const deleted = bead.edits.reduce(
    (sum, { op, ignored, left: [from, to] }) => sum + (op === "equal" || ignored ? 0 : to - from),
    0,
  );
  return Math.max(
    1,
    Math.ceil((comparison.mode === "versions" ? texts("right") + deleted : texts("left") + texts("right")) / length),
  );
}

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* inline(root, context) {
  adoptInlineSheet(root);
  const { comparison, index, say, names, show } = context;
  const page = h("div", { class: "inline", part: "inline" }, sideNames(context, comparison.mode === "versions"));
  for (const side of SIDES) page.append(...apartAfter(context, -1, side));
  root.append(page);
  const section = sections(context);
  const lineLength = Math.max(LINE.least, page.clientWidth / LINE.character);
  for (const fold of foldable(comparison, index, show)) {
    const into = fold.why && context.folded ? context.folded(context, fold, page) : page;
    for (const { pair, left, right } of packed(comparison.beads, fold.from, fold.to, fold.why === null)) {
      if (pair !== null) {
        const bead = comparison.beads[pair];
        const head = pairHead(context, bead, section);
        if (head && into === page) into.append(head);
        const stack = h("div", { class: "stack" });
        const row = h(
          "div",
          {
            class: `row ${bead.relation}${areRows(comparison, [pair], "right") ? " of-table" : ""}`,
            part: `row ${bead.relation}`,
            role: "group",
            tabindex: -1,
            "data-bead": pair,
            "aria-label": plain(describe(say, comparison, names, pair)),
          },
          stack,
        );
        row.style.setProperty("--_lines", String(lines(context, bead, lineLength)));
        into.append(row);
        if (bead.relation === "moved")
          stack.append(...[...movedTag(context, pair)].map((tag) => h("p", { class: "kin" }, tag)));
        if (comparison.mode === "versions") yield* redline(stack, context, pair);
        else yield* interlinear(stack, context, pair);
        context.notes?.findings({ left: stack, right: stack }, context, pair);
        for (const side of SIDES) into.append(...apartAfter(context, pair, side));
      }
      for (const [side, beads] of /** @type {[Side, number[]][]} */ ([
        ["left", left],
        ["right", right],
      ])) {
        if (beads.length) yield* run(into, context, beads, side, section, (at) => apartAfter(context, at, side));
      }
      yield;
    }
  }
}

/**
 * One head for both sides where both begin the same part.
 *
 * @param {Context} context
 * @param {Bead} bead
 * @param {ReturnType<typeof sections>} section
 */
function pairHead({ comparison, say }, bead, section) {
  const heads = SIDES.map((side) => section(bead, side)).filter((head) => head !== null);
  const part = sectionOf(comparison.right.blocks[bead.right[0]]);
  if (heads.length === 2 && part) {
    heads[0].textContent = say.text(part);
    heads[0].className = "section";
  }
  return heads.at(0) ?? null;
}

/** Sentence under sentence. @param {HTMLElement} into @param {Context} context @param {number} at */
function* interlinear(into, context, at) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  if (bead.sentences.length === 0) {
    for (const side of SIDES) for (const i of bead[side]) yield* passage(into, context, side, i);
    return;
  }
  const numbered = { left: false, right: false };
  const words = (/** @type {Side} */ side) => {
    const { stretches, names } = wordsBy(bead, side);
    return new Map(
      bead[side].map((block, i) => [block, stretches[i].map((one) => ({ ...one, make: () => word(names[one.of]) }))]),
    );
  };
  const linked = index.lightsWords ? { left: words("left"), right: words("right") } : null;
  for (const [of, pair] of bead.sentences.entries()) {
    const group = h("div", { class: "pair" });
    into.append(group);
    for (const side of SIDES) {
      for (const [i, sentence] of pair[side]) {
        const span = comparison[side].blocks[i]?.sentences[sentence];
        if (span)
          yield* passage(group, context, side, i, {
            from: span[0],
            to: span[1],
            pair: `s${at}.${of}`,
            numbered: !numbered[side],
            words: linked?.[side].get(i),
          });
        numbered[side] = true;
      }
    }
  }
}

/**
 * Both versions in one: what was deleted before what is in its place.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at
 */
function* redline(into, context, at) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  const texts = { left: joined(context, bead, "left"), right: joined(context, bead, "right") };
  let text = "";
  /** @type {import("../dom/paint.js").Mark[]} */
  const edits = [];
  /** Where each stretch of the right text is in the merged one. @type {{ start: number, end: number, to: number }[]} */
  const segments = [];
  /** What changed in sentences that moved, on the merged text. @type {import("../dom/paint.js").Mark[]} */
  const inner = [];
  const moved = { left: movedStretches(context, bead, "left"), right: movedStretches(context, bead, "right") };
  bead.edits.forEach(({ op, left, right, ignored }, of) => {
    const plain = op === "equal" || ignored;
    for (const side of plain ? /** @type {const} */ (["right"]) : SIDES) {
      const [start, end] = side === "left" ? left : right;
      if (start === end) continue;
      const to = text.length;
      if (side === "right") segments.push({ start, end, to });
      // A line feed within a mark is not a break between paragraphs of the merged text.
      text +=
        plain || side === "right" ? texts[side].slice(start, end) : texts[side].slice(start, end).replaceAll("\n", " ");
      const within =
        op === "equal"
          ? []
          : moved[side]
              .filter((one) => one.start < end && one.end > start)
              .map((one) => ({ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }));
      for (const one of within) {
        edits.push({
          start: one.start - start + to,
          end: one.end - start + to,
          make: () => movedElement(context, side, one.of),
        });
        for (const edit of innerEdits(context, one.of, side)) {
          const [from, until] = [Math.max(one.at + edit[0], one.start), Math.min(one.at + edit[1], one.end)];
          if (from < until)
            inner.push({ start: from - start + to, end: until - start + to, make: () => innerElement(side) });
        }
      }
      const holes = within.map((one) => ({ ...one, start: one.start - start + to, end: one.end - start + to }));
      // Where nothing but a paragraph begins or ends, there is a sign for it.
      const blank = !plain && !texts[side].slice(start, end).trim();
      const sign =
        blank && texts[side].slice(start, end).includes("\n")
          ? "cut"
          : blank && (texts.left.slice(...left) + texts.right.slice(...right)).includes("\n")
            ? "blank"
            : "";
      if (op !== "equal") {
        for (const one of without([{ start: to, end: text.length, of }], holes)) {
          if (holes.length && !text.slice(one.start, one.end).trim()) continue;
          edits.push({
            start: one.start,
            end: one.end,
            make: () => (sign ? h(side === "left" ? "del" : "ins", { class: sign }) : editElement(bead, at, of, side)),
          });
        }
      }
      if (side === "left" && !plain && right[0] < right[1] && apart(text, texts.right.slice(...right))) {
        edits.push({ start: text.length, end: text.length + 1, make: () => h("span", { class: "gap" }) });
        text += " ";
      }
    }
  });
  edits.sort((a, b) => a.start - b.start);
  const { language, blocks } = comparison.right;
  const first = blocks[bead.right[0]];
  const paragraph = heading(first, { class: `block is-${first.kind}`, lang: language, dir: direction(language) });
  const { left, right } = numbers(context, bead);
  if (left === right) paragraph.append(...numberOf(context, "right", bead.right[0]));
  else paragraph.append(bothNumbers(context, bead), " ");
  into.append(paragraph);
  const { echoes } = markedIn(index, "right", bead.right[0]);
  const place = (/** @type {Stretch[]} */ list) =>
    list.flatMap(({ start, end, of }) =>
      segments
        .filter((segment) => segment.start < end && segment.end > start)
        .map((segment) => ({
          start: Math.max(start, segment.start) - segment.start + segment.to,
          end: Math.min(end, segment.end) - segment.start + segment.to,
          of,
        })),
    );
  const lead = first.lead ? [{ start: first.lead[0], end: first.lead[1], of: 0 }] : [];
  // A row is set out in cells where it has as many before and after.
  const columns = new Set([texts.left, texts.right, text].map((one) => cellsOf(one)?.length));
  yield* paint(paragraph, text, [
    columns.size === 1 ? cellLayer(paragraph, text) : [],
    edits,
    inner,
    ...kindLayers(context, [], place(echoes), place(lead)),
  ]);
  if (left === right) paragraph.append(...signOf(context, "right", bead.right[0]));
  if (moved.left.length + moved.right.length) linkMoved(paragraph, context);
}

/**
 * Sentences of a bead that moved, as stretches of its joined text; `at` is where its block begins.
 *
 * @param {Context} context
 * @param {Bead} bead
 * @param {Side} side
 * @returns {(Stretch & { at: number })[]}
 */
function movedStretches({ comparison, index }, bead, side) {
  let from = 0;
  return bead[side].flatMap((block) => {
    const found = (index.moved[side].get(block) ?? []).map(({ start, end, of }) => ({
      start: from + start,
      end: from + end,
      of,
      at: from,
    }));
    from += comparison[side].blocks[block].text.length + 1;
    return found;
  });
}

/**
 * Whether what was deleted and what takes its place need a blank between them, which neither text has.
 *
 * @param {string} before
 * @param {string} after
 */
function apart(before, after) {
  return /\S$/u.test(before) && /^[^\s.,;:!?)\]}»”’…、。，；：]/u.test(after);
}

/** @param {Context} context @param {Bead} bead @param {Side} side */
function joined({ comparison }, bead, side) {
  return bead[side].map((i) => comparison[side].blocks[i].text).join("\n");
}
