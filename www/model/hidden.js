/**
 * Characters that nobody sees but that may hide a difference or reorder what is around them: they are shown by a sign.
 */

/**
 * Controls, zero-width spaces, and marks, embeddings, overrides and isolates of direction, as `visible` in the core has
 * them. Joiners stay as they are: scripts and emoji need them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** "U+202E". @param {string} character */
export const codeOf = (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A quotation with its hidden characters written out: "a\u202eb" -> "a[U+202E]b". @param {string} text */
export const visible = (text) => text.replace(HIDDEN, (character) => `[${codeOf(character)}]`);

/** Where hidden characters are in a text. @param {string} text */
export const hiddenIn = (text) => [...text.matchAll(HIDDEN)].map(({ index }) => index);
