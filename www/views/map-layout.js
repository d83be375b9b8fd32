/** Where things are on the map: bars, ribbons between them, and the lines of their names. Pure. */

import { visible } from "../model/hidden.js";
import { opening, SIDES } from "../model/model.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {{ from: number, to: number }} Bar */

/** The share of the width on either side of the ribbons, for the names; and below which width it is more. */
const NAMES = 0.31;
const NARROW = { width: 560, names: 0.38 };
/** Between two bars, and the least that can be pointed at, in pixels at full size. */
const GAP = 7;
const LEAST = 12;
/** The height of a short text's drawing, and what each block of a longer one has at least. */
const HEIGHT = 620;
const BLOCK = 22;
/** The height of a line of a name, and the most lines that a name has. */
export const LINE = 15;
const LINES = 8;
/** The width of a character of a name, generously, so that none is cut: of an alphabet, and of Chinese and its kin. */
const CHARACTER = 7.4;
const WIDE = 12.5;
const WIDE_SCRIPT = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

/**
 * Each block's bar, as tall as its share of the text; blocks of furniture have one only where they are shown.
 *
 * @param {Context} context
 * @param {number} width in pixels
 * @param {number} zoom 1 is the size at which each bar can be read; less makes all smaller
 */
export function layout({ comparison, index, furniture }, width, zoom) {
  const shown = (/** @type {Side} */ side) =>
    comparison[side].blocks
      .map((block, at) => ({ at, length: block.text.length }))
      .filter(({ at }) => furniture || index.beads[side][at] >= 0);
  const sides = { left: shown("left"), right: shown("right") };
  const most = Math.max(...SIDES.map((side) => sides[side].reduce((sum, { length }) => sum + length, 0)), 1);
  const many = Math.max(...SIDES.map((side) => sides[side].length));
  const small = Math.min(1, zoom);
  const scale = Math.max(0, Math.max(HEIGHT, many * BLOCK) * zoom - many * GAP * small) / most;
  /** @param {Side} side @returns {Map<number, Bar>} */
  const stack = (side) => {
    let y = 6;
    return new Map(
      sides[side].map(({ at, length }) => {
        const from = y;
        const to = from + Math.max(LEAST * small, length * scale);
        y = to + GAP * small;
        return [at, { from, to }];
      }),
    );
  };
  const bars = { left: stack("left"), right: stack("right") };
  const names = width < NARROW.width ? NARROW.names : NAMES;
  const edge = { left: Math.round(width * names), right: Math.round(width * (1 - names)) };
  const height =
    10 + SIDES.reduce((most, side) => [...bars[side].values()].reduce((deep, { to }) => Math.max(deep, to), most), 0);
  return { width, height, edge, ...bars };
}

/** @typedef {ReturnType<typeof layout>} Layout */

/** @param {Bar} bar */
export const middle = ({ from, to }) => (from + to) / 2;

/** What a bead covers on a side. @param {Layout} layout @param {Side} side @param {number[]} blocks @returns {Bar} */
export function reach(layout, side, blocks) {
  const bars = blocks.map((block) => layout[side].get(block) ?? { from: 0, to: 0 });
  return { from: Math.min(...bars.map(({ from }) => from)), to: Math.max(...bars.map(({ to }) => to)) };
}

/** A ribbon between two reaches. @param {Layout} layout @param {Bar} left @param {Bar} right */
export function ribbon({ edge }, left, right) {
  const x = (edge.left + edge.right) / 2;
  return `M${edge.left} ${left.from}C${x} ${left.from} ${x} ${right.from} ${edge.right} ${right.from}V${right.to}C${x} ${right.to} ${x} ${left.to} ${edge.left} ${left.to}Z`;
}

/** A line from bar to bar. @param {Layout} layout @param {Bar} left @param {Bar} right */
export function curve({ edge }, left, right) {
  const x = (edge.left + edge.right) / 2;
  return `M${edge.left} ${middle(left)}C${x} ${middle(left)} ${x} ${middle(right)} ${edge.right} ${middle(right)}`;
}

/**
 * A block's name in as many lines as fit beside its bar, the last one cut.
 *
 * @param {string} text
 * @param {number} width in pixels
 * @param {number} height in pixels
 * @returns {string[]}
 */
export function nameLines(text, width, height) {
  const count = Math.min(LINES, Math.max(1, Math.floor(height / LINE)));
  const length = Math.max(4, Math.floor(width / (WIDE_SCRIPT.test(text.slice(0, 40)) ? WIDE : CHARACTER)));
  /** @type {string[]} */
  const lines = [];
  let rest = visible(text).replace(/\s+/g, " ").trim();
  while (rest.length > length && lines.length < count - 1) {
    const space = rest.lastIndexOf(" ", length);
    const cut = space > length / 3 ? space : length;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  if (rest) lines.push(opening(rest, length));
  return lines;
}
