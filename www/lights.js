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
    /** @type {string[]} */
    const pairs = [];
    const target = event.target instanceof Element ? event.target : null;
    // A word lights up with its counterpart, and so does the sentence that it stands in.
    for (let element = target?.closest("[data-pair]"); element; element = element.parentElement?.closest("[data-pair]")) {
      pairs.push(...(element.getAttribute("data-pair") ?? "").split(" "));
    }
    const within = target?.closest("[data-bead]") ?? root;
    const now = `${within.getAttribute("data-bead")} ${pairs}`;
    if (now === current) return;
    for (const element of lit) element.classList.remove("lit");
    current = now;
    // Phrases in common stand anywhere; all else is in one row.
    lit = pairs.flatMap((pair) => [...(pair.startsWith("e") ? root : within).querySelectorAll(`[data-pair~="${pair}"]`)]);
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
