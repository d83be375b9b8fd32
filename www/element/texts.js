/** The two texts: given as they are, fetched from where the attributes lead, or the content of the element. */

import { set } from "./attributes.js";
import { childOf, textOf } from "./child-texts.js";
import { loadText } from "./load-text.js";
import { SIDES } from "../model/model.js";

/** @typedef {import("../model/model.js").Side} Side */

export class Texts {
  /** Texts given, which take the place of those at an address. @type {{ left: string | null, right: string | null }} */
  given = { left: null, right: null };
  /**
   * Texts fetched.
   *
   * @type {{ left: { url: string, text: string } | null, right: { url: string, text: string } | null }}
   */
  #fetched = { left: null, right: null };

  /** Whether there is a text on either side, an address of one, or content. @param {Element} element */
  known(element) {
    return SIDES.every((side) => this.given[side] !== null || element.getAttribute(side) || childOf(element, side));
  }

  /**
   * Exchanges the sides of an element, with their addresses, languages, labels and slotted notes.
   *
   * @param {Element} element
   */
  swap(element) {
    // A new address would take the place of the text given.
    const given = { ...this.given };
    for (const name of ["", "-language", "-label"]) {
      const [left, right] = SIDES.map((side) => element.getAttribute(side + name));
      set(element, `left${name}`, right);
      set(element, `right${name}`, left);
    }
    this.given = { left: given.right, right: given.left };
    this.#fetched = { left: this.#fetched.right, right: this.#fetched.left };
    for (const child of element.children) {
      child.slot = child.slot.replace(/^(left|right)-/, (side) => (side === "left-" ? "right-" : "left-"));
    }
  }

  /**
   * Both texts; an address is asked again only where it is another one.
   *
   * @param {Element} element
   * @param {AbortSignal} signal
   * @param {(progress: { stage: "text", loaded: number, total: number }) => void} progress in bytes
   * @returns {Promise<string[]>}
   */
  load(element, signal, progress) {
    const bytes = { left: [0, 0], right: [0, 0] };
    // An error on one side stops the other.
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    return Promise.all(
      SIDES.map(async (side) => {
        const given = this.given[side];
        if (given !== null) return given;
        const address = element.getAttribute(side);
        const child = address ? null : childOf(element, side);
        if (child) return textOf(child);
        const url = new URL(address ?? "", element.baseURI).href;
        const known = this.#fetched[side];
        if (known?.url === url) return known.text;
        this.#fetched[side] = null;
        const text = await loadText(url, either, (loaded, total) => {
          bytes[side] = [loaded, Math.max(loaded, total)];
          progress({ stage: "text", loaded: bytes.left[0] + bytes.right[0], total: bytes.left[1] + bytes.right[1] });
        });
        this.#fetched[side] = { url, text };
        return text;
      }),
    ).catch((error) => {
      failed.abort();
      throw error;
    });
  }
}
