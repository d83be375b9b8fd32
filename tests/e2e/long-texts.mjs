// What is long enough to be stopped, and to be measured.

/** Two texts of some 200,000 words, one word in twenty other than in the first. To be run in the page. */
export const TEXTS = `(() => {
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const word = () => "abcdefghijklmnopqrstuvwxyz".slice(random(20)).slice(0, 2 + random(6)) + random(4000).toString(36);
  const left = Array.from({ length: 2500 }, () => Array.from({ length: 80 }, word));
  const right = left.map((words) => words.map((one) => (random(20) === 0 ? word() : one)));
  return [left, right].map((paragraphs) => paragraphs.map((words) => words.join(" ") + ".").join("\\n\\n"));
})()`;
