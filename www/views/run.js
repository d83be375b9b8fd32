/**
 * The unmatched paragraphs of one side, packed under a head that stays in sight; and what the other column says
 * meanwhile.
 */

import { h } from "../dom/dom.js";
import { plain } from "../locales/locales.js";
import { direction, opposite } from "../model/model.js";
import { describe } from "../model/words.js";
import { kinship, paragraphs } from "./parts.js";
import { missingRow } from "./table-rows.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */

/** A run of more characters, about a screen, can be folded by its head. */
const FOLDABLE_CHARACTERS = 1800;

/** Characters in a line of a column, to estimate the height of paragraphs that were not laid out yet. */
export const LINE_CHARACTERS = 66;

/**
 * @param {HTMLElement} column
 * @param {Context} context
 * @param {number[]} beads
 * @param {Side} side
 * @param {ReturnType<typeof import("./parts.js").sections>} section
 * @param {(at: number) => HTMLElement[]} after what is to be drawn after a bead
 * @param {boolean} [bare] without a head
 * @returns {Generator<void, void, void>}
 */
export function* run(column, context, beads, side, section, after, bare = false) {
  const { comparison, say, names } = context;
  const body = h("div", { class: "run-body" });
  column.append(
    h("div", { class: `run ${side}`, part: `run ${side}` }, bare ? null : runHead(context, beads, side, body), body),
  );
  for (const at of beads) {
    const bead = comparison.beads[at];
    const title = section(bead, side);
    if (title) body.append(title);
    const stack = h("div", { class: "stack" });
    const single = h(
      "div",
      {
        class: `single ${bead.relation} cell ${side}`,
        part: `single ${bead.relation}`,
        role: "group",
        tabindex: -1,
        "data-bead": at,
        "aria-label": plain(describe(say, comparison, names, at)),
      },
      stack,
    );
    single.style.setProperty(
      "--_lines",
      String(
        bead[side].reduce(
          (sum, block) => sum + Math.ceil(comparison[side].blocks[block].text.length / LINE_CHARACTERS),
          0,
        ),
      ),
    );
    body.append(single);
    yield* paragraphs(stack, context, at, side);
    kinship(stack, context, at);
    context.notes?.findings({ left: single, right: single }, context, at);
    body.append(...after(at));
    yield;
  }
}

/** Whose paragraphs these are, and how many. @param {Context} context @param {number[]} beads @param {Side} side @param {HTMLElement} body */
function runHead(context, beads, side, body) {
  const { comparison, say, names } = context;
  const all = beads.flatMap((at) => comparison.beads[at][side]);
  const head = h(
    "div",
    { class: "run-head", part: "run-head", dir: direction(say.locale), lang: say.locale },
    h("b", { class: `sign of-${side}` }, say.text("onlyTag", { side: names[side].short })),
    h("span", {}, say.text("runCount", { n: all.length })),
  );
  if (all.reduce((sum, block) => sum + comparison[side].blocks[block].text.length, 0) > FOLDABLE_CHARACTERS)
    head.append(foldButton(context, body));
  return head;
}

/**
 * Folds a run away, in which the browser's own search finds it all the same.
 *
 * @param {Context} context
 * @param {HTMLElement} body
 */
function foldButton({ say }, body) {
  const set = (/** @type {boolean} */ open) => {
    if (open) body.removeAttribute("hidden");
    else body.setAttribute("hidden", "until-found");
    button.textContent = say.text(open ? "runFold" : "runShow");
    button.setAttribute("aria-expanded", String(open));
  };
  const button = h("button", { type: "button", class: "run-fold", onclick: () => set(body.hasAttribute("hidden")) });
  body.addEventListener("beforematch", () => set(true));
  set(true);
  return button;
}

/**
 * The rest of a column while the other one goes on; it says so where much is empty.
 *
 * @param {Context} context
 * @param {import("../model/columns.js").Group} group
 * @param {Side} side the empty one
 */
export function rest({ comparison, say, names }, group, side) {
  const other = opposite(side);
  const n = group[other].flatMap((at) => comparison.beads[at][other]).length;
  return h(
    "div",
    { class: "rest" },
    h(
      "p",
      { lang: say.locale, dir: direction(say.locale) },
      say.text("restLine", { side: names[side].long, other: names[other].long, n }),
      group.next !== null && " · ",
      group.next !== null &&
        h("button", { type: "button", class: "link", "data-go": `bead:${group.next}` }, say.text("restNext")),
    ),
  );
}

/**
 * The places of rows of a table that a side does not have, level with them.
 *
 * @param {Context} context
 * @param {number[]} beads
 * @param {Side} side the one that has them
 */
export function missingRows({ comparison }, beads, side) {
  return h(
    "div",
    { class: "rest-rows", "aria-hidden": "true" },
    ...beads
      .flatMap((at) => comparison.beads[at][side])
      .map((block) => missingRow(comparison[side].blocks[block].text)),
  );
}
