/** The state of a page as the fragment of its address, and back. Pure. */

/**
 * @typedef {{ side: "left" | "right", block: number } | { side: "left" | "right", path: string } | { finding: number }} Place
 */
/** @typedef {{ [name: string]: string }} State names and values; the place reached is `at` */

/** A place without a name before it: "left:6(3)(a)". */
const BARE = /^(left|right):/u;

/** @param {string} text what parts an address stays readable: "left:6(3)(a)" */
const encoded = (text) => encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%20", "+");

/**
 * @param {State} state empty values are left out
 * @returns {string} begins with "#"; a paragraph's address comes first: "#left:6(3)(a)&left=…"
 */
export function toFragment({ at = "", ...state }) {
  const entries = Object.entries(BARE.test(at) ? state : { ...state, at }).filter(([, value]) => value);
  return `#${[...(BARE.test(at) ? [encoded(at)] : []), ...entries.map((entry) => entry.map(encoded).join("="))].join("&")}`;
}

/** @param {string} fragment with or without "#" @returns {State} */
export function fromFragment(fragment) {
  const entries = [...new URLSearchParams(fragment.replace(/^#/, ""))];
  return Object.fromEntries(entries.map(([name, value]) => (BARE.test(name) && !value ? ["at", name] : [name, value])));
}

/** A place as it is in an address: "left:6(3)(a)", "left.4", "finding.2". @param {Place} place */
export function toPlace(place) {
  return "finding" in place
    ? `finding.${place.finding}`
    : "path" in place
      ? `${place.side}:${place.path}`
      : `${place.side}.${place.block}`;
}

/** @param {string | undefined} text @returns {Place | null} null where it names no place */
export function fromPlace(text) {
  const [, side, path] = /^(left|right):(.+)$/u.exec(text ?? "") ?? [];
  if (path) return { side: /** @type {"left" | "right"} */ (side), path: path.replace(/\s/gu, "") };
  const [, what, digits] = /^(left|right|finding)\.(\d{1,9})$/.exec(text ?? "") ?? [];
  if (!what) return null;
  return what === "finding"
    ? { finding: Number(digits) }
    : { side: /** @type {"left" | "right"} */ (what), block: Number(digits) };
}
