// The packed packages in the projects of users that need no other tool, or only a quick one.

import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { execute, project } from "./project.mjs";
import { serve, Visitor } from "./site.mjs";

const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self';" +
    " worker-src 'self'; require-trusted-types-for 'script'; trusted-types diptych",
};
/** Of one file, whose worker has no address. */
const WITH_BLOB = {
  "content-security-policy": STRICT["content-security-policy"].replace("worker-src 'self'", "worker-src blob:"),
};

const readCorpus = (name) => readFileSync(path.resolve(import.meta.dirname, `../../../www/corpus/${name}.txt`), "utf8");

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>Page</title>${script}<diptych-compare controls></diptych-compare>`;

const NODE = `
  const before = "1. The parties agree on ten points.\\n\\n2. They meet in May.";
  const { mode } = core.compare(before, before.replace("ten", "eleven"));
  const languages = core.compare("Les parties se réunissent en mai à Astana.", "The parties meet in May in Astana.", { mode: "languages" });
  console.log(JSON.stringify([mode, languages.mode, languages.summary.missingLexicons ?? []]));`;

const script = (source) => page(`<script type="module" src="${source}"></script>`);
const DIST = "node_modules/diptych/dist/diptych.js";
const FILES = {
  "main.js": `import * as core from "diptych/core";${NODE}`,
  "main.cjs": `const core = require("diptych/core");${NODE}`,
  "a.txt": readCorpus("astana-2008-fr"),
  "b.txt": readCorpus("astana-2011-fr"),
  "dist.html": script(DIST),
  "given.html": script(DIST).replace("controls", 'controls left="a.txt" right="b.txt"'),
  "modules.html": script("node_modules/diptych/define.js"),
  "map.html": page(
    `<script type="importmap">{ "imports": { "diptych": "./${DIST}" } }</script><script type="module">import "diptych";</script>`,
  ),
};

let visitor;
/** One project for all that need the main package and no tool: npm takes seconds for each. */
let folder;
before(async () => {
  visitor = await Visitor.start();
  folder = await project("small", { files: FILES });
});
after(() => visitor?.close());

/** Serves a folder for as long as a test looks at it. */
async function served(folder, options, look) {
  const site = await serve(folder, options);
  try {
    await look(site);
  } finally {
    site.close();
  }
}

test("Node: a module imports the core, which finds its tables; the command runs", async () => {
  assert.deepEqual(JSON.parse(await execute(folder, "node", ["main.js"])), ["versions", "languages", []]);
  assert.match(await execute(folder, "diptych", ["--version"]), /^diptych \d/);
  await execute(folder, "node", [
    "--input-type=module",
    "-e",
    'import "diptych"; import "diptych/define.js"; import "diptych/dist/diptych.js"',
  ]);
});

test("Node: a script requires the core", async () => {
  const said = await execute(folder, "node", ["--no-warnings", "main.cjs"]);
  assert.deepEqual(JSON.parse(said), ["versions", "languages", []]);
});

test("a plain page with dist under a strict policy, with Trusted Types; six requests to the first comparison", async () => {
  await served(folder, { headers: STRICT }, async ({ url }) => {
    await visitor.compares(`${url}dist.html`);
    assert.deepEqual(await visitor.console(), []);
  });
  await served(folder, { headers: STRICT }, async ({ url, requests }) => {
    await visitor.first(`${url}given.html`);
    assert.deepEqual(
      requests
        .filter((each) => each !== "/favicon.ico")
        .map((each) => path.basename(each))
        .sort(),
      ["a.txt", "b.txt", "diptych.js", "given.html", "versions_bg.wasm", "worker.js"],
    );
  });
});

test("a plain page with the modules as they are", () =>
  served(folder, { headers: STRICT }, ({ url }) => visitor.compares(`${url}modules.html`)));

test("a page with an import map", () => served(folder, {}, ({ url }) => visitor.compares(`${url}map.html`)));

test("the script from another origin, as from a CDN", () =>
  served(
    path.join(folder, "node_modules"),
    { headers: { "access-control-allow-origin": "*" } },
    async ({ url: cdn }) => {
      writeFileSync(path.join(folder, "cdn.html"), script(`${cdn}diptych/dist/diptych.js`));
      await served(folder, {}, ({ url }) => visitor.compares(`${url}cdn.html`));
    },
  ));

test("one file without the main package, under a policy that allows workers from blobs; with tables and without", async () => {
  const inline = await project("inline", {
    omit: ["diptych", "@diptych/readers"],
    files: {
      "index.html": script("node_modules/@diptych/inline/diptych.js"),
      "alone/index.html": script("diptych.js"),
    },
  });
  await served(inline, { headers: WITH_BLOB }, async ({ url }) => {
    await visitor.compares(url);
    assert.deepEqual(await visitor.console(), []);
  });
  const alone = path.join(inline, "alone");
  cpSync(path.join(inline, "node_modules/@diptych/inline/diptych.js"), path.join(alone, "diptych.js"));
  await served(alone, {}, ({ url }) => visitor.compares(url, { tables: false }));
});

test("esbuild: one file is bundled as it is; dist is copied beside a bundle", async () => {
  const bundled = await project("esbuild", {
    packages: { esbuild: "0.28.2" },
    omit: [],
    files: {
      "inline.js":
        'import { configure } from "@diptych/inline"; configure({ lexicons: "/node_modules/@diptych/lexicons/" });',
      "copied.js":
        'import { configure } from "diptych"; import "diptych/define.js"; configure({ worker: "/static/diptych/dist/worker.js", lexicons: "/node_modules/@diptych/lexicons/" });',
      "inline.html": script("/out/inline.js"),
      "copied.html": script("/out/copied.js"),
    },
  });
  await execute(bundled, "esbuild", [
    "inline.js",
    "copied.js",
    "--bundle",
    "--format=esm",
    "--splitting",
    "--outdir=out",
  ]);
  for (const part of ["dist", "pkg"])
    cpSync(path.join(bundled, "node_modules/diptych", part), path.join(bundled, "static/diptych", part), {
      recursive: true,
    });
  await served(bundled, {}, async ({ url }) => {
    await visitor.compares(`${url}inline.html`);
    await visitor.compares(`${url}copied.html`);
  });
});
