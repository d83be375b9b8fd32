/** The toolbar: views, steps, what is shown, how it is compared, search, exports. It acts through the element. */

import { h } from "../dom/dom.js";
import { kindName } from "../model/words.js";
import { hasRoom, isDocked } from "./dock.js";
import { menu } from "../dom/menu.js";
import { someNumber } from "../locales/locales.js";

/** @typedef {import("../views/parts.js").Context} Context */
export const VIEWS = /** @type {const} */ (["facing", "inline", "map", "list"]);
/** What is in them is loaded with the first that is looked at. */
const MENUS = /** @type {const} */ (["show", "compare", "export"]);

export class Toolbar {
  /** @type {import("../locales/locales.js").Say | undefined} */
  #say;
  #views = VIEWS.map((view) =>
    h("button", { type: "button", "data-view": view, onclick: () => this.#set("view", view) }),
  );
  #segments = h("div", { class: "segments", role: "group" }, ...this.#views);
  /** The same where there is room for one row only, and what opens the menus there. */
  #picker = h("select", { class: "button view-picker", onchange: () => this.#set("view", this.#picker.value) });
  #more = h(
    "button",
    {
      type: "button",
      class: "button more",
      "aria-expanded": "false",
      onclick: () => this.#showMenus(!this.node.classList.contains("all-menus")),
    },
    "⋯",
  );
  #previous = h("button", { type: "button", class: "button step", onclick: () => this.#element.previous() });
  #next = h("button", { type: "button", class: "button step", onclick: () => this.#element.next() });
  #position = h("span", { class: "position" });
  #all = h("button", { type: "button", class: "button all", hidden: true, onclick: () => this.#pick("") }, "×");
  #beside = h("button", {
    type: "button",
    class: "button beside",
    onclick: () => this.#set("beside", isDocked(this.#element) ? "off" : "on"),
  });
  #menus = { show: menu("menu show"), compare: menu("menu compare"), export: menu("menu export") };
  #help = menu("menu help");
  #find = h("button", {
    type: "button",
    class: "button",
    "aria-expanded": "false",
    onclick: () => (this.#row.hidden ? this.openFind() : this.closeFind()),
  });
  #field = h("input", {
    type: "search",
    oninput: () => this.#search(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#fieldKey(event),
  });
  #found = h("span", { class: "position", role: "status" });
  #findSteps = /** @type {const} */ ([
    ["previous", "↑", () => this.#again(-1)],
    ["next", "↓", () => this.#again(1)],
    ["close", "×", () => this.closeFind() && this.#find.focus()],
  ]).map(([key, sign, onclick]) => h("button", { type: "button", class: "button", "data-say": key, onclick }, sign));
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
    for (const name of MENUS) {
      const { node } = this.#menus[name];
      // What is in it is there by the time that it opens.
      for (const type of ["pointerenter", "focusin"]) node.addEventListener(type, () => node.open || this.#fill(name));
      node.addEventListener("toggle", () => node.open && this.#fill(name));
    }
    // Without controls, the toolbar is there only while its help is read.
    this.#help.node.addEventListener("toggle", () => {
      if (this.#help.node.open) this.#fillHelp();
      if (this.#help.node.open || element.controls || !this.#row.hidden || this.node.hidden) return;
      const focused = this.node.matches(":focus-within");
      this.node.hidden = true;
      if (focused) element.focus({ preventScroll: true });
    });
    this.node = h(
      "div",
      { class: "toolbar", part: "toolbar", hidden: true },
      this.#picker,
      this.#segments,
      this.#previous,
      this.#next,
      this.#position,
      this.#all,
      h("span", { class: "grow" }),
      h("slot", { name: "controls" }),
      this.#menus.show.node,
      this.#menus.compare.node,
      this.#find,
      this.#menus.export.node,
      this.#help.node,
      this.#beside,
      this.#more,
      this.#row,
    );
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
    for (const name of MENUS) this.#menus[name].label.textContent = say.text(name === "compare" ? "compareBy" : name);
    this.#segments.setAttribute("aria-label", say.text("views"));
    this.#picker.setAttribute("aria-label", say.text("views"));
    this.#picker.replaceChildren(
      ...VIEWS.map((name) => h("option", { value: name, selected: name === view }, say.text(name))),
    );
    this.#more.setAttribute("aria-label", say.text("more"));
    for (const button of this.#views) {
      const name = /** @type {typeof VIEWS[number]} */ (button.dataset.view);
      button.textContent = say.text(name);
      button.setAttribute("aria-pressed", String(name === view));
    }
    for (const [button, sign, key] of /** @type {const} */ ([
      [this.#previous, "↑", "previous"],
      [this.#next, "↓", "next"],
    ])) {
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
    this.#position.textContent = say.text("positions", { n: someNumber(2), total: someNumber(2) });
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
    const { show, compare } = this.#menus;
    compare.node.hidden = context.comparison.mode !== "versions";
    for (const [{ label }, ...names] of /** @type {const} */ ([
      [show, "show", "findings"],
      [compare, "granularity", "ignore"],
    ]))
      label.classList.toggle(
        "active",
        names.some((name) => this.#element.getAttribute(name)),
      );
    this.#context = context;
    for (const name of MENUS) if (this.#menus[name].node.open) this.#fill(name);
    if (this.#help.node.open) this.#fillHelp();
  }

  /** @param {typeof MENUS[number]} name */
  async #fill(name) {
    const chosen = this.#menus[name];
    // On a slow line it may be open before there is anything in it.
    if (!chosen.panel.hasChildNodes()) chosen.panel.textContent = "…";
    chosen.panel.ariaBusy = "true";
    try {
      const { fill } = await import("./menus.js");
      if (this.#context)
        fill[name](chosen, this.#element, this.#context, {
          set: (attribute, value) => this.#set(attribute, value),
          download: (blob, ending) => this.#download(blob, ending),
        });
    } catch (error) {
      this.#missing(chosen.panel, error);
    }
    chosen.panel.ariaBusy = null;
  }

  /** Says that a part could not be loaded. @param {HTMLElement} panel @param {unknown} error */
  #missing(panel, error) {
    panel.textContent = this.#say?.text("error-part") ?? "";
    // For the developer.
    console.warn(`diptych: ${error}`);
  }

  async #fillHelp() {
    try {
      const { adoptHelpSheet, help } = await import("./help.js");
      adoptHelpSheet(this.node);
      if (this.#context) this.#help.panel.replaceChildren(...help(this.#context));
    } catch (error) {
      this.#missing(this.#help.panel, error);
    }
  }

  /** Saves the findings as a table. */
  saveFindings() {
    this.#download(this.#element.exportFindings(), "csv");
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
    this.#found.textContent = !this.#field.value
      ? ""
      : total === 0
        ? (this.#say?.text("findNone") ?? "")
        : (this.#say?.text("position", { n: at + 1, total }) ?? "");
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
