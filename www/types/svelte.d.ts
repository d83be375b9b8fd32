/** `import type {} from "diptych/svelte"` types `<diptych-compare>` in components of Svelte 5. */

import type { HTMLAttributes } from "svelte/elements";

import type { DiptychCompare, DiptychCompareEvents } from "../diptych-compare.js";
import type { DiptychCompareAttributes, DiptychCompareProperties } from "./attributes.js";

type Handlers = { [Name in keyof DiptychCompareEvents as `on${Name}`]?: (event: DiptychCompareEvents[Name]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "diptych-compare": DiptychCompareAttributes &
      DiptychCompareProperties &
      Handlers &
      Omit<HTMLAttributes<DiptychCompare>, keyof DiptychCompareAttributes | keyof Handlers>;
  }
}
