/** The toolbar: views, steps, what is shown, how it is compared, search, exports. It acts through the element. */

import { h } from "../dom/dom.js";
import { KINDS } from "../model/filter.js";
import { kindName } from "../model/words.js";
import { hasRoom, isDocked } from "./dock.js";
import { choices, menu, refill } from "../dom/menu.js";

/** @typedef {import("../views/parts.js").Context} Context */
/**
 * Formats that the page offers.
 *
 * @typedef {Exclude<import("../diptych.js").ExportFormat, "critic" | "terminal">} ExportFormat
 */

export const VIEWS = /** @type {const} */ (["facing", "inline", "map", "list"]);
const GRANULARITIES = /** @type {const} */ (["word", "character", "sentence"]);
const IGNORABLE = /** @type {const} */ (["case", "typography", "diacritics", "punctuation", "whitespace"]);

/**
 * What the reader may choose of the look: attribute, what holds without it, and its values.
 *
 * @type {[name: "theme" | "density" | "size", usual: string, values: string[]][]}
 */
const LOOKS = [["theme", "auto", ["auto", "light", "dark"]], ["density", "comfortable", ["comfortable", "compact"]], ["size", "normal", ["small", "normal", "large", "larger"]]];

/** The formats that suit each mode. @type {Record<"versions" | "languages", ExportFormat[]>} */
const FORMATS = {
  versions: ["html", "markdown", "unified", "csv", "json"],
  languages: ["html", "markdown", "tmx", "xliff", "csv", "json"],
};
/** @type {Record<ExportFormat, string>} */
const ENDINGS = { html: "html", markdown: "md", unified: "patch", tmx: "tmx", xliff: "xlf", csv: "csv", json: "json" };

export class Toolbar {
  /** @type {import("../locales/locales.js").Say | undefined} */
  #say;
  #views = VIEWS.map((view) => h("button", { type: "button", "data-view": view, onclick: () => this.#set("view", view) }));
  #segments = h("div", { class: "segments", role: "group" }, ...this.#views);
  /** The same where there is room for one row only, and what opens the menus there. */
  #picker = h("select", { class: "button view-picker", onchange: () => this.#set("view", this.#picker.value) });
  #more = h("button", { type: "button", class: "button more", "aria-expanded": "false", onclick: () => this.#showMenus(!this.node.classList.contains("all-menus")) }, "⋯");
  #previous = h("button", { type: "button", class: "button step", onclick: () => this.#element.previous() });
  #next = h("button", { type: "button", class: "button step", onclick: () => this.#element.next() });
  #position = h("span", { class: "position" });
  #all = h("button", { type: "button", class: "button all", hidden: true, onclick: () => this.#pick("") }, "×");
  #beside = h("button", { type: "button", class: "button beside", onclick: () => this.#set("beside", isDocked(this.#element) ? "off" : "on") });
  #show = menu("menu show");
  #compare = menu("menu compare");
  #export = menu("menu export");
  #help = menu("menu help");
  #find = h("button", { type: "button", class: "button", "aria-expanded": "false", onclick: () => (this.#row.hidden ? this.openFind() : this.closeFind()) });
  #field = h("input", { type: "search", oninput: () => this.#search(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#fieldKey(event) });
  #found = h("span", { class: "position", role: "status" });
  #findSteps = /** @type {const} */ ([["previous", "↑", () => this.#again(-1)], ["next", "↓", () => this.#again(1)], ["close", "×", () => this.closeFind() && this.#find.focus()]])
    .map(([key, sign, onclick]) => h("button", { type: "button", class: "button", "data-say": key, onclick }, sign));
  #row = h("div", { class: "find", hidden: true }, this.#field, ...this.#findSteps, this.#found);
  #searching = 0;
  /** @type {Context | null} */
  #context = null;
  #element;
  #pick;

  /**
   * @param {import("../diptych-compare.js").DiptychCompare} element
   * @param {(kind: string) => void} pick keeps to what a count counts
   */
  constructor(element, pick) {
    this.#element = element;
    this.#pick = pick;
    // Without controls, the toolbar is there only while its help is read.
    this.#help.node.addEventListener("toggle", () => {
      if (this.#help.node.open) this.#fillHelp();
      if (this.#help.node.open || element.controls || !this.#row.hidden || this.node.hidden) return;
      const focused = this.node.matches(":focus-within");
      this.node.hidden = true;
      if (focused) element.focus({ preventScroll: true });
    });
    this.node = h("div", { class: "toolbar", part: "toolbar", hidden: true },
      this.#picker, this.#segments, this.#previous, this.#next, this.#position, this.#all, h("span", { class: "grow" }),
      h("slot", { name: "controls" }), this.#show.node, this.#compare.node, this.#find, this.#export.node, this.#help.node, this.#beside, this.#more, this.#row);
  }

  clear() {
    this.node.hidden = true;
  }

  /**
   * Its words, and the view that is pressed.
   *
   * @param {import("../locales/locales.js").Say} say
   * @param {string} view
   * @param {boolean} shown
   */
  #label(say, view, shown) {
    this.#say = say;
    this.node.hidden = !shown;
    for (const [{ label }, key] of /** @type {const} */ ([[this.#show, "show"], [this.#compare, "compareBy"], [this.#export, "export"]])) label.textContent = say.text(key);
    this.#segments.setAttribute("aria-label", say.text("views"));
    this.#picker.setAttribute("aria-label", say.text("views"));
    this.#picker.replaceChildren(...VIEWS.map((name) => h("option", { value: name, selected: name === view }, say.text(name))));
    this.#more.setAttribute("aria-label", say.text("more"));
    for (const button of this.#views) {
      const name = /** @type {typeof VIEWS[number]} */ (button.dataset.view);
      button.textContent = say.text(name);
      button.setAttribute("aria-pressed", String(name === view));
    }
    for (const [button, sign, key] of /** @type {const} */ ([[this.#previous, "↑", "previous"], [this.#next, "↓", "next"]])) {
      button.replaceChildren(`${sign} `, h("span", {}, say.text(key)));
      button.setAttribute("aria-label", say.text(key));
    }
    this.#find.textContent = say.text("find");
    this.#field.placeholder = say.text("findIn");
    this.#field.setAttribute("aria-label", say.text("findIn"));
    for (const button of this.#findSteps) {
      const name = say.text(/** @type {import("../locales/locales.js").Key} */ (button.dataset.say));
      button.setAttribute("aria-label", name);
      button.title = name;
    }
    this.#help.label.textContent = "?";
    this.#help.label.setAttribute("aria-label", say.text("help"));
    this.#help.label.title = say.text("help");
  }

  /**
   * Takes its room before there is anything to act on.
   *
   * @param {import("../locales/locales.js").Say} say
   * @param {string} view
   * @param {boolean} shown
   */
  preview(say, view, shown) {
    this.#label(say, view, shown);
    this.node.inert = true;
    this.#position.classList.add("unknown");
    this.#position.textContent = say.text("positions", { n: 99, total: 99 });
    this.#placeBeside(view);
    this.#nameBeside(say, "besideChanges");
  }

  /** @param {import("../locales/locales.js").Say} say @param {"besideChanges" | "besideFindings"} key */
  #nameBeside(say, key) {
    const name = say.text(key);
    this.#beside.replaceChildren("☰ ", h("span", {}, name));
    this.#beside.setAttribute("aria-label", name);
    this.#beside.title = name;
  }

  /** A list is beside the text only. @param {string} view */
  #placeBeside(view) {
    this.#beside.hidden = !hasRoom(this.#element) || (view !== "facing" && view !== "inline");
  }

  /** @param {Context} context @param {string} view @param {boolean} shown */
  render(context, view, shown) {
    const { say } = context;
    this.#label(say, view, shown);
    this.node.inert = false;
    this.#position.classList.remove("unknown");
    this.#all.title = say.text("allPlaces");
    this.#all.setAttribute("aria-label", say.text("allPlaces"));
    this.#placeBeside(view);
    this.#nameBeside(say, context.comparison.findings.length ? "besideFindings" : "besideChanges");
    this.#beside.setAttribute("aria-pressed", String(isDocked(this.#element)));
    this.#renderShow(context);
    this.#renderCompare(context);
    this.#renderExport(context);
    this.#context = context;
    if (this.#help.node.open) this.#fillHelp();
  }

  async #fillHelp() {
    try {
      const { help } = await import("./help.js");
      if (this.#context) this.#help.panel.replaceChildren(...help(this.#context));
    } catch {
      this.#help.panel.textContent = this.#say?.text("error-part") ?? "";
    }
  }

  /** @param {Context} context */
  #renderShow({ comparison, index, say, show }) {
    const { summary } = comparison;
    const { same, changed, moved, leftOnly, rightOnly } = summary;
    const count = { same, changed, moved, only: leftOnly + rightOnly, findings: comparison.findings.length - index.aside.size, echoes: index.echoes.length };
    this.#show.label.classList.toggle("active", ["show", "findings"].some((name) => this.#element.getAttribute(name)));
    refill(this.#show.panel, choices("checkbox", say.text("show"),
      [...KINDS.filter((kind) => count[kind]).map((kind) => ({ value: kind, label: say.text(kind === "changed" && comparison.mode === "languages" ? "legendPaired" : `show-${kind}`), count: say.number(count[kind]), checked: show.has(kind) })),
      ...comparison.findings.some(({ severity }) => severity === 1) ? [{ value: "nuances", label: say.text("showNuances"), checked: this.#element.hasAttribute("nuances") }] : [],
      ...(summary.furniture?.left ?? 0) + (summary.furniture?.right ?? 0) ? [{ value: "furniture", label: say.text("showFurniture"), checked: this.#element.hasAttribute("furniture") }] : []],
      (values) => {
        for (const name of ["nuances", "furniture"]) this.#element.toggleAttribute(name, values.includes(name));
        const all = KINDS.every((kind) => !count[kind] || values.includes(kind));
        this.#set("show", all ? "" : values.filter((value) => value !== "nuances" && value !== "furniture").join(" "));
      }),
    ...LOOKS.map(([name, usual, values]) => choices("radio", say.text(name),
      values.map((value) => ({ value, label: say.text(/** @type {any} */ (`${name}-${value}`)), checked: value === (this.#element.getAttribute(name) || usual) })),
      ([value]) => this.#set(name, value === usual ? "" : value))));
  }

  /** @param {Context} context */
  #renderCompare({ comparison, say }) {
    this.#compare.node.hidden = comparison.mode !== "versions";
    this.#compare.label.classList.toggle("active", ["granularity", "ignore"].some((name) => this.#element.getAttribute(name)));
    const granularity = this.#element.getAttribute("granularity") || "word";
    const ignore = (this.#element.getAttribute("ignore") ?? "").split(/\s+/);
    /** @type {Map<string | undefined, number>} */
    const ignored = new Map();
    for (const { edits } of comparison.beads) for (const edit of edits) if (edit.ignored) ignored.set(edit.ignored, (ignored.get(edit.ignored) ?? 0) + 1);
    refill(this.#compare.panel,
      choices("radio", say.text("granularity"),
        GRANULARITIES.map((value) => ({ value, label: say.text(`granularity-${value}`), checked: value === granularity })),
        ([value]) => this.#set("granularity", value === "word" ? "" : value)),
      choices("checkbox", say.text("ignore"),
        IGNORABLE.map((value) => ({
          value, label: say.text(`ignore-${value}`), checked: ignore.includes(value),
          count: ignore.includes(value) ? say.text("ignored", { n: ignored.get(value) ?? 0 }) : "",
        })),
        (values) => this.#set("ignore", values.join(" "))));
  }

  /** @param {Context} context */
  #renderExport({ comparison, say }) {
    const item = (/** @type {string} */ text, /** @type {() => void} */ act) => h("button", { type: "button", class: "item", onclick: () => {
      this.#export.node.open = false;
      this.#export.label.focus();
      act();
    } }, text);
    this.#export.panel.replaceChildren(
      ...FORMATS[comparison.mode].map((format) => item(say.text(`format-${format}`), () => this.#download(this.#element.export(format), ENDINGS[format]))),
      ...comparison.findings.length ? [item(say.text("format-findings"), () => this.save("findings"))] : [],
      item(say.text("format-svg"), () => this.save("map")),
      item(say.text("print"), () => print()));
  }

  /** Saves what is not an exchange format. @param {"findings" | "map"} what */
  save(what) {
    if (what === "findings") this.#download(this.#element.exportFindings(), "csv");
    else this.#download(this.#element.exportMap(), "svg");
  }

  /** @param {Promise<Blob>} blob @param {string} ending */
  async #download(blob, ending) {
    try {
      const url = URL.createObjectURL(await blob);
      h("a", { href: url, download: `diptych.${ending}` }).click();
      // The download has begun by then; the address holds the whole text in memory.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (error) {
      this.#position.textContent = this.#say?.text("exportFailed") ?? "";
      reportError(error);
    }
  }

  /** @param {string} attribute @param {string} value the default is the empty one */
  #set(attribute, value) {
    if (value) this.#element.setAttribute(attribute, value);
    else this.#element.removeAttribute(attribute);
  }

  /** How far one has come. @param {import("../interaction/navigation.js").Walk} walk @param {Context} context */
  position({ at, length: total }, { kind, say, names }) {
    this.#previous.disabled = this.#next.disabled = total === 0;
    this.#all.hidden = kind === "";
    const place = say.text(at < 0 ? "positions" : "position", { n: at < 0 ? total : at + 1, total });
    this.#position.textContent = kind ? `${place} · ${kindName(kind, say, names)}` : place;
  }

  /** Shows the menus where only one row of controls is seen. @param {boolean} all */
  #showMenus(all) {
    this.node.classList.toggle("all-menus", all);
    this.#more.setAttribute("aria-expanded", String(all));
  }

  /** Opens what explains the marks and keys, or closes it. */
  openHelp() {
    this.#showMenus(true);
    this.node.hidden = false;
    this.#help.node.open = !this.#help.node.open;
    this.#help.label.focus();
  }

  openFind() {
    this.node.hidden = this.#row.hidden = false;
    this.#find.setAttribute("aria-expanded", "true");
    this.#field.focus();
    this.#field.select();
  }

  /** @returns {boolean} whether it was open */
  closeFind() {
    if (this.#row.hidden) return false;
    this.#row.hidden = true;
    this.#find.setAttribute("aria-expanded", "false");
    this.#field.value = "";
    this.#element.find("");
    this.#found.textContent = "";
    if (!this.#element.controls) this.node.hidden = true;
    return true;
  }

  /** @param {number} at from 0; -1 for none @param {number} total */
  found(at, total) {
    this.#found.textContent = !this.#field.value ? "" : total === 0 ? this.#say?.text("findNone") ?? "" : this.#say?.text("position", { n: at + 1, total }) ?? "";
  }

  #search() {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => this.#element.find(this.#field.value), 120);
  }

  /** @param {1 | -1} by */
  #again(by) {
    clearTimeout(this.#searching);
    this.#element.find(this.#field.value, by);
  }

  /** @param {KeyboardEvent} event */
  #fieldKey(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.#again(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.closeFind();
      this.#find.focus();
    }
  }
}
