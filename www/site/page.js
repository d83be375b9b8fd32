/** A page with nothing but text. */

import { open } from "./site.js";

open(undefined, () => {});
