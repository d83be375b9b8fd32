/** WebKitGTK's own driver, which selenium-webdriver does not know: how it is started and ended. */

import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Builder } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";

/** Nothing is asked of a desktop, and nothing kept of drivers for graphics. */
const SETTINGS = {
  GSETTINGS_BACKEND: "memory",
  NO_AT_BRIDGE: "1",
  LIBGL_ALWAYS_SOFTWARE: "1",
  MESA_SHADER_CACHE_DISABLE: "true",
};

/** @param {boolean} dark @returns {Promise<import("./browser.mjs").Driven & { url: string }>} */
export async function startWebKit(dark) {
  // Chromium and Firefox make themselves an empty home.
  const home = mkdtempSync(path.join(tmpdir(), "diptych-webkit-"));
  const folders = ["CONFIG", "DATA", "CACHE"].map((name) => [`XDG_${name}_HOME`, path.join(home, name)]);
  for (const [, folder] of folders) mkdirSync(folder);
  const service = new DriverService.Builder(process.env.SAFARIDRIVER ?? "WebKitWebDriver")
    .setLoopback(true)
    .setEnvironment({ ...process.env, ...Object.fromEntries(folders), ...SETTINGS })
    .build();
  const stop = async () => {
    await service.kill();
    // Its last processes may still be writing; what they leave is small, and the system's to clear away.
    await rm(home, { recursive: true, force: true, maxRetries: 10 }).catch(() => {});
  };
  try {
    const options = { args: ["--automation", ...(dark ? ["--dark-mode"] : [])] };
    const url = await service.start();
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options })
      .build();
    return { url, driver, quit: () => driver.quit().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
