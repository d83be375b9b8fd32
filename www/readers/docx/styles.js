/**
 * What the styles of a Word file say of its paragraphs: which are headings, of which level, and which are list items.
 */

import { readXml } from "../xml.js";

/**
 * @typedef {{ heading: number | undefined, list: string | undefined, level: number | undefined }} Style `heading`: 1 to 9; 0: stated to be none
 */
/**
 * @typedef {{ name: string, parent: string | undefined, outline: number | undefined, list: string | undefined, level: number | undefined }} Stated
 */

/** Outline levels that make a heading; the tenth is body text. */
const HEADINGS = 9;

/**
 * @param {Uint8Array | undefined} bytes of styles.xml
 * @returns {Promise<(id: string | undefined) => Style>} a style with what it inherits; the default one for undefined
 */
export async function readStyles(bytes) {
  /** @type {Map<string, Stated>} */
  const stated = new Map();
  /** @type {string | undefined} */
  let standard;
  /** @type {Stated | undefined} */
  let style;
  if (bytes) {
    await readXml(bytes, "styles.xml", {
      open(name, attribute) {
        const value = () => attribute("val") ?? "";
        if (name === "style") {
          const id = attribute("styleId") ?? "";
          style = { name: "", parent: undefined, outline: undefined, list: undefined, level: undefined };
          stated.set(id, style);
          if (attribute("type") === "paragraph" && ["1", "true", "on"].includes(attribute("default") ?? ""))
            standard = id;
        } else if (!style) return;
        else if (name === "name") style.name = value().toLowerCase();
        else if (name === "basedOn") style.parent = value();
        else if (name === "outlineLvl") style.outline = Number(value()) || 0;
        else if (name === "numId") style.list = value();
        else if (name === "ilvl") style.level = Number(value()) || 0;
      },
      close(name) {
        if (name === "style") style = undefined;
      },
      text() {},
    });
  }
  /** @type {Map<string | undefined, Style>} */
  const resolved = new Map();
  return (id) => {
    const known = resolved.get(id);
    if (known) return known;
    const style = resolve(stated, id ?? standard);
    resolved.set(id, style);
    return style;
  };
}

/** @param {Map<string, Stated>} stated @param {string | undefined} id @returns {Style} */
function resolve(stated, id) {
  /** @type {Style} */
  const result = { heading: undefined, list: undefined, level: undefined };
  // A style may be based on itself by way of others.
  const seen = new Set();
  for (let at = id; at !== undefined && !seen.has(at); at = stated.get(at)?.parent) {
    seen.add(at);
    const style = stated.get(at);
    if (!style) break;
    result.heading ??= headingOf(style);
    if (result.list === undefined && style.list !== undefined) {
      result.list = style.list;
      result.level = style.level ?? result.level;
    }
  }
  return result;
}

/** The heading level of an outline level, which counts from 0. @param {number} outline */
export const headingLevel = (outline) => (outline < HEADINGS ? outline + 1 : 0);

/** @param {Stated} style */
function headingOf({ name, outline }) {
  if (outline !== undefined) return headingLevel(outline);
  if (name === "title") return 1;
  const built = /^heading ([1-9])$/.exec(name);
  return built ? Number(built[1]) : undefined;
}
