/**
 * What a reader takes on before it gives up with a {@link import("./errors.js").FileError}. Each limit is far above the
 * documents that people compare, and low enough that a file made to exhaust the reader ends within seconds.
 */

/** Bytes of a file. The longest text that the core compares fits within it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of all parts that are unpacked from one archive. The XML of a 1,000-page Word document has about 30 MB. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** Elements of one XML part of a Word file. A 1,000-page Word document has about 1.5 million. */
export const MAX_ELEMENTS = 5_000_000;

/**
 * Elements and pieces of text of an HTML page, each of some 500 bytes in memory. The HTML standard on one page has
 * 300,000.
 */
export const MAX_PAGE_ELEMENTS = 1_000_000;

/**
 * Levels of nested elements. Browsers stop at 512 for a page; Word itself nests tables at most 63 deep, about 5
 * elements each.
 */
export const MAX_DEPTH = 1_000;

/** Pages of a PDF. */
export const MAX_PAGES = 5_000;

/** Seconds without progress (a page of a PDF, a part of a Word file) after which the reader is stopped. */
export const MAX_IDLE_SECONDS = 30;
