/** Which elements of a page nobody sees: by their attributes, and by the page's own plain rules of style. */

/** Rules that hide and that are plain enough to be told without a style engine: `.popup { display: none }`. */
const HIDES = /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*hidden)/i;
const PLAIN_SELECTOR = /^[.#][\w-]+$/;
/** What pages name the texts that only screen readers say. */
const UNSEEN = /^(sr-only|visually-hidden|visuallyhidden|screen-reader-text)$/i;
/** Elements in a line of text; icons and copies for the eye only are hidden from screen readers. */
const INLINE = new Set(["a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup", "svg"]);

export class Hidden {
  /** Classes as `.name` and ids as `#name`. @type {Set<string>} */
  #selectors = new Set();

  /** @param {Document} document */
  constructor(document) {
    for (const style of document.querySelectorAll("style")) {
      if (!/print/i.test(style.getAttribute("media") ?? "")) this.#read(style.textContent ?? "");
    }
  }

  /** Takes up the rules outside of `@media` and the like. @param {string} css */
  #read(css) {
    let depth = 0;
    let start = 0;
    let selectors = "";
    for (let at = 0; at < css.length; at += 1) {
      if (css[at] === "{") {
        if (depth === 0) selectors = css.slice(start, at);
        depth += 1;
        start = at + 1;
      } else if (css[at] === "}") {
        depth = Math.max(depth - 1, 0);
        if (depth === 0 && !selectors.includes("@") && HIDES.test(css.slice(start, at))) {
          const names = selectors
            .replace(/\/\*.*?\*\//gs, "")
            .split(",")
            .map((name) => name.trim());
          for (const name of names) if (PLAIN_SELECTOR.test(name)) this.#selectors.add(name);
        }
        start = at + 1;
      }
    }
  }

  /** @param {Element} element */
  has(element) {
    if (element.hasAttribute("hidden") || HIDES.test(element.getAttribute("style") ?? "")) return true;
    if (element.localName === "dialog" && !element.hasAttribute("open")) return true;
    if (element.getAttribute("aria-hidden") === "true" && INLINE.has(element.localName)) return true;
    if (this.#selectors.has(`#${element.getAttribute("id")}`)) return true;
    return (element.getAttribute("class") ?? "")
      .split(/\s+/)
      .some((name) => UNSEEN.test(name) || this.#selectors.has(`.${name}`));
  }
}
