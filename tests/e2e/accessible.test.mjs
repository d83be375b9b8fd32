// axe-core finds nothing to mend: in every view, both modes, light and dark; and a picture of each, and of each
// language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { ELEMENT, Page } from "./page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAIRS = {
  versions: "#left=astana-2008-fr&right=astana-2011-fr",
  languages: "#left=astana-2011-fr&right=astana-2011-en",
};

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";
/** What is said in each language, and how it is marked up, is the same in all engines: one shows it. */
const ONCE = { skip: !CHROMIUM && "the same in all engines" };
const LOCALES = ["en", "fr", "es", "ru", "ar", "zh"];
const FRENCH = [
  "Le comité se réunit chaque lundi à Genève pour examiner les rapports.",
  "La banque verse 250 euros à chaque famille de la région.",
  "Les membres votent le budget au mois de mars.",
  "Le secrétaire publie les comptes tous les ans.",
  "Le directeur remercie les traducteurs de leur patience.",
];
/** With a number that differs, and a paragraph on either side only. */
const ENGLISH = [
  "The committee meets every Monday in Geneva to examine the reports.",
  "The bank pays 350 euros to each family of the region.",
  "The members vote the budget in the month of March.",
  "The secretary publishes the accounts every year.",
  "Nobody opened the window of the old library.",
];
/** With a paragraph that moved, one that changed, and one on either side only. */
const LATER = [
  ENGLISH[4],
  ENGLISH[0],
  "The members vote the budget in the month of April.",
  ENGLISH[3],
  "There is more to tell of this.",
];
const short = (left, right) => ({ leftText: left.join("\n\n"), rightText: right.join("\n\n") });
/** Pairs of short texts. */
const SHORT = { languages: short(FRENCH, ENGLISH), versions: short(ENGLISH, LATER) };
const VIEWS = ["facing", "inline", "map", "list"];

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** Rules on colours; in the dark, all that differs. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Rows of the text and of a list after so many that any further ones are like them. */
const ALIKE = [".row:nth-child(n+16)", ".item-row:nth-child(n+16)"];

/** What axe finds, by all of its rules or by these. @param {string[] | null} rules */
async function violations(rules = null) {
  if (!(await page.run(() => "axe" in globalThis))) await page.driver.executeScript(AXE);
  return page.wait(
    async (rules, alike) => {
      const exclude = alike.map((selector) => ({ fromShadowDom: ["diptych-compare", selector] }));
      const { violations } = await globalThis.axe.run(
        { include: document, exclude },
        { resultTypes: ["violations"], ...(rules && { runOnly: rules }) },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat(9).join(" > ")).join(", ")}`,
      );
    },
    rules,
    ALIKE,
  );
}

/**
 * Fails where axe finds something in what is open.
 *
 * @param {string} name of the picture
 * @param {string[] | null} rules
 */
async function check(name, rules = null) {
  assert.deepEqual(await violations(rules), [], name);
  await page.shot(name);
}

/** Turns the page and the element dark, or back. @param {boolean} dark */
async function turn(dark) {
  await page.run((dark) => {
    document.documentElement.style.colorScheme = dark ? "dark" : "";
    document.querySelector("diptych-compare").toggleAttribute("theme", dark);
    if (dark) document.querySelector("diptych-compare").setAttribute("theme", "dark");
  }, dark);
  await page.drawn();
}

/** Opens the element with two short texts. */
async function open(texts) {
  await page.open(ELEMENT);
  await page.show(texts);
}

/**
 * Of each sentence on a finding or a passage: how often it quotes a text, and what it quotes outside a run in that
 * text's language.
 */
const quotations = () =>
  page.run(() => {
    const { comparison, shadowRoot: root } = document.querySelector("diptych-compare");
    const lost = [];
    let told = 0;
    const look = (sentence, side, text) => {
      const words = text.slice(0, 20);
      if (!/\p{L}{2}/u.test(words) || !sentence.textContent.includes(words)) return;
      const { language } = comparison[side];
      const runs = [...sentence.querySelectorAll("[lang]")].filter((one) => one.textContent.startsWith(words));
      const isTold = runs.some((run) => run.lang === language && run.dir === (language === "ar" ? "rtl" : "ltr"));
      // "efforts" is a word of both languages; the sentence may quote the one of the other side.
      const isOther = runs.some((run) => run.lang === comparison[side === "left" ? "right" : "left"].language);
      if (isTold) told += 1;
      else if (!isOther) lost.push(`${sentence.textContent}: ${words}`);
    };
    for (const note of root.querySelectorAll("[data-finding]:not(mark)")) {
      const finding = comparison.findings[note.dataset.finding];
      for (const side of ["left", "right"])
        if (finding[side])
          look(note, side, comparison[side].blocks[finding[side].block].text.slice(...finding[side].span));
    }
    for (const item of root.querySelectorAll(".item-row")) {
      const bead = comparison.beads[item.dataset.bead];
      for (const side of ["left", "right"])
        for (const block of bead[side].slice(0, 1)) look(item, side, comparison[side].blocks[block].text);
    }
    return { told, lost };
  });

// What axe finds in the markup of long texts it finds in one engine. The others have the short texts in every view, light
// and dark, and once from right to left: they compute the layout and the colours.
for (const [mode, pair] of Object.entries(PAIRS)) {
  test(`${mode}, ${VIEWS.join(", ")}`, ONCE, async () => {
    await page.reuse(pair);
    for (const view of VIEWS) {
      await page.show({ view });
      await check(`${mode}-${view}`);
    }
    await page.show({ view: "facing" });
    await turn(true);
    await check(`${mode}-facing-dark`, COLOURS);
    await turn(false);
    await page.hasNoProblems();
  });
}

for (const [mode, texts] of Object.entries(SHORT)) {
  test(`short texts in ${mode}, every view, light and dark`, async () => {
    await open(texts);
    for (const view of VIEWS) {
      await page.show({ view });
      await check(`short-${mode}-${view}`);
      await turn(true);
      await check(`short-${mode}-${view}-dark`, COLOURS);
      await turn(false);
    }
    await page.hasNoProblems();
  });
}

test("what is quoted is in the language of its text, in every view and language", ONCE, async () => {
  await page.reuse(PAIRS.languages);
  for (const locale of LOCALES) {
    // All views quote by one function; a language may quote in another order.
    for (const [view, least] of [
      ["facing", 30],
      ["inline", 30],
      ["list", 34],
    ].slice(0, locale === "en" || locale === "ar" ? 3 : 1)) {
      await page.show({ locale, view });
      const { told, lost } = await quotations();
      assert.deepEqual(lost, [], `${view} in ${locale}`);
      assert.ok(told >= least, `${told} quotations in ${view} in ${locale}`);
    }
    // What is spoken at a place reached, too.
    const spoken = await page.run(() => {
      const element = document.querySelector("diptych-compare");
      element.next();
      return [...element.shadowRoot.querySelectorAll("[aria-live] [lang]")].map(({ lang }) => lang);
    });
    assert.ok(spoken.length && spoken.every((lang) => lang === "fr" || lang === "en"), `${spoken} in ${locale}`);
  }
});

test(CHROMIUM ? "in every language" : "from right to left", async () => {
  await open(SHORT.languages);
  for (const locale of CHROMIUM ? LOCALES.slice(1) : ["ar"]) {
    for (const view of CHROMIUM ? ["list", "facing"] : ["facing"]) {
      await page.show({ locale, view });
      await check(`locale-${locale}-${view}`);
    }
    const { findings, ...frame } = await page.run(() => {
      const { comparison, shadowRoot } = document.querySelector("diptych-compare");
      const frame = shadowRoot.querySelector(".frame");
      return { direction: getComputedStyle(frame).direction, lang: frame.lang, findings: comparison.findings.length };
    });
    assert.ok(findings > 0, "there is something to say in the language");
    assert.deepEqual(frame, { direction: locale === "ar" ? "rtl" : "ltr", lang: locale });
  }
  await page.hasNoProblems();
});

for (const path of ["gallery.html", "embedding.html"]) {
  for (const language of ["en", "ar"]) {
    test(`${path} in ${language}`, ONCE, async () => {
      await page.open(path);
      await page.wait(async (language) => {
        let select;
        while (!(select = document.querySelector("header select")))
          await new Promise((resolve) => setTimeout(resolve, 20));
        select.value = language;
        select.dispatchEvent(new Event("change"));
        await document.querySelector("details[open] diptych-compare")?.complete;
        while (document.documentElement.lang !== language) await new Promise((resolve) => setTimeout(resolve, 20));
      }, language);
      assert.deepEqual(await violations(), []);
      await page.run(() => localStorage.removeItem("diptych-language"));
    });
  }
}

test("with help, with the search, and compact", ONCE, async () => {
  await open(SHORT.languages);
  for (const [name, act] of Object.entries({
    compact: (element) => (element.density = "compact"),
    "with-help": (element) => element.openHelp(),
    "with-the-search": (element) => element.openFind(),
  })) {
    await page.run(`() => { (${act})(document.querySelector("diptych-compare")); }`);
    await page.drawn();
    await check(name);
  }
});

test("a fault would be found", async () => {
  await open(SHORT.languages);
  await page.run(() => {
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").removeAttribute("aria-label");
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").removeAttribute("title");
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").textContent = "";
  });
  assert.notDeepEqual(await violations(["button-name"]), []);
});
