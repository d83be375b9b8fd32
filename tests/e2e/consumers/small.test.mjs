// The packed packages in the projects of users that need no other tool, or only a quick one.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
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

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>Page</title>${script}<diptych-compare controls></diptych-compare>`;

let visitor;
before(async () => (visitor = await Visitor.start()));
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

const NODE = `
  const before = "1. The parties agree on ten points.\\n\\n2. They meet in May.";
  const { mode } = core.compare(before, before.replace("ten", "eleven"));
  const languages = core.compare("Les parties se réunissent en mai à Astana.", "The parties meet in May in Astana.", { mode: "languages" });
  console.log(JSON.stringify([mode, languages.mode, languages.summary.missingLexicons ?? []]));`;

test("Node: a module imports the core, which finds its tables; the command runs", async () => {
  const folder = await project("node-module", {
    files: {
      "main.js": `import * as core from "diptych/core";${NODE}`,
      "a.txt": "One text.",
      "b.txt": "Another text.",
    },
  });
  assert.deepEqual(JSON.parse(await execute(folder, "node", ["main.js"])), ["versions", "languages", []]);
  assert.match(await execute(folder, "diptych", ["--version"]), /^diptych \d/);
  await execute(folder, "node", [
    "--input-type=module",
    "-e",
    'import "diptych"; import "diptych/define.js"; import "diptych/dist/diptych.js"',
  ]);
});

test("Node: a script requires the core", async () => {
  const folder = await project("node-script", {
    manifest: { type: "commonjs" },
    files: { "main.js": `const core = require("diptych/core");${NODE}` },
  });
  assert.deepEqual(JSON.parse(await execute(folder, "node", ["--no-warnings", "main.js"])), [
    "versions",
    "languages",
    [],
  ]);
});

test("a plain page with dist under a strict policy, with Trusted Types; six requests to the first comparison", async () => {
  const folder = await project("page", {
    files: { "index.html": page('<script type="module" src="node_modules/diptych/dist/diptych.js"></script>') },
  });
  for (const [side, name] of [
    ["a", "astana-2008-fr"],
    ["b", "astana-2011-fr"],
  ]) {
    cpSync(path.resolve(import.meta.dirname, `../../../www/corpus/${name}.txt`), path.join(folder, `${side}.txt`));
  }
  await served(folder, { headers: STRICT }, async ({ url }) => {
    await visitor.compares(url);
    assert.deepEqual(await visitor.console(), []);
  });
  const given = page('<script type="module" src="node_modules/diptych/dist/diptych.js"></script>').replace(
    "controls",
    'controls left="a.txt" right="b.txt"',
  );
  writeFileSync(path.join(folder, "given.html"), given);
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

test("a plain page with the modules as they are", async () => {
  const folder = await project("page-modules", {
    files: { "index.html": page('<script type="module" src="node_modules/diptych/define.js"></script>') },
  });
  await served(folder, { headers: STRICT }, ({ url }) => visitor.compares(url));
});

test("a page with an import map", async () => {
  const map =
    '<script type="importmap">{ "imports": { "diptych": "./node_modules/diptych/dist/diptych.js" } }</script>';
  const folder = await project("import-map", {
    files: { "index.html": page(`${map}<script type="module">import "diptych";</script>`) },
  });
  await served(folder, {}, ({ url }) => visitor.compares(url));
});

test("the script from another origin, as from a CDN", async () => {
  const folder = await project("cdn", { files: { "empty.txt": "" } });
  await served(
    path.join(folder, "node_modules"),
    { headers: { "access-control-allow-origin": "*" } },
    async ({ url: cdn }) => {
      writeFileSync(
        path.join(folder, "index.html"),
        page(`<script type="module" src="${cdn}diptych/dist/diptych.js"></script>`),
      );
      await served(folder, {}, ({ url }) => visitor.compares(url));
    },
  );
});

test("one file, under a policy that allows workers from blobs; with tables and without", async () => {
  const html = page('<script type="module" src="node_modules/@diptych/inline/diptych.js"></script>');
  const folder = await project("inline", { omit: [], files: { "index.html": html } });
  await served(folder, { headers: WITH_BLOB }, async ({ url }) => {
    await visitor.compares(url);
    assert.deepEqual(await visitor.console(), []);
  });
  const alone = await project("inline-alone", {
    omit: [],
    files: { "index.html": page('<script type="module" src="diptych.js"></script>') },
  });
  cpSync(path.join(folder, "node_modules/@diptych/inline/diptych.js"), path.join(alone, "diptych.js"));
  await served(alone, {}, ({ url }) => visitor.compares(url, { tables: false }));
});

test("esbuild: one file is bundled as it is; dist is copied beside a bundle", async () => {
  const folder = await project("esbuild", {
    packages: { esbuild: "0.28.2" },
    omit: [],
    files: {
      "inline.js":
        'import { configure } from "@diptych/inline"; configure({ lexicons: "/node_modules/@diptych/lexicons/" });',
      "copied.js":
        'import { configure } from "diptych"; import "diptych/define.js"; configure({ worker: "/static/diptych/dist/worker.js", lexicons: "/node_modules/@diptych/lexicons/" });',
      "inline.html": page('<script type="module" src="/out/inline.js"></script>'),
      "copied.html": page('<script type="module" src="/out/copied.js"></script>'),
    },
  });
  await execute(folder, "esbuild", [
    "inline.js",
    "copied.js",
    "--bundle",
    "--format=esm",
    "--splitting",
    "--outdir=out",
  ]);
  for (const part of ["dist", "pkg"])
    cpSync(path.join(folder, "node_modules/diptych", part), path.join(folder, "static/diptych", part), {
      recursive: true,
    });
  await served(folder, {}, async ({ url }) => {
    await visitor.compares(`${url}inline.html`);
    await visitor.compares(`${url}copied.html`);
  });
});
