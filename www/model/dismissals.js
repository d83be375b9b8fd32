/** Findings that a reviser has looked at and put aside, kept in the browser from one visit to the next. */

import { label } from "./model.js";

/** @typedef {import("./model.js").Comparison} Comparison */

const KEY = "diptych-dismissed";
/** How many are kept; the oldest go first. */
const MOST = 2000;

/**
 * What a finding is about, told by the words and not by their places, so that it is known again in a later draft.
 *
 * @param {Comparison} comparison
 * @param {number} of
 */
function name({ findings, left, right }, of) {
  const { kind, message, ...places } = findings[of];
  const text = (/** @type {"left" | "right"} */ side, /** @type {import("../diptych.js").Document} */ { blocks }) => {
    const place = places[side];
    return place ? `${label(blocks[place.block])} ${blocks[place.block].text.slice(...place.span)}` : "";
  };
  return [kind, message.id, text("left", left), text("right", right)].join("\n");
}

/** The numbers of the findings put aside. @param {Comparison} comparison @returns {Set<number>} */
export function dismissed(comparison) {
  const names = new Set(read());
  if (names.size === 0) return new Set();
  return new Set(comparison.findings.map((_, of) => of).filter((of) => names.has(name(comparison, of))));
}

/** Puts a finding aside, or back. @param {Comparison} comparison @param {number} of @param {boolean} aside */
export function dismiss(comparison, of, aside) {
  const wanted = name(comparison, of);
  const names = read().filter((one) => one !== wanted);
  if (aside) names.push(wanted);
  try {
    localStorage.setItem(KEY, JSON.stringify(names.slice(-MOST)));
  } catch {
    session = names;
  }
}

/** Used where the page may keep nothing. @type {string[] | null} */
let session = null;

/** @returns {string[]} */
function read() {
  if (session) return session;
  try {
    const names = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}
