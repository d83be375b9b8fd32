/** Style sheets that come with a view. */

/**
 * Makes a function that gives a sheet to the element that a node is in. A document takes only sheets that were made for
 * it: its sheet is made with the first element, and given again to one that comes from another document.
 *
 * @param {string} css
 * @returns {(node: Node) => void}
 */
export function adopter(css) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap();
  return (node) => {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const { ownerDocument: document } = root;
    // One without a window shows nothing.
    if (!document.defaultView) return;
    let made = sheets.get(document);
    if (!made) {
      made = new document.defaultView.CSSStyleSheet();
      made.replaceSync(css);
      sheets.set(document, made);
    }
    // Before the element's own, which has the last word on narrow places, on paper and with few colours.
    if (!root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [made, ...root.adoptedStyleSheets];
  };
}
