/**
 * A selection that begins in a column stays in it, and what is copied is the text alone: no numbers, tags, notes or
 * links. Where both readings of a passage are in one paragraph, each is copied for itself.
 */

import { rowSide, textNodes } from "./reading.js";

/** @typedef {import("./reading.js").Side} Side */

/** @param {HTMLElement} root a view */
export function guardSelection(root) {
  root.addEventListener("pointerdown", (event) => {
    const side = event.target instanceof Element ? rowSide(event.target) : null;
    if (side === (root.dataset.selecting ?? null)) return;
    if (side) root.dataset.selecting = side;
    else delete root.dataset.selecting;
  });
  root.addEventListener("copy", (event) => {
    const text = selectedText(root);
    if (!text || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  });
}

/** The text selected in a view, "" where nothing of a document is. @param {HTMLElement} root */
function selectedText(root) {
  const ranges = selectedRanges(root);
  if (ranges.length === 0) return "";
  const first = ranges[0].startContainer;
  const side = rowSide(first instanceof Element ? first : (first.parentElement ?? root));
  const blocks = [...root.querySelectorAll(".block")].filter((block) =>
    ranges.some((range) => range.intersectsNode(block)),
  );
  // A block of the redline is of both sides: without what was inserted it reads as the left text, without what was
  // deleted as the right.
  const reading = (/** @type {Side} */ one) =>
    joined(
      blocks.filter((block) => (rowSide(block) ?? one) === one),
      ranges,
      one === "left" ? "ins" : "del",
    );
  const readings = side ? [reading(side)] : [reading("left"), reading("right")];
  return [...new Set(readings)].filter(Boolean).join("\n\n");
}

/**
 * What is selected of some blocks, a paragraph each.
 *
 * @param {Element[]} blocks
 * @param {Range[]} ranges
 * @param {string} other the element of the other reading
 */
function joined(blocks, ranges, other) {
  return blocks
    .map((block) => {
      let text = "";
      for (const node of textNodes(block, other)) {
        for (const range of ranges) {
          if (!range.intersectsNode(node)) continue;
          const from = node === range.startContainer ? range.startOffset : 0;
          const to = node === range.endContainer ? range.endOffset : undefined;
          text += node.nodeValue?.slice(from, to) ?? "";
        }
      }
      return text.trim();
    })
    .filter(Boolean)
    .join("\n");
}

/**
 * What is selected within a shadow tree, which each browser tells in its own way.
 *
 * @param {HTMLElement} root
 * @returns {Range[]}
 */
function selectedRanges(root) {
  const shadow = /** @type {any} */ (root.getRootNode());
  const selection = /** @type {any} */ (shadow.getSelection?.() ?? document.getSelection());
  if (!selection) return [];
  /** @type {Range[]} */
  const own = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i)).filter(
    (range) => !range.collapsed && root.contains(range.commonAncestorContainer),
  );
  if (own.length) return own;
  if (typeof selection.getComposedRanges !== "function") return [];
  const composed =
    call(() => selection.getComposedRanges({ shadowRoots: [shadow] })) ??
    call(() => selection.getComposedRanges(shadow)) ??
    [];
  return composed
    .map((/** @type {StaticRange} */ one) => {
      const range = document.createRange();
      range.selectNodeContents(root);
      if (root.contains(one.startContainer)) range.setStart(one.startContainer, one.startOffset);
      if (root.contains(one.endContainer)) range.setEnd(one.endContainer, one.endOffset);
      return range;
    })
    .filter((/** @type {Range} */ range) => !range.collapsed);
}

/** @template T @param {() => T} act @returns {T | null} null where it is not known */
function call(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
