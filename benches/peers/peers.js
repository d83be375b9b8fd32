// Diptych through WebAssembly (www/pkg, once built) and the peers in JavaScript, on the texts that the program beside has written.
// Usage: node peers.js <folder>
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createDiffComputer } from "@vscode/diff";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import * as diptych from "../../www/pkg/versions.js";

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
    if (!parts) return [NaN, "gave up"];
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
    return [changed, `${result.moves.length} moved${result.hitTimeout ? ", cut off" : ""}`];
  },
};

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".left.txt"));
for (const name of names) {
  const left = readFileSync(join(folder, name), "utf8");
  const right = readFileSync(join(folder, name.replace(".left.", ".right.")), "utf8");
  for (const [peer, run] of Object.entries(peers)) {
    let best = Infinity;
    let outcome;
    // The best of three, unless one alone takes long.
    for (let turn = 0; turn < 3 && (turn === 0 || best < 5_000); turn++) {
      const start = performance.now();
      outcome = run(left, right);
      best = Math.min(best, performance.now() - start);
    }
    const label = name.replace(".left.txt", "");
    console.log(`| ${label} | ${peer} | ${best.toFixed(1)} | ${outcome[0]} | ${outcome[1]} |`);
  }
}
