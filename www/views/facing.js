/** Two pages with a hinge: a row for each bead, what connects the sides between them. */

import { h, svg } from "../dom/dom.js";
import { foldable } from "../model/filter.js";
import { plain } from "../locales/locales.js";
import { direction } from "../model/model.js";
import { sentenceNodes } from "../dom/quotations.js";
import { blocksName, describe } from "../model/words.js";
import { folded } from "./fold.js";
import { findings, findingTag, kinship, numbers, paragraphs, sectionHead } from "./parts.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Bead} Bead */

/** What is changed is never called wholly alike, be it only by its quotation marks. */
const ALMOST = 0.99;

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* facing(root, context) {
  const { comparison, index, show, signal } = context;
  const page = h("div", { class: "facing", part: "facing" });
  root.append(page);
  const ribbons = drawRibbons(signal);
  const section = sectionHead(context, page);
  for (const ghost of index.ghosts.get(-1) ?? []) page.append(ghostRow(context, ghost));
  for (const fold of foldable(comparison, index, show)) {
    const into = fold.why ? folded(context, fold, page) : page;
    for (let at = fold.from; at < fold.to; at += 1) {
      section(comparison.beads[at], into);
      yield* row(into, context, at, ribbons);
      for (const ghost of index.ghosts.get(at) ?? []) into.append(ghostRow(context, ghost));
      yield;
    }
  }
}

/** @param {HTMLElement} into @param {Context} context @param {number} at @param {ResizeObserver} ribbons */
function* row(into, context, at, ribbons) {
  const bead = context.comparison.beads[at];
  const stacks = { left: h("div", { class: "stack" }), right: h("div", { class: "stack" }) };
  const cells = { left: h("div", { class: "cell left", part: "cell left" }, stacks.left), right: h("div", { class: "cell right", part: "cell right" }, stacks.right) };
  const hinge = h("div", { class: "hinge", part: "hinge" });
  const both = bead.left.length > 0 && bead.right.length > 0;
  if (both) hinge.append(svg("svg", { "aria-hidden": "true" }, svg("path", { class: "ribbon" })));
  for (const tag of tags(context, bead, at)) hinge.append(tag);
  const element = h("div", {
    class: `row ${bead.relation}`, part: `row ${bead.relation}`, role: "group", tabindex: -1,
    "data-bead": at, "aria-label": plain(describe(context.say, context.comparison, context.names, at)),
  },
    cells.left, hinge, cells.right);
  into.append(element);
  for (const side of /** @type {const} */ (["left", "right"])) {
    if (bead[side].length) yield* paragraphs(stacks[side], context, at, side);
    else kinship(stacks[side], context, bead);
    if (both) ribbons.observe(stacks[side]);
  }
  findings(cells, context, at);
}

/** What stands on the hinge, as small tags. @param {Context} context @param {Bead} bead @param {number} at */
function* tags(context, bead, at) {
  const { say, comparison, names } = context;
  const { relation, left, right, score } = bead;
  const tag = (/** @type {string} */ text, /** @type {string} */ kind = "") => h("span", { class: `tag ${kind}`, part: "tag" }, text);
  if (relation === "left-only") yield tag(say.text("onlyTag", { side: names.left.short }), "of-left");
  else if (relation === "right-only") yield tag(say.text("onlyTag", { side: names.right.short }), "of-right");
  else if (comparison.mode === "versions") {
    if (relation === "moved") yield movedTag(context, at, say.text("movedTag", { share: say.percent(score) }));
    else if (relation === "changed") yield tag(say.percent(Math.min(score, ALMOST)));
    if (bead.renumbered) yield tag(say.text("renumberedTag", numbers(context, bead)));
    if (left.length !== right.length) yield tag(say.text("ratio", { left: left.length, right: right.length }));
  } else {
    if (relation === "moved") yield movedTag(context, at, say.text("moved"));
    const count = (/** @type {"left" | "right"} */ side) => bead.sentences.reduce((sum, pair) => sum + pair[side].length, 0);
    if (count("left") > 1 || count("right") > 1) yield tag(say.text("ratio", { left: count("left"), right: count("right") }));
  }
  if (bead.approximate) yield tag(say.text("approximate"));
  const finding = findingTag(context, at);
  if (finding) yield finding;
}

/** The tag of a moved passage leads to its other place, if that is not beside it. @param {Context} context @param {number} at @param {string} text */
function movedTag({ index, say }, at, text) {
  const elsewhere = [...index.ghosts.values()].flat().some(({ bead }) => bead === at);
  return elsewhere
    ? h("button", { type: "button", class: "tag of-moved", part: "tag", "data-ghost": at, title: say.text("otherPlace") }, text)
    : h("span", { class: "tag of-moved", part: "tag" }, text);
}

/** @param {Context} context @param {{ bead: number, side: "left" | "right" }} ghost */
function ghostRow({ comparison, say }, { bead, side }) {
  const what = blocksName(say, comparison, comparison.beads[bead][side], side);
  const link = h("button", { type: "button", class: "link", "data-ghost-of": bead, "data-go": `bead:${bead}`, dir: direction(say.locale) },
    ...sentenceNodes(say.parts(side === "left" ? "movedFrom" : "movedTo", { what }), comparison));
  return h("div", { class: "row ghost" },
    h("div", { class: "cell left" }, side === "left" && link), h("div", { class: "hinge" }),
    h("div", { class: "cell right" }, side === "right" && link));
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
      const [left, right] = row.querySelectorAll(".stack");
      const [a, b] = [heights.get(left) ?? 0, heights.get(right) ?? 0];
      row.querySelector(".ribbon")?.setAttribute("d", ribbon(a, b));
    }
  });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return observer;
}

/** The width of the hinge in styles.js, in pixels. */
const HINGE = 74;

/** @param {number} left @param {number} right heights in pixels */
function ribbon(left, right) {
  const middle = HINGE / 2;
  return `M0 0H${HINGE}V${right}C${middle} ${right} ${middle} ${left} 0 ${left}Z`;
}
