/** Findings as a list: what is to be checked first and numbered, then nuances and what was dismissed, folded. */

import { h } from "../dom/dom.js";
import { sentenceNodes } from "../dom/quotations.js";
import { direction, label, opening } from "../model/model.js";
import { findingText } from "../model/words.js";
import { asideButtons, noteText } from "./notes.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("../model/checks.js").Check} Check */

/** How many nuances are drawn between two places where the work may pause. */
const PIECES = 20;

/**
 * @param {HTMLElement} page
 * @param {Context} context
 * @param {"go" | "open"} how a place is reached: in the view beside the list, or by leaving the list for the facing pages
 * @returns {Generator<void, void, void>}
 */
export function* checkList(page, context, how) {
  const { comparison, index, say } = context;
  const { all } = index.checks;
  const places = all.reduce((sum, { findings }) => sum + findings.length, 0);
  if (all.length) {
    const items = h("ol", { class: "list checks", part: "list", role: "list" });
    page.append(
      h(
        "h3",
        { class: "list-head of-finding" },
        h("span", {}, say.text("listCheck")),
        h(
          "span",
          { class: "count" },
          say.number(all.length),
          places > all.length && `, ${say.text("placesCount", { n: places })}`,
        ),
      ),
      items,
    );
    for (const check of all) {
      items.append(checkItem(context, check, how));
      yield;
    }
  }
  const nuances = index.findings.flat().filter((of) => comparison.findings[of].severity === 1);
  if (nuances.length)
    yield* folded(page, context, { head: "listRead", kind: "to-read", findings: nuances, open: all.length === 0 }, how);
  if (index.aside.size)
    yield* folded(
      page,
      context,
      { head: "listDismissed", kind: "dismissed", findings: [...index.aside].sort((a, b) => a - b), open: false },
      how,
    );
}

/** @param {Context} context @param {Check} check @param {"go" | "open"} how */
function checkItem(context, { number, findings }, how) {
  const { comparison, index, names, say } = context;
  const shown = findings.filter((of) => !index.aside.has(of));
  const [of] = shown.length ? shown : findings;
  const finding = comparison.findings[of];
  const kind = say.text(`kind-${finding.kind}`);
  const name = findings.length > 1 ? say.list([kind, say.text("placesCount", { n: findings.length })]) : kind;
  return h(
    "li",
    {
      class: `item-row check severity-${finding.severity}${shown.length ? "" : " put-aside"}`,
      "data-bead": beadOf(context, of),
      tabindex: -1,
      ...(shown.length && { "data-finding": of, "data-kind": finding.kind, "data-severity": finding.severity }),
      [`data-${how}`]: `finding:${of}`,
    },
    h("span", { class: "flag-box", "aria-hidden": "true" }, String(number)),
    h(
      "div",
      { class: "what" },
      h("b", {}, name),
      h("span", { class: "places" }, ...findings.map((one) => placeLink(context, one, how))),
    ),
    h(
      "div",
      { class: "line" },
      h("p", { class: "reason" }, ...sentenceNodes(findingText(say, comparison, names, finding), comparison)),
      h("span", { class: "acts" }, ...asideButtons(context, of, "list")),
    ),
  );
}

/** @param {Context} context @param {number} of */
function beadOf({ comparison, index }, of) {
  const { left, right } = comparison.findings[of];
  return left ? index.beads.left[left.block] : right ? index.beads.right[right.block] : -1;
}

/** Where a finding is, as a link. @param {Context} context @param {number} of @param {"go" | "open"} how */
function placeLink({ comparison, say }, of, how) {
  const { left, right } = comparison.findings[of];
  /** @type {[Side, number]} */
  const [side, block] = right ? ["right", right.block] : ["left", left?.block ?? 0];
  const { language, blocks } = comparison[side];
  const name = label(blocks[block]);
  return h(
    "button",
    {
      type: "button",
      class: "link place",
      [`data-${how}`]: `finding:${of}`,
      "data-place": of,
      title: say.text("openThere"),
      lang: language,
      dir: direction(language),
    },
    blocks[block].number ? name : opening(name, 16),
  );
}

/**
 * A fold of findings, a line each.
 *
 * @param {HTMLElement} page
 * @param {Context} context
 * @param {{ head: "listRead" | "listDismissed", kind: string, findings: number[], open: boolean }} fold
 * @param {"go" | "open"} how
 */
function* folded(page, context, { head, kind, findings, open }, how) {
  const { say, comparison } = context;
  const items = h("ul", { class: "list", role: "list" });
  page.append(
    h(
      "details",
      { class: `list-fold ${kind}`, open },
      h(
        "summary",
        { class: "list-head" },
        h("span", {}, say.text(head)),
        h("span", { class: "count" }, say.number(findings.length)),
      ),
      items,
    ),
  );
  for (const [i, of] of findings.entries()) {
    const aside = kind === "dismissed";
    const finding = comparison.findings[of];
    items.append(
      h(
        "li",
        {
          class: "item-row",
          "data-bead": beadOf(context, of),
          tabindex: -1,
          [`data-${how}`]: `finding:${of}`,
          ...(!aside && { "data-finding": of, "data-kind": finding.kind, "data-severity": finding.severity }),
        },
        ...noteText(context, of, { aside, where: kind }),
        " ",
        placeLink(context, of, how),
      ),
    );
    if (i % PIECES === PIECES - 1) yield;
  }
}
