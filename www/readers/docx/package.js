/** The parts of a Word file, found by how they relate to each other, as their names are free. ECMA-376 Part 2, 9.3. */

import { FileError } from "../errors.js";
import { readXml } from "../xml.js";
import { unzip } from "../zip.js";

/**
 * @typedef {object} Package
 * @property {Uint8Array} main the document
 * @property {(type: string) => Uint8Array | undefined} related a part that the document relates to: "styles", "numbering"
 * @property {Uint8Array | undefined} core the document's properties
 * @property {string[]} names of all parts
 */

/** Parts that are read, by how the document relates to them. */
const RELATED = ["styles", "numbering", "footnotes", "endnotes"];

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Package>}
 * @throws {FileError}
 */
export async function openPackage(bytes) {
  const { names, parts: relations } = await unzip(bytes, (name) => name.endsWith(".rels"));
  const root = await targets(relations.get("_rels/.rels"), "");
  const document = root.get("officeDocument");
  if (document === undefined || !names.includes(document)) {
    throw new FileError("file-broken", { detail: "the archive holds no Word document" });
  }
  const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(document) ?? [];
  const own = await targets(relations.get(`${folder ?? ""}_rels/${file}.rels`), folder ?? "");
  const properties = root.get("core-properties");
  const wanted = new Set([document, properties, ...RELATED.map((type) => own.get(type))]);
  const { parts } = await unzip(bytes, (name) => wanted.has(name));
  return {
    main: /** @type {Uint8Array} */ (parts.get(document)),
    related: (type) => parts.get(own.get(type) ?? ""),
    core: parts.get(properties ?? ""),
    names,
  };
}

/**
 * @param {Uint8Array | undefined} bytes of a part that states relations
 * @param {string} folder of the part that has them
 * @returns {Promise<Map<string, string>>} names of parts, by the last word of the relation's type
 */
async function targets(bytes, folder) {
  /** @type {Map<string, string>} */
  const found = new Map();
  if (!bytes) return found;
  await readXml(bytes, "relations", {
    open(name, attribute) {
      const [type, target] = [attribute("Type")?.split("/").at(-1), attribute("Target")];
      if (name !== "Relationship" || !type || !target || attribute("TargetMode") === "External") return;
      // Names of parts have no scheme; this one only lets relative ones be resolved.
      found.set(type, decodeURI(new URL(target, `part:///${folder}`).pathname).slice(1));
    },
    close() {},
    text() {},
  });
  return found;
}
