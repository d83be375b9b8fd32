/** Lights up together what belongs together: sentences, edits, echoes, a finding and its note; by keyboard too. */

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

  // The sentences are one stop of Tab; the arrows go from one to the next, Enter to the counterpart.
  root.addEventListener("keydown", (event) => {
    const here = event.target instanceof HTMLElement && event.target.hasAttribute("data-stop") ? event.target : null;
    const by = { ArrowRight: 1, ArrowLeft: -1, Enter: 0 }[event.key];
    if (!here || by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-stop]")]);
    const pair = here.dataset.pair;
    const side = here.closest(".cell")?.className;
    const there = by === 0
      ? stops.find((stop) => stop.dataset.pair === pair && stop.closest(".cell")?.className !== side)
      : stops[stops.indexOf(here) + by];
    if (!there) return;
    event.preventDefault();
    here.tabIndex = -1;
    there.tabIndex = 0;
    there.focus();
  });
}

/** Lets Tab reach the first of the sentences. @param {HTMLElement} root */
export function offerStop(root) {
  const first = root.querySelector("[data-stop]");
  if (first instanceof HTMLElement) first.tabIndex = 0;
}
