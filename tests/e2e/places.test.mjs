// Places to go to, their addresses, and the search, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, blockAt } from "../../www/model/address.js";
import { parseShow } from "../../www/model/filter.js";
import { matches } from "../../www/interaction/find.js";
import { checks } from "../../www/model/checks.js";
import { fold, foldWanted, places } from "../../www/model/fold.js";
import { index } from "../../www/model/model.js";
import { beadAt, seek, stops, Walk } from "../../www/interaction/navigation.js";
import { fromFragment, fromPlace, toFragment, toPlace } from "../../www/site/permalink.js";
import { comparison, finding } from "./comparisons.mjs";

test("stops are the changes, or the findings where there are any", () => {
  const listed = (one, aside) =>
    stops(one, index(one, aside), parseShow(""))
      .map(({ bead, finding }) => `${bead}${finding === null ? "" : `f${finding}`}`)
      .join(" ");
  assert.equal(listed(comparison("= ~ < = >")), "1 2 4");
  const languages = comparison("~ ~ <", { mode: "languages", findings: [finding(0, 0), finding(1, null)] });
  assert.equal(listed(languages), "0f0 1f1");
  assert.equal(listed(languages, new Set([0])), "1f1", "one put aside");
  assert.equal(listed(languages, new Set([0, 1])), "2", "all put aside");
  const all = [
    { bead: 1, finding: null },
    { bead: 4, finding: null },
  ];
  assert.deepEqual(
    [0, 1, 3, 4, 9].map((bead) => seek(all, bead, null)),
    [-1, 0, 0, 1, 1],
  );
  const walk = new Walk();
  assert.equal(walk.step(1), null);
  const walked = comparison("= ~ = = ~");
  walk.plan({ comparison: walked, index: index(walked), show: parseShow("") });
  assert.deepEqual([walk.step(1), walk.step(-1)], [{ bead: 1 }, { bead: 4 }], "from neither end");
  walk.reach(4, null);
  assert.deepEqual([walk.step(1), walk.step(-1)], [{ bead: 4 }, { bead: 1 }]);
});

test("places are found by bead, block and finding", () => {
  const one = comparison("= > ~", { findings: [finding(null, 2)] });
  const at = (target) => beadAt(one, index(one), target);
  assert.deepEqual(
    [
      at({ bead: 1 }),
      at({ bead: 7 }),
      at({ side: "right", block: 1 }),
      at({ side: "left", block: 9 }),
      at({ finding: 0 }),
      at({ finding: 3 }),
    ],
    [1, -1, 1, -1, 2, -1],
  );
});

test("search folds case, accents, ligatures, quotes, digits and white space, and leads back to the text", () => {
  for (const [wanted, text, found] of [
    ["l'etat", "c’est L’État, là", ["L’État"]],
    ["coeur", "au cœur du", ["cœur"]],
    ["strasse", "die Straße, STRASSE", ["Straße", "STRASSE"]],
    ["2011", "سنة ٢٠١١ م", ["٢٠١١"]],
    ["déjà", "de\u0301ja\u0300 vu", ["de\u0301ja\u0300"]],
    ["co", "cœur", ["cœ"]],
    ["a b", "a\n\u00a0 b", ["a\n\u00a0 b"]],
    ["soixante", "soi\u00adxante", ["soi\u00adxante"]],
    ["12", "１２ and 𝟏𝟐", ["１２", "𝟏𝟐"]],
    ["가", "각 가", ["가"]],
    ["x-y", "x\u2010y", ["x\u2010y"]],
    ['"a"', "“a”", ["“a”"]],
    ["diversite", "Diversité, DIVERSITE", ["Diversité", "DIVERSITE"]],
    ["  ", "x", []],
    ["absent", "x", []],
  ])
    assert.deepEqual(
      [...places(fold(text), foldWanted(wanted))].map(({ start, end }) => text.slice(start, end)),
      found,
      wanted,
    );
});

test("matches are found on both sides, and once where a view shows shared wording once", () => {
  const one = comparison("= ~");
  one.left.blocks[1].text = "same old";
  one.right.blocks[1].text = "same new old";
  one.beads[1].edits = [
    { op: "equal", left: [0, 5], right: [0, 5] },
    { op: "insert", left: [5, 5], right: [5, 9] },
    { op: "equal", left: [5, 8], right: [9, 12] },
  ];
  const find = (wanted, merged) => {
    const found = [];
    for (const _ of matches(one, wanted, found, merged)) {
      /* to the end */
    }
    return found.map(({ bead, side, block }) => `${bead}${side[0]}${block}`).join(" ");
  };
  assert.deepEqual(
    [find("same", false), find("same", true), find("new", true), find("text", false)],
    ["1l1 1r1", "1r1", "1r1", "0l0 0r0"],
  );
});

test("findings to check are numbered in reading order, a group once, and keep their number when dismissed", () => {
  const findings = [
    { severity: 2, group: 0 },
    { severity: 1, group: 1 },
    { severity: 3, group: 2 },
    { severity: 2, group: 0 },
  ];
  const { all, of } = checks({ findings }, new Set());
  assert.deepEqual(
    [all, of.get(3).number, of.has(1)],
    [
      [
        { number: 1, findings: [0, 3] },
        { number: 2, findings: [2] },
      ],
      1,
      false,
    ],
  );
});

test("what a count chose is all that next and previous stop at", () => {
  const one = comparison("~ < > < ^0:5");
  const stop = (kind) =>
    stops(one, index(one), parseShow(""), kind)
      .map(({ bead }) => bead)
      .join("");
  assert.deepEqual(["", "of-left", "of-right", "changed"].map(stop), ["01234", "13", "2", "0"]);
});

test("addresses lead back", () => {
  const state = { left: "a b", right: "é", at: "left.3" };
  assert.deepEqual(fromFragment(toFragment({ ...state, view: "" })), state);
  for (const place of [{ side: "left", block: 3 }, { side: "right", block: 0 }, { finding: 12 }])
    assert.deepEqual(fromPlace(toPlace(place)), place);
  for (const odd of [undefined, "", "left", "left.x", "left:", "finding.-1", "other.2", "other:2"])
    assert.equal(fromPlace(odd), null);
  const path = { at: "left:6(3)(a)", left: "x", view: "inline" };
  assert.equal(toFragment(path), "#left:6(3)(a)&left=x&view=inline");
  for (const text of [toFragment(path), "#left%3A6(3)(a)&left=x&view=inline", "#at=left:6(3)(a)&left=x&view=inline"])
    assert.deepEqual(fromFragment(text), path);
  assert.deepEqual(fromPlace("left:6 (3)(a)"), { side: "left", path: "6(3)(a)" });
  assert.deepEqual(fromFragment(toFragment({ at: "right:第一条&", right: "y" })), { at: "right:第一条&", right: "y" });
});

test("a paragraph's address is its path, or its place where it has none of its own; a path leads to the nearest block", () => {
  const one = comparison("= = = = = =");
  ["1", "1(2)", "1(2)(a)", null, "1", "II"].forEach((path, i) => {
    one.left.blocks[i].path = path;
  });
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((block) => addressOf(one, "left", block)),
    ["left:1", "left:1(2)", "left:1(2)(a)", "left.3", "left.4", "left:II"],
  );
  const to = (path) => blockAt(one.left, path);
  assert.deepEqual(
    ["1", "1(2)(a)", "1(2)(z)", "1(9)(a)", "II(1)", "7", "(a)", ""].map(to),
    [0, 2, 1, 0, 5, -1, -1, -1],
  );
  assert.deepEqual(
    [beadAt(one, index(one), { side: "left", path: "1(2)" }), beadAt(one, index(one), { side: "left", path: "8" })],
    [1, -1],
  );
});
