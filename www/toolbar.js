/** The toolbar: views, steps, and where one is. */

import { h } from "./dom.js";

const VIEWS = /** @type {const} */ (["facing", "inline", "map", "list"]);

export class Toolbar {
  #element;
  /** @type {import("./locales.js").Say | undefined} */
  #say;
  #views = VIEWS.map((view) => h("button", { type: "button", "data-view": view, onclick: () => this.#element.setAttribute("view", view) }));
  #segments = h("div", { class: "segments", role: "group" }, ...this.#views);
  #previous = h("button", { type: "button", class: "button", onclick: () => this.#element.previous() });
  #next = h("button", { type: "button", class: "button", onclick: () => this.#element.next() });
  #position = h("span", { class: "position" });

  /** @param {import("./diptych-compare.js").DiptychCompare} element */
  constructor(element) {
    this.#element = element;
    this.node = h("div", { class: "toolbar", part: "toolbar", hidden: true },
      this.#segments, this.#previous, this.#next, this.#position, h("span", { class: "grow" }), h("slot", { name: "controls" }));
  }

  clear() {
    this.node.hidden = true;
  }

  /** @param {import("./views/parts.js").Context} context @param {string} view @param {boolean} shown */
  render({ say }, view, shown) {
    this.#say = say;
    this.node.hidden = !shown;
    this.#segments.setAttribute("aria-label", say.text("views"));
    for (const button of this.#views) {
      const name = /** @type {typeof VIEWS[number]} */ (button.dataset.view);
      button.textContent = say.text(name);
      button.setAttribute("aria-pressed", String(name === view));
    }
    this.#previous.textContent = `↑ ${say.text("previous")}`;
    this.#next.textContent = `↓ ${say.text("next")}`;
  }

  /** @param {number} at from 0; -1 before the first @param {number} total */
  position(at, total) {
    this.#previous.disabled = this.#next.disabled = total === 0;
    this.#position.textContent = this.#say?.text(at < 0 ? "positions" : "position", { n: at < 0 ? total : at + 1, total }) ?? "";
  }
}
