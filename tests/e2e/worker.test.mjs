// The queue before the worker, with a worker that fails in every way that one can.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** Workers made so far; what the next one does. */
let made = [];
let behaviour;
class FakeWorker extends EventTarget {
  constructor(url, options) {
    super();
    made.push(this);
    Object.assign(this, { url: String(url), options });
    behaviour.starts?.(this);
  }
  postMessage(data) {
    behaviour.posts?.(data);
    if (data.id) queueMicrotask(() => behaviour.answers?.(this, data));
  }
  terminate() {
    this.ended = true;
  }
  answer(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}
globalThis.Worker = FakeWorker;
globalThis.document = { baseURI: "https://example.org/page/", hidden: true };
globalThis.origin = new URL(document.baseURI).origin;
const { request, retain } = await import("../../www/worker/client.js");
const { configure } = await import("../../www/worker/configuration.js");
retain();

const works = {
  answers: (worker, { id, parameters }) =>
    worker.answer({ id, result: { left: { blocks: [] }, right: { blocks: [] }, said: parameters } }),
};
beforeEach(() => {
  behaviour = works;
});

/** A call that fails with `code`, in a worker that behaves so, after which the next call works. */
async function check(failing, code, cause) {
  behaviour = failing;
  await assert.rejects(request("compare", [1]), (error) => {
    assert.equal(error.code, code, error.message);
    assert.match(error.message, cause);
    return true;
  });
  behaviour = works;
  assert.deepEqual((await request("compare", [2])).said, [2]);
}

test("a worker that cannot be made fails its call alone", () =>
  check(
    {
      starts() {
        throw new DOMException("blocked by policy", "SecurityError");
      },
    },
    "worker",
    /blocked by policy.*configure/,
  ));

test("a script that cannot be loaded fails its call alone", () =>
  check(
    { answers: (worker) => worker.dispatchEvent(new Event("error")) },
    "worker",
    /could not be loaded.*worker-src/,
  ));

test("an answer that cannot be read fails its call alone", () =>
  check({ answers: (worker) => worker.dispatchEvent(new Event("messageerror")) }, "worker", /failed/));

test("a call that cannot be posted leaves the queue", () =>
  check(
    {
      posts() {
        throw new DOMException("could not be cloned", "DataCloneError");
      },
    },
    "internal",
    /cloned/,
  ));

test("a trap ends the worker, and the next call starts another", async () => {
  const before = made.length;
  await check(
    {
      answers: (worker, { id }) =>
        worker.answer({ id, error: { message: "unreachable", code: "internal" }, dead: true }),
    },
    "internal",
    /unreachable/,
  );
  assert.ok(made.length > before);
});

test("a call that ends in a trap is made once more, in another worker", async () => {
  const before = made.length;
  let traps = 1;
  behaviour = {
    answers(worker, data) {
      if (traps === 0) return works.answers(worker, data);
      traps -= 1;
      // What came ahead of the trap is not part of the second answer.
      worker.answer({ id: data.id, chunk: { path: ["left", "blocks"], items: ["of the first"] } });
      worker.answer({ id: data.id, error: { message: "unreachable", code: "internal" }, dead: true });
    },
  };
  const { said, left } = await request("compare", [7]);
  assert.deepEqual([said, left.blocks], [[7], []]);
  assert.equal(made.length, before + 1);
  assert.ok(made.at(-2).ended);
});

test("calls that wait are answered after one that failed", async () => {
  behaviour = {
    answers: (worker) => {
      behaviour = works;
      worker.dispatchEvent(new Event("error"));
    },
  };
  const calls = await Promise.allSettled([request("compare", [1]), request("compare", [2]), request("compare", [3])]);
  assert.deepEqual(
    calls.map(({ status }) => status),
    ["rejected", "fulfilled", "fulfilled"],
  );
});

test("aborting the call under way ends the worker and settles the call", async () => {
  behaviour = {};
  const controller = new AbortController();
  const call = request("compare", [1], { signal: controller.signal });
  controller.abort(new DOMException("enough", "AbortError"));
  await assert.rejects(call, { name: "AbortError" });
  assert.ok(made.at(-1).ended);
  behaviour = works;
  assert.deepEqual((await request("compare", [2])).said, [2]);
});

test("places that are configured reach the worker, and wrong ones are refused", async () => {
  configure({ worker: "/static/worker.js", base: "wasm", lexicons: "https://cdn.example.com/tables/" });
  behaviour = {
    answers: (worker, { id }) => worker.answer({ id, error: { message: "again", code: "internal" }, dead: true }),
  };
  await assert.rejects(request("compare", [1]));
  behaviour = works;
  await request("compare", [2]);
  assert.equal(made.at(-1).url, "https://example.org/static/worker.js");
  assert.deepEqual(JSON.parse(made.at(-1).options.name), {
    base: "https://example.org/page/wasm/",
    lexicons: "https://cdn.example.com/tables/",
  });
  configure({ worker: "https://cdn.example.com/worker.js" });
  behaviour = {
    answers: (worker, { id }) => worker.answer({ id, error: { message: "again", code: "internal" }, dead: true }),
  };
  await assert.rejects(request("compare", [1]));
  behaviour = works;
  await request("compare", [2]);
  assert.match(made.at(-1).url, /^blob:/);
  assert.throws(() => configure({ wasm: "x" }), /"wasm"/);
  assert.throws(() => configure({ base: "http://:" }), /http:\/\/:/);
});
