/** Parts of the program that are loaded when they are needed. */

/**
 * @template T
 * @param {Promise<T>} loading
 * @returns {Promise<T>} rejects with an `Error` of the code "part" where it cannot be loaded
 */
export async function later(loading) {
  try {
    return await loading;
  } catch (cause) {
    throw Object.assign(new Error("A part of the program could not be loaded.", { cause }), { code: "part" });
  }
}
