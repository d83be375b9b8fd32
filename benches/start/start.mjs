// How long a page takes from its address to the first text and to the first highlight, beside CodeMirror's merge view.
// Usage: node start.mjs SVG, after the build; `cargo xtask bench --start` sets all up and calls it.

import { writeFileSync } from "node:fs";

import { build } from "esbuild";

import { start } from "../../tests/e2e/browser.mjs";
import { bars } from "../bars.mjs";
import { LINES, serve } from "./server.mjs";

const TEXTS = ["/corpus/astana-2008-fr.txt", "/corpus/astana-2011-fr.txt"];
/** How the older text begins. */
const PHRASE = "Lettre datée";
/** Each page is opened so many times on each line; the median counts. */
const TURNS = 9;
/** Milliseconds until a page is given up. */
const PATIENCE = 60_000;

/** Both pages name what they load, as docs/bundlers.md advises. */
const preload = (/** @type {string[]} */ ...urls) =>
  urls.map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`).join("");

/** Notes when the first text and the first highlight are drawn, at frames. */
const probe = (/** @type {string} */ text, /** @type {string} */ highlight) => `<script>
  const times = globalThis.times = {};
  requestAnimationFrame(function look() {
    const now = performance.now();
    if (!times.text && (${text})?.textContent.includes(${JSON.stringify(PHRASE)})) times.text = now;
    if (!times.highlight && (${highlight})) times.highlight = now;
    if (!times.highlight) requestAnimationFrame(look);
  });
</script>`;

const HEAD = "<!doctype html><html lang=fr><meta charset=utf-8><title>Astana</title>";
const PAGES = {
  Diptych: `${HEAD}<link rel="modulepreload" href="/dist/diptych.js"><link rel="modulepreload" href="/dist/locales-fr.js">${preload("/pkg/versions_bg.wasm", ...TEXTS)}
    ${probe("document.querySelector('diptych-compare')?.shadowRoot", "document.querySelector('diptych-compare')?.shadowRoot?.querySelector('ins, del')")}
    <body><diptych-compare mode="versions" left="${TEXTS[0]}" right="${TEXTS[1]}"></diptych-compare><script type="module" src="/dist/diptych.js"></script>`,
  CodeMirror: `${HEAD}<link rel="modulepreload" href="/codemirror.js">${preload(...TEXTS)}
    ${probe("document.querySelector('.cm-content')", "document.querySelector('.cm-changedText')")}
    <body><script>globalThis.texts = ${JSON.stringify(TEXTS)};</script><script type="module" src="/codemirror.js"></script>`,
};

const bundle = await build({
  entryPoints: [new URL("codemirror.js", import.meta.url).pathname],
  bundle: true,
  minify: true,
  format: "esm",
  write: false,
});
const pages = new Map(Object.entries(PAGES).map(([name, page]) => [`/${name}.html`, Buffer.from(page)]));
pages.set("/codemirror.js", Buffer.from(bundle.outputFiles[0].contents));

const { driver, quit } = await start(false);
/** @type {Record<string, Record<string, { text: number, highlight: number }>>} */
const results = {};
try {
  await driver.manage().setTimeouts({ script: PATIENCE });
  for (const [line, speed] of Object.entries(LINES)) {
    const server = await serve(speed, pages);
    const all = Object.fromEntries(
      Object.keys(PAGES).map((name) => [name, /** @type {{ text: number, highlight: number }[]} */ ([])]),
    );
    // In turns, so that what else the machine does falls on both.
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const name of Object.keys(PAGES)) {
        server.forget();
        await /** @type {any} */ (driver).sendDevToolsCommand("Network.clearBrowserCache");
        await driver.get(`${server.url}${name}.html`);
        all[name].push(
          await driver.executeAsyncScript(
            "const done = arguments[0]; (function wait() { if (times.highlight) done(times); else setTimeout(wait, 50); })();",
          ),
        );
        await driver.get("about:blank");
      }
    }
    results[line] = Object.fromEntries(
      Object.entries(all).map(([name, times]) => [
        name,
        { text: median(times.map(({ text }) => text)), highlight: median(times.map(({ highlight }) => highlight)) },
      ]),
    );
    await server.close();
  }
} finally {
  await quit();
}

console.log("| line | page | first text, ms | first highlight, ms |\n|---|---|---|---|");
for (const [line, byPage] of Object.entries(results)) {
  for (const [name, { text, highlight }] of Object.entries(byPage))
    console.log(`| ${line} | ${name} | ${Math.round(text)} | ${Math.round(highlight)} |`);
  console.log(
    `| ${line} | Diptych / CodeMirror | ${(byPage.Diptych.text / byPage.CodeMirror.text).toFixed(2)} | ${(byPage.Diptych.highlight / byPage.CodeMirror.highlight).toFixed(2)} |`,
  );
}
writeFileSync(process.argv[2], plot());

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** A bar a page and line: text in the darker, highlight in the lighter part. */
function plot() {
  const rows = Object.entries(results).flatMap(([line, byPage]) =>
    Object.entries(byPage).map(([name, { text, highlight }]) => ({
      label: `${name}, ${line}`,
      values: [text, highlight],
      said: `${Math.round(text)} / ${Math.round(highlight)} ms`,
    })),
  );
  return bars(rows, "Milliseconds to the first text (dark) and to the first highlight (light)");
}
