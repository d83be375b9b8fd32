// TMX is valid by its DTD and XLIFF by its schema, whatever the texts; by the built core, called in Node as the README
// says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Catalog, DOMBuilder, SAXParser } from "typesxml";

import { compare, exportAs, initSync } from "../../www/pkg/diptych.js";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const CATALOG = new Catalog(file("schemas/catalog.xml"));
const DOCUMENTS = ["astana-2008-fr", "astana-2011-fr", "astana-2011-en", "tokaev-2002-fr"];

initSync({ module: readFileSync(file("../../www/pkg/diptych_bg.wasm")) });

/** Why a file is not valid; nothing where it is. @param {string} text */
function fault(text) {
  const parser = new SAXParser();
  parser.setContentHandler(new DOMBuilder());
  parser.setCatalog(CATALOG);
  parser.setValidating(true);
  try {
    parser.parseString(text);
  } catch (error) {
    return String(error.message);
  }
  return beyond(text);
}

/** What is not in the schema of XLIFF 2.0 core, but holds in 2.1. @param {string} text */
function beyond(text) {
  const all = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].map(([, value]) => value);
  const twice = (/** @type {string[]} */ ids) => ids.find((id, at) => ids.indexOf(id) < at);
  const tag = all(/(?:srcLang|trgLang|xml:lang|srclang)="([^"]*)"/g).find(
    (tag) => !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag),
  );
  if (tag !== undefined) return `"${tag}" is no language`;
  const unit = twice(all(/<unit id="([^"]*)"/g));
  if (unit) return `two units ${unit}`;
  const segment = text
    .split("<unit ")
    .map((part) => twice([...part.matchAll(/<segment id="([^"]*)"/g)].map(([, id]) => id)))
    .find(Boolean);
  return segment ? `two segments ${segment} in a unit` : "";
}

/** Both formats of two texts, in both modes. @param {string} left @param {string} right @param {object} [options] */
function check(left, right, options) {
  for (const mode of /** @type {const} */ (["versions", "languages"])) {
    const comparison = compare(left, right, { ...options, mode });
    for (const format of /** @type {const} */ (["tmx", "xliff"])) {
      const text = exportAs(comparison, format);
      assert.equal(fault(text), "", `${format} of ${mode}`);
      // What is written is what is read: no half of a surrogate pair is left.
      assert.ok(text.isWellFormed());
    }
  }
}

for (const left of DOCUMENTS) {
  test(`${left} beside each of the four documents`, () => {
    const read = (/** @type {string} */ name) => readFileSync(file(`../../www/corpus/${name}.txt`), "utf8");
    for (const right of DOCUMENTS) check(read(left), read(right));
  });
}

const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join("");
const texts = {
  nothing: ["", ""],
  "one side": ["", "Alone."],
  markup: [
    "Tom & \"Jerry\" said 'no' <b>now</b> &amp; &#0; <!-- -->.",
    "<![CDATA[x]]> ]]> <?php ?> &lt; \"yes\" -- 'no'.",
  ],
  "control characters": [`One ${CONTROLS} two.`, `Un ${CONTROLS} deux.`],
  "each control character": [[...CONTROLS].map((one) => `Word ${one} word.`).join("\n\n"), "Word.\n\nWord."],
  "lone surrogates": ["a\ud800 word \udc00.\n\n\udfff\ud800", "\udbff a word.\n\n\ud83d"],
  emoji: ["A 👩‍👩‍👧‍👦 family 😀.", "Une famille 👩‍👩‍👧‍👦 😀."],
  "what is no character": ["a\ufffe b\uffff c\u{1ffff} d\u{10ffff}\ufeff.", "a\ufdd0 b\u2028 c\u2029 d\u0085."],
  "white space": ["\t a \r b \r\n c \u00a0 d.\t", "\r\ra\n\n\n\r\nb\t.\f\v"],
  directions: ["\u202eالعربية \u2066 12\u2069 \u200f.", "\u200e English \u202d 12."],
  "a long word": ["x".repeat(100_000), "<".repeat(100_000)],
};

for (const [name, [left, right]] of Object.entries(texts)) test(name, () => check(left, right));

test("findings that quote markup", () => {
  const left = 'The "A & B" pact of 2001 has <12> articles & 3 annexes, 5 % \u0001.';
  check(left, "Le pacte « A & B » de 2011 a <13> articles & 4 annexes, 6 % \u0001.", {
    left: { language: "en" },
    right: { language: "fr" },
  });
});

test("languages as they are given", () => {
  for (const language of ["en", "zh-Hant-TW", "de-CH-1901", "sr-Latn", "fil-PH-x-private", "EN-us", "es-419"]) {
    check("Some words.", "Other words.", { left: { language }, right: { language } });
  }
});

/** What is wrong must not pass: the body of a TMX file, or a file of XLIFF. */
const tmx = (/** @type {string} */ body, header = 'segtype="sentence"') =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="d" creationtoolversion="1" ${header} ` +
  `o-tmf="d" adminlang="en" srclang="fr" datatype="plaintext"/><body>${body}</body></tmx>`;
const xliff = (/** @type {string} */ body, languages = 'srcLang="fr" trgLang="en"') =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${languages}>${body}</xliff>`;
const unit = (/** @type {string} */ inner) => xliff(`<file id="f"><unit id="u">${inner}</unit></file>`);
const SEGMENT = "<segment><source/></segment>";
const right = [tmx(""), tmx('<tu><tuv xml:lang="fr"><seg/></tuv></tu>'), unit(SEGMENT)];
const wrong = [
  tmx("<tu/>"),
  tmx('<tu><tuv xml:lang="fr"/></tu>'),
  tmx("<tu><tuv><seg/></tuv></tu>"),
  tmx('<tu><tuv xml:lang="fr"><seg/></tuv><prop type="x"/></tu>'),
  tmx('<tu more=""><tuv xml:lang="fr"><seg/></tuv></tu>'),
  tmx('<tu><tuv xml:lang="fr"><seg>\u0001</seg></tuv></tu>'),
  tmx('<tu><tuv xml:lang="fr"><seg>&#1;</seg></tuv></tu>'),
  tmx('<tu><tuv xml:lang="fr"><seg>a & b</seg></tuv></tu>'),
  tmx('<tu><tuv xml:lang="fr"><seg>\uffff</seg></tuv></tu>'),
  tmx("", 'segtype="word"'),
  tmx("", ""),
  xliff(""),
  xliff('<file id="f"/>'),
  xliff(`<file id="f"><unit>${SEGMENT}</unit></file>`),
  xliff(`<file id="f"><unit id="u">${SEGMENT}</unit><unit id="u">${SEGMENT}</unit></file>`),
  xliff(`<file id="f"><unit id="u">${SEGMENT}</unit></file>`, 'srcLang="f r"'),
  xliff(`<file id="f"><unit id="u">${SEGMENT}</unit></file>`, ""),
  unit(""),
  unit("<segment><target/><source/></segment>"),
  unit('<segment state="done"><source/></segment>'),
  unit('<segment id="a"><source/></segment><segment id="a"><source/></segment>'),
  unit(`<notes/>${SEGMENT}`),
  unit(`${SEGMENT}<notes><note>late</note></notes>`),
  unit(`<notes><note priority="0">none</note></notes>${SEGMENT}`),
];

test("what is wrong would be found", () => {
  for (const text of right) assert.equal(fault(text), "", text);
  for (const text of wrong) assert.notEqual(fault(text), "", text);
});
