/** The findings and changes as a list, with what the texts share at the end. */

import { h } from "../dom/dom.js";
import { choices } from "../dom/menu.js";
import { visible } from "../model/hidden.js";
import { direction, label } from "../model/model.js";
import { sentenceNodes } from "../dom/quotations.js";
import { quotation } from "../model/words.js";
import { changeList } from "./change-list.js";
import { checkList } from "./check-list.js";
import { adoptListSheet } from "./list-sheet.js";

export { adoptListSheet };

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* list(root, context) {
  const { index, say, show } = context;
  adoptListSheet(root);
  const page = h("div", { class: "listing", dir: direction(say.locale) });
  root.append(page);
  const boxes = filters(context);
  if (boxes) page.append(boxes);
  yield* items(page, context, "open");
  if (context.furniture) yield* context.furniture.furnitureList(page, context);
  if (page.querySelector(".item-row") === null) page.append(h("p", { class: "nothing" }, say.text("listNothing")));
  if (show.has("echoes") && index.echoes.length) yield* echoes(page, context);
}

/**
 * What is to be looked at: findings where there are any, and changes.
 *
 * @param {HTMLElement} page
 * @param {Context} context
 * @param {"go" | "open"} how a place is reached
 * @returns {Generator<void, void, void>}
 */
export function* items(page, context, how) {
  if (context.show.has("findings")) yield* checkList(page, context, how);
  yield* changeList(page, context, how);
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
  const groups = /** @type {const} */ (["severity", "kind"]).map((property) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const finding of there)
      counts.set(String(finding[property]), (counts.get(String(finding[property])) ?? 0) + 1);
    const values = [...counts].sort(([a, m], [b, n]) => (property === "severity" ? Number(b) - Number(a) : n - m));
    return { property, values };
  });
  const choose = (/** @type {"kind" | "severity"} */ property, /** @type {string[]} */ now) => {
    ticked[property] = new Set(now);
    set(
      "findings",
      groups
        .flatMap(({ property, values }) => {
          const named = values.map(([value]) => value).filter((value) => ticked[property].has(value));
          return named.length === values.length ? [] : named;
        })
        .join(" "),
    );
  };
  return h(
    "div",
    { class: "filters" },
    ...groups
      .filter(({ values }) => values.length > 1)
      .map(({ property, values }) =>
        choices(
          "checkbox",
          say.text(`by-${property}`),
          values.map(([value, n]) => ({
            value,
            label: say.text(/** @type {any} */ (`${property}-${value}`)),
            count: say.number(n),
            checked: ticked[property].has(value),
          })),
          (now) => choose(property, now),
        ),
      ),
    h("button", { type: "button", class: "button", "data-save": "findings" }, say.text("format-findings")),
  );
}

/** @param {HTMLElement} root @param {Context} context */
function* echoes(root, context) {
  const { comparison, index, say, names } = context;
  const items = h("ul", { class: "echo-list", role: "list" });
  root.append(h("h3", { class: "section" }, say.text("sumEchoes", { n: index.echoes.length })), items);
  for (const echo of index.echoes) {
    const places = (/** @type {Side} */ side) =>
      [...new Set(echo[side].map(({ block }) => block))].flatMap((block, i) => [
        i ? ", " : " ",
        h(
          "button",
          { type: "button", class: "link", "data-open": `${side}:${block}` },
          ...sentenceNodes([quotation(label(comparison[side].blocks[block]), side)], comparison),
        ),
      ]);
    items.append(
      h(
        "li",
        {},
        h(
          "span",
          { class: "echo", lang: comparison.left.language, dir: direction(comparison.left.language) },
          visible(echo.text),
        ),
        " ",
        h(
          "span",
          { class: "where" },
          `${names.left.short}:`,
          ...places("left"),
          ` · ${names.right.short}:`,
          ...places("right"),
        ),
      ),
    );
    yield;
  }
}
