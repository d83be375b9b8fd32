/**
 * The element's attributes: what a change of one asks for, the properties that mirror them, the options that they make.
 */

import { SIDES } from "../model/model.js";

/** @typedef {import("../diptych.js").CompareOptions} CompareOptions */

/** How much is to be done anew, each including the ones below it. */
export const RENDER = 1;
export const COMPARE = 2;
export const LOAD = 3;

/** What a change of an attribute asks for. @type {Record<string, number>} */
export const WORK = {
  left: LOAD,
  right: LOAD,
  "left-language": COMPARE,
  "right-language": COMPARE,
  mode: COMPARE,
  granularity: COMPARE,
  ignore: COMPARE,
  glossary: COMPARE,
  "left-label": RENDER,
  "right-label": RENDER,
  view: RENDER,
  show: RENDER,
  findings: RENDER,
  locale: RENDER,
  controls: RENDER,
  beside: RENDER,
  nuances: RENDER,
  furniture: RENDER,
};

/** Attributes that are mirrored by a property of type string. */
const REFLECTED = {
  left: "left",
  right: "right",
  leftLanguage: "left-language",
  rightLanguage: "right-language",
  leftLabel: "left-label",
  rightLabel: "right-label",
  mode: "mode",
  view: "view",
  granularity: "granularity",
  ignore: "ignore",
  glossary: "glossary",
  show: "show",
  findings: "findings",
  locale: "locale",
  theme: "theme",
  density: "density",
  size: "size",
  beside: "beside",
};

/**
 * Attributes that are there or not: whether the toolbar is shown, nuances are marked in the text, and lines left out of
 * the comparison are shown.
 */
const BOOLEAN = ["controls", "nuances", "furniture"];

/** Properties that are more than an attribute. */
const OTHERS = ["leftText", "rightText"];

/** Gives a class of elements the properties that mirror attributes. @param {{ prototype: HTMLElement }} elements */
export function reflect({ prototype }) {
  for (const [property, attribute] of Object.entries(REFLECTED)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return this.getAttribute(attribute) ?? "";
      },
      /** @this {HTMLElement} */
      set(value) {
        set(this, attribute, value == null ? null : String(value));
      },
    });
  }
  for (const name of BOOLEAN) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return this.hasAttribute(name);
      },
      /** @this {HTMLElement} */
      set(on) {
        this.toggleAttribute(name, Boolean(on));
      },
    });
  }
}

/**
 * Properties that were set before the element was defined are on the instance and hide the accessors.
 *
 * @param {any} element
 */
export function adopt(element) {
  for (const name of [...Object.keys(REFLECTED), ...BOOLEAN, ...OTHERS]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** @param {Element} element @param {string} attribute @param {string | null} value null takes it away */
export function set(element, attribute, value) {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** How the texts are to be compared. @param {Element} element @returns {CompareOptions} */
export function optionsOf(element) {
  /** @type {any} */
  const options = {};
  for (const side of SIDES) {
    const language = element.getAttribute(`${side}-language`);
    options[side] = language ? { language } : {};
  }
  for (const name of ["mode", "granularity", "glossary"])
    if (element.getAttribute(name)) options[name] = element.getAttribute(name);
  const ignore = element.getAttribute("ignore")?.split(/\s+/).filter(Boolean);
  if (ignore?.length) options.ignore = ignore;
  return options;
}

/** The language of the controls: the element's own, or the page's. @param {Element} element */
export function localeOf(element) {
  return element.getAttribute("locale") || element.closest("[lang]")?.getAttribute("lang") || "en";
}
