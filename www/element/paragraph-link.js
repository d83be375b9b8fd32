/**
 * A link to a paragraph: the page's own address, which the page may have written to lead there, or else with the
 * paragraph's behind it.
 */

/**
 * Copies it. To be called after the page was told of the paragraph by `select`, and within the reader's press.
 *
 * @param {import("../locales/locales.js").Say} say
 * @param {string} address "left:6(3)(a)"
 * @returns {Promise<string>} what the reader is to be told
 */
export async function copyLink(say, address) {
  const written = decoded(location.hash).split(/[#&=]/u).includes(address);
  const url = written ? location.href : new URL(`#${fragment(address)}`, location.href).href;
  try {
    await navigator.clipboard.writeText(url);
    return say.text("linkCopied");
  } catch {
    // Browsers may refuse it; then the reader is shown it.
    return url;
  }
}

/** An address as it is in a fragment: what marks its parts stays readable. @param {string} address */
const fragment = (address) => encodeURIComponent(address).replaceAll("%3A", ":");

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
