// Each feature of the element, with the keyboard alone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { focused, open, openMenu, openWith, press, pressWith, reuse, tabTo, within } from "./keys.mjs";
import { ELEMENT, Key, Page } from "./page.mjs";

const LANGUAGES = "#left=astana-2011-fr&right=astana-2011-en";
const text = (name) => readFileSync(new URL(`../../www/gallery/${name}.txt`, import.meta.url), "utf8");

/** What is made, and how it is filtered, is the same in all engines: one shows it on long texts. */
const ONCE = { skip: process.env.DIPTYCH_BROWSER !== "chromium" && "the same in all engines" };
/** With a number that differs. */
const SHORT = [
  [
    "Le comité se réunit chaque lundi à Genève pour examiner les rapports.",
    "La banque verse 250 euros à chaque famille de la région.",
    "Le secrétaire publie les comptes tous les ans.",
  ],
  [
    "The committee meets every Monday in Geneva to examine the reports.",
    "The bank pays 350 euros to each family of the region.",
    "The secretary publishes the accounts every year.",
  ],
].map((paragraphs) => paragraphs.join("\n\n"));

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** Keeps what is saved, in place of a download. */
const catchDownloads = () =>
  page.run(() => {
    window.saved = [];
    window.URL.createObjectURL = (blob) => {
      window.saved.push(blob);
      // A link to where one is: nothing is loaded.
      return location.hash || "#";
    };
  });
const lastSaved = () =>
  page.wait(async () => {
    for (let i = 0; i < 1000 && !window.saved.length; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const blob = window.saved.pop();
    return { type: blob?.type, text: await blob?.text() };
  });

test("a moved paragraph is shown once, with a link at the other place that leads to it", async () => {
  await openWith(page, text("moved-before"), text("moved-after"));
  assert.equal(await within(page, (element) => element.comparison.summary.moved), 3);
  await tabTo(page, ".ghost .link");
  const at = await within(page, (element, root) => root.activeElement.dataset.go);
  await press(page, Key.ENTER);
  const there = await within(page, (element, root) => ({
    place: root.activeElement.dataset.bead,
    moved: root.activeElement.classList.contains("moved"),
    spoken: root.querySelector("[aria-live]").textContent,
  }));
  assert.deepEqual([`bead:${there.place}`, there.moved], [at, true]);
  assert.match(there.spoken, /^Moved: /);
  await tabTo(page, "button.tag.of-moved");
  await press(page, Key.ENTER);
  assert.equal(await within(page, (element, root) => root.activeElement.dataset.go), at, "and back");
});

test("a subject taken up elsewhere is named, in the summary and beside the passage, and leads there", async () => {
  await open(page);
  await tabTo(page, ".kin .link");
  const go = await within(page, (element, root) => root.activeElement.dataset.go);
  await press(page, Key.ENTER);
  const reached = await within(
    page,
    (element, root, go) => {
      const [side, block] = go.split(":");
      return element.comparison.beads[root.activeElement.dataset.bead][side].includes(Number(block));
    },
    go,
  );
  assert.ok(reached);
  await page.run(() => document.querySelector('[name="right"]').focus());
  await tabTo(page, ".gathered .link");
  await press(page, Key.ENTER);
  assert.match(await within(page, (element, root) => root.querySelector("[aria-live]").textContent), /paragraph 15/);
  await tabTo(page, ".on-map .link", { back: true });
  await press(page, Key.ENTER);
  assert.equal(
    await within(page, (element, root) => root.querySelector(".view").dataset.view),
    "map",
    "of two texts that share little, a map is offered",
  );
});

test("what is ignored is counted, and the unit of the comparison can be chosen", async () => {
  await openWith(
    page,
    "She said \"yes\" to the plan, and 'no' to the cost.",
    "She said “yes” to the plan, and ‘no’ to the price.",
  );
  await openMenu(page, "compare");
  await press(page, Key.TAB, Key.ARROW_DOWN);
  assert.equal(await within(page, (element) => element.granularity), "character");
  await tabTo(page, '.menu.compare input[type="checkbox"]');
  await press(page, Key.TAB, Key.SPACE);
  await page.settled();
  await press(page, Key.ESCAPE, Key.ENTER);
  const { ignore, counted, ignored } = await within(page, (element, root) => ({
    ignore: element.ignore,
    counted: root.querySelector(".menu.compare .panel").textContent,
    ignored: root.querySelectorAll(".ignored").length,
  }));
  assert.equal(ignore, "typography");
  assert.match(counted, /quotes, dashes, ligatures\s*4 ignored/);
  assert.equal(ignored, 8, "four on either side, in the text but not marked");
});

test("the map as a file is well-formed, and needs nothing of the page", async () => {
  await reuse(page);
  const picture = await page.wait(async () => {
    const text = await (await document.querySelector("diptych-compare").exportMap()).text();
    const trusted = globalThis.trustedTypes?.createPolicy("test", { createHTML: (text) => text });
    const read = new DOMParser().parseFromString(trusted?.createHTML(text) ?? text, "image/svg+xml");
    return {
      root: read.documentElement.tagName,
      bands: read.querySelectorAll(".band").length,
      outer: /var\(|https?:(?!\/\/www\.w3\.org)/.test(text),
      words: read.documentElement.textContent,
    };
  });
  assert.deepEqual([picture.root, picture.outer], ["svg", false]);
  assert.ok(picture.bands > 5 && picture.words.includes("2008") && picture.words.includes("same subject"));
});

for (const [mode, address, options, formats] of [
  ["versions", "", {}, [/<!doctype html>/i, /^# /m, /^--- /m, /^row,kind/, /^\{/, /^<svg/]],
  [
    "languages",
    LANGUAGES,
    ONCE,
    [
      /<!doctype html>[^]*<h2>To check<\/h2>/i,
      /^# [^]*\n## To check\n\n1\. [^]*\n## To read\n/,
      /<tmx/,
      /<xliff/,
      /^row,kind/,
      /^\{/,
      /^\ufeff?Kind,Weight/,
      /^<svg/,
    ],
  ],
]) {
  test(`every export of ${mode} is reached by keyboard and saved`, options, async () => {
    await reuse(page, address);
    await catchDownloads();
    for (const [i, begins] of formats.entries()) {
      await openMenu(page, "export");
      for (let n = 0; n <= i; n += 1) await page.driver.actions().sendKeys(Key.TAB).perform();
      await page.driver.actions().sendKeys(Key.ENTER).perform();
      const saved = await lastSaved();
      assert.match(saved.text ?? "", begins);
      assert.ok(await focused(page, ".menu.export > summary"), "the focus is back on the menu");
    }
    await page.hasNoProblems();
  });
}

test("phrases in common are listed, and lead into the text, where they are underlined and light up", async () => {
  await open(page, "#view=list");
  await tabTo(page, ".echo-list .link", { most: 400 });
  await press(page, Key.ENTER);
  const { view, echoes } = await within(page, (element, root) => ({
    view: root.querySelector(".view").dataset.view,
    echoes: root.querySelectorAll(".echo").length,
  }));
  assert.equal(view, "facing");
  assert.ok(echoes > 10);
  await tabTo(page, "[data-stop]", { most: 200 });
  for (let i = 0; i < 40 && !(await focused(page, ".echo")); i += 1) await press(page, Key.ARROW_RIGHT);
  const lit = () =>
    within(page, (element, root) => ({
      here: root.activeElement.closest(".cell").classList.contains("left") ? "left" : "right",
      sides: new Set([...root.querySelectorAll(".echo.lit")].map((one) => one.closest(".cell").className)).size,
    }));
  const from = await lit();
  assert.equal(from.sides, 2);
  await press(page, Key.ENTER);
  assert.notEqual((await lit()).here, from.here);
});

test("words light up with what translates them, in both views of the text", async () => {
  await openWith(page, ...SHORT);
  const state = () =>
    within(page, (element, root) => {
      const here = root.activeElement;
      const side = (one) => (one.closest(".left, .right").classList.contains("left") ? "left" : "right");
      return {
        word: here.matches(".word"),
        text: here.textContent,
        side: side(here),
        sides: new Set([...root.querySelectorAll(".word.lit")].map(side)).size,
      };
    });
  for (const view of ["inline", "facing"]) {
    await page.show({ view });
    await within(page, (element) => element.focus());
    await tabTo(page, "[data-stop]");
    await pressWith(page, Key.SHIFT, Key.ARROW_RIGHT);
    const first = await state();
    assert.deepEqual([first.word, first.sides], [true, 2], JSON.stringify(first));
    await pressWith(page, Key.SHIFT, Key.ARROW_RIGHT);
    const second = await state();
    assert.ok(second.word && second.side === first.side && second.text !== first.text, JSON.stringify(second));
    await press(page, Key.ENTER);
    const other = await state();
    assert.ok(other.word && other.side !== second.side, JSON.stringify(other));
  }
  // A touch lights up a sentence and its counterpart, another puts them out.
  const lit = await within(page, (element, root) => {
    const touch = (target) =>
      target.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true, pointerType: "touch" }));
    const paired = [...root.querySelectorAll(".cell.left .sentence:not(.alone)")].slice(-2);
    return paired.map((sentence) => {
      touch(sentence);
      return [...root.querySelectorAll(".sentence.lit")].map((one) => one.dataset.pair === sentence.dataset.pair);
    });
  });
  for (const all of lit) assert.ok(all.length >= 2 && all.every(Boolean), JSON.stringify(all));
});

test("findings are filtered by kind and weight, and the focus stays on the box", ONCE, async () => {
  await open(page, `${LANGUAGES}&view=list`);
  const shown = () =>
    within(page, (element, root) => ({
      attribute: element.findings,
      severities: [...new Set([...root.querySelectorAll("[data-finding]")].map((note) => note.dataset.severity))]
        .sort()
        .join(""),
      key: root.activeElement?.dataset.key ?? "",
    }));
  assert.equal((await shown()).severities, "12");
  await tabTo(page, '.filters [data-key="Weight 1"]');
  await press(page, Key.SPACE);
  const filtered = await shown();
  assert.deepEqual(filtered, { attribute: "2", severities: "2", key: "Weight 1" });
  assert.ok(await page.run(() => location.hash.includes("findings=2")), "the address keeps it");
  await press(page, "1");
  assert.equal(
    await within(page, (element, root) => root.querySelectorAll("mark.severity-1").length),
    0,
    "they are gone from the text too",
  );
  await press(page, "4");
  await tabTo(page, '.filters [data-key="Weight 1"]');
  await press(page, Key.SPACE);
  assert.equal((await shown()).attribute, "");
});

test("a finding is dismissed and restored, is so on the next visit, and the table tells", async () => {
  await page.open(ELEMENT);
  await page.run(() => localStorage.removeItem("diptych-dismissed"));
  const visit = async () => {
    await openWith(page, ...SHORT);
    await page.show({ view: "list" });
    await within(page, (element) => element.focus());
  };
  await visit();
  const count = () => within(page, (element, root) => root.querySelectorAll("[data-finding]").length);
  const before = await count();
  await tabTo(page, "[data-aside]");
  await press(page, Key.ENTER);
  await page.settled();
  assert.equal(await count(), before - 1);
  assert.equal(
    await within(page, (element, root) => root.activeElement.textContent),
    "Undo",
    "the focus stays in its place",
  );
  assert.match(
    await within(page, (element, root) => root.querySelector("[aria-live]").textContent),
    /^1 finding dismissed/,
  );
  await visit();
  assert.equal(await count(), before - 1);
  const [table, json] = await page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    return [
      await (await element.exportFindings()).text(),
      JSON.parse(await (await element.export("json")).text()).findings.length,
    ];
  });
  const states = table
    .trim()
    .split("\r\n")
    .map((row) => row.split(",").at(-1));
  assert.deepEqual([states.filter((state) => state === "dismissed").length, json], [1, states.length - 2]);
  await within(page, (element, root) => root.querySelector(".put-aside:has([data-aside])").focus());
  await tabTo(page, ".put-aside [data-aside]", { most: 10 });
  await press(page, Key.ENTER);
  assert.equal(await count(), before);
});

test("long work is stopped by keyboard, and begun again", async () => {
  await openWith(page, "One.", "Two.");
  await page.wait(`async () => {
    const element = document.querySelector("diptych-compare");
    window.events = [];
    for (const type of ["abort", "load"]) element.addEventListener(type, () => window.events.push(type));
    const words = (n) => Array.from({ length: 6000 }, (_, i) => Array.from({ length: 40 }, (_, j) => "w" + ((i * 31 + j * n) % 9973)).join(" ") + ".").join("\\n\\n");
    [element.leftText, element.rightText] = [words(7), words(11)];
    await new Promise((resolve) => element.addEventListener("progress", resolve, { once: true }));
    element.shadowRoot.querySelector(".message .button").focus();
  }`);
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  await page.settled();
  assert.deepEqual(await page.run(() => window.events), ["abort"]);
  assert.match(await within(page, (element, root) => root.querySelector(".message").textContent), /^Stopped/);
  await page.run(() => {
    const element = document.querySelector("diptych-compare");
    [element.leftText, element.rightText] = ["One.", "One."];
  });
  await page.settled();
  assert.deepEqual(await page.run(() => window.events), ["abort", "load"]);
});

test("a question mark opens what explains marks and keys", async () => {
  await open(page);
  await press(page, "?");
  const { open: shown, words } = await within(page, (element, root) => ({
    open: root.querySelector(".menu.help").open,
    words: root.querySelector(".menu.help .panel").textContent,
  }));
  assert.ok(shown && words.includes("words only in 2008") && words.includes("next and previous place"), words);
  await press(page, Key.ESCAPE);
  assert.equal(await within(page, (element, root) => root.querySelector(".menu.help").open), false);
  // Without a toolbar, one comes for as long as it is read.
  const toolbar = () => within(page, (element, root) => !root.querySelector(".toolbar").hidden);
  await page.run(() => document.querySelector("diptych-compare").removeAttribute("controls"));
  await page.settled();
  assert.equal(await toolbar(), false);
  await page.run(() => document.querySelector("diptych-compare").focus());
  await press(page, "?");
  assert.equal(await toolbar(), true);
  await press(page, Key.ESCAPE, "n");
  assert.equal(await toolbar(), false);
  assert.equal(await within(page, (element, root) => root.activeElement.dataset.bead), "0", "keys go on working");
});
