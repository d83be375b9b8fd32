/**
 * How wide an element is, as it was laid out last: asking the element itself makes the browser lay out all that was
 * changed since.
 */

/** @type {WeakMap<Element, number>} */
const widths = new WeakMap();

/** Takes an element's width anew: when nothing was changed since it was laid out. @param {Element} element */
export function measure(element) {
  widths.set(element, element.clientWidth);
}

/** In pixels; 0 where it is not shown. @param {Element} element */
export function widthOf(element) {
  return widths.get(element) ?? element.clientWidth;
}
