/**
 * The core with its tables, whatever the place: the compiled module is given, and so is the way to read a table.
 */

import { about, addLexicon, compare as compareTexts, exportAs, parse } from "../pkg/diptych.js";

/** @typedef {import("../diptych.js").CompareOptions} CompareOptions */

/** Languages whose tables were read or asked for. @type {Map<string, Promise<void> | undefined>} */
const known = new Map();

/**
 * The languages of two texts, where the comparison of the two needs tables.
 *
 * @param {string} left
 * @param {string} right
 * @param {CompareOptions | undefined} options
 * @param {readonly string[]} tables languages that have a table
 * @returns {string[]}
 */
function needed(left, right, options, tables) {
  if (options?.mode === "versions") return [];
  const tag = (/** @type {string} */ text, /** @type {string | undefined} */ given) =>
    (given ?? parse(text).language).toLowerCase().split("-")[0];
  const languages = new Set([tag(left, options?.left?.language), tag(right, options?.right?.language)]);
  if (languages.size < 2 && options?.mode !== "languages") return [];
  return [...languages].filter((language) => tables.includes(language));
}

/**
 * `compare` for a place that reads files at once.
 *
 * @param {readonly string[]} tables languages that have a table
 * @param {(language: string) => Uint8Array} read
 * @returns {typeof compareTexts}
 */
export function compareWith(tables, read) {
  return (left, right, options) => {
    for (const language of needed(left, right, options, tables)) {
      if (known.has(language)) continue;
      addLexicon(language, read(language));
      known.set(language, undefined);
    }
    return compareTexts(left, right, options);
  };
}

/**
 * `loadLexicons` for a place that fetches.
 *
 * @param {readonly string[]} tables languages that have a table
 * @param {(language: string) => Promise<Uint8Array>} read
 * @returns {(left: string, right: string, options?: CompareOptions) => Promise<void>}
 */
export function loadWith(tables, read) {
  return async (left, right, options) => {
    await Promise.all(
      needed(left, right, options, tables).map((language) => {
        const loading = known.get(language) ?? read(language).then((bytes) => addLexicon(language, bytes));
        known.set(language, loading);
        // A table that could not be had is asked for again by the next call.
        loading.catch(() => known.delete(language));
        return loading;
      }),
    );
  };
}

export { about, addLexicon, exportAs, parse };
