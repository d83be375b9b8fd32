/** What the marks mean, and which keys do what: for the panel behind the question mark. */

import { h } from "../dom/dom.js";

/** @typedef {import("../views/parts.js").Context} Context */

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
