/**
 * The text of an HTML page. The page is parsed into a tree without a window, the same one in a browser's worker and in
 * Node: no script runs, nothing is fetched, and nothing of it but text reaches the visitor's page.
 */

import { FileError } from "../errors.js";
import { MAX_DEPTH, MAX_PAGE_ELEMENTS } from "../limits.js";
import { articleOf } from "./article.js";
import { Hidden } from "./hidden.js";
import { blocksOf } from "./text.js";

/**
 * @param {string} html
 * @returns {Promise<Omit<import("../readers.js").Reading, "kind">>}
 * @throws {FileError} `file-elements`, `file-depth`
 */
export async function readHtml(html) {
  await measure(html);
  const { parseHTML } = await import("../../vendor/dom.mjs");
  const parse = () => withBody(parseHTML(/<html[\s>]/i.test(html) ? html : `<html>${html}</html>`).document);
  const document = parse();
  const hidden = new Hidden(document);
  const { root, apart } = await articleOf(document, parse, hidden);
  const text = (/** @type {string} */ unseen) =>
    blocksOf(root, (element) => element.localName === unseen || hidden.has(element) || apart(element));
  const after = text("del").join("\n\n");
  const before = document.querySelector("ins, del") ? text("ins").join("\n\n") : null;
  const whole = blocksOf(document.body ?? document.documentElement, () => false).join("\n\n").length;
  return {
    text: after,
    before: before === after ? null : before,
    title: document.querySelector("title")?.textContent.replace(/\s+/g, " ").trim() || null,
    language: document.documentElement.getAttribute("lang") || null,
    notes: whole > after.length ? ["Navigation, hidden parts and other parts around the article were left out."] : [],
  };
}

/** What a page's head holds, where its tags are left out. */
const OF_HEAD = new Set(["title", "meta", "link", "base", "style", "script", "noscript", "template"]);

/**
 * Gives a tree the head and body whose tags the page may leave out: `<html><title>x</title><p>y</html>`.
 *
 * @param {Document} document
 */
function withBody(document) {
  const root = document.documentElement;
  const [head, body] = ["head", "body"].map((name) => document.querySelector(name) ?? document.createElement(name));
  for (const child of [...root.childNodes]) {
    if (child === head || child === body) continue;
    const isOfHead = child.nodeType === 1 && OF_HEAD.has(/** @type {Element} */ (child).localName);
    (isOfHead ? head : body).append(child);
  }
  root.append(head, body);
  return document;
}

/** Fails where the tree would be too large, before it is made. @param {string} html */
async function measure(html) {
  const { Parser } = await import("../../vendor/dom.mjs");
  let elements = 0;
  let depth = 0;
  // A piece of text takes as much memory as an element.
  const count = () => {
    elements += 1;
    if (elements > MAX_PAGE_ELEMENTS) throw new FileError("file-elements", { limit: `${MAX_PAGE_ELEMENTS}` });
  };
  const parser = new Parser({
    ontext: count,
    onopentagname() {
      count();
      depth += 1;
      if (depth > MAX_DEPTH) throw new FileError("file-depth", { limit: `${MAX_DEPTH}` });
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
}
