/** The search of an element, whose program is loaded with the first one. */

import { later } from "./later.js";

export class Finder {
  /** @type {import("../interaction/search.js").Search | null} */
  #search = null;
  #places;
  #failed;
  #toolbar;

  /**
   * @param {{ stage: import("./stage.js").Stage, dock: import("./dock.js").Dock, overview: import("./overview.js").Overview }} places
   * @param {import("./toolbar.js").Toolbar} toolbar
   * @param {(error: unknown) => void} failed is told where the program cannot be loaded
   */
  constructor(places, toolbar, failed) {
    this.#failed = failed;
    this.#places = places;
    this.#toolbar = toolbar;
  }

  /** What is looked for, "" for nothing. */
  get text() {
    return this.#search?.text ?? "";
  }

  clear() {
    this.#search?.clear();
  }

  /**
   * Goes to a match, and shows how many there are.
   *
   * @param {() => import("../views/parts.js").Context | null} among asked for once all is loaded
   * @param {string} text
   * @param {1 | -1 | 0} by
   * @param {AbortSignal} [signal]
   * @returns {Promise<number>} how many matches there are
   */
  async find(among, text, by, signal) {
    if (!this.#search && !text) return 0;
    try {
      if (!this.#search) {
        const { Search } = await later(import("../interaction/search.js"));
        this.#search ??= new Search();
      }
    } catch (error) {
      this.#failed(error);
      return 0;
    }
    const search = this.#search;
    const context = among();
    if (!context) return 0;
    const {
      stage: { node: view },
      dock,
      overview,
    } = this.#places;
    const count = await search.find(context.comparison, text, by, view.dataset.view);
    if (text !== search.text) return count;
    search.show({ view, dock: dock.node, overview, context }, signal);
    this.#toolbar.found(search.at, count);
    return count;
  }
}
