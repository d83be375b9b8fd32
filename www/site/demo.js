/** The demo page: which texts stand on either side, and the address that leads back to them. */

import { COMMAS } from "../locales/locales.js";
import { fromFragment, fromPlace, toFragment, toPlace } from "./permalink.js";
import * as site from "./site.js";

/** @typedef {{ id: string, file: string, language: string, label: string, date: string, title: string }} Entry */
/** @typedef {import("../diptych-compare.js").DiptychCompare} Element */

const SIDES = /** @type {const} */ (["left", "right"]);
const OPENING = { left: "astana-2008-fr", right: "astana-2011-fr" };
/** Attributes that the address keeps, where they are set. */
const KEPT = ["mode", "view", "granularity", "ignore", "show", "findings", "locale", "theme", "density"];

const compare = /** @type {Element} */ (document.querySelector("diptych-compare"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const fields = /** @type {Record<string, HTMLSelectElement & HTMLTextAreaElement>} */ (/** @type {unknown} */ (form.elements));
const own = /** @type {HTMLButtonElement} */ (document.querySelector("#own"));
const texts = /** @type {HTMLElement} */ (document.querySelector("#texts"));
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
  const state = fromFragment(fragment);
  for (const name of KEPT) {
    if (state[name]) compare.setAttribute(name, state[name]);
    else compare.removeAttribute(name);
  }
  for (const side of SIDES) put(side, byId.get(state[side]) ?? byId.get(OPENING[side]));
  place = fromPlace(state.at);
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

/** Puts a text into a slot of the element. @param {string} slot @param {string} text @param {string} [language] where it is not the page's */
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

/** Writes the address of what is shown. @param {string} [at] the place reached */
function write(at) {
  const state = { left: fields.left.value, right: fields.right.value };
  const kept = Object.fromEntries(KEPT.map((name) => [name, compare.getAttribute(name) ?? ""]));
  history.replaceState(null, "", toFragment({ ...state, ...kept, at: at ?? "" }));
  press();
}

/** Shows which of the ready pairs is open. */
function press() {
  const open = `${fields.left.value} ${fields.right.value}`;
  for (const button of pairs) button.setAttribute("aria-pressed", String(button.dataset.pair === open && !compare.leftText));
}

for (const side of SIDES) {
  fields[side].addEventListener("change", () => {
    put(side, byId.get(fields[side].value));
    write();
  });
}

for (const button of pairs) {
  button.addEventListener("click", () => {
    const ids = button.dataset.pair?.split(" ") ?? [];
    SIDES.forEach((side, i) => put(side, byId.get(ids[i])));
    write();
  });
}

own.addEventListener("click", () => {
  texts.hidden = !texts.hidden;
  own.setAttribute("aria-expanded", String(!texts.hidden));
  if (!texts.hidden) fields.leftText.focus();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const side of SIDES) if (fields[`${side}Text`].value) give(side, fields[`${side}Text`].value, "");
});

/** Puts a text of the visitor's own on a side. @param {"left" | "right"} side @param {string} text @param {string} name */
function give(side, text, name) {
  for (const slot of ["note", "title"]) compare.querySelector(`[slot="${side}-${slot}"]`)?.remove();
  if (name) compare.setAttribute(`${side}-label`, name);
  else compare.removeAttribute(`${side}-label`);
  compare[`${side}Text`] = text;
  fields[side].value = "";
  // An address cannot hold the text, and must not lead to another one.
  history.replaceState(null, "", location.pathname + location.search);
  press();
}

const problem = /** @type {HTMLElement} */ (form.querySelector(".problem"));

/** @param {"left" | "right"} side @param {File} file */
async function open(side, file) {
  problem.textContent = "";
  try {
    const { readFile } = await import("../readers/readers.js");
    const { text, before } = await readFile(file);
    const name = file.name.replace(/\.[^.]+$/, "");
    // One file with tracked changes is a pair already: before them, and after them.
    if (before !== null && !compare.leftText && !compare.rightText) {
      give("left", before, name);
      give("right", text, name);
    } else give(side, text, name);
  } catch (error) {
    const { describe } = await import("../readers/messages.js");
    texts.hidden = false;
    own.setAttribute("aria-expanded", "true");
    const said = await describe(/** @type {import("../readers/errors.js").FileError} */ (error), document.documentElement.lang);
    problem.textContent = `${file.name}: ${said}`;
  }
}

for (const side of SIDES) {
  const input = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (fields[`${side}File`]));
  input.addEventListener("change", () => {
    if (input.files?.[0]) open(side, input.files[0]);
  });
}

// A file may be dropped anywhere: on a side's field, else on the half of the page on which it is let go.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  const field = event.target instanceof Element ? event.target.closest("label")?.className : "";
  open(field === "left" || field === "right" ? field : event.clientX < innerWidth / 2 ? "left" : "right", file);
});

compare.addEventListener("load", () => {
  if (place) compare.goTo(place);
  place = null;
});

compare.addEventListener("select", (event) => {
  const { bead, finding } = /** @type {CustomEvent} */ (event).detail;
  const { left, right } = /** @type {import("../diptych.js").Comparison} */ (compare.comparison).beads[bead];
  const at = finding !== null ? toPlace({ finding })
    : toPlace(right.length ? { side: "right", block: right[0] } : { side: "left", block: left[0] });
  if (fields.left.value && fields.right.value) write(at);
});

// What the element's own controls change is kept in the address too; after a swap the pickers follow.
new MutationObserver(() => {
  for (const side of SIDES) {
    const entry = corpus.find(({ file }) => compare.getAttribute(side) === `corpus/${file}`);
    if (entry) fields[side].value = entry.id;
  }
  if (fields.left.value && fields.right.value) write(fromFragment(location.hash).at);
}).observe(compare, { attributes: true, attributeFilter: [...SIDES, ...KEPT] });

addEventListener("hashchange", () => read(location.hash));
read(location.hash);
