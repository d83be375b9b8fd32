/**
 * What is said in words about a comparison: names of sides and paragraphs, and a sentence for each thing to see.
 * Sentences come in parts, as what they quote is in the language of its text. Pure.
 */

import { plain } from "../locales/locales.js";
import { visible } from "./hidden.js";
import { label, opening, opposite } from "./model.js";

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {import("./model.js").Side} Side */
/** @typedef {import("./model.js").Bead} Bead */
/** @typedef {import("../locales/locales.js").Say} Say */
/** @typedef {import("../locales/locales.js").Part} Part */
/** @typedef {import("../diptych.js").Finding} Finding */
/** `short` is on the hinge ("2008", "French"), `long` in a sentence ("2008", "the left text"). */
/** @typedef {{ short: string, long: string }} Name */
/** @typedef {{ left: Name, right: Name }} Names */

/**
 * How the sides are called: by their labels, else by their languages where these differ, else left and right.
 *
 * @param {Say} say
 * @param {Comparison} comparison
 * @param {{ left: string | null, right: string | null }} labels
 * @returns {Names}
 */
export function namesOf(say, { mode, left, right }, labels) {
  const differ = mode === "languages" && left.language !== right.language;
  const name = (/** @type {Side} */ side, /** @type {string} */ tag) => {
    const known = (differ && say.language(tag)) || labels[side];
    return known
      ? { short: known, long: known }
      : { short: say.text(side), long: say.text(side === "left" ? "leftText" : "rightText") };
  };
  return { left: name("left", left.language), right: name("right", right.language) };
}

/**
 * A side's paragraphs in a bead: "paragraph 12", "paragraphs 12–14", "“Déclaration d’Astana”".
 *
 * @param {Say} say
 * @param {Comparison} comparison
 * @param {number[]} blocks
 * @param {Side} side
 * @returns {Part[]}
 */
export function blocksName(say, comparison, blocks, side) {
  const all = blocks.map((at) => comparison[side].blocks[at]);
  if (all.length === 0) return [];
  const [first, last] = [all[0], all[all.length - 1]];
  if (all.every((block) => block.number)) {
    return all.length === 1
      ? say.parts("paragraph", { label: label(first) })
      : say.parts("paragraphs", { first: label(first), last: label(last) });
  }
  return say.parts("quoted", { text: quotation(label(first), side) });
}

/**
 * A sentence on a bead: which paragraphs, and what became of them.
 *
 * @param {Say} say
 * @param {Comparison} comparison
 * @param {Names} names
 * @param {number} at
 * @returns {Part[]}
 */
export function describe(say, comparison, names, at) {
  const bead = comparison.beads[at];
  const left = blocksName(say, comparison, bead.left, "left");
  const right = blocksName(say, comparison, bead.right, "right");
  const values = {
    left,
    right,
    leftName: names.left.long,
    rightName: names.right.long,
    share: say.percent(Math.min(bead.score, 0.99)),
  };
  switch (bead.relation) {
    case "left-only":
      return say.parts("onlySentence", { what: left, side: names.left.long });
    case "right-only":
      return say.parts("onlySentence", { what: right, side: names.right.long });
    case "moved":
      return say.parts("movedSentence", values);
    case "same":
      return say.parts(bead.renumbered ? "renumberedSentence" : "sameSentence", values);
    default:
      return say.parts(comparison.mode === "versions" ? "changedSentence" : "pairedSentence", values);
  }
}

/** What a count counts, in few words. @param {string} kind @param {Say} say @param {Names} names */
export function kindName(kind, say, names) {
  switch (kind) {
    case "of-left":
      return say.text("onlyTag", { side: names.left.short });
    case "of-right":
      return say.text("onlyTag", { side: names.right.short });
    case "finding":
      return say.text("listCheck");
    case "nuance":
      return say.text("listRead");
    case "moved":
    case "moved-text":
      return say.text("show-moved");
    case "same":
      return say.text("show-same");
    default:
      return say.text("show-changed");
  }
}

/** How much of a passage is quoted in a sentence, in characters. */
const QUOTE = 80;

/**
 * What a sentence quotes; a number by itself is in no language.
 *
 * @param {string} text
 * @param {Side} side
 * @returns {Part}
 */
export function quotation(text, side) {
  const quoted = visible(text);
  return /\p{L}/u.test(text) ? { text: quoted, side } : { text: quoted };
}

/**
 * The words a finding is about on one side, none where it has no place there.
 *
 * @param {Comparison} comparison
 * @param {Finding} finding
 * @param {Side} side
 */
function wordsAt(comparison, finding, side) {
  const place = finding[side];
  return place ? (comparison[side].blocks[place.block]?.text.slice(...place.span) ?? "") : "";
}

/** The same, cut short, as a quotation. @param {Comparison} comparison @param {Finding} finding @param {Side} side */
const quote = (comparison, finding, side) => quotation(opening(wordsAt(comparison, finding, side), QUOTE), side);

/** The message of a finding in the interface; all classes of opposites share one. @param {Finding} finding */
const messageKey = ({ message: { id } }) =>
  id === "structure.unrelated" ? "sumNotParallel" : `finding-${id.replace(/^opposite\..*/, "opposite")}`;

/**
 * A sentence on a finding: the message's own where there is one in this interface, else one for what is where.
 *
 * @param {Say} say
 * @param {Comparison} comparison
 * @param {Names} names
 * @param {Finding} finding
 * @returns {Part[]}
 */
export function findingText(say, comparison, names, finding) {
  const [left, right] = [quote(comparison, finding, "left"), quote(comparison, finding, "right")];
  const values = { left, right, leftName: names.left.long, rightName: names.right.long };
  const only =
    finding.kind === "omission"
      ? "left"
      : finding.kind === "addition"
        ? "right"
        : left.text && right.text
          ? null
          : left.text
            ? "left"
            : "right";
  const key = messageKey(finding);
  if (say.has(key)) {
    // What a message names besides is on the side whose words it repeats as `text`.
    const { text } = finding.message.arguments;
    const named = only ?? (text !== undefined && text === wordsAt(comparison, finding, "right") ? "right" : "left");
    const sideOf = (/** @type {string} */ name) => (name === "left" || name === "right" ? name : named);
    const given = Object.entries(finding.message.arguments).map(([name, text]) => [
      name,
      quotation(opening(text, QUOTE), sideOf(name)),
    ]);
    return say.parts(key, { ...values, ...Object.fromEntries(given) });
  }
  if (!only) return say.parts("standsAgainst", values);
  const other = opposite(only);
  return say.parts("standsOnly", {
    text: quote(comparison, finding, only),
    side: names[only].long,
    other: names[other].long,
  });
}

/**
 * The same in one line for a file, without the signs that keep directions apart on a page.
 *
 * @param {Say} say
 * @param {Comparison} comparison
 * @param {Names} names
 * @param {Finding} finding
 */
export const findingLine = (say, comparison, names, finding) =>
  plain(findingText(say, comparison, names, finding)).replace(/[\u2068\u2069]/g, "");
