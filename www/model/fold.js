/**
 * Text folded for search: before -> after, "L’État" -> "l'etat", "cœur" -> "coeur", "Straße" -> "strasse", "٢٠١١" ->
 * "2011".
 *
 * Idea: every character is folded by itself (compatibility decomposition, lower case, no marks, a table for what has no
 * decomposition), and each folded character remembers the original one, so that a match leads back to the text.
 * Time and space: linear in the text.
 *
 * The core folds words by its own table (`src/strings/fold.rs`), which keeps what tells words apart; a reader who looks
 * for something types digits, dashes and quotes of any script, and the page finds without calling the worker.
 */

/** What Unicode does not decompose. @type {Record<string, string>} */
const LETTERS = {
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
  ς: "s",
  ĸ: "k",
  // Arabic: alef maqsura, the joining line.
  ى: "ي",
  ـ: "",
};

/** Characters that are typed as one of ASCII. @type {[RegExp, string][]} */
const TYPOGRAPHY = [
  [/[\u2018-\u201b\u02bc\u02b9\u2032\u00b4\u0060\u2039\u203a]/u, "'"],
  [/[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/u, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u, "-"],
];

/** Characters that are not seen: soft hyphens, zero-width characters, controls of direction. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Text that folds character by character to its lower case. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} character */
function foldCharacter(character) {
  let folded = known.get(character);
  if (folded === undefined) known.set(character, (folded = look(character)));
  return folded;
}

/** @param {string} character */
function look(character) {
  if (UNSEEN.test(character)) return "";
  if (/\s/u.test(character)) return " ";
  for (const [pattern, plain] of TYPOGRAPHY) if (pattern.test(character)) return plain;
  if (/\p{Nd}/u.test(character)) return String(digit(character));
  // Composed again, so that a Korean syllable stays one.
  const bare = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");
  return Array.from(bare, (one) => LETTERS[one] ?? one).join("");
}

/** The value of a decimal digit: Unicode has those of a script in a row, from zero on. @param {string} character */
function digit(character) {
  const plain = character.normalize("NFKC");
  const code = /** @type {number} */ (plain.codePointAt(0));
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

/**
 * A text folded, and the way back from each place in it.
 *
 * @param {string} text
 * @returns {{ text: string, starts: number[] | null }} where the original of each folded code unit begins, and where the
 *   text ends; null where every place is the same in both
 */
export function fold(text) {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), starts: null };
  /** @type {number[]} */
  const starts = [];
  let folded = "";
  let offset = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    // White space of any length is one blank.
    if (piece !== " " || !folded.endsWith(" ")) {
      for (let i = 0; i < piece.length; i += 1) starts.push(offset);
      folded += piece;
    }
    offset += character.length;
  }
  starts.push(text.length);
  return { text: folded, starts };
}

/** What is looked for, folded; "" where nothing is. @param {string} wanted */
export const foldWanted = (wanted) => fold(wanted).text.trim();

/**
 * Where a folded text holds what is looked for, in order and without overlaps: whole characters of the original, with
 * the marks that follow the last one.
 *
 * @param {ReturnType<typeof fold>} folded
 * @param {string} needle folded
 * @returns {Generator<{ start: number, end: number }, void, void>} offsets in the original text
 */
export function* places({ text, starts }, needle) {
  if (!needle) return;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (!starts) {
      yield { start: at, end: at + needle.length };
      continue;
    }
    let to = at + needle.length;
    // Half a ligature is marked as the whole.
    while (to < starts.length - 1 && starts[to] === starts[to - 1]) to += 1;
    yield { start: starts[at], end: starts[to] };
  }
}
