// The style sheet in a module, without comments and white space.

import { transformSync } from "esbuild";

/**
 * @param {string} code of a module
 * @param {string} name of it, for the error where its sheet is not a literal
 * @returns {string} the same code where it has no sheet
 */
export const withMinifiedSheets = (code, name) =>
  code.replaceAll(/\/\* css \*\/ `([^`]*)`/g, (_, css) => {
    if (/\$\{|\\/.test(css)) throw new Error(`the sheet in ${name} is no literal`);
    return JSON.stringify(
      transformSync(css, { loader: "css", minify: true, target: "es2022", charset: "utf8" }).code.trim(),
    );
  });
