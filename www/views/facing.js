/**
 * Two pages with a hinge. A pair begins level; below it each column goes on by itself with its own unmatched
 * paragraphs, so that the text of one side is never in the column of the other.
 */

import { h, svg } from "../dom/dom.js";
import { foldable } from "../model/filter.js";
import { plain } from "../locales/locales.js";
import { opposite, SIDES } from "../model/model.js";
import { isWeak, packed, spansParagraphs } from "../model/columns.js";
import { cutsOf } from "../model/spans.js";
import { describe } from "../model/words.js";
import { numbers } from "./numbers.js";
import { paragraphs, sections, sideNames, takenUp } from "./parts.js";
import { areRows } from "../model/table-rows.js";
import { LINE_CHARACTERS, missingRows, rest, run } from "./run.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/columns.js").Group} Group */

/** What is changed is never called wholly alike, even if it is only by its quotation marks. */
const ALMOST = 0.99;

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* facing(root, context) {
  const { comparison, index, show, signal } = context;
  const page = h("div", { class: "facing", part: "facing" }, sideNames(context));
  root.append(page);
  const ribbons = drawRibbons(signal);
  const section = sections(context);
  page.append(...(context.moved?.apartRow(context, -1) ?? []));
  for (const fold of foldable(comparison, index, show)) {
    const into = fold.why && context.folded ? context.folded(context, fold, page) : page;
    for (const group of packed(comparison.beads, fold.from, fold.to, fold.why === null)) {
      yield* row(into, context, group, ribbons, section, into === page);
      yield;
    }
  }
}

/**
 * A pair and the unmatched paragraphs after it.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {Group} group
 * @param {ResizeObserver} ribbons
 * @param {ReturnType<typeof sections>} section
 * @param {boolean} headed whether section heads are shown
 */
function* row(into, context, group, ribbons, section, headed) {
  const { comparison, say, names } = context;
  const { bySentence } = context;
  const spread =
    bySentence !== null && group.pair !== null && spansParagraphs(comparison, comparison.beads[group.pair]);
  if (spread)
    yield* bySentence(into, context, /** @type {number} */ (group.pair), headed ? section : null, [
      ...tags(context, comparison.beads[/** @type {number} */ (group.pair)], /** @type {number} */ (group.pair)),
    ]);
  if (spread) into.append(...(context.moved?.apartRow(context, /** @type {number} */ (group.pair)) ?? []));
  if (spread && group.left.length + group.right.length === 0) return;
  const pair = spread ? null : group.pair;
  const bead = pair === null ? null : comparison.beads[pair];
  const columns = { left: h("div", { class: "col left" }), right: h("div", { class: "col right" }) };
  const hinge = h("div", { class: "hinge", part: "hinge" });
  const weak = bead !== null && isWeak(comparison, bead);
  const element = h(
    "div",
    {
      class: `row ${bead?.relation ?? "unmatched"}${isTable(context, group) ? " of-table" : ""}${weak ? " weak" : ""}${bead && cutsOf(comparison, bead) ? " split" : ""}${group.left.length + group.right.length ? " with-run" : ""}`,
      part: `row ${bead?.relation ?? "unmatched"}`,
      ...(bead && {
        role: "group",
        tabindex: -1,
        "data-bead": pair,
        "aria-label": plain(describe(say, comparison, names, /** @type {number} */ (pair))),
      }),
    },
    columns.left,
    hinge,
    columns.right,
  );
  element.style.setProperty("--_lines", String(lines(context, group)));
  if (bead && pair !== null) {
    const heads = { left: section(bead, "left"), right: section(bead, "right") };
    if (headed && (heads.left || heads.right)) {
      into.append(
        h(
          "div",
          { class: "sections" },
          h("div", { class: "col left" }, heads.left),
          h("div"),
          h("div", { class: "col right" }, heads.right),
        ),
      );
    }
    into.append(element);
    hinge.append(svg("svg", { "aria-hidden": "true" }, svg("path", { class: "ribbon" })));
    for (const tag of tags(context, bead, pair)) hinge.append(tag);
    const stacks = { left: h("div", { class: "stack" }), right: h("div", { class: "stack" }) };
    const cells = {
      left: h("div", { class: "cell left", part: "cell left" }, stacks.left),
      right: h("div", { class: "cell right", part: "cell right" }, stacks.right),
    };
    for (const side of SIDES) columns[side].append(cells[side]);
    for (const side of SIDES) {
      yield* paragraphs(stacks[side], context, pair, side, weak);
      stacks[side].append(...takenUp(context, bead, side));
      ribbons.observe(stacks[side]);
      columns[side].append(...(context.moved?.apartAfter(context, pair, side) ?? []));
    }
    context.notes?.findings(cells, context, pair, true);
  } else {
    into.append(element);
  }
  const tables = SIDES.filter((side) => areRows(comparison, group[side], side));
  for (const side of SIDES) {
    if (group[side].length === 0) continue;
    const rows = tables.includes(side);
    yield* run(
      columns[side],
      context,
      group[side],
      side,
      section,
      (at) => context.moved?.apartAfter(context, at, side) ?? [],
      rows,
    );
    if (!rows) continue;
    columns[opposite(side)].append(missingRows(context, group[side], side));
    const only = say.text("onlyTag", { side: names[side].short });
    hinge.append(h("span", { class: `tag of-${side} of-rows`, part: "tag", "data-tip": only }, only));
  }
  // What a column says where it is empty comes below its own paragraphs.
  for (const side of SIDES)
    if (group[side].length && !tables.includes(side))
      columns[opposite(side)].append(rest(context, group, opposite(side)));
}

/** Whether a group holds rows of a table only. @param {Context} context @param {Group} group */
const isTable = ({ comparison }, { pair, left, right }) =>
  SIDES.every((side) =>
    areRows(comparison, [...(pair === null ? [] : [pair]), ...(side === "left" ? left : right)], side),
  );

/** How many lines the longer column of a group has, by estimate. @param {Context} context @param {Group} group */
function lines({ comparison }, { pair, left, right }) {
  const counts = SIDES.map((side) => {
    const beads = [...(pair === null ? [] : [pair]), ...(side === "left" ? left : right)];
    return beads
      .flatMap((at) => comparison.beads[at][side])
      .reduce((sum, block) => sum + 1 + Math.ceil(comparison[side].blocks[block].text.length / LINE_CHARACTERS), 0);
  });
  return Math.max(...counts);
}

/** What is on the hinge, as small tags. @param {Context} context @param {Bead} bead @param {number} at */
function* tags(context, bead, at) {
  const { say, comparison } = context;
  const { relation, left, right, score } = bead;
  const tag = (/** @type {string} */ text, /** @type {string} */ title = "", kind = "") =>
    h("span", { class: `tag ${kind}`, part: "tag", "data-tip": title || null, tabindex: title ? 0 : null }, text);
  if (relation === "moved" && context.moved) yield* context.moved.movedTag(context, at);
  if (comparison.mode === "versions") {
    const share = say.percent(Math.min(score, ALMOST));
    if (isWeak(comparison, bead)) yield tag(say.text("subjectTag", { share }), say.text("explainWeak"), "two");
    else if (bead.edits.some(({ op, ignored }) => op !== "equal" && !ignored))
      yield tag(share, say.text("explainShare", { share }));
    if (bead.renumbered) {
      const printed = numbers(context, bead);
      // The hinge is between left and right in every language.
      yield tag(`${printed.left} → ${printed.right}`, say.text("explainRenumbered"));
    }
    // A pair in which one side has a single paragraph was split or merged.
    const name =
      left.length === 1
        ? say.text("splitTag", { n: right.length })
        : right.length === 1
          ? say.text("mergedTag", { n: left.length })
          : say.text("ratio", { left: left.length, right: right.length });
    if (left.length !== right.length)
      yield tag(name, say.text("explainRatio", { left: left.length, right: right.length }));
  } else {
    const count = (/** @type {Side} */ side) => bead.sentences.reduce((sum, pair) => sum + pair[side].length, 0);
    if (count("left") !== count("right"))
      yield tag(
        say.text("ratio", { left: count("left"), right: count("right") }),
        say.text("explainRatioSentences", { left: count("left"), right: count("right") }),
      );
  }
  if (bead.approximate) yield tag(say.text("approximate"));
  if (context.notes) yield* context.notes.findingTags(context, at);
}

/**
 * Keeps each row's ribbon as tall on either side as that side's text. The sizes come with the observation, so
 * that drawing never forces a layout.
 *
 * @param {AbortSignal} signal
 */
function drawRibbons(signal) {
  /** @type {WeakMap<Element, number>} */
  const heights = new WeakMap();
  const observer = new ResizeObserver((entries) => {
    const rows = new Set();
    for (const { target, contentRect } of entries) {
      heights.set(target, contentRect.height);
      rows.add(target.closest(".row"));
    }
    for (const row of rows) {
      const [left, right] = row.querySelectorAll(":scope > .col > .cell > .stack");
      const [a, b] = [heights.get(left) ?? 0, heights.get(right) ?? 0];
      const { clientWidth: width = 0 } = row.querySelector(":scope > .hinge") ?? {};
      row
        .querySelector(".ribbon")
        ?.setAttribute(
          "d",
          row.matches(".split")
            ? forked(width, left, right)
            : ribbon(width, { from: 0.5, to: a }, { from: 0.5, to: b }),
        );
    }
  });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return observer;
}

/** A stretch of a column, in pixels from the top of its text. @typedef {{ from: number, to: number }} Reach */

/** @param {number} width of the hinge @param {Reach} left @param {Reach} right */
function ribbon(width, left, right) {
  const middle = width / 2;
  return `M.5 ${left.from}C${middle} ${left.from} ${middle} ${right.from} ${width - 0.5} ${right.from}V${right.to}C${middle} ${right.to} ${middle} ${left.to} .5 ${left.to}Z`;
}

/**
 * The ribbon of a paragraph that was split: a prong for each part, from where it is cut to the paragraph that it
 * became.
 *
 * @param {number} width of the hinge
 * @param {Element} left
 * @param {Element} right
 */
function forked(width, left, right) {
  const [a, b] = [left, right].map((stack) => {
    const { top, bottom } = stack.getBoundingClientRect();
    const blocks = [...stack.querySelectorAll(":scope > .block")].map((block) => block.getBoundingClientRect());
    const cuts = [...stack.querySelectorAll(".cut")]
      .map((cut) => cut.getBoundingClientRect())
      .map((cut) => (cut.top + cut.bottom) / 2);
    const places = cuts.length
      ? [top, ...cuts, bottom].slice(0, -1).map((from, i) => ({ from, to: cuts[i] ?? bottom }))
      : blocks.map((block) => ({ from: block.top, to: block.bottom }));
    return places.map(({ from, to }) => ({ from: from - top + 0.5, to: to - top }));
  });
  return a.length === b.length
    ? a.map((reach, i) => ribbon(width, reach, b[i])).join("")
    : ribbon(width, { from: 0.5, to: left.clientHeight }, { from: 0.5, to: right.clientHeight });
}
