// Makes www/vendor: the libraries that read Word, HTML, PDF and legacy-encoded files, one ES module each, and the
// licences of all that is in them.
// Usage: node make.mjs OUT_DIR, after `npm ci` beside this file. No library is changed.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

import { checkLicence } from "./licences.mjs";

const out = path.resolve(process.argv[2]);
const packages = path.join(import.meta.dirname, "node_modules");

/** What each module exports, and from which package. */
const MODULES = {
  chardet: { detect: "chardet" },
  dingbats: { codePoint: "dingbat-to-unicode" },
  dom: { parseHTML: "linkedom", Parser: "htmlparser2" },
  fflate: { unzipSync: "fflate" },
  readability: { Readability: "@mozilla/readability" },
  saxes: { SaxesParser: "saxes" },
};
/** pdf.js comes bundled, with what it exports. This build of it runs in Node and in browsers a few years old too. */
const PDFJS = {
  pdf: [["getDocument"], "legacy/build/pdf.min.mjs"],
  "pdf.worker": [["WorkerMessageHandler"], "legacy/build/pdf.worker.min.mjs"],
};
/** No library needs what only Node has; Parcel would look for a package in its place. */
const DEFINE = { Buffer: "undefined" };
/** In Node, pdf.js would look for a package that draws; it is told that this is none. */
const NO_NODE = {
  define: { ...DEFINE, process: "undefined" },
  // It makes a matrix as it loads, which only drawing would use, and asks for the system that it draws on.
  banner: {
    js:
      "const DOMMatrix = globalThis.DOMMatrix ?? class {};" +
      'const navigator = globalThis.navigator ?? { language: "en-US", platform: "", userAgent: "" };',
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const used = new Set();

/**
 * @param {string} name
 * @param {string} contents
 * @param {string[]} exported
 * @param {import("esbuild").BuildOptions} [options]
 */
async function bundle(name, contents, exported, options = {}) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: path.join(out, `${name}.mjs`),
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    legalComments: "inline",
    logLevel: "error",
    metafile: true,
    define: DEFINE,
    ...options,
  });
  // A bundle's own types are of no use: what is imported is typed as anything.
  writeFileSync(path.join(out, `${name}.d.mts`), exported.map((each) => `export const ${each}: any;\n`).join(""));
  for (const input of Object.keys(metafile.inputs)) {
    const [, within] = input.split(/node_modules\/(?!.*node_modules\/)/);
    if (within) used.add(/^(@[^/]+\/)?[^/]+/.exec(within)[0]);
  }
}

for (const [name, imported] of Object.entries(MODULES)) {
  const lines = Object.entries(imported).map(([each, source]) => `export { ${each} } from "${source}";`);
  await bundle(name, lines.join("\n"), Object.keys(imported));
}
for (const [name, [exported, file]] of Object.entries(PDFJS)) {
  await bundle(name, `export { ${exported} } from "pdfjs-dist/${file}";`, exported, NO_NODE);
}
// How the characters of Chinese, Japanese and Korean fonts are numbered, for PDFs that only name it; asked for one by
// one.
cpSync(path.join(packages, "pdfjs-dist/cmaps"), path.join(out, "cmaps"), { recursive: true });

/** The licence of a package, as its authors give it. */
function licence(name) {
  const folder = path.join(packages, name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  checkLicence(name, license);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
}

// Written last, as it says that all is there.
writeFileSync(
  path.join(out, "LICENSES.txt"),
  [...used]
    .sort()
    .map(licence)
    .join(`\n${"-".repeat(80)}\n\n`),
);
