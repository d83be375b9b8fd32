/** What is in the menus of the toolbar: what is shown, how it is compared, exports. It is loaded with the first menu that is looked at. */

import { h } from "../dom/dom.js";
import { choices } from "../dom/menu.js";
import { KINDS } from "../model/filter.js";

/** @typedef {import("../views/parts.js").Context} Context */
/** @typedef {import("../dom/menu.js").Menu} Menu */
/**
 * What a menu acts on.
 *
 * @typedef {object} Acts
 * @property {(attribute: string, value: string) => void} set an attribute of the element; the default is the empty one
 * @property {(blob: Promise<Blob>, ending: string) => void} download
 */
/** @typedef {import("../diptych-compare.js").DiptychCompare} DiptychCompare */
/**
 * Formats that the page offers.
 *
 * @typedef {Exclude<import("../diptych.js").ExportFormat, "critic" | "terminal">} ExportFormat
 */

const GRANULARITIES = /** @type {const} */ (["word", "character", "sentence"]);
const IGNORABLE = /** @type {const} */ (["case", "typography", "diacritics", "punctuation", "whitespace"]);

/**
 * What the reader may choose of the look: attribute, what holds without it, and its values.
 *
 * @type {[name: "theme" | "density" | "size", usual: string, values: string[]][]}
 */
const LOOKS = [
  ["theme", "auto", ["auto", "light", "dark"]],
  ["density", "comfortable", ["comfortable", "compact"]],
  ["size", "normal", ["small", "normal", "large", "larger"]],
];

/** The formats that suit each mode. @type {Record<"versions" | "languages", ExportFormat[]>} */
const FORMATS = {
  versions: ["html", "markdown", "unified", "csv", "json"],
  languages: ["html", "markdown", "tmx", "xliff", "csv", "json"],
};
/** @type {Record<ExportFormat, string>} */
const ENDINGS = { html: "html", markdown: "md", unified: "patch", tmx: "tmx", xliff: "xlf", csv: "csv", json: "json" };

/**
 * Fills the panel of a menu.
 *
 * @type {Record<"show" | "compare" | "export", (menu: Menu, element: DiptychCompare, context: Context, acts: Acts) => void>}
 */
export const fill = {
  show({ panel }, element, { comparison, index, say, show }, { set }) {
    const { summary } = comparison;
    const { same, changed, moved, leftOnly, rightOnly } = summary;
    const count = {
      same,
      changed,
      moved,
      only: leftOnly + rightOnly,
      findings: comparison.findings.length - index.aside.size,
      echoes: index.echoes.length,
    };
    refill(
      panel,
      choices(
        "checkbox",
        say.text("show"),
        [
          ...KINDS.filter((kind) => count[kind]).map((kind) => ({
            value: kind,
            label: say.text(kind === "changed" && comparison.mode === "languages" ? "legendPaired" : `show-${kind}`),
            count: say.number(count[kind]),
            checked: show.has(kind),
          })),
          ...(comparison.findings.some(({ severity }) => severity === 1)
            ? [{ value: "nuances", label: say.text("showNuances"), checked: element.hasAttribute("nuances") }]
            : []),
          ...((summary.furniture?.left ?? 0) + (summary.furniture?.right ?? 0)
            ? [{ value: "furniture", label: say.text("showFurniture"), checked: element.hasAttribute("furniture") }]
            : []),
        ],
        (values) => {
          for (const name of ["nuances", "furniture"]) element.toggleAttribute(name, values.includes(name));
          const all = KINDS.every((kind) => !count[kind] || values.includes(kind));
          set("show", all ? "" : values.filter((value) => value !== "nuances" && value !== "furniture").join(" "));
        },
      ),
      ...LOOKS.map(([name, usual, values]) =>
        choices(
          "radio",
          say.text(name),
          values.map((value) => ({
            value,
            label: say.text(/** @type {any} */ (`${name}-${value}`)),
            checked: value === (element.getAttribute(name) || usual),
          })),
          ([value]) => set(name, value === usual ? "" : value),
        ),
      ),
    );
  },

  compare({ panel }, element, { comparison, say }, { set }) {
    const granularity = element.getAttribute("granularity") || "word";
    const ignore = (element.getAttribute("ignore") ?? "").split(/\s+/);
    /** @type {Map<string | undefined, number>} */
    const ignored = new Map();
    for (const { edits } of comparison.beads)
      for (const edit of edits) if (edit.ignored) ignored.set(edit.ignored, (ignored.get(edit.ignored) ?? 0) + 1);
    refill(
      panel,
      choices(
        "radio",
        say.text("granularity"),
        GRANULARITIES.map((value) => ({
          value,
          label: say.text(`granularity-${value}`),
          checked: value === granularity,
        })),
        ([value]) => set("granularity", value === "word" ? "" : value),
      ),
      choices(
        "checkbox",
        say.text("ignore"),
        IGNORABLE.map((value) => ({
          value,
          label: say.text(`ignore-${value}`),
          checked: ignore.includes(value),
          count: ignore.includes(value) ? say.text("ignored", { n: ignored.get(value) ?? 0 }) : "",
        })),
        (values) => set("ignore", values.join(" ")),
      ),
    );
  },

  export({ node, label, panel }, element, { comparison, say }, { download }) {
    const item = (/** @type {string} */ text, /** @type {() => void} */ act) =>
      h(
        "button",
        {
          type: "button",
          class: "item",
          onclick: () => {
            node.open = false;
            label.focus();
            act();
          },
        },
        text,
      );
    panel.replaceChildren(
      ...FORMATS[comparison.mode].map((format) =>
        item(say.text(`format-${format}`), () => download(element.export(format), ENDINGS[format])),
      ),
      ...(comparison.findings.length
        ? [item(say.text("format-findings"), () => download(element.exportFindings(), "csv"))]
        : []),
      item(say.text("format-svg"), () => download(element.exportMap(), "svg")),
      item(say.text("print"), () => print()),
    );
  },
};

/** Fills a panel anew; what has the focus gets it back. @param {HTMLElement} panel @param {...Node} nodes */
function refill(panel, ...nodes) {
  const root = panel.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const key = focused instanceof HTMLElement && panel.contains(focused) ? focused.dataset.key : undefined;
  panel.replaceChildren(...nodes);
  const heir = key === undefined ? null : panel.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (heir instanceof HTMLElement) heir.focus({ preventScroll: true });
}
