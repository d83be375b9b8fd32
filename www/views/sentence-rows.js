/** A pair of several paragraphs in two languages, a row for each pair of sentences, so that they stay level. */

import { h } from "../dom/dom.js";
import { plain } from "../locales/locales.js";
import { direction, SIDES } from "../model/model.js";
import { wordsBy } from "../model/spans.js";
import { describe } from "../model/words.js";
import { passage, word } from "./parts.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */

/**
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} at the bead
 * @param {ReturnType<typeof import("./parts.js").sections> | null} section
 * @param {HTMLElement[]} tags of the hinge
 * @returns {Generator<void, void, void>}
 */
export function* bySentence(into, context, at, section, tags) {
  const { comparison, say, names, index } = context;
  const bead = comparison.beads[at];
  if (section) {
    const heads = SIDES.map((side) => section(bead, side));
    if (heads.some(Boolean))
      into.append(
        h(
          "div",
          { class: "sections" },
          h("div", { class: "col left" }, heads[0]),
          h("div"),
          h("div", { class: "col right" }, heads[1]),
        ),
      );
  }
  const element = h("div", {
    class: `row by-sentence ${bead.relation}`,
    part: `row ${bead.relation}`,
    role: "group",
    tabindex: -1,
    "data-bead": at,
    "aria-label": plain(describe(say, comparison, names, at)),
  });
  into.append(element);
  const words = Object.fromEntries(
    SIDES.map((side) => {
      const { stretches, names: pairs } = wordsBy(bead, side);
      return [
        side,
        new Map(
          bead[side].map((block, i) => [
            block,
            index.lightsWords ? stretches[i].map((one) => ({ ...one, make: () => word(pairs[one.of]) })) : [],
          ]),
        ),
      ];
    }),
  );
  /** The block that each side is in, to mark where another begins. @type {Record<Side, number>} */
  const current = { left: -1, right: -1 };
  /** @type {Record<Side, HTMLElement> | null} */
  let cells = null;
  for (const [of, pair] of bead.sentences.entries()) {
    cells = {
      left: h("div", { class: "cell left", part: "cell left" }),
      right: h("div", { class: "cell right", part: "cell right" }),
    };
    element.append(
      h("div", { class: "sub" }, cells.left, h("div", { class: "hinge" }, ...(of === 0 ? tags : [])), cells.right),
    );
    for (const side of SIDES) {
      const { language, blocks } = comparison[side];
      const stack = h("div", { class: "stack", lang: language, dir: direction(language) });
      cells[side].append(stack);
      for (const [block, sentence] of pair[side]) {
        const span = blocks[block]?.sentences[sentence];
        if (!span) continue;
        const begins = current[side] !== block;
        const first = current[side] < 0;
        yield* passage(stack, context, side, block, {
          from: span[0],
          to: span[1],
          pair: `s${at}.${of}`,
          numbered: begins,
          words: words[side].get(block),
        });
        if (begins && !first && !blocks[block].number)
          stack.lastElementChild?.prepend(h("span", { class: "pilcrow", "aria-hidden": "true" }, "¶"));
        current[side] = block;
      }
    }
    yield;
  }
  if (cells) context.notes?.findings(cells, context, at, true);
}
