/** The class of `<diptych-compare>`; `define.js` registers it. Attributes are the state, `render` follows them. */

import { Banner } from "./banner.js";
import { h } from "./dom.js";
import { dismiss, dismissed } from "./dismissals.js";
import { leftOut, parseFindings, parseShow } from "./filter.js";
import { findingsTable } from "./findings-table.js";
import { lightUp, offerStop } from "./lights.js";
import { loadText } from "./load-text.js";
import { Say, speak } from "./locales.js";
import { direction, index, SIDES } from "./model.js";
import { beadAt, seek, stops } from "./navigation.js";
import { Overview } from "./overview.js";
import { runs } from "./runs.js";
import { settle } from "./scroll.js";
import { Search } from "./search.js";
import { inSlices, pause } from "./slices.js";
import { sheet } from "./styles.js";
import { Toolbar, VIEWS as VIEW_NAMES } from "./toolbar.js";
import { facing } from "./views/facing.js";
import { inline } from "./views/inline.js";
import { list } from "./views/list.js";
import { drawing, map } from "./views/map.js";
import { describe, findingText, namesOf } from "./words.js";
import { release, request, retain } from "./worker-client.js";

/** @typedef {import("./diptych.js").Comparison} Comparison */
/** @typedef {import("./diptych.js").CompareOptions} CompareOptions */
/** @typedef {import("./model.js").Side} Side */
/** @typedef {import("./navigation.js").Target} Target */
/** @typedef {import("./views/parts.js").Context} Context */
/** @typedef {{ promise: Promise<Comparison>, resolve: (comparison: Comparison) => void, reject: (error: unknown) => void, pending: boolean }} Deferred */

/** How much is to be done anew, each including the ones below it. */
const RENDER = 1;
const COMPARE = 2;
const LOAD = 3;

/** What a change of an attribute asks for. @type {Record<string, number>} */
const WORK = {
  left: LOAD, right: LOAD,
  "left-language": COMPARE, "right-language": COMPARE, mode: COMPARE, granularity: COMPARE, ignore: COMPARE,
  "left-label": RENDER, "right-label": RENDER, view: RENDER, show: RENDER, findings: RENDER, locale: RENDER, controls: RENDER,
};

/** Attributes that are mirrored by a property of type string. */
const REFLECTED = {
  left: "left", right: "right", leftLanguage: "left-language", rightLanguage: "right-language",
  leftLabel: "left-label", rightLabel: "right-label", mode: "mode", view: "view", granularity: "granularity",
  ignore: "ignore", show: "show", findings: "findings", locale: "locale", theme: "theme", density: "density",
};

/** The views by name. @type {Record<string, (root: HTMLElement, context: Context) => Generator<void, void, void>>} */
const VIEWS = { facing, inline, map, list };

/** What keys do while the focus is within the element. @type {Record<string, (element: DiptychCompare) => void>} */
const KEYS = {
  n: (element) => element.next(),
  p: (element) => element.previous(),
  s: (element) => element.swap(),
  "/": (element) => element.openFind(),
  "?": (element) => element.openHelp(),
  Escape: (element) => element.back(),
  "+": (element) => element.zoom("in"),
  "=": (element) => element.zoom("in"),
  "-": (element) => element.zoom("out"),
  "0": (element) => element.zoom("whole"),
  ...Object.fromEntries(VIEW_NAMES.map((view, i) => [i + 1, (/** @type {DiptychCompare} */ element) => element.setAttribute("view", view)])),
};
/** @type {Record<string, (element: DiptychCompare) => void>} */
const ALT_KEYS = { ArrowDown: KEYS.n, ArrowUp: KEYS.p };

const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * Two texts on facing pages. See `element.md` for attributes, properties, methods, events and keys.
 *
 * @fires loadstart
 * @fires progress `loaded`, `total` (bytes, or rows), `stage`: "text", "lexicon", "compare" or "render"
 * @fires load detail: the summary
 * @fires error detail: an `Error` with `code`
 * @fires abort
 * @fires select detail: `{ bead, finding }`, the place reached
 */
export class DiptychCompare extends Base {
  static observedAttributes = Object.keys(WORK);

  /** Texts given as properties. @type {{ left: string | null, right: string | null }} */
  #given = { left: null, right: null };
  /** Texts fetched. @type {{ left: { url: string, text: string } | null, right: { url: string, text: string } | null }} */
  #fetched = { left: null, right: null };
  /** @type {Comparison | null} */
  #comparison = null;
  /** @type {Deferred | null} */
  #deferred = null;
  /** @type {AbortController | null} */
  #run = null;
  /** @type {AbortController | null} */
  #drawing = null;
  #work = 0;
  #say = new Say("en", {});
  /** @type {Context | null} */
  #context = null;
  /** @type {import("./navigation.js").Stop[]} */
  #stops = [];
  #at = -1;
  /** The place reached last. @type {{ bead: number, finding: number | null } | null} */
  #place = null;
  #search = new Search();
  /** The `data-key` of what gets the focus when the view is drawn anew. @type {string | undefined} */
  #heir;
  /** What is reached must come to stand below the toolbar, whatever its height. */
  // In the next frame, as it may change what is observed, which observers report as an error.
  #measure = globalThis.ResizeObserver && new ResizeObserver(([{ borderBoxSize: [{ blockSize }] }]) =>
    requestAnimationFrame(() => this.#frame.style.setProperty("--_bar", `${blockSize}px`)));

  // The types beside this file know the mirrored properties, which are defined below the class.
  #banner = new Banner(/** @type {any} */ (this));
  #toolbar = new Toolbar(/** @type {any} */ (this));
  #overview = new Overview((bead) => this.goTo({ bead }));
  #message = h("div", { class: "message", part: "message" });
  #spoken = h("div", { class: "spoken", role: "status", "aria-live": "polite" });
  #view = h("div", { class: "view", part: "view", role: "region", tabindex: -1 });
  #frame = h("div", { class: "frame", part: "frame" },
    this.#banner.node, this.#toolbar.node, this.#message,
    h("div", { class: "pages" }, this.#view, this.#overview.node), this.#spoken);

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet()];
    root.append(this.#frame);
    lightUp(this.#view);
    this.#view.addEventListener("click", (event) => this.#follow(event));
    // Links that are drawn do not answer to Enter by themselves.
    this.#view.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target instanceof SVGElement) this.#follow(event);
    });
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  connectedCallback() {
    // Properties that were set before the element was defined stand on the instance and hide the accessors.
    for (const name of [...Object.keys(REFLECTED), "leftText", "rightText", "controls"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = value;
    }
    this.#measure.observe(this.#toolbar.node);
    retain();
    this.#invalidate(this.#comparison ? RENDER : LOAD);
  }

  disconnectedCallback() {
    this.#run?.abort(new DOMException("The element was removed.", "AbortError"));
    this.#run = null;
    this.#drawing?.abort();
    this.#measure.disconnect();
    this.#search.clear();
    this.#view.replaceChildren();
    this.#context = null;
    release();
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === "left" || name === "right") this.#given[name] = null;
    this.#invalidate(WORK[name]);
  }

  /** The left text itself; setting it takes the place of `left`. @returns {string} */
  get leftText() { return this.#given.left ?? ""; }
  set leftText(text) { this.#give("left", text); }

  /** The right text itself; setting it takes the place of `right`. @returns {string} */
  get rightText() { return this.#given.right ?? ""; }
  set rightText(text) { this.#give("right", text); }

  /** Whether the toolbar is shown. @returns {boolean} */
  get controls() { return this.hasAttribute("controls"); }
  set controls(on) { this.toggleAttribute("controls", Boolean(on)); }

  /** The comparison shown, null before the first and after an error. */
  get comparison() { return this.#comparison; }

  /**
   * The comparison under way or, where none is, the last one. Rejects with the `Error` that the `error` event
   * carries, or with an `AbortError`.
   *
   * @returns {Promise<Comparison>}
   */
  get complete() { return (this.#deferred ??= deferred()).promise; }

  /** Goes to the next place to look at. */
  next() { this.#step(1); }

  /** Goes to the place before. */
  previous() { this.#step(-1); }

  /**
   * Goes to a place and selects it.
   *
   * @param {Target} target `{ bead }`, `{ finding }` or `{ side, block }`; indices as in the comparison
   * @returns {boolean} false where there is no such place
   */
  goTo(target) {
    const context = this.#context;
    const bead = context ? beadAt(context.comparison, context.index, target) : -1;
    if (!context || bead < 0) return false;
    const finding = "finding" in target ? target.finding : null;
    this.#place = { bead, finding };
    this.#reveal(bead, finding);
    this.#at = seek(this.#stops, bead, finding);
    this.#toolbar.position(this.#at, this.#stops.length);
    const { say, comparison, names } = context;
    this.#spoken.replaceChildren(...runs(finding === null
      ? describe(say, comparison, names, bead)
      : findingText(say, comparison, names, comparison.findings[finding]), comparison));
    this.#emit("select", { bead, finding });
    return true;
  }

  /**
   * Searches both texts, blind to case and accents, and goes to a match.
   *
   * @param {string} text "" ends the search
   * @param {1 | -1} [by] which way to go from the match reached, where the same text was searched for before
   * @returns {Promise<number>} how many matches there are
   */
  async find(text, by = 1) {
    const comparison = this.#comparison;
    if (!comparison) return 0;
    const count = await this.#search.find(comparison, text, by);
    if (text === this.#search.text) {
      this.#search.show(this.#view, this.#drawing?.signal);
      this.#toolbar.found(this.#search.at, count);
    }
    return count;
  }

  /** Exchanges the two sides, with their texts, languages, labels and slotted notes. */
  swap() {
    for (const name of ["", "-language", "-label"]) {
      const [left, right] = SIDES.map((side) => this.getAttribute(side + name));
      const given = { ...this.#given };
      set(this, `left${name}`, right);
      set(this, `right${name}`, left);
      this.#given = given;
    }
    for (const texts of [this.#given, this.#fetched]) Object.assign(texts, { left: texts.right, right: texts.left });
    for (const child of this.children) {
      child.slot = child.slot.replace(/^(left|right)-/, (side) => (side === "left-" ? "right-" : "left-"));
    }
    this.#invalidate(COMPARE);
  }

  /**
   * The comparison in an exchange format, without the findings put aside.
   *
   * @param {import("./diptych.js").ExportFormat} format
   * @returns {Promise<Blob>} rejects with an `Error` where there is no comparison, or no such format
   */
  async export(format) {
    if (!this.#comparison) throw Object.assign(new Error("There is no comparison."), { code: "empty" });
    const { findings, ...rest } = this.#comparison;
    const aside = dismissed(this.#comparison);
    const about = { ...rest, findings: findings.filter((_, of) => !aside.has(of)) };
    return request("exportAs", [format, TYPES[format] ?? "text/plain;charset=utf-8"], { about });
  }

  /** The map as a drawing that stands alone. @returns {Promise<Blob>} rejects with an `Error` where there is no comparison */
  async exportMap() {
    if (!this.#context) throw Object.assign(new Error("There is no comparison."), { code: "empty" });
    return drawing(this.#context, this.#frame);
  }

  /**
   * The findings that the filter leaves, as a table in the language of the controls that says which were put aside.
   *
   * @returns {Promise<Blob>} rejects with an `Error` where there is no comparison
   */
  async exportFindings() {
    if (!this.#context) throw Object.assign(new Error("There is no comparison."), { code: "empty" });
    const { comparison, filter, index: { aside } } = this.#context;
    // The mark tells spreadsheets that it is UTF-8.
    return new Blob(["\ufeff", findingsTable(this.#context, aside, leftOut(comparison, filter))], { type: TYPES.csv });
  }

  /** Ends the comparison under way; the one before stays. */
  abort() {
    this.#run?.abort(new DOMException("The comparison was stopped.", "AbortError"));
  }

  /** @param {FocusOptions} [options] */
  focus(options) { this.#view.focus(options); }

  /** @param {Side} side @param {string} text */
  #give(side, text) {
    this.#given[side] = String(text ?? "");
    this.#invalidate(COMPARE);
  }

  /** Asks for work, done once in a microtask. @param {number} work */
  #invalidate(work) {
    if (work >= COMPARE && !this.#deferred?.pending) this.#deferred = deferred();
    const waiting = this.#work > 0;
    this.#work = Math.max(this.#work, work);
    if (!waiting) queueMicrotask(() => {
      const due = this.#work;
      this.#work = 0;
      if (!this.isConnected) return;
      if (due >= COMPARE || !this.#comparison) this.#compare();
      else this.#render().catch(reportError);
    });
  }

  /** Loads what is to be loaded, compares and renders. */
  async #compare() {
    const superseded = this.#run;
    const run = this.#run = new AbortController();
    superseded?.abort();
    this.#say = await speak(this.#locale);
    if (run.signal.aborted) return;
    if (!SIDES.every((side) => this.#given[side] !== null || this.getAttribute(side))) {
      this.#run = null;
      this.#clear();
      return this.#tell(this.#say.text("empty"));
    }
    this.#emit("loadstart");
    try {
      const [left, right] = await this.#texts(run.signal);
      const comparison = await request("compare", [left, right, this.#options], {
        signal: run.signal, progress: (progress) => this.#progress(progress),
      });
      this.#comparison = comparison;
      this.#at = -1;
      this.#place = null;
      this.#search.clear();
      await this.#render();
      if (this.#run !== run) return;
      this.#run = null;
      this.#deferred?.resolve(comparison);
      this.#emit("load", comparison.summary);
    } catch (error) {
      if (this.#run !== run) return;
      this.#run = null;
      this.#fail(error);
    }
  }

  /** @param {AbortSignal} signal @returns {Promise<string[]>} */
  #texts(signal) {
    const bytes = { left: [0, 0], right: [0, 0] };
    return Promise.all(SIDES.map(async (side) => {
      const given = this.#given[side];
      if (given !== null) return given;
      const url = new URL(this.getAttribute(side) ?? "", this.baseURI).href;
      const known = this.#fetched[side];
      if (known?.url === url) return known.text;
      this.#fetched[side] = null;
      const text = await loadText(url, signal, (loaded, total) => {
        bytes[side] = [loaded, Math.max(loaded, total)];
        this.#progress({ stage: "text", loaded: bytes.left[0] + bytes.right[0], total: bytes.left[1] + bytes.right[1] });
      });
      this.#fetched[side] = { url, text };
      return text;
    }));
  }

  /** @returns {CompareOptions} */
  get #options() {
    const language = (/** @type {Side} */ side) => {
      const tag = this.getAttribute(`${side}-language`);
      return tag ? { language: tag } : {};
    };
    /** @type {any} */
    const options = { left: language("left"), right: language("right") };
    for (const name of ["mode", "granularity"]) if (this.getAttribute(name)) options[name] = this.getAttribute(name);
    const ignore = this.getAttribute("ignore")?.split(/\s+/).filter(Boolean);
    if (ignore?.length) options.ignore = ignore;
    return options;
  }

  get #locale() {
    return this.getAttribute("locale") || this.closest("[lang]")?.getAttribute("lang") || "en";
  }

  /** The view that the attribute asks for. */
  get #asked() {
    const asked = this.getAttribute("view") ?? "";
    return Object.hasOwn(VIEWS, asked) ? asked : "facing";
  }

  /** Draws the comparison there is. */
  async #render() {
    const comparison = this.#comparison;
    if (!comparison) return;
    this.#drawing?.abort();
    const drawing = this.#drawing = new AbortController();
    const say = this.#say.locale === this.#locale ? this.#say : await speak(this.#locale);
    if (drawing.signal.aborted) return;
    this.#say = say;
    this.#frame.lang = say.locale;
    this.#frame.dir = direction(say.locale);
    this.#frame.classList.toggle("numbered", SIDES.some((side) => comparison[side].blocks.some(({ number }) => number)));
    this.#frame.style.setProperty("--_deleted", JSON.stringify(say.text("deletedMark")));
    this.#frame.style.setProperty("--_inserted", JSON.stringify(say.text("insertedMark")));
    const names = namesOf(say, comparison, { left: this.getAttribute("left-label"), right: this.getAttribute("right-label") });
    const show = parseShow(this.getAttribute("show"));
    const filter = parseFindings(this.getAttribute("findings"));
    const known = index(comparison, dismissed(comparison), leftOut(comparison, filter));
    // Of a long text, none of these steps is long, but all together are.
    await pause();
    if (drawing.signal.aborted) return;
    const context = this.#context = {
      comparison, index: known, say, names, show, filter, signal: drawing.signal,
      set: (/** @type {string} */ attribute, /** @type {string} */ value) => set(this, attribute, value || null),
    };
    this.#stops = stops(comparison, known, show);
    const view = this.#asked;
    const other = this.#view.dataset.view !== view;
    this.#banner.render(context);
    this.#toolbar.render(context, view, this.controls);
    this.#toolbar.position(this.#at, this.#stops.length);
    this.#overview.render(context, view === "facing" || view === "inline");
    await pause();
    if (drawing.signal.aborted) return;
    this.#message.replaceChildren();
    this.#view.setAttribute("aria-label", say.text("comparison"));
    this.#view.dataset.view = view;
    // What has the focus is about to go; the keys must go on working, and what stands in its place gets it back.
    const focused = /** @type {ShadowRoot} */ (this.shadowRoot).activeElement;
    const key = this.#heir ?? (focused instanceof HTMLElement && this.#view.contains(focused) ? focused.dataset.key : undefined);
    this.#heir = undefined;
    if (this.#view.contains(focused)) this.#view.focus({ preventScroll: true });
    // Held as tall as it was until it is drawn anew, so that the page does not jump.
    this.#view.style.minHeight = other ? "" : `${this.#view.offsetHeight}px`;
    if (!await inSlices(emptied(this.#view), drawing.signal)) return;
    if (!await inSlices(VIEWS[view](this.#view, context), drawing.signal)) return;
    this.#view.style.minHeight = "";
    offerStop(this.#view);
    const heir = key && this.#view.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (heir instanceof HTMLElement && /** @type {ShadowRoot} */ (this.shadowRoot).activeElement === this.#view) heir.focus({ preventScroll: true });
    this.#overview.watch(this.#view, drawing.signal);
    if (this.#search.text) this.#search.show(this.#view, drawing.signal);
    else if (this.#place && other) this.#reveal(this.#place.bead, this.#place.finding);
  }

  /** @param {{ stage: string, loaded: number, total: number }} progress */
  #progress(progress) {
    this.dispatchEvent(Object.assign(new ProgressEvent("progress", {
      bubbles: true, composed: true, lengthComputable: progress.total > 0, loaded: progress.loaded, total: progress.total,
    }), { stage: progress.stage }));
    const say = this.#say;
    const key = `stage-${progress.stage}`;
    this.#tell(say.has(key) ? say.text(key) : "", h("progress", progress.total > 1 ? { value: progress.loaded, max: progress.total } : {}),
      h("button", { type: "button", class: "button", onclick: () => this.abort() }, say.text("stop")));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#deferred?.reject(error);
    const say = this.#say;
    if (/** @type {any} */ (error)?.name === "AbortError") {
      this.#tell(say.text("stopped"), h("button", { type: "button", class: "button", onclick: () => this.#invalidate(LOAD) }, say.text("again")));
      this.#emit("abort");
      return;
    }
    const { code = "internal", message = "", url = "", status = "" } = /** @type {any} */ (error);
    this.#clear();
    const key = `error-${code}`;
    this.#tell(say.has(key) ? say.text(key, { url, status }) : message);
    this.#message.setAttribute("role", "alert");
    this.#message.dataset.code = code;
    this.#emit("error", error);
  }

  /** Shows no comparison. */
  #clear() {
    this.#comparison = null;
    this.#context = null;
    this.#stops = [];
    this.#drawing?.abort();
    this.#search.clear();
    this.#view.replaceChildren();
    this.#banner.clear();
    this.#overview.clear();
    this.#toolbar.clear();
  }

  /** Says something in the place of the text. @param {...(Node | string)} content */
  #tell(...content) {
    this.#message.setAttribute("role", "status");
    delete this.#message.dataset.code;
    this.#message.replaceChildren(...content);
  }

  /** @param {number} by */
  #step(by) {
    const { length } = this.#stops;
    if (length === 0) return;
    const from = this.#at < 0 && by < 0 ? length : this.#at;
    const stop = this.#stops[Math.min(length - 1, Math.max(0, from + by))];
    this.goTo(stop.finding === null ? { bead: stop.bead } : { finding: stop.finding });
  }

  /** Brings a place into sight and gives it the focus. @param {number} bead @param {number | null} finding */
  #reveal(bead, finding) {
    const row = this.#view.querySelector(`[data-bead="${bead}"]`);
    const place = (finding !== null && this.#view.querySelector(`[data-finding="${finding}"]`)) || row;
    if (!(place instanceof HTMLElement || place instanceof SVGElement)) return;
    row?.closest(".folded")?.dispatchEvent(new Event("beforematch"));
    for (const other of this.#view.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    row?.setAttribute("aria-current", "true");
    if (row) offerStop(this.#view, row);
    place.focus({ preventScroll: true });
    settle(row ?? place, "start", this.#drawing?.signal);
  }

  /** Follows a link within the comparison; `data-open` leads to the pages. @param {Event} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest("[data-go], [data-open], [data-aside], [data-save], [data-ghost]") : null;
    const context = this.#context;
    if (!link || !context) return;
    const aside = link.getAttribute("data-aside");
    if (aside !== null) {
      const others = [...this.#view.querySelectorAll("[data-aside]")];
      const heir = others[others.indexOf(link) + 1] ?? others[others.indexOf(link) - 1];
      this.#heir = heir?.getAttribute("data-key") ?? undefined;
      const away = !context.index.aside.has(Number(aside));
      dismiss(context.comparison, Number(aside), away);
      this.#spoken.textContent = context.say.text("asideHead", { n: context.index.aside.size + (away ? 1 : -1) });
      return this.#invalidate(RENDER);
    }
    const ghost = link.getAttribute("data-ghost");
    if (ghost !== null) return this.#haunt(ghost);
    if (link.hasAttribute("data-save")) return this.#toolbar.save("findings");
    const [what, number] = (link.getAttribute("data-go") ?? link.getAttribute("data-open") ?? "").split(":");
    const at = Number(number);
    /** @type {Target} */
    const target = what === "bead" ? { bead: at } : what === "finding" ? { finding: at } : { side: /** @type {Side} */ (what), block: at };
    if (link.hasAttribute("data-go")) this.goTo(target);
    else {
      // Drawing the other view brings the place into sight.
      this.#place = { bead: beadAt(context.comparison, context.index, target), finding: "finding" in target ? target.finding : null };
      this.#at = seek(this.#stops, this.#place.bead, this.#place.finding);
      this.removeAttribute("view");
    }
  }

  /** Goes to the other place of a moved passage. @param {string} bead */
  #haunt(bead) {
    const place = this.#view.querySelector(`[data-ghost-of="${bead}"]`);
    if (!(place instanceof HTMLElement)) return;
    place.closest(".folded")?.dispatchEvent(new Event("beforematch"));
    place.focus({ preventScroll: true });
    settle(place, "center", this.#drawing?.signal);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = event.composedPath()[0];
    const typing = target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || typing) return;
    const action = event.altKey ? ALT_KEYS[event.key] : KEYS[event.key];
    if (!action || !this.#comparison) return;
    event.preventDefault();
    action(this);
  }

  /** Opens what explains the marks and the keys, or closes it. */
  openHelp() { this.#toolbar.openHelp(); }

  /** Opens the search field. */
  openFind() { this.#toolbar.openFind(); }

  /** Draws the map larger, smaller, or so that the whole is seen; does nothing in other views. @param {"in" | "out" | "whole"} how */
  zoom(how) {
    const button = this.#view.querySelector(`[data-zoom="${how}"]`);
    if (button instanceof HTMLElement) button.click();
  }

  /** Back: out of the search, out of another view to the pages, out of the place reached. */
  back() {
    if (this.#toolbar.closeFind()) return this.focus();
    if (this.#asked !== "facing") return this.removeAttribute("view");
    this.#place = null;
    this.#at = -1;
    this.#view.querySelector("[aria-current]")?.removeAttribute("aria-current");
    this.#toolbar.position(-1, this.#stops.length);
    this.focus({ preventScroll: true });
  }

  /** @param {string} type @param {unknown} [detail] */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

for (const [property, attribute] of Object.entries(REFLECTED)) {
  Object.defineProperty(DiptychCompare.prototype, property, {
    configurable: true,
    enumerable: true,
    /** @this {DiptychCompare} */
    get() { return this.getAttribute(attribute) ?? ""; },
    /** @this {DiptychCompare} */
    set(value) { set(this, attribute, value == null ? null : String(value)); },
  });
}

/** @type {Partial<Record<string, string>>} */
const TYPES = {
  html: "text/html;charset=utf-8", markdown: "text/markdown;charset=utf-8", csv: "text/csv;charset=utf-8",
  json: "application/json", tmx: "application/x-tmx+xml", xliff: "application/xliff+xml",
};

/** How many rows are taken away at a time: a long text's cannot be all at once. */
const ROWS = 100;

/** Takes away what a view holds, a few rows at a time. @param {Element} view */
function* emptied(view) {
  for (const part of [...view.children].reverse()) {
    while (part.children.length > ROWS) {
      for (let i = 0; i < ROWS; i += 1) part.lastChild?.remove();
      yield;
    }
    part.remove();
  }
}

/** @param {Element} element @param {string} attribute @param {string | null} value */
function set(element, attribute, value) {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** @returns {Deferred} */
function deferred() {
  /** @type {any} */
  const made = { pending: true };
  made.promise = new Promise((resolve, reject) => {
    made.resolve = (/** @type {Comparison} */ value) => { made.pending = false; resolve(value); };
    made.reject = (/** @type {unknown} */ error) => { made.pending = false; reject(error); };
  });
  // Whoever does not ask for the promise hears of a failure by the `error` event.
  made.promise.catch(() => {});
  return made;
}
