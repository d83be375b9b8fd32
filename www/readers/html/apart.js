/**
 * Parts of a page that are around its text: navigation, dialogues, cookie boxes, page heads and feet, lists of links.
 */

/** Elements and roles that are apart wherever they are. */
const APART = new Set([
  "nav",
  "navigation",
  "search",
  "menu",
  "menubar",
  "toolbar",
  "dialog",
  "alertdialog",
  "tablist",
  "contentinfo",
  "banner",
]);
/** Elements that are apart at the top of the page, but may be the head or foot of an article inside one. */
const PAGE_PARTS = new Set(["header", "footer", "aside"]);
const ARTICLES = new Set(["article", "main"]);
/** An aside of the page may be beside its article, but inside `main`. */
const ARTICLES_OF_ASIDES = new Set(["article"]);

/** Words of classes and ids of boxes that ask for consent. */
const CONSENT = /(^|[-_\s])(cookies?|consent|gdpr|onetrust|cookiebot|didomi)([-_\s]|$)/i;
/** Words of classes and ids of lists of links. */
const LINKS =
  /(^|[-_\s])(nav|navbar|navigation|breadcrumbs?|menu|sidebar|share|sharing|social|skip|newsletter|subscribe|related|recommended|promo|adverts?|ads|toc)([-_\s]|$)/i;
/** A consent box is shorter than this; what is longer may be the policy itself. */
const MAX_CONSENT_LENGTH = 2_000;
/** A list of links has at least this share of its text in links. */
const MIN_LINK_SHARE = 0.5;

/**
 * @param {Element} element
 * @param {Element} body
 * @returns {boolean}
 */
export function isApart(element, body) {
  const name = element.localName;
  if (APART.has(name) || APART.has(element.getAttribute("role") ?? "")) return true;
  if (PAGE_PARTS.has(name) && !isInside(element, name === "aside" ? ARTICLES_OF_ASIDES : ARTICLES, body))
    return !(name === "header" && holdsHeading(element));
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (CONSENT.test(names)) return element !== body && textLength(element) < MAX_CONSENT_LENGTH;
  return LINKS.test(names) && element !== body && linkShare(element) >= MIN_LINK_SHARE;
}

/**
 * Some pages have their title in the page's head, where others have the site's name as a link.
 *
 * @param {Element} header
 */
function holdsHeading(header) {
  const heading = header.querySelector("h1");
  return heading !== null && heading.querySelector("a") === null;
}

/** @param {Element} element @param {Set<string>} names @param {Element} body */
function isInside(element, names, body) {
  for (let at = element.parentElement; at && at !== body; at = at.parentElement)
    if (names.has(at.localName)) return true;
  return false;
}

/** Characters without white space. @param {Element} element */
const textLength = (element) => (element.textContent ?? "").replace(/\s+/g, "").length;

/** @param {Element} element */
function linkShare(element) {
  const links = [...element.querySelectorAll("a")].reduce((sum, link) => sum + textLength(link), 0);
  return links / Math.max(textLength(element), 1);
}
