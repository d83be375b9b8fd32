/** Changes as a list: the words that differ, old to new; unmatched paragraphs by the words after their opening. */

import { h } from "../dom/dom.js";
import { isWeak } from "../model/columns.js";
import { isShown, KIND_OF, kindsCounted } from "../model/filter.js";
import { direction, opening } from "../model/model.js";
import { editsBy } from "../model/spans.js";
import { kindName } from "../model/words.js";
import { numberApart, numbers } from "./numbers.js";
import { saidByTag } from "./parts.js";

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
  const listed = comparison.beads.map((_, at) => at).filter((at) => isListed(context, at) && isShown(comparison, index, show, at));
  if (listed.length === 0) return;
  page.append(picks(context));
  const items = h("ol", { class: "list changes", part: "list", role: "list" });
  page.append(items);
  const picked = listed.filter((at) => !kind || KIND_OF[comparison.beads[at].relation] === kind || kind === "finding" || kind === "nuance");
  for (const [i, at] of picked.entries()) {
    const bead = comparison.beads[at];
    const side = bead.relation === "left-only" ? "left" : bead.relation === "right-only" ? "right" : null;
    if (side) {
      if (i === 0 || comparison.beads[picked[i - 1]].relation !== bead.relation) {
        const next = picked.findIndex((one, j) => j > i && comparison.beads[one].relation !== bead.relation);
        items.append(h("li", { class: "run-title" }, h("b", { class: `sign of-${side}` }, say.text("onlyTag", { side: names[side].short })),
          h("span", { class: "count" }, say.number((next < 0 ? picked.length : next) - i))));
      }
      items.append(unmatched(context, at, side, how));
    } else items.append(pair(context, at, how));
    yield;
  }
}

/** Whether a bead is a change, of which no finding tells already. @param {Context} context @param {number} at */
function isListed({ comparison, index, show }, at) {
  const { relation } = comparison.beads[at];
  if (relation === "same") return false;
  if (comparison.mode === "versions") return true;
  return relation !== "changed" && !(show.has("findings") && index.findings[at].some((of) => saidByTag(comparison, at, of)));
}

/** Buttons that choose a kind of change, for the list and for next and previous. @param {Context} context */
function picks({ comparison, say, names, kind }) {
  const counts = kindsCounted(comparison);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const chip = (/** @type {string} */ value, /** @type {string} */ text, /** @type {number} */ n) => h("button", {
    type: "button", class: "pick", "data-pick": value, "data-key": `pick-${value}`, "aria-pressed": String(kind === value) }, value.startsWith("of-") ? h("span", { class: `sign ${value}` }) : null, text, " ", say.number(n));
  return h("div", { class: "picks", role: "group", "aria-label": say.text("listChanges") }, chip("", say.text("pickAll"), all), ...[...counts].map(([one, n]) => chip(one, kindName(one, say, names), n)));
}

/** @param {Context} context @param {number} at @param {Side} side @param {"go" | "open"} how */
function unmatched({ comparison }, at, side, how) {
  const { language, blocks } = comparison[side];
  const [first] = comparison.beads[at][side];
  const block = blocks[first];
  const after = block.lead ? block.text.slice(block.lead[1]).replace(/^[\s,:]+/u, "") : "";
  return h("li", { class: `item-row ${side}-only`, "data-bead": at, tabindex: -1, [`data-${how}`]: `bead:${at}` },
    h("span", { class: "list-number" }, numberApart(block) ?? ""),
    h("button", { type: "button", class: "jump", lang: language, dir: direction(language) }, opening(after || block.text, NAME_LENGTH)));
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
  const name = numbered ? (left === right ? left : left === "–" ? right : right === "–" ? left : say.text("renumberedTag", { left, right })) : opening(first.text, NAME_LENGTH / 2);
  const share = say.percent(Math.min(bead.score, 0.99));
  const about = [bead.relation === "moved" ? say.text("moved") : weak ? say.text("subject") : "", comparison.mode === "versions" ? share : "",
    weak || changed.length === 0 ? "" : say.text("changesCount", { n: changed.length })].filter(Boolean).join(" · ");
  return h("li", { class: `item-row ${bead.relation}`, "data-bead": at, tabindex: -1, [`data-${how}`]: `bead:${at}` },
    h("div", { class: "what" }, h("button", { type: "button", class: "jump", ...!numbered && { lang: comparison.right.language, dir: direction(comparison.right.language) } }, h("b", {}, name)), h("span", { class: "count" }, about)),
    weak ? common(context, bead) : edits(context, bead, changed));
}

/** What changed in a paragraph. @param {Context} context @param {Bead} bead @param {import("../diptych.js").Edit[]} changed */
function edits({ comparison, say }, bead, changed) {
  const text = (/** @type {Side} */ side) => bead[side].map((i) => comparison[side].blocks[i].text).join("\n");
  const texts = { left: text("left"), right: text("right") };
  const words = (/** @type {Side} */ side, /** @type {[number, number]} */ span) => {
    const { language } = comparison[side];
    const said = opening(texts[side].slice(...span).trim(), WORDS_LENGTH);
    return said && h(side === "left" ? "del" : "ins", { class: side, lang: language, dir: direction(language) }, said);
  };
  const list = h("ul", { class: "told", role: "list" });
  for (const { left, right } of changed.slice(0, CHANGES)) {
    const [before, after] = [words("left", left), words("right", right)];
    list.append(h("li", {}, before || null, before && after ? " → " : null, after || null));
  }
  if (changed.length > CHANGES) list.append(h("li", { class: "more" }, say.text("toldMore", { n: changed.length - CHANGES })));
  return changed.length ? list : null;
}

/** What a pair on the same subject has in common. @param {Context} context @param {Bead} bead */
function common({ comparison, say }, bead) {
  const { language, blocks } = comparison.right;
  const phrases = editsBy(comparison, bead, "right", "shared").flatMap((stretches, i) => stretches.map(({ start, end }) => blocks[bead.right[i]].text.slice(start, end).trim()));
  if (phrases.length === 0) return null;
  return h("p", { class: "told" }, say.text("inCommon"), " ", ...phrases.slice(0, CHANGES).flatMap((phrase, i) => [i ? ", " : null,
    h("span", { class: "echo", lang: language, dir: direction(language) }, opening(phrase, WORDS_LENGTH))]));
}
