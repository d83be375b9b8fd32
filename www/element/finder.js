/** The search of an element, whose program is loaded with the first one. */

export class Finder {
  /** @type {import("../interaction/search.js").Search | null} */
  #search = null;
  #stage;
  #toolbar;

  /** @param {import("./stage.js").Stage} stage @param {import("./toolbar.js").Toolbar} toolbar */
  constructor(stage, toolbar) {
    this.#stage = stage;
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
   * @param {() => import("../diptych.js").Comparison | null} among asked for once all is loaded
   * @param {string} text
   * @param {1 | -1 | 0} by
   * @param {AbortSignal} [signal]
   * @returns {Promise<number>} how many matches there are
   */
  async find(among, text, by, signal) {
    if (!this.#search && !text) return 0;
    if (!this.#search) {
      const { Search } = await import("../interaction/search.js");
      this.#search ??= new Search();
    }
    const search = this.#search;
    const comparison = among();
    if (!comparison) return 0;
    const count = await search.find(comparison, text, by, this.#stage.node.dataset.view);
    if (text !== search.text) return count;
    search.show(this.#stage.node, signal);
    this.#toolbar.found(search.at, count);
    return count;
  }
}
