/** One search in a comparison: what is looked for, where it is, which match was reached. */

import { Marks, matches } from "./find.js";
import { listMatches, markStrip } from "./match-list.js";
import { settle, unfold } from "./scroll.js";
import { runInSlices } from "../dom/scheduler.js";

export class Search {
  text = "";
  /** In reading order. @type {import("./find.js").Match[]} */
  #matches = [];
  #merged = false;
  /** The match reached, -1 for none. */
  at = -1;
  #marks = new Marks();

  clear() {
    this.text = "";
    this.#matches = [];
    this.at = -1;
    this.#marks.clear();
  }

  /**
   * Goes to the first match of a text, or from match to match of the text that was looked for before.
   *
   * @param {import("../model/model.js").Comparison} comparison
   * @param {string} text
   * @param {1 | -1 | 0} by 0 stays where it is
   * @param {string} [view] the redline shows once what both sides share
   * @returns {Promise<number>} how many matches there are
   */
  async find(comparison, text, by, view) {
    const merged = view === "inline" && comparison.mode === "versions";
    if (text !== this.text || merged !== this.#merged) {
      this.at = by > 0 ? -1 : Math.max(0, this.at);
      this.text = text;
      this.#merged = merged;
      /** @type {import("./find.js").Match[]} */
      const found = [];
      this.#matches = found;
      await runInSlices(matches(comparison, text, found, merged), new AbortController().signal);
      // Another search began meanwhile.
      if (this.#matches !== found) return found.length;
    }
    const { length } = this.#matches;
    this.at = length === 0 ? -1 : by === 0 ? Math.min(this.at, length - 1) : (this.at + by + length) % length;
    return length;
  }

  /**
   * Marks all matches in a view, on the strip and in the list, and brings the one reached into sight.
   *
   * @param {{ view: HTMLElement, dock: HTMLElement, overview: import("../element/overview.js").Overview, context: import("../views/parts.js").Context | null }} places
   * @param {AbortSignal} [signal]
   */
  show({ view, dock, overview, context }, signal) {
    const match = this.#matches[this.at];
    const wanted = new Set(this.#matches.map(({ bead }) => bead));
    const rowsOf = (/** @type {HTMLElement} */ within) =>
      [...within.querySelectorAll("[data-bead]")].filter((row) => wanted.has(Number(row.getAttribute("data-bead"))));
    const rows = rowsOf(view);
    const reached = match && rows.find((row) => Number(row.getAttribute("data-bead")) === match.bead);
    this.#marks.mark(
      [...(reached ? [reached] : []), ...rows.filter((row) => row !== reached), ...rowsOf(dock)],
      this.text,
    );
    markBars(view, this.#matches, match);
    markStrip(overview, this.#matches, match);
    const listed = listMatches(view, context, this.#matches, this.at);
    if (listed) settle(listed, "center", signal);
    if (!reached || listed) return;
    unfold(reached);
    const range = this.#marks.within(reached)[this.at - this.#matches.findIndex(({ bead }) => bead === match.bead)];
    if (range) this.#marks.reach(range);
    settle(range?.startContainer.parentElement ?? view.querySelector(".match-reached") ?? reached, "center", signal);
  }
}

/**
 * Marks the blocks of the map that have a match.
 *
 * @param {HTMLElement} view
 * @param {import("./find.js").Match[]} found
 * @param {import("./find.js").Match | undefined} reached
 */
function markBars(view, found, reached) {
  const named = new Set(found.map(({ side, block }) => `${side}:${block}`));
  for (const bar of view.querySelectorAll(".bar")) {
    const name = bar.getAttribute("data-block") ?? "";
    bar.classList.toggle("match", named.has(name));
    bar.classList.toggle("match-reached", reached !== undefined && name === `${reached.side}:${reached.block}`);
  }
}
