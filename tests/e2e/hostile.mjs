/**
 * Files made to exhaust or mislead a reader, each with what must come of it: the code of an error and what its message
 * names, or the text that is read. Made here as they are needed; none is kept.
 */

import { deflateRawSync } from "node:zlib";

import { docx, docxParts, pdf, pdfOf, zip } from "./files.mjs";

const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const MEGA = 1024 * 1024;

/**
 * A Word file whose document is as given.
 *
 * @param {string | Buffer} document
 * @param {number} [stated] the size that the archive states for it
 */
const withDocument = (document, stated) =>
  zip({ ...docxParts(""), "word/document.xml": document }, stated === undefined ? {} : { "word/document.xml": stated });

/** The container of old Office files, with the name of a stream. @param {string} stream */
const container = (stream) =>
  Buffer.concat([
    Buffer.from("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "latin1"),
    Buffer.alloc(504),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);

const LOCK = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<${"ef".repeat(16)}><${"ef".repeat(16)}>]`;
const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const stream = (content, more = "") => `<<${more}/Length ${content.length}>>stream\n${content}\nendstream`;
const laughs = ["lol", ..."123456789"]
  .map(
    (name, i, all) =>
      `<!ENTITY ${i ? `l${name}` : name} "${i ? `&${i > 1 ? `l${all[i - 1]}` : "lol"};`.repeat(10) : "ha"}">`,
  )
  .join("");

/**
 * By file name: what makes the file, then `{ code, says }` or `{ text, note }`.
 *
 * @type {Record<string, [make: () => Buffer | string, { code?: string, says?: RegExp, text?: RegExp, note?: RegExp }]>}
 */
export const HOSTILE = {
  "bomb.docx": [() => withDocument(Buffer.alloc(260 * MEGA)), { code: "file-unpacked", says: /256 MB/ }],
  "bomb-that-lies.docx": [() => withDocument(Buffer.alloc(20 * MEGA), 1000), { code: "file-broken" }],
  "four-gigabytes-stated.docx": [() => withDocument("<a/>", 0xfffffffe), { code: "file-unpacked" }],
  "bomb-of-many-parts.docx": [
    () => {
      const names = Array.from({ length: 2_000 }, (_, i) => `x${i}.rels`);
      return zip(
        { ...docxParts(""), ...Object.fromEntries(names.map((name) => [name, "<a/>"])) },
        Object.fromEntries(names.map((name) => [name, MEGA])),
      );
    },
    { code: "file-unpacked" },
  ],
  "elements.docx": [
    () => withDocument(`<a>${"<b/>".repeat(5_000_001)}</a>`),
    { code: "file-elements", says: /5000000/ },
  ],
  "deep.docx": [() => withDocument(`${"<a>".repeat(100_000)}x`), { code: "file-depth", says: /1000/ }],
  "nested-tables.docx": [
    () => docx(`${"<w:tbl><w:tr><w:tc>".repeat(150)}${paragraph("inside")}${"</w:tc></w:tr></w:tbl>".repeat(150)}`),
    { text: /^inside$/ },
  ],
  "external-entity.docx": [
    () => withDocument('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    { code: "file-broken", says: /document type/ },
  ],
  "entities-of-entities.docx": [
    () => withDocument(`<!DOCTYPE a [${laughs}]><a>&l9;</a>`),
    { code: "file-broken", says: /document type/ },
  ],
  "list.docx": [
    () =>
      docx(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(
          20_000,
        ),
        {
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        },
      ),
    { text: /\n\n20000\. x$/ },
  ],
  "unreal-numbers.docx": [
    () =>
      docx(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`,
        {
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="2147483647"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%9."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        },
      ),
    { text: /^2147483647\. x$/ },
  ],
  "styles-in-a-circle.docx": [
    () =>
      docx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, {
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    { text: /^x$/ },
  ],
  "note-in-itself.docx": [
    () =>
      docx(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
        footnotes: `<w:footnote w:id="1"><w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`,
      }),
    { text: /^¹\n\n¹ a¹$/ },
  ],
  "macros.docm": [
    () => zip({ ...docxParts(paragraph("seen")), "word/vbaProject.bin": "x" }),
    { text: /^seen$/, note: /macros/ },
  ],
  "cut-off.docx": [() => docx(paragraph("x")).subarray(0, 300), { code: "file-broken" }],
  "not-closed.docx": [() => withDocument("<w:document><w:p>"), { code: "file-broken" }],
  "no-document.docx": [
    () => zip({ "[Content_Types].xml": "<Types/>" }),
    { code: "file-broken", says: /no Word document/ },
  ],
  "locked.docx": [() => container("EncryptedPackage"), { code: "file-encrypted" }],
  "old.doc": [() => container("WordDocument"), { code: "file-kind", says: /doc/ }],
  "a-text.docx": [() => "Only words.", { text: /^Only words\.$/, note: /read as text/ }],
  "a-word-file.txt": [() => docx(paragraph("in Word")), { text: /^in Word$/ }],
  "a-picture.pdf": [() => Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), { code: "file-kind", says: /png/ }],
  "a-workbook.docx": [
    () => zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>" }),
    { code: "file-kind", says: /xlsx/ },
  ],
  "archive.zip": [() => zip({ "a.txt": "x" }), { code: "file-kind", says: /zip/ }],
  "program.txt": [
    () => Buffer.concat([Buffer.from("x\0y\0\0\0z"), Buffer.alloc(100, 7)]),
    { code: "file-kind", says: /binary/ },
  ],
  "about-pdf.txt": [() => "%PDF-1.7 is what a PDF begins with.\nIt ends with %%EOF.", { text: /^%PDF-1\.7 is/ }],
  "mentions-pdf.txt": [() => "The header\n%PDF-1.7\nis on a line of its own.", { text: /^The header/ }],
  "one-line.txt": [() => "word ".repeat(2 * MEGA), { text: /^word word/ }],
  "empty.html": [() => "<!doctype html><p> </p>", { code: "file-empty" }],
  "list.html": [() => `<ol>${"<li>x".repeat(20_000)}</ol>`, { text: /\n\n20000\. x$/ }],
  "lists-in-lists.html": [() => "<ul><li>x".repeat(400), { text: /^- x(\n\n- x){399}$/ }],
  "deep.html": [() => "<div>".repeat(100_000), { code: "file-depth", says: /1000/ }],
  "elements.html": [() => "<b></b>".repeat(1_000_001), { code: "file-elements", says: /1000000/ }],
  "one-line.html": [() => `<p>${"word ".repeat(2 * MEGA)}`, { text: /^word word/ }],
  "comment.html": [() => `<p>seen<!--${"-".repeat(MEGA)}`, { text: /^seen$/ }],
  "attributes.html": [
    () => `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=b`).join(" ")}>seen`,
    { text: /^seen$/ },
  ],
  "brackets.html": [() => `<p>seen${"<".repeat(MEGA)}`, { code: "file-elements" }],
  "scan.pdf": [() => pdf("0 0 10 10 re f"), { code: "file-scanned" }],
  "locked.pdf": [() => pdf("BT ET", LOCK), { code: "file-encrypted" }],
  "damaged.pdf": [() => "%PDF-1.4\nnothing more", { code: "file-broken" }],
  "pages-in-a-circle.pdf": [
    () => pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]),
    { code: "file-broken" },
  ],
  "pages-stated.pdf": [
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 900000000>>",
        "<</Type/Page/Parent 2 0 R>>",
      ]),
    { code: "file-scanned" },
  ],
  "pages.pdf": [
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        `<</Type/Pages/Kids[${"3 0 R ".repeat(5001)}]/Count 5001>>`,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
    { code: "file-pages", says: /5000/ },
  ],
  "form-in-itself.pdf": [
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>/Contents 4 0 R>>",
        stream("BT /F1 12 Tf 72 700 Td (seen) Tj ET /X Do"),
        FONT,
        stream("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),
      ]),
    { text: /^seen$/ },
  ],
  "deep-array.pdf": [() => pdf(`BT /F1 12 Tf 72 700 Td (seen) Tj ET ${"[".repeat(200_000)}`), {}],
  "script.pdf": [
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        stream("BT /F1 12 Tf 72 700 Td (seen) Tj ET"),
        FONT,
      ]),
    { text: /^seen$/ },
  ],
  "pieces.pdf": [
    () =>
      pdf(
        `BT /F1 8 Tf ${Array.from({ length: 20_000 }, (_, i) => `1 0 0 1 ${(i * 37) % 600} ${(i * 53) % 800} Tm (x) Tj`).join(" ")} ET`,
      ),
    { text: /x/ },
  ],
  "packed.pdf": [
    () => {
      const packed = deflateRawSync(Buffer.alloc(50 * MEGA, 32), { level: 1 }).toString("latin1");
      return pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        stream(`x\x9c${packed}`, "/Filter/FlateDecode"),
      ]);
    },
    {},
  ],
};
