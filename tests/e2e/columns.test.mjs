// The facing pages: each text in its own column, level at every pair; a selection stays in its column and copies clean
// text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openSettled, WIDE, within } from "./keys.mjs";
import { Key, Page } from "./page.mjs";

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";
/**
 * Pixels that the opening pair took at 1440 before unmatched paragraphs were packed, once every row was seen, and the
 * share that may be left.
 */
const HEIGHT_BEFORE = 11_772;
const HEIGHT_SHARE = 0.75;
/** Low windows in which reading begins as high. */
const LAPTOPS = [
  [1366, 768],
  [1280, 800],
  [1280, 720],
];

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** The opening pair, of which these tests change nothing. */
const reuse = async () => {
  await page.reuse("", WIDE);
  await page.settled();
};

test("a pair begins level, and no text is in the column of the other side", async () => {
  await reuse();
  const { slanted, strangers, rows, apart } = await within(page, (element, root) => {
    const { left, right } = element.comparison;
    const texts = {
      left: left.blocks.map(({ text }) => text).join("\n"),
      right: right.blocks.map(({ text }) => text).join("\n"),
    };
    const rows = [...root.querySelectorAll(".row[data-bead]")];
    const words = (block) => {
      const copy = block.cloneNode(true);
      for (const one of copy.querySelectorAll(".number, .kin")) one.remove();
      return copy.textContent.trim();
    };
    return {
      rows: rows.length,
      // Each column goes on by itself: its own paragraphs come at once below the pair.
      apart: [...root.querySelectorAll(".row > .col > .run")].filter((run) => {
        const before =
          run.parentElement.querySelector(":scope > .cell")?.getBoundingClientRect().bottom ??
          run.parentElement.getBoundingClientRect().top;
        return run.getBoundingClientRect().top - before > 12;
      }).length,
      slanted: rows
        .filter((row) => {
          const [a, b] = row.querySelectorAll(":scope > .col > .cell .block");
          return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) > 12;
        })
        .map((row) => row.dataset.bead),
      strangers: ["left", "right"].flatMap((side) =>
        [...root.querySelectorAll(`.facing .col.${side} .block`)]
          .map(words)
          .filter((text) => !texts[side].includes(text)),
      ),
    };
  });
  assert.ok(rows > 5);
  assert.deepEqual([slanted, strangers, apart], [[], [], 0]);
});

/** Drags from the first block of a selector to a later one, copies, and pastes into a field of the page. */
async function dragged(from, to) {
  const box = (selector) =>
    within(
      page,
      (element, root, [selector, at]) => {
        const blocks = [...root.querySelectorAll(selector)];
        const { left, top, bottom, right } = blocks[at].getBoundingClientRect();
        return { left, top, bottom, right };
      },
      selector,
    );
  const [a, b] = [await box(from), await box(to)];
  await page.driver
    .actions()
    .move({ x: Math.round(a.left + 1), y: Math.round(a.top + 8) })
    .press()
    .move({ x: Math.round((b.left + b.right) / 2), y: Math.round(b.bottom - 8), duration: 200 })
    .release()
    .perform();
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("c").keyUp(Key.CONTROL).perform();
  await page.run(() => {
    const field = document.createElement("textarea");
    field.id = "pasted";
    document.querySelector("#pasted")?.remove();
    document.body.prepend(field);
    field.focus();
  });
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  const text = await page.run(() => document.querySelector("#pasted").value);
  await page.run(() => document.querySelector("#pasted").remove());
  return text;
}

for (const side of ["left", "right"]) {
  test(`what is dragged down the ${side} column is its text alone`, async () => {
    await reuse();
    const text = await dragged([`.col.${side} .block`, 0], [`.col.${side} .block`, 2]);
    const { own, other } = await within(
      page,
      (element, root, side) => {
        const texts = (one) =>
          element.comparison[one].blocks.filter(({ kind }) => kind !== "furniture").map(({ text }) => text);
        return { own: texts(side), other: texts(side === "left" ? "right" : "left") };
      },
      side,
    );
    const lines = text.replaceAll("\r", "").split("\n").filter(Boolean);
    assert.ok(lines.length >= 2, text);
    for (const line of lines)
      assert.ok(
        own.some((block) => block.includes(line.replaceAll("\u00a0", " ")) || block.includes(line)),
        line,
      );
    assert.ok(lines.some((line) => !other.some((block) => block.includes(line))));
  });
}

test("the names of the sides stay in sight, with the part that is read of each", async () => {
  await openSettled(page);
  await within(page, (element) => element.goTo({ side: "left", path: "4" }));
  await page.settled();
  const parts = await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    const parts = () => [...root.querySelectorAll(".names .at")].map(({ textContent }) => textContent).join();
    for (let i = 0; i < 1000 && !parts().includes("Operative"); i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return parts();
  });
  assert.equal(parts, "Operative paragraphs,Operative paragraphs");
  // Far below the pair that its run follows, which is the title.
  await within(page, (element) => element.goTo({ side: "right", path: "5" }));
  await page.settled();
  assert.equal(
    await within(page, (element, root) => root.querySelector(".name-of.right .at").textContent),
    "Operative paragraphs",
  );
});

test(
  "2008 and 2011 take at most three quarters of the height that they took, and begin in the upper two fifths",
  { skip: !CHROMIUM },
  async () => {
    await openSettled(page);
    const begins = () =>
      within(page, (element, root) => root.querySelector(".block").getBoundingClientRect().top / innerHeight);
    const firsts = [await begins()];
    for (const size of LAPTOPS) {
      await page.resize(...size);
      await page.drawn();
      firsts.push(await begins());
    }
    await page.resize(WIDE.width, WIDE.height);
    await page.drawn();
    const height = await page.wait(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
      return document.documentElement.scrollHeight;
    });
    assert.ok(height <= HEIGHT_BEFORE * HEIGHT_SHARE, `${height}`);
    assert.ok(Math.max(...firsts) <= 0.4, `${firsts}`);
  },
);

test("of a redline, each reading is copied for itself", async () => {
  await openSettled(page, "#left=astana-2008-fr&right=astana-2011-fr&view=inline");
  const text = await dragged([".row .block", 0], [".row .block", 2]);
  const [first, last] = [text.indexOf("28 octobre 2008"), text.indexOf("8 juillet 2011")];
  assert.ok(first >= 0 && last > first, text);
  assert.ok(
    text.includes("Lettre datée du 28 octobre 2008, adressée") &&
      text.includes("Lettre datée du 8 juillet 2011, adressée"),
    text,
  );
});

test("every mark is readable in forced colours, light and dark", { skip: !CHROMIUM }, async () => {
  for (const address of ["", "#left=astana-2011-fr&right=astana-2011-en"]) {
    await openSettled(page, address);
    for (const dark of [false, true]) {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
        features: [
          { name: "forced-colors", value: "active" },
          { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
        ],
      });
      const faint = await within(page, (element, root) => {
        const channel = (value) =>
          value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
        const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        const behind = (node) => {
          for (let one = node; one; one = one.parentElement ?? one.getRootNode().host) {
            const colour = numbers(getComputedStyle(one).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
          }
          return [255, 255, 255];
        };
        const contrast = (colour, back) => {
          const [a, b] = [luminance(numbers(colour)), luminance(back)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        };
        const own = (style, node) =>
          numbers(style.backgroundColor)[3] === 0 ? behind(node) : numbers(style.backgroundColor);
        const marks = [
          ...root.querySelectorAll(".view :is(ins, del, mark, .echo, .word, .sentence, .kin, .number, .run-head b)"),
        ];
        // Also what the style sheet writes before and after them, as the number of a finding.
        return marks
          .flatMap((mark) =>
            [
              getComputedStyle(mark),
              ...["::before", "::after"]
                .map((name) => getComputedStyle(mark, name))
                .filter(({ content }) => /"./.test(content)),
            ]
              .filter((style) => contrast(style.color, own(style, mark)) < 4.5)
              .map(({ content }) => `${mark.className || mark.localName}: ${mark.textContent.slice(0, 30)} ${content}`),
          )
          .slice(0, 5);
      });
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
      assert.deepEqual(faint, [], `${address} ${dark ? "dark" : "light"}`);
    }
  }
});
