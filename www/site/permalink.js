/** The state of a page as the fragment of its address, and back. Pure. */

/** @typedef {{ side: "left" | "right", block: number } | { finding: number }} Place */
/** @typedef {{ [name: string]: string }} State names and values; the place reached is `at` */

/**
 * @param {State} state empty values are left out
 * @returns {string} begins with "#"
 */
export function toFragment(state) {
  const entries = Object.entries(state).filter(([, value]) => value);
  return `#${new URLSearchParams(entries)}`;
}

/** @param {string} fragment with or without "#" @returns {State} */
export function fromFragment(fragment) {
  return Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, "")));
}

/** A place as it is in an address: "left.4", "finding.2". @param {Place} place */
export function toPlace(place) {
  return "side" in place ? `${place.side}.${place.block}` : `finding.${place.finding}`;
}

/** @param {string | undefined} text @returns {Place | null} null where it names no place */
export function fromPlace(text) {
  const [, what, digits] = /^(left|right|finding)\.(\d{1,9})$/.exec(text ?? "") ?? [];
  if (!what) return null;
  return what === "finding" ? { finding: Number(digits) } : { side: /** @type {"left" | "right"} */ (what), block: Number(digits) };
}
