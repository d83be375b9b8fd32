/** The heads of both pages, the button that swaps them, and the summary in words. */

import { h } from "../dom/dom.js";
import { direction, opening, opposite, SIDES } from "../model/model.js";
import { sentenceNodes } from "../dom/quotations.js";
import { someNumber } from "../locales/locales.js";
import { blocksName } from "../model/words.js";

/** @typedef {import("../views/parts.js").Context} Context */

/** A text without a title is called by its first words, of this many characters. */
const OPENING = 60;

/** In texts of fewer characters there is so little to count that a line holds it. */
const LONG = 8000;
/**
 * Two versions share more of the words at their beginnings than this, translations share names; and versions of one
 * wording share half. 2008 and 2011: .36; French and English: .12; a contract's draft and the signed one: .9.
 */
const SHARE = { versions: 0.2, wording: 0.5 };

export class Banner {
  #swap;
  #titles = {
    left: h("div", { class: "head left", part: "head left" }),
    right: h("div", { class: "head right", part: "head right" }),
  };
  #summary = h("p", { class: "summary", part: "summary" });
  /** Out of sight behind the counts, as many as there will probably be: the text below does not move when they come. */
  #room = h("p", { class: "summary room", part: "summary", "aria-hidden": "true" });

  /**
   * @param {import("../diptych-compare.js").DiptychCompare} element
   * @param {(kind: string) => void} pick goes through what a count counts
   */
  constructor(element, pick) {
    this.#pick = pick;
    this.#swap = h("button", { type: "button", class: "swap", part: "swap", onclick: () => element.swap() }, "⇄");
    this.#element = element;
    this.heads = h("div", { class: "heads" }, this.#titles.left, this.#swap, this.#titles.right);
    this.node = h(
      "header",
      { class: "banner", part: "banner", hidden: true },
      this.heads,
      h("div", { class: "counts" }, this.#summary, this.#room),
    );
  }

  #element;
  #pick;
  #previewed = false;
  /** What was shown last. @type {Context["comparison"] | null} */
  #comparison = null;

  /** @param {import("../interaction/navigation.js").Target | "map" | "furniture"} target */
  #go(target) {
    if (target === "map") this.#element.setAttribute("view", "map");
    else if (target === "furniture") this.#element.toggleAttribute("furniture");
    else this.#element.goTo(target);
  }

  clear() {
    this.node.hidden = true;
  }

  /** @param {import("../locales/locales.js").Say} say */
  #show(say) {
    this.node.hidden = false;
    this.#swap.setAttribute("aria-label", say.text("swap"));
    this.#swap.title = say.text("swap");
  }

  /**
   * The head of a side.
   *
   * @param {import("../model/model.js").Side} side
   * @param {string} note
   * @param {string} title
   * @param {string} [language]
   */
  #head(side, note, title, language) {
    const dir = language === undefined ? "auto" : direction(language);
    this.#titles[side].dir = dir;
    this.#titles[side].replaceChildren(
      h("div", { class: "note-line" }, h("slot", { name: `${side}-note` }, note)),
      h("h2", { class: "title-line", lang: language, dir }, h("slot", { name: `${side}-title` }, title)),
    );
  }

  /**
   * Takes its room, with what is known of two texts before they are compared.
   *
   * @param {import("../locales/locales.js").Say} say
   * @param {string[]} texts
   */
  preview(say, texts) {
    this.#previewed = true;
    this.#show(say);
    SIDES.forEach((side, i) => {
      const mark = this.#element.getAttribute(`${side}-label`);
      this.#head(side, mark ?? "\u00a0", opening(texts[i].trim().split("\n", 1)[0], OPENING));
    });
    this.#summary.textContent = "\u00a0";
    const names = SIDES.map((side) => this.#element.getAttribute(`${side}-label`) ?? say.text(`${side}Text`));
    const counts = texts.some(({ length }) => length > LONG) ? [...foreseen(say, texts, names)] : [];
    this.#room.replaceChildren(
      ...counts.map(({ kind, parts }) =>
        h(
          "span",
          { class: `sum ${kind}` },
          h("button", { type: "button", class: "link" }, ...sentenceNodes(parts, /** @type {any} */ ({}))),
        ),
      ),
    );
  }

  /** @param {Context} context */
  render(context) {
    const { comparison, say } = context;
    this.#show(say);
    // Where no text was shown before, none moves.
    if (comparison !== this.#comparison && !this.#previewed) this.#room.replaceChildren();
    this.#previewed = false;
    this.#comparison = comparison;
    for (const side of SIDES) {
      const { language, title, blocks } = comparison[side];
      const first = blocks.find(({ kind }) => kind !== "furniture");
      const mark = this.#element.getAttribute(`${side}-label`);
      // A side that is called by its language is not called so twice.
      const own = say.ownName(language);
      const said = mark?.toLowerCase() === own.toLowerCase() ? [mark] : [...new Set([say.language(language), mark])];
      const note = say.list(/** @type {string[]} */ (said.filter(Boolean)));
      this.#head(
        side,
        capital(note, say.locale),
        title ??
          mark ??
          (first
            ? opening(first.text, OPENING)
            : capital(say.text(side === "left" ? "leftText" : "rightText"), say.locale)),
        language,
      );
    }
    this.#summary.replaceChildren(
      ...[...summary(context)].map(({ kind, parts, target }) => {
        const text = sentenceNodes(parts, comparison);
        const go = target ? () => this.#go(target) : COUNTED.has(kind) ? () => this.#pick(kind) : null;
        const pressed =
          go && !target
            ? { "data-kind": kind, "aria-pressed": String(kind === context.kind) }
            : target === "furniture"
              ? { "aria-pressed": String(context.furniture !== null), "data-tip": say.text("explainFurniture") }
              : {};
        return h(
          "span",
          { class: `sum ${kind}` },
          ...(go ? [h("button", { type: "button", class: "link", onclick: go, ...pressed }, ...text)] : text),
        );
      }),
    );
  }

  /** Shows which count was chosen. @param {string} kind */
  press(kind) {
    for (const button of this.#summary.querySelectorAll("[data-kind]"))
      button.setAttribute("aria-pressed", String(button.getAttribute("data-kind") === kind));
  }
}

/**
 * What will probably be counted, as kinds and sentences with numbers of the usual length.
 *
 * @param {import("../locales/locales.js").Say} say
 * @param {string[]} texts
 * @param {string[]} names of the sides
 * @returns {Generator<{ kind: string, parts: import("../locales/locales.js").Part[] }, void, void>}
 */
function* foreseen(say, texts, names) {
  const [left, right] = texts.map(
    (text) =>
      new Set(
        text
          .slice(0, LONG)
          .toLowerCase()
          .match(/\p{L}{4,}/gu),
      ),
  );
  const shared = [...left].filter((word) => right.has(word)).length / Math.min(left.size, right.size);
  const versions = shared > SHARE.versions;
  const apart = versions && shared <= SHARE.wording;
  /** @param {import("../locales/locales.js").Key} key @param {import("../locales/locales.js").Values} values */
  const count = (key, values = {}, kind = "") => ({
    kind,
    parts: say.parts(key, { n: someNumber(2), total: someNumber(2), ...values }),
  });
  yield count(versions ? "sumSame" : "sumPaired");
  yield count(versions ? "sumChanged" : "sumSentences");
  if (!versions) {
    yield count("sumFindings", { n: someNumber(1) }, "finding");
    yield count("sumNuances");
  }
  for (const side of versions ? names : names.slice(1)) {
    const only = count("sumOnly", { side }, "of-left");
    if (apart) only.parts.push({ text: ", " }, ...say.parts("sumSubject", { n: someNumber(1) }));
    yield only;
  }
  if (apart) {
    yield count("sumEchoes", {}, "echoes");
    yield count("sumGathered", {
      what: say.parts("paragraph", { label: "99" }),
      side: names[1],
      n: someNumber(1),
      other: names[0],
    });
  }
  yield count("sumFurniture", { n: someNumber(1) });
  if (apart) yield count("sumMap");
}

/** Counts whose buttons go through what they count. */
const COUNTED = new Set(["same", "changed", "moved", "moved-text", "of-left", "of-right", "finding", "nuance"]);

/** Below this, two texts are not translations of each other: there the core pairs nothing without evidence. */
const PARALLEL = 0.5;

/** From this share of passages without counterpart on, the map is recommended. */
const MOSTLY_SINGLE = 0.5;

/** What there is, in a few phrases. @param {Context} context */
function* summary({ comparison, index, names, say }) {
  const { mode, summary: sum, beads, findings } = comparison;
  /**
   * @param {string} kind
   * @param {import("../locales/locales.js").Key} key
   * @param {import("../locales/locales.js").Values} values
   * @param {import("../interaction/navigation.js").Target | "map" | "furniture"} [target]
   */
  const phrase = (kind, key, values = {}, target = undefined) => ({ kind, parts: say.parts(key, values), target });
  if (sum.blocks.left + sum.blocks.right === 0) {
    yield phrase("", "bothEmpty");
    return;
  }
  if (mode === "versions") {
    if (sum.changed + sum.moved + sum.leftOnly + sum.rightOnly === 0) yield phrase("", "sumIdentical");
    else if (sum.same) yield phrase("same", "sumSame", { n: sum.same });
    if (sum.changed) yield phrase("changed", "sumChanged", { n: sum.changed });
    if (sum.moved) yield phrase("moved", "sumMoved", { n: sum.moved });
    if (comparison.movedText?.length) yield phrase("moved-text", "sumMovedText", { n: comparison.movedText.length });
  } else {
    const paired = beads.filter(({ left, right }) => left.length && right.length);
    yield phrase("", "sumPaired", { n: paired.reduce((n, { left }) => n + left.length, 0), total: sum.blocks.left });
    const pairs = beads.reduce(
      (n, bead) => n + bead.sentences.filter(({ left, right }) => left.length && right.length).length,
      0,
    );
    if (pairs) yield phrase("", "sumSentences", { n: pairs });
    if (sum.moved) yield phrase("moved", "sumMoved", { n: sum.moved });
    const open = findings.filter((_, of) => !index.aside.has(of));
    const serious = open.filter(({ severity }) => severity > 1).length;
    const nuances = open.length - serious;
    if (serious) yield phrase("finding", "sumFindings", { n: serious });
    if (nuances) yield phrase("nuance", "sumNuances", { n: nuances });
    if (beads.length && sum.parallel < PARALLEL) yield phrase("", "sumNotParallel");
  }
  for (const side of SIDES) {
    const n = sum[side === "left" ? "leftOnly" : "rightOnly"];
    if (!n) continue;
    const only = phrase(`of-${side}`, "sumOnly", { n, side: names[side].long });
    const shared = mode === "versions" ? index.kin[side].size : 0;
    if (shared) only.parts.push({ text: ", " }, ...say.parts("sumSubject", { n: shared }));
    yield only;
  }
  if (index.echoes.length) yield phrase("echoes", "sumEchoes", { n: index.echoes.length });
  if (index.gathered) {
    const { side, block, count } = index.gathered;
    const other = opposite(side);
    const [first, ...rest] = blocksName(say, comparison, [block], side);
    const what = [{ ...first, text: capital(first.text, say.locale) }, ...rest];
    yield phrase(
      "gathered",
      "sumGathered",
      { what, side: names[side].long, n: count, other: names[other].long },
      { side, block },
    );
  }
  const furniture = (sum.furniture?.left ?? 0) + (sum.furniture?.right ?? 0);
  if (furniture) yield phrase("furniture", "sumFurniture", { n: furniture }, "furniture");
  // Where most passages have no counterpart, the pages side by side tell least.
  const single = beads.filter(({ relation }) => relation.endsWith("only")).length;
  if (mode === "versions" && comparison.relations.length && single > beads.length * MOSTLY_SINGLE)
    yield phrase("on-map", "sumMap", {}, "map");
  if (!comparison.complete) yield phrase("", "sumIncomplete");
}

/** @param {string} text @param {string} locale */
function capital(text, locale) {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
}
