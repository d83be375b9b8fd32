// What a narrow window and a phone show.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openSettled, openWith, within } from "./keys.mjs";
import { NARROW, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

test("a phone has one row of controls, whose menus come below it, a line that says what is read, and room for fingers", async () => {
  await openSettled(page, "", { width: NARROW, height: 844 });
  const small = () =>
    within(page, (element, root) =>
      [...root.querySelectorAll("button, summary, select, input")]
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width && height && getComputedStyle(one).visibility !== "hidden" && (width < 23.5 || height < 23.5);
        })
        .map(({ className, textContent }) => `${className} ${textContent}`),
    );
  assert.deepEqual(await small(), []);
  const bar = () =>
    within(page, (element, root) => {
      const { height } = root.querySelector(".toolbar").getBoundingClientRect();
      return {
        height,
        menus: [...root.querySelectorAll(".menu")].filter((one) => one.offsetHeight > 0).length,
        expanded: root.querySelector(".more").getAttribute("aria-expanded"),
      };
    });
  const shut = await bar();
  assert.ok(shut.height <= 48 && shut.menus === 0 && shut.expanded === "false", JSON.stringify(shut));
  await within(page, (element, root) => root.querySelector(".more").click());
  const shown = await bar();
  assert.ok(shown.height < 96 && shown.menus > 2 && shown.expanded === "true", JSON.stringify(shown));
  await within(page, (element, root) => {
    root.querySelector(".more").click();
    element.goTo({ side: "left", path: "2" });
  });
  await page.settled();
  await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    for (let i = 0; i < 1000 && root.querySelector(".here").textContent !== "2 → 24"; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const head = await within(page, (element, root) => {
    const { left, top, height } = root.querySelector(".names").getBoundingClientRect();
    return {
      here: root.querySelector(".here").textContent,
      onTop: root.elementFromPoint(left + 20, top + height / 2)?.closest(".names") !== null,
      height,
    };
  });
  assert.deepEqual(head, { here: "2 → 24", onTop: true, height: 28 });
  // What a touch opens has a link to the paragraph.
  const sheet = await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    const word = root.querySelector(".row[aria-current] ins[data-edit]");
    word.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true, pointerType: "touch" }));
    word.click();
    for (let i = 0; i < 1000 && root.querySelector(".sheet").hidden; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return [...root.querySelectorAll(".sheet button")].map(({ textContent }) => textContent).join();
  });
  assert.match(sheet, /^Close,↑,↓,Link,Copy/);
  await within(page, (element, root) => {
    const picker = root.querySelector(".view-picker");
    picker.value = "list";
    picker.dispatchEvent(new Event("change"));
  });
  await page.settled();
  assert.deepEqual(
    [await within(page, (element, root) => root.querySelector(".view").dataset.view), await small()],
    ["list", []],
  );
  // What opens the fields for own texts is in sight; those of a side are together, and in the order of the keyboard.
  const fields = await page.run(() => {
    scrollTo(0, 0);
    const own = document.querySelector("#own");
    const { left, right } = own.getBoundingClientRect();
    own.click();
    return {
      seen: left >= 0 && right <= innerWidth,
      tops: [...document.querySelectorAll("#texts :is(textarea, input)")].map((one) => [
        one.getBoundingClientRect().top,
        one.name,
      ]),
    };
  });
  assert.ok(fields.seen);
  assert.deepEqual(
    fields.tops.toSorted(([a], [b]) => a - b).map(([, name]) => name),
    ["leftText", "leftFile", "rightText", "rightFile"],
  );
  assert.deepEqual(
    fields.tops.map(([, name]) => name),
    ["leftText", "leftFile", "rightText", "rightFile"],
  );
});

test("the longest names and words stay within a phone's window, in every view", async () => {
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  await openWith(
    page,
    `Agreement\n\nThe ${word} met in May.\n\nOld ${word}.`,
    `Agreement\n\nThe ${word} met in June.\n\nNew ${word}.`,
    { width: NARROW, height: 844 },
  );
  await within(page, (element) =>
    ["left", "right"].forEach((side) => {
      element[`${side}Label`] = `${side}-of-the-service-agreement-with-a-very-long-file-name-2026-02-28`;
    }),
  );
  for (const view of ["inline", "facing", "map", "list"]) {
    await page.show({ view });
    const wide = await within(page, (element, root) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const cut = [...root.querySelectorAll(".view :is(.jump, .block, text)")].filter(
        (one) => one.getBoundingClientRect().right > clientWidth || one.getBoundingClientRect().left < 0,
      );
      return [Math.max(0, scrollWidth - clientWidth), ...cut.map(({ textContent }) => textContent)];
    });
    assert.deepEqual(wide, [0], view);
  }
});

test("below 700 pixels of its own width the text is in one column, until two are chosen by hand", async () => {
  await openSettled(page, "", { width: NARROW, height: 844 });
  const view = () => within(page, (element, root) => root.querySelector(".view").dataset.view);
  assert.equal(await view(), "inline");
  const late = await within(
    page,
    (element, root) =>
      [...root.querySelectorAll(".run")].filter(
        (run) =>
          run.querySelector(".run-head").getBoundingClientRect().top >
          run.querySelector(".block").getBoundingClientRect().top,
      ).length,
  );
  assert.equal(late, 0, "what is on one side only is called so before it is read");
  await within(page, (element) => {
    element.view = "facing";
  });
  await page.settled();
  assert.equal(await view(), "facing");
  await within(page, (element) => {
    element.view = "";
  });
  await page.settled();
  assert.equal(await view(), "inline");
});
