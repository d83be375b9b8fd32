/** What a view draws from, made of a comparison and of what the element's attributes say. */

import { set } from "./attributes.js";
import { later } from "./later.js";
import { foldable, leftOut, parseFindings, parseShow } from "../model/filter.js";
import { direction, index, SIDES } from "../model/model.js";
import { namesOf } from "../model/words.js";
import { numberApart } from "../views/numbers.js";

/** How many characters of a path have room in a margin that is made for plain numbers. */
const SHALLOW = 4;

/**
 * @param {Element} element
 * @param {import("../diptych.js").Comparison} comparison
 * @param {import("../locales/locales.js").Say} say
 * @param {AbortSignal} signal
 * @param {string} kind what a count of the summary chose
 * @returns {Promise<import("../views/parts.js").Context>}
 */
export async function contextOf(element, comparison, say, signal, kind) {
  const filter = parseFindings(element.getAttribute("findings"));
  /** @type {Error | null} */
  let missing = null;
  const aside = await asideOf(comparison).catch((error) => {
    missing = error;
    return new Set();
  });
  const found = index(comparison, aside, leftOut(comparison, filter));
  const show = parseShow(element.getAttribute("show"));
  const folds = foldable(comparison, found, show).some(({ why }) => why);
  const parts = await partsOf(element, comparison, folds).catch((error) => ({ ...NONE, error }));
  return {
    comparison,
    say,
    filter,
    signal,
    kind,
    show,
    index: found,
    ...parts,
    error: parts.error ?? missing,
    names: namesOf(say, comparison, {
      left: element.getAttribute("left-label"),
      right: element.getAttribute("right-label"),
    }),
    set: (attribute, value) => set(element, attribute, value || null),
  };
}

/** The findings put aside. @param {import("../diptych.js").Comparison} comparison @returns {Promise<Set<number>>} */
async function asideOf(comparison) {
  return comparison.findings.length ? (await later(import("../model/dismissals.js"))).dismissed(comparison) : new Set();
}

/**
 * @typedef {Pick<import("../views/parts.js").Context, "bySentence" | "notes" | "moved" | "folded" | "furniture" | "error">} Parts
 */

/** @type {Parts} */
const NONE = { bySentence: null, notes: null, moved: null, folded: null, furniture: null, error: null };

/**
 * What draws what only some comparisons have.
 *
 * @param {Element} element
 * @param {import("../diptych.js").Comparison} comparison
 * @param {boolean} folds
 * @returns {Promise<Parts>}
 */
async function partsOf(element, { mode, findings, movedText, summary }, folds) {
  const furniture = element.hasAttribute("furniture") ? await later(import("../views/furniture.js")) : null;
  return {
    bySentence: mode === "languages" ? (await later(import("../views/sentence-rows.js"))).bySentence : null,
    notes: findings.length ? await later(import("../views/notes.js")) : null,
    moved: movedText?.length || summary.moved || furniture ? await later(import("../views/moved.js")) : null,
    folded: folds ? (await later(import("../views/fold.js"))).folded : null,
    furniture,
    error: null,
  };
}

/**
 * Sets language, direction and what depends on the texts.
 *
 * @param {HTMLElement} frame
 * @param {import("../diptych.js").Comparison} comparison
 * @param {import("../locales/locales.js").Say} say
 */
export function setFrame(frame, comparison, say) {
  if (frame.lang !== say.locale) {
    // Setting it, even to what it is, has browsers look at the style of all that is drawn.
    frame.lang = say.locale;
    frame.dir = direction(say.locale);
  }
  frame.classList.toggle(
    "numbered",
    SIDES.some((side) => comparison[side].blocks.some(({ number }) => number)),
  );
  frame.classList.toggle(
    "deep",
    SIDES.some((side) =>
      comparison[side].blocks.some((block) => numberApart(block) && (block.path?.length ?? 0) > SHALLOW),
    ),
  );
  // Their tags are broader.
  frame.classList.toggle(
    "broad-tags",
    comparison.findings.length > 0 ||
      comparison.beads.some(
        ({ relation, left, right }) =>
          relation === "moved" || (left.length && right.length && left.length !== right.length),
      ),
  );
  frame.style.setProperty("--_deleted", JSON.stringify(say.text("deletedMark")));
  frame.style.setProperty("--_inserted", JSON.stringify(say.text("insertedMark")));
  frame.style.setProperty("--_moved", JSON.stringify(say.text("movedMark")));
}
