/** One search in a comparison: what is looked for, where it stands, which match was reached. */

import { Marks, matches } from "./find.js";
import { settle, unfold } from "./scroll.js";
import { runInSlices } from "../dom/scheduler.js";

export class Search {
  text = "";
  /** The bead of each match, in reading order. @type {number[]} */
  #beads = [];
  /** The match reached, -1 for none. */
  at = -1;
  #marks = new Marks();

  clear() {
    this.text = "";
    this.#beads = [];
    this.at = -1;
    this.#marks.clear();
  }

  /**
   * Goes to the first match of a text, or from match to match of the text that was looked for before.
   *
   * @param {import("../model/model.js").Comparison} comparison
   * @param {string} text
   * @param {1 | -1} by
   * @returns {Promise<number>} how many matches there are
   */
  async find(comparison, text, by) {
    if (text !== this.text) {
      this.text = text;
      this.at = by > 0 ? -1 : 0;
      /** @type {number[]} */
      const beads = [];
      this.#beads = beads;
      await runInSlices(matches(comparison, text, beads), new AbortController().signal);
      // Another search began meanwhile.
      if (this.#beads !== beads) return beads.length;
    }
    const { length } = this.#beads;
    this.at = length ? (this.at + by + length) % length : -1;
    return length;
  }

  /** Marks all matches in a view, and brings the one reached into sight. @param {HTMLElement} view @param {AbortSignal} [signal] */
  show(view, signal) {
    const row = (/** @type {number} */ bead) => view.querySelector(`[data-bead="${bead}"]`);
    const bead = this.#beads[this.at];
    const reached = row(bead);
    const rows = new Set([reached, ...[...new Set(this.#beads)].map(row)]);
    this.#marks.mark(/** @type {Element[]} */ ([...rows].filter(Boolean)), this.text);
    if (!reached) return;
    unfold(reached);
    const range = this.#marks.within(reached)[this.at - this.#beads.indexOf(bead)];
    if (range) this.#marks.reach(range);
    settle(range?.startContainer.parentElement ?? reached, "center", signal);
  }
}
