/** What the element's size and place on the page change in it. */

import { isNarrow } from "./stage.js";

export class Watch {
  #observers;

  /**
   * @param {HTMLElement} element
   * @param {{ frame: HTMLElement, toolbar: HTMLElement, heads: HTMLElement, narrowed: () => void }} parts `narrowed` is
   *   called when the width comes to suit another view
   */
  constructor(element, { frame, toolbar, heads, narrowed }) {
    let narrow = isNarrow(element);
    // What is reached must be below the toolbar, whatever its height. In the next frame, as it may change what is
    // observed, which observers report as an error.
    const bar = new ResizeObserver(([{ borderBoxSize: [{ blockSize }] }]) =>
      requestAnimationFrame(() => frame.style.setProperty("--_bar", `${blockSize}px`)));
    // Once the heads are out of sight, the names of the sides stay above the text.
    const above = new IntersectionObserver(([{ isIntersecting }]) => frame.classList.toggle("past-heads", !isIntersecting));
    const width = new ResizeObserver(() => {
      if (isNarrow(element) === narrow) return;
      narrow = !narrow;
      narrowed();
    });
    bar.observe(toolbar);
    above.observe(heads);
    width.observe(element);
    this.#observers = [bar, above, width];
  }

  end() {
    for (const observer of this.#observers) observer.disconnect();
  }
}
