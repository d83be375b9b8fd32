/**
 * The core without languages mode and exports, a third of the size: `pkg/versions.js`. What it exports is as
 * `pkg/diptych.js` has it, except for one thing: where two texts call for languages mode, `compare` throws an `Error`
 * with the code "languages".
 */
export { default, initSync, parse, compare, about } from "./diptych.js";
