/** `import type {} from "diptych/vue"` types `<diptych-compare>` in templates and JSX of Vue 3. */

import type { DefineComponent, HTMLAttributes } from "vue";

import type { DiptychCompareEvents } from "../diptych-compare.js";
import type { DiptychCompareAttributes, DiptychCompareProperties } from "./attributes.js";

type Handlers = {
  [Name in keyof DiptychCompareEvents as `on${Capitalize<Name>}`]?: (event: DiptychCompareEvents[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "diptych-compare": DefineComponent<
      DiptychCompareAttributes & DiptychCompareProperties & Handlers & Omit<HTMLAttributes, keyof Handlers>
    >;
  }
}
