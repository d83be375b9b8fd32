/** Why a file was not read, in the reader's language. */

import { fill } from "./errors.js";

/** @type {Record<string, () => Promise<{ messages: Record<string, string> }>>} */
const LANGUAGES = {
  ar: () => import("./messages/ar.js"),
  en: () => import("./messages/en.js"),
  es: () => import("./messages/es.js"),
  fr: () => import("./messages/fr.js"),
  ru: () => import("./messages/ru.js"),
  zh: () => import("./messages/zh.js"),
};

/**
 * @param {import("./errors.js").FileError} error
 * @param {string} language a BCP 47 tag; English where there are no messages in it
 * @returns {Promise<string>}
 */
export async function describe(error, language) {
  const load = LANGUAGES[language.split("-")[0].toLowerCase()] ?? LANGUAGES.en;
  const { messages } = await load().catch(() => ({ messages: /** @type {Record<string, string>} */ ({}) }));
  return messages[error.code] ? fill(messages[error.code], error.arguments) : error.message;
}
