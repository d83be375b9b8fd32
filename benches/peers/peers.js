// Diptych through WebAssembly (www/pkg, once built) and the peers in JavaScript, on the texts that the program beside has written;
// with what that has measured, a table and a drawing.
// Usage: node peers.js <folder> <drawing>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDiffComputer } from "@vscode/diff";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import * as diptych from "../../www/pkg/versions.js";
import { bars } from "../bars.mjs";

/** Longer runs are cut off where the peer allows it, in milliseconds. */
const LIMIT = 20_000;

const words = (text) => text.split(/\s+/).filter(Boolean).length;
const vscode = await createDiffComputer();

diptych.initSync({ module: readFileSync(new URL("../../www/pkg/versions_bg.wasm", import.meta.url)) });

const peers = {
  "diptych through WebAssembly": (left, right) => {
    const { beads, summary } = diptych.compare(left, right, { mode: "versions" });
    return [beads.length, `beads, not words; ${summary.moved} moved`];
  },
  "jsdiff, diffWords": (left, right) => {
    const parts = diffWords(left, right, { timeout: LIMIT });
    if (!parts) return ["", "gave up"];
    const changed = parts.filter((part) => part.added || part.removed);
    return [changed.reduce((sum, part) => sum + words(part.value), 0), ""];
  },
  "diff-match-patch, semantic": (left, right) => {
    const program = new DiffMatchPatch();
    program.Diff_Timeout = LIMIT / 1000;
    const parts = program.diff_main(left, right);
    program.diff_cleanupSemantic(parts);
    return [parts.reduce((sum, [kind, text]) => sum + (kind ? words(text) : 0), 0), "characters"];
  },
  "@vscode/diff, moves": (left, right) => {
    const result = vscode.computeDiff(left, right, { computeMoves: true, maxComputationTimeMs: LIMIT });
    const changed = result.edits.replacements.reduce(
      (sum, edit) => sum + words(left.slice(edit.range.start, edit.range.endExclusive)) + words(edit.newText),
      0,
    );
    return [changed, `${result.moves.length} moved`];
  },
};

/** How fast a program was, `ms` empty for what is only said. @typedef {{ program: string, ms: string, changed: string, notes: string }} Row */

const [folder, drawing] = process.argv.slice(2);
/** @type {Record<string, Row[]>} */
const cases = JSON.parse(readFileSync(join(folder, "native.json"), "utf8"));
console.log("| case | program | ms | changed words | notes |\n|---|---|---:|---:|---|");
for (const [name, rows] of Object.entries(cases)) {
  const [left, right] = ["left", "right"].map((side) => readFileSync(join(folder, `${name}.${side}.txt`), "utf8"));
  for (const [program, run] of Object.entries(peers)) {
    let best = Infinity;
    let outcome;
    // The best of three, unless one alone takes long.
    for (let turn = 0; turn < 3 && (turn === 0 || best < 5_000); turn++) {
      const start = performance.now();
      outcome = run(left, right);
      best = Math.min(best, performance.now() - start);
    }
    const [changed, notes] = outcome;
    rows.push({
      program,
      ms: best.toFixed(1),
      changed: String(changed),
      notes: best >= LIMIT && changed !== "" ? `${notes}, cut off` : notes,
    });
  }
  for (const { program, ms, changed, notes } of rows)
    console.log(`| ${name} | ${program} | ${ms} | ${changed} | ${notes} |`);
}

/** A tenth of a millisecond is where bars begin: times are from one to a hundred thousand of them. */
const scale = (/** @type {number} */ ms) => Math.log10(Math.max(ms, 0.1) * 10);
const drawn = Object.entries(cases).flatMap(([name, rows]) => [
  { label: name },
  ...rows
    .filter(({ ms }) => ms)
    .map(({ program, ms }) => ({
      label: program,
      values: [Number(ms)],
      said: Number(ms) < LIMIT ? `${ms} ms` : "not done in 20 s",
      colour: program.startsWith("diptych") ? 0 : 1,
    })),
]);
writeFileSync(
  drawing,
  bars(drawn, "Milliseconds for each program and text; every step to the right is ten times as long", scale),
);
