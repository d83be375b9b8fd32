// Comparisons and findings in short, for tests of what is made of them.

/**
 * A comparison in short: a bead for each word, "=" same, "~" changed, "<" left only, ">" right only, "^" moved with
 * places.
 */
export function comparison(
  notation,
  { mode = "versions", findings = [], echoes = [], relations = [], sharedWords = 0 } = {},
) {
  const RELATIONS = { "=": "same", "~": "changed", "<": "left-only", ">": "right-only", "^": "moved" };
  const sides = { left: [], right: [] };
  const beads = notation.split(" ").map((item) => {
    const [, sign, l, r] = /^(.)(?:(\d+):(\d+))?$/.exec(item);
    const take = (side, at, skip) => {
      if (sign === skip) return [];
      const place = at === undefined ? sides[side].length : Number(at);
      sides[side][place] = {
        kind: "body",
        number: null,
        lead: null,
        text: `${side} ${place} text, which says enough`,
        source: [],
        sentences: [],
      };
      return [place];
    };
    return {
      left: take("left", l, ">"),
      right: take("right", r, "<"),
      relation: RELATIONS[sign],
      renumbered: false,
      score: 0.5,
      edits: [],
      sentences: [],
      approximate: false,
    };
  });
  const document = (blocks) => ({ language: "en", title: null, notes: [], blocks });
  return {
    schema: 1,
    mode,
    left: document(sides.left),
    right: document(sides.right),
    beads,
    relations,
    echoes,
    findings,
    summary: { sharedWords },
    complete: true,
  };
}

/** A finding at the beginning of a block of either side, or of none. */
export const finding = (left, right) => ({
  kind: "term",
  severity: 2,
  confidence: 1,
  message: { id: "x", arguments: {} },
  left: left === null ? null : { block: left, span: [0, 4] },
  right: right === null ? null : { block: right, span: [0, 4] },
});
