// Inputs at the edge of what is allowed, through the module that users get: all is there again, and what is over a
// limit is refused before work begins.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as core from "../../www/pkg/diptych.js?load";

core.initSync({ module: readFileSync(new URL("../../www/pkg/diptych_bg.wasm", import.meta.url)) });

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join("\n\n");

test("both sides are rebuilt from long and repetitive versions", () => {
  const check = (name, left, right, { complete = true, beads } = {}) => {
    const comparison = core.compare(left, right, { mode: "versions" });
    assert.equal(comparison.complete, complete, name);
    if (beads !== undefined) assert.equal(comparison.beads.length, beads, name);
    for (const [side, text] of [
      ["left", left],
      ["right", right],
    ]) {
      const joined = (bead) => bead[side].map((block) => comparison[side].blocks[block].text).join("\n");
      let letters = 0;
      const seen = new Set();
      for (const bead of comparison.beads) {
        letters += joined(bead).replace(/\s/gu, "").length;
        for (const block of bead[side]) seen.add(block);
        let end = 0;
        for (const edit of bead.edits) {
          assert.equal(edit[side][0], end, `${name}: a gap`);
          end = edit[side][1];
        }
        assert.equal(end, joined(bead).length, `${name}: an end`);
      }
      assert.equal(seen.size, comparison[side].blocks.length, `${name}: each block is in a bead`);
      assert.equal(letters, text.replace(/\s/gu, "").length, `${name}: each letter is there`);
    }
  };
  const item = (index) => `Item ${index} of the list.`;
  check("70,000 paragraphs, three of them new", times(70_000, item), times(70_003, item), { beads: 70_003 });
  check(
    "70,000 equal paragraphs",
    times(70_000, () => "The very same."),
    times(70_000, () => "The very same."),
  );
  check("10 MB of one word", "word ".repeat(2_000_000), "word ".repeat(1_999_990));
  check("one word of 2 MB", "x".repeat(2_000_000), `${"x".repeat(2_000_000)}y`);
  let state = 1;
  const coin = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 16) % 2;
  const coins = () => Array.from({ length: 200_000 }, () => (coin() ? "head" : "tail")).join(" ");
  check("two words in two random orders", coins(), coins(), { complete: false });
});

test("what is over a limit is refused with its size and the limit", () => {
  const { maxLength, maxBytes } = core.about();
  const refused = (left, right, options, ...named) => {
    assert.throws(
      () => core.compare(left, right, options),
      (error) => {
        assert.equal(error.code, "too-long");
        for (const number of named) assert.match(error.message, new RegExp(`\\b${number}\\b`, "u"));
        return true;
      },
    );
  };
  refused("x".repeat(maxLength + 1), "", undefined, maxLength + 1, maxLength);
  refused("x".repeat(maxBytes.languages), "y", { mode: "languages" }, maxBytes.languages + 1, maxBytes.languages);
  // Three bytes each in UTF-8.
  const chinese = "的".repeat(Math.ceil(maxBytes.versions / 6));
  refused(chinese, `${chinese}的`, { mode: "versions" }, maxBytes.versions);
});
