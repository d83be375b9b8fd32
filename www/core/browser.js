/** `diptych/core` in a page or a worker: ready when it is imported; `loadLexicons` fetches the tables. */

import lexicons from "../lexicons/index.js";
import init, { compare } from "../pkg/diptych.js";
import { loadWith } from "./with-lexicons.js";

await init();

export const loadLexicons = loadWith(Object.keys(lexicons), async (language) => {
  const response = await fetch(lexicons[language]);
  if (!response.ok)
    throw new Error(`The table of ${language} could not be loaded: ${response.status} ${lexicons[language]}`);
  return new Uint8Array(await response.arrayBuffer());
});

export { compare };
export { about, addLexicon, exportAs, parse } from "./with-lexicons.js";
