/** The map as a file of its own. */

import { h, svg } from "../dom/dom.js";
import { opening, SIDES } from "../model/model.js";
import { runInSlices } from "../dom/scheduler.js";
import { adoptMapSheet } from "./map-sheet.js";
import { keys, PIECES, sketch, WIDTH } from "./map.js";

/** @typedef {import("./parts.js").Context} Context */

/** What a drawing takes from the style sheet. */
const STYLE = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "white-space",
];

/** The height of what is above an exported map: whose sides these are, and the legend. */
const HEAD = 64;

/**
 * The map as an SVG file with its style in itself, so that it can be shown without the element.
 *
 * @param {Context} context
 * @param {HTMLElement} near where samples are put, out of sight, to take their style
 * @returns {Promise<Blob>}
 */
export async function drawing(context, near) {
  adoptMapSheet(near);
  /** @type {string[]} */
  const text = [];
  function* steps() {
    const root = h("div");
    yield* sketch(root, context, WIDTH.most, 1);
    const picture = /** @type {SVGSVGElement} */ (root.querySelector("svg"));
    const { width, height } = picture.viewBox.baseVal;
    picture.prepend(svg("rect", { class: "paper", x: 0, y: -HEAD, width, height: height + HEAD }));
    picture.append(...head(context, width));
    const shapes = [...picture.querySelectorAll("path, rect, text")];
    yield;
    text.push(
      `<svg xmlns="${SVG}" viewBox="0 ${-HEAD} ${width} ${height + HEAD}" width="${width}"><style>${styleOf(shapes, near)}</style>`,
    );
    const serializer = new XMLSerializer();
    for (const [n, element] of shapes.entries()) {
      const tip = element.getAttribute("data-tip");
      if (tip) element.append(svg("title", {}, tip));
      for (const { name } of [...element.attributes])
        if (/^(data-|aria-|role$|tabindex$)/.test(name)) element.removeAttribute(name);
      text.push(serializer.serializeToString(element).replaceAll(` xmlns="${SVG}"`, ""));
      if (n % PIECES === PIECES - 1) yield;
    }
    text.push("</svg>");
  }
  await runInSlices(steps(), new AbortController().signal);
  return new Blob(text, { type: "image/svg+xml" });
}

const SVG = "http://www.w3.org/2000/svg";

/** Rules for the classes of some shapes. @param {Element[]} shapes @param {HTMLElement} near */
function styleOf(shapes, near) {
  /** @type {Map<string, Element>} */
  const samples = new Map();
  for (const shape of shapes) {
    const name = shape.getAttribute("class") ?? "";
    if (!samples.has(name)) samples.set(name, /** @type {Element} */ (shape.cloneNode(false)));
  }
  const place = h("div", { class: "spoken", "aria-hidden": "true" }, svg("svg", {}, ...samples.values()));
  near.append(place);
  const rules = [...samples].map(([name, sample]) => {
    const style = getComputedStyle(sample);
    // What a shape says of itself, a rule must not say for it.
    const said = STYLE.filter((property) => !sample.hasAttribute(property)).map(
      (property) => `${property}:${style.getPropertyValue(property)}`,
    );
    return `.${name.trim().replace(/\s+/g, ".")}{${said.join(";")}}`;
  });
  place.remove();
  return rules.join("").replaceAll("<", "");
}

/** Whose sides these are, and the legend. @param {Context} context @param {number} width */
function* head(context, width) {
  const { comparison, names } = context;
  for (const side of SIDES) {
    const { title, language } = comparison[side];
    const left = side === "left";
    const text = [...new Set([names[side].short, title && opening(title, 60)])].filter(Boolean).join(": ");
    yield svg(
      "text",
      {
        class: `name side ${side}`,
        x: left ? 8 : width - 8,
        y: 22 - HEAD,
        "text-anchor": left ? "start" : "end",
        lang: language,
      },
      text,
    );
  }
  let x = 8;
  for (const [kind, text] of keys(context)) {
    yield kind === "relation"
      ? svg("path", { class: "relation sample", d: `M${x} ${46 - HEAD}h18`, "stroke-width": 2 })
      : svg("rect", {
          class: `${kind.startsWith("only") || kind === "kin" || kind === "left-out" ? "bar" : "band"} ${kind} sample`,
          x,
          y: 41 - HEAD,
          width: 18,
          height: 10,
          rx: 2,
        });
    yield svg("text", { class: "name minor", x: x + 24, y: 50 - HEAD }, text);
    x += 48 + 7 * text.length;
  }
}
