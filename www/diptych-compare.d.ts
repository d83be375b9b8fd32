/** Types of `<diptych-compare>` for TypeScript and editors; `element.md` and the embedding guide say what each does. */

import type { Comparison, ExportFormat, Summary } from "./diptych.js";

export type { Comparison, ExportFormat, Summary };

export type Target = { bead: number } | { finding: number } | { side: "left" | "right"; block: number };

/**
 * Says where the parts are that a bundler left out, for the comparisons that start after the call. Relative addresses
 * are resolved against the page's. Throws a `TypeError` that names what is wrong.
 */
export function configure(places: {
  /** The worker's script, a module. It may be of another origin where the policy allows `worker-src blob:`. */
  worker?: string | URL;
  /** The folder of `versions_bg.wasm` and `diptych_bg.wasm`. */
  base?: string | URL;
  /** The folder of the tables of word vectors, `LANGUAGE.bin`. */
  lexicons?: string | URL;
}): void;

export class DiptychCompare extends HTMLElement {
  static readonly observedAttributes: string[];

  /** URL of a text file in UTF-8; setting it takes the place of `leftText`. */
  left: string;
  right: string;
  /** The text itself; setting it takes the place of `left`. */
  leftText: string;
  rightText: string;
  /** BCP 47; "" has it detected. */
  leftLanguage: string;
  rightLanguage: string;
  leftLabel: string;
  rightLabel: string;
  mode: "" | "auto" | "versions" | "languages";
  view: "" | "facing" | "inline" | "map" | "list";
  granularity: "" | "word" | "character" | "sentence";
  /** Separated by spaces: `case typography diacritics punctuation whitespace`. */
  ignore: string;
  /** The text of a glossary, tab-separated or TBX: how terms of the left text are to be translated (languages mode). */
  glossary: string;
  /** Separated by spaces: `same changed moved only findings echoes`; "" is all. */
  show: string;
  /** Kinds and weights of findings, separated by spaces: `number … structure`, `3 2 1`; "" is all. */
  findings: string;
  locale: string;
  theme: "" | "auto" | "light" | "dark";
  density: "" | "comfortable" | "compact";
  /** The reader's size of text, smaller or larger. */
  size: "" | "small" | "large" | "larger";
  /** Whether the list is beside the text: "" from 1,500 pixels of the element's width on. */
  beside: "" | "on" | "off";
  /** Whether findings of severity 1 are marked in the text. */
  nuances: boolean;
  controls: boolean;

  /** The comparison shown; null before the first, and after an error. */
  readonly comparison: Comparison | null;
  /** The comparison under way, else the last one. Rejects with an `Error` that has a `code`, or an `AbortError`. */
  readonly complete: Promise<Comparison>;

  next(): void;
  previous(): void;
  /** False where there is no such place. */
  goTo(target: Target): boolean;
  /** Blind to case, accents and typography; goes to the next match, by -1 to the one before, by 0 nowhere. Resolves to how many there are. */
  find(text: string, by?: 1 | -1 | 0): Promise<number>;
  /** Opens what explains the marks and the keys, or closes it. */
  openHelp(): void;
  /** Opens the search field. */
  openFind(): void;
  /** Out of the search, out of another view to the pages, out of the place reached. */
  back(): void;
  /** Draws the map larger, smaller, or so that the whole is seen. */
  zoom(how: "in" | "out" | "whole"): void;
  swap(): void;
  export(format: ExportFormat): Promise<Blob>;
  /** The map as an SVG file. */
  exportMap(): Promise<Blob>;
  /** The findings shown as a table (CSV) in the language of the controls, saying which were put aside. */
  exportFindings(): Promise<Blob>;
  abort(): void;

  addEventListener<Name extends keyof DiptychCompareEvents>(
    type: Name, listener: (this: DiptychCompare, event: DiptychCompareEvents[Name]) => any, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof DiptychCompareEvents>>(
    type: Name, listener: (this: DiptychCompare, event: HTMLElementEventMap[Name]) => any, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof DiptychCompareEvents>(
    type: Name, listener: (this: DiptychCompare, event: DiptychCompareEvents[Name]) => any, options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof DiptychCompareEvents>>(
    type: Name, listener: (this: DiptychCompare, event: HTMLElementEventMap[Name]) => any, options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

export interface DiptychCompareEvents {
  loadstart: CustomEvent<undefined>;
  /** `loaded` and `total` in bytes. */
  progress: ProgressEvent & { stage: "text" | "lexicon" | "compare" };
  load: CustomEvent<Summary>;
  /** Codes: not-found, http, network, not-text, not-utf-8, worker, module, blocked, internal, option, language, too-long, and those of a file that is no text, which begin with "file-": see readers/readers.d.ts. */
  error: CustomEvent<Error & { code: string }>;
  abort: CustomEvent<undefined>;
  select: CustomEvent<{ bead: number; finding: number | null; side?: "left" | "right"; block?: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "diptych-compare": DiptychCompare;
  }
}
