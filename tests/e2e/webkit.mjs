/** WebKitGTK's own driver, which selenium-webdriver does not know: how it is started and ended. */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Builder } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";

/** @param {boolean} dark @returns {Promise<{ driver: import("selenium-webdriver").WebDriver, quit: () => Promise<void> }>} */
export async function startWebKit(dark) {
  // Chromium and Firefox make themselves an empty home.
  const home = mkdtempSync(path.join(tmpdir(), "diptych-webkit-"));
  const folders = ["CONFIG", "DATA", "CACHE"].map((name) => [`XDG_${name}_HOME`, path.join(home, name)]);
  for (const [, folder] of folders) mkdirSync(folder);
  const service = new DriverService.Builder(process.env.SAFARIDRIVER ?? "WebKitWebDriver")
    .setLoopback(true)
    .setEnvironment({ ...process.env, ...Object.fromEntries(folders), GSETTINGS_BACKEND: "memory", NO_AT_BRIDGE: "1", LIBGL_ALWAYS_SOFTWARE: "1" })
    .build();
  const stop = async () => {
    await service.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const options = { args: ["--automation", ...(dark ? ["--dark-mode"] : [])] };
    const driver = await new Builder()
      .usingServer(await service.start())
      .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options })
      .build();
    return { driver, quit: () => driver.quit().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
