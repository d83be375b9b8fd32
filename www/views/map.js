/** Both texts from afar: a bar for each block, ribbons between what belongs together, dashes for the same subject. */

import { h, svg } from "../dom/dom.js";
import { plain } from "../locales/locales.js";
import { direction, KIN_SCORE, opening, SIDES } from "../model/model.js";
import { frame, runInSlices } from "../dom/scheduler.js";
import { blocksName, describe } from "../model/words.js";
import { numberApart } from "./numbers.js";
import { adoptMapSheet } from "./map-sheet.js";
import { curve, layout, LINE, middle, nameLines, reach, ribbon } from "./map-layout.js";

/** @typedef {import("./parts.js").Context} Context */
/** @typedef {import("../model/model.js").Side} Side */
/** @typedef {import("./map-layout.js").Layout} Layout */

/** The drawing is as wide as its place less a margin, within these limits, in pixels. */
export const WIDTH = { least: 330, most: 1270, margin: 32 };
const BAR = 10;
/** How many dashed lines are drawn. */
const RELATIONS = 120;
/**
 * What one step of the zoom multiplies by, how far it goes, and how small a map may be at first, where a few windows
 * hold it.
 */
const ZOOM = { step: 1.4, least: 0.02, most: 8, first: 0.6 };
/** The share of the window that the whole map fills. */
const WHOLE = 0.78;
/** How many things are drawn between two places where the work may pause. */
export const PIECES = 50;

/**
 * @param {HTMLElement} root
 * @param {Context} context
 * @returns {Generator<void, void, void>}
 */
export function* map(root, context) {
  const { say, signal } = context;
  adoptMapSheet(root);
  const level = h("span", { class: "position", role: "status" });
  const place = h("div", { class: "map" });
  let zoom = 1;
  let width = 0;
  /** The zoom asked for last, and how often one was. */
  let goal = 1;
  let wanted = 0;

  /** @param {number} to */
  function* draw(to) {
    zoom = goal = to;
    width = root.clientWidth;
    level.textContent = say.percent(zoom);
    place.style.minHeight = "";
    place.replaceChildren();
    yield* sketch(place, context, width - WIDTH.margin, zoom);
  }
  const redraw = async (/** @type {number} */ to) => {
    const mine = (wanted += 1);
    goal = Math.min(ZOOM.most, Math.max(ZOOM.least, to));
    const held = hold(place);
    // A turn of the wheel comes as many; the last one is drawn.
    await new Promise(requestAnimationFrame);
    if (mine === wanted && (await runInSlices(draw(goal), signal, frame))) held();
  };
  /** The zoom at which the whole map is seen. */
  const whole = () => (zoom * WHOLE * innerHeight) / (place.clientHeight || 1);
  const button = (
    /** @type {string} */ name,
    /** @type {string} */ sign,
    /** @type {import("../locales/locales.js").Key} */ key,
    /** @type {() => number} */ to,
  ) =>
    h(
      "button",
      {
        type: "button",
        class: "button",
        "data-zoom": name,
        title: say.text(key),
        "aria-label": say.text(key),
        onclick: () => redraw(to()),
      },
      sign,
    );
  root.append(
    h(
      "div",
      { class: "map-head", dir: direction(say.locale) },
      legend(context),
      h(
        "div",
        { class: "zoom", role: "group", "aria-label": say.text("zoom") },
        button("out", "−", "zoomOut", () => goal / ZOOM.step),
        level,
        button("in", "+", "zoomIn", () => goal * ZOOM.step),
        button("whole", say.text("zoomWhole"), "zoomWhole", whole),
      ),
    ),
    place,
  );
  const tall = layout(context, WIDTH.most, 1).height;
  const fits = (WHOLE * innerHeight) / tall;
  // A map a little too tall is scrolled; one that is much too tall is seen whole first.
  const first = fits > ZOOM.first / 3 ? Math.min(1, Math.max(ZOOM.first, fits)) : fits;
  // The page's scroll bar takes of the width: it is there before the width is asked for, so that all is drawn only
  // once.
  place.style.minHeight = `${tall * first}px`;
  yield* draw(first);
  // Pinching, which browsers tell as a wheel with the Ctrl key.
  place.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      redraw(goal * ZOOM.step ** (-event.deltaY / 100));
    },
    { passive: false },
  );
  const observer = new ResizeObserver(() => {
    // Not while sizes are reported, which is an error where it changes them.
    if (Math.abs(root.clientWidth - width) > 8) requestAnimationFrame(() => redraw(goal));
  });
  observer.observe(root);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/**
 * The drawing itself and the line that explains what is pointed at.
 *
 * @param {HTMLElement} into
 * @param {Context} context
 * @param {number} room for its width, in pixels
 * @param {number} zoom
 * @returns {Generator<void, void, void>}
 */
export function* sketch(into, context, room, zoom) {
  const { comparison, index, say, names } = context;
  const bars = layout(context, Math.min(WIDTH.most, Math.max(WIDTH.least, room)), zoom);
  const groups = { bands: svg("g"), lines: svg("g", { class: "relations" }), blocks: svg("g") };
  const drawing = svg(
    "svg",
    {
      viewBox: `0 0 ${bars.width} ${bars.height}`,
      class: "map-drawing",
      part: "map",
      role: "group",
      "aria-label": say.text("map"),
    },
    groups.bands,
    groups.lines,
    groups.blocks,
  );
  const tip = h("div", { class: "tip", hidden: true });
  into.append(drawing, tip);
  for (const [at, bead] of comparison.beads.entries()) {
    if (bead.left.length && bead.right.length) groups.bands.append(band(context, bars, at));
    if (at % PIECES === PIECES - 1) yield;
  }
  for (const side of SIDES) {
    // Where the last name ends: where there is no room, the next ones are left out.
    let free = -Infinity;
    // A line that was left out leads to what is before it.
    let before = 0;
    for (const block of bars[side].keys()) {
      const at = index.beads[side][block];
      if (at >= 0) before = at;
      const { shapes, end } = bar(context, bars, side, block, { free, before });
      groups.blocks.append(...shapes);
      free = Math.max(free, end);
      if (block % PIECES === PIECES - 1) yield;
    }
  }
  for (const { left, right, score } of drawn(context)) {
    const [from, to] = [bars.left.get(left), bars.right.get(right)];
    if (!from || !to) continue;
    const text = say.text("relationTip", {
      left: blocksName(say, comparison, [left], "left"),
      leftName: names.left.long,
      right: blocksName(say, comparison, [right], "right"),
      rightName: names.right.long,
      share: say.percent(score),
    });
    groups.lines.append(
      svg("path", {
        class: "relation",
        d: curve(bars, from, to),
        "stroke-width": 0.8 + 3 * score,
        "data-open": `right:${right}`,
        "data-tip": text,
        "data-ends": `left:${left} right:${right}`,
      }),
    );
  }
  (comparison.movedText ?? []).forEach(({ left, right }) => {
    const [from, to] = [bars.left.get(left.block), bars.right.get(right.block)];
    if (!from || !to) return;
    groups.lines.append(
      svg("path", {
        class: "relation moved",
        d: curve(bars, from, to),
        "stroke-width": 2,
        "data-open": `right:${right.block}`,
        "data-ends": `left:${left.block} right:${right.block}`,
        "data-tip": `${say.text("moved")}: ${opening(comparison.left.blocks[left.block].text.slice(...left.span), 90)}`,
      }),
    );
  });
  explain(drawing, tip);
}

/** What is drawn how, as far as it is there. @param {Context} context @returns {[kind: string, text: string][]} */
export function keys(context) {
  const { comparison, index, say, names } = context;
  const { summary } = comparison;
  const languages = comparison.mode === "languages";
  const all = /** @type {[string, string, unknown][]} */ ([
    ["same", say.text("show-same"), summary.same && !languages],
    ["changed", say.text(languages ? "legendPaired" : "show-changed"), summary.changed],
    ["found", say.text("show-findings"), languages && index.serious.some(({ length }) => length > 0)],
    ["moved", say.text("show-moved"), summary.moved || comparison.movedText?.length],
    ["relation", say.text("legendSubject"), drawn(context).length],
    ["only-left", say.text("onlyTag", { side: names.left.short }), summary.leftOnly],
    ["only-right", say.text("onlyTag", { side: names.right.short }), summary.rightOnly],
    [
      "left-out",
      say.text("showFurniture"),
      context.furniture && SIDES.some((side) => comparison[side].blocks.some(({ kind }) => kind === "furniture")),
    ],
    ["kin", say.text("takenIn"), index.kin.left.size + index.kin.right.size],
  ]);
  return all.filter(([, , there]) => there).map(([kind, text]) => [kind, text]);
}

/**
 * Keeps in the window what is in its middle or has the focus, while the map is drawn anew.
 *
 * @param {HTMLElement} place
 * @returns {() => void} to be called afterwards
 */
function hold(place) {
  const name = (/** @type {Element} */ one) =>
    `[data-open="${one.getAttribute("data-open")}"]${one.classList.contains("bar") ? ".bar" : ".band"}`;
  const current = place.querySelector("[aria-current]");
  const focused = place.querySelector("[data-open]:focus");
  const nearest = focused ?? nearestBar(place);
  return () => {
    if (current) place.querySelector(name(current))?.setAttribute("aria-current", "true");
    const again = nearest && place.querySelector(name(nearest));
    again?.scrollIntoView({ block: "center", behavior: "instant" });
    if (focused && again instanceof SVGElement) again.focus({ preventScroll: true });
  };
}

/** The bar in the middle of the window, or the last one above it. @param {HTMLElement} place */
function nearestBar(place) {
  const bars = place.querySelectorAll(".bar");
  let [low, high] = [0, bars.length];
  // Those of either side are in order, one side after the other: it may be either that is found.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bars[middle].getBoundingClientRect().top > innerHeight / 2) high = middle;
    else low = middle;
  }
  return bars[low] ?? null;
}

/** The relations worth a line: of blocks that have no counterpart. @param {Context} context */
function drawn({ comparison, index }) {
  const alone = (/** @type {Side} */ side, /** @type {number} */ block) =>
    comparison.beads[index.beads[side][block]]?.relation.endsWith("only");
  return index.relations
    .filter(({ left, right, score }) => score >= KIN_SCORE && (alone("left", left) || alone("right", right)))
    .slice(0, RELATIONS);
}

/** @param {Context} context @param {Layout} bars @param {number} at */
function band(context, bars, at) {
  const { comparison, say, names, index } = context;
  const { left, right, relation, score } = comparison.beads[at];
  const kind = comparison.mode === "languages" && index.serious[at].length ? "found" : relation;
  const text = plain(describe(say, comparison, names, at));
  // The more alike, the stronger.
  return svg("path", {
    class: `band ${kind}`,
    tabindex: 0,
    role: "link",
    "data-open": `bead:${at}`,
    "data-bead": at,
    "aria-label": text,
    "data-tip": text,
    "fill-opacity": (0.35 + 0.6 * score).toFixed(2),
    d: ribbon(bars, reach(bars, "left", left), reach(bars, "right", right)),
  });
}

/**
 * A block's bar and its name beside it.
 *
 * @param {Context} context
 * @param {Layout} bars
 * @param {Side} side
 * @param {number} i
 * @param {{ free: number, before: number }} above from where there is room for a name, and the bead that a line left out leads to
 * @returns {{ shapes: SVGElement[], end: number }} and where its name ends
 */
function bar(context, bars, side, i, { free, before }) {
  const { comparison, furniture, index, say, names } = context;
  const place = /** @type {import("./map-layout.js").Bar} */ (bars[side].get(i));
  const { language, blocks } = comparison[side];
  const at = index.beads[side][i];
  const block = blocks[i];
  const open = at < 0 ? `bead:${before}` : `${side}:${i}`;
  const only = at >= 0 && comparison.beads[at].relation.endsWith("only");
  const kin = index.kin[side].has(i);
  const left = side === "left";
  const x = left ? bars.edge.left - BAR : bars.edge.right;
  const link = only
    ? { tabindex: 0, role: "link", "data-bead": at, "aria-label": plain(describe(say, comparison, names, at)) }
    : {};
  const shape = svg("rect", {
    class: `bar ${only ? `only-${side}` : at < 0 ? "left-out" : "paired"}${only && kin ? " kin" : ""}`,
    x,
    y: place.from.toFixed(1),
    width: BAR,
    height: (place.to - place.from).toFixed(1),
    rx: 2,
    "data-open": open,
    "data-tip": [
      numberApart(block),
      opening(block.text, 90),
      at < 0 && `· ${furniture?.reasonOf(context, side, i)}`,
      only && kin && `· ${say.text("explainHollow")}`,
    ]
      .filter(Boolean)
      .join("  "),
    "data-block": `${side}:${i}`,
    ...link,
  });
  const height = place.to - place.from;
  const note = only && height > 2.6 * LINE ? say.text(kin ? "takenIn" : "onlyTag", { side: names[side].short }) : "";
  const width = bars.edge.left - BAR - 14;
  const lines = nameLines(
    [numberApart(block), block.text].filter(Boolean).join("  "),
    width,
    height - (note ? LINE : 0),
  );
  const count = lines.length + (note ? 1 : 0);
  const top = middle(place) - (count * LINE) / 2;
  if (top < free - 2) return { shapes: [shape], end: free };
  const tx = left ? x - 8 : x + BAR + 8;
  const rtl = direction(language) === "rtl";
  const line = (/** @type {string} */ text, /** @type {number} */ n, /** @type {object} */ more) =>
    svg("text", { x: tx, y: (top + (n + 0.78) * LINE).toFixed(1), "aria-hidden": "true", ...more }, text);
  // In a right-to-left text the anchor's start is on the right.
  const anchor = left === rtl ? "start" : "end";
  const shapes = lines.map((text, n) =>
    line(text, n, {
      class: at < 0 ? "name minor" : "name",
      lang: language,
      direction: direction(language),
      "text-anchor": anchor,
      "data-open": open,
    }),
  );
  if (note)
    shapes.push(
      line(nameLines(note, width, LINE)[0], lines.length, {
        class: "name minor",
        "text-anchor": left ? "end" : "start",
      }),
    );
  return { shapes: [shape, ...shapes], end: top + count * LINE };
}

/** @param {Context} context */
function legend(context) {
  return h(
    "p",
    { class: "legend" },
    ...keys(context).map(([kind, text]) => h("span", {}, h("span", { class: `key ${kind}` }), text)),
  );
}

/** The farthest that a bar may be from a touch that means it, in pixels. */
const REACH = 24;

/** The bar that a touch means. @param {SVGElement} drawing @param {MouseEvent} event */
function nearest(drawing, { clientX, clientY }) {
  const { left, width } = drawing.getBoundingClientRect();
  const side = clientX < left + width / 2 ? "left" : "right";
  /** @type {{ bar: Element | null, far: number }} */
  let found = { bar: null, far: REACH };
  for (const bar of drawing.querySelectorAll(`.bar[data-block^="${side}"]`)) {
    const { top, bottom } = bar.getBoundingClientRect();
    const far = Math.max(top - clientY, clientY - bottom, 0);
    if (far < found.far) found = { bar, far };
  }
  return found.bar;
}

/**
 * Shows a line on what is pointed at or focused, and brings out what it is connected with.
 *
 * @param {SVGElement} drawing
 * @param {HTMLElement} tip
 */
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
  // A touch asks what it is; a second one on the same goes there.
  let touched = "";
  drawing.addEventListener("click", (event) => {
    if (/** @type {PointerEvent} */ (event).pointerType !== "touch") return;
    const hit = event.target instanceof Element ? event.target.closest("[data-tip], .name") : null;
    // A finger is broader than a bar: beside all, the nearest one is meant.
    const target = hit?.matches("[data-tip]") ? hit : nearest(drawing, event);
    const told = target?.getAttribute("data-tip") ?? "";
    if (!target || !told) return;
    if (told === touched && target === hit) return;
    event.stopPropagation();
    if (told === touched) target.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    else
      target.dispatchEvent(
        new PointerEvent("pointerover", {
          bubbles: true,
          clientX: event.clientX,
          clientY: event.clientY,
          pointerType: "touch",
        }),
      );
    touched = told;
  });
  for (const type of ["pointerover", "focusin", "pointerleave"]) drawing.addEventListener(type, show);
}
