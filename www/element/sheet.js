/** What the sheet says of something touched: a change with both readings, or what hovering would explain. */

import { h } from "../dom/dom.js";
import { direction, SIDES } from "../model/model.js";

/** @typedef {import("../views/parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {Parameters<typeof sheetOf>[2]} Acts */

/**
 * @param {Context} context
 * @param {Element} target
 * @param {{ step: (by: 1 | -1) => void, link: (button: Element, place: string) => void }} acts to the place after or before; copies a link to a paragraph
 * @returns {import("../interaction/explain.js").Sheet | null} null where there is nothing to say
 */
export function sheetOf(context, target, acts) {
  const edit = target.closest("del, ins");
  const row = target.closest("[data-bead]");
  const [, at, of] = /^d(\d+)\.(\d+)$/.exec(edit?.getAttribute("data-edit") ?? "") ?? [];
  const place = target.closest(".block")?.querySelector("[data-link]")?.getAttribute("data-link") ?? "";
  if (row && at) return ofEdit(context, Number(at), Number(of), place, acts);
  const tip = target.closest("[data-tip]");
  // What acts by itself when touched is not a question.
  if (!tip || target.closest("button, .map")) return null;
  return {
    head: tip.textContent?.slice(0, 80) ?? "",
    parts: [h("p", {}, tip.getAttribute("data-tip"))],
    acts: buttons(context, place, acts),
  };
}

/** @param {Context} context @param {number} at @param {number} of @param {string} place @param {Acts} acts */
function ofEdit(context, at, of, place, acts) {
  const { comparison, say, names } = context;
  const bead = comparison.beads[at];
  const edit = bead.edits[of];
  const shown = bead.edits.filter(({ op, ignored }) => op !== "equal" && !ignored);
  const key = edit.op === "delete" ? "changeDeleted" : edit.op === "insert" ? "changeInserted" : "changeReplaced";
  const words = (/** @type {Side} */ side) =>
    bead[side]
      .map((i) => comparison[side].blocks[i].text)
      .join("\n")
      .slice(...edit[side])
      .trim();
  const said = SIDES.filter((side) => words(side));
  return {
    head: `${say.text(key)} · ${say.text("position", { n: shown.indexOf(edit) + 1, total: shown.length })}`,
    parts: said.map((side) =>
      h(
        "p",
        { class: `reading ${side}` },
        h("b", { class: `sign of-${side}` }, names[side].short),
        " ",
        h(
          side === "left" ? "del" : "ins",
          { lang: comparison[side].language, dir: direction(comparison[side].language) },
          words(side),
        ),
      ),
    ),
    acts: [
      ...buttons(context, place, acts),
      ...said.map((side) =>
        h(
          "button",
          { type: "button", class: "button", onclick: (/** @type {Event} */ event) => copy(event, say, words(side)) },
          say.text("copySide", { side: names[side].short }),
        ),
      ),
    ],
  };
}

/** @param {Context} context @param {string} place the paragraph, "" for none @param {Acts} acts */
function buttons({ say }, place, { step, link }) {
  return [
    .../** @type {const} */ ([
      ["previous", "↑", -1],
      ["next", "↓", 1],
    ]).map(([key, sign, by]) =>
      h("button", { type: "button", class: "button", "aria-label": say.text(key), onclick: () => step(by) }, sign),
    ),
    ...(place
      ? [
          h(
            "button",
            {
              type: "button",
              class: "button",
              onclick: (/** @type {Event} */ { currentTarget }) => link(/** @type {Element} */ (currentTarget), place),
            },
            say.text("link"),
          ),
        ]
      : []),
  ];
}

/**
 * Copies a text, and says so on the button.
 *
 * @param {Event} event
 * @param {import("../locales/locales.js").Say} say
 * @param {string} text
 */
export async function copy({ currentTarget }, say, text) {
  try {
    await navigator.clipboard.writeText(text);
    if (currentTarget instanceof Element) currentTarget.textContent = say.text("copied");
  } catch {
    // Browsers may refuse it; then the text can still be selected.
  }
}
