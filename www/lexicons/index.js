/** The languages that have a table of word vectors beside this file. */
export default ["ar", "de", "en", "es", "fr", "ru", "zh"];
