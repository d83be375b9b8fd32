/** Lights up together what belongs together: sentences, edits, echoes, a finding and its note. */

/**
 * Watches pointer and focus within a view; what shares a `data-pair` gets the class `lit`.
 *
 * @param {HTMLElement} root
 */
export function lightUp(root) {
  /** @type {Element[]} */
  let lit = [];
  let current = "";
  const light = (/** @type {Event} */ event) => {
    const pair = (event.target instanceof Element && event.target.closest("[data-pair]")?.getAttribute("data-pair")) || "";
    if (pair === current) return;
    for (const element of lit) element.classList.remove("lit");
    current = pair;
    lit = pair ? [...root.querySelectorAll(`[data-pair="${pair}"]`)] : [];
    for (const element of lit) element.classList.add("lit");
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
  // A touch lights as well, and a second one elsewhere puts it out.
  root.addEventListener("pointerdown", light);
  root.addEventListener("pointerleave", () => light(new Event("leave")));
}
