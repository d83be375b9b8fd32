/** Registers `<diptych-compare>`: the one module with a side effect. */

import { DiptychCompare } from "./diptych-compare.js";

// On a server there is no registry: the import does nothing then.
if (globalThis.customElements && !customElements.get("diptych-compare"))
  customElements.define("diptych-compare", DiptychCompare);

export { configure } from "./diptych-compare.js";
export { DiptychCompare };
