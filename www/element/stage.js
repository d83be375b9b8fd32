/** Where a view is drawn: without a jump, with the focus kept, and with places brought into sight. */

import { h } from "../dom/dom.js";
import { highlight, offerStop } from "../interaction/highlight.js";
import { guardSelection } from "../interaction/selection.js";
import { settle, unfold } from "../interaction/scroll.js";
import { visible } from "../model/hidden.js";
import { SIDES } from "../model/model.js";
import { frame, runInSlices } from "../dom/scheduler.js";
import { facing } from "../views/facing.js";
import { widthOf } from "./width.js";

/** @typedef {import("../views/parts.js").Context} Context */

/** @typedef {(root: HTMLElement, context: Context) => Generator<void, void, void>} Draw */

/**
 * The views by name. All but the first are loaded when they are asked for.
 *
 * @type {Record<string, () => Promise<Draw>>}
 */
const VIEWS = {
  facing: async () => facing,
  inline: async () => (await import("../views/inline.js")).inline,
  map: async () => (await import("../views/map.js")).map,
  list: async () => (await import("../views/list.js")).list,
};

/** Below this width of the element, in pixels, two columns are too narrow to read. */
const TWO_COLUMNS = 700;

/** The view that an element asks for, or else the one that suits its width. @param {Element} element */
export function viewOf(element) {
  const asked = element.getAttribute("view");
  return asked && Object.hasOwn(VIEWS, asked) ? asked : isNarrow(element) ? "inline" : "facing";
}

/** Whether an element is too narrow for two columns. @param {Element} element */
export function isNarrow(element) {
  const width = widthOf(element);
  return width > 0 && width < TWO_COLUMNS;
}

/**
 * A view, ready to be drawn: the facing pages where the one that is asked for cannot be loaded.
 *
 * @param {string} view
 * @returns {Promise<{ view: string, draw: Draw, error?: Error }>} and why it cannot
 */
export async function loadView(view) {
  try {
    return { view, draw: await VIEWS[view]() };
  } catch (cause) {
    return {
      view: "facing",
      draw: facing,
      error: Object.assign(new Error(`The view ${view} could not be loaded.`, { cause }), { code: "part" }),
    };
  }
}

/** How much of a text is shown before it is compared, for each pixel of the window's height: what fills a column and more. */
const PREVIEW_DENSITY = 4;
/** And at most, as a window within a page may be as tall as its text. */
const PREVIEW_CHARACTERS = 8_000;
/** Milliseconds of drawing before the first frame: some rows, which are in sight at once. */
const FIRST_SLICE = 3;
/** A text with a numbered paragraph. */
const NUMBERED = /^\s*\(?\d+[.)]\s/mu;

export class Stage {
  node = h("div", { class: "view", part: "view", role: "region", tabindex: -1 });
  /** The `data-key` of what gets the focus when the view is drawn anew. @type {string | null} */
  #focusKey = null;
  /** The latest drawing. @type {Promise<void> | null} */
  #drawing = null;

  constructor() {
    highlight(this.node);
    guardSelection(this.node);
  }

  /** Tells assistive technology that what is shown is about to change, until it has. @param {Promise<void>} drawing */
  async busyWhile(drawing) {
    this.#drawing = drawing;
    this.node.ariaBusy = "true";
    try {
      await drawing;
    } finally {
      if (this.#drawing === drawing) this.node.ariaBusy = null;
    }
  }

  clear() {
    this.node.replaceChildren();
  }

  /** Whether texts are shown without a comparison. */
  get previews() {
    return this.node.querySelector(":scope > .preview") !== null;
  }

  /** Takes away the texts before their comparison is drawn, and keeps their room. */
  endPreview() {
    if (!this.previews) return;
    this.node.style.minHeight = `${this.node.offsetHeight}px`;
    this.clear();
  }

  /**
   * Shows both texts before they are compared, or the beginnings of long ones.
   *
   * @param {string[]} texts
   * @param {string} view
   */
  preview(texts, view) {
    const length = Math.min(PREVIEW_CHARACTERS, innerHeight * PREVIEW_DENSITY);
    const columns = texts.map((text, i) =>
      h(
        "div",
        { class: `col ${SIDES[i]}`, dir: "auto" },
        ...text
          .slice(0, length)
          .split(/\n\s*\n/u)
          .filter((part) => part.trim())
          .map((part) => h("p", { class: "block" }, visible(part.trim()))),
      ),
    );
    this.node.dataset.view = view;
    // Numbers will have a margin.
    this.node.closest(".frame")?.classList.toggle(
      "numbered",
      texts.some((text) => NUMBERED.test(text)),
    );
    this.node.replaceChildren(
      h(
        "div",
        { class: view === "inline" ? "preview" : "preview two" },
        ...(view === "inline" ? columns.slice(1) : columns),
      ),
    );
  }

  /** What in it has the focus. @returns {Element | null} */
  get #focused() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.node.getRootNode());
    return this.node.contains(activeElement) ? activeElement : null;
  }

  /**
   * Takes away what is there, to make room for a view.
   *
   * @param {Context} context
   * @param {string} view
   * @returns {Promise<boolean>} false where something else is drawn meanwhile
   */
  empty({ say, signal }, view) {
    const { node } = this;
    const other = node.dataset.view !== view;
    node.setAttribute("aria-label", say.text("comparison"));
    node.dataset.view = view;
    // What has the focus is about to go; the keys must go on working, and what is in its place gets it back.
    this.#focusKey ??= this.#focused?.getAttribute("data-key") ?? null;
    if (this.#focused) node.focus({ preventScroll: true });
    // Held as tall as it was until it is drawn anew, so that the page does not jump.
    if (node.firstChild && (!other || node.style.minHeight)) node.style.minHeight = `${node.offsetHeight}px`;
    return runInSlices(emptied(node), signal, frame);
  }

  /**
   * Draws a comparison where all is empty.
   *
   * @param {Context} context
   * @param {Draw} draw
   * @returns {Promise<boolean>} false where something else is drawn meanwhile
   */
  async draw(context, draw) {
    const { node } = this;
    if (!(await runInSlices(draw(node, context), context.signal, frame, FIRST_SLICE))) return false;
    node.style.minHeight = "";
    offerStop(node);
    const next = this.#focusKey && node.querySelector(`[data-key="${CSS.escape(this.#focusKey)}"]`);
    if (next) openDetails(next);
    if (next instanceof HTMLElement && this.#focused === node) next.focus({ preventScroll: true });
    this.#focusKey = null;
    return true;
  }

  /**
   * Brings a place into sight and gives it the focus.
   *
   * @param {number} bead
   * @param {number | null} finding
   * @param {AbortSignal} [signal]
   */
  reveal(bead, finding, signal) {
    const { named, row } = this.#at(bead, finding);
    const place = named ?? row;
    if (!(place instanceof HTMLElement || place instanceof SVGElement)) return;
    unfold(row);
    openDetails(place);
    if (place.matches(".severity-1")) showNuances(row);
    this.leave();
    row?.setAttribute("aria-current", "true");
    if (row) offerStop(this.node, row);
    place.focus({ preventScroll: true });
    settle(row ?? place, "start", signal);
  }

  /** Makes a place the one reached without a scroll. @param {number} bead @param {number | null} finding */
  point(bead, finding) {
    this.leave();
    this.#at(bead, finding).row?.setAttribute("aria-current", "true");
  }

  /** What names a finding, and the row that it is in, or else that of its bead. @param {number} bead @param {number | null} finding */
  #at(bead, finding) {
    const named =
      finding === null ? null : this.node.querySelector(`[data-finding="${finding}"], [data-place="${finding}"]`);
    return { named, row: named?.closest("[data-bead]") ?? this.node.querySelector(`[data-bead="${bead}"]`) };
  }

  /** Draws the map larger, smaller or whole; does nothing in other views. @param {"in" | "out" | "whole"} how */
  zoom(how) {
    const button = this.node.querySelector(`[data-zoom="${how}"]`);
    if (button instanceof HTMLElement) button.click();
  }

  /** No place is the one reached any more. */
  leave() {
    for (const place of this.node.querySelectorAll("[aria-current]")) place.removeAttribute("aria-current");
  }

  /** Goes to the other place of a moved passage. @param {string} bead @param {AbortSignal} [signal] */
  showGhost(bead, signal) {
    const place = this.node.querySelector(`[data-ghost-of="${bead}"]`);
    if (!(place instanceof HTMLElement)) return;
    unfold(place);
    place.focus({ preventScroll: true });
    settle(place, "center", signal);
  }
}

/** Opens what an element is folded in, in the list. @param {Element} element */
function openDetails(element) {
  element.closest("details")?.setAttribute("open", "");
}

/** Shows the nuances of a row. @param {Element | null} row */
function showNuances(row) {
  row?.classList.add("reading");
  row?.querySelector("[data-read]")?.setAttribute("aria-expanded", "true");
}

/** What holds more elements than these is emptied first: taking much away at once takes long. */
const MANY = 200;

/**
 * Takes away what an element holds, from its end, little by little.
 *
 * @param {Element} element
 * @returns {Generator<void, void, void>}
 */
function* emptied(element) {
  for (const part of [...element.children].reverse()) {
    if (part.getElementsByTagName("*").length > MANY) yield* emptied(part);
    part.remove();
    yield;
  }
}
