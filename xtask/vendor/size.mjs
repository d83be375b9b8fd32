// Sizes as `cargo xtask size` wants them, a line each: raw, gzip, brotli.
// Usage: node size.mjs FILE... -- MODULE...
// The files one by one, then on one line together all that a reader downloads: the modules, bundled and minified with
// all that they import (not what they import later, on demand), and the last of the files.

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { build } from "esbuild";

const end = process.argv.indexOf("--");
const [files, modules] = [process.argv.slice(2, end), process.argv.slice(end + 1)];

const sizes = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];

/** A module as a bundler would serve it, and the chunks that it cannot start without. */
async function bundled(module) {
  const { outputFiles, metafile } = await build({
    entryPoints: [module], bundle: true, minify: true, format: "esm", splitting: true, platform: "browser",
    outdir: "out", write: false, metafile: true, logLevel: "error", external: ["*.mjs"],
  });
  const outputs = Object.entries(metafile.outputs);
  const needed = new Set(outputs.filter(([, { entryPoint }]) => entryPoint === module).map(([path]) => path));
  for (const path of needed) {
    for (const { path: other, kind } of metafile.outputs[path].imports) if (kind === "import-statement") needed.add(other);
  }
  return outputs.flatMap(([path], at) => (needed.has(path) ? [sizes(outputFiles[at].contents)] : []));
}

const single = files.map((file) => sizes(readFileSync(file)));
const download = [...(await Promise.all(modules.map(bundled))).flat(), single.at(-1)];
for (const line of [...single, download.reduce((sum, one) => sum.map((number, at) => number + one[at]))]) console.log(...line);
