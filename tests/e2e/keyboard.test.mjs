// Everything that can be done with the comparison, done with the keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { open, openMenu, press, pressWith, reuse, tabTo } from "./keys.mjs";
import { Key, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const LANGUAGES = "#left=astana-2011-fr&right=astana-2011-en";

/** What the page shows. */
const state = () =>
  page.run(() => {
    const element = document.querySelector("diptych-compare");
    const root = element.shadowRoot;
    return {
      view: root.querySelector(".view").dataset.view,
      current: root.querySelector("[aria-current]")?.dataset.bead ?? null,
      position: root.querySelector(".position").textContent,
      spoken: root.querySelector("[aria-live]").textContent,
      inside: document.activeElement === element,
      searching: !root.querySelector(".find").hidden,
      found: root.querySelector(".find .position").textContent,
      // A sentence with its counterpart, on both sides.
      lit: new Set([...root.querySelectorAll(".sentence.lit")].map((one) => one.closest(".cell").className)).size,
      hash: location.hash,
      left: element.getAttribute("left"),
    };
  });

test("n and p, Alt and arrows go from place to place, say it, and keep it in the address", async () => {
  await open(page);
  await press(page, "n", "n");
  const second = await state();
  assert.match(second.position, /^2 /);
  assert.ok(
    second.current && second.spoken && second.inside && /^#(left|right)[:]|at=/.test(second.hash),
    JSON.stringify(second),
  );
  await press(page, "p");
  assert.match((await state()).position, /^1 /);
  await pressWith(page, Key.ALT, Key.ARROW_DOWN);
  assert.match((await state()).position, /^2 /);
  await page.open(second.hash);
  await page.compared();
  await page.settled();
  assert.equal((await state()).current, second.current, "the address leads back");
});

test("Tab reaches the sentences, arrows go on, Enter goes to the counterpart, and both light up", async () => {
  await open(page, LANGUAGES);
  const side = () =>
    page.run(() =>
      document.querySelector("diptych-compare").shadowRoot.activeElement?.closest(".cell")?.classList.contains("right")
        ? "right"
        : "left",
    );
  await tabTo(page, ".sentence");
  // The first sentences of one side may have no counterpart.
  for (let i = 0; i < 12 && (await state()).lit < 2; i += 1) await press(page, Key.ARROW_RIGHT);
  const from = await side();
  assert.equal((await state()).lit, 2, "the counterpart is not lit");
  await press(page, Key.ENTER);
  assert.notEqual(await side(), from);
});

test("1 to 4 change the view and keep the place, Escape leads back to the pages", async () => {
  await reuse(page);
  await press(page, "n", "n");
  const { current } = await state();
  for (const [key, view] of [
    ["2", "inline"],
    ["3", "map"],
    ["4", "list"],
    ["1", "facing"],
  ]) {
    await press(page, key);
    const now = await state();
    assert.deepEqual([now.view, now.current, now.inside], [view, current, true]);
  }
  await press(page, "3", Key.ESCAPE);
  assert.equal((await state()).view, "facing");
  await press(page, Key.ESCAPE);
  assert.equal((await state()).current, null);
});

test("/ finds in both texts, blind to case and accents; Escape ends it", async () => {
  await reuse(page);
  await press(page, "/");
  await press(page, "DIVERSITE", Key.ENTER);
  const first = await state();
  assert.ok(first.searching);
  const [, at, total] = /^(\d+) of (\d+)$/.exec(first.found) ?? [];
  assert.ok(at === "1" && Number(total) > 3, first.found);
  await press(page, Key.ENTER);
  assert.match((await state()).found, /^2 of/);
  await press(page, Key.ESCAPE);
  assert.equal((await state()).searching, false);
});

test("the menus open, choose and close by keyboard", async () => {
  await reuse(page);
  const menu = () =>
    page.run(() => {
      const root = document.querySelector("diptych-compare").shadowRoot;
      const show = root.querySelector("details.menu.show");
      return { open: show.open, boxes: show.querySelectorAll("input").length };
    });
  await openMenu(page, "show");
  const opened = await menu();
  assert.ok(opened.open && opened.boxes > 1);
  await press(page, Key.TAB, Key.SPACE);
  assert.ok(await page.run(() => document.querySelector("diptych-compare").getAttribute("show")));
  await press(page, Key.ESCAPE);
  assert.equal((await menu()).open, false);
  await page.show({ show: "" });
});

test("s swaps the sides, and keys go on working", async () => {
  await reuse(page);
  const { left } = await state();
  await press(page, "n", "s");
  const swapped = await state();
  assert.notEqual(swapped.left, left);
  await press(page, "n");
  assert.match((await state()).position, /^1 /);
});
