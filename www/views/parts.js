/** What several views share: a block as a paragraph with its marks, notes of findings, links to kindred blocks. */

import { h } from "../dom/dom.js";
import { plain } from "../locales/locales.js";
import { direction, label, opening, opposite, section } from "../model/model.js";
import { isUncovered } from "../model/checks.js";
import { paint } from "../dom/paint.js";
import { cutsOf, editsBy, markedIn, sentencesBy, wordsBy } from "../model/spans.js";
import { findingText } from "../model/words.js";
import { HEADINGS, numberOf, signOf } from "./numbers.js";
import { areRows } from "../model/table-rows.js";
import { cellLayer } from "./table-rows.js";

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
 * @property {string} kind what a count of the summary chose: next and previous keep to it; "" is all
 * @property {(attribute: string, value: string) => void} set changes an attribute of the element; the default is ""
 * @property {typeof import("./sentence-rows.js").bySentence | null} bySentence draws a pair of several paragraphs, in languages mode
 * @property {typeof import("./notes.js") | null} notes draws findings, where there are any
 * @property {typeof import("./moved.js") | null} moved draws what moved and what is apart from the text, where there is any
 * @property {typeof import("./fold.js").folded | null} folded draws what is folded, where anything is
 * @property {typeof import("./furniture.js") | null} furniture draws the lines left out as page heads and feet, where they are shown
 * @property {Error | null} error why one of these could not be loaded
 * @property {AbortSignal} signal ends with the view
 */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/model.js").Bead} Bead */
/** @typedef {import("../model/model.js").Block} Block */
/** @typedef {import("../model/spans.js").Stretch} Stretch */

/** How much of a kindred block is quoted, in characters. */
const KIN_LENGTH = 24;

/**
 * A block's element: a heading where the block is one.
 *
 * @param {Block} block
 * @param {import("../dom/dom.js").Attributes} attributes
 */
export function heading(block, attributes) {
  return h(HEADINGS.has(block.kind) ? "h3" : "p", {
    "data-level": block.level > 1 ? block.level : null,
    ...attributes,
  });
}

/**
 * One side of a bead.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at the bead
 * @param {Side} side
 * @param {boolean} [weak] mark what both sides share, and not what differs
 * @returns {Generator<void, void, void>}
 */
export function* paragraphs(into, context, at, side, weak = false) {
  const { comparison, index } = context;
  const bead = comparison.beads[at];
  const document = comparison[side];
  into.setAttribute("lang", document.language);
  into.setAttribute("dir", direction(document.language));
  const single = bead.left.length === 0 || bead.right.length === 0;
  const edits = single ? [] : editsBy(comparison, bead, side, weak ? "shared" : "changed");
  const sentences = sentencesBy(comparison, bead, side);
  const words = index.lightsWords ? wordsBy(bead, side) : { stretches: [], names: [] };
  const cut = single ? null : cutsOf(comparison, bead);
  const cuts = (cut?.side === side ? cut.cuts : []).map((start) => ({
    start,
    end: start + 1,
    make: () => h("span", { class: "cut", "data-tip": context.say.text("explainCut") }),
  }));
  for (const [i, at_] of bead[side].entries()) {
    const block = document.blocks[at_];
    const { echoes, findings } = markedIn(index, side, at_);
    const paragraph = heading(block, { class: `block is-${block.kind}` });
    paragraph.append(...numberOf(context, side, at_));
    into.append(paragraph);
    const marked = (edits[i] ?? []).filter(({ start, end }) => !cuts.length || block.text.slice(start, end).trim());
    const moved = context.moved?.movedIn(context, side, at_, marked) ?? { edits: marked, boxes: [], inner: [] };
    yield* paint(paragraph, block.text, [
      cellLayer(paragraph, block.text),
      cuts,
      (sentences[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => sentence(bead, at, of) })),
      moved.boxes,
      [
        ...moved.inner,
        ...moved.edits.map(({ start, end, of }) => ({
          start,
          end,
          make: () => (weak ? sharedElement(at, of) : editElement(bead, at, of, side)),
        })),
      ].sort((a, b) => a.start - b.start),
      ...kindLayers(context, findings, echoes, block.lead ? [{ start: block.lead[0], end: block.lead[1], of: 0 }] : []),
      (words.stretches[i] ?? []).map(({ start, end, of }) => ({ start, end, make: () => word(words.names[of]) })),
    ]);
    context.notes?.missingSentences(paragraph, context, at, side);
    paragraph.append(...signOf(context, side, at_));
    flag(paragraph, context);
    if (moved.boxes.length) context.moved?.linkMoved(paragraph, context);
  }
}

/**
 * Numbers the marks of what is to be checked, each where it ends.
 *
 * @param {HTMLElement} paragraph
 * @param {Context} context
 */
function flag(paragraph, { index }) {
  /** @type {Map<number, Element>} */
  const last = new Map();
  for (const mark of paragraph.querySelectorAll("mark.finding")) last.set(Number(mark.getAttribute("data-of")), mark);
  for (const [of, mark] of last) {
    const check = index.checks.of.get(of);
    if (check) mark.setAttribute("data-flag", String(check.number));
  }
}

/**
 * The mark of a finding, around what it is about or, with a gap, where something is missing.
 *
 * @param {Context} context
 * @param {number} of
 * @param {boolean} [gap]
 */
export function findingMark({ comparison, names, say }, of, gap) {
  const finding = comparison.findings[of];
  const uncovered = isUncovered(finding);
  return h("mark", {
    class: `finding severity-${finding.severity}${uncovered ? " uncovered" : ""}${gap ? " missing" : ""}`,
    part: "finding",
    "data-pair": `f${of}`,
    "data-of": of,
    "data-tip": plain(findingText(say, comparison, names, finding)),
    // No note of its own names its place.
    ...(uncovered && { "data-finding": of, tabindex: -1 }),
  });
}

/**
 * Layers of paint for findings, echoes and the lead, as far as they are shown.
 *
 * @param {Context} context
 * @param {Stretch[]} findings
 * @param {Stretch[]} echoes
 * @param {Stretch[]} lead
 */
export function kindLayers(context, findings, echoes, lead) {
  const { show, say } = context;
  const layer = (/** @type {Stretch[]} */ list, /** @type {(of: number, gap?: boolean) => HTMLElement} */ make) =>
    list.map(({ start, end, of, gap }) => ({ start, end, make: () => make(of, gap) }));
  return [
    layer(show.has("findings") ? findings : [], (of, gap) => findingMark(context, of, gap)),
    layer(show.has("echoes") ? echoes : [], (of) =>
      h("span", {
        class: "echo",
        part: "echo",
        "data-pair": `e${of}`,
        "data-stop": "",
        tabindex: -1,
        "data-tip": say.text("echoTitle"),
      }),
    ),
    layer(lead, () => h("span", { class: "lead", part: "lead" })),
  ];
}

/**
 * A block, or a part of it, as a paragraph.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {Side} side
 * @param {number} i the block
 * @param {{ from?: number, to?: number, pair?: string | null, numbered?: boolean, words?: (Stretch & import("../dom/paint.js").Mark)[] }} [range]
 */
export function* passage(
  into,
  context,
  side,
  i,
  { from = 0, to = Infinity, pair = null, numbered = true, words = [] } = {},
) {
  const { comparison } = context;
  const { language, blocks } = comparison[side];
  const block = blocks[i];
  const stop = pair === null ? {} : { "data-pair": pair, "data-stop": "", tabindex: -1 };
  const paragraph = heading(block, {
    class: `block is-${block.kind} ${side}`,
    lang: language,
    dir: direction(language),
    ...stop,
  });
  if (numbered) paragraph.append(...numberOf(context, side, i));
  into.append(paragraph);
  const end = Math.min(to, block.text.length);
  const { echoes, findings } = markedIn(context.index, side, i);
  /** @template {Stretch} S @param {S[]} list @returns {S[]} */
  const cut = (list) =>
    list
      .filter((mark) => mark.start < end && mark.end > from)
      .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, end) - from }));
  const lead = block.lead ? [{ start: block.lead[0], end: block.lead[1], of: 0 }] : [];
  const whole = from === 0 && end === block.text.length;
  yield* paint(paragraph, block.text.slice(from, end), [
    whole ? cellLayer(paragraph, block.text) : [],
    ...kindLayers(context, cut(findings), cut(echoes), cut(lead)),
    cut(words),
  ]);
  if (numbered) paragraph.append(...signOf(context, side, i));
  flag(paragraph, context);
}

/** A word that lights up with what translates it. @param {string} pairs */
export function word(pairs) {
  return h("span", { class: "word", "data-pair": pairs, tabindex: -1 });
}

/** @param {Bead} bead @param {number} at @param {number} of */
function sentence({ sentences }, at, of) {
  const alone = sentences[of].left.length === 0 || sentences[of].right.length === 0;
  return h("span", {
    class: alone ? "sentence alone" : "sentence",
    part: "sentence",
    "data-pair": `s${at}.${of}`,
    "data-stop": "",
    tabindex: -1,
  });
}

/** The element of an edit on one side. @param {Bead} bead @param {number} at @param {number} of @param {Side} side */
export function editElement({ edits }, at, of, side) {
  const { op, ignored } = edits[of];
  if (ignored) return h("span", { class: "ignored", part: "ignored" });
  const pair = op === "replace" ? `d${at}.${of}` : null;
  const attributes = { "data-pair": pair, "data-edit": `d${at}.${of}`, "data-stop": "", tabindex: -1 };
  return side === "left" ? h("del", { part: "deleted", ...attributes }) : h("ins", { part: "inserted", ...attributes });
}

/** What both sides of a pair with little in common share. @param {number} at @param {number} of */
function sharedElement(at, of) {
  return h("span", { class: "echo", part: "echo", "data-pair": `d${at}.${of}`, "data-stop": "", tabindex: -1 });
}

/**
 * After the last word of a passage without counterpart: where the other text speaks of the same subject.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at the bead
 */
export function kinship(into, context, at) {
  const { comparison, index, say } = context;
  const bead = comparison.beads[at];
  /** @type {[Side, Side]} */
  const [here, there] = bead.left.length ? ["left", "right"] : ["right", "left"];
  // Rows of one table are always alike.
  if (areRows(comparison, [at], here)) return;
  const kin = [...new Set(bead[here].flatMap((block) => index.kin[here].get(block) ?? []))];
  if (kin.length === 0) return;
  (into.lastElementChild ?? into).append(
    " ",
    h(
      "span",
      { class: "kin", part: "kin", lang: say.locale, dir: direction(say.locale) },
      say.text("takenUpIn"),
      " ",
      ...kinLinks(context, there, kin),
    ),
  );
}

/** How many passages of the other side a paragraph must take up for its pair to say so. */
const TAKEN_UP = 2;

/**
 * Below a pair: which passages without counterpart its paragraphs take up.
 *
 * @param {Context} context
 * @param {Bead} bead
 * @param {Side} side
 */
export function* takenUp(context, bead, side) {
  const { index, say, names, comparison } = context;
  const other = opposite(side);
  for (const block of bead[side]) {
    const from = index.takes[side].get(block) ?? [];
    if (from.length < TAKEN_UP) continue;
    yield h(
      "p",
      { class: "kin", part: "kin", lang: say.locale, dir: direction(say.locale) },
      say.text("alsoTakesUp", { what: label(comparison[side].blocks[block]), side: names[other].long }),
      " ",
      ...kinLinks(context, other, from),
    );
  }
}

/** @param {Context} context @param {Side} side @param {number[]} blocks */
function kinLinks({ comparison }, side, blocks) {
  const { language, blocks: all } = comparison[side];
  return blocks
    .flatMap((block, i) => [
      i ? " " : null,
      h(
        "button",
        { type: "button", class: "link", "data-go": `${side}:${block}`, lang: language, dir: direction(language) },
        all[block].number ?? opening(all[block].text, KIN_LENGTH),
      ),
    ])
    .filter((part) => part !== null);
}

/** @param {import("../model/model.js").Document} document */
const severalParts = ({ blocks }) => new Set(blocks.map(section).filter(Boolean)).size > 1;

/**
 * Names the part of a document where another one begins, once for each side.
 *
 * @param {Context} context
 * @returns {(bead: Bead, side: Side) => HTMLElement | null} to be called for each bead, in reading order
 */
export function sections({ comparison, say, names }) {
  /** @type {Record<Side, string | null>} */
  const current = { left: null, right: null };
  // A text of a single part has no parts to tell apart.
  const several = { left: severalParts(comparison.left), right: severalParts(comparison.right) };
  return (bead, side) => {
    const block = comparison[side].blocks[bead[side][0]];
    const part = block ? section(block) : null;
    const begins = part !== null && part !== current[side];
    current[side] = part ?? current[side];
    return begins && part && several[side]
      ? h(
          "h3",
          { class: `section sign of-${side}`, part: "section", lang: say.locale, dir: direction(say.locale) },
          say.text("sectionOf", { side: names[side].short, section: say.text(part) }),
        )
      : null;
  };
}

/**
 * The names of the sides, which stay in sight, and are above each page on paper.
 *
 * @param {Context} context
 * @param {boolean} [marked] whether they have the marks of a redline
 */
export function sideNames({ comparison, names }, marked = false) {
  const name = (/** @type {Side} */ side) => {
    const { title, language } = comparison[side];
    return h(
      "div",
      { class: `name-of ${side}` },
      h(
        "b",
        { class: `sign of-${side}` },
        marked ? h(side === "left" ? "del" : "ins", {}, names[side].short) : names[side].short,
      ),
      title && h("span", { class: "name-title", lang: language, dir: direction(language) }, title),
      h("span", { class: "at" }),
    );
  };
  return h(
    "div",
    { class: "names", part: "names", "aria-hidden": "true" },
    h("div", { class: "names-line" }, name("left"), h("div", { class: "here" }), name("right")),
  );
}
