// What a visitor sees first: both comparisons of the four documents, at every width, in light and dark.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { By, NARROW, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const [width, height, dark] of [
  [1280, 900, false],
  [NARROW, 844, false],
  // Dark and with the list beside the text: what engines differ in there is tested with short texts.
  ...(process.env.DIPTYCH_BROWSER === "chromium" ? [[1600, 1000, true]] : []),
]) {
  const name = `${width}${dark ? "-dark" : ""}`;

  test(`opens on 2008 and 2011 in French, ${name}`, async () => {
    await page.open("", { width, height, dark });
    const { mode, summary } = await page.compared();
    assert.equal(mode, "versions");
    assert.ok(summary.blocks.left > 10 && summary.blocks.right > 10, JSON.stringify(summary));
    assert.equal(await page.run(overflows), false, "the page is wider than the window");
    await page.shot(`versions-${name}`);
    await page.hasNoProblems();
  });

  test(`one click to 2011 in French and English, ${name}`, async () => {
    await page.open("", { width, height, dark });
    await page.compared();
    await page.driver.findElement(By.css('[data-pair="astana-2011-fr astana-2011-en"]')).click();
    const { mode } = await page.compared();
    assert.equal(mode, "languages");
    const pairs = await page.run(
      () => document.querySelector("diptych-compare").comparison.beads.flatMap((bead) => bead.sentences).length,
    );
    assert.ok(pairs > 50, `${pairs} sentence pairs`);
    assert.equal(await page.run(overflows), false, "the page is wider than the window");
    await page.shot(`languages-${name}`);
    await page.hasNoProblems();
  });
}
