/** A script that is loaded by its address and exports nothing, as the worker: `configure({ worker })`. */
export {};
