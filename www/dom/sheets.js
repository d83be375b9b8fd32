/** Style sheets that come with a view. */

/**
 * Makes a function that gives a sheet to the element that a node is in. The sheet is made with the first.
 *
 * @param {string} css
 * @returns {(node: Node) => void}
 */
export function adopter(css) {
  /** @type {CSSStyleSheet | undefined} */
  let made;
  return (node) => {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    if (!made) {
      made = new CSSStyleSheet();
      made.replaceSync(css);
    }
    // Before the element's own, which has the last word on narrow places, on paper and with few colours.
    if (!root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [made, ...root.adoptedStyleSheets];
  };
}
