// What is read does not move while the page comes: the texts before their comparison, the result, the list beside it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ELEMENT, NARROW, Page } from "./page.mjs";

/** How much may move, as browsers measure it: the share of the window that moves, times how far. */
const SHIFT_MOST = 0.02;
const LANGUAGES = "#left=astana-2011-fr&right=astana-2011-en";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** What is opened how wide; in engines that do not measure, at two widths, after which nothing is said to be wrong. */
const OPENED = [
  ["versions", "", 1440],
  ["languages", LANGUAGES, 1280],
  ["languages", LANGUAGES, 1440],
  ["versions", "", NARROW],
  ["versions", "", 1130],
  ["versions beside a list", "", 1600],
  ["languages beside a list", LANGUAGES, 1600],
];

for (const [name, address, width] of OPENED.slice(0, process.env.DIPTYCH_BROWSER === "chromium" ? OPENED.length : 2)) {
  test(`${name} at ${width}`, async () => {
    await page.open(address, { width, height: 900 });
    await page.compared();
    await page.settled();
    const { known, sum, message, blank } = await page.wait(async () => {
      const known = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
      let sum = 0;
      if (known) {
        new PerformanceObserver((list) =>
          list.getEntries().forEach(({ value }) => {
            sum += value;
          }),
        ).observe({ type: "layout-shift", buffered: true });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const { shadowRoot: root } = document.querySelector("diptych-compare");
      const counts = root.querySelector(".summary");
      const blank =
        counts.offsetHeight -
        counts.lastChild.getBoundingClientRect().bottom +
        counts.firstChild.getBoundingClientRect().top;
      return { known, sum, message: root.querySelector(".message").textContent, blank };
    });
    assert.equal(message, "");
    assert.ok(blank < 20, `the room for the counts has a blank line: ${blank}`);
    if (known) assert.ok(sum <= SHIFT_MOST, `${sum}`);
  });
}

test("nothing is said to be missing before the page gives its texts", async () => {
  await page.open(ELEMENT);
  const said = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    element.ariaBusy = "true";
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    const waiting = element.shadowRoot.querySelector(".message").textContent;
    const bare = document.createElement("diptych-compare");
    document.body.append(bare);
    for (let i = 0; i < 1000 && !bare.shadowRoot.querySelector(".message").textContent; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return [waiting, bare.shadowRoot.querySelector(".message").textContent];
  });
  assert.deepEqual(said, ["", "Nothing to compare yet."]);
});
