/** The messages of one language of the interface: a text, or one for each plural category of the value `n`. */
declare const messages: Record<string, string | { [category: string]: string }>;
export default messages;
