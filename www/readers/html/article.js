/**
 * Which part of a page is its text, and which is navigation, cookie box, advertisement.
 *
 * Idea: Readability, of Firefox's reader view, finds the article, but drops short sections, tables, lists and headings
 * that a comparison needs. So it only says where the article is: the text is that of the smallest element that holds
 * all that Readability keeps, and the page's main heading, without what is marked as navigation and the like.
 *
 *     body > nav, div > (h1, section > p…, aside), footer      Readability keeps the p…
 *     -> the div, without the aside
 *
 * Time and space: linear; Readability is not asked about pages that it would take long for.
 */

import { blocksOf } from "./text.js";
import { isApart } from "./apart.js";

/** Readability takes about a second for so many elements, and its passes over nested ones recur. */
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 200;
/**
 * The article is taken for the whole where it has at least this share of the text; below, it may be one part of many.
 */
const MIN_SHARE = 0.5;

/** Marks elements by their order, so that they are found again in another tree of the same page. */
const MARK = "data-place";

/**
 * @param {Document} document
 * @param {() => Document} parse the page once more, to be taken to pieces
 * @param {import("./hidden.js").Hidden} hidden
 * @returns {Promise<{ root: Element, apart: (element: Element) => boolean }>} `apart`: parts of `root` around its text
 */
export async function articleOf(document, parse, hidden) {
  const body = document.body ?? document.documentElement;
  const elements = [...document.querySelectorAll("*")];
  const mains = elements.filter((element) => element.localName === "main" || element.getAttribute("role") === "main");
  const base = mains.length === 1 ? mains[0] : body;
  const apart = (/** @type {Element} */ element) => element !== base && isApart(element, body);
  const length = (/** @type {Element} */ root) =>
    blocksOf(root, (element) => hidden.has(element) || (element !== root && apart(element))).reduce(
      (sum, block) => sum + block.length,
      0,
    );
  const kept = elements.length > MAX_ELEMENTS || depthOf(elements) > MAX_DEPTH ? [] : await readable(elements, parse());
  let root = kept.reduce(
    (/** @type {Element | null} */ common, element) => (common ? commonAncestor(common, element) : element),
    null,
  );
  if (!root) return { root: base, apart };
  const heading = elements.find(
    (element) => element.localName === "h1" && !hidden.has(element) && !isWithinApart(element, apart),
  );
  if (heading) root = commonAncestor(root, heading);
  if (base.contains(root) && length(root) < MIN_SHARE * length(base)) root = base;
  else if (root.contains(base)) root = base;
  const taken = root;
  return { root: taken, apart: (element) => element !== taken && apart(element) };
}

/**
 * The elements that Readability keeps.
 *
 * @param {Element[]} elements
 * @param {Document} copy of their page
 * @returns {Promise<Element[]>}
 */
async function readable(elements, copy) {
  const { Readability } = await import("../../vendor/readability.mjs");
  [...copy.querySelectorAll("*")].forEach((element, place) => element.setAttribute(MARK, `${place}`));
  let article;
  try {
    article = new Readability(copy, { serializer: (/** @type {Element} */ element) => element }).parse();
  } catch {
    // What it cannot take apart is read as a whole.
    return [];
  }
  /** @type {Element[]} */
  const marked = article ? [...article.content.querySelectorAll(`[${MARK}]`)] : [];
  // Boxes around boxes are kept for what is in them.
  return marked
    .filter((element) => [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim()))
    .flatMap((element) => elements[Number(element.getAttribute(MARK))] ?? []);
}

/** @param {Element[]} elements in document order */
function depthOf(elements) {
  const depths = new Map();
  let deepest = 0;
  for (const element of elements) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** @param {Element} one @param {Element} other @returns {Element} */
function commonAncestor(one, other) {
  const above = new Set();
  for (let at = /** @type {Element | null} */ (one); at; at = at.parentElement) above.add(at);
  for (let at = /** @type {Element | null} */ (other); at; at = at.parentElement) if (above.has(at)) return at;
  return one;
}

/** @param {Element} element @param {(element: Element) => boolean} apart */
function isWithinApart(element, apart) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) if (apart(at)) return true;
  return false;
}
