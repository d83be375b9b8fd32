/**
 * Lights up together what belongs together: sentences, words, edits, echoes, a finding and its note; by keyboard too.
 */

/** What the arrows step along, and with Shift. */
const STOPS = "[data-stop]";
const WORDS = ".word";
/** What the arrows up and down step along: the numbers of the paragraphs. */
const NUMBERS = ".address";

/**
 * Watches pointer and focus within a view; what shares a `data-pair` gets the class `lit`.
 *
 * @param {HTMLElement} root
 */
export function highlight(root) {
  /** @type {Element[]} */
  let lit = [];
  let current = "";
  const light = (/** @type {Event} */ event) => {
    /** @type {string[]} */
    const pairs = [];
    const target = event.target instanceof Element ? event.target : null;
    // A word lights up with its counterpart, and so does the sentence that it is in.
    for (
      let element = target?.closest("[data-pair]");
      element;
      element = element.parentElement?.closest("[data-pair]")
    ) {
      pairs.push(...pairsOf(element));
    }
    const within = target?.closest("[data-bead]") ?? root;
    const now = `${within.getAttribute("data-bead")} ${pairs}`;
    if (now === current) return;
    for (const element of lit) element.classList.remove("lit");
    current = now;
    lit = pairs.flatMap((pair) => [...alike(root, within, pair)]);
    for (const element of lit) element.classList.add("lit");
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
  // From wherever the focus is, Tab reaches the number of the paragraphs there.
  root.addEventListener("focusin", ({ target }) => {
    const within =
      target instanceof Element
        ? [
            target.closest(NUMBERS),
            ...[".cell", "[data-bead]"].map((part) => target.closest(part)?.querySelector(NUMBERS)),
          ]
        : [];
    const place = within.find(Boolean);
    if (place instanceof HTMLElement) offer(root, place);
  });
  // A touch lights as well, and a second one elsewhere puts it out.
  root.addEventListener("pointerdown", light);
  root.addEventListener("pointerleave", () => light(new Event("leave")));
  root.addEventListener("keydown", (event) => step(root, event));
}

/**
 * What Tab reaches in a view: one of the stops, and one of the numbers.
 *
 * @type {WeakMap<HTMLElement, Map<boolean, HTMLElement>>}
 */
const offered = new WeakMap();

/**
 * Lets Tab reach the first stop and the first number, or those within a row.
 *
 * @param {HTMLElement} root
 * @param {Element} [row]
 */
export function offerStop(root, row = root) {
  for (const sort of [STOPS, NUMBERS]) {
    const first = row.querySelector(sort);
    if (first instanceof HTMLElement) offer(root, first);
  }
}

/** @param {HTMLElement} root @param {HTMLElement} stop */
function offer(root, stop) {
  const offers = offered.get(root) ?? new Map();
  const sort = stop.matches(NUMBERS);
  const before = offers.get(sort);
  if (before) before.tabIndex = -1;
  stop.tabIndex = 0;
  offered.set(root, offers.set(sort, stop));
}

/**
 * The stops are one stop of Tab. The arrows go from one to the next on the same side, with Shift from word to word, and
 * Enter goes to the counterpart. So are the numbers, along which the arrows up and down go.
 *
 * @param {HTMLElement} root
 * @param {KeyboardEvent} event
 */
function step(root, event) {
  const here = event.target instanceof HTMLElement ? event.target.closest(`${STOPS}, ${WORDS}, ${NUMBERS}`) : null;
  if (!(here instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const there = here.matches(NUMBERS)
    ? number(root, here, event.key)
    : event.key === "Enter"
      ? counterpart(root, here)
      : event.key === "ArrowRight" || event.key === "ArrowLeft"
        ? neighbour(root, here, event.shiftKey ? WORDS : STOPS, event.key === forward(here))
        : undefined;
  if (!there) return;
  event.preventDefault();
  offer(root, there);
  there.focus();
}

/**
 * The number above or below on the same side, or that of the other side.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} here
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function number(root, here, key) {
  if (key === "ArrowDown" || key === "ArrowUp") return neighbour(root, here, NUMBERS, key === "ArrowDown");
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  return /** @type {HTMLElement[]} */ ([...(here.closest("[data-bead]")?.querySelectorAll(NUMBERS) ?? [])]).find(
    (one) => sideOf(one) !== sideOf(here),
  );
}

/** The arrow that points on in an element's text. @param {Element} element */
function forward(element) {
  return getComputedStyle(element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
}

/**
 * The next element of a sort on the same side, which is not for the same thing: marks cut an element in pieces.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} here
 * @param {string} sort
 * @param {boolean} onward
 * @returns {HTMLElement | undefined}
 */
function neighbour(root, here, sort, onward) {
  const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(sort)]);
  const side = sideOf(here);
  const fits = (/** @type {HTMLElement} */ one) =>
    (here.compareDocumentPosition(one) &
      (onward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) >
      0 &&
    (!here.dataset.pair || one.dataset.pair !== here.dataset.pair) &&
    sideOf(one) === side;
  return onward ? all.find(fits) : all.findLast(fits);
}

/**
 * What is on the other side for the same thing.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} here
 * @returns {HTMLElement | undefined}
 */
function counterpart(root, here) {
  const row = here.closest("[data-bead]") ?? root;
  const side = sideOf(here);
  const all = pairsOf(here).flatMap((pair) => [...alike(root, row, pair)]);
  return /** @type {HTMLElement[]} */ (all).find((one) => sideOf(one) !== side && one.matches(`${STOPS}, ${WORDS}`));
}

/**
 * Phrases in common and sentences that moved are in other rows too; all else is in one.
 *
 * @param {HTMLElement} root
 * @param {Element} row
 * @param {string} pair
 */
function alike(root, row, pair) {
  return (/^[em]/.test(pair) ? root : row).querySelectorAll(`[data-pair~="${pair}"]`);
}

/** @param {Element} element @returns {string[]} */
function pairsOf(element) {
  return (element.getAttribute("data-pair") ?? "").split(" ").filter(Boolean);
}

/** @param {Element} element */
function sideOf(element) {
  return element.closest(".left, .right, del, ins")?.matches(".left, del") ? "left" : "right";
}
