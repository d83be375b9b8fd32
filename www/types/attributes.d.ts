/** The attributes of `<diptych-compare>` as frameworks type them. */

export interface DiptychCompareAttributes {
  left?: string;
  right?: string;
  "left-language"?: string;
  "right-language"?: string;
  "left-label"?: string;
  "right-label"?: string;
  mode?: "auto" | "versions" | "languages";
  view?: "facing" | "inline" | "map" | "list";
  granularity?: "word" | "character" | "sentence";
  /** Separated by spaces: `case typography diacritics punctuation whitespace`. */
  ignore?: string;
  glossary?: string;
  /** Separated by spaces: `same changed moved only findings echoes`. */
  show?: string;
  /** Kinds and weights of findings, separated by spaces. */
  findings?: string;
  locale?: string;
  theme?: "auto" | "light" | "dark";
  density?: "comfortable" | "compact";
  size?: "small" | "large" | "larger";
  /** Whether the list is beside the text. */
  beside?: "on" | "off";
  nuances?: boolean;
  /** Whether lines taken for page heads, feet and numbers are shown. */
  furniture?: boolean;
  controls?: boolean;
}

/** Properties that have no attribute. */
export interface DiptychCompareProperties {
  leftText?: string;
  rightText?: string;
}
