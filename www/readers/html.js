/**
 * The text of an HTML page, block by block. The page is parsed into a document without a window: no script runs, no
 * picture is fetched, and nothing of it but text reaches the visitor's page.
 */

/** @type {{ createHTML(html: string): string }} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("diptych-read-html", {
  createHTML: (/** @type {string} */ html) => html,
}) ?? { createHTML: (html) => html };

const SKIPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "NAV", "HEAD", "SVG", "IFRAME", "OBJECT", "SELECT", "BUTTON"]);
const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN "
    + "OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BODY").split(" "),
);

/**
 * @param {string} html
 * @returns {string} paragraphs apart by a blank line; headings after `#`, items of lists after their number or `-`
 */
export function htmlToText(html) {
  const page = new DOMParser().parseFromString(/** @type {any} */ (policy.createHTML(html)), "text/html");
  /** @type {string[]} */
  const paragraphs = [];
  let open = "";
  const close = () => {
    const text = open.replace(/[^\S\u00A0\u202F\u2007]+/g, " ").trim();
    if (text !== "" && !/^(#+|-|\d+\.)$/.test(text)) paragraphs.push(text);
    open = "";
  };
  // A list of its own: pages may nest deeper than a call stack.
  /** @type {(Node | (() => void))[]} */
  const rest = [page.body];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === "function") next();
    else if (next.nodeType === Node.TEXT_NODE) open += next.nodeValue ?? "";
    else if (next instanceof Element || next.nodeType === Node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (next);
      const name = element.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === "BR") {
        open += " ";
        continue;
      }
      if (BLOCKS.has(name)) {
        close();
        open = marker(element, name);
        rest.push(close);
      }
      for (let child = element.lastChild; child !== null; child = child.previousSibling) rest.push(child);
    }
  }
  return paragraphs.join("\n\n");
}

/**
 * @param {Element} element
 * @param {string} name
 */
function marker(element, name) {
  if (/^H[1-6]$/.test(name)) return `${"#".repeat(Number(name[1]))} `;
  if (name !== "LI") return "";
  const list = element.parentElement;
  if (list?.nodeName !== "OL") return "- ";
  const first = Number(list.getAttribute("start") ?? 1) || 1;
  let before = 0;
  for (let item = element.previousElementSibling; item !== null; item = item.previousElementSibling) before += 1;
  return `${first + before}. `;
}
