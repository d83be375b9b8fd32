/** What the element's size and place on the page change in it. */

import { hasRoom, isDocked } from "./dock.js";
import { isNarrow } from "./stage.js";
import { measure } from "./width.js";

export class Watch {
  #observers;

  /**
   * @param {HTMLElement} element
   * @param {{ frame: HTMLElement, toolbar: HTMLElement, heads: HTMLElement, resized: () => void }} parts `resized` is
   *   called when the width comes to suit another view, or a list beside it
   */
  constructor(element, { frame, toolbar, heads, resized }) {
    const suits = () =>
      [!element.hasAttribute("view") && isNarrow(element), isDocked(element), hasRoom(element)].join();
    measure(element);
    let suited = suits();
    // What is reached must be below the toolbar, whatever its height. In the next frame, as it may change what is
    // observed, which observers report as an error.
    const bar = new ResizeObserver(
      ([
        {
          borderBoxSize: [{ blockSize }],
        },
      ]) => requestAnimationFrame(() => frame.style.setProperty("--_bar", `${blockSize}px`)),
    );
    // Once the heads are out of sight, the names of the sides stay above the text.
    const above = new IntersectionObserver(([{ isIntersecting }]) =>
      frame.classList.toggle("past-heads", !isIntersecting),
    );
    const width = new ResizeObserver(() => {
      measure(element);
      if (suits() === suited) return;
      suited = suits();
      resized();
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
