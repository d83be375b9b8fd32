/**
 * Files of the kinds that are read, made by hand as small as they can be, so that tests can break each of their rules.
 */

import { crc32, deflateRawSync } from "node:zlib";

/**
 * A zip archive.
 *
 * @param {Record<string, string | Buffer>} files
 * @param {Record<string, number>} [stated] sizes that the archive states for files in place of theirs
 */
export function zip(files, stated = {}) {
  const parts = [];
  const entries = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: 1 });
    const head = Buffer.alloc(26);
    for (const [value, at] of [
      [20, 0],
      [0, 2],
      [DEFLATED, 4],
    ])
      head.writeUInt16LE(value, at);
    for (const [value, at] of [
      [crc32(data), 10],
      [packed.length, 14],
      [stated[name] ?? data.length, 18],
    ])
      head.writeUInt32LE(value, at);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  for (const at of [4, 6]) end.writeUInt16LE(entries.length, at);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from("PK\x05\x06"), end]);
}

/** The method of compression. */
const DEFLATED = 8;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const relations = (targets) =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${Object.entries(targets)
    .map(([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/**
 * The parts of a Word file.
 *
 * @param {string} body
 * @param {Record<string, string>} [parts] the content of `numbering`, `styles`, …
 */
export const docxParts = (body, parts = {}) => ({
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": relations({ officeDocument: "word/document.xml" }),
  "word/_rels/document.xml.rels": relations(
    Object.fromEntries(Object.keys(parts).map((name) => [name, `${name}.xml`])),
  ),
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  ...Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      `word/${name}.xml`,
      `<w:${name} xmlns:w="${WORD}">${content}</w:${name}>`,
    ]),
  ),
});

/** A Word file. @param {string} body @param {Record<string, string>} [parts] */
export const docx = (body, parts) => zip(docxParts(body, parts));

/**
 * A PDF of these objects, of which the first is the catalog.
 *
 * @param {string[]} objects
 * @param {string} [trailer] more in its trailer
 */
export function pdfOf(objects, trailer = "") {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(
    `${text}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    "latin1",
  );
}

/** A PDF of one page with this content, and more in its trailer. @param {string} content @param {string} [trailer] */
export const pdf = (content, trailer) =>
  pdfOf(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ],
    trailer,
  );
