/** `diptych/core` where WebAssembly is imported as a module (workerd): tables are given by `addLexicon`. */

import module from "../pkg/diptych_bg.wasm";
import { compare, initSync } from "../pkg/diptych.js";

initSync({ module });

export const loadLexicons = async () => {};

export { compare };
export { about, addLexicon, exportAs, parse } from "./with-lexicons.js";
