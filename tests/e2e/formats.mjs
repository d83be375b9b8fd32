/** One text in four formats, made from one source by the libraries that people make such files with. */

import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import PDFDocument from "pdfkit";

/**
 * A block of the source: a heading, a paragraph and perhaps a note to its end, an item with its number, one of the level
 * below with its letter, or a row of a table.
 *
 * @typedef {{ heading: string } | { text: string, note?: string } | { item: string, number: number } | { letter: string, item: string } | { bullet: string } | { rows: string[][] }} Block
 */

const RAISED = "⁰¹²³";

/** The notes of the blocks, numbered from 1. @param {Block[]} blocks */
const notesOf = (blocks) => blocks.flatMap((block) => ("note" in block && block.note ? [block.note] : []));

/** The number of a block's note. @param {Block[]} blocks @param {Block} block */
const numberOf = (blocks, block) => notesOf(blocks).indexOf("note" in block ? (block.note ?? "") : "") + 1;

/** The mark of a block's note, raised. @param {Block[]} blocks @param {Block} block */
const markOf = (blocks, block) => ("note" in block ? RAISED[numberOf(blocks, block)] : "");

/** @param {Block[]} blocks @returns {string[]} */
const noteLines = (blocks) => notesOf(blocks).map((note, at) => `${RAISED[at + 1]} ${note}`);

/** @param {Block[]} blocks @returns {string} */
export const asText = (blocks) =>
  [
    ...blocks.map((block) => {
      if ("heading" in block) return block.heading;
      if ("letter" in block) return `(${block.letter}) ${block.item}`;
      if ("item" in block) return `${block.number}. ${block.item}`;
      if ("bullet" in block) return `- ${block.bullet}`;
      if ("rows" in block) return block.rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
      return block.text + markOf(blocks, block);
    }),
    ...noteLines(blocks),
  ].join("\n\n");

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** With navigation and a foot around it. @param {Block[]} blocks @param {string} title */
export const asHtml = (
  blocks,
  title,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>
<nav><a href="/">Home</a> <a href="/all">All texts</a></nav><div class="cookie-banner">We use cookies. <button>Accept</button></div><main>${blocks
  .map((block) => {
    if ("heading" in block) return `<h2>${escape(block.heading)}</h2>`;
    if ("letter" in block)
      return `<ol type="a" start="${block.letter.charCodeAt(0) - 96}"><li>${escape(block.item)}</li></ol>`;
    if ("item" in block) return `<ol start="${block.number}"><li>${escape(block.item)}</li></ol>`;
    if ("bullet" in block) return `<ul><li>${escape(block.bullet)}</li></ul>`;
    if ("rows" in block)
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    const number = numberOf(blocks, block);
    return `<p>${escape(block.text)}${number > 0 ? `<sup id="r${number}"><a href="#n${number}">${number}</a></sup>` : ""}</p>`;
  })
  .join("\n")}<ol>${notesOf(blocks)
  .map((note, at) => `<li id="n${at + 1}">${escape(note)} <a href="#r${at + 1}">↩</a></li>`)
  .join("")}</ol></main><footer>Imprint</footer></body></html>`;

/** @param {Block[]} blocks @param {string} title @returns {Promise<Buffer>} */
export const asDocx = (blocks, title) =>
  Packer.toBuffer(
    new Document({
      title,
      numbering: {
        config: [
          {
            reference: "numbers",
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: "%1." },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: "(%2)" },
            ],
          },
          { reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•" }] },
        ],
      },
      footnotes: Object.fromEntries(notesOf(blocks).map((note, at) => [at + 1, { children: [new Paragraph(note)] }])),
      sections: [
        {
          children: blocks.map((block) => {
            if ("heading" in block) return new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_2 });
            if ("item" in block)
              return new Paragraph({
                text: block.item,
                numbering: { reference: "numbers", level: "letter" in block ? 1 : 0 },
              });
            if ("bullet" in block)
              return new Paragraph({ text: block.bullet, numbering: { reference: "bullets", level: 0 } });
            if ("rows" in block)
              return new Table({
                rows: block.rows.map(
                  (row) =>
                    new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
                ),
              });
            const number = numberOf(blocks, block);
            return new Paragraph({
              children: [new TextRun(block.text), ...(number > 0 ? [new FootnoteReferenceRun(number)] : [])],
            });
          }),
        },
      ],
    }),
  );

/**
 * With page numbers, over as many pages as it takes.
 *
 * @param {Block[]} blocks
 * @param {string} title
 * @returns {Promise<Buffer>}
 */
export const asPdf = (blocks, title) =>
  new Promise((resolve) => {
    const file = new PDFDocument({ size: "A5", bufferPages: true, info: { Title: title } });
    const chunks = [];
    file.on("data", (chunk) => chunks.push(chunk));
    file.on("end", () => resolve(Buffer.concat(chunks)));
    for (const block of blocks) {
      if ("heading" in block)
        file.font("Helvetica-Bold").fontSize(13).text(block.heading).font("Helvetica").fontSize(10);
      else if ("letter" in block) file.text(`(${block.letter}) ${block.item}`, { indent: 15 });
      else if ("item" in block) file.text(`${block.number}. ${block.item}`);
      else if ("bullet" in block) file.text(`•  ${block.bullet}`);
      else if ("rows" in block) file.table({ data: block.rows });
      else file.text(block.text + markOf(blocks, block));
      file.moveDown();
    }
    for (const note of noteLines(blocks)) file.text(note).moveDown();
    const { count } = file.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      file.switchToPage(page);
      file.page.margins.bottom = 0;
      file.text(`${page + 1}`, 0, file.page.height - 40, { align: "center", width: file.page.width, lineBreak: false });
    }
    file.end();
  });
