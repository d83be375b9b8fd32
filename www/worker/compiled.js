/**
 * Where the compiled modules come from. The build of one file has another module in its place, with the bytes in it.
 */

/**
 * What the glue of a module is to load; undefined is the file beside it.
 *
 * @param {string} file
 * @param {string | undefined} base the folder that `configure` named
 * @returns {Promise<{ module_or_path: URL | Uint8Array<ArrayBuffer> } | undefined>}
 */
export async function compiled(file, base) {
  return base ? { module_or_path: new URL(file, base) } : undefined;
}
