/**
 * Texts as content of the element: `<div slot="left-text">…</div>`. A page has them without JavaScript too; with it
 * they are compared and not shown by themselves, as no slot has their names.
 */

/** @typedef {import("../model/model.js").Side} Side */

/** The child that holds a side's text. @param {Element} element @param {Side} side */
export function childOf(element, side) {
  return [...element.children].find((child) => child.slot === `${side}-text`) ?? null;
}

/**
 * The text of a child: as it is, or where it has elements, with their headings, paragraphs, lists and tables.
 *
 * @param {Element} child
 * @returns {Promise<string>}
 */
export async function textOf(child) {
  if (!child.firstElementChild) return child.textContent ?? "";
  const { blocksOf } = await import("../readers/html/text.js");
  return blocksOf(child, () => false).join("\n\n");
}

/**
 * Calls back when what a child holds changes, or when a child comes: the element may be there before its content is.
 *
 * @param {Element} element
 * @param {() => void} changed
 * @returns {MutationObserver}
 */
export function watchChildren(element, changed) {
  const isText = (/** @type {Node | null} */ node) => {
    for (let at = node; at && at !== element; at = at.parentNode) {
      if (at.parentNode === element) return at instanceof Element && /^(left|right)-text$/.test(at.slot);
    }
    return false;
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ target, addedNodes }) => isText(target) || [...addedNodes].some(isText))) changed();
  });
  observer.observe(element, { childList: true, subtree: true, characterData: true });
  return observer;
}
