/** Runs files of tests one after another in one browser: `node lane.mjs [OPTIONS OF node --test] FILES`. */

import { spawn } from "node:child_process";

import { sessionOf, start } from "./browser.mjs";

const browser = await start(false);
try {
  const env = { ...process.env, DIPTYCH_SESSION: await sessionOf(browser) };
  const tests = spawn(process.execPath, ["--test", ...process.argv.slice(2)], { stdio: "inherit", env });
  process.exitCode = await new Promise((resolve, reject) => tests.on("error", reject).on("exit", (code) => resolve(code ?? 1)));
} finally {
  await browser.quit();
}
