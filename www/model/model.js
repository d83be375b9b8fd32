/** Questions to a comparison that its model answers only indirectly. Pure. */

import { checks } from "./checks.js";
import { visible } from "./hidden.js";
import { withoutBars } from "./table-rows.js";
import { leading, lightsWords, missingIn, movedBy } from "./spans.js";

/** @typedef {import("../diptych.js").Comparison} Comparison */
/** @typedef {import("../diptych.js").Document} Document */
/** @typedef {import("../diptych.js").Block} Block */
/** @typedef {import("../diptych.js").Bead} Bead */
/** @typedef {import("../diptych.js").Edit} Edit */
/** @typedef {"left" | "right"} Side */
/** @typedef {"letter" | "title" | "preamble" | "operative" | "closing" | null} Section */
/** @typedef {import("./spans.js").Marked} Marked */

/** @type {readonly Side[]} */
export const SIDES = ["left", "right"];

/** The other side. @param {Side} side @returns {Side} */
export const opposite = (side) => (side === "left" ? "right" : "left");

/** Texts with a smaller share of common words have phrases in common; in others each is but a phrase that repeats. */
const SPARSE = 0.5;

/**
 * Where things are, in time linear in the comparison.
 *
 * @param {Comparison} comparison
 * @param {Set<number>} [aside] findings put aside
 * @param {Set<number>} [hidden] findings left out by a filter; like those put aside, they are nowhere
 */
export function index(comparison, aside = new Set(), hidden = new Set()) {
  /** The bead of each block, -1 for furniture. */
  const beads = { left: fill(comparison.left, () => -1), right: fill(comparison.right, () => -1) };
  comparison.beads.forEach((bead, at) => {
    for (const side of SIDES) for (const block of bead[side]) beads[side][block] = at;
  });
  /** Echoes and findings by block. @type {{ left: Map<number, Marked>, right: Map<number, Marked> }} */
  const marked = { left: new Map(), right: new Map() };
  const mark = (
    /** @type {Side} */ side,
    /** @type {"echoes" | "findings"} */ what,
    /** @type {import("../diptych.js").Place} */ place,
    /** @type {number} */ of,
    gap = false,
  ) => {
    const {
      block,
      span: [start, end],
    } = place;
    let entry = marked[side].get(block);
    if (!entry) marked[side].set(block, (entry = { echoes: [], findings: [] }));
    // The place of what is missing is marked where nothing else is.
    if (!gap) entry[what].push({ start, end, of });
    else if (!entry[what].some((other) => other.start < end && start < other.end))
      entry[what].push({ start, end, of, gap });
  };
  const echoes = comparison.summary.sharedWords < SPARSE ? comparison.echoes : [];
  echoes.forEach((echo, of) => {
    for (const [side, other] of /** @type {[Side, Side][]} */ ([
      ["left", "right"],
      ["right", "left"],
    ])) {
      const there = new Set(echo[other].map(({ block }) => beads[other][block]));
      for (const place of echo[side]) {
        // What a passage shares with its own counterpart goes without saying: it is what has no other mark.
        if (!there.has(beads[side][place.block])) mark(side, "echoes", place, of);
      }
    }
  });
  const absent = (/** @type {number} */ of) => aside.has(of) || hidden.has(of);
  comparison.findings.forEach((finding, of) => {
    if (absent(of)) return;
    for (const side of SIDES) {
      const place = finding[side];
      // What concerns a whole block is said in the note; underlining all of it would say nothing more.
      if (place && place.span[1] - place.span[0] < comparison[side].blocks[place.block].text.length)
        mark(side, "findings", place, of);
    }
  });
  const missing = missingIn(comparison);
  comparison.findings.forEach(({ message, severity, ...places }, of) => {
    if (absent(of) || severity === 1 || !/omission|addition/.test(message.id)) return;
    for (const [side, other] of /** @type {[Side, Side][]} */ ([
      ["left", "right"],
      ["right", "left"],
    ])) {
      const place = places[side];
      const gap = place && !places[other] && missing(side, place);
      if (gap) mark(other, "findings", gap, of, true);
    }
  });
  /** The findings of each bead, in reading order. @type {number[][]} */
  const findings = comparison.beads.map(() => []);
  /** Those of them that are more than nuances. @type {number[][]} */
  const serious = comparison.beads.map(() => []);
  /** Those put aside. @type {number[][]} */
  const dismissed = comparison.beads.map(() => []);
  comparison.findings.forEach(({ left, right, severity }, of) => {
    if (hidden.has(of)) return;
    const bead = left ? beads.left[left.block] : right ? beads.right[right.block] : -1;
    if (aside.has(of)) {
      dismissed[bead]?.push(of);
      return;
    }
    findings[bead]?.push(of);
    if (severity > 1) serious[bead]?.push(of);
  });
  const relations = comparison.relations.filter(
    ({ left, right }) => saysEnough(comparison.left.blocks[left]) && saysEnough(comparison.right.blocks[right]),
  );
  const found = kin(comparison, relations, beads);
  return {
    beads,
    marked,
    echoes,
    findings,
    serious,
    dismissed,
    aside,
    checks: checks(comparison, hidden),
    kin: found,
    takes: inverse(found),
    relations,
    gathered: gathered(comparison, relations, beads),
    ghosts: ghosts(comparison),
    moved: movedBy(comparison),
    lightsWords: lightsWords(comparison),
  };
}

/** @typedef {ReturnType<typeof index>} Index */

/** How weak a relation may be to be named beside a block without counterpart, and how many are named. */
export const KIN_SCORE = 0.15;
const KIN_COUNT = 4;

/** The letters and digits of the shortest block that has a subject: an item of a list, "2 apples", has none. */
const SUBJECT_LETTERS = 20;

/** Whether a block is long enough to be on a subject; a Chinese character says as much as two letters. @param {Block} block */
const saysEnough = ({ text }) =>
  text.length >= 2 * SUBJECT_LETTERS ||
  text.replace(/[^\p{L}\p{N}]/gu, "").replace(/\p{sc=Han}/gu, "$&$&").length >= SUBJECT_LETTERS;

/**
 * For blocks without counterpart: the blocks of the other side on the same subject, strongest first.
 *
 * @param {Comparison} comparison
 * @param {Comparison["relations"]} relations
 * @param {{ left: number[], right: number[] }} beads
 * @returns {{ left: Map<number, number[]>, right: Map<number, number[]> }}
 */
function kin({ beads: all }, relations, beads) {
  const found = { left: new Map(), right: new Map() };
  for (const { left, right, score } of relations) {
    if (score < KIN_SCORE || beads.left[left] === beads.right[right]) continue;
    const ends = /** @type {const} */ ([
      ["left", left, right],
      ["right", right, left],
    ]);
    for (const [side, here, there] of ends) {
      if (!all[beads[side][here]]?.relation.endsWith("only")) continue;
      const list = found[side].get(here) ?? [];
      found[side].set(here, list);
      if (list.length < KIN_COUNT) list.push(there);
    }
  }
  return found;
}

/**
 * For each block: the passages without counterpart on the other side that name it.
 *
 * @param {{ left: Map<number, number[]>, right: Map<number, number[]> }} kin
 */
function inverse(kin) {
  const found = { left: new Map(), right: new Map() };
  for (const [side, other] of /** @type {[Side, Side][]} */ ([
    ["left", "right"],
    ["right", "left"],
  ])) {
    for (const [here, there] of kin[side])
      for (const block of there) found[other].set(block, [...(found[other].get(block) ?? []), here]);
    for (const list of found[other].values()) list.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  }
  return found;
}

/** How many blocks must meet in one, for that to be worth saying. */
const GATHERED = 4;

/**
 * The block that takes up the subjects of most blocks of the other side.
 *
 * @param {Comparison} comparison
 * @param {Comparison["relations"]} relations
 * @param {{ left: number[], right: number[] }} beads
 * @returns {{ side: Side, block: number, count: number } | null} null where none takes up many
 */
function gathered({ beads: all }, relations, beads) {
  /** @type {Map<string, { side: Side, block: number, count: number }>} */
  const counts = new Map();
  for (const { left, right, score } of relations) {
    const own = beads.left[left] === beads.right[right];
    if (score < KIN_SCORE) continue;
    for (const [side, here, other] of /** @type {[Side, number, number][]} */ ([
      ["left", left, beads.right[right]],
      ["right", right, beads.left[left]],
    ])) {
      // What has a counterpart of its own is not taken up elsewhere.
      if (!own && !all[other]?.relation.endsWith("only")) continue;
      const key = `${side} ${here}`;
      counts.set(key, { side, block: here, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const most = [...counts.values()].reduce(
    (/** @type {{ side: Side, block: number, count: number } | null} */ best, one) =>
      best && best.count >= one.count ? best : one,
    null,
  );
  return most && most.count >= GATHERED ? most : null;
}

/**
 * A moved passage is shown once, where one of the sides has it. This says after which bead the other side has it.
 *
 * @param {Comparison} comparison
 * @returns {Map<number, { bead: number, side: Side }[]>} by bead; -1 is the beginning
 */
function ghosts({ beads }) {
  /** @type {Map<number, { bead: number, side: Side }[]>} */
  const found = new Map();
  const settled = { left: [-1], right: [-1] };
  const after = { left: [-1], right: [-1] };
  beads.forEach((bead, at) => {
    if (bead.relation === "moved") return;
    for (const side of SIDES) {
      const last = bead[side].at(-1) ?? -1;
      if (last < 0 || last < (settled[side].at(-1) ?? -1)) continue;
      settled[side].push(last);
      after[side].push(at);
    }
  });
  beads.forEach((bead, at) => {
    if (bead.relation !== "moved") return;
    const place = (/** @type {Side} */ side) =>
      after[side][Math.max(0, leading(settled[side], (one) => one < bead[side][0]) - 1)];
    const [left, right] = [place("left"), place("right")];
    // The side whose place is farther from where the passage is shown is the one that has it elsewhere.
    const side = Math.abs(left - at) > Math.abs(right - at) ? "left" : "right";
    const where = side === "left" ? left : right;
    if (Math.abs(where - at) > 1) found.set(where, [...(found.get(where) ?? []), { bead: at, side }]);
  });
  return found;
}

/** The part of a document that a kind of block belongs to. @param {Block} block @returns {Section} */
export function section({ kind }) {
  switch (kind) {
    case "masthead":
    case "letter-title":
    case "letter-body":
    case "signature":
      return "letter";
    case "annex-title":
    case "organization":
    case "title":
    case "subtitle":
    case "adoption-note":
      return "title";
    case "preamble-opening":
    case "preamble":
      return "preamble";
    case "operative":
      return "operative";
    case "closing":
    case "source-note":
      return "closing";
    default:
      return null;
  }
}

/** How many characters name a block that has no number. */
const LABEL_LENGTH = 32;

/** A block's name in a list: its number, else its first words. @param {Block} block */
export function label({ number, text }) {
  return number ?? opening(text, LABEL_LENGTH);
}

/**
 * The first words of a text, as many as fit, without a character that is not seen.
 *
 * @param {string} quoted
 * @param {number} length
 */
export function opening(quoted, length) {
  const text = visible(withoutBars(quoted));
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 3 ? cut.slice(0, space) : Array.from(cut).slice(0, -1).join("")).replace(/[\s,;:.]+$/u, "")}…`;
}

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** The direction of a language's script. @param {string} tag BCP 47 @returns {"ltr" | "rtl"} */
export function direction(tag) {
  const [language, script = ""] = tag.toLowerCase().split("-");
  return script === "arab" || script === "hebr" || (script.length !== 4 && RIGHT_TO_LEFT.has(language)) ? "rtl" : "ltr";
}

/** @template T @param {Document} document @param {() => T} make @returns {T[]} */
function fill({ blocks }, make) {
  return blocks.map(make);
}
