// Pictures of every view at every width, on paper, in forced colours and under zoom; nothing is wider than the window.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Page } from "./page.mjs";

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";
const PAIRS = {
  versions: "#left=astana-2008-fr&right=astana-2011-fr",
  languages: "#left=astana-2011-fr&right=astana-2011-en",
};
const VIEWS = ["facing", "inline", "map", "list"];

/** How narrow the browser's window can be made: WebKit's is never as narrow as a telephone. */
const NARROWEST = process.env.DIPTYCH_BROWSER === "webkit" ? 447 : 0;
const NARROW = Math.max(390, NARROWEST);

/** Names, sizes in CSS pixels, and what is told to the browser. The last two are a window of 1280 × 900 under zoom. */
const LOOKS = [
  { look: "narrow", width: NARROW, height: 844 },
  { look: "forced", width: 1280, height: 900, media: { features: [{ name: "forced-colors", value: "active" }] } },
  { look: "print", width: 800, height: 1100, media: { media: "print" } },
  { look: "zoom-200", width: 640, height: 450 },
  { look: "zoom-400", width: 320, height: 225 },
];

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** What sticks out of the window, where anything does. */
const wide = () =>
  page.run(() => {
    const { clientWidth } = document.documentElement;
    if (document.documentElement.scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll("*")].flatMap((element) => [
      element,
      ...(element.shadowRoot?.querySelectorAll("*") ?? []),
    ]);
    return [
      document.documentElement.scrollWidth,
      ...all
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map(({ localName, className }) => `${localName}.${className}`)
        .slice(0, 12),
    ];
  });

for (const [mode, pair] of Object.entries(PAIRS)) {
  test(`looks well: ${mode}`, async () => {
    await page.open(pair);
    await page.compared();
    // Each view at every size: to draw one anew takes longer than to lay it out anew.
    for (const view of VIEWS) {
      await page.show({ view });
      for (const { look, width, height, media } of LOOKS) {
        if ((media && !CHROMIUM) || width < NARROWEST) continue;
        await page.resize(width, height);
        if (CHROMIUM)
          await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", media ?? { media: "", features: [] });
        await page.run(
          (zoomed) =>
            zoomed
              ? document.querySelector("diptych-compare").shadowRoot.querySelector(".toolbar").scrollIntoView()
              : scrollTo(0, 0),
          look.startsWith("zoom"),
        );
        await page.drawn();
        assert.deepEqual(await wide(), [], `${mode} ${view} ${look}`);
        await page.shot(`${mode}-${view}-${look}`);
      }
    }
    if (CHROMIUM) await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
    await page.hasNoProblems();
  });
}

/** Waits until the page has its choice of languages. */
const chooser = () =>
  page.wait(async () => {
    while (!document.querySelector("header select")) await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** Those in which lines are longest, or run the other way, in every engine. */
const LOCALES = CHROMIUM ? ["fr", "es", "ru", "ar", "zh", "en"] : ["ru", "ar", "en"];

/** Speaks a language in the page that is open. */
async function speak(language) {
  await page.wait(async (language) => {
    const select = document.querySelector("header select");
    const spoken = new Promise((resolve) => document.addEventListener("spoken", resolve, { once: true }));
    select.value = language;
    select.dispatchEvent(new Event("change"));
    await spoken;
    await document.querySelector("details[open] diptych-compare")?.complete;
  }, language);
  if (await page.run(() => document.querySelector("diptych-compare") !== null)) await page.drawn();
}

/** Fails unless the page is in a language, and fits the window. */
async function isIn(language, path, width) {
  const said = await page.run(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  assert.deepEqual(said, { lang: language, dir: language === "ar" ? "rtl" : "ltr" }, path);
  assert.deepEqual(await wide(), [], `${path} ${width}`);
  await page.shot(`page-${path.replace(".html", "") || "compare"}-${language}-${width}`);
}

test("the page that compares speaks every language", async () => {
  await page.open();
  await page.compared();
  await chooser();
  for (const language of LOCALES) {
    await page.resize(1280, 900);
    await speak(language);
    const beside = await page.wait(async (language) => {
      const frame = document.querySelector("diptych-compare").shadowRoot.querySelector(".frame");
      // The element speaks the page's language.
      while (frame.lang !== language) await new Promise((resolve) => setTimeout(resolve, 20));
      const texts = document.querySelector("#texts");
      texts.hidden = false;
      const places = ["", "Text", "File"].map((field) =>
        ["left", "right"].map((side) => document.querySelector(`[name="${side}${field}"]`).getBoundingClientRect()),
      );
      texts.hidden = true;
      return places.map(([left, right]) => left.top === right.top && left.left < right.left);
    }, language);
    assert.deepEqual(beside, [true, true, true], `what chooses a text stands on the side of its page in ${language}`);
    await isIn(language, "", 1280);
    await page.resize(1000, 900);
    await page.drawn();
    const rows = await page.run(() => {
      const toolbar = document.querySelector("diptych-compare").shadowRoot.querySelector(".toolbar");
      const shown = [...toolbar.children].filter(({ offsetHeight }) => offsetHeight > 0);
      return new Set(shown.map((control) => Math.round((control.offsetTop + control.offsetHeight / 2) / 20))).size;
    });
    assert.equal(rows, 1, `the controls take one row in ${language}`);
    await page.resize(NARROW, 900);
    await page.drawn();
    await isIn(language, "", NARROW);
  }
  await page.run(() => localStorage.removeItem("diptych-language"));
  await page.hasNoProblems();
});

for (const [path, width] of [
  ["gallery.html", 1280],
  ["embedding.html", NARROW],
]) {
  test(`${path} speaks every language, and the page after it the one that was chosen`, async () => {
    await page.open(path, { width, height: 900 });
    await chooser();
    for (const language of LOCALES) {
      await speak(language);
      await isIn(language, path, width);
    }
    await speak("ar");
    await page.open(path, { width, height: 900 });
    await chooser();
    await isIn("ar", path, width);
    await page.run(() => localStorage.removeItem("diptych-language"));
    await page.hasNoProblems();
  });
}

for (const name of ["contract", "moved", "bilingual", "chinese", "arabic"]) {
  test(`gallery: ${name}`, async () => {
    await page.open(`gallery.html#${name}`, { width: 1280, height: 1100 });
    const { titles, ltr, pairs } = await page.wait(async (name) => {
      await customElements.whenDefined("diptych-compare");
      const element = document.querySelector(`#${name} diptych-compare`);
      const { left, right, beads, mode } = await element.complete;
      const dir = (side) => element.shadowRoot.querySelector(`.cell.${side} .stack[dir]`).dir;
      const paired = beads.filter((bead) => bead.left.length && bead.right.length).length;
      return {
        titles: [left.title, right.title],
        ltr: [dir("left"), dir("right")],
        pairs: paired / beads.length,
        mode,
      };
    }, name);
    assert.ok(titles.every(Boolean), `titles: ${titles}`);
    assert.equal(ltr[0], name === "arabic" ? "rtl" : "ltr");
    assert.ok(pairs > 0.6, `${pairs} of the passages are paired`);
    await page.shot(`gallery-${name}`);
    await page.hasNoProblems();
  });
}
