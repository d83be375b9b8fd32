/** What a screen reader is told of a place that was reached, or of what was put aside. */

import { h } from "../dom/dom.js";
import { sentenceNodes } from "../dom/quotations.js";
import { describe, findingText } from "../model/words.js";

/** @typedef {import("../views/parts.js").Context} Context */

export class Spoken {
  node = h("div", { class: "spoken", role: "status", "aria-live": "polite" });

  /** @param {Context} context @param {number} bead @param {number | null} finding */
  place({ say, comparison, names }, bead, finding) {
    const parts =
      finding === null
        ? describe(say, comparison, names, bead)
        : findingText(say, comparison, names, comparison.findings[finding]);
    this.node.replaceChildren(...sentenceNodes(parts, comparison));
  }

  /** @param {string} text */
  tell(text) {
    this.node.textContent = text;
  }

  /** @param {Context} context @param {number} n how many findings are put aside now */
  aside({ say }, n) {
    this.tell(say.text("asideHead", { n }));
  }
}
