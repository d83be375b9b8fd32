/** A project of a user: made in a folder, with the packed packages installed by npm, and built by its own tools. */

import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(import.meta.dirname, "../../..");
/** What `cargo xtask pack` left. */
export const PACKED = path.join(ROOT, "target/npm");
const PROJECTS = path.join(ROOT, "target/consumers");
/** How long a build may take, in milliseconds; Next and Astro take the longest. */
const BUILD_LIMIT = 300_000;
/** How many characters are shown of the beginning and of the end of what a failed command said. */
const SHOWN = 2000;
/** How often a server that starts is asked, and how many times. */
const [POLL_MS, POLLS] = [250, 480];

const run = promisify(execFile);

/** The tarballs under names that change with what is in them, as npm keeps what it has of a name. */
function tarballs() {
  const folder = path.join(PROJECTS, "tarballs");
  mkdirSync(folder, { recursive: true });
  const found = {};
  for (const name of ["diptych", "lexicons", "readers", "inline"]) {
    const file = readdirSync(PACKED).find(
      (each) => each.endsWith(".tgz") && each.startsWith(name === "diptych" ? "diptych-0" : `diptych-${name}`),
    );
    const hash = createHash("sha256")
      .update(readFileSync(path.join(PACKED, file)))
      .digest("hex")
      .slice(0, 12);
    const copy = path.join(folder, `${name}-${hash}.tgz`);
    copyFileSync(path.join(PACKED, file), copy);
    found[name === "diptych" ? name : `@diptych/${name}`] =
      `file:${path.relative(path.join(PROJECTS, "project"), copy).replaceAll(path.sep, "/")}`;
  }
  return found;
}

/**
 * @param {string} name
 * @param {{ packages?: Record<string, string>, files: Record<string, string>, manifest?: object, omit?: string[] }} how
 */
export async function project(name, { packages = {}, files, manifest = {}, omit = ["@diptych/inline"] }) {
  const folder = path.join(PROJECTS, name);
  mkdirSync(folder, { recursive: true });
  for (const each of readdirSync(folder)) {
    if (each !== "node_modules") rmSync(path.join(folder, each), { recursive: true, force: true });
  }
  // npm leaves what an earlier run had it install.
  for (const each of omit) rmSync(path.join(folder, "node_modules", each), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const ours = Object.fromEntries(Object.entries(tarballs()).filter(([each]) => !omit.includes(each)));
  const text = JSON.stringify(
    { name, private: true, type: "module", ...manifest, dependencies: { ...ours, ...packages } },
    null,
    2,
  );
  writeFileSync(path.join(folder, "package.json"), text);
  await execute(folder, "npm", [
    "install",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--prefer-offline",
    "--loglevel=error",
  ]);
  return folder;
}

/** Variables of this test are none of the project's. */
const environment = () => ({
  ...process.env,
  CI: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_TEST_CONTEXT: undefined,
  NODE_OPTIONS: undefined,
});

/**
 * Runs a command of the project, and gives what it printed.
 *
 * @param {string} folder
 * @param {string} command
 * @param {string[]} parameters
 */
export async function execute(folder, command, parameters) {
  const local = path.join(folder, "node_modules/.bin", command);
  const program = ["npm", "node"].includes(command) ? command : local;
  try {
    const { stdout } = await run(program, parameters, {
      cwd: folder,
      env: environment(),
      timeout: BUILD_LIMIT,
      maxBuffer: 2 ** 26,
      shell: process.platform === "win32",
    });
    return stdout;
  } catch (error) {
    const said = `${error.stdout}\n${error.stderr}`;
    const shown = said.length > 2 * SHOWN ? `${said.slice(0, SHOWN)}\n[…]\n${said.slice(-SHOWN)}` : said;
    throw new Error(`${command} ${parameters.join(" ")} failed\n${shown}`);
  }
}

/**
 * Starts a server of the project, and waits until it answers.
 *
 * @param {string} folder
 * @param {string[]} command
 * @param {string} url
 */
export async function started(folder, [command, ...parameters], url) {
  const child = spawn(path.join(folder, "node_modules/.bin", command), parameters, {
    cwd: folder,
    env: environment(),
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  for (let poll = 0; poll < POLLS && child.exitCode === null; poll += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return end;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  end();
  throw new Error(`${command} ${parameters.join(" ")} does not answer at ${url}\n${said}`);
}
