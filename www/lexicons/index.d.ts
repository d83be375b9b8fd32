/** The addresses of the tables of word vectors, by language: `ar` `de` `en` `es` `fr` `ru` `zh`. */
declare const lexicons: Record<string, URL>;
export default lexicons;
