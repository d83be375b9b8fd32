// Makes www/vendor: the libraries that read Word, PDF and legacy-encoded files, one ES module each.
// Usage: node make.mjs OUT_DIR, after `npm ci` beside this file. No library is changed.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { build } from "esbuild";

const out = path.resolve(process.argv[2]);
const require = createRequire(import.meta.url);
const pdfjs = path.dirname(require.resolve("pdfjs-dist/package.json"));

mkdirSync(out, { recursive: true });
cpSync(path.join(pdfjs, "build/pdf.min.mjs"), path.join(out, "pdf.mjs"));
cpSync(path.join(pdfjs, "build/pdf.worker.min.mjs"), path.join(out, "pdf.worker.mjs"));
for (const [name, contents] of [
  ["chardet", 'export { detect } from "chardet";'],
  ["mammoth", 'export { convertToHtml, images } from "mammoth/mammoth.browser.js";'],
]) {
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: path.join(out, `${name}.mjs`),
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    legalComments: "inline",
    logLevel: "warning",
  });
}
// A bundle's own types are of no use: what is imported is typed as anything.
for (const [name, imported] of [["chardet", ["detect"]], ["mammoth", ["convertToHtml", "images"]], ["pdf", ["getDocument", "PDFWorker"]]]) {
  writeFileSync(path.join(out, `${name}.d.mts`), imported.map((each) => `export const ${each}: any;\n`).join(""));
}
writeFileSync(
  path.join(out, "LICENSES.txt"),
  ["chardet (MIT)", "mammoth (BSD-2-Clause)", "pdfjs-dist (Apache-2.0)"].map((line) => `${line}: see the package of that name on npm\n`).join(""),
);
