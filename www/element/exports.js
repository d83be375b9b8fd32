/** What is saved of a comparison, as files. */

import { dismissed } from "../model/dismissals.js";
import { leftOut } from "../model/filter.js";
import { findingLine } from "../model/words.js";
import { findingsTable } from "./findings-table.js";
import { drawing } from "../views/map-file.js";
import { request } from "../worker/client.js";

/** @typedef {import("../views/parts.js").Context} Context */
/** @typedef {import("../diptych.js").Comparison} Comparison */

/** @type {Partial<Record<string, string>>} */
const TYPES = {
  html: "text/html;charset=utf-8",
  markdown: "text/markdown;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  tmx: "application/x-tmx+xml",
  xliff: "application/xliff+xml",
};

/**
 * A comparison in an exchange format, without the findings put aside; with the names and the language of the page.
 *
 * @param {Comparison | null} comparison
 * @param {import("../diptych.js").ExportFormat} format
 * @param {Pick<Context, "names" | "say"> | null} context
 * @returns {Promise<Blob>}
 */
export async function exchange(comparison, format, context) {
  const { findings, ...rest } = there(comparison);
  const aside = dismissed(there(comparison));
  const about = { ...rest, findings: findings.filter((_, of) => !aside.has(of)) };
  const options = context && {
    leftLabel: context.names.left.short,
    rightLabel: context.names.right.short,
    locale: context.say.locale,
    messages: about.findings.map((finding) => findingLine(context.say, about, context.names, finding)),
  };
  return request("exportAs", [format, TYPES[format] ?? "text/plain;charset=utf-8", options ?? undefined], { about });
}

/**
 * The map as a drawing that is alone.
 *
 * @param {Context | null} context
 * @param {HTMLElement} near
 * @returns {Promise<Blob>}
 */
export async function mapFile(context, near) {
  return drawing(there(context), near);
}

/** The findings that the filter leaves, as a table. @param {Context | null} context @returns {Promise<Blob>} */
export async function findingsFile(context) {
  const {
    comparison,
    filter,
    index: { aside },
  } = there(context);
  // The mark tells spreadsheets that it is UTF-8.
  return new Blob(["\ufeff", findingsTable(there(context), aside, leftOut(comparison, filter))], { type: TYPES.csv });
}

/** @template T @param {T | null} what @returns {T} */
function there(what) {
  if (!what) throw Object.assign(new Error("There is no comparison."), { code: "empty" });
  return what;
}
