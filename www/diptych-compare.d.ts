/** Types of `<diptych-compare>` for TypeScript and editors; `element.md` and the embedding guide say what each does. */

import type { Comparison, ExportFormat, Summary } from "./diptych.js";

export type { Comparison, ExportFormat, Summary };

export type Target =
  | { bead: number }
  | { finding: number }
  | { side: "left" | "right"; block: number }
  /** A paragraph by the numbers that lead to it, "6(3)(a)", or the nearest one above it. */
  | { side: "left" | "right"; path: string };

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

/**
 * Two texts on facing pages: what corresponds, and what really differs.
 *
 * @tag diptych-compare
 *
 * @attr {string} left - URL of the left text
 * @attr {string} right - URL of the right text
 * @attr {string} [left-language=detected] - BCP 47 tag of the left text
 * @attr {string} [right-language=detected] - BCP 47 tag of the right text
 * @attr {string} [left-label=the document's title] - Short name of the left side
 * @attr {string} [right-label=the document's title] - Short name of the right side
 * @attr {"auto" | "versions" | "languages"} [mode="auto"] - How the texts are compared
 * @attr {"facing" | "inline" | "map" | "list"} [view="facing"] - How the comparison is shown
 * @attr {"word" | "character" | "sentence"} [granularity="word"] - The unit of changes
 * @attr {string} ignore - Differences that do not count, separated by spaces: case typography diacritics punctuation whitespace
 * @attr {string} glossary - The text of a glossary, tab-separated or TBX: how terms of the left text are to be translated
 * @attr {string} [show=all] - What is shown, separated by spaces: same changed moved only findings echoes
 * @attr {string} [findings=all] - Kinds and weights of findings to show, separated by spaces: number … structure, 3 2 1
 * @attr {string} [locale=the page's lang] - Language of the controls: en fr es ru ar zh
 * @attr {"auto" | "light" | "dark"} [theme="auto"] - Colours
 * @attr {"comfortable" | "compact"} [density="comfortable"] - How much stands on a page
 * @attr {"small" | "large" | "larger"} size - Size of the text; the reader's own where it is absent
 * @attr {"on" | "off"} beside - Whether the list is beside the text; from 1,500 pixels of the element's width on where it is absent
 * @attr {boolean} nuances - Whether findings of severity 1 are marked in the text
 * @attr {boolean} furniture - Whether lines taken for page heads, feet and numbers are shown where they stood
 * @attr {boolean} controls - Shows the toolbar
 *
 * @fires {CustomEvent<undefined>} loadstart - A comparison begins
 * @fires {ProgressEvent} progress - loaded and total in bytes, and stage
 * @fires {CustomEvent<Summary>} load - The comparison is shown; detail: its summary
 * @fires {CustomEvent<Error>} error - detail: an Error with code
 * @fires {CustomEvent<undefined>} abort - The comparison was stopped
 * @fires {CustomEvent} select - A place was reached; detail: { bead, finding }, and side and block where a paragraph was asked for
 *
 * @slot left-text - The left text as content, where neither `left` nor `leftText` is set: compared, and read as it is without JavaScript
 * @slot right-text - The right text as content
 * @slot left-note - The line above the left title
 * @slot right-note - The line above the right title
 * @slot left-title - The left title
 * @slot right-title - The right title
 * @slot controls - Further controls in the toolbar
 *
 * @cssprop --dt-font-text - Family of the texts
 * @cssprop --dt-font-ui - Family of toolbar, notes and tags
 * @cssprop --dt-size - Size of the texts
 * @cssprop --dt-paper - Background of the element
 * @cssprop --dt-page - Background of what lies under the pages, as the map
 * @cssprop --dt-ink - Colour of the texts
 * @cssprop --dt-ink-2 - Colour of what is secondary
 * @cssprop --dt-rule - Colour of lines between rows
 * @cssprop --dt-left - Colour of the left side
 * @cssprop --dt-left-bg - Behind deleted words
 * @cssprop --dt-left-bg-2 - Behind paragraphs that only the left text has
 * @cssprop --dt-right - Colour of the right side
 * @cssprop --dt-right-bg - Behind inserted words
 * @cssprop --dt-right-bg-2 - Behind paragraphs that only the right text has
 * @cssprop --dt-moved - Colour of moved text
 * @cssprop --dt-moved-bg - Behind moved text
 * @cssprop --dt-echo - Colour of phrases that both texts share elsewhere
 * @cssprop --dt-find - Colour of findings
 * @cssprop --dt-find-bg - Behind findings
 * @cssprop --dt-focus - Colour of the focus
 * @cssprop --dt-sticky - Where the toolbar sticks, under a page's own bar
 * @cssprop --dt-density - Of rows and lines: 1, or less to have more on a page
 *
 * @csspart frame - All of the element
 * @csspart banner - The heads of the pages and the summary
 * @csspart head - The head of a page, with `left` or `right`
 * @csspart left - Of the left side, with `head` or `cell`
 * @csspart right - Of the right side, with `head` or `cell`
 * @csspart swap - The button that exchanges the sides
 * @csspart summary - What was counted
 * @csspart toolbar - The toolbar
 * @csspart message - Progress and failures, in place of the texts
 * @csspart view - What scrolls: the comparison in one of the views
 * @csspart facing - The view of facing pages
 * @csspart inline - The view of one column
 * @csspart list - The view of a list of changes and findings
 * @csspart map - The view of a map
 * @csspart names - The names of paragraphs on the map
 * @csspart section - A section in the list
 * @csspart run-head - The head of a stretch without counterpart
 * @csspart run - A stretch of paragraphs without counterpart, with `left` or `right`
 * @csspart single - A paragraph among those without counterpart, with its relation
 * @csspart row - Paragraphs that correspond, with their relation: `same` `changed` `moved` `left-only` `right-only` and the rest
 * @csspart cell - A side of a row, with `left` or `right`
 * @csspart hinge - What stands between the two sides
 * @csspart tag - What a row is: moved, new, dropped, renumbered
 * @csspart number - The number of a paragraph, on which a press copies a link to it
 * @csspart lead - The operative word at the beginning of a paragraph
 * @csspart sentence - A sentence
 * @csspart inserted - Words that only the right text has
 * @csspart deleted - Words that only the left text has
 * @csspart furniture - A line taken for a page head, foot or number
 * @csspart moved - A sentence that moved, where it was and where it is
 * @csspart ignored - A difference that does not count
 * @csspart finding - Words that a finding is about
 * @csspart note - A note on a row
 * @csspart echo - A phrase that the other text has elsewhere
 * @csspart kin - A link to where the other text speaks of the same
 * @csspart fold - A stretch of unchanged paragraphs that is folded
 * @csspart dock - The list beside the text
 * @csspart tip - What explains what is pointed at
 * @csspart sheet - What explains what was touched
 * @csspart overview - The bar beside the text that shows where changes are
 */
export class DiptychCompare extends HTMLElement {
  static readonly observedAttributes: string[];

  /** URL of a text file in UTF-8; setting it takes the place of `leftText`. */
  left: string;
  right: string;
  /** The left text itself; setting it takes the place of `left`. */
  leftText: string;
  /** The right text itself; setting it takes the place of `right`. */
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
  /** Whether lines taken for page heads, feet and numbers are shown where they stood. */
  furniture: boolean;
  controls: boolean;

  /** The comparison shown; null before the first, and after an error. */
  readonly comparison: Comparison | null;
  /**
   * The address of the paragraph reached, "left:6(3)(a)" by its path, or "left.12" by its place among the blocks where no path
   * leads there; "" where none was reached. A page that writes it into its own address, and calls `goTo` with what it finds there,
   * makes the links lead back that a press on a paragraph's number copies.
   */
  readonly address: string;
  /** The comparison under way, else the last one. Rejects with an `Error` that has a `code`, or an `AbortError`. */
  readonly complete: Promise<Comparison>;

  /** Goes to the next place to look at: a change, or a finding. */
  next(): void;
  /** Goes to the place before. */
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
  /** Exchanges the two sides, with their texts, languages, labels and notes. */
  swap(): void;
  /** The comparison in an exchange format, without the findings put aside. */
  export(format: ExportFormat): Promise<Blob>;
  /** The map as an SVG file. */
  exportMap(): Promise<Blob>;
  /** The findings shown as a table (CSV) in the language of the controls, saying which were put aside. */
  exportFindings(): Promise<Blob>;
  /** Ends the comparison under way, and its drawing; the one before stays. */
  abort(): void;

  addEventListener<Name extends keyof DiptychCompareEvents>(
    type: Name,
    listener: (this: DiptychCompare, event: DiptychCompareEvents[Name]) => any,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof DiptychCompareEvents>>(
    type: Name,
    listener: (this: DiptychCompare, event: HTMLElementEventMap[Name]) => any,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof DiptychCompareEvents>(
    type: Name,
    listener: (this: DiptychCompare, event: DiptychCompareEvents[Name]) => any,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof DiptychCompareEvents>>(
    type: Name,
    listener: (this: DiptychCompare, event: HTMLElementEventMap[Name]) => any,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

export interface DiptychCompareEvents {
  loadstart: CustomEvent<undefined>;
  /** `loaded` and `total` in bytes. */
  progress: ProgressEvent & { stage: "text" | "lexicon" | "compare" };
  load: CustomEvent<Summary>;
  /** Codes: not-found, http, network, not-text, not-utf-8, worker, module, blocked, internal, option, language, too-long, and those of a file that is not a text, which begin with "file-": see readers/readers.d.ts. */
  error: CustomEvent<Error & { code: string }>;
  abort: CustomEvent<undefined>;
  select: CustomEvent<{ bead: number; finding: number | null; side?: "left" | "right"; block?: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "diptych-compare": DiptychCompare;
  }
}
