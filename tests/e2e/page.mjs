/**
 * One browser with one page of the site, as `cargo xtask test` serves it: DIPTYCH_URL, DIPTYCH_BROWSER, the driver in
 * CHROMEDRIVER, GECKODRIVER or SAFARIDRIVER, DIPTYCH_SESSION where a browser is there already, and DIPTYCH_SCREENSHOTS.
 */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach } from "node:test";

import { By, logging, until } from "selenium-webdriver";
import LogInspector from "selenium-webdriver/bidi/logInspector.js";

import { join, start } from "./browser.mjs";

export { By, Key } from "selenium-webdriver";

const { DIPTYCH_URL: SITE, DIPTYCH_BROWSER: BROWSER, DIPTYCH_SCREENSHOTS: SCREENSHOTS = "." } = process.env;
/**
 * A page of the site with nothing in it. From another site, and so from "about:blank", browsers start a new process for
 * each page.
 */
const BLANK = new URL("files/blank.html", SITE).href;
/** A page with the element and no texts, for tests that bring their own. */
export const ELEMENT = "files/element.html";
/** Milliseconds for a comparison, generous: machines are slow and busy. */
const PATIENCE = 60_000;

/** Frames in a row without a change after which nothing is under way; the search waits for some of them. */
const QUIET_FRAMES = 10;

/** How often WebKit's window, which takes its size a moment later, is asked for it. */
const RESIZES = 40;

/** The width of a telephone, as far as the browser's window lets itself be made so narrow. */
export const NARROW = BROWSER === "webkit" ? 447 : 390;

/** How many tests of the file failed: each may have left its page in any state. */
let failures = 0;
afterEach(({ error }) => void (failures += error ? 1 : 0));

export class Page {
  /** What is on the console since the last look, where the browser tells as it comes. */
  #console = [];

  /**
   * The browser of all tests, and the dark one in its place, where colours are chosen at a browser's start.
   *
   * @type {import("./browser.mjs").Driven[]}
   */
  #browsers = [];
  /** @type {string | null} */
  #reused = null;
  /** @type {import("selenium-webdriver").WebDriver} */
  driver;

  static async start() {
    const page = new Page();
    await page.#use(await join());
    // What the files before left.
    await page.driver.get(BLANK);
    await page.run(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    return page;
  }

  /**
   * Goes on in a new tab, in Chromium. A tab has fifty entries of history there, which the files before may have
   * filled; then those that no gesture of a reader made are dropped first, and a test makes none.
   */
  async forgetHistory() {
    if (BROWSER !== "chromium") return;
    const full = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow("tab");
    const fresh = await this.driver.getWindowHandle();
    await this.driver.switchTo().window(full);
    await this.driver.close();
    await this.driver.switchTo().window(fresh);
  }

  /** Goes on in a browser. @param {import("./browser.mjs").Driven} browser */
  async #use(browser) {
    this.#browsers.push(browser);
    this.driver = browser.driver;
    await this.driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    if (BROWSER === "firefox") {
      const log = await LogInspector(this.driver);
      await log.onLog(({ level, text }) => /^(warn|error)/i.test(level) && this.#console.push(text));
    }
  }

  /** Goes back to the browser before. */
  async #leave() {
    await this.#browsers.pop()?.quit();
    this.driver = this.#browsers.at(-1)?.driver;
  }

  async close() {
    while (this.#browsers.length) await this.#leave();
  }

  /**
   * Opens a page of the site and waits for its comparison, unless a test before opened it in this way, and since then
   * none opened another one or failed.
   */
  async reuse(address, size = {}) {
    const key = JSON.stringify([address, size, failures]);
    if (this.#reused === key) {
      // What a test before gave rise to is none of this one's.
      await this.problems();
      return;
    }
    await this.open(address, size);
    await this.compared();
    this.#reused = key;
  }

  /** Opens a page of the site at a size. */
  async open(address = "", { width = 1280, height = 900, dark = false } = {}) {
    this.#reused = null;
    if (BROWSER === "chromium") {
      const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
      await this.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
    } else if (dark !== this.#browsers.length > 1) {
      // The others are light or dark from their start on.
      await (dark ? this.#use(await start(true)) : this.#leave());
    }
    await this.resize(width, height);
    // Away from what is open: an address that differs in its fragment alone loads nothing.
    await this.driver.get(BLANK);
    await this.problems();
    await this.driver.get(new URL(address, SITE).href);
    assert.equal(await this.run(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
    if (BROWSER === "webkit") await this.run(listen);
  }

  /** Gives the page a size; it is the page's own, not the window's. */
  async resize(width, height) {
    if (BROWSER === "chromium") {
      await this.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    } else if (BROWSER === "firefox") {
      const context = await this.driver.getWindowHandle();
      const bidi = await this.driver.getBidi();
      await bidi.send({ method: "browsingContext.setViewport", params: { context, viewport: { width, height } } });
    } else {
      await this.#resizeWindow(width, height);
    }
  }

  /** Makes WebKit's window as large as its page is to be, and what stands around that, which may come and go. */
  async #resizeWindow(width, height) {
    let inner = [];
    for (let i = 0; i < RESIZES && String(inner) !== String([width, height]); i += 1) {
      const bar = await this.run(() => outerHeight - innerHeight);
      await this.driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, width, height: height + bar });
      await this.driver.sleep(50);
      inner = await this.run(() => [innerWidth, innerHeight]);
    }
    assert.deepEqual(inner, [width, height]);
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

  /** Sets properties of the element, and waits until what they change is drawn. */
  async show(properties) {
    await this.run(
      (properties) => void Object.assign(document.querySelector("diptych-compare"), properties),
      properties,
    );
    await this.drawn();
  }

  /** Waits until the comparison under way is drawn, and laid out. */
  async drawn() {
    await this.wait(async () => {
      const element = document.querySelector("diptych-compare");
      await element.complete.catch(() => {});
      do {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      } while (element.shadowRoot.querySelector('.view[aria-busy="true"]'));
    });
  }

  /** Waits until the comparison under way is drawn, and nothing more follows. */
  async settled() {
    await this.wait(`async () => {
      const element = document.querySelector("diptych-compare");
      await element.complete.catch(() => {});
      let quiet = 0;
      const observer = new MutationObserver(() => (quiet = 0));
      for (const root of [document, element.shadowRoot]) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      while (quiet < ${QUIET_FRAMES}) {
        await new Promise(requestAnimationFrame);
        quiet = element.shadowRoot.querySelector('.view[aria-busy="true"]') ? 0 : quiet + 1;
      }
      observer.disconnect();
    }`);
  }

  /** An element inside the shadow root. */
  async find(selector) {
    const root = await this.driver.findElement(By.css("diptych-compare")).getShadowRoot();
    return root.findElement(By.css(selector));
  }

  /** Keeps a picture of what is seen, in Chromium. */
  async shot(name) {
    if (BROWSER !== "chromium") return;
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
    if (BROWSER === "webkit") this.#console.push(...(await this.run(() => globalThis.saidOnConsole?.splice(0) ?? [])));
    problems.push(...this.#console.splice(0).map((message) => `console: ${message}`));
    // Firefox asks for a picture by itself, for which the policy has no room. WebKit, where a row comes into view, may
    // put off telling an observer its size to the next frame, and says so.
    const expected = ["/favicon.ico", "ResizeObserver loop completed"];
    return problems.filter((problem) => !expected.some((part) => problem.includes(part)));
  }

  /** Fails where there was a problem except for those expected. */
  async hasNoProblems(...expected) {
    const problems = await this.problems();
    assert.deepEqual(
      problems.filter((problem) => !expected.some((part) => problem.includes(part))),
      [],
    );
  }
}

/** WebKit's driver tells nothing of the console, so the page itself keeps what is said from its loading on. */
function listen() {
  const said = (globalThis.saidOnConsole = []);
  for (const level of ["warn", "error"]) {
    const say = console[level];
    console[level] = (...what) => {
      said.push(what.join(" "));
      say.apply(console, what);
    };
  }
  // The element's own events of this name come here too.
  addEventListener("error", (event) => event instanceof ErrorEvent && said.push(event.message));
  addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
}
