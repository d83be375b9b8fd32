// A module or a table that cannot be had fails one call, says why, and is asked for again; without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { test } from "node:test";

import { Texts } from "../../www/element/texts.js";

/** What was fetched, and what comes instead of a file while it is named here: by the end of its path. */
const fetched = [];
const instead = new Map();
let answer;
let hear;
globalThis.fetch = async (url) => {
  const name = new URL(url).pathname.split("/").pop();
  fetched.push(name);
  const stub = instead.get(name);
  return stub
    ? stub()
    : new Response(readFileSync(new URL(url)), {
        headers: { "content-type": /wasm$/.test(name) ? "application/wasm" : "text/plain" },
      });
};
globalThis.addEventListener = (_, listener) => (hear = listener);
globalThis.postMessage = (message) => message.progress || message.chunk || answer(message);

const notFound = () =>
  new Response("<!doctype html>Not found", { status: 404, headers: { "content-type": "text/html" } });
const page = () =>
  new Response("<!doctype html>The page for every address", { headers: { "content-type": "text/html" } });
const cutOff = () => new Response(new Uint8Array(100));
const gone = () => {
  throw new TypeError("fetch failed");
};

const FRENCH = "Le chat dort dans le jardin de la maison.";
const ENGLISH = "The cat sleeps in the garden of the house.";

/** Calls the worker. @returns {Promise<{ result: any, error: any, dead: boolean }>} */
const compare = (left, right, options = {}) =>
  new Promise((resolve) => {
    answer = resolve;
    hear({ data: { id: 1, call: "compare", parameters: [left, right, options] } });
  });

/** A comparison for which `name` is asked in vain, in each of these ways, and then had. */
async function check(name, ways, failed, succeeds) {
  for (const way of ways) {
    instead.set(name, way);
    await failed();
  }
  instead.clear();
  fetched.length = 0;
  await succeeds();
  assert.ok(fetched.includes(name), `${fetched}`);
}

test("a compiled module that cannot be had is named with a cure, and asked for again", async () => {
  instead.set("versions_bg.wasm", notFound);
  await import("../../www/worker/worker.js");
  await check(
    "versions_bg.wasm",
    [notFound, page, gone],
    async () => {
      const { error, dead } = await compare("One.", "Two.");
      assert.deepEqual([error.code, dead], ["module", false]);
      assert.match(error.message, /versions_bg\.wasm could not be loaded: .*configure\(\{ base \}\)/s);
    },
    async () => assert.equal((await compare("One.", "Two.")).result.mode, "versions"),
  );
});

test("where what calls the whole cannot be loaded, another worker has to ask for it", async () => {
  // The first import of it fails.
  register(`data:text/javascript,let failed = false;
    export const resolve = (name, { parentURL = "", ...rest }, next) => {
      if (failed || !parentURL.endsWith("/worker/worker.js") || !name.endsWith("/diptych.js")) return next(name, { parentURL, ...rest });
      failed = true;
      throw new TypeError("Failed to fetch dynamically imported module");
    };`);
  const { error, dead } = await compare(FRENCH, ENGLISH, { mode: "languages" });
  assert.deepEqual([error.code, dead], ["module", true]);
  assert.match(error.message, /The script that calls it/);
});

test("the whole, which two languages need, is asked for again too where the page's policy forbids WebAssembly", async () => {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = () => {
    throw new WebAssembly.CompileError(
      "Refused to compile or instantiate WebAssembly module because 'wasm-unsafe-eval' is not an allowed source of script in the following Content Security Policy directive",
    );
  };
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = WebAssembly.instantiateStreaming;
  const { error } = await compare(FRENCH, ENGLISH);
  Object.assign(WebAssembly, { instantiateStreaming, instantiate });
  assert.equal(error.code, "blocked");
  assert.match(error.message, /add 'wasm-unsafe-eval' to script-src/);
  fetched.length = 0;
  assert.equal((await compare(FRENCH, ENGLISH, { mode: "languages" })).result.mode, "languages");
});

test("without a table of word vectors the comparison says so, and asks for it again", () =>
  check(
    "de.bin",
    [notFound, page, cutOff, gone],
    async () => {
      const { result } = await compare("Die Katze schläft im Garten des Hauses.", ENGLISH, { mode: "languages" });
      assert.deepEqual([result.mode, result.summary.missingLexicons], ["languages", ["de"]]);
    },
    async () => {
      const { result } = await compare("Die Katze schläft im Garten des Hauses.", ENGLISH, { mode: "languages" });
      assert.deepEqual(result.summary.missingLexicons ?? [], []);
      assert.ok(!fetched.includes("en.bin"), "what was had is not asked for again");
    },
  ));

test("a text that cannot be had stops the other one", async () => {
  const element = /** @type {any} */ ({
    getAttribute: (side) => `https://example.org/${side}.txt`,
    baseURI: "https://example.org/",
    children: [],
  });
  const { fetch } = globalThis;
  let stopped;
  globalThis.fetch = async (url, { signal }) => {
    if (url.endsWith("left.txt")) return notFound();
    stopped = new Promise((resolve) => signal.addEventListener("abort", resolve));
    return new Response(
      new ReadableStream({
        start: (controller) => signal.addEventListener("abort", () => controller.error(signal.reason)),
      }),
    );
  };
  await assert.rejects(
    new Texts().load(element, new AbortController().signal, () => {}),
    { code: "not-found", status: 404, url: "https://example.org/left.txt" },
  );
  await stopped;
  globalThis.fetch = fetch;
});
