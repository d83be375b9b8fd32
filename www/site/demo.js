/** The demo page: which texts are on either side, and the address that leads back to them. */

import { COMMAS } from "../locales/locales.js";
import { keep, kept, nameOf, OwnTexts } from "./own-texts.js";
import { fromFragment, fromPlace, toFragment, toPlace } from "./permalink.js";
import * as site from "./site.js";

/** @typedef {{ id: string, file: string, language: string, label: string, date: string, title: string }} Entry */
/** @typedef {import("../diptych-compare.js").DiptychCompare} Element */

const SIDES = /** @type {const} */ (["left", "right"]);
const OPENING = { left: "astana-2008-fr", right: "astana-2011-fr" };
/** Frames in which a scroll back is tried again, as rows take their real heights, and after how many at rest it ends. */
const SCROLLS = 60;
const RESTING = 10;
/** Pixels at the top of the window that controls and names cover. */
const COVERED = 120;
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
  if (pair) own.fill(pair);
  if (!pair) for (const side of SIDES) put(side, byId.get(state[side]) ?? byId.get(OPENING[side]));
  else if (!before.endsWith(ownPair) || !compare.leftText) for (const side of SIDES) give(side, pair[side].text, pair[side].name);
  named(pair);
  place = fromPlace(state.at);
  if (compare.comparison && before === SIDES.map((side) => compare.getAttribute(side)).join(" ") + ownPair) {
    if (place) compare.goTo(place);
    else if (history.state) scrollBack(history.state);
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
    history.replaceState(sight(), "");
    if (reading || !location.hash) history.replaceState(null, "", fragment);
    else history.pushState(null, "", fragment);
  } catch {
    // Browsers allow only so many entries at a time; the next one is written again.
  }
}

/** The rows of the view, in order. */
const rows = () => [...compare.shadowRoot?.querySelectorAll(".view [data-bead]") ?? []];

/**
 * What is being read: the row below the controls, and how far down it begins. The height of the page is only estimated
 * before each row was seen.
 */
function sight() {
  const at = rows().findLastIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top <= COVERED && bottom > COVERED;
  });
  return { top: scrollY, at, below: rows()[at]?.getBoundingClientRect().top };
}

/** Scrolls to what was being read, once that is drawn. @param {ReturnType<typeof sight>} sight */
async function scrollBack({ top, at, below = 0 }) {
  await compare.complete;
  for (let i = 0, resting = 0; i < SCROLLS && resting < RESTING; i += 1) {
    const row = rows()[at];
    const off = row ? row.getBoundingClientRect().top - below : top - scrollY;
    if (Math.abs(off) > 1) scrollBy({ top: off, behavior: "instant" });
    else resting += 1;
    await new Promise(requestAnimationFrame);
  }
}

/** Where this page was left, by its address: what is kept in the history meanwhile is lost when it is loaded anew. */
const LEFT = "diptych-left";
addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(LEFT, JSON.stringify([location.href, sight()]));
  } catch {
    // Then it begins at the top.
  }
});

/** What was being read, where the page is loaded anew or returned to. */
function leftAt() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  try {
    const [href, sight] = JSON.parse(sessionStorage.getItem(LEFT) ?? "[]");
    return entry?.type !== "navigate" && href === location.href ? sight : null;
  } catch {
    return null;
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
  if (pair.left && pair.right) keepPair({ left: pair.left, right: pair.right });
  else {
    ownPair = "";
    named(null);
  }
  // One text of one's own beside another has no address, and must not lead to another pair.
  if (!ownPair) history.replaceState(null, "", location.pathname + location.search);
  compare.scrollIntoView({ block: "start" });
});

/** Keeps a pair of the visitor's own while the tab is open. @param {import("./own-texts.js").Pair} pair */
function keepPair(pair) {
  ownPair = keep(pair);
  if (ownPair) write();
  own.fill(pair);
  named(pair);
}

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

let left = leftAt();

compare.addEventListener("load", () => {
  if (place) compare.goTo(place);
  place = null;
  if (left) scrollBack(left);
  left = null;
  const pair = kept(ownPair);
  // A pair keeps its name, its fields and its address when its sides are exchanged.
  if (pair && compare.leftText === pair.right.text && compare.rightText === pair.left.text && pair.left.text !== pair.right.text) keepPair({ left: pair.right, right: pair.left });
});

compare.addEventListener("select", (event) => {
  const { finding } = /** @type {CustomEvent} */ (event).detail;
  const at = finding === null ? compare.address : toPlace({ finding });
  if (ownPair || (fields.left.value && fields.right.value)) write(at);
});

// What the element's own controls change is kept in the address too; after a swap the pickers follow.
new MutationObserver(() => {
  for (const side of SIDES) {
    // A text of the visitor's own takes the place of the address that is still there.
    const entry = compare[`${side}Text`] ? undefined : corpus.find(({ file }) => compare.getAttribute(side) === `corpus/${file}`);
    fields[side].value = entry?.id ?? "";
  }
  if (ownPair || (fields.left.value && fields.right.value)) write(fromFragment(location.hash).at);
}).observe(compare, { attributes: true, attributeFilter: [...SIDES, ...KEPT] });

addEventListener("hashchange", () => read(location.hash));
read(location.hash);
compare.ariaBusy = null;
