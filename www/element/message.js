/** What stands above the text or in its place: how far the work is, that it was stopped, why there is nothing. */

import { h } from "../dom/dom.js";

/** @typedef {import("../locales/locales.js").Say} Say */

export class Message {
  node = h("div", { class: "message", part: "message" });

  clear() {
    this.node.replaceChildren();
  }

  /** @param {...(Node | string)} content */
  tell(...content) {
    this.node.setAttribute("role", "status");
    delete this.node.dataset.code;
    this.node.replaceChildren(...content);
  }

  /** @param {Say} say @param {{ stage: string, loaded: number, total: number }} progress @param {() => void} stop */
  progress(say, { stage, loaded, total }, stop) {
    const key = `stage-${stage}`;
    this.tell(say.has(key) ? say.text(key) : "", h("progress", total > 1 ? { value: loaded, max: total } : {}), button(say.text("stop"), stop));
  }

  /** @param {Say} say @param {() => void} again */
  stopped(say, again) {
    this.tell(say.text("stopped"), button(say.text("again"), again));
  }

  /** @param {Say} say @param {unknown} error its `code` chooses what is said */
  failed(say, error) {
    const { code = "internal", message = "", url = "", status = "" } = /** @type {any} */ (error);
    const key = `error-${code}`;
    this.tell(say.has(key) ? say.text(key, { url, status }) : message);
    this.node.setAttribute("role", "alert");
    this.node.dataset.code = code;
  }
}

/** @param {string} text @param {() => void} onclick */
function button(text, onclick) {
  return h("button", { type: "button", class: "button", onclick }, text);
}
