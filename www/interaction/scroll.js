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
  const mine = (scrolling += 1);
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

/**
 * Keeps an element where it is seen while rows come in above it, whose heights too are only estimated at first.
 *
 * @param {Element} element
 * @param {number} top where it is to be, from the top of the window
 * @param {AbortSignal} [signal]
 */
export async function hold(element, top, signal) {
  const mine = (scrolling += 1);
  const scroller = scrollerOf(element);
  let resting = 0;
  for (let i = 0; i < CORRECTIONS && resting < RESTING && !signal?.aborted && mine === scrolling; i += 1) {
    const off = element.getBoundingClientRect().top - top;
    if (Math.abs(off) < 1) resting += 1;
    else scroller.scrollBy({ top: off, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}

/**
 * What scrolls an element: an ancestor, in whatever tree, or else the page.
 *
 * @param {Element} element
 * @returns {Element}
 */
function scrollerOf(element) {
  for (let one = outer(element); one; one = outer(one)) {
    if (one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** @param {Element} element @returns {Element | null} */
function outer(element) {
  const { parentNode } = element.assignedSlot ?? element;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode instanceof Element ? parentNode : null;
}

/**
 * Unfolds what an element is folded in, as the browser does where its own search finds it.
 *
 * @param {Element | null} element
 */
export function unfold(element) {
  for (const part of [".run-body", ".folded"]) element?.closest(part)?.dispatchEvent(new Event("beforematch"));
}
