/**
 * One worker with one instance of the core, shared by every element of the page. It starts with the first call and
 * ends with the last element. Calls wait here, not in the worker: aborting the one under way ends the worker, and
 * the next call starts another; so does a trap.
 */

/** @typedef {{ message: string, code: string }} Failure */
/** @typedef {import("./worker.js").Progress} Progress */
/**
 * @typedef {object} Job
 * @property {number} id
 * @property {string} call
 * @property {unknown[]} parameters
 * @property {(result: any) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {((progress: Progress) => void) | undefined} progress
 * @property {{ path: string[], items: unknown[] }[]} parts of the result, sent ahead
 */

/** @type {Worker | undefined} */
let worker;
/** The first one is under way. @type {Job[]} */
let jobs = [];
let lastId = 0;
let users = 0;

/**
 * Calls the core.
 *
 * @param {"compare" | "exportAs"} call
 * @param {unknown[]} parameters what the core's function of this name takes
 * @param {{ signal?: AbortSignal, progress?: (progress: Progress) => void }} [options]
 * @returns {Promise<any>} what that function returns; rejects with its `Error` (see `code`), or the signal's reason
 */
export function request(call, parameters, { signal, progress } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const job = { id: ++lastId, call, parameters, resolve, reject, progress, parts: [] };
    jobs.push(job);
    signal?.addEventListener("abort", () => cancel(job, signal.reason), { once: true });
    if (jobs.length === 1) post();
  });
}

/** Keeps the worker for one more element. */
export function retain() {
  users += 1;
}

/** Gives the worker's memory back once no element is left. */
export function release() {
  users -= 1;
  if (users === 0 && jobs.length === 0) stop();
}

function post() {
  const job = jobs[0];
  if (!job) {
    if (users === 0) stop();
    return;
  }
  worker ??= start();
  worker.postMessage({ id: job.id, call: job.call, parameters: job.parameters });
}

/** @param {Job} job @param {unknown} reason */
function cancel(job, reason) {
  const place = jobs.indexOf(job);
  if (place < 0) return;
  jobs.splice(place, 1);
  job.reject(reason);
  if (place === 0) {
    stop();
    post();
  }
}

function stop() {
  worker?.terminate();
  worker = undefined;
}

function start() {
  const fresh = spawn();
  fresh.addEventListener("message", ({ data }) => {
    const job = jobs[0];
    if (fresh !== worker || data.id !== job?.id) return;
    if (data.progress) return job.progress?.(data.progress);
    if (data.part) return void job.parts.push(data.part);
    jobs.shift();
    if (data.dead) stop();
    if (data.error) job.reject(failure(data.error));
    else job.resolve(assemble(data.result, job.parts));
    post();
  });
  // The script itself could not be loaded or threw: there is nobody to answer.
  fresh.addEventListener("error", (event) => {
    event.preventDefault();
    if (fresh !== worker) return;
    stop();
    const lost = jobs;
    jobs = [];
    const error = failure({ message: event.message || "The comparison program could not be loaded.", code: "worker" });
    for (const job of lost) job.reject(error);
  });
  return fresh;
}

/** Puts the parts that were sent ahead into their lists. @param {any} result @param {Job["parts"]} parts */
function assemble(result, parts) {
  for (const { path, items } of parts) {
    const list = path.reduce((value, name) => value[name], result);
    for (const item of items) list.push(item);
  }
  return result;
}

/** @type {{ createScriptURL: (url: string) => any } | undefined} */
let policy;

/**
 * Bundlers know a worker by this very expression, with the global `Worker`; under Trusted Types its address must be
 * vouched for, by a policy named "diptych". So for the length of one synchronous call the global is one that vouches.
 */
function spawn() {
  const make = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const policies = /** @type {any} */ (globalThis).trustedTypes;
  if (!policies) return make();
  const vouch = policy ??= policies.createPolicy("diptych", { createScriptURL: (/** @type {string} */ url) => url });
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(vouch?.createScriptURL(String(url)), options);
    }
  };
  try {
    return make();
  } finally {
    globalThis.Worker = Native;
  }
}

/** @param {Failure} error */
function failure({ message, code }) {
  return Object.assign(new Error(message), { code });
}
