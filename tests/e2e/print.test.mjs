// On paper: few pages, both columns, everything unfolded, no labels without what they label.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { within } from "./keys.mjs";
import { Page } from "./page.mjs";

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";
const PAIRS = { versions: "", languages: "#left=astana-2011-fr&right=astana-2011-en" };
/** A4 with a centimetre around it, in inches. */
const PAPER = {
  paperWidth: 8.27,
  paperHeight: 11.69,
  marginTop: 0.4,
  marginBottom: 0.4,
  marginLeft: 0.4,
  marginRight: 0.4,
  printBackground: true,
};
const PAGES_BELOW = 10;

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

for (const [mode, pair] of Object.entries(PAIRS)) {
  test(
    `${mode} takes fewer than ten pages, and names the sides above each`,
    { skip: !CHROMIUM && "only Chromium prints here" },
    async () => {
      await page.open(pair, { width: 1280, height: 900 });
      await page.compared();
      await page.settled();
      const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", PAPER);
      const pages = Buffer.from(data, "base64")
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g).length;
      assert.ok(pages > 2 && pages < PAGES_BELOW, `${pages} pages`);
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
      const seen = await within(page, (element, root) => {
        const shown = (selector) =>
          [...root.querySelectorAll(selector)]
            .filter((one) => one.getClientRects().length > 0)
            .map(({ className }) => className);
        const columns = [...root.querySelectorAll(".row[data-bead]:not(.by-sentence)")].filter((row) => {
          const [left, right] = row.querySelectorAll(":scope > .col");
          return left.getBoundingClientRect().right > right.getBoundingClientRect().left;
        }).length;
        return {
          names: getComputedStyle(root.querySelector(".names")).display,
          columns,
          // A note is on the page of its paragraph.
          parted: [...root.querySelectorAll(".note")].filter((note) => getComputedStyle(note).breakBefore !== "avoid")
            .length,
          controls: shown(".toolbar, .overview, .dock, .rest, .run-fold, .fold, .aside, .to-read, .picks"),
          blocks: root.querySelectorAll(".view .block").length - shown(".view .block").length,
          // What leads in words to other places says them.
          empty: [...root.querySelectorAll(".view .kin")].filter(
            (kin) =>
              kin.querySelector(".link") &&
              kin.getClientRects().length > 0 &&
              kin.querySelector(".link").getClientRects().length === 0,
          ).length,
        };
      });
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
      assert.deepEqual(seen, { names: "table-header-group", columns: 0, parted: 0, controls: [], blocks: 0, empty: 0 });
    },
  );
}
