/** What keys do while the focus is within the element. */

import { VIEWS } from "./toolbar.js";

/**
 * @typedef {(element: import("../diptych-compare.js").DiptychCompare) => unknown} Action `false` where it did nothing
 */

/**
 * What a key asks for.
 *
 * @param {KeyboardEvent} event
 * @returns {Action | undefined} nothing where it is not a key of ours, or belongs to a field
 */
export function actionOf(event) {
  const target = event.composedPath()[0];
  const typing =
    target instanceof Element &&
    target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || typing) return undefined;
  return (event.altKey ? ALT_KEYS : KEYS)[event.key];
}

/** @type {Record<string, Action>} */
const KEYS = {
  n: (element) => element.next(),
  p: (element) => element.previous(),
  s: (element) => element.swap(),
  "/": (element) => element.openFind(),
  "?": (element) => element.openHelp(),
  Escape: (element) => element.back(),
  "+": (element) => element.zoom("in"),
  "=": (element) => element.zoom("in"),
  "-": (element) => element.zoom("out"),
  0: (element) => element.zoom("whole"),
  ...Object.fromEntries(
    VIEWS.map((view, i) => [
      i + 1,
      (/** @type {Parameters<Action>[0]} */ element) => element.setAttribute("view", view),
    ]),
  ),
};

/** @type {Record<string, Action>} */
const ALT_KEYS = { ArrowDown: KEYS.n, ArrowUp: KEYS.p };
