// axe-core finds nothing to mend: in every view, both modes, light and dark; and a picture of each, and of each language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { Page } from "./page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAIRS = { versions: "#left=astana-2008-fr&right=astana-2011-fr", languages: "#left=astana-2011-fr&right=astana-2011-en" };

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

async function violations() {
  await page.driver.executeScript(AXE);
  return page.wait(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat(9).join(" > ")).join(", ")}`);
  });
}

/** @param {string} name @param {string} address @param {object} [options] */
async function check(name, address, options) {
  await page.open(address, options);
  await page.compared();
  assert.deepEqual(await violations(), []);
  await page.shot(name);
  await page.hasNoProblems();
}

for (const dark of [false, true]) {
  for (const [mode, pair] of Object.entries(PAIRS)) {
    for (const view of ["facing", "inline", "map", "list"]) {
      const name = `${mode}-${view}${dark ? "-dark" : ""}`;
      test(name, () => check(name, `${pair}&view=${view}`, { dark }));
    }
  }
}

for (const locale of ["fr", "es", "ru", "ar", "zh"]) {
  test(`in ${locale}`, async () => {
    await check(`locale-${locale}`, `${PAIRS.languages}&locale=${locale}`);
    const [direction, language] = await page.run(() => {
      const frame = document.querySelector("diptych-compare").shadowRoot.querySelector(".frame");
      return [getComputedStyle(frame).direction, frame.lang];
    });
    assert.deepEqual([direction, language], [locale === "ar" ? "rtl" : "ltr", locale]);
  });
}

for (const path of ["gallery.html", "embedding.html"]) {
  for (const language of ["en", "ar"]) {
    test(`${path} in ${language}`, async () => {
      await page.open(path);
      await page.wait(async (language) => {
        let select;
        while (!(select = document.querySelector("header select"))) await new Promise((resolve) => setTimeout(resolve, 20));
        select.value = language;
        select.dispatchEvent(new Event("change"));
        await document.querySelector("details[open] diptych-compare")?.complete;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }, language);
      assert.deepEqual(await violations(), []);
      await page.run(() => localStorage.removeItem("diptych-language"));
    });
  }
}

for (const [name, act] of Object.entries({
  "with help": (element) => element.openHelp(),
  "with the search": (element) => element.openFind(),
  compact: (element) => (element.density = "compact"),
})) {
  test(name, async () => {
    await page.open();
    await page.compared();
    await page.run(`() => { (${act})(document.querySelector("diptych-compare")); }`);
    await page.wait(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.deepEqual(await violations(), []);
    await page.shot(name.replaceAll(" ", "-"));
  });
}

test("a fault would be found", async () => {
  await page.open();
  await page.compared();
  await page.run(() => {
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").removeAttribute("aria-label");
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").removeAttribute("title");
    document.querySelector("diptych-compare").shadowRoot.querySelector(".swap").textContent = "";
  });
  assert.notDeepEqual(await violations(), []);
});
