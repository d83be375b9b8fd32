/** Rows out of sight, in whose place is a bar that opens them: some from either end, or all. */

import { h } from "../dom/dom.js";
import { direction } from "../model/model.js";
import { hold } from "../interaction/scroll.js";

/** @typedef {import("./parts.js").Context} Context */

/** How many rows are opened at a time; of fewer than twice as many, only all are. */
const STEP = 10;

/**
 * A bar, and after it a place for folded rows, in which the browser's own search finds them all the same.
 *
 * @param {Context} context
 * @param {import("../model/filter.js").Fold} fold
 * @param {HTMLElement} page receives both
 * @returns {HTMLElement} the place
 */
export function folded({ say, signal }, fold, page) {
  const rows = h("div", { class: "folded", hidden: "until-found" });
  let count = fold.to - fold.from;
  const name = () => say.text(fold.why === "same" ? "foldedSame" : "foldedHidden", { n: count });
  const all = h("button", { type: "button", class: "fold-all", "aria-expanded": "false" }, name());
  const bar = h("div", { class: "fold", part: "fold", dir: direction(say.locale) }, all);

  const open = () => {
    rows.removeAttribute("hidden");
    bar.remove();
  };
  const openAll = () => {
    const { top } = bar.getBoundingClientRect();
    const first = rows.firstElementChild;
    open();
    if (!(first instanceof HTMLElement)) return;
    first.focus({ preventScroll: true });
    hold(first, top, signal);
  };
  /** @param {"first" | "last"} which of the rows */
  const openSome = (which) => {
    const beads = rows.querySelectorAll("[data-bead]");
    // Some may still be on their way, to be drawn behind those there are.
    if (beads.length < count) return openAll();
    const range = document.createRange();
    range.selectNodeContents(rows);
    if (which === "first") range.setEndBefore(beads[STEP]);
    else range.setStartBefore(beads[count - STEP]);
    const opened = range.extractContents();
    // What is opened begins where the bar was; but before what follows, that is what stays where it is being read.
    const still = which === "first" ? opened.firstElementChild : rows.nextElementSibling;
    const { top } = (which === "first" ? bar : (still ?? bar)).getBoundingClientRect();
    if (which === "first") bar.before(opened);
    else rows.after(opened);
    hold(still ?? bar, top, signal);
    count -= STEP;
    all.textContent = name();
    if (count < STEP * 2) {
      const left = bar.matches(":focus-within");
      bar.replaceChildren(all);
      if (left) all.focus({ preventScroll: true });
    }
  };

  all.addEventListener("click", openAll);
  rows.addEventListener("beforematch", open);
  if (count >= STEP * 2) {
    for (const which of /** @type {const} */ (["first", "last"])) {
      bar.append(
        h(
          "button",
          { type: "button", class: `fold-${which}`, onclick: () => openSome(which) },
          say.text(which === "first" ? "unfoldFirst" : "unfoldLast", { n: STEP }),
        ),
      );
    }
  }
  page.append(bar, rows);
  return rows;
}
