/** A button that opens a panel of choices. Built on `details`, so that it works by keyboard as it is. */

import { h } from "./dom.js";

/** @typedef {{ node: HTMLDetailsElement, label: HTMLElement, panel: HTMLElement }} Menu */

/**
 * @param {string} part its parts, and classes
 * @returns {Menu} fill `label` and `panel`
 */
export function menu(part) {
  const label = h("summary", { class: "button" });
  const panel = h("div", { class: "panel" });
  const node = h("details", { class: part, part }, label, panel);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !node.open) return;
    event.preventDefault();
    event.stopPropagation();
    node.open = false;
    label.focus();
  });
  // Closed once the focus, or a press, is elsewhere.
  node.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !node.contains(event.relatedTarget)) node.open = false;
  });
  node.addEventListener("toggle", () => {
    if (!node.open) return;
    const close = (/** @type {Event} */ event) => {
      if (event.composedPath().includes(node)) return;
      node.open = false;
      document.removeEventListener("pointerdown", close);
    };
    document.addEventListener("pointerdown", close);
    node.addEventListener("toggle", () => document.removeEventListener("pointerdown", close), { once: true });
  });
  return { node, label, panel };
}

/**
 * A group of boxes or buttons to tick.
 *
 * @param {"checkbox" | "radio"} type
 * @param {string} legend
 * @param {{ value: string, label: string, count?: string, checked: boolean }[]} choices
 * @param {(values: string[]) => void} change gets the values now ticked
 */
export function choices(type, legend, choices, change) {
  const boxes = choices.map(({ value, checked }) =>
    h("input", { type, name: legend, value, checked, "data-key": `${legend} ${value}` }),
  );
  return h(
    "fieldset",
    { onchange: () => change(boxes.filter((box) => box.checked).map((box) => box.value)) },
    h("legend", {}, legend),
    ...choices.map(({ label, count }, i) =>
      h("label", {}, boxes[i], " ", label, count ? h("span", { class: "count" }, count) : null),
    ),
  );
}
