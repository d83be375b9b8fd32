/** Where the reader is in a comparison, and what leads there: next and previous, links, a count that was pressed, Back. */

import { addressAt, asked, beadAt, Walk } from "../interaction/navigation.js";
import { emit } from "./events.js";
import { targetOf } from "./links.js";
import { copyLink } from "./paragraph-link.js";

/** @typedef {import("../interaction/navigation.js").Target} Target */
/** @typedef {import("../views/parts.js").Context} Context */
/**
 * What shows where the reader is.
 *
 * @typedef {object} Places
 * @property {import("./stage.js").Stage} stage
 * @property {import("./dock.js").Dock} dock
 * @property {import("./banner.js").Banner} banner
 * @property {import("./toolbar.js").Toolbar} toolbar
 * @property {import("./spoken.js").Spoken} spoken
 * @property {import("../interaction/explain.js").Explain} explain
 */

export class Reading {
  /** What is drawn, null where there is no comparison. @type {Context | null} */
  context = null;
  #walk = new Walk();
  #element;
  #places;
  #how;

  /**
   * @param {HTMLElement} element
   * @param {Places} places
   * @param {{ render: () => void, signal: () => AbortSignal | undefined }} how asks for drawing anew; ends what follows a
   *   place while the pages are drawn
   */
  constructor(element, places, how) {
    this.#element = element;
    this.#places = places;
    this.#how = how;
  }

  /** The place reached, null before the first. */
  get place() {
    return this.#walk.place;
  }

  /** What a count chose to go through, "" for all places. */
  get kind() {
    return this.#walk.kind;
  }

  /** The address of the paragraph reached, "" where none was. */
  get address() {
    return this.#walk.address;
  }

  /** Goes on in another drawing, or in none. @param {Context | null} context */
  plan(context) {
    this.context = context;
    this.#walk.plan(context);
  }

  /** Forgets the place reached. */
  leave() {
    this.#walk.leave();
  }

  /**
   * Goes to a place and selects it.
   *
   * @param {Target} target
   * @param {{ scroll?: boolean }} [how] whether it is brought into sight
   * @returns {boolean} false where there is no such place
   */
  reach(target, { scroll = true } = {}) {
    const { context } = this;
    const bead = context ? beadAt(context.comparison, context.index, target) : -1;
    if (!context || bead < 0) return false;
    const finding = "finding" in target ? target.finding : null;
    this.#walk.reach(bead, finding);
    this.show({ scroll });
    this.#places.dock.reach(bead, finding);
    this.position();
    this.#places.spoken.place(context, bead, finding);
    this.#walk.address = addressAt(context.comparison, target, bead);
    emit(this.#element, "select", { bead, finding, ...asked(context.comparison, target) });
    return true;
  }

  /** Marks the place reached in the view, if there is one. @param {{ scroll: boolean }} how whether it is brought into sight */
  show({ scroll }) {
    if (!this.place) return;
    const { bead, finding } = this.place;
    if (scroll) this.#places.stage.reveal(bead, finding, this.#how.signal());
    else this.#places.stage.point(bead, finding);
  }

  /** Shows in the toolbar how far one has come. */
  position() {
    if (this.context) this.#places.toolbar.position(this.#walk, this.context);
  }

  /** @param {number} by @param {boolean} [around] whether the first place follows the last */
  step(by, around = false) {
    const target = this.#walk.step(by, around);
    if (target) this.reach(target);
  }

  /** Keeps next, previous and the lists to a kind of place, and goes to the next of it; "" lets them go to all. @param {string} kind */
  pick(kind) {
    const { context } = this;
    if (!context) return;
    const { stage, dock, banner } = this.#places;
    if (kind !== this.#walk.kind) {
      this.context = { ...context, kind };
      this.#walk.choose(kind, context);
      banner.press(kind);
      if (stage.node.dataset.view === "list") this.#how.render();
      else dock.draw(this.context);
    }
    if (kind) this.step(1, true);
    this.position();
  }

  /** Copies a link to a paragraph, and says so where it was asked for. @param {Element} button @param {string} place "left:7" */
  async copyLink(button, place) {
    const { context } = this;
    if (!context || !this.reach(targetOf(place), { scroll: false })) return;
    const said = await copyLink(context.say, this.address);
    for (const one of [this.#places.explain, this.#places.spoken]) one.tell(said, button);
  }

  /** Puts findings aside, or back, and says how many are. @param {Context} context @param {number[]} findings */
  async #putAside(context, findings) {
    const { putAside } = await import("../model/dismissals.js");
    this.#places.spoken.aside(context, putAside(context, findings));
    this.#how.render();
  }

  /** Follows a link within the comparison. @param {import("./links.js").Link} link */
  follow({ link, kind, value }) {
    const { context } = this;
    if (!context) return;
    const { stage, toolbar } = this.#places;
    switch (kind) {
      case "go":
        this.reach(targetOf(value));
        break;
      // Drawing the pages brings the place into sight.
      case "open":
        this.#walk.aim(context, targetOf(value));
        this.#element.removeAttribute("view");
        break;
      case "aside":
        this.#putAside(context, value.split(",").map(Number)).catch(reportError);
        break;
      case "pick":
        this.pick(value);
        break;
      case "read":
        link.setAttribute("aria-expanded", String(link.closest("[data-bead]")?.classList.toggle("reading")));
        break;
      case "ghost":
        stage.showGhost(value, this.#how.signal());
        break;
      case "save":
        toolbar.saveFindings();
        break;
      case "link":
        this.copyLink(link, value);
        break;
    }
  }

  /** Leaves the kind of place chosen, else the place reached. @returns {boolean} false where there is neither */
  back() {
    if (this.#walk.kind) {
      this.pick("");
      return true;
    }
    if (!this.#walk.place) return false;
    this.leave();
    this.#places.stage.leave();
    this.#places.dock.leave();
    this.position();
    this.#element.focus({ preventScroll: true });
    return true;
  }
}
