#!/usr/bin/env node
/** `npx diptych LEFT RIGHT`: the command of `cargo install diptych`, which reads Word, HTML and PDF files too. */

import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

import { about, compare, exportAs } from "./node.js";

const FORMATS = /** @type {const} */ ([
  "html",
  "markdown",
  "unified",
  "tmx",
  "xliff",
  "csv",
  "json",
  "critic",
  "terminal",
]);
const [SAME, DIFFERENT, TROUBLE] = [0, 1, 2];

const text = { type: /** @type {const} */ ("string") };
const flag = { type: /** @type {const} */ ("boolean") };
const OPTIONS = {
  ...Object.fromEntries(FORMATS.map((format) => [format, flag])),
  jsonl: flag,
  output: { ...text, short: "o" },
  color: text,
  "left-label": text,
  "right-label": text,
  locale: text,
  mode: text,
  granularity: text,
  ignore: text,
  "left-language": text,
  "right-language": text,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "V" },
};

// What a pipe does not take at once is still written: the process ends by itself.
process.stdout.on("error", (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPIPE") throw error;
});
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`diptych: ${/** @type {Error} */ (error).message}\n`);
  process.exitCode = TROUBLE;
}

/** @param {string[]} argv @returns {Promise<number>} the exit code */
async function run(argv) {
  const { values, positionals } = parse(argv);
  if (values.help) return print(readFileSync(new URL("help.txt", import.meta.url), "utf8"));
  if (values.version) return print(`diptych ${about().version}\n`);
  const options = compareOptions(values);
  if (values.jsonl) {
    if (positionals.length > 0)
      throw new Error(`--jsonl reads standard input, and takes no file: ${JSON.stringify(positionals[0])}`);
    return stream(options);
  }
  const { paths, labels, isDriver } = files(positionals);
  const [left, right] = [await read(paths[0]), await read(paths[1])];
  const comparison = compare(left, right, options);
  const format = FORMATS.find((name) => values[name]) ?? "terminal";
  const rendered = exportAs(comparison, format, {
    leftLabel: values["left-label"] ?? labels[0],
    rightLabel: values["right-label"] ?? labels[1],
    locale: values.locale,
    color: hasColor(values),
  });
  const written = format === "json" ? `${rendered}\n` : rendered;
  if (values.output === undefined) process.stdout.write(written);
  else writeFileSync(values.output, written);
  return isDriver || isSame(comparison) ? SAME : DIFFERENT;
}

/** @param {string[]} argv @returns {{ values: Record<string, any>, positionals: string[] }} */
function parse(argv) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}; see diptych --help`);
  }
}

/** @param {string} message */
function print(message) {
  process.stdout.write(message);
  return SAME;
}

/** @param {Record<string, any>} values */
function compareOptions(values) {
  /** @type {import("../diptych.js").CompareOptions} */
  const options = {};
  if (values.mode !== undefined) options.mode = values.mode;
  if (values.granularity !== undefined) options.granularity = values.granularity;
  if (values.ignore !== undefined) options.ignore = values.ignore.split(/[\s,]+/).filter(Boolean);
  if (values["left-language"] !== undefined) options.left = { language: values["left-language"] };
  if (values["right-language"] !== undefined) options.right = { language: values["right-language"] };
  return options;
}

/**
 * The two files, and their names. Git calls an external diff with PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX
 * NEW-MODE, and two more where the file was renamed; any other exit code than 0 would end git's own command.
 *
 * @param {string[]} given
 */
function files(given) {
  if (given.length === 7 || given.length === 9) {
    return { paths: [given[1], given[4]], labels: [`a/${given[0]}`, `b/${given[7] ?? given[0]}`], isDriver: true };
  }
  if (given.length !== 2) throw new Error(`two files are needed, not ${given.length}; see diptych --help`);
  if (given[0] === "-" && given[1] === "-") throw new Error("only one of the two files can be standard input");
  return { paths: given, labels: given, isDriver: false };
}

/** @param {string} path */
async function read(path) {
  const bytes = readFileSync(path === "-" ? 0 : path);
  const { readFile } = await import("../readers/readers.js");
  try {
    return (await readFile(new File([bytes], path))).text;
  } catch (error) {
    throw new Error(`${path}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {Record<string, any>} values */
function hasColor({ color = "auto", output }) {
  if (!["auto", "always", "never"].includes(color)) {
    throw new Error(`--color takes one of auto, always, never, not ${JSON.stringify(color)}; see diptych --help`);
  }
  return (
    color === "always" ||
    (color === "auto" && output === undefined && process.stdout.isTTY && !("NO_COLOR" in process.env))
  );
}

/**
 * Whether nothing differs: every paragraph is the same under its number, or nothing is to be checked.
 *
 * @param {import("../diptych.js").Comparison} comparison
 */
function isSame({ mode, beads, findings }) {
  if (mode === "languages") return !findings.some(({ severity }) => severity >= 2);
  return beads.every(({ relation, renumbered }) => relation === "same" && !renumbered);
}

/** @param {import("../diptych.js").CompareOptions} options */
async function stream(options) {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const isFree = process.stdout.write(`${JSON.stringify(answer(line, number, options))}\n`);
    if (!isFree) await new Promise((resolve) => process.stdout.once("drain", () => resolve(undefined)));
  }
  return SAME;
}

/** @param {string} line @param {number} number @param {import("../diptych.js").CompareOptions} options */
function answer(line, number, options) {
  let id = null;
  try {
    const pair = JSON.parse(line);
    id = pair.id ?? null;
    return { id, comparison: compare(pair.left, pair.right, options) };
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    return { id, error: error instanceof SyntaxError ? `line ${number}: ${message}` : message };
  }
}
