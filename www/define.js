/** Registers `<diptych-compare>`: the one module with a side effect. */

import { DiptychCompare } from "./diptych-compare.js";

if (!customElements.get("diptych-compare")) customElements.define("diptych-compare", DiptychCompare);

export { DiptychCompare };
