// Makes www/dist and www/inline, what pages and CDNs load: the modules in few files, bundled and minified.
// Usage: node dist.mjs WWW, after the compiled modules are built.
//
//   dist/diptych.js    the element; a view or a language that is not the first one is a file of its own, loaded when
//                      needed
//   dist/worker.js     the worker; it loads ../pkg/*.wasm, ../pkg/diptych.js when the whole module is needed, and the
//                      tables from ../../@diptych/lexicons
//   dist/readers.js    reads Word, HTML and PDF files, with readers-worker.js and a file for each kind, loaded when
//                      needed; libraries from ../../@diptych/readers
//   inline/diptych.js  element, worker and compiled modules in one file, without readers; tables from ../lexicons

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { rollup } from "rollup";
import { minify as minified } from "terser";

import { withMinifiedSheets } from "./sheets.mjs";

const www = path.resolve(process.argv[2]);
const { version } = JSON.parse(readFileSync(path.join(www, "package.json"), "utf8"));
const BANNER = `/*! Diptych ${version}, MIT OR Apache-2.0; third-party software in it: THIRD-PARTY.txt */`;

/** Where the other packages are, seen from any folder of this one: beside it, as in node_modules and on CDNs. */
const BESIDE = { lexicons: "../../@diptych/lexicons/", readers: "../../@diptych/readers/" };
/** Seen from the package of one file. */
const INLINE_LEXICONS = "../lexicons/";

// Of functions that are called once only the small ones are inlined: gzip finds less in long ones, as in compiled modules.
const TERSER = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, inline: 1, reduce_funcs: false },
  format: { comments: false },
};

const minify = {
  name: "minify",
  async renderChunk(code) {
    const result = await minified(code, TERSER);
    return result.code;
  },
};

/** The style sheet in a module, without comments and white space. */
const sheets = {
  name: "sheets",
  transform(code, id) {
    const changed = withMinifiedSheets(code, id);
    return changed === code ? null : { code: changed, map: null };
  },
};

/** Text of modules put in another's place, by the module's path under `www`. */
const replacing = (/** @type {Record<string, (code: string) => string>} */ changes) => ({
  name: "replacing",
  transform(code, id) {
    const change = changes[path.relative(www, id).replaceAll(path.sep, "/")];
    if (!change) return null;
    const changed = change(code);
    if (changed === code) throw new Error(`nothing in ${id} was replaced`);
    return { code: changed, map: null };
  },
});

const literal = (from, to) => (code) => code.replaceAll(from, to);

/** The libraries of the readers are a package of their own. */
const libraries = {
  name: "libraries",
  resolveId: (source) =>
    /\/vendor\/[^/]+\.mjs$/.test(source)
      ? { id: `${BESIDE.readers}${path.basename(source)}`, external: true, moduleSideEffects: false }
      : null,
};

/** What calls the whole module is loaded from beside it, and not a second time in the package. */
const callerIsBeside = {
  name: "caller-beside",
  resolveId: (source) => (source.endsWith("/pkg/diptych.js") ? { id: "../pkg/diptych.js", external: true } : null),
};
const wasmIsBeside = {
  "pkg/versions.js": literal("'versions_bg.wasm'", "'../pkg/versions_bg.wasm'"),
  "lexicons/index.js": literal('"./', `"${BESIDE.lexicons}`),
};
/** The readers are a bundle of their own: shared modules would have them load the element again. */
const readersAreApart = {
  name: "readers-apart",
  resolveId: (source) => (source.endsWith("/readers/readers.js") ? { id: "./readers.js", external: "relative" } : null),
};
const READERS = {
  "readers/readers.js": literal('"./worker.js"', '"./readers-worker.js"'),
  // Two policies of one name are refused.
  "worker/spawn.js": literal('createPolicy("diptych"', 'createPolicy("diptych-readers"'),
};
const cmapsAreBeside = { "readers/pdf/pdf.js": literal('"../../vendor/cmaps/"', `"${BESIDE.readers}cmaps/"`) };

/** A chunk is called by the module that it is loaded for, which is the last in it where others load it too. */
const nameOf = ({ facadeModuleId, moduleIds }) =>
  `${path
    .relative(www, facadeModuleId ?? moduleIds.at(-1))
    .replace(/\.js$/, "")
    .split(path.sep)
    .join("-")}.js`;

/**
 * @param {string | Record<string, string>} entry module, or modules by the name of their file
 * @param {object[]} plugins
 * @param {object} output
 */
async function bundle(entry, plugins, output = {}) {
  const build = await rollup({
    input:
      typeof entry === "string"
        ? path.join(www, entry)
        : Object.fromEntries(Object.entries(entry).map(([name, module]) => [name, path.join(www, module)])),
    plugins: [...plugins, sheets, minify],
    external: /^node:/,
    // Without it, an entry that others import from would be a file that imports another.
    preserveEntrySignatures: "allow-extension",
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output: files } = await build.generate({
    format: "es",
    chunkFileNames: nameOf,
    minifyInternalExports: true,
    ...output,
  });
  await build.close();
  return files;
}

/** @param {string} name @param {string} code */
const write = (name, code) => writeFileSync(path.join(www, name), `${BANNER}\n${code}\n`);

/** @param {string} name @param {Parameters<typeof bundle>} how */
async function file(name, ...[entry, plugins, output]) {
  const [folder, entryFileNames] = name.split("/");
  for (const { fileName, code } of await bundle(entry, plugins, { entryFileNames, ...output }))
    write(`${folder}/${fileName}`, code);
}

for (const folder of ["dist", "inline"]) {
  rmSync(path.join(www, folder), { recursive: true, force: true });
  mkdirSync(path.join(www, folder));
}
await file("dist/diptych.js", "define.js", [readersAreApart]);
await file("dist/worker.js", "worker/worker.js", [callerIsBeside, replacing(wasmIsBeside)]);
// Together, as they share what reads a kind of file.
const readers = { readers: "readers/readers.js", "readers-worker": "readers/worker.js" };
await file("dist/[name].js", readers, [libraries, replacing({ ...READERS, ...cmapsAreBeside })], {
  chunkFileNames: "readers-[name].js",
});

// The compiled modules compressed, as base64 would make them a third larger than they are.
const packed = (name) => gzipSync(readFileSync(path.join(www, `pkg/${name}_bg.wasm`)), { level: 9 }).toString("base64");
const compiled = `
  const FILES = { "versions_bg.wasm": "${packed("versions")}", "diptych_bg.wasm": "${packed("diptych")}" };
  export async function compiled(file) {
    const bytes = Uint8Array.from(atob(FILES[file]), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return { module_or_path: new Uint8Array(await new Response(unpacked).arrayBuffer()) };
  }`;
const [worker] = await bundle(
  "worker/worker.js",
  [
    replacing({
      "worker/compiled.js": () => compiled,
      // A script without an address: the compiled modules are in it, and the page says where the tables are.
      "pkg/diptych.js": literal("new URL('diptych_bg.wasm', import.meta.url)", "undefined"),
      "pkg/versions.js": literal("new URL('versions_bg.wasm', import.meta.url)", "undefined"),
      "lexicons/index.js": (code) => code.replaceAll(/new URL\([^)]*\)/g, "undefined"),
    }),
  ],
  { inlineDynamicImports: true },
);
const made = `
  const SCRIPT = ${JSON.stringify(worker.code)};
  const here = import.meta.url;
  const beside = "${INLINE_LEXICONS}";
  export const places = URL.canParse(beside, here) ? { lexicons: new URL(beside, here).href } : {};
  let address;
  export const make = () => {
    address ??= URL.createObjectURL(new Blob([SCRIPT], { type: "text/javascript" }));
    return new Worker(address, { type: "module" });
  };`;
const noReaders = `
  import { FileError } from "./errors.js";
  export async function readFile() {
    throw new FileError("file-reader");
  }`;
// Written last, as it says that all is there.
await file(
  "inline/diptych.js",
  "define.js",
  [
    replacing({
      "worker/make.js": () => made,
      "readers/readers.js": () => noReaders,
    }),
  ],
  { inlineDynamicImports: true },
);
