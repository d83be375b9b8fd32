/** The list beside the text: findings or changes, with the place reached. */

import { h } from "../dom/dom.js";
import { runInSlices } from "../dom/scheduler.js";
import { direction } from "../model/model.js";
import { widthOf } from "./width.js";

/** @typedef {import("../views/parts.js").Context} Context */

/** From this width of the element on, in pixels, the list opens by itself. */
const OPEN_WIDTH = 1500;
/** Below this width of the element, in pixels, there is no room for it. */
const LEAST_WIDTH = 900;

/** Whether there is room for a list beside the text. @param {Element} element */
export const hasRoom = (element) => widthOf(element) >= LEAST_WIDTH;

/** Whether an element shows the list beside its text. @param {Element} element */
export function isDocked(element) {
  const asked = element.getAttribute("beside");
  return asked === "off" ? false : asked === "on" ? hasRoom(element) : widthOf(element) >= OPEN_WIDTH;
}

export class Dock {
  node = h("aside", { class: "dock", part: "dock", hidden: true, tabindex: -1 });

  clear() {
    this.node.hidden = true;
    this.node.replaceChildren();
  }

  /**
   * Takes its room, or gives it back, before the text is drawn beside it.
   *
   * @param {Context} context
   * @param {boolean} shown
   */
  place({ comparison, say }, shown) {
    if (!shown) return this.clear();
    this.node.hidden = false;
    this.node.dir = direction(say.locale);
    this.node.setAttribute("aria-label", say.text(comparison.findings.length ? "listCheck" : "listChanges"));
  }

  /** @param {Context} context */
  async draw(context) {
    if (this.node.hidden) return;
    const { node } = this;
    const root = /** @type {ShadowRoot} */ (node.getRootNode());
    const focused = node.contains(root.activeElement) ? root.activeElement : null;
    const key = focused?.getAttribute("data-key");
    const { scrollTop } = node;
    const { adoptListSheet, items } = await import("../views/list.js");
    adoptListSheet(node);
    const page = h("div", { class: "listing" });
    if (!(await runInSlices(items(page, context, "go"), context.signal))) return;
    if (page.childNodes.length === 0) page.append(h("p", { class: "nothing" }, context.say.text("listNothing")));
    for (const fold of node.querySelectorAll("details[open]"))
      page.querySelector(`details.${fold.classList[1]}`)?.setAttribute("open", "");
    node.replaceChildren(page);
    node.scrollTop = scrollTop;
    const next = key && node.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /** Shows which place was reached. @param {number} bead @param {number | null} finding */
  reach(bead, finding) {
    for (const one of this.node.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
    if (this.node.hidden) return;
    const place =
      finding === null ? null : this.node.querySelector(`[data-finding="${finding}"], [data-place="${finding}"]`);
    const item = place?.closest(".item-row") ?? this.node.querySelector(`[data-bead="${bead}"]`);
    if (!item) return;
    item.setAttribute("aria-current", "true");
    const [box, frame] = [item.getBoundingClientRect(), this.node.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) this.node.scrollTop += box.top - frame.top - frame.height / 3;
  }

  leave() {
    this.reach(-1, null);
  }
}
