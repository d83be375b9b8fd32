// The views of a comparison, and how dense and how large they are.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { focused, open, press, tabTo, within } from "./keys.mjs";
import { Key, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

test("the map grows and shrinks by keys and buttons, and a band leads to its place", async () => {
  await open(page, "#view=map");
  const height = () =>
    within(page, (element, root) => Math.round(root.querySelector(".map-drawing").viewBox.baseVal.height));
  const first = await height();
  await press(page, "+", "+");
  const large = await height();
  assert.ok(large > first * 1.5, `${first}, then ${large}`);
  await press(page, "-");
  assert.ok((await height()) < large);
  await press(page, "0");
  assert.ok(
    await within(page, (element, root) => root.querySelector(".map").clientHeight <= innerHeight),
    "the whole is seen",
  );
  await tabTo(page, '[data-zoom="in"]');
  await press(page, Key.ENTER);
  assert.ok(await focused(page, '[data-zoom="in"]'));
  await tabTo(page, ".band");
  const bead = await within(page, (element, root) => root.activeElement.dataset.bead);
  await press(page, "+");
  assert.equal(
    await within(page, (element, root) => root.activeElement.dataset.bead),
    bead,
    "it keeps the focus while all is drawn anew",
  );
  await press(page, Key.ENTER);
  await page.settled();
  const there = await within(page, (element, root) => [
    root.querySelector(".view").dataset.view,
    root.activeElement.dataset.bead,
  ]);
  assert.deepEqual(there, ["facing", bead]);
});

test("a view is loaded when it is asked for", async () => {
  await open(page);
  const loaded = () =>
    page.run(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => /\/dist\/([\w-]+)\.js/.exec(name)?.[1])
        .filter(Boolean),
    );
  const first = await loaded();
  assert.ok(first.includes("diptych"), String(first));
  for (const later of ["views-inline", "views-map", "views-list", "element-exports"])
    assert.ok(!first.includes(later), later);
  await press(page, "3");
  assert.ok((await loaded()).includes("views-map"));
  // A view that the address asks for is there with the comparison.
  await open(page, "#view=list");
  assert.ok(await within(page, (element, root) => root.querySelectorAll(".item-row").length > 10));
});

test(
  "a view that cannot be loaded is said so beside the pages, and can be asked for again",
  { skip: process.env.DIPTYCH_BROWSER !== "chromium" && "only Chromium stops a request" },
  async () => {
    const block = (urls) => page.driver.sendDevToolsCommand("Network.setBlockedURLs", { urls });
    await page.driver.sendDevToolsCommand("Network.enable", {});
    await block(["*/views-map.js", "*/locales-fr.js", "*/interaction-search.js"]);
    await open(page, "#view=map&locale=fr");
    const state = () =>
      within(page, (element, root) => ({
        view: root.querySelector(".view").dataset.view,
        rows: root.querySelectorAll("[data-bead]").length > 10,
        pressed: root.querySelector('[aria-pressed="true"]').dataset.view,
        role: root.querySelector(".message").getAttribute("role"),
        message: root.querySelector(".message").textContent,
        lang: root.querySelector(".frame").lang,
      }));
    await page.settled();
    const failed = await state();
    assert.match(failed.message, /^A part of the program could not be loaded/);
    assert.deepEqual(
      [failed.view, failed.rows, failed.pressed, failed.role, failed.lang],
      ["facing", true, "facing", "alert", "en"],
    );
    const find = () => page.wait(() => document.querySelector("diptych-compare").find("Astana"));
    assert.equal(await find(), 0);
    await page.hasNoProblems("views-map.js", "locales-fr.js", "interaction-search.js", "dynamically imported module");
    await block([]);
    await press(page, "3");
    const again = await state();
    assert.deepEqual([again.view, again.message], ["map", ""]);
    assert.ok((await find()) > 3);
  },
);

test("density puts more on a page, by attribute and by property", async () => {
  await open(page);
  // Each row at its real height, as those out of sight have only an estimate.
  const height = () =>
    within(page, (element, root) => {
      for (const row of root.querySelectorAll("[data-bead]")) row.style.contentVisibility = "visible";
      return root.querySelector(".view").getBoundingClientRect().height;
    });
  const sizes = [await height()];
  await page.run(() => document.querySelector("diptych-compare").style.setProperty("--dt-density", "0.6"));
  await page.settled();
  sizes.push(await height());
  await page.run(() => document.querySelector("diptych-compare").style.removeProperty("--dt-density"));
  await page.run(() => (document.querySelector("diptych-compare").density = "compact"));
  await page.settled();
  sizes.push(await height());
  assert.ok(sizes[0] > sizes[1] && sizes[1] > sizes[2], sizes.join(", "));
});

test("ribbons are as tall as the texts that they connect, after a change of size too", async () => {
  await open(page);
  /**
   * Rows in view whose ribbon does not fit their texts, once the browser has come to rest. At the lower edge, an
   * engine may still skip the content of a row.
   */
  const crooked = () =>
    page.wait(async () => {
      const root = document.querySelector("diptych-compare").shadowRoot;
      const look = () =>
        [...root.querySelectorAll(".row:has(.ribbon)")]
          .filter((row) => row.getBoundingClientRect().top < innerHeight - 20)
          .map((row) => {
            const [, right = NaN, left = NaN] =
              /V([\d.]+)C[\d.]+ [\d.]+ [\d.]+ ([\d.]+)/.exec(row.querySelector(".ribbon").getAttribute("d")) ?? [];
            return Math.max(
              ...[
                [".cell.left", left],
                [".cell.right", right],
              ].map(([cell, height]) => {
                const box = row.querySelector(`${cell} .stack`).getBoundingClientRect();
                return Math.max(
                  Math.abs(box.height - height),
                  Math.abs(box.top - row.querySelector(".hinge svg").getBoundingClientRect().top),
                );
              }),
            );
          });
      for (let i = 0; i < 400 && look().some((off) => !(off < 1.5)); i += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return { rows: look().length, off: look().filter((off) => !(off < 1.5)) };
    });
  const wide = await crooked();
  assert.ok(wide.rows > 2);
  assert.deepEqual(wide.off, []);
  await page.open("", { width: 1000, height: 900 });
  await page.compared();
  await page.run(() => (document.querySelector("diptych-compare").style.width = "780px"));
  assert.deepEqual((await crooked()).off, []);
  await page.run(() => scrollBy(0, 900));
  assert.deepEqual((await crooked()).off, []);
});
