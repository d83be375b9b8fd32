/** Changes as a list: the words that differ, old to new; unmatched paragraphs by the words after their opening. */

import { h } from "../dom/dom.js";
import { isWeak } from "../model/columns.js";
import { isOfKind, isShown, kindsCounted } from "../model/filter.js";
import { direction, opening, SIDES } from "../model/model.js";
import { without } from "../model/moved.js";
import { editsBy } from "../model/spans.js";
import { kindName } from "../model/words.js";
import { movedText, textOf } from "./moved.js";
import { numberApart, numbers } from "./numbers.js";
import { saidByTag } from "./notes.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/model.js").Bead} Bead */

/** How many changes of a paragraph are shown one by one, and how much of each side's words, in characters. */
const CHANGES = 12;
const WORDS_LENGTH = 90;
/** How much names an unmatched paragraph, in characters. */
const NAME_LENGTH = 62;

/**
 * @param {HTMLElement} page
 * @param {Context} context
 * @param {"go" | "open"} how a place is reached: in the view beside the list, or by leaving the list for the facing pages
 * @returns {Generator<void, void, void>}
 */
export function* changeList(page, context, how) {
  const { comparison, index, say, names, show, kind } = context;
  const listed = comparison.beads
    .map((_, at) => at)
    .filter((at) => isListed(context, at) && isShown(comparison, index, show, at));
  if (listed.length === 0) return;
  page.append(picks(context));
  const items = h("ol", { class: "list changes", part: "list", role: "list" });
  page.append(items);
  const picked = listed.filter(
    (at) => !kind || isOfKind(comparison, index, at, kind) || kind === "finding" || kind === "nuance",
  );
  for (const [i, at] of picked.entries()) {
    const bead = comparison.beads[at];
    const side = bead.relation === "left-only" ? "left" : bead.relation === "right-only" ? "right" : null;
    if (side) {
      if (i === 0 || comparison.beads[picked[i - 1]].relation !== bead.relation) {
        const next = picked.findIndex((one, j) => j > i && comparison.beads[one].relation !== bead.relation);
        items.append(
          h(
            "li",
            { class: "run-title" },
            h("b", { class: `sign of-${side}` }, say.text("onlyTag", { side: names[side].short })),
            h("span", { class: "count" }, say.number((next < 0 ? picked.length : next) - i)),
          ),
        );
      }
      items.append(unmatched(context, at, side, how));
    } else items.append(pair(context, at, how));
    yield;
  }
}

/** Whether a bead is a change that no finding reports. @param {Context} context @param {number} at */
function isListed({ comparison, index, show }, at) {
  const { relation } = comparison.beads[at];
  if (relation === "same") return false;
  if (comparison.mode === "versions") return true;
  return (
    relation !== "changed" && !(show.has("findings") && index.findings[at].some((of) => saidByTag(comparison, at, of)))
  );
}

/** Buttons that choose a kind of change, for the list and for next and previous. @param {Context} context */
function picks({ comparison, say, names, kind }) {
  const counts = kindsCounted(comparison);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const chip = (/** @type {string} */ value, /** @type {string} */ text, /** @type {number} */ n) =>
    h(
      "button",
      {
        type: "button",
        class: "pick",
        "data-pick": value,
        "data-key": `pick-${value}`,
        "aria-pressed": String(kind === value),
      },
      value.startsWith("of-") ? h("span", { class: `sign ${value}` }) : null,
      text,
      " ",
      say.number(n),
    );
  return h(
    "div",
    { class: "picks", role: "group", "aria-label": say.text("listChanges") },
    chip("", say.text("pickAll"), all),
    ...[...counts].map(([one, n]) => chip(one, kindName(one, say, names), n)),
  );
}

/** @param {Context} context @param {number} at @param {Side} side @param {"go" | "open"} how */
function unmatched({ comparison }, at, side, how) {
  const { language, blocks } = comparison[side];
  const [first] = comparison.beads[at][side];
  const block = blocks[first];
  const after = block.lead ? block.text.slice(block.lead[1]).replace(/^[\s,:]+/u, "") : "";
  return h(
    "li",
    { class: `item-row ${side}-only`, "data-bead": at, tabindex: -1, [`data-${how}`]: `bead:${at}` },
    h("span", { class: "list-number" }, numberApart(block) ?? ""),
    h(
      "button",
      { type: "button", class: "jump", lang: language, dir: direction(language) },
      opening(after || block.text, NAME_LENGTH),
    ),
  );
}

/** @param {Context} context @param {number} at @param {"go" | "open"} how */
function pair(context, at, how) {
  const { comparison, say } = context;
  const bead = comparison.beads[at];
  const weak = isWeak(comparison, bead);
  const changed = bead.edits.filter(({ op, ignored }) => op !== "equal" && !ignored);
  const { left, right } = numbers(context, bead);
  const numbered = left !== "–" || right !== "–";
  const first = comparison.right.blocks[bead.right[0]];
  const name = numbered
    ? left === right
      ? left
      : left === "–"
        ? right
        : right === "–"
          ? left
          : say.text("renumberedTag", { left, right })
    : opening(first.text, NAME_LENGTH / 2);
  const share = say.percent(Math.min(bead.score, 0.99));
  const about = [
    bead.relation === "moved" ? say.text("moved") : weak ? say.text("subject") : "",
    comparison.mode === "versions" && changed.length ? share : "",
    weak || changed.length === 0 ? "" : say.text("changesCount", { n: changed.length }),
  ]
    .filter(Boolean)
    .join(" · ");
  return h(
    "li",
    { class: `item-row ${bead.relation}`, "data-bead": at, tabindex: -1, [`data-${how}`]: `bead:${at}` },
    h(
      "div",
      { class: "what" },
      h(
        "button",
        {
          type: "button",
          class: "jump",
          ...(!numbered && { lang: comparison.right.language, dir: direction(comparison.right.language) }),
        },
        h("b", {}, name),
      ),
      h("span", { class: "count" }, about),
    ),
    weak ? common(context, bead) : edits(context, at, changed),
  );
}

/**
 * What changed in a paragraph, and what moved out of it and into it.
 *
 * @param {Context} context
 * @param {number} at
 * @param {import("../diptych.js").Edit[]} changed
 */
function edits(context, at, changed) {
  const { comparison, index, say } = context;
  const bead = comparison.beads[at];
  const list = h("ul", { class: "told", role: "list" });
  const quote = (
    /** @type {Side} */ side,
    /** @type {string} */ text,
    /** @type {import("../dom/dom.js").Attributes} */ more = {},
  ) => {
    const { language } = comparison[side];
    return h(
      side === "left" ? "del" : "ins",
      { class: side, lang: language, dir: direction(language), ...more },
      opening(text, WORDS_LENGTH),
    );
  };
  const stretches = Object.fromEntries(SIDES.map((side) => [side, stretchesOf(context, bead, side)]));
  const words = (/** @type {Side} */ side, /** @type {[number, number]} */ [start, end]) => {
    const said = without([{ start, end, of: 0 }], stretches[side].moved)
      .map((one) => stretches[side].text.slice(one.start, one.end))
      .join(" ")
      .trim();
    return said && quote(side, said);
  };
  const told = changed
    .map(({ left, right }) => [words("left", left), words("right", right)])
    .filter(([before, after]) => before || after);
  for (const [before, after] of told.slice(0, CHANGES))
    list.append(h("li", {}, before || null, before && after ? " → " : null, after || null));
  if (told.length > CHANGES)
    list.append(h("li", { class: "more" }, say.text("toldMore", { n: told.length - CHANGES })));
  for (const side of SIDES) {
    for (const { of } of bead[side].flatMap((block) => index.moved[side].get(block) ?? [])) {
      list.append(
        h(
          "li",
          {},
          quote(side, textOf(comparison, of, side), { class: `${side} moved-words` }),
          " ",
          h("span", { class: "count" }, movedText(context, side, of)),
        ),
      );
    }
  }
  return list.childNodes.length ? list : null;
}

/**
 * A side of a bead as its edits have it, and what of it are sentences that moved.
 *
 * @param {Context} context
 * @param {Bead} bead
 * @param {Side} side
 */
function stretchesOf({ comparison, index }, bead, side) {
  let text = "";
  /** @type {import("../model/spans.js").Stretch[]} */
  const moved = [];
  for (const [i, block] of bead[side].entries()) {
    if (i) text += "\n";
    moved.push(
      ...(index.moved[side].get(block) ?? []).map(({ start, end, of }) => ({
        start: text.length + start,
        end: text.length + end,
        of,
      })),
    );
    text += comparison[side].blocks[block].text;
  }
  return { text, moved };
}

/** What a pair on the same subject has in common. @param {Context} context @param {Bead} bead */
function common({ comparison, say }, bead) {
  const { language, blocks } = comparison.right;
  const phrases = editsBy(comparison, bead, "right", "shared").flatMap((stretches, i) =>
    stretches.map(({ start, end }) => blocks[bead.right[i]].text.slice(start, end).trim()),
  );
  if (phrases.length === 0) return null;
  return h(
    "p",
    { class: "told" },
    say.text("inCommon"),
    " ",
    ...phrases
      .slice(0, CHANGES)
      .flatMap((phrase, i) => [
        i ? ", " : null,
        h("span", { class: "echo", lang: language, dir: direction(language) }, opening(phrase, WORDS_LENGTH)),
      ]),
  );
}
