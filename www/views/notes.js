/** Findings beside the text: tags that count them, notes that say them, and the buttons that put them aside. */

import { h } from "../dom/dom.js";
import { sentenceNodes } from "../dom/quotations.js";
import { plain } from "../locales/locales.js";
import { isUncovered } from "../model/checks.js";
import { direction, opposite } from "../model/model.js";
import { findingText } from "../model/words.js";
import { findingMark } from "./parts.js";

/** @typedef {import("./parts.js").Context} Context */

/**
 * The hinge's tags on how many findings a bead has: to check, and to read, which a press shows.
 *
 * @param {Context} context
 * @param {number} at
 */
export function* findingTags({ comparison, index, show, say }, at) {
  if (!show.has("findings")) return;
  const { length } = index.serious[at].filter((of) => !saidByTag(comparison, at, of));
  if (length) yield h("span", { class: "tag of-finding", part: "tag" }, say.text("findingsTag", { n: length }));
  const nuances = index.findings[at].filter(
    (of) => comparison.findings[of].severity === 1 && !saidByTag(comparison, at, of),
  ).length;
  if (nuances)
    yield h(
      "button",
      {
        type: "button",
        class: "tag to-read",
        part: "tag",
        "data-read": at,
        "aria-expanded": "false",
        "data-tip": say.text("explainToRead"),
      },
      say.text("nuancesTag", { n: nuances }),
    );
}

/**
 * What a note says, and the buttons that put its finding aside or back.
 *
 * @param {Context} context
 * @param {number} of
 * @param {{ aside?: boolean, where: string }} how where the note is, which tells its buttons from those of other places
 */
export function noteText(context, of, { aside = false, where }) {
  const { comparison, names, say, index } = context;
  const finding = comparison.findings[of];
  const sentence = sentenceNodes(findingText(say, comparison, names, finding), comparison);
  if (aside) return [say.text("dismissedLine"), " ", ...sentence, " ", ...asideButtons(context, of, where)];
  const check = index.checks.of.get(of);
  const kind = say.text(`kind-${finding.kind}`);
  const several = check && check.findings.length > 1;
  return [
    check ? h("span", { class: "flag-box", "aria-hidden": "true" }, String(check.number)) : null,
    h("b", {}, several ? say.list([kind, say.text("placesCount", { n: check.findings.length })]) : kind, ". "),
    ...sentence,
    " ",
    ...asideButtons(context, of, where),
  ].filter((part) => part !== null);
}

/**
 * Buttons that put a finding aside, alone or with all that say the same, or back.
 *
 * @param {Context} context
 * @param {number} of
 * @param {string} where
 */
export function* asideButtons({ comparison, index, names, say }, of, where) {
  const sentence = plain(findingText(say, comparison, names, comparison.findings[of]));
  const group = index.checks.of.get(of)?.findings ?? [of];
  const button = (/** @type {string} */ act, /** @type {number[]} */ which, /** @type {string} */ key) =>
    h(
      "button",
      {
        type: "button",
        class: "link aside",
        "data-aside": which.join(","),
        "data-key": `aside-${where}-${of}-${key}`,
        "aria-label": `${act}: ${sentence}`,
      },
      act,
    );
  const open = group.filter((one) => !index.aside.has(one));
  if (index.aside.has(of))
    yield group.length > 1 && open.length === 0
      ? button(say.text("undo"), group, "all")
      : button(say.text("undo"), [of], "one");
  else if (open.length === 1) yield button(say.text("dismiss"), [of], "one");
  else {
    yield button(say.text("dismissAll", { n: open.length }), open, "all");
    if (where !== "list") {
      yield document.createTextNode(" ");
      yield button(say.text("onlyHere"), [of], "one");
    }
  }
}

/**
 * Marks where whole sentences of the other side are missing in the running text of a paragraph: behind the counterpart
 * of what goes before them, or before all. A pair of several paragraphs has a row for each sentence instead.
 *
 * @param {HTMLElement} paragraph
 * @param {Context} context
 * @param {number} at the bead
 * @param {import("../model/model.js").Side} side
 */
export function missingSentences(paragraph, context, at, side) {
  const { comparison, index, show } = context;
  if (!show.has("findings")) return;
  const { sentences } = comparison.beads[at];
  if (sentences.every((pair) => pair[side].length)) return;
  const other = opposite(side);
  /** Where each ends. */
  const ends = new Map(
    [...paragraph.querySelectorAll("[data-pair]")].map((element) => [element.getAttribute("data-pair"), element]),
  );
  /** What the next mark comes behind; nothing is before all. @type {Element | null} */
  let last = null;
  sentences.forEach((pair, i) => {
    if (pair[side].length) {
      last = ends.get(`s${at}.${i}`) ?? last;
      return;
    }
    const [[block, sentence]] = pair[other];
    const [from, to] = comparison[other].blocks[block].sentences[sentence];
    const of = index.serious[at].find((of) => {
      const { [side]: here, [other]: there } = comparison.findings[of];
      return !here && there?.block === block && there.span[0] <= from && to <= there.span[1];
    });
    if (of === undefined) return;
    const mark = findingMark(context, of, true);
    if (last) last.after(mark);
    else paragraph.querySelector("[data-pair]")?.before(mark);
    last = mark;
  });
}

/**
 * Whether a finding says only that a passage is on one side, which its tag says already.
 *
 * @param {Context["comparison"]} comparison
 * @param {number} at
 * @param {number} of
 */
export function saidByTag({ beads, findings, left, right }, at, of) {
  const { kind, ...places } = findings[of];
  if (!beads[at].relation.endsWith("only") || (kind !== "omission" && kind !== "addition")) return false;
  const place = places.left ?? places.right;
  const block = place && (places.left ? left : right).blocks[place.block];
  return Boolean(block && place.span[1] - place.span[0] >= block.text.length);
}

/**
 * Notes on a bead's findings, under the side that has the place, the right one where both have. What was dismissed
 * leaves a line in its place. Words without counterpart, which are shaded in the text, have one note together.
 *
 * @param {{ left: HTMLElement, right: HTMLElement }} cells
 * @param {Context} context
 * @param {number} at
 * @param {boolean} [tagged] whether a tag tells how many nuances there are
 */
export function findings(cells, context, at, tagged = false) {
  const { comparison, index, say, show } = context;
  if (!show.has("findings")) return;
  const uncovered = { left: 0, right: 0 };
  const all = [...index.findings[at], ...index.dismissed[at]].sort((a, b) => a - b);
  for (const of of all) {
    if (saidByTag(comparison, at, of)) continue;
    const finding = comparison.findings[of];
    const aside = index.aside.has(of);
    if (!aside && isUncovered(finding)) {
      uncovered[finding.left ? "left" : "right"] += 1;
      continue;
    }
    cells[finding.right ? "right" : "left"].append(
      h(
        "p",
        {
          class: `note severity-${finding.severity}${aside ? " put-aside" : ""}`,
          part: "note",
          lang: say.locale,
          dir: direction(say.locale),
          ...(!aside && { tabindex: -1, "data-finding": of, "data-pair": `f${of}` }),
        },
        ...noteText(context, of, { aside, where: "text" }),
      ),
    );
  }
  if (uncovered.left + uncovered.right) cells.right.append(coverage(context, uncovered));
  if (tagged) return;
  for (const tag of findingTags(context, at))
    if (tag.matches("button"))
      cells.right.append(h("p", { class: "kin read-line", lang: say.locale, dir: direction(say.locale) }, tag));
}

/** How many words of each side have no counterpart that was found. @param {Context} context @param {{ left: number, right: number }} counts */
function coverage({ comparison, names, say }, counts) {
  const sentence = say.parts("coverageNote", { ...counts, leftName: names.left.long, rightName: names.right.long });
  return h(
    "p",
    { class: "note severity-1", part: "note", lang: say.locale, dir: direction(say.locale) },
    h("b", {}, say.text("coverage"), ". "),
    ...sentenceNodes(sentence, comparison),
  );
}
