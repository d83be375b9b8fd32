/** Texts of the visitor's own: files dropped, chosen or pasted, one or two at once, kept while the tab is open. */

import * as site from "./site.js";

/** @typedef {"left" | "right"} Side */
/** @typedef {{ name: string, text: string }} Own */
/** @typedef {{ left: Own, right: Own }} Pair */

const SIDES = /** @type {const} */ (["left", "right"]);
const STORED = "diptych-own-";

/**
 * Keeps a pair for the session.
 *
 * @param {Pair} pair
 * @param {string} [id] the name of the pair that it takes the place of
 * @returns {string} the name under which it is found again, "" where it cannot be kept
 */
export function keep(pair, id = Date.now().toString(36)) {
  try {
    sessionStorage.setItem(STORED + id, JSON.stringify(pair));
    return id;
  } catch {
    return "";
  }
}

/** @param {string | undefined} id @returns {Pair | null} */
export function kept(id) {
  try {
    return id ? JSON.parse(sessionStorage.getItem(STORED + id) ?? "null") : null;
  } catch {
    return null;
  }
}

/** What a pair is called. @param {Pair} pair */
export const nameOf = ({ left, right }) =>
  `${left.name || site.text("leftText")} – ${right.name || site.text("rightText")}`;

/**
 * Two files, the older one left; where they are of one time, by name. @param {File[]} files
 */
const inOrder = (files) => [...files].sort((a, b) => a.lastModified - b.lastModified || a.name.localeCompare(b.name));

export class OwnTexts {
  #fields;
  #panel;
  #toggle;
  #ready;
  #busy = false;
  /** What the fields were filled from. @type {Record<Side, string>} */
  #names = { left: "", right: "" };
  /** Whether the fields have what was not compared yet. */
  #edited = false;
  #problem;
  #hint;

  /**
   * @param {HTMLFormElement} form
   * @param {(pair: Partial<Pair>) => void} ready gets what is to be compared
   */
  constructor(form, ready) {
    this.#fields = /** @type {Record<string, any>} */ (/** @type {unknown} */ (form.elements));
    this.#panel = /** @type {HTMLElement} */ (form.querySelector("#texts"));
    this.#toggle = /** @type {HTMLElement} */ (form.querySelector("#own"));
    this.#problem = /** @type {HTMLElement} */ (form.querySelector(".problem"));
    this.#hint = /** @type {HTMLElement} */ (form.querySelector(".waiting"));
    this.#ready = ready;
    this.#toggle.addEventListener("click", () => {
      this.open(Boolean(this.#panel.hidden));
      if (!this.#panel.hidden) this.#focus("left");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#compare();
    });
    for (const side of SIDES) {
      this.#fields[`${side}Text`].addEventListener("input", () => {
        this.#names[side] = "";
        this.#edited = true;
      });
      const input = /** @type {HTMLInputElement} */ (this.#fields[`${side}File`]);
      input.addEventListener("change", () => {
        if (input.files?.length) this.#receive([...input.files], side);
      });
      // The same file may be chosen again, after it was changed.
      input.addEventListener("click", () => {
        const before = new DataTransfer();
        for (const file of input.files ?? []) before.items.add(file);
        input.value = "";
        // Where none is chosen, it goes on naming the one before.
        input.oncancel = () => (input.files = before.files);
      });
    }
    this.#listen();
  }

  /** @param {boolean} open */
  open(open) {
    this.#panel.hidden = !open;
    this.#toggle.setAttribute("aria-expanded", String(open));
  }

  /** Shows a pair in the fields, to be changed; what was written there and not compared stays. @param {Pair} pair */
  fill(pair) {
    if (this.#edited) return;
    for (const side of SIDES) {
      this.#fields[`${side}Text`].value = pair[side].text;
      this.#names[side] = pair[side].name;
    }
  }

  /** Goes to a field, except on touch, where a keyboard would cover the files. @param {Side} side */
  #focus(side) {
    if (!matchMedia("(pointer: coarse)").matches) this.#fields[`${side}Text`].focus();
  }

  /** Files may be dropped anywhere, and files and texts pasted. */
  #listen() {
    const { body } = document;
    const over = (/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.open(true);
      body.dataset.dragged = event.dataTransfer.items.length > 1 ? "both" : this.#sideAt(event);
    };
    addEventListener("dragenter", over);
    addEventListener("dragover", over);
    addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) delete body.dataset.dragged;
    });
    addEventListener("drop", (event) => {
      delete body.dataset.dragged;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#receive(files, this.#sideAt(event));
    });
    addEventListener("paste", (event) => {
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]")) return;
      const side = this.#fields.leftText.value ? "right" : "left";
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length) this.#receive(files, side);
      else if (text.trim()) this.#take({ [side]: { name: "", text } });
    });
  }

  /**
   * The side that a file goes to: of the field under the pointer, else the one that has no text yet, else of the half of
   * the page.
   *
   * @param {DragEvent} event
   * @returns {Side}
   */
  #sideAt(event) {
    const field = event.target instanceof Element ? event.target.closest("label")?.className : "";
    if (field === "left" || field === "right") return field;
    const empty = SIDES.filter((side) => !this.#fields[`${side}Text`].value);
    return empty.length === 1 ? empty[0] : event.clientX < innerWidth / 2 ? "left" : "right";
  }

  /** Reads one file for a side, or two for both; more are refused. @param {File[]} files @param {Side} side */
  async #receive(files, side) {
    if (this.#busy) return;
    this.#problem.textContent = "";
    if (files.length > 2) {
      this.open(true);
      const count = new Intl.NumberFormat(document.documentElement.lang).format(files.length);
      this.#problem.textContent = site.text("tooManyFiles") + count;
      return;
    }
    this.#busy = true;
    const two = inOrder(files);
    /** @type {Partial<Pair>} */
    const pair = {};
    let file = two[0];
    try {
      const { readFile } = await import("../readers/readers.js");
      for (const [i, one] of two.entries()) {
        file = one;
        const { text, before } = await readFile(one);
        const name = one.name.replace(/\.[^.]+$/, "");
        // One file with tracked changes is a pair already: before them, and after them.
        if (two.length === 1 && before !== null && !this.#fields.leftText.value && !this.#fields.rightText.value) {
          Object.assign(pair, { left: { name, text: before }, right: { name, text } });
        } else pair[two.length > 1 ? SIDES[i] : side] = { name, text };
      }
      this.#take(pair);
    } catch (error) {
      const { describe } = await import("../readers/messages.js");
      this.open(true);
      const said = await describe(
        /** @type {import("../readers/errors.js").FileError} */ (error),
        document.documentElement.lang,
      );
      this.#problem.textContent = `${file.name}: ${said}`;
    } finally {
      this.#busy = false;
    }
  }

  /** Shows what came; the first text waits for the second. @param {Partial<Pair>} pair */
  #take(pair) {
    for (const side of SIDES) {
      const own = pair[side];
      if (!own) continue;
      this.#fields[`${side}Text`].value = own.text;
      this.#names[side] = own.name;
      this.#edited = true;
    }
    if (SIDES.every((side) => this.#fields[`${side}Text`].value)) return this.#compare();
    const side = this.#fields.leftText.value ? "left" : "right";
    this.open(true);
    this.#hint.textContent = [this.#names[side], site.text("otherText"), site.text("waits")]
      .filter(Boolean)
      .join(" · ");
    this.#focus(side === "left" ? "right" : "left");
  }

  #compare() {
    /** @type {Partial<Pair>} */
    const pair = {};
    for (const side of SIDES) {
      const text = this.#fields[`${side}Text`].value;
      if (text) pair[side] = { name: this.#names[side], text };
    }
    this.#hint.textContent = "";
    if (!pair.left && !pair.right) return;
    this.#edited = false;
    this.open(false);
    this.#ready(pair);
  }
}
