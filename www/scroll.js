/** Scrolling to a place that moves while it is approached. */

/** How often a scroll is corrected while the rows on the way take their real heights, and when it has come to rest. */
const CORRECTIONS = 12;
const RESTING = 2;

/** The scroll under way last: a later one ends it. */
let scrolling = 0;

/**
 * Scrolls to an element whose place is only estimated until the rows around it are laid out.
 *
 * @param {Element} element
 * @param {"start" | "center"} block
 * @param {AbortSignal} [signal]
 */
export async function settle(element, block, signal) {
  const mine = scrolling += 1;
  let before = NaN;
  let resting = 0;
  for (let i = 0; i < CORRECTIONS && resting < RESTING && !signal?.aborted && mine === scrolling; i += 1) {
    element.scrollIntoView({ block, behavior: "instant" });
    await new Promise(requestAnimationFrame);
    const { top } = element.getBoundingClientRect();
    resting = Math.abs(top - before) < 1 ? resting + 1 : 0;
    before = top;
  }
}

/** Unfolds what an element is folded in, as the browser does where its own search finds it. @param {Element | null} element */
export function unfold(element) {
  element?.closest(".folded")?.dispatchEvent(new Event("beforematch"));
}
