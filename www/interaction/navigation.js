/** Places to go to, in reading order. Pure. */

import { addressOf, blockAt } from "../model/address.js";
import { isOfKind, isShown } from "../model/filter.js";

/** @typedef {import("../model/model.js").Comparison} Comparison */
/** @typedef {import("../model/model.js").Index} Index */
/** @typedef {import("../model/model.js").Side} Side */
/**
 * @typedef {{ bead: number } | { finding: number } | { side: Side, block: number } | { side: Side, path: string }} Target
 */
/** @typedef {{ bead: number, finding: number | null }} Stop */

/**
 * Where next and previous stop: at each finding where there are any, except nuances beside graver ones; else at
 * each bead that is not the same.
 *
 * @param {Comparison} comparison
 * @param {Index} index
 * @param {Set<import("../model/filter.js").Kind>} show
 * @param {string} [kind] what a count chose: then only what it counts
 * @returns {Stop[]}
 */
export function stops(comparison, index, show, kind = "") {
  /** @type {Stop[]} */
  const found = [];
  if (kind) {
    comparison.beads.forEach((_, bead) => {
      const findings =
        kind === "finding"
          ? index.serious[bead]
          : kind === "nuance"
            ? index.findings[bead].filter((of) => comparison.findings[of].severity === 1)
            : [];
      for (const finding of findings) found.push({ bead, finding });
      if (isOfKind(comparison, index, bead, kind)) found.push({ bead, finding: null });
    });
    return found;
  }
  const byFinding = show.has("findings") && index.findings.some(({ length }) => length > 0);
  const findings = index.serious.some(({ length }) => length > 0) ? index.serious : index.findings;
  comparison.beads.forEach(({ relation }, bead) => {
    if (byFinding) for (const finding of findings[bead]) found.push({ bead, finding });
    const plain = relation === "same" || (comparison.mode === "languages" && relation === "changed");
    if (!plain && !byFinding && isShown(comparison, index, show, bead)) found.push({ bead, finding: null });
  });
  return found;
}

/**
 * The stop at a place, else the last one before it; -1 before the first.
 *
 * @param {Stop[]} stops
 * @param {number} bead
 * @param {number | null} finding
 */
export function seek(stops, bead, finding) {
  let found = -1;
  for (const [at, stop] of stops.entries()) {
    if (stop.bead > bead) break;
    found = at;
    if (stop.bead === bead && (finding === null || stop.finding === finding)) break;
  }
  return found;
}

/** The way through the stops, and how far one has come on it. */
export class Walk {
  /** @type {Stop[]} */
  #stops = [];
  /** The stop at the place reached or the last one before it, -1 before the first. */
  at = -1;
  /** The place reached last. @type {Stop | null} */
  place = null;

  get length() {
    return this.#stops.length;
  }

  /** The address of its paragraph, "left:6(3)(a)", "" where none was reached. */
  address = "";
  /** What a count chose to go through, "" for all places. */
  kind = "";

  /**
   * @param {{ comparison: Comparison, index: Index, show: Set<import("../model/filter.js").Kind> } | null} of null: nothing
   */
  plan(of) {
    this.#stops = of ? stops(of.comparison, of.index, of.show, this.kind) : [];
  }

  /** Keeps to what a count counts. @param {string} kind @param {NonNullable<Parameters<Walk["plan"]>[0]>} of */
  choose(kind, of) {
    this.kind = kind;
    this.plan(of);
    if (this.place) this.reach(this.place.bead, this.place.finding);
  }

  /** @param {number} bead @param {number | null} finding */
  reach(bead, finding) {
    this.place = { bead, finding };
    this.at = seek(this.#stops, bead, finding);
  }

  /**
   * Reaches a place that is yet to be shown.
   *
   * @param {{ comparison: Comparison, index: Index }} among
   * @param {Target} target
   */
  aim({ comparison, index }, target) {
    this.reach(beadAt(comparison, index, target), "finding" in target ? target.finding : null);
  }

  leave() {
    this.place = null;
    this.address = "";
    this.at = -1;
    this.kind = "";
  }

  /**
   * The stop that is so many further on, within the ends.
   *
   * @param {number} by
   * @param {boolean} [around] whether the first stop follows the last
   * @returns {Target | null} null where there are none
   */
  step(by, around = false) {
    const { length } = this.#stops;
    const from = this.at < 0 && by < 0 ? length : this.at;
    const to = from + by;
    const stop = this.#stops[around && to >= length ? 0 : Math.min(length - 1, Math.max(0, to))];
    return stop ? (stop.finding === null ? { bead: stop.bead } : { finding: stop.finding }) : null;
  }
}

/**
 * The bead of a place, -1 where there is no such place.
 *
 * @param {Comparison} comparison
 * @param {Index} index
 * @param {Target} target
 */
export function beadAt(comparison, index, target) {
  if ("bead" in target) return target.bead in comparison.beads ? target.bead : -1;
  if ("side" in target) return index.beads[target.side]?.[blockOf(comparison, target)] ?? -1;
  return index.findings.findIndex((list) => list.includes(target.finding));
}

/**
 * @param {Comparison} comparison
 * @param {Extract<Target, { side: Side }>} target
 * @returns {number} -1 where no path leads there
 */
const blockOf = (comparison, target) =>
  "path" in target ? blockAt(comparison[target.side], target.path) : target.block;

/**
 * The paragraph that was asked for, if one was.
 *
 * @param {Comparison} comparison
 * @param {Target} target
 * @returns {{ side: Side, block: number } | {}}
 */
export const asked = (comparison, target) =>
  "side" in target ? { side: target.side, block: blockOf(comparison, target) } : {};

/**
 * The address of a place: of the paragraph that was asked for, or of the first one there.
 *
 * @param {Comparison} comparison
 * @param {Target} target
 * @param {number} bead
 */
export function addressAt(comparison, target, bead) {
  if ("side" in target) return addressOf(comparison, target.side, blockOf(comparison, target));
  const place = "finding" in target ? comparison.findings[target.finding] : null;
  const side = (place ? place.right : comparison.beads[bead].right.length) ? "right" : "left";
  return addressOf(comparison, side, place?.[side]?.block ?? comparison.beads[bead][side][0]);
}
