/** Every finding and every change as a sentence in words, with what the texts share at the end. */

import { h } from "../dom/dom.js";
import { isShown } from "../model/filter.js";
import { choices } from "../element/menu.js";
import { direction, label, opening } from "../model/model.js";
import { sentenceNodes } from "../dom/quotations.js";
import { describe, quotation } from "../model/words.js";
import { noteText, saidByTag } from "./parts.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */

/** How many changes of a passage are told one by one, and how much of each is quoted, in characters. */
const CHANGES = 12;
const QUOTE = 120;

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* list(root, context) {
  const { comparison, index, say, names, show } = context;
  const items = h("ol", { class: "list", part: "list", role: "list" });
  const page = h("div", { class: "listing", dir: direction(say.locale) });
  root.append(page);
  page.append(...[filters(context), items].filter((part) => part !== null));
  for (const [at, bead] of comparison.beads.entries()) {
    const found = show.has("findings") ? index.findings[at] : [];
    const changed = bead.relation !== "same" && !(comparison.mode === "languages" && bead.relation === "changed");
    if ((!changed && found.length === 0) || !isShown(comparison, index, show, at)) continue;
    const item = h("li", { class: `item-row ${bead.relation}`, "data-bead": at, tabindex: -1 },
      h("div", { class: "what" }, ...sentenceNodes(describe(say, comparison, names, at), comparison), " ", open(context, `bead:${at}`)));
    // A passage on one side only is quoted by its finding, where there is one.
    if (changed && (found.length === 0 || bead.left.length * bead.right.length > 0)) item.append(...changes(context, at));
    if (found.length) {
      const note = (/** @type {number} */ of) => {
        const finding = comparison.findings[of];
        return h("li", {
          class: `note severity-${finding.severity}`, part: "note", "data-finding": of, tabindex: -1, "data-kind": finding.kind, "data-severity": finding.severity,
        },
          ...noteText(context, of, { brief: saidByTag(comparison, at, of) }));
      };
      const toRead = found.filter((of) => comparison.findings[of].severity === 1);
      item.append(h("ul", {}, ...found.filter((of) => comparison.findings[of].severity > 1).map(note)));
      if (toRead.length) item.append(h("details", { class: "to-read" }, h("summary", {}, say.text("sumNuances", { n: toRead.length })), h("ul", {}, ...toRead.map(note))));
    }
    items.append(item);
    yield;
  }
  if (items.children.length === 0) items.replaceWith(h("p", { class: "nothing" }, say.text("listNothing")));
  if (index.aside.size) {
    page.append(h("h3", { class: "section" }, say.text("asideHead", { n: index.aside.size })),
      h("ul", { class: "echo-list", role: "list" }, ...[...index.aside].map((of) => h("li", { class: "note severity-1" }, ...noteText(context, of, { aside: true })))));
  }
  if (show.has("echoes") && comparison.echoes.length) yield* echoes(page, context);
}

/**
 * Boxes that choose findings by kind and weight, and a button that saves those chosen.
 *
 * @param {Context} context
 */
function filters({ comparison, index, say, show, filter, set }) {
  const there = show.has("findings") ? comparison.findings.filter((_, of) => !index.aside.has(of)) : [];
  if (there.length === 0) return null;
  /** All that are ticked in both groups; a group that is ticked in full need not be named. */
  const ticked = { kind: filter.kinds, severity: filter.severities };
  const groups = (/** @type {const} */ (["severity", "kind"])).map((property) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const finding of there) counts.set(String(finding[property]), (counts.get(String(finding[property])) ?? 0) + 1);
    const values = [...counts].sort(([a, m], [b, n]) => (property === "severity" ? Number(b) - Number(a) : n - m));
    return { property, values };
  });
  const choose = (/** @type {"kind" | "severity"} */ property, /** @type {string[]} */ now) => {
    ticked[property] = new Set(now);
    set("findings", groups.flatMap(({ property, values }) => {
      const named = values.map(([value]) => value).filter((value) => ticked[property].has(value));
      return named.length === values.length ? [] : named;
    }).join(" "));
  };
  return h("div", { class: "filters" },
    ...groups.filter(({ values }) => values.length > 1).map(({ property, values }) => choices("checkbox", say.text(`by-${property}`),
      values.map(([value, n]) => ({ value, label: say.text(/** @type {any} */ (`${property}-${value}`)), count: say.number(n), checked: ticked[property].has(value) })),
      (now) => choose(property, now))),
    h("button", { type: "button", class: "button", "data-save": "findings" }, say.text("format-findings")));
}

/** @param {Context} context @param {string} place */
function open({ say }, place) {
  return h("button", { type: "button", class: "link", "data-open": place }, say.text("openThere"));
}

/** What changed in a passage, told one by one. @param {Context} context @param {number} at */
function* changes({ comparison, say }, at) {
  const bead = comparison.beads[at];
  const text = (/** @type {Side} */ side) => bead[side].map((i) => comparison[side].blocks[i].text).join("\n");
  const [left, right] = [text("left"), text("right")];
  const quoted = (/** @type {Side} */ side, /** @type {string} */ words) => {
    const { language } = comparison[side];
    return h("q", { class: side, lang: language, dir: direction(language) }, opening(words.trim(), QUOTE));
  };
  if (!left || !right) {
    const side = left ? "left" : "right";
    yield h("p", { class: "told" }, quoted(side, left || right));
    return;
  }
  const told = bead.edits.filter(({ op, ignored }) => op !== "equal" && !ignored);
  const list = h("ul", { class: "told" });
  for (const { op, left: [a, b], right: [c, d] } of told.slice(0, CHANGES)) {
    const key = op === "delete" ? "toldDeleted" : op === "insert" ? "toldInserted" : "toldReplaced";
    const sentence = say.parts(key, { left: { text: left.slice(a, b), side: "left" }, right: { text: right.slice(c, d), side: "right" } });
    list.append(h("li", {}, ...sentence.map(({ text, side }) => (side ? quoted(side, text) : text))));
  }
  if (told.length > CHANGES) list.append(h("li", {}, say.text("toldMore", { n: told.length - CHANGES })));
  if (told.length) yield list;
}

/** @param {HTMLElement} root @param {Context} context */
function* echoes(root, context) {
  const { comparison, say, names } = context;
  const items = h("ul", { class: "echo-list", role: "list" });
  root.append(h("h3", { class: "section" }, say.text("sumEchoes", { n: comparison.echoes.length })), items);
  for (const echo of comparison.echoes) {
    const places = (/** @type {Side} */ side) => [...new Set(echo[side].map(({ block }) => block))].flatMap((block, i) => [
      i ? ", " : " ", h("button", { type: "button", class: "link", "data-open": `${side}:${block}` },
        ...sentenceNodes([quotation(label(comparison[side].blocks[block]), side)], comparison))]);
    items.append(h("li", {}, h("span", { class: "echo", lang: comparison.left.language, dir: direction(comparison.left.language) }, echo.text), " ",
      h("span", { class: "where" }, `${names.left.short}:`, ...places("left"), ` · ${names.right.short}:`, ...places("right"))));
    yield;
  }
}
