/**
 * Runs files of tests one after another in one browser: `node lane.mjs [--test-name-pattern=PATTERN] FILES`.
 *
 * What fails runs once more, alone, in a new browser. A test that passes then counts as passed, and is named as
 * "flaky" at the end. Three browsers on two busy cores lose an event now and then; a defect of the page fails twice.
 */

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import { spec as Spec } from "node:test/reporters";
import { parseArgs } from "node:util";

import { sessionOf, start } from "./browser.mjs";

/** More failures than these have a cause that a second run does not take away. */
const MOST_REPEATED = 5;

/** A test that failed. @typedef {{ name: string, file: string }} Failed */

/**
 * Runs files in a browser of their own, and prints what node's reporter "spec" tells.
 *
 * @param {string[]} files
 * @param {(string | RegExp)[]} patterns of the names of tests; all, if there are none
 * @returns {Promise<{ passed: number, failed: number, failures: Failed[] }>}
 */
async function runFiles(files, patterns) {
  const browser = await start(false);
  const result = { passed: 0, failed: 0, failures: /** @type {Failed[]} */ ([]) };
  try {
    process.env.DIPTYCH_SESSION = await sessionOf(browser);
    const events = run({ files, concurrency: 1, ...(patterns.length && { testNamePatterns: patterns }) });
    await pipeline(Readable.from(withoutTotals(events, result)), new Spec(), process.stdout, { end: false });
  } finally {
    await browser.quit();
  }
  return result;
}

/** Events for the reporter, but the totals, which are counted. */
async function* withoutTotals(events, result) {
  for await (const event of events) {
    const { type, data } = event;
    const [, outcome, count] = (type === "test:diagnostic" && /^(pass|fail|cancelled) (\d+)$/.exec(data.message)) || [];
    if (outcome) {
      result[outcome === "pass" ? "passed" : "failed"] += Number(count);
      continue;
    }
    if (type === "test:fail" && data.nesting === 0) result.failures.push({ name: data.name, file: data.file });
    yield event;
  }
}

/** A pattern that only a test of this name matches. @param {Failed} failed */
const exactly = ({ name }) => new RegExp(`^${name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "test-name-pattern": { type: "string" } },
});
const first = await runFiles(positionals, values["test-name-pattern"] ? [values["test-name-pattern"]] : []);
let { passed, failed } = first;
if (failed > 0 && failed <= MOST_REPEATED && first.failures.length === failed) {
  console.log("what failed, once more:");
  const again = await runFiles([...new Set(first.failures.map(({ file }) => file))], first.failures.map(exactly));
  const flaky = first.failures.filter(({ name }) => !again.failures.some((other) => other.name === name));
  if (again.passed === flaky.length) {
    passed += flaky.length;
    failed -= flaky.length;
    for (const { name } of flaky) console.log(`flaky: ${name}`);
  }
}
console.log(`ℹ pass ${passed}`);
console.log(`ℹ fail ${failed}`);
process.exitCode = failed > 0 ? 1 : 0;
