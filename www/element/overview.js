/** The strip beside the text: where everything is, and what part is in sight. */

import { h, svg } from "../dom/dom.js";
import { opening, section, SIDES } from "../model/model.js";

/** A row's share of the strip: a little for being there, the rest for its length. */
const ROW = 120;
/** Pixels at the top of the window that the toolbar and the names of the sides cover. */
const COVERED = 84;
/** The share of the strip that the mark of a finding takes. */
const TICK = 1 / 90;
/** How much names what is being read, in characters. */
const NAME_LENGTH = 28;

export class Overview {
  marks = svg("svg", { preserveAspectRatio: "none", "aria-hidden": "true" });
  #sight = h("div", { class: "sight" });
  /** Where each bead begins on the strip, and where the last one ends. @type {number[]} */
  starts = [0];
  /** The part of each text that each bead is in. @type {{ left: string, right: string }[]} */
  #parts = [];

  /** @param {(bead: number) => void} go */
  constructor(go) {
    // A pointer's shortcut only: the same places are reached by next and previous.
    this.node = h(
      "div",
      {
        class: "overview",
        part: "overview",
        hidden: true,
        onclick: (/** @type {MouseEvent} */ event) => {
          const box = this.node.getBoundingClientRect();
          const place = ((event.clientY - box.top) / box.height) * (this.starts.at(-1) ?? 0);
          go(Math.max(0, this.starts.findIndex((start) => start > place) - 1));
        },
      },
      this.marks,
      this.#sight,
    );
  }

  clear() {
    this.node.hidden = true;
  }

  /** Takes its room before the text is drawn beside it. @param {import("../views/parts.js").Context} context @param {boolean} shown */
  place({ comparison, say, names }, shown) {
    this.node.setAttribute("data-tip", say.text("explainStrip", { left: names.left.short, right: names.right.short }));
    this.node.hidden = !shown || comparison.beads.length === 0;
  }

  /** Shows where everything is. @param {import("../views/parts.js").Context} context */
  render({ comparison, index, say }) {
    const length = (/** @type {"left" | "right"} */ side, /** @type {number[]} */ blocks) =>
      blocks.reduce((sum, at) => sum + comparison[side].blocks[at].text.length, 0);
    this.starts = [0];
    let y = 0;
    for (const { left, right } of comparison.beads) {
      y += ROW + Math.max(length("left", left), length("right", right));
      this.starts.push(y);
    }
    const now = { left: "", right: "" };
    this.#parts = comparison.beads.map((bead) => {
      for (const side of SIDES) {
        for (const block of bead[side]) {
          const { kind, text } = comparison[side].blocks[block];
          const part = section(comparison[side].blocks[block]);
          if (part || kind === "heading") now[side] = part ? say.text(part) : opening(text, NAME_LENGTH);
        }
      }
      return { ...now };
    });
    this.marks.setAttribute("viewBox", `0 0 10 ${Math.max(1, y)}`);
    // Neighbours of one kind are one mark, so that a long text stays a small drawing.
    /** @type {{ kind: string, from: number, to: number }[]} */
    const marks = [];
    const tick = y * TICK;
    comparison.beads.forEach((bead, at) => {
      const kind = comparison.mode === "languages" && bead.relation === "changed" ? "same" : bead.relation;
      const [from, to] = [this.starts[at], this.starts[at + 1] - ROW / 4];
      const last = marks.at(-1);
      if (last?.kind === kind && comparison.beads.length > 400) last.to = to;
      else if (kind !== "same") marks.push({ kind, from, to });
    });
    comparison.beads.forEach((bead, at) => {
      for (const of of index.serious[at]) {
        const { left, right } = comparison.findings[of];
        const [side, place] = right ? /** @type {const} */ (["right", right]) : /** @type {const} */ (["left", left]);
        const { block = -1, span = [0] } = place ?? {};
        const before =
          length(
            side,
            bead[side].filter((one) => one < block),
          ) + span[0];
        const middle =
          this.starts[at] +
          ROW / 2 +
          (before / (length(side, bead[side]) || 1)) * (this.starts[at + 1] - this.starts[at] - ROW);
        marks.push({ kind: "finding", from: middle - tick / 2, to: middle + tick / 2 });
      }
    });
    this.marks.replaceChildren(
      ...marks.map(({ kind, from, to }) =>
        svg("rect", {
          class: kind,
          x: kind === "right-only" ? 5.5 : 0,
          width: kind.endsWith("only") ? 4.5 : 10,
          y: from,
          height: to - from,
        }),
      ),
    );
  }

  /** Follows which rows are in sight. @param {HTMLElement} view @param {AbortSignal} signal */
  watch(view, signal) {
    /** The bead of each element in sight. @type {Map<Element, number>} */
    const seen = new Map();
    const total = this.starts.at(-1) || 1;
    const here = view.querySelector(".inline .here");
    const parts = SIDES.map((side) => view.querySelector(`.facing .name-of.${side} .at`));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.set(target, Number(target.closest("[data-bead]")?.getAttribute("data-bead")));
          else seen.delete(target);
        }
        const first = Math.min(...seen.values());
        if (here && seen.size) here.textContent = nameOf(view.querySelector(`[data-bead="${first}"]`));
        // Each column is somewhere else.
        parts.forEach((part, i) => {
          const own = Math.min(...[...seen].filter(([one]) => !one.matches(`.${SIDES[1 - i]}`)).map(([, at]) => at));
          if (part && seen.size) part.textContent = this.#parts[own < Infinity ? own : first][SIDES[i]];
        });
        const from = this.starts[first] ?? 0;
        const to = this.starts[Math.max(...seen.values()) + 1] ?? total;
        this.#sight.hidden = seen.size === 0;
        this.#sight.style.top = `${(100 * from) / total}%`;
        this.#sight.style.height = `${(100 * (to - from)) / total}%`;
      },
      { rootMargin: `-${COVERED}px 0px 0px` },
    );
    for (const row of view.querySelectorAll("[data-bead]")) {
      // A pair is in sight with its own text, not with the paragraphs of one side that follow it in its row.
      const cells = row.querySelectorAll(":scope > .col > .cell");
      for (const one of cells.length ? cells : [row]) observer.observe(one);
    }
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  }
}

/**
 * What is being read: a paragraph's number, the old and the new one, or its first words.
 *
 * @param {Element | null} row
 */
function nameOf(row) {
  const numbers = [...(row?.querySelectorAll(".address") ?? [])].map(({ textContent }) => textContent).filter(Boolean);
  return (
    numbers.slice(0, 2).join(" → ") || opening(row?.querySelector(".block")?.textContent?.trim() ?? "", NAME_LENGTH)
  );
}
