/** The tables of word vectors by language. Each address is a literal, so that bundlers find the file. */
export default /** @type {Record<string, URL>} */ ({
  ar: new URL("./ar.bin", import.meta.url),
  de: new URL("./de.bin", import.meta.url),
  en: new URL("./en.bin", import.meta.url),
  es: new URL("./es.bin", import.meta.url),
  fr: new URL("./fr.bin", import.meta.url),
  ru: new URL("./ru.bin", import.meta.url),
  zh: new URL("./zh.bin", import.meta.url),
});
