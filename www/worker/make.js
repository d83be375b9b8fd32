/** Makes the worker from its script. The build of one file has another module in its place, with the script in it. */

/**
 * What the worker is told where the page says nothing: by itself it finds what is beside its script.
 *
 * @type {{ lexicons?: string }}
 */
export const places = {};

/** Bundlers know a worker by this very expression. */
export const make = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
