// What is read from Word, HTML and PDF files: numbers, structure, tracked changes. In Node, where the readers run too.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readingOrder } from "../../www/readers/pdf/columns.js";
import { linesToText } from "../../www/readers/pdf/lines.js";
import { rowsOf } from "../../www/readers/pdf/rows.js";
import { readFile } from "../../www/readers/readers.js";
import { docx, pdf, pdfOf } from "./files.mjs";

/** A paragraph of a Word file. @param {string} text @param {string} [properties] */
const p = (text, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith("<") ? text : run(text)}</w:p>`;
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const removed = (text) => `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const added = (text) => `<w:ins>${run(text)}</w:ins>`;
const item = (list, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at, format, text, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const cell = (...blocks) => `<w:tc>${blocks.join("")}</w:tc>`;
const row = (...cells) => `<w:tr>${cells.join("")}</w:tr>`;

/** Lists: 1 of three levels, 2 the same anew from 5, 3 bullets, 4 by a style, 5 with a level that never restarts. */
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uF0B7")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "decimal", "Article %1")}${level(1, "decimal", "%1.%2", '<w:pStyle w:val="Clause"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1)")}${level(1, "russianLower", "%2)", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`;
const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Art"><w:name w:val="Art"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`;
const style = (id) => `<w:pStyle w:val="${id}"/>`;

/** Bodies of Word files, and their text, block by block; with tracked changes also the text before them. */
const WORD = {
  "numbers of three levels": [
    [
      p("One", item(1)),
      p("two", item(1, 1)),
      p("a", item(1, 2)),
      p("b", item(1, 2)),
      p("three", item(1, 1)),
      p("Two", item(1)),
      p("four", item(1, 1)),
      p("c", item(1, 2)),
    ],
    ["I. One", "1.1 two", "(a) a", "(b) b", "1.2 three", "II. Two", "2.1 four", "(a) c"],
  ],
  "a list that starts anew": [
    [p("x", item(1)), p("y", item(2)), p("z", item(2))],
    ["I. x", "V. y", "VI. z"],
  ],
  "a level that never restarts": [
    [p("x", item(5)), p("а", item(5, 1)), p("y", item(5)), p("б", item(5, 1))],
    ["1) x", "а) а", "2) y", "б) б"],
  ],
  bullets: [
    [p("x", item(3)), p("plain", item(0))],
    ["- x", "plain"],
  ],
  "numbers by style": [
    [
      p("General", style("Art")),
      p("First.", style("Clause")),
      p("Second.", style("Clause")),
      p("More", style("Art")),
      p("Third.", style("Clause")),
    ],
    ["## Article 1 General", "1.1 First.", "1.2 Second.", "## Article 2 More", "2.1 Third."],
  ],
  "an empty item is counted": [
    [p("x", item(1)), p("", item(1)), p("y", item(1))],
    ["I. x", "III. y"],
  ],
  headings: [
    [p("Over", style("H1")), p("Inherited", style("Own")), p("Direct", '<w:outlineLvl w:val="2"/>')],
    ["# Over", "# Inherited", "### Direct"],
  ],
  "a table": [
    [`<w:tbl>${row(cell(p("a")), cell(p("b | c")))}${row(cell(p("d"), p("e")), cell(p("")))}</w:tbl>`, p("after")],
    ["| a | b \\| c |\n| d e |  |", "after"],
  ],
  "a table that only sets out the page": [[`<w:tbl>${row(cell(p("one"), p("two")))}</w:tbl>`], ["one", "two"]],
  "a footnote, once": [
    [p(`${run("word,")}<w:r><w:footnoteReference w:id="7"/></w:r>${run(" more")}`)],
    ["word,¹ more", "¹ The note."],
  ],
  "a note of two paragraphs, as one": [
    [p(`${run("word,")}<w:r><w:footnoteReference w:id="8"/></w:r>`), p("After.")],
    ["word,¹", "After.", "¹ It has a head.\nIt has a tail."],
  ],
  "fields, breaks and special characters": [
    [
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("4")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br/></w:r>${run("non")}<w:r><w:noBreakHyphen/></w:r>${run("stop ")}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>`,
      ),
    ],
    ["4\nnon\u2011stop α"],
  ],
  "hidden text": [[p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run("seen")}`)], ["seen"]],
  "a text box, once": [
    [
      p(
        `${run("anchor")}<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${p("boxed")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("boxed")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
    ["anchor", "boxed"],
  ],
  "words changed": [
    [p(`${run("the ")}${removed("old")}${added("new")}${run(" text")}`)],
    ["the new text"],
    ["the old text"],
  ],
  "a paragraph added": [
    [p("a", item(1)), p(added("b"), `<w:rPr><w:ins/></w:rPr>${item(1)}`), p("c", item(1))],
    ["I. a", "II. b", "III. c"],
    ["I. a", "II. c"],
  ],
  "paragraphs joined": [[p("one ", "<w:rPr><w:del/></w:rPr>"), p("two")], ["one two"], ["one", "two"]],
  "a row removed": [
    [
      `<w:tbl>${row(cell(p("a")), cell(p("b")))}<w:tr><w:trPr><w:del/></w:trPr>${cell(p(removed("c")))}${cell(p(removed("d")))}</w:tr></w:tbl>`,
    ],
    ["| a | b |"],
    ["| a | b |\n| c | d |"],
  ],
  "a paragraph moved": [
    [
      p(`<w:moveFrom>${run("x")}</w:moveFrom>`, "<w:rPr><w:moveFrom/></w:rPr>"),
      p("y"),
      p(`<w:moveTo>${run("x")}</w:moveTo>`, "<w:rPr><w:moveTo/></w:rPr>"),
      p("z"),
    ],
    ["y", "x", "z"],
    ["x", "y", "z"],
  ],
  "a style changed": [[p("x", `${item(3)}<w:pPrChange><w:pPr>${item(1)}</w:pPr></w:pPrChange>`)], ["- x"], ["I. x"]],
};

for (const [name, [body, after, before]] of Object.entries(WORD)) {
  test(`Word: ${name}`, async () => {
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p("line")}</w:footnote><w:footnote w:id="7">${p("The note.")}</w:footnote><w:footnote w:id="8">${p("It has a head.")}${p("It has a tail.")}</w:footnote>`;
    const reading = await readFile(new File([docx(body.join(""), { numbering, styles, footnotes })], "x.docx"));
    assert.deepEqual([reading.text, reading.before], [after.join("\n\n"), before?.join("\n\n") ?? null]);
  });
}

const LONG = "A sentence of an article, which has commas, and clauses, and so on. ".repeat(8);
/** Pages, and their text. */
const PAGES = {
  "list values": [
    '<ol start="4" type="a"><li>x<li>y<li value="9">z</ol><ol reversed><li>two<li>one</ol><ul><li>b<ol><li>c</ol></ul><ol style="list-style-type: upper-roman"><li>r</ol>',
    ["d. x", "e. y", "i. z", "2. two", "1. one", "- b", "1. c", "I. r"],
  ],
  tables: [
    "<table><caption>Of it</caption><tr><th>a<th>b|c<tr><td>1<td>2<br>3</table><table><tr><td><p>one<p>two</table>",
    ["Of it", "| a | b\\|c |\n| 1 | 2 3 |", "one", "two"],
  ],
  "cells of several rows and columns": [
    "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td rowspan=9>g<tr><td>h<td>i</table>",
    ["| a | b |\n|  | c | d |\n| e | f | g |\n| h | i |  |"],
  ],
  notes: [
    "<p>one<sup id=r1><a href=#n1>1</a></sup>, two<sup><a href=#n2>[2]</a></sup><ol><li id=n1>First. <a href=#r1>↩</a><li id=n2><b><a href=#r2>^</a></b> Second.</ol>",
    ["one¹, two[2]", "¹ First.", "[2] Second."],
  ],
  "texts for screen readers": [
    "<a href=x>Manual<span class='icon sr-only'> opens in a new window</span></a>",
    ["Manual"],
  ],
  "the article": [
    `<nav>Home</nav><div class="cookie-consent">We use cookies</div><header><a href="#">Site</a></header><main><h1>Over</h1><article><p>${LONG}</p><p>${LONG}</p><h2>Short</h2><p>s</p></article><aside>Related</aside></main><footer>Imprint</footer>`,
    ["# Over", LONG.trim(), LONG.trim(), "## Short", "s"],
  ],
  "hidden parts": [
    "<style>.pop, #x { color: red; display: none } @media print { .seen { display: none } }</style><p hidden>a<p style='display:none'>b<div class=pop>c</div><div id=x>d</div><dialog>e</dialog><p class=seen>f",
    ["f"],
  ],
  "characters, lines and marks": [
    "<p>a &amp; b<br>c&nbsp;d<p>m<sup>2</sup>, note<sup><a href=#n>12</a></sup>, 1<sup>er</sup><pre>x\n  y</pre>",
    ["a & b\nc\u00A0d", "m², note¹², 1er", "x\n  y"],
  ],
  changes: ["<p>the <del>old</del><ins>new</ins> text", ["the new text"], ["the old text"]],
  "no script, no entity": [
    "<script>document.title = 'bad'</script><p>a<img src=x onerror='bad()'><svg><text>b</text></svg><p>&xxe;",
    ["a", "&xxe;"],
  ],
};

for (const [name, [html, after, before]] of Object.entries(PAGES)) {
  test(`HTML: ${name}`, async () => {
    const { text, title, language, ...reading } = await readFile(
      new File([`<!doctype html><html lang="en"><title> A  title </title><body>${html}`], "x.html"),
    );
    assert.deepEqual([text, reading.before], [after.join("\n\n"), before?.join("\n\n") ?? null]);
    assert.deepEqual([title, language], ["A title", "en"]);
  });
}

test("HTML: a page that leaves tags out", async () => {
  const { text, title } = await readFile(new File(["<title>T</title><h1>Over</h1><p>Under"], "x.html"));
  assert.deepEqual([text, title], ["# Over\n\nUnder", "T"]);
});

test("HTML: the encoding that a page states", async () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="windows-1251"><p>'),
    Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
  ]);
  assert.equal((await readFile(new File([bytes], "x.html"))).text, "Привет");
});

/** Text at places of a page of a PDF: `[x, y, text, size]`. */
const placed = (pieces) =>
  pdf(`BT ${pieces.map(([x, y, text, size = 10]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj`).join(" ")} ET`);
const rows = (x, y, texts, leading = 12) => texts.map((text, i) => [x, y - leading * i, text]);
const LEFT = [
  "The Parties agree that all of",
  "the waters are free, and that",
  "the bridges are kept open by",
  "day and by night for all who",
];
const RIGHT = [
  "come and go, whether they are",
  "of the one bank or of the other",
  "bank, and that nobody is kept",
  "from the wells by anyone.",
];
/** Pages of PDFs, and their text. */
const PRINTED = {
  "paragraphs by distance": [
    rows(50, 700, ["One line", "and its second."]).concat(rows(50, 660, ["Another line", "and more."])),
    "One line\nand its second.\n\nAnother line\nand more.",
  ],
  "pieces in any order": [
    [
      [90, 700, "words"],
      [50, 688, "below."],
      [50, 700, "Some"],
    ],
    "Some words\nbelow.",
  ],
  columns: [
    [
      [50, 740, "A title over both of the columns of the page, as wide as they are"],
      ...rows(50, 700, LEFT),
      ...rows(300, 700, RIGHT),
    ],
    `A title over both of the columns of the page, as wide as they are\n\n${[...LEFT, ...RIGHT].join("\n")}`,
  ],
  "a table": [
    [...rows(50, 700, ["Name", "Alpha", "Beta"]), ...rows(200, 700, ["Area", "12", "7"])],
    "| Name | Area |\n| Alpha | 12 |\n| Beta | 7 |",
  ],
  "a number far from its text": [
    [
      [50, 700, "1."],
      [80, 700, "First of all."],
      [50, 688, "2."],
      [80, 688, "Then this."],
    ],
    "1. First of all.\n2. Then this.",
  ],
  "the mark of a note": [
    [
      [50, 700, "water,"],
      [78, 704, "1", 6],
      [84, 700, "and"],
    ],
    "water,¹ and",
  ],
};

// Columns as close as the type is large, of which a heading has moved one down by half a line.
PRINTED["close columns that do not start side by side"] = [
  [
    [50, 740, "A title over both of the columns of the page, as wide as they are"],
    ...rows(50, 700, [...LEFT, ...LEFT]),
    ...rows(188, 706, [...RIGHT, ...RIGHT]),
  ],
  `A title over both of the columns of the page, as wide as they are\n\n${[...LEFT, ...LEFT, ...RIGHT, ...RIGHT].join("\n")}`,
];

PRINTED["a head in two parts above columns"] = [
  [[50, 740, "On Wells"], [330, 740, "102"], ...rows(50, 716, LEFT), ...rows(300, 716, RIGHT)],
  `On Wells 102\n\n${[...LEFT, ...RIGHT].join("\n")}`,
];
PRINTED["a mark raised by half"] = [
  [
    [50, 700, "water,"],
    [78, 705, "1", 6],
    [84, 700, "and"],
  ],
  "water,¹ and",
];

/** Lines of a page as pdf.js gives them. @param {[number, number, string, number, "ltr" | "rtl"][]} pieces */
const page = (pieces) => {
  const items = pieces.map(([x, y, str, width, dir]) => ({
    str,
    dir,
    width,
    height: 10,
    transform: [10, 0, 0, 10, x, y],
  }));
  return linesToText(readingOrder(rowsOf(items).rows), 1.2);
};

test("PDF: text that runs to the left", () => {
  const text = page([
    [60, 700, "ﺗﻠﺘﺰم اﻷﻃﺮاف ﺑﺤﻤﺎﻳﺔ", 140, "rtl"],
    [80, 688, "اﻟﻤﻴﺎه", 120, "rtl"],
    [50, 676, ".2019", 25, "ltr"],
    [80, 676, "ﻓﻲ ﻋﺎم", 120, "rtl"],
    [175, 664, ".25", 25, "ltr"],
  ]);
  assert.equal(text, "تلتزم الأطراف بحماية\nالمياه\nفي عام 2019.\n25.");
});

test("PDF: a justified column goes on in the next one", () => {
  const line = (x) => (text, i) => [x, 700 - 12 * i, text, 150, "ltr"];
  const left = [
    "of the wells that are open to all,",
    "and of the bridges over the river,",
    "and of the mill at the upper dam.",
    "It was said that this was agreed.",
  ];
  const right = [
    "Nothing was changed in the books,",
    "and nobody asked for the keys of",
    "the old well, or for the minutes,",
    "which were lost in the cold year.",
  ];
  const { length } = left;
  assert.equal(page([...left.map(line(50)), ...right.map(line(220))]).split("\n").length, 2 * length);
});

test("PDF: in justified text a line that is not full ends its paragraph", () => {
  const line = ([text, width], i) => [50, 700 - 12 * i, text, width, "ltr"];
  const lines = [
    ["2 Methods", 45],
    ["The wells are open to all, and so", 150],
    ["are the bridges over the river,", 150],
    ["by night.", 40],
    ["The mill stands at the upper dam", 150],
    ["and nobody has the keys of it, as", 150],
    ["they were lost in the winter.", 150],
  ];
  assert.equal(page(lines.map(line)).split("\n\n").length, 3);
});

for (const [name, [pieces, text]] of Object.entries(PRINTED)) {
  test(`PDF: ${name}`, async () => assert.equal((await readFile(new File([placed(pieces)], "x.pdf"))).text, text));
}

test("PDF: a Chinese font that is only named", async () => {
  const content = "BT /F1 12 Tf 72 700 Td <4E2D56FD> Tj ET";
  const bytes = pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
  ]);
  assert.equal((await readFile(new File([bytes], "x.pdf"))).text, "中国");
});
