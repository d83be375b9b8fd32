/**
 * The browser under test: `lane.mjs` starts it for all files of tests, which then join it. A file run alone starts its
 * own.
 */

import { readFileSync } from "node:fs";

import { Browser, Builder, Capabilities, logging, WebDriver } from "selenium-webdriver";
import * as chrome from "selenium-webdriver/chrome.js";
import * as firefox from "selenium-webdriver/firefox.js";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { Name } from "selenium-webdriver/lib/command.js";
import { Session } from "selenium-webdriver/lib/session.js";

import { startWebKit } from "./webkit.mjs";

const { DIPTYCH_BROWSER: BROWSER, DIPTYCH_SESSION: SESSION } = process.env;
/** The same flags and preferences as for tests/browser.rs. */
const CAPABILITIES = JSON.parse(readFileSync(new URL("../../webdriver.json", import.meta.url), "utf8"));

/** Firefox's preference for the colours that pages are told the visitor prefers. */
const FIREFOX_COLOURS = { name: "layout.css.prefers-color-scheme.content-override", dark: 0, light: 1 };

/**
 * A driver, and what its user calls at the end.
 *
 * @typedef {{ driver: WebDriver, quit: () => Promise<void> }} Driven
 */

/** @param {boolean} dark @returns {Promise<Driven & { url: string }>} with the address of the driver's server */
export async function start(dark) {
  if (BROWSER === "webkit") return startWebKit(dark);
  const builder = new Builder();
  let service;
  if (BROWSER === "firefox") {
    const options = new firefox.Options(new Capabilities(CAPABILITIES)).enableBidi();
    options.setPreference(FIREFOX_COLOURS.name, FIREFOX_COLOURS[dark ? "dark" : "light"]);
    builder.forBrowser(Browser.FIREFOX).setFirefoxOptions(options);
    service = new firefox.ServiceBuilder(process.env.GECKODRIVER).build();
  } else {
    const log = new logging.Preferences();
    log.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    builder
      .setLoggingPrefs(log)
      .forBrowser(Browser.CHROME)
      .setChromeOptions(new chrome.Options(new Capabilities(CAPABILITIES)));
    service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER).build();
  }
  try {
    const url = await service.start();
    const driver = await builder.usingServer(url).build();
    return { url, driver, quit: () => driver.quit().finally(() => service.kill()) };
  } catch (error) {
    await service.kill();
    throw error;
  }
}

/** What joins a browser that is there. @param {Driven & { url: string }} started */
export async function sessionOf({ driver, url }) {
  const session = await driver.getSession();
  const capabilities = session.getCapabilities();
  return JSON.stringify({
    url,
    id: session.getId(),
    capabilities: Object.fromEntries([...capabilities.keys()].map((key) => [key, capabilities.get(key)])),
  });
}

/** Sends commands to a session that is there, in place of a new one. */
class Joining extends Executor {
  #session;

  /** @param {{ url: string, id: string, capabilities: object }} session */
  constructor({ url, id, capabilities }) {
    super(Promise.resolve(new HttpClient(url)));
    this.w3c = true;
    this.#session = new Session(id, capabilities);
  }

  /** @override */
  async execute(command) {
    return command.getName() === Name.NEW_SESSION ? this.#session : super.execute(command);
  }
}

/**
 * The browser that DIPTYCH_SESSION names, which its starter ends, or else one of the caller's own.
 *
 * @returns {Promise<Driven>}
 */
export async function join() {
  if (!SESSION) return start(false);
  const Driver = BROWSER === "firefox" ? firefox.Driver : BROWSER === "chromium" ? chrome.Driver : WebDriver;
  const executor = new Joining(JSON.parse(SESSION));
  const driver =
    Driver === WebDriver
      ? WebDriver.createSession(executor, new Capabilities())
      : Driver.createSession(new Capabilities(), executor);
  // An open connection would keep the process of the tests alive.
  return {
    driver,
    quit: async () => {
      if (BROWSER === "firefox") await (await driver.getBidi()).close();
    },
  };
}
