// A drawing of bars, for what a benchmark measures.

/** Where bars begin, how long the longest is, and how high a row is, in pixels. */
const [FROM, LONGEST, ROW] = [230, 400, 28];
/** From the one that is drawn last on. */
const COLOURS = ["#3b6e96", "#9bbcd6"];

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {number[]} [values] of a bar's parts, the shortest first; a row without is a heading
 * @property {string} [said] behind the bar
 * @property {number} [colour] of the first part: 0 is the darker, 1 the lighter
 */

/**
 * @param {Row[]} rows
 * @param {string} told what a listener hears
 * @param {(value: number) => number} [scale] from 0 on
 * @returns {string} an SVG file
 */
export function bars(rows, told, scale = (value) => value) {
  const longest = Math.max(...rows.flatMap(({ values = [] }) => values.map(scale)));
  const width = (/** @type {number} */ value) => (scale(value) * LONGEST) / longest;
  const drawn = rows.map(({ label, values = [], said = "", colour = 0 }, i) => {
    const parts = values
      .map(
        (value, part) => `
  <rect x="${FROM}" y="${i * ROW + 18}" width="${width(value).toFixed(1)}" height="18" fill="${COLOURS[part + colour]}"/>`,
      )
      .reverse();
    const end = values.length
      ? `
  <text x="${(FROM + 6 + width(Math.max(...values))).toFixed(1)}" y="${i * ROW + 32}">${said}</text>`
      : "";
    return `
  <text x="0" y="${i * ROW + 32}"${values.length ? "" : ' font-weight="bold"'}>${label}</text>${parts.join("")}${end}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${rows.length * ROW + 20}" width="760" font-family="sans-serif" font-size="13" fill="#777" role="img" aria-label="${told}">${drawn.join("")}
</svg>
`;
}
