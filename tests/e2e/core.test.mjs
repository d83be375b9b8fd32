// The two modules of the core, and which of them the worker loads, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// Not the instances that the worker gets.
import * as full from "../../www/pkg/diptych.js?test";
import * as versions from "../../www/pkg/versions.js?test";

const WWW = new URL("../../www/", import.meta.url);
const text = (name) => readFileSync(new URL(`corpus/${name}.txt`, WWW), "utf8");
const [before, after, translation] = ["astana-2008-fr", "astana-2011-fr", "astana-2011-en"].map(text);

test("the smaller module compares as the whole does, or says that it cannot", () => {
  for (const [name, module] of [
    ["diptych", full],
    ["versions", versions],
  ]) {
    module.initSync({ module: readFileSync(new URL(`pkg/${name}_bg.wasm`, WWW)) });
  }
  const cases = JSON.parse(readFileSync(new URL("../cases/compare.json", import.meta.url), "utf8"));
  const documents = [
    [before, after],
    [after, before],
    [after, translation],
  ].map(([left, right]) => ({ name: "documents", left, right }));
  for (const { name, left, right, options } of [...cases, ...documents]) {
    const whole = full.compare(left, right, options);
    if (whole.mode === "versions") assert.deepEqual(versions.compare(left, right, options), whole, name);
    else assert.throws(() => versions.compare(left, right, options), { code: "languages" }, name);
    assert.deepEqual(versions.parse(left), full.parse(left), name);
  }
  assert.deepEqual(versions.about(), full.about());
});

test("the modules name no place on the machine that built them", () => {
  for (const name of ["diptych", "versions"]) {
    const bytes = readFileSync(new URL(`pkg/${name}_bg.wasm`, WWW), "latin1");
    assert.equal(/[^\0]{0,20}(?:[\\/]\.cargo|index\.crates\.io)[^\0]{0,40}/.exec(bytes)?.[0], undefined, name);
  }
});

test("the worker loads the whole only for two languages and for exports", async () => {
  const fetched = [];
  let answer;
  let hear;
  globalThis.fetch = async (url) => {
    fetched.push(new URL(url).pathname.split("/").pop());
    return new Response(readFileSync(new URL(url)), { headers: { "content-type": "application/wasm" } });
  };
  globalThis.addEventListener = (_, listener) => (hear = listener);
  globalThis.postMessage = (message) => message.progress || message.chunk || answer(message);
  await import("../../www/worker/worker.js");
  const ask = (data) =>
    new Promise((resolve) => {
      answer = ({ result, error }) => resolve(error ?? result);
      hear({ data: { id: 1, ...data } });
    });
  const call = (call, ...parameters) => ask({ call, parameters });
  const loads = async (calling, modules) => {
    const result = await calling;
    assert.deepEqual(fetched.splice(0).sort(), modules);
    return result;
  };
  const { mode } = await loads(call("compare", before, after, {}), ["versions_bg.wasm"]);
  assert.equal(mode, "versions");
  const refused = await loads(call("compare", before, after, { granularity: "page" }), []);
  assert.equal(refused.code, "option");
  const languages = await loads(call("compare", after, translation, {}), ["diptych_bg.wasm", "en.bin", "fr.bin"]);
  assert.equal(languages.mode, "languages");
  await loads(call("compare", after, translation, { mode: "languages" }), []);
  const whole = full.compare("One word.", "Two words.");
  const file = await loads(ask({ call: "exportAs", parameters: ["unified", "text/plain"], rest: whole }), []);
  assert.equal(await file.text(), full.exportAs(whole, "unified"));
});
