/**
 * Files as text, in a browser and in Node: plain text in any encoding, HTML, Word (.docx) and PDF.
 * `import { readFile } from "diptych/readers"`
 */

/** A file as text. The core's parser reads all structure from `text`. */
export interface Reading {
  /**
   * The text with every tracked change accepted. Headings and list items are marked as in Markdown, numbers are
   * written out, a table row is one line with `|` around its cells, a form feed is a page break.
   */
  text: string;
  /** The same with every tracked change rejected; null if the file has none. */
  before: string | null;
  /** What the file itself says it is called. */
  title: string | null;
  /** BCP 47, if the file states it. */
  language: string | null;
  /** What was left out or could not be read, in English, one sentence each. */
  notes: string[];
  kind: "text" | "html" | "docx" | "pdf";
}

/**
 * Reads one file of at most 64 MB. In a browser, all but plain text is read in a worker, which is stopped when it makes
 * no progress for 30 seconds. Throws `FileError`, or the reason of the signal.
 */
export function readFile(file: Blob & { name?: string }, options?: { signal?: AbortSignal }): Promise<Reading>;

/**
 * Why a file was not read. Codes, with their arguments:
 * - `file-too-large` (`size`, `limit` in MB): it has more bytes than are read
 * - `file-unpacked` (`limit` in MB): the archive unpacks to more
 * - `file-pages`, `file-elements`, `file-depth` (`limit`): it has more pages, elements, levels of nesting
 * - `file-time` (`limit` in seconds): the reader made no progress
 * - `file-kind` (`kind`): the kind is not read; `file-broken` (`detail`): it is damaged
 * - `file-encrypted`, `file-scanned` (a PDF of pictures), `file-empty`
 * - `file-reader`: the reader could not be loaded
 */
export class FileError extends Error {
  constructor(code: string, details?: Record<string, string>);
  readonly code: string;
  readonly arguments: Record<string, string>;
}
