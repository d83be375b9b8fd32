/** What is shown above the text or in its place: how far the work is, that it was stopped, why there is nothing. */

import { h } from "../dom/dom.js";
import { COMMAS } from "../locales/locales.js";

/** @typedef {import("../locales/locales.js").Say} Say */

/** Codes of failures that may pass: a file, or the network, may be back. */
const LOADING = new Set(["network", "http", "not-found", "worker", "module"]);

export class Message {
  node = h("div", { class: "message", part: "message" });

  /** Whether progress is shown. */
  get isBusy() {
    return this.node.classList.contains("busy");
  }

  clear() {
    this.node.classList.remove("busy");
    this.node.replaceChildren();
  }

  /** @param {...(Node | string)} content */
  tell(...content) {
    this.node.setAttribute("role", "status");
    this.node.classList.remove("busy");
    delete this.node.dataset.code;
    this.node.replaceChildren(...content);
  }

  /** @param {Say} say @param {{ stage: string, loaded: number, total: number }} progress @param {() => void} stop */
  progress(say, { stage, loaded, total }, stop) {
    const key = `stage-${stage}`;
    this.tell(
      say.has(key) ? say.text(key) : "",
      h("progress", total > 1 ? { value: loaded, max: total } : {}),
      button(say.text("stop"), stop),
    );
    this.node.classList.add("busy");
  }

  /** @param {Say} say @param {() => void} again */
  stopped(say, again) {
    this.tell(say.text("stopped"), button(say.text("again"), again));
  }

  /** @param {Say} say @param {string[]} languages whose tables could not be loaded @param {() => void} again */
  withoutTables(say, languages, again) {
    const names = languages.map((tag) => say.language(tag)).join(COMMAS[say.locale] ?? ", ");
    this.tell(say.text("withoutTables", { languages: names }), button(say.text("tryAgain"), again));
    this.node.dataset.code = "lexicon";
  }

  /** @param {Say} say @param {unknown} error its `code` chooses what is said @param {() => void} [again] */
  failed(say, error, again) {
    const { code = "internal", message = "", url = "", status = "" } = /** @type {any} */ (error);
    const key = `error-${code}`;
    this.tell(say.has(key) ? say.text(key, { url, status }) : message);
    if (again && LOADING.has(code)) this.node.append(button(say.text("tryAgain"), again));
    this.node.setAttribute("role", "alert");
    this.node.dataset.code = code;
    if (code.startsWith("file-"))
      this.#describe(say, /** @type {import("../readers/errors.js").FileError} */ (error), url);
  }

  /**
   * Says in the page's language why a file was not read, once that is loaded.
   *
   * @param {Say} say
   * @param {import("../readers/errors.js").FileError} error
   * @param {string} url
   */
  async #describe(say, error, url) {
    const first = this.node.firstChild;
    const { describe } = await import("../readers/messages.js");
    const said = await describe(error, say.locale);
    if (this.node.firstChild === first) first?.replaceWith(`${url}: ${said}`);
  }
}

/** @param {string} text @param {() => void} onclick */
function button(text, onclick) {
  return h("button", { type: "button", class: "button", onclick }, text);
}
