/** Serves a built folder as a site would, and looks at the comparison in Chromium. */

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

import { Builder, Browser, Capabilities, logging } from "selenium-webdriver";
import * as chrome from "selenium-webdriver/chrome.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const CAPABILITIES = JSON.parse(readFileSync(path.join(ROOT, "webdriver.json"), "utf8"));
/** Milliseconds for a page and a comparison: machines are slow and busy. */
const PATIENCE = 90_000;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

const corpus = (name) => readFileSync(path.join(ROOT, `www/corpus/${name}.txt`), "utf8");
const [BEFORE, AFTER, TRANSLATION] = ["astana-2008-fr", "astana-2011-fr", "astana-2011-en"].map(corpus);

/**
 * @param {string} folder
 * @param {{ base?: string, headers?: Record<string, string> }} [how]
 * @returns {Promise<{ url: string, requests: string[], close: () => void }>}
 */
export async function serve(folder, { base = "/", headers = {} } = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const relative = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    let file = relative === null ? null : path.join(folder, relative);
    try {
      if (file && statSync(file).isDirectory()) file = path.join(file, "index.html");
      const body = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", ...headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

export class Visitor {
  static async start() {
    const log = new logging.Preferences();
    log.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    const options = new chrome.Options(new Capabilities(CAPABILITIES));
    const driver = await new Builder()
      .setLoggingPrefs(log)
      .forBrowser(Browser.CHROME)
      .setChromeOptions(options)
      .setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER))
      .build();
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    return new Visitor(driver);
  }

  constructor(driver) {
    this.driver = driver;
  }

  close() {
    return this.driver.quit();
  }

  async #wait(script, ...parameters) {
    const [value, error] = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       (${script})(...[...arguments].slice(0, -1)).then((value) => done([value, null]), (error) => done([null, String(error?.message ?? error)]));`,
      ...parameters,
    );
    if (error) throw new Error(`${error}\n${(await this.console()).join("\n")}`);
    return value;
  }

  async console() {
    const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
    return entries
      .filter(({ level }) => level.value >= logging.Level.WARNING.value)
      .map(({ message }) => message)
      .filter((message) => !message.includes("favicon"));
  }

  /** Waits until the page's title says that its listener heard the element. @param {string} title */
  async isCalled(title) {
    await this.driver.wait(async () => (await this.driver.getTitle()) === title, PATIENCE);
  }

  /** Opens a page whose element has its texts, and waits for what it draws. @param {string} url */
  async first(url) {
    await this.driver.get(url);
    await this.#wait(async () => {
      const drawn = () => document.querySelector("diptych-compare")?.shadowRoot?.querySelector("ins, del");
      while (!drawn()) await new Promise((resolve) => setTimeout(resolve, 50));
    });
  }

  /**
   * Opens a page with the element, and looks at the Astana comparisons in it: two versions, and two languages with
   * their tables.
   */
  async compares(url, { languages = true, tables = true } = {}) {
    await this.driver.get("about:blank");
    await this.console();
    await this.driver.get(url);
    const look = async (left, right) => {
      let element;
      for (;;) {
        element = document.querySelector("diptych-compare");
        if (element?.shadowRoot) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      [element.leftText, element.rightText] = [left, right];
      const { mode, summary } = await element.complete;
      const drawn = () => element.shadowRoot.querySelectorAll(mode === "versions" ? "ins, del" : ".row").length;
      while (drawn() < 10) await new Promise((resolve) => setTimeout(resolve, 50));
      return { mode, missing: summary.missingLexicons ?? [], height: element.getBoundingClientRect().height > 400 };
    };
    assert.deepEqual(await this.#wait(look, BEFORE, AFTER), { mode: "versions", missing: [], height: true });
    if (!languages) return;
    const missing = tables ? [] : ["fr", "en"];
    const found = await this.#wait(look, AFTER, TRANSLATION);
    assert.deepEqual(
      { ...found, missing: found.missing.sort() },
      { mode: "languages", missing: missing.sort(), height: true },
    );
  }
}
