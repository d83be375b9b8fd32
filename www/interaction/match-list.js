/** The matches of a search where no text is shown: as items before the list, and as ticks on the strip. */

import { h, svg } from "../dom/dom.js";
import { visible } from "../model/hidden.js";
import { direction, label } from "../model/model.js";

/** @typedef {import("../views/parts.js").Context} Context */
/** @typedef {import("./find.js").Match} Match */

/** How many matches are listed around the one reached. */
const LISTED = 100;
/** How much is quoted on either side of a match, in characters. */
const AROUND = 48;

/**
 * Lists the matches before what the list has; no list where there are none.
 *
 * @param {HTMLElement} view
 * @param {Context | null} context
 * @param {Match[]} found
 * @param {number} at the match reached
 * @returns {Element | null} the item of the match reached
 */
export function listMatches(view, context, found, at) {
  view.querySelector(".matches")?.remove();
  const page = view.querySelector(".listing");
  if (!context || !page || view.dataset.view !== "list" || found.length === 0) return null;
  const { comparison, say, names } = context;
  const from = Math.max(0, Math.min(at - LISTED / 2, found.length - LISTED));
  const items = found.slice(from, from + LISTED).map(({ bead, side, block, start, end }, i) => {
    const { language, blocks } = comparison[side];
    const { text } = blocks[block];
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    return h(
      "li",
      {
        class: "item-row",
        "data-match": bead,
        "data-open": `${side}:${block}`,
        "aria-current": from + i === at ? "true" : null,
      },
      h(
        "div",
        { class: "what" },
        h(
          "button",
          { type: "button", class: "jump" },
          h("b", { class: `sign of-${side}` }, `${names[side].short}, ${blocks[block].path ?? label(blocks[block])}`),
        ),
      ),
      h(
        "p",
        { class: "told", lang: language, dir: direction(language) },
        start > AROUND && "…",
        visible(before.slice(start > AROUND ? before.indexOf(" ") + 1 : 0)),
        h("mark", { class: "match" }, visible(text.slice(start, end))),
        visible(
          end + AROUND < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(" ")) || AROUND)}…` : after,
        ),
      ),
    );
  });
  page.prepend(
    h(
      "div",
      { class: "matches" },
      h(
        "div",
        { class: "list-head" },
        h("span", {}, say.text("find")),
        h("span", { class: "count" }, say.number(found.length)),
      ),
      h("ol", { class: "list", role: "list" }, ...items),
    ),
  );
  return items[at - from] ?? null;
}

/** The share of the strip that a tick takes. */
const TICK = 1 / 160;

/**
 * Marks the passages on the strip that have a match.
 *
 * @param {import("../element/overview.js").Overview} overview
 * @param {Match[]} found
 * @param {Match | undefined} reached
 */
export function markStrip({ marks, starts }, found, reached) {
  for (const tick of marks.querySelectorAll(".match")) tick.remove();
  const height = TICK * (starts.at(-1) ?? 0);
  const beads = new Set(found.map(({ bead }) => bead));
  if (reached) beads.add(reached.bead);
  for (const bead of beads) {
    marks.append(
      svg("rect", {
        class: `match${bead === reached?.bead ? " match-reached" : ""}`,
        x: 0,
        width: 10,
        y: ((starts[bead] ?? 0) + (starts[bead + 1] ?? 0) - height) / 2,
        height,
      }),
    );
  }
}
