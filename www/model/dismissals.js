/**
 * Findings that a reviser has looked at and put aside, kept in the browser from one visit to the next. They belong to
 * their pair of documents, and hide nothing in others; what is kept are digests, and no text.
 */

/** @typedef {import("./model.js").Comparison} Comparison */
/**
 * The digests of a pair of documents and of its findings put aside.
 *
 * @typedef {[pair: string, findings: string[]]} Entry
 */

const KEY = "diptych-dismissed";
/** How many pairs, and findings of a pair, are kept; the oldest go first. */
const PAIRS_KEPT = 200;
const FINDINGS_KEPT = 2000;

/** The numbers of the findings put aside. @param {Comparison} comparison @returns {Set<number>} */
export function dismissed(comparison) {
  // The browser takes long to open its store.
  const entries = comparison.findings.length ? read() : [];
  if (entries.length === 0) return new Set();
  const pair = pairDigest(comparison);
  const names = new Set(entries.find(([one]) => one === pair)?.[1]);
  if (names.size === 0) return new Set();
  return new Set(comparison.findings.map((_, of) => of).filter((of) => names.has(findingDigest(comparison, of))));
}

/**
 * Puts findings aside, or back where all of them are.
 *
 * @param {{ comparison: Comparison, index: import("./model.js").Index }} among
 * @param {number[]} findings
 * @returns {number} how many are put aside now
 */
export function putAside({ comparison, index: { aside } }, findings) {
  const away = findings.some((of) => !aside.has(of));
  dismiss(comparison, findings, away);
  return aside.size + (away ? findings.length : -findings.length);
}

/** @param {Comparison} comparison @param {number[]} findings @param {boolean} aside */
function dismiss(comparison, findings, aside) {
  const pair = pairDigest(comparison);
  const wanted = new Set(findings.map((of) => findingDigest(comparison, of)));
  const entries = read();
  const before = entries.find(([one]) => one === pair)?.[1] ?? [];
  const names = before.filter((one) => !wanted.has(one));
  if (aside) names.push(...wanted);
  /** @type {Entry[]} */
  const after = [
    ...entries.filter(([one]) => one !== pair),
    .../** @type {Entry[]} */ (names.length ? [[pair, names.slice(-FINDINGS_KEPT)]] : []),
  ].slice(-PAIRS_KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(after));
  } catch {
    session = after;
  }
}

/** What a finding is about and where, in a pair of documents. @param {Comparison} comparison @param {number} of */
function findingDigest({ findings }, of) {
  const { kind, message, left, right } = findings[of];
  const place = (/** @type {import("../diptych.js").Place | null} */ one) => (one ? `${one.block}:${one.span}` : "");
  return digest([[kind, message.id, place(left), place(right)].join(" ")]);
}

/** @type {WeakMap<Comparison, string>} */
const pairs = new WeakMap();

/** @param {Comparison} comparison */
function pairDigest(comparison) {
  let made = pairs.get(comparison);
  if (!made) {
    const texts = [comparison.left, comparison.right].flatMap(({ language, blocks }) => [
      language,
      ...blocks.map(({ text }) => text),
    ]);
    pairs.set(comparison, (made = digest(texts)));
  }
  return made;
}

/**
 * The offset basis and prime of the 32-bit hash FNV-1a, and another basis for a second one, so that no two pairs meet
 * by chance.
 */
const FNV = { basis: 0x811c9dc5, prime: 0x01000193, second: 0x9747b28c };

/** 64 bits of hash, in hexadecimal. @param {string[]} texts */
function digest(texts) {
  let [a, b] = [FNV.basis, FNV.second];
  const add = (/** @type {number} */ code) => {
    a = Math.imul(a ^ code, FNV.prime);
    b = Math.imul(b ^ code, FNV.prime) ^ (b >>> 15);
  };
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) add(text.charCodeAt(i));
    add(0x1ffff);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Used where the page may keep nothing. @type {Entry[] | null} */
let session = null;

/** @returns {Entry[]} */
function read() {
  if (session) return session;
  try {
    const entries = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(entries) ? entries.filter((entry) => Array.isArray(entry) && Array.isArray(entry[1])) : [];
  } catch {
    return [];
  }
}
