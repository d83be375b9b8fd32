/** Links within a comparison: what the element is to do stands in a `data-` attribute, which this reads. */

/** @typedef {import("../interaction/navigation.js").Target} Target */
/** @typedef {"go" | "open" | "aside" | "ghost" | "save" | "pick" | "read"} Kind */

/** @type {readonly Kind[]} */
const KINDS = ["go", "open", "aside", "ghost", "save", "pick", "read"];
const LINKS = KINDS.map((kind) => `[data-${kind}]`).join(", ");

/**
 * The link that an event is about: `go` leads to a place in this view, `open` to one on the facing pages, `aside` puts
 * findings aside or back, `ghost` leads to the other place of a moved passage, `save` saves the findings, `pick` chooses a
 * kind of place, `read` shows the nuances of a row.
 *
 * @param {Event} event
 * @returns {{ link: Element, kind: Kind, value: string } | null}
 */
export function linkOf({ target }) {
  const link = target instanceof Element ? target.closest(LINKS) : null;
  const kind = link && KINDS.find((kind) => link.hasAttribute(`data-${kind}`));
  return link && kind ? { link, kind, value: link.getAttribute(`data-${kind}`) ?? "" } : null;
}

/** "bead:3", "finding:1" or "left:7" as a place. @param {string} value @returns {Target} */
export function targetOf(value) {
  const [what, number] = value.split(":");
  const at = Number(number);
  return what === "bead" ? { bead: at } : what === "finding" ? { finding: at } : { side: /** @type {"left" | "right"} */ (what), block: at };
}
