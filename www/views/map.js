/** Both texts from afar: a bar for each block, ribbons between what belongs together, dashes for the same subject. */

import { h, svg } from "../dom.js";
import { direction, opening, SIDES } from "../model.js";
import { blocksName, describe } from "../words.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model.js").Side} Side */

/** The drawing's measures, in pixels: it is as wide as its place, within these limits. */
const WIDTH = { least: 330, most: 1270 };
/** The share of the width on either side of the ribbons, for the names. */
const NAMES = 0.31;
const BAR = 10;
const GAP = 7;
const LEAST = 12;
const LINE = 15;
/** The width of a character of a name, generously, so that none is cut. */
const CHARACTER = 7.6;
/** Height of a short text's drawing, and what each block of a longer one adds. */
const HEIGHT = 620;
const BLOCK = 22;
/** How many dashed lines are drawn, and from which strength. */
const RELATIONS = 120;
const RELATION_SCORE = 0.12;

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @param {number} [width] in pixels
 * @returns {Generator<void, void, void>}
 */
export function* map(root, context, width = root.clientWidth - 32) {
  const { comparison, say, names } = context;
  const bars = layout(context, Math.min(WIDTH.most, Math.max(WIDTH.least, width)));
  const bottom = Math.max(...SIDES.map((side) => Math.max(0, ...[...bars[side].values()].map(({ to }) => to))));
  const ribbons = svg("g");
  const lines = svg("g", { class: "relations" });
  const blocks = svg("g");
  const drawing = svg("svg", { viewBox: `0 0 ${bars.width} ${bottom + 10}`, class: "map-drawing", part: "map", role: "group", "aria-label": say.text("map") }, ribbons, lines, blocks);
  const tip = h("div", { class: "tip", hidden: true });
  root.append(legend(context), h("div", { class: "map" }, drawing, tip));
  for (const [at, bead] of comparison.beads.entries()) {
    if (bead.left.length && bead.right.length) ribbons.append(ribbon(context, bars, at));
    if (at % 50 === 49) yield;
  }
  for (const [at, bead] of comparison.beads.entries()) {
    for (const side of SIDES) for (const block of bead[side]) blocks.append(...bar(context, bars, side, block, at));
    if (at % 50 === 49) yield;
  }
  const drawn = comparison.relations.filter(({ left, right, score }) => score >= RELATION_SCORE && context.index.beads.left[left] !== context.index.beads.right[right]).slice(0, RELATIONS);
  for (const { left, right, score } of drawn) {
    const [from, to] = [bars.left.get(left), bars.right.get(right)];
    if (!from || !to) continue;
    const text = say.text("relationTip", {
      left: blocksName(say, comparison, [left], "left"), leftName: names.left.long,
      right: blocksName(say, comparison, [right], "right"), rightName: names.right.long, share: say.percent(score),
    });
    lines.append(svg("path", { class: "relation", d: curve(bars, middle(from), middle(to)), "stroke-width": 0.8 + 2.6 * score, "data-open": `right:${right}`, "data-tip": text,
      "data-ends": `left:${left} right:${right}` }));
  }
  explain(drawing, tip);
}

/** @param {{ from: number, to: number }} bar */
const middle = ({ from, to }) => (from + to) / 2;

/** @param {Layout} layout @param {number} left @param {number} right */
function curve({ edge }, left, right) {
  const x = (edge.left + edge.right) / 2;
  return `M${edge.left} ${left}C${x} ${left} ${x} ${right} ${edge.right} ${right}`;
}

/** @typedef {ReturnType<typeof layout>} Layout */

/**
 * Where each block's bar stands: as tall as its share of the text, and never less than can be pointed at.
 *
 * @param {Context} context
 * @param {number} width
 */
function layout({ comparison, index }, width) {
  const sides = { left: comparison.left.blocks, right: comparison.right.blocks };
  const shown = (/** @type {Side} */ side) => sides[side].map((block, at) => ({ at, length: block.text.length })).filter(({ at }) => index.beads[side][at] >= 0);
  const most = Math.max(...SIDES.map((side) => shown(side).reduce((sum, { length }) => sum + length, 0)), 1);
  const many = Math.max(...SIDES.map((side) => shown(side).length));
  const scale = (Math.max(HEIGHT, many * BLOCK) - many * GAP) / most;
  /** @param {Side} side @returns {Map<number, { from: number, to: number }>} */
  const stack = (side) => {
    let y = 6;
    return new Map(shown(side).map(({ at, length }) => {
      const from = y;
      const to = from + Math.max(LEAST, length * scale);
      y = to + GAP;
      return [at, { from, to }];
    }));
  };
  const edge = { left: Math.round(width * NAMES), right: Math.round(width * (1 - NAMES)) };
  return { width, edge, left: stack("left"), right: stack("right") };
}

/** @param {Context} context @param {Layout} bars @param {number} at */
function ribbon(context, bars, at) {
  const { comparison, say, names, index } = context;
  const bead = comparison.beads[at];
  const reach = (/** @type {Side} */ side) => {
    const all = bead[side].map((block) => bars[side].get(block) ?? { from: 0, to: 0 });
    return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
  };
  const [left, right] = [reach("left"), reach("right")];
  const { edge } = bars;
  const x = (edge.left + edge.right) / 2;
  const kind = comparison.mode === "languages" && index.serious[at].length ? "found" : bead.relation;
  return svg("path", {
    class: `band ${kind}`, tabindex: 0, role: "link", "data-open": `bead:${at}`, "data-bead": at, "aria-label": describe(say, comparison, names, at), "data-tip": describe(say, comparison, names, at),
    d: `M${edge.left} ${left.from}C${x} ${left.from} ${x} ${right.from} ${edge.right} ${right.from}V${right.to}C${x} ${right.to} ${x} ${left.to} ${edge.left} ${left.to}Z`,
  });
}

/** @param {Context} context @param {Layout} bars @param {Side} side @param {number} i @param {number} at */
function* bar({ comparison, index, say, names }, bars, side, i, at) {
  const place = bars[side].get(i);
  if (!place) return;
  const { language, blocks } = comparison[side];
  const only = comparison.beads[at].relation.endsWith("only");
  const kin = index.kin[side].has(i);
  const kind = only ? `only-${side}` : "paired";
  const x = side === "left" ? bars.edge.left - BAR : bars.edge.right;
  const link = only ? { tabindex: 0, role: "link", "aria-label": describe(say, comparison, names, at) } : {};
  yield svg("rect", { class: `bar ${kind}`, x, y: place.from, width: BAR, height: place.to - place.from, rx: 2, "data-open": `${side}:${i}`,
    "data-bead": only ? at : null, "data-tip": `${opening(blocks[i].text, 90)}`, "data-block": `${side}:${i}`, ...link });
  const block = blocks[i];
  const length = Math.floor((bars.edge.left - BAR - 8) / CHARACTER) - (block.number ? block.number.length + 2 : 0);
  const name = [block.number, opening(block.text, length)].filter(Boolean).join("  ");
  const text = svg("text", { class: "name", x: side === "left" ? x - 8 : x + BAR + 8, y: middle(place) + 4, "text-anchor": side === "left" ? "end" : "start", lang: language,
    "data-open": `${side}:${i}`, direction: direction(language), "aria-hidden": "true" }, name);
  // In a right-to-left text the anchor's start is on the right.
  if (direction(language) === "rtl") text.setAttribute("text-anchor", side === "left" ? "start" : "end");
  yield text;
  if (only && place.to - place.from > 2.6 * LINE) {
    const note = svg("text", { class: "name minor", x: side === "left" ? x - 8 : x + BAR + 8, y: middle(place) + 4 + LINE, "text-anchor": side === "left" ? "end" : "start", "aria-hidden": "true" },
      kin ? say.text("takenIn") : say.text("onlyTag", { side: names[side].short }));
    yield note;
  }
}

/** @param {Context} context */
function legend({ comparison, say, names }) {
  const { summary } = comparison;
  const languages = comparison.mode === "languages";
  const keys = /** @type {[string, string, unknown][]} */ ([
    ["same", say.text("show-same"), summary.same && !languages],
    ["changed", say.text(languages ? "legendPaired" : "show-changed"), summary.changed],
    ["moved", say.text("show-moved"), summary.moved],
    ["relation", say.text("legendSubject"), comparison.relations.length],
    ["only-left", say.text("onlyTag", { side: names.left.short }), summary.leftOnly],
    ["only-right", say.text("onlyTag", { side: names.right.short }), summary.rightOnly],
  ]);
  return h("p", { class: "legend" }, ...keys.filter(([, , there]) => there).map(([kind, text]) => h("span", {}, h("span", { class: `key ${kind}` }), text)));
}

/** Shows a line on what is pointed at or focused, and brings out what it is connected with. @param {SVGElement} drawing @param {HTMLElement} tip */
function explain(drawing, tip) {
  const show = (/** @type {Event} */ event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-tip], [data-block]") : null;
    for (const element of drawing.querySelectorAll(".near")) element.classList.remove("near");
    tip.hidden = !target;
    drawing.classList.toggle("pointing", Boolean(target?.matches(".bar, .relation")));
    if (!target) return;
    const block = target.getAttribute("data-block");
    target.classList.add("near");
    if (block) for (const line of drawing.querySelectorAll(`[data-ends~="${block}"]`)) line.classList.add("near");
    tip.textContent = target.getAttribute("data-tip");
    const box = target.getBoundingClientRect();
    const around = tip.parentElement?.getBoundingClientRect() ?? box;
    const y = event instanceof PointerEvent ? event.clientY : (box.top + box.bottom) / 2;
    tip.style.insetBlockStart = `${y - around.top + 16}px`;
  };
  for (const type of ["pointerover", "focusin", "pointerleave"]) drawing.addEventListener(type, show);
}

/** What a drawing takes from the style sheet. */
const STYLE = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "white-space"];

/**
 * The map as an SVG file with its style in itself, so that it can be shown without the element.
 *
 * @param {Context} context
 * @param {HTMLElement} near where it is drawn, out of sight, to take its style
 * @returns {Blob}
 */
export function drawing(context, near) {
  const root = h("div", { class: "spoken" });
  near.append(root);
  for (const _ of map(root, context, WIDTH.most)) { /* all at once: the drawing is small */ }
  const picture = /** @type {SVGElement} */ (root.querySelector("svg"));
  for (const element of picture.querySelectorAll("path, rect, text")) {
    const style = getComputedStyle(element);
    for (const name of STYLE) element.setAttribute(name, style.getPropertyValue(name));
    const tip = element.getAttribute("data-tip");
    if (tip) element.append(svg("title", {}, tip));
    for (const { name } of [...element.attributes]) if (/^(data-|aria-|class$|part$|role$|tabindex$)/.test(name)) element.removeAttribute(name);
  }
  picture.setAttribute("width", String(WIDTH.most));
  const paper = near.closest(".frame");
  if (paper) picture.prepend(svg("rect", { width: "100%", height: "100%", fill: getComputedStyle(paper).backgroundColor }));
  const text = new XMLSerializer().serializeToString(picture);
  root.remove();
  return new Blob([text], { type: "image/svg+xml" });
}
