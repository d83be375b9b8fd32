/**
 * What is pointed at, focused or touched is explained in place: from `data-tip` beside it, and for a touch in a sheet
 * from below.
 */

import { h } from "../dom/dom.js";

/** A part of what the sheet shows. @typedef {{ head: string, parts: Node[], acts: Node[] }} Sheet */

/** Pixels between what is explained and the explanation. */
const DISTANCE = 8;

export class Explain {
  #tip = h("div", { class: "tip", part: "tip", role: "tooltip", id: "tip", hidden: true });
  #sheet = h("div", { class: "sheet", part: "sheet", role: "dialog", hidden: true });
  /** @type {Element | null} */
  #target = null;
  /** What a touch is about, as long as the sheet is open. @type {Element | null} */
  #touched = null;
  #frame;

  /**
   * @param {HTMLElement} frame
   * @param {{ sheet: (target: Element) => Promise<Sheet | null>, close: () => string }} words what the sheet says of an element, and its button
   */
  constructor(frame, { sheet, close }) {
    this.#frame = frame;
    frame.append(this.#tip, this.#sheet);
    let touch = false;
    frame.addEventListener("pointerdown", (event) => {
      touch = event.pointerType === "touch";
    });
    frame.addEventListener("pointerover", (event) => event.pointerType !== "touch" && this.#show(event.target));
    frame.addEventListener("pointerleave", () => this.#show(null));
    frame.addEventListener("focusin", (event) => {
      if (!touch) this.#show(event.target);
    });
    frame.addEventListener("focusout", () => this.#show(null));
    frame.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.leave()) return;
      event.preventDefault();
      event.stopPropagation();
    });
    frame.addEventListener("click", async ({ target }) => {
      if (!touch || !(target instanceof Element) || target.closest(".sheet")) return;
      const told = await sheet(target);
      if (told) this.#open(target, told, close());
      else this.leave();
    });
  }

  /** Hides what is explained. @returns {boolean} whether anything was */
  leave() {
    const shown = !this.#tip.hidden || !this.#sheet.hidden;
    this.#show(null);
    this.#sheet.hidden = true;
    this.#touched?.classList.remove("touched");
    this.#touched = null;
    return shown;
  }

  /** @param {EventTarget | null} at */
  #show(at) {
    const target = at instanceof Element ? at.closest("[data-tip]") : null;
    // The map has a line of its own.
    const here = target && !target.closest(".map") ? target : null;
    if (here === this.#target) return;
    this.#target?.removeAttribute("aria-describedby");
    this.#target = here;
    this.#tip.hidden = !here;
    if (here) this.#place(here, here.getAttribute("data-tip") ?? "");
  }

  /**
   * Tells what came of a press, in place of what explains the button, until pointer or focus go elsewhere.
   *
   * @param {string} text
   * @param {Element} target
   */
  tell(text, target) {
    this.#target = target;
    this.#tip.hidden = false;
    this.#place(target, text);
  }

  /** @param {Element} here @param {string} text */
  #place(here, text) {
    here.setAttribute("aria-describedby", "tip");
    this.#tip.textContent = text;
    const [box, frame] = [here.getBoundingClientRect(), this.#frame.getBoundingClientRect()];
    const { offsetWidth, offsetHeight } = this.#tip;
    const left = Math.min(
      Math.max(box.left + box.width / 2 - offsetWidth / 2, frame.left + DISTANCE),
      frame.right - offsetWidth - DISTANCE,
    );
    const below = box.bottom + DISTANCE + offsetHeight < innerHeight;
    this.#tip.style.left = `${left - frame.left}px`;
    this.#tip.style.top = `${(below ? box.bottom + DISTANCE : box.top - DISTANCE - offsetHeight) - frame.top}px`;
  }

  /** @param {Element} target @param {Sheet} told @param {string} close */
  #open(target, { head, parts, acts }, close) {
    this.leave();
    this.#touched = target;
    target.classList.add("touched");
    this.#sheet.setAttribute("aria-label", head);
    this.#sheet.replaceChildren(
      h(
        "div",
        { class: "sheet-head" },
        h("b", {}, head),
        h("button", { type: "button", class: "button", onclick: () => this.leave() }, close),
      ),
      ...parts,
      (acts.length > 0 && h("div", { class: "sheet-acts" }, ...acts)) || "",
    );
    this.#sheet.hidden = false;
  }
}
