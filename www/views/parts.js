/** What several views share: a block as a paragraph with its marks, notes of findings, links to kindred blocks. */

import { h } from "../dom/dom.js";
import { plain } from "../locales/locales.js";
import { direction, opening, section } from "../model/model.js";
import { paint } from "../dom/paint.js";
import { sentenceNodes } from "../dom/quotations.js";
import { editsBy, markedIn, sentencesBy, wordsBy } from "../model/spans.js";
import { findingText } from "../model/words.js";

/**
 * What a view draws from. It draws into its root and answers nothing: what the element acts on is in the DOM, as
 * `data-bead`, `data-finding`, `data-pair` (lights up together) and `data-go` (leads to a place).
 *
 * @typedef {object} Context
 * @property {import("../model/model.js").Comparison} comparison
 * @property {import("../model/model.js").Index} index
 * @property {import("../locales/locales.js").Say} say
 * @property {import("../model/words.js").Names} names
 * @property {Set<import("../model/filter.js").Kind>} show
 * @property {ReturnType<typeof import("../model/filter.js").parseFindings>} filter which findings are shown
 * @property {(attribute: string, value: string) => void} set changes an attribute of the element; the default is ""
 * @property {AbortSignal} signal ends with the view
 */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Block} Block */
/** @typedef {import("../model/spans.js").Stretch} Stretch */

const HEADINGS = new Set(["title", "subtitle", "heading"]);

/** How much of a kindred block is quoted, in characters. */
const KIN_LENGTH = 60;

/** A block's printed number, in the margin. @param {Block} block */
export function numberOf(block) {
  const number = numberApart(block);
  return number ? [h("span", { class: "number", part: "number" }, number), " "] : [];
}

/** A block's printed number where its text does not say it: "Article 1" does. @param {Block} block */
export function numberApart({ kind, number, text }) {
  return number && !(HEADINGS.has(kind) && text.includes(number)) ? number : null;
}

/** A block's element: a heading where the block is one. @param {Block} block @param {import("../dom/dom.js").Attributes} attributes */
export function heading(block, attributes) {
  return h(HEADINGS.has(block.kind) ? "h3" : "p", attributes);
}

/**
 * One side of a bead.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at the bead
 * @param {Side} side
 * @returns {Generator<void, void, void>}
 */
export function* paragraphs(into, context, at, side) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  const document = comparison[side];
  into.setAttribute("lang", document.language);
  into.setAttribute("dir", direction(document.language));
  const single = bead.left.length === 0 || bead.right.length === 0;
  const edits = single ? [] : editsBy(comparison, bead, side);
  const sentences = sentencesBy(comparison, bead, side);
  const words = index.lightsWords ? wordsBy(bead, side) : { stretches: [], names: [] };
  for (const [i, at_] of bead[side].entries()) {
    const block = document.blocks[at_];
    const { echoes, findings } = markedIn(index, side, at_);
    const paragraph = heading(block, { class: `block is-${block.kind}` });
    paragraph.append(...numberOf(block));
    into.append(paragraph);
    yield* paint(paragraph, block.text, [
      (sentences[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => sentence(bead, at, of) })),
      (edits[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => editElement(bead, at, of, side) })),
      ...kindLayers(context, findings, echoes, block.lead ? [{ start: block.lead[0], end: block.lead[1], of: 0 }] : []),
      (words.stretches[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => word(words.names[of]) })),
    ]);
  }
}

/**
 * Layers of paint for findings, echoes and the lead, as far as they are shown.
 *
 * @param {Context} context
 * @param {Stretch[]} findings
 * @param {Stretch[]} echoes
 * @param {Stretch[]} lead
 */
export function kindLayers({ comparison, names, show, say }, findings, echoes, lead) {
  const layer = (/** @type {Stretch[]} */ list, /** @type {(of: number) => HTMLElement} */ make) =>
    list.map(({ start, end, of }) => ({ start, end, make: () => make(of) }));
  return [
    layer(show.has("findings") ? findings : [], (of) => {
      const { severity } = comparison.findings[of];
      const title = severity > 1 ? null : plain(findingText(say, comparison, names, comparison.findings[of]));
      return h("mark", { class: `finding severity-${severity}`, part: "finding", "data-pair": `f${of}`, title });
    }),
    layer(show.has("echoes") ? echoes : [], (of) => h("span", { class: "echo", part: "echo", "data-pair": `e${of}`, "data-stop": "", tabindex: -1, title: say.text("echoTitle") })),
    layer(lead, () => h("span", { class: "lead", part: "lead" })),
  ];
}

/** A word that lights up with what translates it. @param {string} pairs */
export function word(pairs) {
  return h("span", { class: "word", "data-pair": pairs, tabindex: -1 });
}

/** @param {Bead} bead @param {number} at @param {number} of */
function sentence({ sentences }, at, of) {
  const alone = sentences[of].left.length === 0 || sentences[of].right.length === 0;
  return h("span", { class: alone ? "sentence alone" : "sentence", part: "sentence", "data-pair": `s${at}.${of}`, "data-stop": "", tabindex: -1 });
}

/** The element of an edit on one side. @param {Bead} bead @param {number} at @param {number} of @param {Side} side */
export function editElement({ edits }, at, of, side) {
  const { op, ignored } = edits[of];
  if (ignored) return h("span", { class: "ignored", part: "ignored" });
  const pair = op === "replace" ? `d${at}.${of}` : null;
  const attributes = { "data-pair": pair, "data-stop": "", tabindex: -1 };
  return side === "left" ? h("del", { part: "deleted", ...attributes }) : h("ins", { part: "inserted", ...attributes });
}

/** The hinge's tag on how many findings a bead has. @param {Context} context @param {number} at */
export function findingTag({ comparison, index, show, say }, at) {
  const { length } = index.serious[at].filter((of) => !saidByTag(comparison, at, of));
  if (length === 0 || !show.has("findings")) return null;
  return h("span", { class: "tag of-finding", part: "tag" }, say.text("findingsTag", { n: length }));
}

/**
 * What a note says, and the button that puts its finding aside or back.
 *
 * @param {Pick<Context, "comparison" | "names" | "say">} context
 * @param {number} of
 * @param {{ aside?: boolean, brief?: boolean }} [how] brief where what it says stands beside it
 */
export function noteText({ comparison, names, say }, of, { aside = false, brief = false } = {}) {
  const finding = comparison.findings[of];
  const sentence = findingText(say, comparison, names, finding);
  const act = say.text(aside ? "restore" : "dismiss");
  return [
    h("b", {}, say.text(`kind-${finding.kind}`), ". "), ...brief ? [] : sentenceNodes(sentence, comparison), " ",
    h("button", { type: "button", class: "link aside", "data-aside": of, "data-key": `aside-${of}`, "aria-label": `${act}: ${plain(sentence)}` }, act),
  ];
}

/** Whether a finding says only that a passage stands on one side, which its tag says already. @param {Context["comparison"]} comparison @param {number} at @param {number} of */
export function saidByTag({ beads, findings, left, right }, at, of) {
  const { kind, ...places } = findings[of];
  if (!beads[at].relation.endsWith("only") || (kind !== "omission" && kind !== "addition")) return false;
  const place = places.left ?? places.right;
  const block = place && (places.left ? left : right).blocks[place.block];
  return Boolean(block && place.span[1] - place.span[0] >= block.text.length);
}

/**
 * Notes on a bead's findings, under the side that has the place, the right one where both have.
 *
 * @param {{ left: HTMLElement, right: HTMLElement }} cells
 * @param {Context} context
 * @param {number} at
 */
export function findings(cells, context, at) {
  const { comparison, index, say, show } = context;
  if (!show.has("findings")) return;
  for (const of of index.findings[at]) {
    if (saidByTag(comparison, at, of)) continue;
    const finding = comparison.findings[of];
    cells[finding.right ? "right" : "left"].append(h("p", {
      class: `note severity-${finding.severity}`, part: "note", tabindex: -1, lang: say.locale, dir: direction(say.locale),
      "data-finding": of, "data-pair": `f${of}`,
    }, ...noteText(context, of)));
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
  const { language, blocks } = comparison[there];
  const links = kin.map((block) => h("button", { type: "button", class: "link", "data-go": `${there}:${block}`, lang: language, dir: direction(language) },
    [blocks[block].number, opening(blocks[block].text, KIN_LENGTH)].filter(Boolean).join("  ")));
  into.append(h("p", { class: "kin", part: "kin", lang: say.locale, dir: direction(say.locale) }, h("span", {}, say.text("sameSubject")), ...links));
}

/** The printed numbers of a renumbered bead. @param {Context} context @param {Bead} bead */
export function numbers({ comparison }, bead) {
  const number = (/** @type {Side} */ side) => bead[side].map((at) => comparison[side].blocks[at].number ?? "–").join(", ");
  return { left: number("left"), right: number("right") };
}

/**
 * Names the part of the document where another one begins.
 *
 * @param {Context} context
 * @param {HTMLElement} page
 * @returns {(bead: Bead, into: HTMLElement) => void} to be called before each row
 */
export function sectionHead({ comparison, say }, page) {
  /** @type {string | null} */
  let current = null;
  return (bead, into) => {
    const side = bead.right.length ? "right" : "left";
    const block = comparison[side].blocks[bead[side][0]];
    const part = block && section(block);
    if (part && part !== current && into === page) page.append(h("h3", { class: "section", part: "section", dir: direction(say.locale) }, say.text(part)));
    current = part ?? current;
  };
}
