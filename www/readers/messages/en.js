/** Why a file was not read, in English. Names in braces are arguments of the error. */

/** @type {Record<string, string>} */
export const messages = {
  "file-too-large": "The file is too large: {size} MB, and the limit is {limit} MB.",
  "file-unpacked": "The file unpacks to more than {limit} MB, the limit; it may be made to harm.",
  "file-pages": "The file has more than {limit} pages, the limit.",
  "file-elements": "The file has more than {limit} elements, the limit.",
  "file-depth": "The file nests its elements more than {limit} deep, the limit.",
  "file-time": "Reading the file took too long: no progress for {limit} seconds.",
  "file-kind": "This kind of file ({kind}) cannot be read: choose a text, Markdown, HTML, Word (.docx) or PDF file.",
  "file-broken": "The file is damaged and cannot be read ({detail}).",
  "file-encrypted": "The file is protected by a password. Save it without one, and open that.",
  "file-scanned": "This PDF holds pictures of pages and no text. Run text recognition on it first.",
  "file-empty": "The file holds no text.",
  "file-reader": "The program that reads such files could not be loaded. Check the connection and try again.",
};
