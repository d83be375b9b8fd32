/** Sentences as nodes. */

import { h } from "./dom.js";
import { direction } from "../model/model.js";

/** The blank within a number, where a line must not end: "1 200,00". */
const GROUPS = /(?<=\d)[ \u2009](?=\d{3}(?!\d))/gu;

/**
 * What a sentence quotes becomes a run in the language of its text, so that it is pronounced and set as such.
 *
 * @param {import("../locales/locales.js").Part[]} parts
 * @param {Pick<import("../model/model.js").Comparison, "left" | "right">} texts
 * @returns {(Node | string)[]}
 */
export function sentenceNodes(parts, texts) {
  return parts.map(({ text: said, number, side }) => {
    const text = said.replace(GROUPS, "\u00a0");
    if (side) return h("span", { lang: texts[side].language, dir: direction(texts[side].language) }, text);
    return number ? h("b", {}, text) : text;
  });
}
