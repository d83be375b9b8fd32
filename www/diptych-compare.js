/** The class of `<diptych-compare>`; `define.js` registers it. Attributes are the state, `render` follows them. */

import { adopt, COMPARE, LOAD, localeOf, optionsOf, reflect, RENDER, set, WORK } from "./element/attributes.js";
import { Banner } from "./element/banner.js";
import { contextOf, setFrame } from "./element/context.js";
import { deferred } from "./dom/deferred.js";
import { Dock, isDocked } from "./element/dock.js";
import { h } from "./dom/dom.js";
import { emit, emitProgress } from "./element/events.js";
import { Finder } from "./element/finder.js";
import { Explain } from "./interaction/explain.js";
import { watchChildren } from "./element/child-texts.js";
import { actionOf } from "./element/keys.js";
import { followLinks } from "./element/links.js";
import { Say, speak } from "./locales/locales.js";
import { Message } from "./element/message.js";
import { Overview } from "./element/overview.js";
import { frame, pause, pauses } from "./dom/scheduler.js";
import { Reading } from "./element/reading.js";
import { loadView, Stage, viewOf } from "./element/stage.js";
import { Spoken } from "./element/spoken.js";
import { adoptSheet } from "./element/styles.js";
import { Texts } from "./element/texts.js";
import { Toolbar } from "./element/toolbar.js";
import { Watch } from "./element/watch.js";
import { prepare, release, request, retain } from "./worker/client.js";

export { configure } from "./worker/configuration.js";

/** @typedef {import("./diptych.js").Comparison} Comparison */
/** @typedef {import("./model/model.js").Side} Side */
/** @typedef {import("./interaction/navigation.js").Target} Target */

const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * Two texts on facing pages.
 *
 * @fires loadstart
 * @fires progress `loaded`, `total` (bytes), `stage`: "text", "lexicon" or "compare"
 * @fires load detail: the summary
 * @fires error detail: an `Error` with `code`
 * @fires abort
 * @fires select detail: `{ bead, finding }`, the place reached, and `side` and `block` where a paragraph was asked for
 */
export class DiptychCompare extends Base {
  static observedAttributes = Object.keys(WORK);

  #texts = new Texts();
  /** @type {Comparison | null} */
  #comparison = null;
  /** @type {import("./dom/deferred.js").Deferred<Comparison> | null} */
  #deferred = null;
  /** @type {AbortController | null} */
  #run = null;
  /** @type {AbortController | null} */
  #drawing = null;
  #work = 0;
  #retry = () => this.#invalidate(LOAD);
  #say = new Say("en", {});
  /** @type {Watch | null} */
  #watch = null;
  /** @type {MutationObserver | null} */
  #children = null;

  // The types beside this file know the mirrored properties, which are defined below the class.
  #banner = new Banner(/** @type {any} */ (this), (kind) => this.#reading.pick(kind));
  #toolbar = new Toolbar(/** @type {any} */ (this), (kind) => this.#reading.pick(kind));
  #overview = new Overview((bead) => this.goTo({ bead }));
  #message = new Message();
  #spoken = new Spoken();
  #stage = new Stage();
  #dock = new Dock();
  #finder = new Finder({ stage: this.#stage, dock: this.#dock, overview: this.#overview }, this.#toolbar, (error) =>
    this.#message.failed(this.#say, error),
  );
  #pages = h("div", { class: "pages" }, this.#stage.node, this.#overview.node, this.#dock.node);
  #frame = h(
    "div",
    { class: "frame", part: "frame" },
    this.#banner.node,
    this.#toolbar.node,
    this.#message.node,
    this.#pages,
    this.#spoken.node,
  );
  #explain = new Explain(this.#frame, {
    sheet: async (target) =>
      this.#reading.context &&
      (await import("./element/sheet.js")).sheetOf(this.#reading.context, target, {
        step: (by) => this.#reading.step(by),
        link: (button, place) => this.#reading.copyLink(button, place),
      }),
    close: () => this.#say.text("close"),
  });
  #reading = new Reading(
    this,
    {
      stage: this.#stage,
      dock: this.#dock,
      banner: this.#banner,
      toolbar: this.#toolbar,
      spoken: this.#spoken,
      explain: this.#explain,
    },
    { render: () => this.#invalidate(RENDER), signal: () => this.#drawing?.signal },
  );

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#frame);
    followLinks(this.#pages, (link) => this.#reading.follow(link));
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  connectedCallback() {
    adopt(this);
    // Here, as an element that comes from another document has lost it.
    adoptSheet(this.#frame);
    this.#children = watchChildren(this, () => this.#invalidate(LOAD));
    retain();
    this.#invalidate(this.#comparison ? RENDER : LOAD);
    const parts = { frame: this.#frame, toolbar: this.#toolbar.node, heads: this.#banner.heads };
    const resized = () => this.#comparison && this.#invalidate(RENDER);
    // Behind the start of the worker, as it has the browser lay out the page.
    queueMicrotask(() => this.isConnected && (this.#watch ??= new Watch(this, { ...parts, resized })));
  }

  disconnectedCallback() {
    const removed = new DOMException("The element was removed.", "AbortError");
    this.#run?.abort(removed);
    this.#run = null;
    if (this.#deferred?.pending) this.#deferred.reject(removed);
    removeEventListener("online", this.#retry);
    this.#drawing?.abort();
    this.#watch?.end();
    this.#watch = null;
    this.#children?.disconnect();
    this.#finder.clear();
    this.#stage.clear();
    this.#reading.context = null;
    release();
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    // A view that could not be loaded may be asked for again.
    if (before === value && !(name === "view" && viewOf(this) !== this.#stage.node.dataset.view)) return;
    if (name === "left" || name === "right") this.#texts.given[name] = null;
    this.#invalidate(WORK[name]);
  }

  /** The left text itself; setting it takes the place of `left`. @returns {string} */
  get leftText() {
    return this.#texts.given.left ?? "";
  }
  set leftText(text) {
    this.#give("left", text);
  }
  /** The right text itself. @returns {string} */
  get rightText() {
    return this.#texts.given.right ?? "";
  }
  set rightText(text) {
    this.#give("right", text);
  }
  /** The comparison shown, null before the first and after an error. */
  get comparison() {
    return this.#comparison;
  }
  /** The address of the paragraph reached, "left:6(3)(a)"; "" where none was. */
  get address() {
    return this.#reading.address;
  }
  /** The comparison under way, else the last one; rejects as the `error` event says, or with an `AbortError`. @returns {Promise<Comparison>} */
  get complete() {
    return (this.#deferred ??= deferred()).promise;
  }
  /** Goes to the next place to look at. */
  next() {
    this.#reading.step(1);
  }
  /** Goes to the place before. */
  previous() {
    this.#reading.step(-1);
  }

  /**
   * Goes to a place and selects it.
   *
   * @param {Target} target `{ bead }`, `{ finding }`, `{ side, block }` with indices as in the comparison, or `{ side, path }` with a paragraph's numbers, "6(3)(a)"
   * @returns {boolean} false where there is no such place
   */
  goTo(target) {
    return this.#reading.reach(target);
  }

  /**
   * Searches both texts, blind to case and accents, and goes to a match.
   *
   * @param {string} text "" ends the search
   * @param {1 | -1 | 0} [by] which way to go from the match reached, where the same text was searched for before
   * @returns {Promise<number>} how many matches there are
   */
  find(text, by = 1) {
    return this.#finder.find(() => this.#reading.context, text, by, this.#drawing?.signal);
  }

  /** Exchanges the two sides, with their texts, languages, labels and slotted notes. */
  swap() {
    this.#texts.swap(this);
    this.#invalidate(COMPARE);
  }

  /**
   * The comparison in an exchange format, without the findings put aside.
   *
   * @param {import("./diptych.js").ExportFormat} format
   * @returns {Promise<Blob>} rejects with an `Error` where there is no comparison, or no such format
   */
  async export(format) {
    return (await import("./element/exports.js")).exchange(this.#comparison, format, this.#reading.context);
  }

  /** The map as a file of its own. @returns {Promise<Blob>} rejects with an `Error` where there is no comparison */
  async exportMap() {
    return (await import("./element/exports.js")).mapFile(this.#reading.context, this.#frame);
  }
  /** The findings that the filter leaves, as a table in the language of the controls. @returns {Promise<Blob>} rejects as above */
  async exportFindings() {
    return (await import("./element/exports.js")).findingsFile(this.#reading.context);
  }
  /** Ends the comparison under way, and its drawing; the one before stays. */
  abort() {
    this.#run?.abort(new DOMException("The comparison was stopped.", "AbortError"));
  }
  /** @param {FocusOptions} [options] */
  focus(options) {
    this.#stage.node.focus(options);
  }
  /** @param {Side} side @param {string} text */
  #give(side, text) {
    this.#texts.given[side] = String(text ?? "");
    this.#invalidate(COMPARE);
  }

  /** Asks for work, done once in a microtask. @param {number} work */
  #invalidate(work) {
    if (work >= COMPARE && !this.#deferred?.pending) this.#deferred = deferred();
    const waiting = this.#work > 0;
    this.#work = Math.max(this.#work, work);
    if (!waiting)
      queueMicrotask(() => {
        const due = this.#work;
        this.#work = 0;
        if (!this.isConnected) return;
        if (due >= COMPARE || !this.#comparison) this.#compare();
        else this.#stage.busyWhile(this.#render()).catch(reportError);
      });
  }

  /** Loads what is to be loaded, compares and renders. */
  async #compare() {
    const superseded = this.#run;
    const run = (this.#run = new AbortController());
    superseded?.abort();
    removeEventListener("online", this.#retry);
    const known = this.#texts.known(this);
    if (known) prepare();
    if (known) emit(this, "loadstart");
    // A side that failed is not overwritten by the progress of the other one.
    const progress = (/** @type {any} */ step) => void (this.#run === run && this.#progress(step));
    // The texts load beside the language of the interface, and fail where they are awaited.
    const texts = known ? this.#texts.load(this, run.signal, progress) : null;
    texts?.catch(() => {});
    this.#say = await speak(localeOf(this));
    if (this.#run !== run) return;
    if (!texts) {
      this.#run = null;
      this.#clear();
      // A page that is about to give it texts says so by "aria-busy".
      return this.ariaBusy === "true" ? undefined : this.#message.tell(this.#say.text("empty"));
    }
    this.#message.progress(this.#say, { stage: "text", loaded: 0, total: 0 }, () => this.abort());
    // What the result is drawn with comes meanwhile.
    loadView(viewOf(this));
    try {
      const [left, right] = await texts;
      const comparing = request("compare", [left, right, optionsOf(this)], { signal: run.signal, progress });
      // It fails where it is awaited; the texts can be read meanwhile.
      comparing.catch(() => {});
      // The browser makes the worker's thread on this one: before the texts are laid out.
      if (!this.#comparison) await pause();
      if (!this.#comparison && this.#run === run) this.#preview([left, right]);
      const comparison = await comparing;
      const before = this.#comparison;
      this.#comparison = comparison;
      this.#reading.leave();
      this.#finder.clear();
      // One that is superseded may be drawn until the next is there; one that is stopped may not.
      run.signal.addEventListener("abort", () => this.#run === run && this.#drawing?.abort());
      await this.#stage.busyWhile(this.#render());
      if (this.#run !== run) return;
      if (run.signal.aborted) {
        this.#takeBack(before);
        throw run.signal.reason;
      }
      this.#run = null;
      this.#deferred?.resolve(comparison);
      emit(this, "load", comparison.summary);
    } catch (error) {
      if (this.#run !== run) return;
      this.#run = null;
      run.abort();
      this.#fail(error);
    }
  }

  /** Shows the comparison before the one whose drawing was stopped. @param {Comparison | null} before */
  #takeBack(before) {
    this.#comparison = before;
    if (!before) this.#clear();
    else this.#stage.busyWhile(this.#render({ keepMessage: true })).catch(reportError);
  }

  /** Shows texts that are about to be compared, in the place that they will keep. @param {string[]} texts */
  #preview(texts, view = viewOf(this)) {
    this.#banner.preview(this.#say, texts);
    this.#toolbar.preview(this.#say, view, this.hasAttribute("controls"));
    this.#overview.node.hidden = view !== "facing" && view !== "inline";
    this.#dock.node.hidden = this.#overview.node.hidden || !isDocked(this);
    this.#stage.preview(texts, view);
  }

  /** Draws the comparison there is. @param {{ keepMessage?: boolean }} [how] */
  async #render({ keepMessage = false } = {}) {
    const comparison = this.#comparison;
    if (!comparison) return;
    this.#drawing?.abort();
    const drawing = (this.#drawing = new AbortController());
    const { view, draw, error } = await loadView(viewOf(this));
    const say = this.#say.locale === localeOf(this) ? this.#say : await speak(localeOf(this));
    if (drawing.signal.aborted) return;
    this.#say = say;
    const rest = pauses();
    const context = await contextOf(this, comparison, say, drawing.signal, this.#reading.kind);
    await rest();
    if (drawing.signal.aborted) return;
    this.#reading.plan(context);
    const other = this.#stage.node.dataset.view !== view;
    // The heads may take another height than was foreseen. What is gone need not be styled for its frame.
    this.#stage.endPreview();
    setFrame(this.#frame, comparison, say);
    this.#banner.render(context);
    this.#toolbar.render(context, view, this.hasAttribute("controls"));
    this.#reading.position();
    await rest();
    if (drawing.signal.aborted) return;
    if (!keepMessage) this.#message.clear();
    if (!(await this.#stage.empty(context, view))) return;
    // It changes the width of what is beside it, which should be little.
    const text = view === "facing" || view === "inline";
    this.#overview.place(context, text);
    this.#dock.place(context, text && isDocked(this));
    const drawn = this.#stage.draw(context, draw);
    // The text is seen before the strip beside it.
    await Promise.race([drawn, frame()]);
    if (drawing.signal.aborted) return;
    this.#overview.render(context);
    if (!(await drawn)) return;
    this.#overview.watch(this.#stage.node, drawing.signal);
    await this.#dock.draw(context);
    const { place } = this.#reading;
    if (place) this.#dock.reach(place.bead, place.finding);
    if (this.#finder.text) await this.find(this.#finder.text, 0);
    else this.#reading.show({ scroll: other });
    const missing = comparison.summary.missingLexicons ?? [];
    if (error ?? context.error) this.#message.failed(say, error ?? context.error);
    else if (missing.length > 0 && !keepMessage)
      this.#message.withoutTables(say, missing, () => this.#invalidate(COMPARE));
  }

  /** @param {{ stage: string, loaded: number, total: number }} progress */
  #progress(progress) {
    emitProgress(this, progress);
    if (progress.stage === "compare") this.#say.prepare();
    if (this.#message.isBusy) this.#message.progress(this.#say, progress, () => this.abort());
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#deferred?.reject(error);
    if (/** @type {any} */ (error)?.name === "AbortError") {
      this.#message.stopped(this.#say, () => this.#invalidate(LOAD));
      return emit(this, "abort");
    }
    this.#clear({ keepTexts: this.#stage.previews });
    this.#message.failed(this.#say, error, this.#retry);
    // For the developer: the reader's message names neither cause nor cure.
    console.warn(`diptych: ${/** @type {Error} */ (error)?.message ?? error}`);
    if (/** @type {any} */ (error)?.code === "network") addEventListener("online", this.#retry, { once: true });
    emit(this, "error", error);
  }

  /** Shows no comparison; texts that are there without one may stay. @param {{ keepTexts?: boolean }} [how] */
  #clear({ keepTexts = false } = {}) {
    this.#comparison = null;
    this.#reading.plan(null);
    this.#drawing?.abort();
    this.#finder.clear();
    if (!keepTexts) this.#stage.clear();
    this.#banner.clear();
    this.#overview.clear();
    this.#dock.clear();
    this.#explain.leave();
    this.#toolbar.clear();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const action = actionOf(event);
    if (!action || !this.#comparison) return;
    // What does nothing here may do something on the page: Escape closes a dialog around the element.
    if (action(/** @type {any} */ (this)) !== false) event.preventDefault();
  }

  /** Opens what explains the marks and the keys, or closes it. */
  openHelp() {
    this.#toolbar.openHelp();
  }
  /** Opens the search field. */
  openFind() {
    this.#toolbar.openFind();
  }
  /** Draws the map larger, smaller, or so that the whole is seen; does nothing in other views. @param {"in" | "out" | "whole"} how */
  zoom(how) {
    this.#stage.zoom(how);
  }

  /** Back: out of the search, out of another view to the pages, out of the place reached. @returns {boolean} false where there is nothing to leave */
  back() {
    if (this.#toolbar.closeFind()) this.focus();
    else if (this.hasAttribute("view")) this.removeAttribute("view");
    else return this.#reading.back();
    return true;
  }
}

reflect(DiptychCompare);
