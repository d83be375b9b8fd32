/** What is shown: the values of the `show` attribute, and the rows they leave. Pure. */

import { SIDES } from "./model.js";

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {import("./model.js").Index} Index */
/** @typedef {"same" | "changed" | "moved" | "only" | "findings" | "echoes"} Kind */

/** @type {readonly Kind[]} */
export const KINDS = ["same", "changed", "moved", "only", "findings", "echoes"];

/**
 * @param {string | null} value the attribute: names of kinds, separated by white space; unknown ones are passed over
 * @returns {Set<Kind>} all where none is named
 */
export function parseShow(value) {
  const named = (value ?? "").split(/\s+/);
  const kinds = KINDS.filter((kind) => named.includes(kind));
  return new Set(kinds.length ? kinds : KINDS);
}

/** @typedef {import("../diptych.js").Finding} Finding */

/** The kinds and weights that the attribute `findings` may name. */
const FINDING_KINDS = [
  "number",
  "date",
  "name",
  "reference",
  "omission",
  "addition",
  "term",
  "strength",
  "consistency",
  "untranslated",
  "repetition",
  "punctuation",
  "structure",
];
const SEVERITIES = ["3", "2", "1"];

/**
 * @param {string | null} value the attribute: kinds and weights of findings, separated by white space
 * @returns {{ kinds: Set<string>, severities: Set<string> }} all of a sort where none of it is named
 */
export function parseFindings(value) {
  const named = (value ?? "").split(/\s+/);
  const among = (/** @type {string[]} */ all) => {
    const some = all.filter((one) => named.includes(one));
    return new Set(some.length ? some : all);
  };
  return { kinds: among(FINDING_KINDS), severities: among(SEVERITIES) };
}

/**
 * The findings that a filter leaves out.
 *
 * @param {Comparison} comparison
 * @param {ReturnType<typeof parseFindings>} filter
 * @returns {Set<number>}
 */
export function leftOut({ findings }, { kinds, severities }) {
  return new Set(
    findings
      .map((_, of) => of)
      .filter((of) => !kinds.has(findings[of].kind) || !severities.has(String(findings[of].severity))),
  );
}

/** What the counts of the summary count, by the relation of a bead. @type {Record<string, string>} */
const KIND_OF = { same: "same", changed: "changed", moved: "moved", "left-only": "of-left", "right-only": "of-right" };

/**
 * Whether a bead is what a count of changes counts.
 *
 * @param {Comparison} comparison
 * @param {Index} index
 * @param {number} at
 * @param {string} kind
 */
export function isOfKind({ beads }, index, at, kind) {
  if (kind !== "moved-text") return KIND_OF[beads[at].relation] === kind;
  return SIDES.some((side) => beads[at][side].some((block) => index.moved[side].has(block)));
}

/**
 * How many changes there are of each kind that a count can choose.
 *
 * @param {Comparison} comparison
 * @returns {Map<string, number>}
 */
export function kindsCounted({ beads, mode }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [relation, kind] of Object.entries(KIND_OF)) {
    if (relation === "same" || (mode === "languages" && relation === "changed")) continue;
    const count = beads.filter((bead) => bead.relation === relation).length;
    if (count) counts.set(kind, count);
  }
  return counts;
}

/**
 * Whether a bead is shown.
 *
 * @param {Comparison} comparison
 * @param {Index} index
 * @param {Set<Kind>} show
 * @param {number} at
 */
export function isShown({ beads }, index, show, at) {
  const { relation } = beads[at];
  const kind = relation === "left-only" || relation === "right-only" ? "only" : relation;
  if (show.has(kind)) return true;
  return show.has("findings") && !KINDS.slice(0, 4).some((kind) => show.has(kind)) && index.findings[at].length > 0;
}

/** Beads `from` to before `to`, folded for a reason, or shown where `why` is null. */
/** @typedef {{ from: number, to: number, why: "same" | "hidden" | null }} Fold */

/** An unchanged stretch keeps this many rows at either end, and is folded where that hides at least as many again. */
const CONTEXT = 1;
const LEAST = 3;

/**
 * The beads in stretches: what the filter leaves out and what is the same far from any change is folded.
 *
 * @param {Comparison} comparison
 * @param {Index} index
 * @param {Set<Kind>} show
 * @returns {Fold[]}
 */
export function foldable(comparison, index, show) {
  const { beads, mode } = comparison;
  const fold = mode === "versions" && beads.some((bead) => bead.relation !== "same");
  const why = beads.map((bead, at) =>
    !isShown(comparison, index, show, at) ? "hidden" : fold && bead.relation === "same" ? "same" : null,
  );
  /** @type {Fold[]} */
  const folds = [];
  const push = (/** @type {number} */ from, /** @type {number} */ to, /** @type {Fold["why"]} */ reason) => {
    const last = folds.at(-1);
    if (from >= to) return;
    if (last && last.why === reason) last.to = to;
    else folds.push({ from, to, why: reason });
  };
  for (let from = 0, to; from < beads.length; from = to) {
    for (to = from + 1; to < beads.length && why[to] === why[from];) to += 1;
    if (why[from] !== "same") {
      push(from, to, why[from]);
      continue;
    }
    const first = from === 0 ? from : from + CONTEXT;
    const last = to === beads.length ? to : to - CONTEXT;
    if (last - first < LEAST) {
      push(from, to, null);
      continue;
    }
    push(from, first, null);
    push(first, last, "same");
    push(last, to, null);
  }
  return folds;
}
