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
/** Where a column is, as a share of the width. */
const COLUMNS = [0.25, 0.75];
/** Attributes that the address keeps, where they are set. */
const KEPT = [
  "mode",
  "view",
  "granularity",
  "ignore",
  "show",
  "findings",
  "locale",
  "theme",
  "density",
  "size",
  "beside",
  "nuances",
  "furniture",
];
/** Those of them that are there or not. */
const FLAGS = new Set(["nuances", "furniture"]);
const compare = /** @type {Element} */ (document.querySelector("diptych-compare"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const fields = /** @type {Record<string, HTMLSelectElement & HTMLTextAreaElement>} */ (
  /** @type {unknown} */ (form.elements)
);
const pairs = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-pair]"));

/** @type {Entry[]} */
const corpus = await (await fetch(new URL("../corpus/corpus.json", import.meta.url))).json();
const byId = new Map(corpus.map((entry) => [entry.id, entry]));

await site.open(fromFragment(location.hash).locale, (language) => compare.setAttribute("locale", language));

/** Language and date of a text, in the page's language. @param {Entry} entry */
function note({ language, date }) {
  const { lang } = document.documentElement;
  const name = new Intl.DisplayNames(lang, { type: "language" }).of(language) ?? language;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(date),
  );
  return `${name.slice(0, 1).toLocaleUpperCase(lang)}${name.slice(1)}${COMMAS[lang] ?? ", "}${day}`;
}

/** Fills the pickers, in the page's language. */
function offer() {
  for (const side of SIDES) {
    const { value } = fields[side];
    // Chosen by the page where the text comes from the visitor, and by nobody else.
    const other = new Option(site.text("ownText"), "");
    other.hidden = true;
    fields[side].replaceChildren(
      other,
      ...corpus.map((entry) => new Option(`${note(entry)} · ${entry.title}`, entry.id)),
    );
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
  const [before, pairBefore] = [shown(), ownPair];
  const pair = kept(state.own);
  ownPair = pair ? state.own : "";
  if (pair && ownPair !== pairBefore) own.fill(pair);
  if (!pair) for (const side of SIDES) put(side, byId.get(state[side]) ?? byId.get(OPENING[side]));
  else if (ownPair !== pairBefore || !compare.leftText)
    for (const side of SIDES) give(side, pair[side].text, pair[side].name);
  named(pair);
  place = fromPlace(state.at);
  if (compare.comparison && before === shown()) {
    if (place) compare.goTo(place);
    else if (history.state) scrollBack(history.state);
    place = null;
  }
  if (
    state.locale &&
    state.locale !== document.documentElement.lang &&
    site.LANGUAGES.some((one) => one === state.locale)
  )
    site.speak(state.locale);
  press();
}

/** Which texts are shown. */
const shown = () => [ownPair, ...SIDES.map((side) => compare[`${side}Text`] || compare.getAttribute(side))].join(" ");

/** The place an address asks for, until it is reached. */
let place = fromPlace(undefined);

/** @param {"left" | "right"} side @param {Entry | undefined} entry */
function put(side, entry) {
  if (!entry) return;
  fields[side].value = entry.id;
  // A text of the visitor's own is there in place of an address, until that is another one.
  if (compare[`${side}Text`]) compare.removeAttribute(side);
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
  const attributes = Object.fromEntries(
    KEPT.map((name) => [
      name,
      compare.getAttribute(name) || (FLAGS.has(name) && compare.hasAttribute(name) ? "on" : ""),
    ]),
  );
  const fragment = toFragment({ ...state, ...attributes, at: at ?? "" });
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

/** What fits a selector in the view. @param {string} selector */
const inView = (selector) => [...(compare.shadowRoot?.querySelectorAll(`.view ${selector}`) ?? [])];

/**
 * What is being read: the row below the controls, and how far down it begins. The height of the page is only estimated
 * before each row was seen.
 */
function sight() {
  const { left, width } = compare.getBoundingClientRect();
  const seen = COLUMNS.flatMap(
    (share) => compare.shadowRoot?.elementFromPoint(left + share * width, COVERED)?.closest(".view [data-bead]") ?? [],
  );
  const tops = seen.map((row) => row.getBoundingClientRect().top);
  // What stands alone in a column is within the row of the pair before it.
  const below = Math.max(...tops);
  const row = seen[tops.indexOf(below)];
  const bead = row?.getAttribute("data-bead");
  const reached = inView("[aria-current]").some((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return { top: scrollY, reached, ...(row && { bead, nth: inView(`[data-bead="${bead}"]`).indexOf(row), below }) };
}

/** The scroll back under way. */
let scrolling = new AbortController();

/**
 * Scrolls to what was being read, once that is drawn, unless the reader goes elsewhere.
 *
 * @param {ReturnType<typeof sight>} sight
 */
async function scrollBack({ top, bead, nth = 0, below = 0 }) {
  scrolling.abort();
  const mine = (scrolling = new AbortController());
  const { signal } = mine;
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(type, () => mine.abort(), { capture: true, passive: true, signal });
  await compare.complete.catch(() => {});
  do await new Promise(requestAnimationFrame);
  while (compare.shadowRoot?.querySelector('.view[aria-busy="true"]') && !signal.aborted);
  for (let i = 0, resting = 0; i < SCROLLS && resting < RESTING && !signal.aborted; i += 1) {
    const row = bead === undefined ? null : inView(`[data-bead="${bead}"]`)[nth];
    const off = row ? row.getBoundingClientRect().top - below : top - scrollY;
    if (Math.abs(off) > 1) {
      scrollBy({ top: off, behavior: "instant" });
      resting = 0;
    } else resting += 1;
    await new Promise(requestAnimationFrame);
  }
  mine.abort();
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

/** Which address was left, and what was being read, where the page is loaded anew or returned to. */
function leftAt() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  try {
    const [href, seen] = JSON.parse(sessionStorage.getItem(LEFT) ?? "[]");
    return entry?.type !== "navigate" && seen ? { href, seen } : null;
  } catch {
    return null;
  }
}

/** Shows which of the ready pairs is open. */
function press() {
  const open = `${fields.left.value} ${fields.right.value}`;
  for (const button of pairs)
    button.setAttribute("aria-pressed", String(button.dataset.pair === open && !compare.leftText));
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
    unaddressed();
  }
  compare.scrollIntoView({ block: "start" });
});

/** What cannot be kept, and one text of one's own beside another, has no address, and must not lead to another pair. */
const unaddressed = () => history.replaceState(null, "", location.pathname + location.search);

/**
 * Keeps a pair of the visitor's own while the tab is open.
 *
 * @param {import("./own-texts.js").Pair} pair
 * @param {string} [id] the name of the pair that it takes the place of
 */
function keepPair(pair, id) {
  ownPair = keep(pair, id);
  if (ownPair) write();
  else unaddressed();
  own.fill(pair);
  named(pair);
}

/**
 * Says the name of a pair of the visitor's own on the tab, and on the page where it is kept.
 *
 * @param {import("./own-texts.js").Pair | null} pair
 */
function named(pair) {
  pairLine.hidden = !ownPair;
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

let departure = leftAt();

compare.addEventListener("load", () => {
  const seen = departure?.href === location.href ? departure.seen : null;
  // The place reached last may be far from what was read since.
  if (place && (!seen || seen.reached)) compare.goTo(place);
  else if (seen) scrollBack(seen);
  place = departure = null;
  const pair = kept(ownPair);
  // A pair keeps its name, its fields and its address when its sides are exchanged.
  if (
    pair &&
    compare.leftText === pair.right.text &&
    compare.rightText === pair.left.text &&
    pair.left.text !== pair.right.text
  )
    keepPair({ left: pair.right, right: pair.left }, ownPair);
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
    const entry = compare[`${side}Text`]
      ? undefined
      : corpus.find(({ file }) => compare.getAttribute(side) === `corpus/${file}`);
    fields[side].value = entry?.id ?? "";
  }
  if (ownPair || (fields.left.value && fields.right.value)) write(fromFragment(location.hash).at);
}).observe(compare, { attributes: true, attributeFilter: [...SIDES, ...KEPT] });

addEventListener("hashchange", () => read(location.hash));
read(location.hash);
compare.ariaBusy = null;
