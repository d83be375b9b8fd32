// One text as TXT, HTML, Word and PDF: comparing any two shows no difference. In Node, through the readers and the
// core.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";

import init, { compare } from "../../www/pkg/diptych.js";
import { readFile } from "../../www/readers/readers.js";
import { asDocx, asHtml, asPdf, asText } from "./formats.mjs";

const TITLE = "Agreement on the waters of the border";
/** @type {import("./formats.mjs").Block[]} */
const SOURCE = [
  { heading: TITLE },
  {
    text: "The Parties to this Agreement, which share the waters of the border, the wells on either side of it and the bridges that lead over it, have agreed as follows, after having heard the keepers of the wells & the keepers of the bridges.",
  },
  { heading: "General provisions" },
  {
    item: "The Commission shall publish once a year a summary of the information that is exchanged under this article, in the languages of all of the Parties, and shall keep the originals of the documents for at least twenty-five years.",
    number: 1,
  },
  {
    item: "Each Party shall name two members of the Commission, of whom one is a keeper of a well; they serve for four years and can be named once more.",
    number: 2,
  },
  { item: "Each member shall, within a year of being named:", number: 3 },
  { letter: "a", item: "visit the wells of the other Party, and have the water of each of them measured; and" },
  { letter: "b", item: "report to the Commission on what was found there." },
  {
    item: "The Commission meets twice a year, in March and in September, in turn on either side of the border.",
    number: 4,
  },
  {
    text: "The members of the Commission receive no pay. What they spend on their way to its meetings is given back to them by the Party that named them, within thirty days.",
    note: "See the rules of 12 June 1998 on the costs of travel.",
  },
  { heading: "The wells and the bridges" },
  { text: "The following wells and bridges are open to all, by day and by night:" },
  { bullet: "the upper bridge, which is staffed by both of the Parties;" },
  { bullet: "the old well at the mill, of which the water is measured each week;" },
  { bullet: "the lower bridge, for those who go on foot." },
  {
    rows: [
      ["Well", "Depth in metres", "Keeper"],
      ["Old well", "12", "First Party"],
      ["New well", "31", "Second Party"],
    ],
  },
  {
    text: "Whoever closes a well or a bridge without the consent of the Commission shall open it again at once, and shall bear the costs of it. The Commission decides on what is owed to those who went thirsty in the meantime, and its decision is final.",
    note: "As decided by the keepers of both banks.",
  },
  {
    text: "Done at the upper bridge, in two originals, in the languages of both of the Parties, each text being equally authentic.",
  },
];

/** @type {Record<string, string>} */
const texts = {};
before(async () => {
  await init({ module_or_path: readFileSync(new URL("../../www/pkg/diptych_bg.wasm", import.meta.url)) });
  const files = {
    txt: asText(SOURCE),
    html: asHtml(SOURCE, TITLE),
    docx: await asDocx(SOURCE, TITLE),
    pdf: await asPdf(SOURCE, TITLE),
  };
  for (const [kind, bytes] of Object.entries(files))
    texts[kind] = (await readFile(new File([bytes], `agreement.${kind}`))).text;
});

for (const [left, right] of [
  ["txt", "html"],
  ["txt", "docx"],
  ["txt", "pdf"],
  ["html", "docx"],
  ["html", "pdf"],
  ["docx", "pdf"],
]) {
  test(`${left} and ${right} are the same`, () => {
    const comparison = compare(texts[left], texts[right], {});
    const told = (side, indices) => indices.map((index) => comparison[side].blocks[index].text);
    const differences = comparison.beads
      .filter(({ relation, renumbered }) => relation !== "same" || renumbered)
      .map((bead) => ({ relation: bead.relation, left: told("left", bead.left), right: told("right", bead.right) }));
    assert.deepEqual(differences, []);
    assert.equal(comparison.beads.length >= SOURCE.length, true, "and nothing was lost");
  });
}
