/** What is where in the text of a block: edits, sentences, words, echoes and findings of a bead. Pure. */

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {import("./model.js").Bead} Bead */
/** @typedef {import("./model.js").Side} Side */
/**
 * A stretch of a block's text, and the number of the edit, pair, echo or finding it belongs to; whether it is only the
 * place of words that are missing there.
 */
/** @typedef {{ start: number, end: number, of: number, gap?: boolean }} Stretch */
/** @typedef {{ echoes: Stretch[], findings: Stretch[] }} Marked */

/**
 * A bead's edits, which run over its blocks' texts joined by line feeds, as stretches of each block.
 *
 * @param {Comparison} comparison
 * @param {Bead} bead
 * @param {Side} side
 * @param {"changed" | "shared"} [which] what differs, or the phrases that are equal
 * @returns {Stretch[][]} by block of the bead
 */
export function editsBy(comparison, bead, side, which = "changed") {
  /** @type {{ start: number, end: number }[]} */
  const ends = [];
  let start = 0;
  for (const block of bead[side]) {
    const { length } = comparison[side].blocks[block].text;
    ends.push({ start, end: start + length });
    start += length + 1;
  }
  /** @type {Stretch[][]} */
  const stretches = ends.map(() => []);
  let at = 0;
  bead.edits.forEach(({ op, [side]: [from, to] }, of) => {
    while (at < ends.length - 1 && from > ends[at].end) at += 1;
    if ((op === "equal") === (which === "changed") || from === to) return;
    if (which === "shared" && !isPhrase(comparison, bead, side, from, to)) return;
    for (let i = at; i < ends.length && ends[i].start < to; i += 1) {
      let [first, last] = [Math.max(from, ends[i].start), Math.min(to, ends[i].end)];
      const { text } = comparison[side].blocks[bead[side][i]];
      // Blanks at the ends are not marked, except where nothing else differs.
      if (which === "shared" || text.slice(first - ends[i].start, last - ends[i].start).trim()) {
        while (first < last && isBlank(text[first - ends[i].start])) first += 1;
        while (first < last && isBlank(text[last - 1 - ends[i].start])) last -= 1;
      }
      if (first < last) stretches[i].push({ start: first - ends[i].start, end: last - ends[i].start, of });
    }
  });
  return stretches;
}

/**
 * Where one side has a single paragraph of what the other side has in several: the places of its text, each before a
 * word, at which another paragraph begins over there. None of other beads.
 *
 * @param {Comparison} comparison
 * @param {Bead} bead
 * @returns {{ side: Side, cuts: number[] } | null}
 */
export function cutsOf(comparison, { left, right, edits }) {
  if (comparison.mode !== "versions" || Math.min(left.length, right.length) !== 1 || left.length === right.length)
    return null;
  const [side, other] = /** @type {[Side, Side]} */ (left.length === 1 ? ["left", "right"] : ["right", "left"]);
  const own = comparison[side].blocks[(side === "left" ? left : right)[0]].text;
  /** @type {number[]} */
  const cuts = [];
  let end = -1;
  for (const block of (side === "left" ? right : left).slice(0, -1)) {
    end += comparison[other].blocks[block].text.length + 1;
    const edit = edits.find(({ [other]: [from, to] }) => from <= end && end < to);
    if (!edit) return null;
    let at =
      edit.op === "equal"
        ? edit[side][0] + end - edit[other][0]
        : edit[other][0] === end
          ? edit[side][0]
          : edit[side][1];
    while (at < own.length && isBlank(own[at])) at += 1;
    if (at > 0 && at < own.length && at > (cuts.at(-1) ?? 0)) cuts.push(at);
  }
  return cuts.length ? { side, cuts } : null;
}

/** @param {string} character */
const isBlank = (character) => /\s/u.test(character);

/**
 * What is shared is a phrase from so many letters on, in two words or more: before -> after, "de la" -> no, "monde
 * musulman" -> yes.
 */
const PHRASE_LETTERS = 10;

/** @param {Comparison} comparison @param {Bead} bead @param {Side} side @param {number} from @param {number} to */
function isPhrase(comparison, bead, side, from, to) {
  const text = bead[side]
    .map((block) => comparison[side].blocks[block].text)
    .join("\n")
    .slice(from, to)
    .trim();
  return text.length >= PHRASE_LETTERS && /\p{L}\s+\p{L}/u.test(text);
}

/**
 * The sentences of one side of a bead that the alignment names, as stretches of each block.
 *
 * @param {Comparison} comparison
 * @param {Bead} bead
 * @param {Side} side
 * @returns {Stretch[][]}
 */
export function sentencesBy(comparison, bead, side) {
  const places = new Map(bead[side].map((block, i) => [block, i]));
  /** @type {Stretch[][]} */
  const stretches = bead[side].map(() => []);
  bead.sentences.forEach((pair, of) => {
    for (const [block, sentence] of pair[side]) {
      const span = comparison[side].blocks[block]?.sentences[sentence];
      const place = places.get(block);
      if (span && place !== undefined) stretches[place].push({ start: span[0], end: span[1], of });
    }
  });
  for (const list of stretches) list.sort((a, b) => a.start - b.start);
  return stretches;
}

/**
 * The sentences that moved, by block of each side.
 *
 * @param {Comparison} comparison
 * @returns {{ left: Map<number, Stretch[]>, right: Map<number, Stretch[]> }}
 */
export function movedBy({ movedText }) {
  const found = { left: new Map(), right: new Map() };
  for (const [of, moved] of (movedText ?? []).entries()) {
    for (const side of /** @type {const} */ (["left", "right"])) {
      const {
        block,
        span: [start, end],
      } = moved[side];
      found[side].set(
        block,
        [...(found[side].get(block) ?? []), { start, end, of }].sort((a, b) => a.start - b.start),
      );
    }
  }
  return found;
}

/** Above this many words that correspond, none is an element of its own: a page holds only so many. */
const WORDS = 20_000;

/**
 * The words of one side of a bead that translate words of the other, as stretches of each block; `of` is the place in
 * `names` of what they have in common with their counterparts.
 *
 * @param {Bead} bead
 * @param {Side} side
 * @returns {{ stretches: Stretch[][], names: string[] }}
 */
export function wordsBy(bead, side) {
  const places = new Map(bead[side].map((block, i) => [block, i]));
  /** @type {Map<string, { block: number, start: number, end: number, names: string[] }>} */
  const words = new Map();
  bead.sentences.forEach((pair, at) =>
    pair.words?.forEach((link, i) => {
      const [block, [start, end]] = link[side === "left" ? 0 : 1];
      const key = `${block}:${start}:${end}`;
      const word = words.get(key) ?? { block, start, end, names: [] };
      word.names.push(`w${at}.${i}`);
      words.set(key, word);
    }),
  );
  /** @type {Stretch[][]} */
  const stretches = bead[side].map(() => []);
  /** @type {string[]} */
  const names = [];
  for (const { block, start, end, names: own } of words.values()) {
    const place = places.get(block);
    if (place !== undefined) stretches[place].push({ start, end, of: names.push(own.join(" ")) - 1 });
  }
  return { stretches: stretches.map(disjoint), names };
}

/**
 * Tells where words of one side are missing on the other: at the counterpart of the word nearest to them in their
 * sentence. Before -> after, "certains | territoires libanais" -> "territories".
 *
 * @param {Comparison} comparison
 * @returns {(side: Side, place: import("../diptych.js").Place) => import("../diptych.js").Place | null} for the side that has the words; null where no word of the sentence has a counterpart
 */
export function missingIn(comparison) {
  /** The words of each sentence's pair. @type {Map<string, NonNullable<Bead["sentences"][number]["words"]>>} */
  const pairs = new Map();
  for (const { sentences } of comparison.beads) {
    for (const { words = [], ...sides } of sentences) {
      for (const side of /** @type {const} */ (["left", "right"]))
        for (const place of sides[side]) pairs.set(`${side}:${place}`, words);
    }
  }
  return (side, { block, span: [start, end] }) => {
    const within = leading(comparison[side].blocks[block].sentences, ([, to]) => to <= start);
    const [own, other] = side === "left" ? [0, 1] : [1, 0];
    let nearest = Infinity;
    let place = null;
    for (const link of pairs.get(`${side}:${block},${within}`) ?? []) {
      const [at, [from, to]] = link[own];
      const far = at === block ? Math.max(from - end, start - to) : Infinity;
      if (far >= nearest) continue;
      nearest = far;
      place = { block: link[other][0], span: link[other][1] };
    }
    return place;
  };
}

/**
 * How many items at the start of a list fit, by binary search: after the first that does not fit, none may.
 *
 * @template T
 * @param {T[]} list
 * @param {(item: T) => boolean} fits
 */
export function leading(list, fits) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a comparison has few enough word links to light them up. @param {Comparison} comparison */
export function lightsWords({ beads }) {
  let count = 0;
  for (const { sentences } of beads) for (const { words } of sentences) count += words?.length ?? 0;
  return count > 0 && count <= WORDS;
}

/**
 * The echoes and findings in a block: in order, and where two overlap the one that was named first.
 *
 * @param {import("./model.js").Index} index
 * @param {Side} side
 * @param {number} block
 * @returns {Marked}
 */
export function markedIn({ marked }, side, block) {
  const { echoes, findings } = marked[side].get(block) ?? { echoes: [], findings: [] };
  return { echoes: disjoint(echoes), findings: disjoint(findings) };
}

/** @param {Stretch[]} stretches @returns {Stretch[]} */
function disjoint(stretches) {
  if (stretches.length < 2) return stretches;
  const sorted = [...stretches].sort((a, b) => a.start - b.start || a.of - b.of);
  /** @type {Stretch[]} */
  const kept = [];
  for (const stretch of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= stretch.start) kept.push(stretch);
    else if (stretch.of < last.of) kept[kept.length - 1] = stretch;
  }
  return kept;
}
