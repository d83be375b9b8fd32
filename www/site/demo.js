/** The demo page: which texts are on either side, and the address that leads back to them. */

import { COMMAS } from "../locales/locales.js";
import { keep, kept, nameOf, OwnTexts } from "./own-texts.js";
import { fromFragment, fromPlace, toFragment, toPlace } from "./permalink.js";
import * as site from "./site.js";

/** @typedef {{ id: string, file: string, language: string, label: string, date: string, title: string }} Entry */
/** @typedef {import("../diptych-compare.js").DiptychCompare} Element */

const SIDES = /** @type {const} */ (["left", "right"]);
const OPENING = { left: "astana-2008-fr", right: "astana-2011-fr" };
/** Frames in which a scroll back is tried again, as rows take their real heights. */
const SCROLLS = 30;
/** Attributes that the address keeps, where they are set. */
const KEPT = ["mode", "view", "granularity", "ignore", "show", "findings", "locale", "theme", "density", "size", "beside", "nuances", "furniture"];
/** Those of them that are there or not. */
const FLAGS = new Set(["nuances", "furniture"]);
const compare = /** @type {Element} */ (document.querySelector("diptych-compare"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const fields = /** @type {Record<string, HTMLSelectElement & HTMLTextAreaElement>} */ (/** @type {unknown} */ (form.elements));
const pairs = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-pair]"));

/** @type {Entry[]} */
const corpus = await (await fetch(new URL("../corpus/corpus.json", import.meta.url))).json();
const byId = new Map(corpus.map((entry) => [entry.id, entry]));

await site.open(fromFragment(location.hash).locale, (language) => compare.setAttribute("locale", language));

/** Language and date of a text, in the page's language. @param {Entry} entry */
function note({ language, date }) {
  const { lang } = document.documentElement;
  const name = new Intl.DisplayNames(lang, { type: "language" }).of(language) ?? language;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
  return `${name.slice(0, 1).toLocaleUpperCase(lang)}${name.slice(1)}${COMMAS[lang] ?? ", "}${day}`;
}

/** Fills the pickers, in the page's language. */
function offer() {
  for (const side of SIDES) {
    const { value } = fields[side];
    // Chosen by the page where the text comes from the visitor, and by nobody else.
    const other = new Option(site.text("ownText"), "");
    other.hidden = true;
    fields[side].replaceChildren(other, ...corpus.map((entry) => new Option(`${note(entry)} · ${entry.title}`, entry.id)));
    fields[side].value = value;
    const entry = byId.get(value);
    if (entry) fill(`${side}-note`, note(entry));
  }
}
offer();
document.addEventListener("spoken", offer);

/** Shows what an address says; what it leaves open is as at first. @param {string} fragment */
function read(fragment) {
  reading = true;
  setTimeout(() => (reading = false));
  const state = fromFragment(fragment);
  for (const name of KEPT) {
    if (state[name]) compare.setAttribute(name, state[name]);
    else compare.removeAttribute(name);
  }
  const before = SIDES.map((side) => compare.getAttribute(side)).join(" ") + ownPair;
  const pair = kept(state.own);
  ownPair = pair ? state.own : "";
  if (!pair) for (const side of SIDES) put(side, byId.get(state[side]) ?? byId.get(OPENING[side]));
  else if (!before.endsWith(ownPair) || !compare.leftText) for (const side of SIDES) give(side, pair[side].text, pair[side].name);
  named(pair);
  place = fromPlace(state.at);
  if (compare.comparison && before === SIDES.map((side) => compare.getAttribute(side)).join(" ") + ownPair) {
    if (place) compare.goTo(place);
    else if (typeof history.state?.top === "number") scrollBack(history.state.top);
    place = null;
  }
  if (state.locale && state.locale !== document.documentElement.lang && site.LANGUAGES.some((one) => one === state.locale)) site.speak(state.locale);
  press();
}

/** The place an address asks for, until it is reached. */
let place = fromPlace(undefined);

/** @param {"left" | "right"} side @param {Entry | undefined} entry */
function put(side, entry) {
  if (!entry) return;
  fields[side].value = entry.id;
  compare.setAttribute(side, `corpus/${entry.file}`);
  compare.setAttribute(`${side}-label`, entry.label);
  fill(`${side}-note`, note(entry));
  fill(`${side}-title`, entry.title, entry.language);
}

/**
 * Puts a text into a slot of the element.
 *
 * @param {string} slot
 * @param {string} text
 * @param {string} [language] where it is not the page's
 */
function fill(slot, text, language = "") {
  let line = compare.querySelector(`[slot="${slot}"]`);
  if (!line) {
    line = document.createElement("span");
    line.slot = slot;
    compare.append(line);
  }
  if (language) line.setAttribute("lang", language);
  line.textContent = text;
}

/** Whether what changes comes from the address, so that it makes no entry of its own. */
let reading = false;

/**
 * Writes the address of what is shown; Back returns to what was shown before.
 *
 * @param {string} [at] the place reached
 */
function write(at) {
  /** @type {import("./permalink.js").State} */
  const state = ownPair ? { own: ownPair } : { left: fields.left.value, right: fields.right.value };
  const shown = Object.fromEntries(KEPT.map((name) => [name, compare.getAttribute(name) || (FLAGS.has(name) && compare.hasAttribute(name) ? "on" : "")]));
  const fragment = toFragment({ ...state, ...shown, at: at ?? "" });
  press();
  if (fragment === location.hash) return;
  try {
    history.replaceState({ top: scrollY }, "");
    if (reading || !location.hash) history.replaceState(null, "", fragment);
    else history.pushState(null, "", fragment);
  } catch {
    // Browsers allow only so many entries at a time; the next one is written again.
  }
}

/** Scrolls to where an entry of the history was left, once that is drawn. @param {number} top */
async function scrollBack(top) {
  await compare.complete;
  for (let i = 0; i < SCROLLS && Math.abs(scrollY - top) > 1; i += 1) {
    scrollTo({ top, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}

/** Shows which of the ready pairs is open. */
function press() {
  const open = `${fields.left.value} ${fields.right.value}`;
  for (const button of pairs) button.setAttribute("aria-pressed", String(button.dataset.pair === open && !compare.leftText));
}

for (const side of SIDES) {
  fields[side].addEventListener("change", () => {
    ownPair = "";
    named(null);
    put(side, byId.get(fields[side].value));
    write();
  });
}

for (const button of pairs) {
  button.addEventListener("click", () => {
    const ids = button.dataset.pair?.split(" ") ?? [];
    ownPair = "";
    named(null);
    SIDES.forEach((side, i) => put(side, byId.get(ids[i])));
    write();
  });
}

/** The name under which a pair of the visitor's own is kept, "" where none is shown. */
let ownPair = "";
const pairLine = /** @type {HTMLElement} */ (document.querySelector(".own-pair"));

const own = new OwnTexts(form, (pair) => {
  for (const side of SIDES) if (pair[side]) give(side, pair[side].text, pair[side].name);
  ownPair = pair.left && pair.right ? keep({ left: pair.left, right: pair.right }) : "";
  // One text of one's own beside another has no address, and must not lead to another pair.
  if (ownPair) write();
  else history.replaceState(null, "", location.pathname + location.search);
  named(pair.left && pair.right ? { left: pair.left, right: pair.right } : null);
  compare.scrollIntoView({ block: "start" });
});

/**
 * Says the name of a pair of the visitor's own, on the page and its tab.
 *
 * @param {import("./own-texts.js").Pair | null} pair
 */
function named(pair) {
  pairLine.hidden = pair === null;
  document.title = pair ? `${nameOf(pair)} · Diptych` : site.text("title");
  /** @type {HTMLElement} */ (pairLine.querySelector("strong")).textContent = pair ? nameOf(pair) : "";
}

pairLine.querySelector(".copy")?.addEventListener("click", async ({ currentTarget }) => {
  await navigator.clipboard.writeText(location.href);
  /** @type {HTMLElement} */ (currentTarget).textContent = site.text("copied");
});
pairLine.querySelector(".change")?.addEventListener("click", () => own.open(true));

/**
 * Puts a text of the visitor's own on a side.
 *
 * @param {"left" | "right"} side
 * @param {string} text
 * @param {string} name
 */
function give(side, text, name) {
  for (const slot of ["note", "title"]) compare.querySelector(`[slot="${side}-${slot}"]`)?.remove();
  if (name) compare.setAttribute(`${side}-label`, name);
  else compare.removeAttribute(`${side}-label`);
  compare[`${side}Text`] = text;
  fields[side].value = "";
  press();
}

compare.addEventListener("load", () => {
  if (place) compare.goTo(place);
  place = null;
});

compare.addEventListener("select", (event) => {
  const { finding } = /** @type {CustomEvent} */ (event).detail;
  const at = finding === null ? compare.address : toPlace({ finding });
  if (ownPair || (fields.left.value && fields.right.value)) write(at);
});

// What the element's own controls change is kept in the address too; after a swap the pickers follow.
new MutationObserver(() => {
  for (const side of SIDES) {
    const entry = corpus.find(({ file }) => compare.getAttribute(side) === `corpus/${file}`);
    if (entry) fields[side].value = entry.id;
  }
  if (ownPair || (fields.left.value && fields.right.value)) write(fromFragment(location.hash).at);
}).observe(compare, { attributes: true, attributeFilter: [...SIDES, ...KEPT] });

addEventListener("hashchange", () => read(location.hash));
read(location.hash);
compare.ariaBusy = null;
