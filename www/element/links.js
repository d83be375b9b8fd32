/** Links within a comparison: what the element is to do is in a `data-` attribute, which this reads. */

/** @typedef {import("../interaction/navigation.js").Target} Target */
/** @typedef {"go" | "open" | "aside" | "ghost" | "save" | "pick" | "read" | "link"} Kind */

/** @typedef {{ link: Element, kind: Kind, value: string }} Link */

/** @type {readonly Kind[]} */
const KINDS = ["go", "open", "aside", "ghost", "save", "pick", "read", "link"];
const LINKS = KINDS.map((kind) => `[data-${kind}]`).join(", ");

/**
 * The link that an event is about: `go` leads to a place in this view, `open` to one on the facing pages, `aside` puts
 * findings aside or back, `ghost` leads to the other place of a moved passage, `save` saves the findings, `pick`
 * chooses a kind of place, `read` shows the nuances of a row, `link` copies a link to a paragraph.
 *
 * @param {Event} event
 * @returns {Link | null}
 */
function linkOf({ target }) {
  const link = target instanceof Element ? target.closest(LINKS) : null;
  const kind = link && KINDS.find((kind) => link.hasAttribute(`data-${kind}`));
  return link && kind ? { link, kind, value: link.getAttribute(`data-${kind}`) ?? "" } : null;
}

/** Listens for links that are followed. @param {HTMLElement} within @param {(link: Link) => void} follow */
export function followLinks(within, follow) {
  const followed = (/** @type {Event} */ event) => {
    const link = linkOf(event);
    if (link) follow(link);
  };
  within.addEventListener("click", followed);
  // Links that are drawn do not answer to Enter by themselves.
  within.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof SVGElement) followed(event);
  });
}

/** "bead:3", "finding:1" or "left:7" as a place. @param {string} value @returns {Target} */
export function targetOf(value) {
  const [what, number] = value.split(":");
  const at = Number(number);
  return what === "bead"
    ? { bead: at }
    : what === "finding"
      ? { finding: at }
      : { side: /** @type {"left" | "right"} */ (what), block: at };
}
