/** The interface's languages: texts from `locales/`, plurals, numbers and names of languages from `Intl`. */

import english from "./en.js";

/** A text, or one for each plural category of the value `n`. */
/** @typedef {string | { [category: string]: string }} Message */
/** @typedef {Record<string, Message>} Messages */
/** A piece of a sentence: its own words, a number, or what it quotes from the text of a side. */
/** @typedef {{ text: string, number?: boolean, side?: "left" | "right" }} Part */
/** @typedef {Record<string, string | number | Part | Part[]>} Values */
/** @typedef {keyof typeof english} Key */

/** @type {Record<string, () => Promise<{ default: Messages }>>} */
const others = {
  ar: () => import("./ar.js"),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  ru: () => import("./ru.js"),
  zh: () => import("./zh.js"),
};

/**
 * The interface in a language, in English where that language is not there or cannot be loaded.
 *
 * @param {string} tag BCP 47; of one that is malformed the language alone counts, and "fr_CA" is "fr-CA"
 * @returns {Promise<Say>}
 */
export async function speak(tag) {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  const locale = wellFormed(tag.replaceAll("_", "-"), language);
  if (language === "en") return new Say(locale, {});
  try {
    if (Object.hasOwn(others, language)) return new Say(locale, (await others[language]()).default);
  } catch (error) {
    // English is better than nothing.
    reportError(error);
  }
  return new Say("en", {});
}

/** A tag that `Intl` takes, else another. @param {string} tag @param {string} other */
function wellFormed(tag, other) {
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return other;
  }
}

/** What is between the items of a list, where it is no comma and space. @type {Record<string, string>} */
export const COMMAS = { ar: "، ", zh: "，" };

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Stands for a number that is not known yet, of so many digits. @param {number} digits @returns {Part} */
export const someNumber = (digits) => ({ text: "9".repeat(digits), number: true });

/** A sentence as plain text. @param {Part[]} parts */
export const plain = (parts) => parts.map(({ text }) => text).join("");

/** Says things in one language. */
export class Say {
  #messages;
  #made =
    /** @type {{ plurals?: Intl.PluralRules, numbers?: Intl.NumberFormat, percents?: Intl.NumberFormat, names?: Intl.DisplayNames }} */ ({});

  /** @param {string} locale @param {Messages} messages */
  constructor(locale, messages) {
    this.locale = locale;
    this.#messages = messages;
  }

  /** Makes what numbers and names are said with before it is needed, while the worker compares: it takes some 15 milliseconds. */
  prepare() {
    this.number(0);
    this.#category(0);
    this.percent(0);
    this.language(this.locale);
  }

  // Each takes a millisecond or more to make, and short texts are shown without any.
  get #plurals() {
    return (this.#made.plurals ??= new Intl.PluralRules(this.locale));
  }
  get #numbers() {
    return (this.#made.numbers ??= new Intl.NumberFormat(this.locale));
  }
  get #percents() {
    return (this.#made.percents ??= new Intl.NumberFormat(this.locale, { style: "percent", maximumFractionDigits: 0 }));
  }
  get #names() {
    return (this.#made.names ??= new Intl.DisplayNames(this.locale, { type: "language", fallback: "code" }));
  }

  /** The plural category of a number; what is no number takes the general form. @param {Values[string]} [n] */
  #category(n) {
    return typeof n === "number" ? this.#plurals.select(n) : "other";
  }

  /** A message with its values filled in. @param {Key} key @param {Values} [values] */
  text(key, values = {}) {
    return plain(this.parts(key, values));
  }

  /**
   * The same in parts, so that numbers can be set in other type and quotations in their own language.
   *
   * @param {Key} key
   * @param {Values} [values]
   * @returns {Part[]}
   */
  parts(key, values = {}) {
    const message = this.#messages[key] ?? english[key];
    const pattern = typeof message === "string" ? message : (message[this.#category(values.n)] ?? message.other);
    return pattern
      .split(/\{(\w+)\}/)
      .flatMap((text, i) => {
        if (i % 2 === 0) return [{ text }];
        const value = values[text] ?? "";
        if (typeof value === "number") return [{ text: this.#numbers.format(value), number: true }];
        const inner = typeof value === "string" ? [{ text: value }] : [value].flat();
        // A name or a quotation from another script must not turn the words around it.
        const said = plain(inner);
        return said && RIGHT_TO_LEFT.test(said + pattern) ? [{ text: "\u2068" }, ...inner, { text: "\u2069" }] : inner;
      })
      .filter(({ text }) => text);
  }

  /** @param {number} value */
  number(value) {
    return this.#numbers.format(value);
  }

  /** Several things in a row, "French, 2008". @param {string[]} items */
  list(items) {
    return items.join(COMMAS[this.locale.split("-")[0]] ?? ", ");
  }

  /** Whether there is such a message. @param {string} key @returns {key is Key} */
  has(key) {
    return Object.hasOwn(english, key);
  }

  /** @param {number} share 0 to 1; never rounded up to all, nor down to nothing */
  percent(share) {
    return this.#percents.format(share > 0.99 && share < 1 ? 0.99 : share > 0 && share < 0.01 ? 0.01 : share);
  }

  /** A language's name. @param {string} tag BCP 47 */
  language(tag) {
    try {
      return tag === "und" ? "" : (this.#names.of(tag) ?? tag);
    } catch {
      return tag;
    }
  }

  /** A language's name in itself. @param {string} tag BCP 47 */
  ownName(tag) {
    try {
      return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }
}
