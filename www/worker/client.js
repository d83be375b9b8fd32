/**
 * One worker with one instance of the core, shared by every element of the page. It starts with the first call and
 * ends with the last element. Calls wait here, not in the worker: aborting the one under way ends the worker, and
 * the next call starts another; so does a trap.
 */

import { assemble, frame, pieces } from "./chunks.js";
import { runInSlices } from "../dom/scheduler.js";

/** @typedef {import("../diptych.js").Comparison} Comparison */
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
 * @property {Comparison | undefined} about what the call is about
 * @property {import("./chunks.js").Piece[]} pieces of the result, sent ahead
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
 * @param {unknown[]} parameters of the worker's function of this name
 * @param {{ signal?: AbortSignal, progress?: (progress: Progress) => void, about?: Comparison }} [options]
 * @returns {Promise<any>} what that function returns; rejects with its `Error` (see `code`), or the signal's reason
 */
export function request(call, parameters, { signal, progress, about } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const job = { id: ++lastId, call, parameters, resolve, reject, progress, about, pieces: [] };
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
  runInSlices(send(job, worker), new AbortController().signal);
}

/** Sends a call, after what it is about. @param {Job} job @param {Worker} to @returns {Generator<void, void, void>} */
function* send(job, to) {
  const { id, call, parameters, about } = job;
  for (const piece of about ? pieces(about) : []) {
    // The call may have been cancelled meanwhile.
    if (jobs[0] !== job || worker !== to) return;
    to.postMessage({ piece });
    yield;
  }
  if (jobs[0] === job && worker === to) to.postMessage({ id, call, parameters, rest: about && frame(about) });
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
    if (data.piece) return void job.pieces.push(data.piece);
    jobs.shift();
    if (data.dead) stop();
    if (data.error) job.reject(failure(data.error));
    else job.resolve(assemble(data.result, job.pieces));
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
