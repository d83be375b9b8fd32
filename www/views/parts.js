/** What several views share: a block as a paragraph with its marks, notes of findings, links to kindred blocks. */

import { h } from "../dom.js";
import { direction, editsBy, label, markedIn, sentencesBy } from "../model.js";
import { paint } from "../paint.js";
import { findingText } from "../words.js";

/**
 * What a view draws from. It draws into its root and answers nothing: what the element acts on is in the DOM, as
 * `data-bead`, `data-finding`, `data-pair` (lights up together) and `data-go` (leads to a place).
 *
 * @typedef {object} Context
 * @property {import("../model.js").Comparison} comparison
 * @property {import("../model.js").Index} index
 * @property {import("../locales.js").Say} say
 * @property {import("../words.js").Names} names
 * @property {Set<import("../filter.js").Kind>} show
 * @property {AbortSignal} signal ends with the view
 */
/** @typedef {import("../model.js").Side} Side */
/** @typedef {import("../model.js").Bead} Bead */
/** @typedef {import("../model.js").Block} Block */
/** @typedef {import("../model.js").Stretch} Stretch */

const HEADINGS = new Set(["title", "subtitle", "heading"]);

/**
 * One side of a bead.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at the bead
 * @param {Side} side
 * @returns {Generator<void, void, void>}
 */
export function* paragraphs(into, { comparison, index, show, say }, at, side) {
  const bead = comparison.beads[at];
  const document = comparison[side];
  into.setAttribute("lang", document.language);
  into.setAttribute("dir", direction(document.language));
  const single = bead.left.length === 0 || bead.right.length === 0;
  const edits = single ? [] : editsBy(comparison, bead, side);
  const sentences = sentencesBy(comparison, bead, side);
  for (const [i, at_] of bead[side].entries()) {
    const block = document.blocks[at_];
    const { echoes, findings } = markedIn(index, side, at_);
    const paragraph = h(HEADINGS.has(block.kind) ? "h4" : "p", { class: `block is-${block.kind}`, "data-block": `${side}:${at_}` });
    if (block.number) paragraph.append(h("span", { class: "number", part: "number" }, block.number), " ");
    into.append(paragraph);
    yield* paint(paragraph, block.text, [
      (sentences[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => sentence(bead, at, of) })),
      (edits[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => edit(bead, at, of, side) })),
      (show.has("findings") ? findings : []).map(({ start, end, of }) => ({ start, end, make: () => h("mark", { class: "finding", part: "finding", "data-finding-mark": of, "data-pair": `f${of}` }) })),
      (show.has("echoes") ? echoes : []).map(({ start, end, of }) => ({ start, end, make: () => h("span", { class: "echo", part: "echo", "data-pair": `e${of}`, title: say.text("echoTitle") }) })),
      block.lead ? [{ start: block.lead[0], end: block.lead[1], make: () => h("span", { class: "lead", part: "lead" }) }] : [],
    ]);
  }
}

/** @param {Bead} bead @param {number} at @param {number} of */
function sentence({ sentences }, at, of) {
  const alone = sentences[of].left.length === 0 || sentences[of].right.length === 0;
  return h("span", { class: alone ? "sentence alone" : "sentence", part: "sentence", "data-pair": `s${at}.${of}`, "data-stop": "" });
}

/** @param {Bead} bead @param {number} at @param {number} of @param {Side} side */
function edit({ edits }, at, of, side) {
  const { op, ignored } = edits[of];
  const attributes = { class: ignored, "data-pair": op === "replace" ? `d${at}.${of}` : null };
  if (ignored) return h("span", { ...attributes, class: "ignored" });
  return side === "left" ? h("del", { ...attributes, part: "deleted" }) : h("ins", { ...attributes, part: "inserted" });
}

/** The hinge's tag on how many findings a bead has. @param {Context} context @param {number} at */
export function findingTag({ index, show, say }, at) {
  const { length } = index.findings[at];
  if (length === 0 || !show.has("findings")) return null;
  return h("span", { class: "tag of-finding", part: "tag" }, say.text("findingsTag", { n: length }));
}

/**
 * Notes on a bead's findings, under the side that has the place, the right one where both have.
 *
 * @param {{ left: HTMLElement, right: HTMLElement }} cells
 * @param {Context} context
 * @param {number} at
 */
export function findings(cells, { comparison, index, names, say, show }, at) {
  if (!show.has("findings")) return;
  for (const of of index.findings[at]) {
    const finding = comparison.findings[of];
    cells[finding.right ? "right" : "left"].append(h("p", {
      class: `note severity-${finding.severity}`, part: "note", tabindex: -1, lang: say.locale, dir: direction(say.locale),
      "data-finding": of, "data-pair": `f${of}`,
    }, h("b", {}, say.text(`kind-${finding.kind}`), ". "), findingText(say, comparison, names, finding)));
  }
}

/**
 * Beside a passage without counterpart: where the other text speaks of the same subject.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {Bead} bead
 */
export function kinship(into, { comparison, index, say }, bead) {
  /** @type {[Side, Side]} */
  const [here, there] = bead.left.length ? ["left", "right"] : ["right", "left"];
  const kin = [...new Set(bead[here].flatMap((block) => index.kin[here].get(block) ?? []))];
  if (kin.length === 0) return;
  const links = kin.flatMap((block, i) => [
    i ? ", " : " ",
    h("button", { type: "button", class: "link", "data-go": `${there}:${block}` }, label(comparison[there].blocks[block])),
  ]);
  into.append(h("p", { class: "kin", part: "kin", lang: say.locale, dir: direction(say.locale) }, say.text("sameSubject"), ...links));
}

/** The printed numbers of a renumbered bead. @param {Context} context @param {Bead} bead */
export function numbers({ comparison }, bead) {
  const number = (/** @type {Side} */ side) => bead[side].map((at) => comparison[side].blocks[at].number ?? "–").join(", ");
  return { left: number("left"), right: number("right") };
}
