// The page's pure modules, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { foldable, leftOut, parseFindings, parseShow } from "../../www/model/filter.js";
import { findingsTable } from "../../www/element/findings-table.js";
import { Say } from "../../www/locales/locales.js";
import { direction, index, opening } from "../../www/model/model.js";
import { assemble, chunks, frame } from "../../www/worker/chunks.js";
import { pathAbove, without } from "../../www/model/moved.js";
import { cutsOf, editsBy } from "../../www/model/spans.js";
import { cellsOf, withoutBars } from "../../www/model/table-rows.js";
import { layout, nameLines } from "../../www/views/map-layout.js";
import { comparison, finding } from "./comparisons.mjs";

test("what is missing is marked at the counterpart of the nearest word of its sentence", () => {
  const missing = {
    ...finding(0, null),
    kind: "omission",
    message: { id: "omission.word", arguments: {} },
    left: { block: 0, span: [10, 14] },
  };
  const gaps = (findings, aside = new Set()) => {
    const one = comparison("~", { mode: "languages", findings });
    for (const side of ["left", "right"])
      one[side].blocks[0].sentences = [
        [0, 20],
        [20, 40],
      ];
    const word = (left, right) => [
      [0, left],
      [0, right],
    ];
    one.beads[0].sentences = [
      { left: [[0, 0]], right: [[0, 0]], words: [word([0, 4], [12, 16]), word([16, 19], [5, 9])] },
      { left: [[0, 1]], right: [[0, 1]], words: [word([20, 24], [25, 29])] },
    ];
    return (
      index(one, aside)
        .marked.right.get(0)
        ?.findings.filter(({ gap }) => gap)
        .map(({ start, end, of }) => [start, end, of]) ?? []
    );
  };
  assert.deepEqual(gaps([missing]), [[5, 9, 0]]);
  assert.deepEqual(gaps([{ ...missing, left: { block: 0, span: [30, 34] } }]), [[25, 29, 0]]);
  assert.deepEqual(gaps([missing], new Set([0])), [], "what was dismissed has none");
  assert.deepEqual(gaps([{ ...missing, severity: 1 }]), [], "nor has a nuance");
  assert.deepEqual(
    gaps([{ ...missing, message: { id: "name.spelling", arguments: {} } }]),
    [],
    "nor a slip of one side",
  );
  const marked = { ...finding(null, 0), right: { block: 0, span: [4, 10] } };
  assert.deepEqual(gaps([missing, marked]), [], "a mark of its own goes first");
});

test("a row is cut at its bars or tabs", () => {
  const cells = (text) => cellsOf(text)?.map(({ start, end }) => text.slice(start, end)) ?? null;
  assert.deepEqual(cells("| Sand, washed | tonne | 14.20 |"), ["Sand, washed", "tonne", "14.20"]);
  assert.deepEqual(cells("Sand | 14.20"), ["Sand", "14.20"]);
  assert.deepEqual(cells("| a |  | c |"), ["a", "", "c"]);
  assert.deepEqual(cells("Sand\t14.20"), ["Sand", "14.20"]);
  assert.deepEqual(cells("| either \\| or | b |"), ["either \\| or", "b"]);
  for (const text of ["a|b", "No row.", "| alone |", "a | b\nc | d", "P(A | B) is the probability of A."])
    assert.equal(cells(text), null, text);
  const blanks = " ".repeat(1_000_000);
  assert.deepEqual(cells(`a\tb${blanks}c`), ["a", `b${blanks}c`]);
  assert.equal(withoutBars("| Sand | 4.20 |"), "Sand · 4.20");
});

test("unchanged stretches are folded but for what stands beside a change", () => {
  const folds = (notation, show = "") => {
    const one = comparison(notation);
    return foldable(one, index(one), parseShow(show))
      .map(({ from, to, why }) => `${from}-${to}${why ? ` ${why}` : ""}`)
      .join(", ");
  };
  assert.equal(folds("= = = = = ~ ="), "0-4 same, 4-7");
  assert.equal(folds("~ = = = = = ~"), "0-2, 2-5 same, 5-7");
  assert.equal(folds("~ = = = = ~"), "0-6", "too short to fold");
  assert.equal(folds("= = = = ="), "0-5", "nothing but what is the same");
  assert.equal(folds("~ < ~", "changed"), "0-1, 1-2 hidden, 2-3");
});

test("a moved passage leaves word where the other side has it", () => {
  const one = comparison("=0:0 ^4:1 =1:2 =2:3 =3:4");
  assert.deepEqual([...index(one).ghosts], [[4, [{ bead: 1, side: "left" }]]]);
  assert.deepEqual([...index(comparison("= = =")).ghosts], []);
});

test("what is left of an edit without a sentence that moved", () => {
  assert.deepEqual(
    without(
      [{ start: 0, end: 9, of: 4 }],
      [
        { start: 2, end: 4, of: 0 },
        { start: 6, end: 12, of: 1 },
      ],
    ),
    [
      { start: 0, end: 2, of: 4 },
      { start: 4, end: 6, of: 4 },
    ],
  );
});

test("a text under a numbered heading is called by its number", () => {
  const one = comparison("= = = = =");
  [
    ["7", 0],
    [null, 1],
    [null, 1],
    ["7(1)", 1],
    [null, 0],
  ].forEach(([path, level], i) => Object.assign(one.left.blocks[i], { path, level }));
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((block) => pathAbove(one.left, block)),
    ["7", "7", "7", "7(1)", null],
  );
});

test("a paragraph that was split has a cut before the word with which each further part begins", () => {
  const one = comparison("~ ~");
  const [first, second] = [one.beads[0], one.right.blocks];
  one.left.blocks[0].text = "One is. Two is.";
  [second[0].text, second[1].text] = ["One is.", "Two was."];
  first.right = [0, 1];
  first.edits = [
    ["equal", 0, 7, 0, 7],
    ["replace", 7, 8, 7, 8],
    ["equal", 8, 12, 8, 12],
    ["replace", 12, 14, 12, 15],
    ["equal", 14, 15, 15, 16],
  ].map(([op, a, b, c, d]) => ({ op, left: [a, b], right: [c, d] }));
  assert.deepEqual(cutsOf(one, first), { side: "left", cuts: [8] });
  assert.equal(cutsOf(one, one.beads[1]), null);
});

test("blocks without counterpart name their kin, strongest first", () => {
  const one = comparison("< > ~", {
    relations: [
      { left: 1, right: 0, score: 0.9 },
      { left: 0, right: 1, score: 0.8 },
      { left: 0, right: 0, score: 0.05 },
    ],
  });
  const { kin } = index(one);
  assert.deepEqual([[...kin.left], [...kin.right]], [[[0, [1]]], [[0, [1]]]]);
  one.right.blocks[0].text = "2 large apples";
  assert.equal(index(one).kin.left.size, 1);
  assert.equal(index(one).kin.right.size, 0, "so few words are on no subject");
});

test("what a pair shares with itself is no echo; what it shares with others is", () => {
  const echo = (left, right) => ({
    text: "text",
    words: 1,
    left: left.map((block) => ({ block, span: [0, 4] })),
    right: right.map((block) => ({ block, span: [0, 4] })),
  });
  const { marked } = index(comparison("~ ~", { echoes: [echo([0], [0]), echo([0], [1])] }));
  assert.deepEqual(
    marked.left.get(0).echoes.map(({ of }) => of),
    [1],
  );
  const near = index(comparison("~ ~", { echoes: [echo([0], [1])], sharedWords: 0.8 }));
  assert.deepEqual(
    [near.echoes.length, near.marked.left.size],
    [0, 0],
    "in texts that share most words, a phrase that repeats is no news",
  );
});

test("edits of a bead are cut at its blocks", () => {
  const one = comparison("~");
  one.left.blocks = ["abc", "def"].map((text) => ({ ...one.left.blocks[0], text }));
  const bead = {
    ...one.beads[0],
    left: [0, 1],
    edits: [
      { op: "equal", left: [0, 1], right: [0, 1] },
      { op: "delete", left: [1, 6], right: [1, 1] },
      { op: "equal", left: [6, 7], right: [1, 2] },
    ],
  };
  assert.deepEqual(editsBy(one, bead, "left"), [[{ start: 1, end: 3, of: 1 }], [{ start: 0, end: 2, of: 1 }]]);
});

test("what is quoted has its hidden characters written out, but the joiners of scripts and emoji", () => {
  assert.equal(
    opening("a\u202eb\0\u200bc\u00ad\r\n\t می\u200cخواهم 👩\u200d🚀", 80),
    "a[U+202E]b[U+0000][U+200B]c\u00ad\r\n\t می\u200cخواهم 👩\u200d🚀",
  );
});

test("openings end at a word, directions at a script", () => {
  assert.deepEqual(
    [opening("short", 10), opening("several words here", 13), opening("𝒜𝒜𝒜𝒜", 5)],
    ["short", "several words…", "𝒜𝒜…"],
  );
  assert.deepEqual(["ar", "fr", "he-IL", "ar-Latn", "az-Arab", "und"].map(direction), [
    "rtl",
    "ltr",
    "rtl",
    "ltr",
    "rtl",
    "ltr",
  ]);
});

test("findings are left out by kind and by weight, of which nothing named is all", () => {
  const findings = [
    { kind: "term", severity: 2 },
    { kind: "number", severity: 3 },
    { kind: "term", severity: 1 },
  ];
  const left = (value) => [...leftOut({ findings }, parseFindings(value))].join();
  assert.deepEqual(["", "3 2", "term", "term 1", "number 1", "nonsense"].map(left), ["", "2", "1", "0,1", "0,1,2", ""]);
});

test("findings left out stand nowhere, and are not put aside", () => {
  const one = comparison("~ ~", { mode: "languages", findings: [finding(0, 0), finding(1, 1)] });
  const known = index(one, new Set(), new Set([1]));
  assert.deepEqual([known.findings, known.aside.size], [[[0], []], 0]);
});

test("the table of findings is one that spreadsheets read, and tells which were put aside", () => {
  const one = comparison("~", { mode: "languages", findings: [finding(0, 0), finding(0, null), finding(null, 0)] });
  one.left.blocks[0].text = '=1+1, "so" it says\u202e';
  one.findings[0].left.span = [0, 20];
  const names = { left: { short: "L", long: "L" }, right: { short: "R", long: "R" } };
  const rows = findingsTable({ comparison: one, names, say: new Say("en", {}) }, new Set([1]), new Set([2])).split(
    "\r\n",
  );
  assert.equal(rows[0], "Kind,Weight,Passage (L),L,Passage (R),R,Finding,Certainty,State");
  assert.match(rows[1], /^Term,"scope, strength, precision",.*"'=1\+1, ""so"" it says\[U\+202E\]".*,1\.00,open$/);
  assert.match(rows[2], /,dismissed$/);
  assert.deepEqual([rows.length, rows[3]], [4, ""]);
});

test("the block that takes up most subjects of the other side is named, if they are many", () => {
  const relations = [0, 1, 2, 3, 4].map((left) => ({ left, right: 0, score: 0.5 }));
  const one = comparison("> < < < < <", { relations });
  assert.deepEqual(index(one).gathered, { side: "right", block: 0, count: 5 });
  assert.equal(index(comparison("> < < <", { relations: relations.slice(0, 3) })).gathered, null);
});

test("a comparison goes through in chunks as it is", () => {
  const one = comparison("= ~ < >", { findings: [finding(0, 0)], relations: [{ left: 0, right: 0, score: 1 }] });
  one.beads[1].edits = Array.from({ length: 9000 }, () => ({ op: "equal", left: [0, 1], right: [0, 1] }));
  const sent = structuredClone([...chunks(one)]);
  assert.ok(sent.length > 5);
  assert.deepEqual(assemble(structuredClone(frame(one)), sent), one);
  assert.deepEqual(assemble(frame(comparison("=")), [...chunks(comparison("="))]).findings, []);
});

test("bars of the map stand below each other, larger with the zoom", () => {
  const one = comparison("= ~ < > =");
  one.left.blocks[1].text = "long ".repeat(400);
  const at = (zoom) => layout({ comparison: one, index: index(one) }, 1000, zoom);
  const bars = [...at(1).left.values()];
  assert.ok(bars.every(({ from, to }, i) => to > from && (i === 0 || from > bars[i - 1].to)));
  assert.ok(bars[1].to - bars[1].from > 5 * (bars[0].to - bars[0].from));
  const heights = [0.1, 0.5, 1, 4].map((zoom) => at(zoom).height);
  assert.deepEqual(
    heights,
    [...heights].sort((a, b) => a - b),
  );
  assert.ok(heights[3] > 3 * heights[2]);
});

test("names fill the lines there are", () => {
  assert.deepEqual(nameLines("one two three four", 75, 15), ["one two…"]);
  assert.deepEqual(nameLines("one two three four", 75, 45), ["one two", "three four"]);
  assert.deepEqual(nameLines("短", 70, 45), ["短"]);
  assert.equal(nameLines("一二三四五六七八九十", 60, 30).length, 2);
});
