// Stretches of unchanged paragraphs that are folded.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { compare, focused, press, tabTo, within } from "./keys.mjs";
import { ELEMENT, Key, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** A change, sixty paragraphs that are the same, a change, and some more to scroll. */
const SAME = Array.from({ length: 60 }, (_, i) =>
  `Paragraph ${i} says what it said, in the same words as before. `.repeat(4),
);
const folding = (number) =>
  ["then", "now"].map((when) =>
    [
      `The beginning of ${number} was ${when}.`,
      ...SAME,
      `The end is ${when}.`,
      ...Array.from({ length: 12 }, (_, i) => `And ${when} more, ${i}. `.repeat(30)),
    ].join("\n\n"),
  );

/** How often such texts were compared, each time others, so that all that was opened is folded again. */
let foldings = 0;

/** Compares them, on a page that is opened once. */
async function fold(view) {
  if (foldings === 0) await page.open(ELEMENT);
  foldings += 1;
  await within(
    page,
    (element, root, view) => {
      element.view = view;
    },
    view,
  );
  await compare(page, ...folding(foldings));
}

for (const view of ["facing", "inline"]) {
  test(`a stretch of unchanged paragraphs opens by tens from either end, then whole, ${view}`, async () => {
    await fold(view);
    const rows = () =>
      within(page, (element, root) => {
        const all = [...root.querySelectorAll(".row[data-bead]")];
        const at = (row) => Number(row.dataset.bead);
        const numbers = all.map(at);
        return {
          shown: all.filter((row) => !row.closest("[hidden]")).map(at),
          bar: root.querySelector(".fold")?.textContent ?? "",
          ordered: numbers.every((bead, i) => bead === i),
          // What comes before and after the bar.
          beside: [
            root.querySelector(".fold")?.previousElementSibling,
            root.querySelector(".folded")?.nextElementSibling,
          ].map((row) => row && at(row)),
        };
      });
    const before = await rows();
    assert.deepEqual(before.beside, [1, 60]);
    await tabTo(page, ".fold-first", { most: 200 });
    await press(page, Key.ENTER);
    const first = await rows();
    assert.deepEqual([first.beside, first.shown.length], [[11, 60], before.shown.length + 10]);
    assert.match(first.bar, /^48 unchanged/);
    await press(page, Key.TAB);
    assert.ok(await focused(page, ".fold-last"), "the focus has stayed on the bar");
    await press(page, Key.ENTER, Key.ENTER);
    const last = await rows();
    assert.deepEqual([last.beside, last.shown.length], [[11, 40], before.shown.length + 30]);
    assert.match(last.bar, /^28 unchanged/);
    await press(page, Key.ENTER);
    assert.ok(await focused(page, ".fold-all"), "of so few, only all are opened");
    await press(page, Key.ENTER);
    const all = await rows();
    assert.deepEqual(
      [all.shown.length, all.bar, await within(page, (element, root) => root.activeElement.dataset.bead)],
      [74, "", "12"],
    );
    assert.ok([first, last, all].every(({ ordered }) => ordered));
  });

  for (const [button, still] of [
    ["first", 1],
    ["last", 60],
    ["all", 1],
  ]) {
    test(`opening ${button} by mouse, what is being read stays where it is, ${view}`, async () => {
      await fold(view);
      const top = () =>
        within(
          page,
          (element, root, still) =>
            Math.round(root.querySelector(`[data-bead="${still}"]`).getBoundingClientRect().top),
          still,
        );
      await within(page, (element, root) => root.querySelector(".fold").scrollIntoView({ block: "center" }));
      await page.settled();
      const before = await top();
      await (await page.find(`.fold-${button}`)).click();
      await page.settled();
      assert.ok(
        await within(page, (element, root) => root.querySelectorAll(".row[data-bead]:not([hidden] *)").length > 24),
      );
      assert.ok(Math.abs((await top()) - before) < 3, `from ${before} to ${await top()}`);
    });
  }
}

test(
  "the bar of a folded stretch speaks every language",
  { skip: process.env.DIPTYCH_BROWSER !== "chromium" && "the same in all engines" },
  async () => {
    await fold("facing");
    const labels = [];
    for (const locale of ["en", "fr", "es", "ru", "ar", "zh"]) {
      await within(
        page,
        (element, root, locale) => {
          element.locale = locale;
        },
        locale,
      );
      await page.settled();
      labels.push(
        await within(page, (element, root) =>
          [...root.querySelectorAll(".fold button")].map(({ textContent }) => textContent),
        ),
      );
    }
    assert.deepEqual(
      labels.map(({ length }) => length),
      [3, 3, 3, 3, 3, 3],
    );
    assert.equal(new Set(labels.flat()).size, 18, labels.join("; "));
  },
);
