// Packs what npm would publish: the main package, and those whose files most readers never load.
// Usage: node pack.mjs WWW OUT_DIR, after everything is built. Leaves OUT_DIR/NAME and OUT_DIR/NAME-VERSION.tgz, and
// prints the bytes of each, packed and unpacked.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { transformSync } from "esbuild";

import { notice } from "./rust-notice.mjs";
import { withMinifiedSheets } from "./sheets.mjs";

const [www, out] = process.argv.slice(2).map((folder) => path.resolve(folder));
const root = path.join(www, "..");
const main = JSON.parse(readFileSync(path.join(www, "package.json"), "utf8"));
const { version, license, engines } = main;
/** Folders of `www` that are packages of their own. */
const APART = new Set(["lexicons", "vendor"]);

rmSync(out, { recursive: true, force: true });

/** @param {string} text */
const count = (text) => text.split("/").length - 1;

/**
 * A module of the main package, where the folders apart are beside it: `../../vendor/` is `../../../@diptych/readers/`.
 *
 * @param {string} file path in the package
 * @param {string} code
 */
function withPackages(file, code) {
  const up = "../".repeat(count(file) + 1);
  const moved = code.replaceAll(/"(?:\.\.\/)+vendor\//g, `"${up}@diptych/readers/`);
  return file === "lexicons/index.js" ? moved.replaceAll('"./', `"${up}@diptych/lexicons/`) : moved;
}

/** @param {string} name folder in OUT_DIR @param {(folder: string) => void} fill */
function stage(name, fill) {
  const folder = path.join(out, name);
  mkdirSync(folder, { recursive: true });
  fill(folder);
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", out], {
      cwd: folder,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  console.log(`${name} ${packed.filename} ${packed.size} ${packed.unpackedSize}`);
}

/** @param {string} folder @param {object} manifest */
const describe = (folder, manifest) =>
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);

/** @param {string} folder @param {string[]} files of the repository */
const copy = (folder, ...files) =>
  files.forEach((file) => cpSync(path.join(root, file), path.join(folder, path.basename(file))));

const ours = ["LICENSE-MIT", "LICENSE-APACHE"];
const rust = notice(root);

stage("diptych", (folder) => {
  const files = main.files.flatMap((/** @type {string} */ name) => {
    if (!name.startsWith("*")) return name;
    return readdirSync(www).filter((each) => each.endsWith(name.slice(1)));
  });
  for (const name of files) {
    if (name === "THIRD-PARTY.txt") continue;
    if (!existsSync(path.join(www, name))) throw new Error(`www/${name} is missing: see "files" in www/package.json`);
    cpSync(path.join(www, name), path.join(folder, name), { recursive: true });
  }
  mkdirSync(path.join(folder, "lexicons"));
  cpSync(path.join(www, "lexicons/index.js"), path.join(folder, "lexicons/index.js"));
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    const name = file.replaceAll(path.sep, "/");
    if (!/\.js$/.test(name) || name.startsWith("dist/")) continue;
    const at = path.join(folder, file);
    const moved = withPackages(name, withMinifiedSheets(readFileSync(at, "utf8"), name));
    // Without comments, which are 34 kB of the download: the types beside the modules say what there is. Without white space
    // too, but where bundlers look for the expression that loads a worker or a module.
    const minifyWhitespace = !/new (?:URL|Worker|SharedWorker)\(/.test(moved);
    writeFileSync(
      at,
      transformSync(moved, {
        format: "esm",
        target: "esnext",
        charset: "utf8",
        legalComments: "none",
        minifyWhitespace,
      }).code,
    );
  }
  // For tools, which need no line breaks.
  const elements = path.join(folder, "custom-elements.json");
  writeFileSync(elements, JSON.stringify(JSON.parse(readFileSync(elements, "utf8"))));
  // The types of the module are those of the package.
  writeFileSync(
    path.join(folder, "pkg/diptych.d.ts"),
    'export * from "../diptych.js";\nexport { default } from "../diptych.js";\n',
  );
  copy(folder, "README.md", ...ours);
  writeFileSync(path.join(folder, "THIRD-PARTY.txt"), rust);
  describe(folder, {
    ...main,
    dependencies: { "@diptych/lexicons": version, "@diptych/readers": version },
    files: [...main.files, "lexicons"],
  });
});

stage("lexicons", (folder) => {
  cpSync(path.join(www, "lexicons"), folder, { recursive: true });
  const own = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (own.version !== version)
    throw new Error(`www/lexicons/package.json says ${own.version}, www/package.json ${version}`);
});

stage("readers", (folder) => {
  cpSync(path.join(www, "vendor"), folder, { recursive: true });
  writeFileSync(
    path.join(folder, "README.md"),
    "# Libraries of Diptych's readers\n\nWhat `diptych/readers` loads to read Word, HTML and PDF files and legacy encodings," +
      " one module each, bundled and unchanged. The licences are in [LICENSES.txt](LICENSES.txt).\n",
  );
  describe(folder, {
    name: "@diptych/readers",
    version,
    license: "SEE LICENSE IN LICENSES.txt",
    type: "module",
    engines,
    description: "Libraries with which Diptych reads Word, HTML and PDF files",
    exports: { "./*": "./*" },
    sideEffects: ["./pdf.worker.mjs"],
  });
});

stage("inline", (folder) => {
  cpSync(path.join(www, "inline/diptych.js"), path.join(folder, "diptych.js"));
  copy(folder, ...ours);
  writeFileSync(path.join(folder, "THIRD-PARTY.txt"), rust);
  writeFileSync(
    path.join(folder, "README.md"),
    '# Diptych in one file\n\n`import "@diptych/inline"` or `<script type="module" src="diptych.js">` registers' +
      " `<diptych-compare>`; worker and WebAssembly are in the file. A Content-Security-Policy must allow `worker-src blob:`" +
      " besides `script-src 'self' 'wasm-unsafe-eval'`. Word, HTML and PDF files are not read. The tables of word vectors for two" +
      " languages come from `@diptych/lexicons` where it is beside this package, or from where `configure({ lexicons })` says." +
      " For all else see the package `diptych`.\n",
  );
  writeFileSync(path.join(folder, "diptych.d.ts"), 'export { configure, DiptychCompare } from "diptych";\n');
  describe(folder, {
    name: "@diptych/inline",
    version,
    license,
    type: "module",
    engines,
    description: `${main.description}; in one file`,
    exports: { ".": { types: "./diptych.d.ts", default: "./diptych.js" }, "./diptych.js": "./diptych.js" },
    unpkg: "diptych.js",
    jsdelivr: "diptych.js",
    // For the types alone.
    peerDependencies: { diptych: version },
    peerDependenciesMeta: { diptych: { optional: true } },
  });
});

for (const name of readdirSync(out)) {
  if (name.endsWith(".tgz") && statSync(path.join(out, name)).size === 0) throw new Error(`${name} is empty`);
}
