/**
 * One worker with one instance of the core, shared by every element of the page. It starts with the first call and
 * ends with the last element. Calls wait here, not in the worker: aborting the one under way ends the worker, and
 * the next call starts another; so does a trap, after which the call is made once more.
 */

import { assemble, chunks, frame } from "./chunks.js";
import { runInSlices } from "../dom/scheduler.js";
import { spawn } from "./spawn.js";

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
 * @property {import("./chunks.js").Chunk[]} chunks of the result, sent ahead
 * @property {boolean} [isRepeated] after a trap
 */

/** @type {Worker | undefined} */
let worker;
/** The first one is under way. @type {Job[]} */
let jobs = [];
let lastId = 0;

const CURE =
  "The worker's script must be served as JavaScript, and the page's Content-Security-Policy must allow it in" +
  " worker-src; configure({ worker }) says where it is.";
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
    const job = { id: ++lastId, call, parameters, resolve, reject, progress, about, chunks: [] };
    jobs.push(job);
    signal?.addEventListener("abort", () => cancel(job, signal.reason), { once: true });
    if (jobs.length === 1) post();
  });
}

/** Starts the worker, so that it loads while the texts do. A failure is told to the first call. */
export function prepare() {
  try {
    worker ??= start();
  } catch {
    // The call tries again, and says why it fails.
  }
}

/** Increments the number of elements that use the worker. */
export function retain() {
  users += 1;
}

/** Decrements it; the worker ends with the last element. */
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
  try {
    worker ??= start();
  } catch (cause) {
    // Where no worker can be started, only this call fails: the next one tries again.
    return refuse(
      job,
      failure({ message: `The worker could not be started: ${message(cause)}. ${CURE}`, code: "worker" }, cause),
    );
  }
  runInSlices(send(job, worker), new AbortController().signal).catch((cause) =>
    refuse(
      job,
      failure({ message: `The call could not be sent to the worker: ${message(cause)}`, code: "internal" }, cause),
    ),
  );
}

/** Sends a call, after what it is about. @param {Job} job @param {Worker} to @returns {Generator<void, void, void>} */
function* send(job, to) {
  const { id, call, parameters, about } = job;
  for (const chunk of about ? chunks(about) : []) {
    // The call may have been cancelled meanwhile.
    if (jobs[0] !== job || worker !== to) return;
    to.postMessage({ chunk });
    yield;
  }
  if (jobs[0] === job && worker === to) to.postMessage({ id, call, parameters, rest: about && frame(about) });
}

/** Rejects the call under way, and goes on with the next. @param {Job} job @param {Error} error */
function refuse(job, error) {
  if (jobs[0] !== job) return;
  jobs.shift();
  job.reject(error);
  post();
}

/**
 * Makes a call again, once, that ended in a trap. The core is deterministic, compilers are not: WebKit's, while it puts
 * faster code in place of what runs, may lose a value (one first comparison in forty, WebKitGTK 2.50 on x86-64).
 *
 * @param {Job} job
 * @param {Failure} error
 * @returns {boolean} whether it is made again
 */
function repeat(job, error) {
  if (job.isRepeated) return false;
  console.info(`diptych: the call is made again, as it failed: ${error.message}`);
  job.isRepeated = true;
  job.chunks = [];
  post();
  return true;
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
    if (data.chunk) return void job.chunks.push(data.chunk);
    if (data.dead) {
      stop();
      if (repeat(job, data.error)) return;
    }
    jobs.shift();
    if (data.error) job.reject(failure(data.error));
    else job.resolve(assemble(data.result, job.chunks));
    post();
  });
  // The script could not be loaded or threw, or its answer could not be read: there is nobody to answer.
  const lose = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (fresh !== worker) return;
    stop();
    const { message = "" } = /** @type {ErrorEvent} */ (event);
    const cause = message || "its script could not be loaded or run";
    if (jobs[0]) refuse(jobs[0], failure({ message: `The worker failed: ${cause}. ${CURE}`, code: "worker" }));
  };
  fresh.addEventListener("error", lose);
  fresh.addEventListener("messageerror", lose);
  return fresh;
}

/** @param {unknown} error */
const message = (error) => /** @type {Error} */ (error)?.message ?? String(error);

/** @param {Failure} error @param {unknown} [cause] */
function failure({ message, code }, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}
