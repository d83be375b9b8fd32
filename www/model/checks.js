/** The findings to check, numbered in reading order; those of a group have one number and are one decision. Pure. */

/** @typedef {import("./model.js").Comparison} Comparison */
/** @typedef {{ number: number, findings: number[] }} Check */

/**
 * @param {Pick<Comparison, "findings">} comparison
 * @param {Set<number>} hidden findings left out by a filter
 * @returns {{ all: Check[], of: Map<number, Check> }} those put aside keep their number, so that no other one changes
 */
export function checks({ findings }, hidden) {
  /** @type {Map<number | string, Check>} */
  const groups = new Map();
  /** @type {Map<number, Check>} */
  const of = new Map();
  findings.forEach(({ severity, group }, at) => {
    if (severity === 1 || hidden.has(at)) return;
    const key = group ?? `${at}`;
    let check = groups.get(key);
    if (!check) groups.set(key, (check = { number: groups.size + 1, findings: [] }));
    check.findings.push(at);
    of.set(at, check);
  });
  return { all: [...groups.values()], of };
}

/** Whether a finding says only that no counterpart of a word was found, which is not a fault by itself. @param {import("../diptych.js").Finding} finding */
export function isUncovered({ message, severity }) {
  return severity === 1 && (message.id === "omission.word" || message.id === "addition.word");
}
