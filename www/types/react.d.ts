/** `import type {} from "diptych/react"` types `<diptych-compare>` in JSX for React 19, which hands over properties and events. */

import type { ClassAttributes, HTMLAttributes } from "react";

import type { DiptychCompare, DiptychCompareEvents } from "../diptych-compare.js";
import type { DiptychCompareAttributes, DiptychCompareProperties } from "./attributes.js";

type Handlers = { [Name in keyof DiptychCompareEvents as `on${Name}`]?: (event: DiptychCompareEvents[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "diptych-compare": DiptychCompareAttributes &
        DiptychCompareProperties &
        Handlers &
        ClassAttributes<DiptychCompare> &
        Omit<HTMLAttributes<DiptychCompare>, keyof DiptychCompareAttributes>;
    }
  }
}
