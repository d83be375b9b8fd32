/**
 * One browser with one page of the site, as `cargo xtask test` serves it: DIPTYCH_URL, DIPTYCH_BROWSER, the driver in
 * CHROMEDRIVER, GECKODRIVER or SAFARIDRIVER, and DIPTYCH_SCREENSHOTS.
 */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { Builder, Browser, By, Capabilities, logging, until } from "selenium-webdriver";
import LogInspector from "selenium-webdriver/bidi/logInspector.js";
import * as chrome from "selenium-webdriver/chrome.js";
import * as firefox from "selenium-webdriver/firefox.js";

export { By, Key } from "selenium-webdriver";

const { DIPTYCH_URL: SITE, DIPTYCH_BROWSER: BROWSER, DIPTYCH_SCREENSHOTS: SCREENSHOTS = "." } = process.env;
/** The same flags and preferences as for tests/browser.rs. */
const CAPABILITIES = JSON.parse(readFileSync(new URL("../../webdriver.json", import.meta.url), "utf8"));
/** Milliseconds for a comparison, generous: machines are slow and busy. */
const PATIENCE = 60_000;

/** Whether the page can be told to be dark before it is opened. */
export const CAN_BE_DARK = BROWSER === "chromium";

/** @returns the driver of the browser under test */
function start() {
  const log = new logging.Preferences();
  log.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  const builder = new Builder().setLoggingPrefs(log);
  if (BROWSER === "firefox") {
    const options = new firefox.Options(new Capabilities(CAPABILITIES)).enableBidi();
    return builder
      .forBrowser(Browser.FIREFOX)
      .setFirefoxOptions(options)
      .setFirefoxService(new firefox.ServiceBuilder(process.env.GECKODRIVER))
      .build();
  }
  const options = new chrome.Options(new Capabilities(CAPABILITIES));
  return builder
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER))
    .build();
}

export class Page {
  /** What stands on the console since the last look, where the browser tells as it comes. */
  #console = [];

  /** @param {import("selenium-webdriver").WebDriver} driver */
  constructor(driver) {
    this.driver = driver;
  }

  static async start() {
    const page = new Page(await start());
    await page.driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    if (BROWSER === "firefox") {
      const log = await LogInspector(page.driver);
      await log.onLog(({ level, text }) => /^(warn|error)/i.test(level) && page.#console.push(text));
    }
    return page;
  }

  /** Ends the session first: a driver that is killed leaves its browser behind. */
  close() {
    return this.driver.quit();
  }

  /** Opens a page of the site at a size; the size is the page's own, not the window's. */
  async open(address = "", { width = 1280, height = 900, dark = false } = {}) {
    if (BROWSER === "chromium") {
      const send = (name, parameters) => this.driver.sendDevToolsCommand(name, parameters);
      await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
      const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
      await send("Emulation.setEmulatedMedia", { features });
    } else {
      const context = await this.driver.getWindowHandle();
      const bidi = await this.driver.getBidi();
      await bidi.send({ method: "browsingContext.setViewport", params: { context, viewport: { width, height } } });
    }
    await this.driver.get("about:blank");
    await this.problems();
    await this.driver.get(new URL(address, SITE).href);
  }

  /** Runs a function in the page. */
  run(script, ...parameters) {
    return this.driver.executeScript(`return (${script})(...arguments)`, ...parameters);
  }

  /** Runs an async function in the page. */
  async wait(script, ...parameters) {
    const [value, error] = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => (${script})(...[...arguments].slice(0, -1)))
         .then((value) => done([value, null]), (error) => done([null, String(error)]));`,
      ...parameters,
    );
    if (error) throw new Error(error);
    return value;
  }

  /** The summary and mode of the comparison now under way, once it is drawn. */
  async compared() {
    await this.driver.wait(until.elementLocated(By.css("diptych-compare")), PATIENCE);
    return this.wait(async () => {
      await customElements.whenDefined("diptych-compare");
      const element = document.querySelector("diptych-compare");
      const comparison = await element.complete;
      return { mode: comparison.mode, summary: comparison.summary, complete: comparison.complete };
    });
  }

  /** An element inside the shadow root. */
  async find(selector) {
    const root = await this.driver.findElement(By.css("diptych-compare")).getShadowRoot();
    return root.findElement(By.css(selector));
  }

  /** Keeps a picture of what is seen. */
  async shot(name) {
    const picture = await this.driver.takeScreenshot();
    writeFileSync(path.join(SCREENSHOTS, `${name}-${BROWSER}.png`), picture, "base64");
  }

  /** Errors on the console and reports of the policy since the last call. */
  async problems() {
    const reports = await (await fetch(new URL("csp-report", SITE))).json();
    const problems = reports.map((report) => `policy: ${JSON.stringify(report)}`);
    if (BROWSER === "chromium") {
      const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
      const errors = entries.filter((entry) => entry.level.value >= logging.Level.WARNING.value);
      this.#console.push(...errors.map((entry) => entry.message));
    }
    problems.push(...this.#console.splice(0).map((message) => `console: ${message}`));
    // Firefox asks for one by itself; the policy has no room for pictures.
    return problems.filter((problem) => !problem.includes("/favicon.ico"));
  }

  /** Fails where there was a problem but for those expected. */
  async hasNoProblems(...expected) {
    const problems = await this.problems();
    assert.deepEqual(problems.filter((problem) => !expected.some((part) => problem.includes(part))), []);
  }
}
