/** The findings as a table for spreadsheets, those put aside among them. Pure. */

import { visible } from "../model/hidden.js";
import { label } from "../model/model.js";
import { findingLine } from "../model/words.js";

/** @typedef {import("../views/parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The findings that the filter leaves, in reading order, in the interface's language; as in RFC 4180.
 *
 * @param {Pick<Context, "comparison" | "names" | "say">} context
 * @param {Set<number>} aside findings put aside
 * @param {Set<number>} hidden findings left out
 */
export function findingsTable({ comparison, names, say }, aside, hidden) {
  const { findings } = comparison;
  const header = [
    say.text("by-kind"),
    say.text("by-severity"),
    ...["left", "right"].flatMap((side) => {
      const { short } = names[/** @type {Side} */ (side)];
      return [say.text("tablePassage", { side: short }), short];
    }),
    say.text("tableFinding"),
    say.text("tableSurety"),
    say.text("tableState"),
  ];
  const rows = findings.map((finding) => [
    say.text(`kind-${finding.kind}`),
    say.text(`severity-${finding.severity}`),
    ...place(comparison.left, finding.left),
    ...place(comparison.right, finding.right),
    findingLine(say, comparison, names, finding),
    finding.confidence.toFixed(2),
  ]);
  const told = rows.flatMap((row, of) =>
    hidden.has(of) ? [] : [[...row, say.text(aside.has(of) ? "tableAside" : "tableOpen")]],
  );
  return [header, ...told].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * Which passage, and its words.
 *
 * @param {import("../diptych.js").Document} document
 * @param {import("../diptych.js").Place | null} place
 */
function place({ blocks }, place) {
  const block = place && blocks[place.block];
  return block ? [label(block), visible(block.text.slice(...place.span))] : ["", ""];
}

/** @param {string} text */
function cell(text) {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
