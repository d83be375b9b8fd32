/** A row of a table as cells in columns; the bars between them are there to be copied and found, and not seen. */

import { h } from "../dom/dom.js";
import { cellsOf } from "../model/table-rows.js";

/** A narrow column has room for so many cells side by side. */
const NARROW_COLUMNS = 4;

/**
 * A layer of paint with the cells of a row; none for other texts.
 *
 * @param {HTMLElement} paragraph of the text, which is set out as a row
 * @param {string} text
 * @returns {import("../dom/paint.js").Mark[]}
 */
export function cellLayer(paragraph, text) {
  const cells = cellsOf(text) ?? [];
  if (cells.length) asRow(paragraph, cells.length);
  let at = 0;
  const bar = (/** @type {number} */ end) => ({
    start: at,
    end,
    make: () => h("span", { class: "cell-bar", "aria-hidden": "true" }),
  });
  const marks = cells.flatMap(({ start, end }, column) => {
    const marks = [bar(start), { start, end, make: () => inColumn(column) }];
    at = end;
    return marks;
  });
  return cells.length ? [...marks, bar(text.length)].filter(({ start, end }) => start < end) : [];
}

/** The place of a row that a side does not have. @param {string} text of the row on the other side */
export function missingRow(text) {
  const cells = cellsOf(text) ?? [];
  const row = h("div", { class: "row-missing" }, ...cells.map((_, column) => inColumn(column)));
  asRow(row, cells.length);
  return row;
}

/** @param {HTMLElement} element @param {number} columns */
function asRow(element, columns) {
  element.classList.add("table-row");
  element.classList.toggle("broad", columns > NARROW_COLUMNS);
  element.style.setProperty("--_columns", String(columns));
}

/** @param {number} column */
function inColumn(column) {
  const cell = h("span", { class: "table-cell" });
  cell.style.gridColumn = String(column + 1);
  return cell;
}
