/** What the marks mean, and which keys do what: for the panel behind the question mark. */

import { h } from "../dom/dom.js";
import { adopter } from "../dom/sheets.js";

/** @typedef {import("../views/parts.js").Context} Context */

/** Its style sheet. */
export const adoptHelpSheet = adopter(/* css */ `
.help > .panel { width: 400px; max-width: min(400px, 90vw); max-height: min(576px, 75vh); overflow: auto; padding: 6.4px 16px 16px; }
.help h3 { font: 600 13px/1.3 var(--dt-font-ui); margin: 12.8px 0 3.2px; }
.help dl { margin: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 5.6px 14.4px; align-items: baseline; font-size: 13px; }
.help dl > div { display: contents; } .help dd { margin: 0; color: var(--dt-ink-2); }
.help dt :is(del, ins, mark, .echo, .lit) { font: 15px/1.4 var(--dt-font-text); } .help .lit { background: var(--dt-right-bg); border-radius: 2px; }
kbd { font: 12px/1 var(--dt-font-ui); border: 1px solid var(--dt-rule); border-bottom-width: 2px; border-radius: 4px; padding: 1.6px 5.6px; white-space: nowrap; }
`);

/** @param {Context} context @returns {HTMLElement[]} */
export function help(context) {
  const { say } = context;
  const list = (
    /** @type {import("../locales/locales.js").Key} */ head,
    /** @type {Iterable<[Node, string]>} */ entries,
  ) => [
    h("h3", {}, say.text(head)),
    h("dl", {}, ...[...entries].map(([sign, text]) => h("div", {}, h("dt", {}, sign), h("dd", {}, text)))),
  ];
  return [...list("readHead", marks(context)), ...list("keysHead", keys(context))];
}

/** Only what this comparison may show. @param {Context} context @returns {Generator<[Node, string], void, void>} */
function* marks({ comparison, index, say, names }) {
  const { mode, summary, findings } = comparison;
  const tag = (/** @type {string} */ kind, /** @type {string} */ text) => h("span", { class: `tag ${kind}` }, text);
  const sample = (/** @type {Node | string} */ inner) => h("span", { class: "sample" }, inner);
  if (mode === "versions") {
    yield [h("del", {}, "abc"), say.text("readWords", { side: names.left.long })];
    yield [h("ins", {}, "abc"), say.text("readWords", { side: names.right.long })];
    yield [tag("", say.percent(0.8)), say.text("readShare")];
  } else {
    yield [sample(h("span", { class: "lit" }, "abc")), say.text("readSentence")];
    yield [tag("", say.text("ratio", { left: 2, right: 1 })), say.text("readRatio")];
  }
  for (const side of /** @type {const} */ (["left", "right"])) {
    if (summary[`${side}Only`])
      yield [
        tag(`of-${side}`, say.text("onlyTag", { side: names[side].short })),
        say.text("readAlone", { side: names[side].long }),
      ];
  }
  if (summary.moved) yield [tag("of-moved", say.text("moved")), say.text("readMoved")];
  if (index.kin.left.size + index.kin.right.size)
    yield [h("span", {}, say.text("sameSubject")), say.text("readSubject")];
  if (index.echoes.length) yield [h("span", { class: "echo" }, "abc"), say.text("readEcho")];
  if (findings.length) yield [h("mark", { class: "finding" }, "abc"), say.text("readFinding")];
}

/** @param {Context} context @returns {Generator<[Node, string], void, void>} */
function* keys({ say, comparison }) {
  const key = (/** @type {string[]} */ ...names) =>
    h("span", {}, ...names.flatMap((name) => [h("kbd", {}, name), " "]));
  yield [key("n", "p"), say.text("keySteps")];
  yield [key("1", "2", "3", "4"), say.text("keyViews")];
  yield [key("/"), say.text("keyFind")];
  yield [key("s"), say.text("keySwap")];
  yield [key("←", "→"), say.text("keyArrows")];
  if (comparison.mode === "languages") yield [key("⇧ ←", "⇧ →"), say.text("keyWords")];
  yield [key("Enter"), say.text("keyCounterpart")];
  yield [key("↑", "↓"), say.text("keyNumbers")];
  yield [key("+", "−", "0"), say.text("keyZoom")];
  yield [key("Esc"), say.text("keyBack")];
  yield [key("?"), say.text("keyHelp")];
}
