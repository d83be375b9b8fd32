/** `diptych/core` in Node: ready when it is imported, and the tables are read when a comparison needs them. */

import { readFileSync } from "node:fs";

import lexicons from "../lexicons/index.js";
import { initSync } from "../pkg/diptych.js";
import { compareWith } from "./with-lexicons.js";

initSync({ module: readFileSync(new URL("../pkg/diptych_bg.wasm", import.meta.url)) });

export const compare = compareWith(Object.keys(lexicons), (language) => readFileSync(lexicons[language]));
/** The tables are read by `compare` itself. */
export const loadLexicons = async () => {};

export { about, addLexicon, exportAs, parse } from "./with-lexicons.js";
