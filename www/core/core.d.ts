/** `diptych/core`: the core, initialised by the import. */

import type { CompareOptions } from "../diptych.js";

export * from "../diptych.js";
/**
 * Fetches the tables of word vectors that the comparison of these two texts needs; each is fetched once. In Node
 * `compare` reads them itself, and this does nothing. Rejects with an `Error` that names the table; `compare` works
 * without, less well.
 */
export function loadLexicons(left: string, right: string, options?: CompareOptions): Promise<void>;
