/** What answers pointer, keys and selection in the pages. It is loaded behind the first that are drawn. */

import { adopter } from "../dom/sheets.js";
import { Explain } from "../interaction/explain.js";
import { highlight, offerStop } from "../interaction/highlight.js";
import { guardSelection } from "../interaction/selection.js";

export const adoptAnswersSheet = adopter(/* css */ `
.frame > .tip { z-index: 6; max-width: min(320px, 90%); }
.sheet { position: fixed; inset: auto 0 0; z-index: 7; max-height: 60vh; overflow: auto; padding: 12px 16px 16px; background: var(--dt-paper); border-top: 1px solid var(--dt-rule); border-radius: 14px 14px 0 0; box-shadow: 0 -6px 24px rgb(0 0 0 / .16); font: 15px/1.45 var(--dt-font-ui); }
.sheet-head { display: flex; justify-content: space-between; align-items: center; gap: 12px; } .sheet-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; } .sheet .button { min-height: 40px; }
.sheet p { margin: 8px 0 0; } .reading.left { --_side: var(--dt-left); } .reading.right { --_side: var(--dt-right); } .sheet :is(del, ins) { font-family: var(--dt-font-text); }
.frame .touched { outline: 2px solid var(--dt-ink); outline-offset: 1px; border-radius: 3px; }
.tip { position: absolute; width: max-content; max-width: 416px; padding: 8px 12.8px; font: 13px/1.4 var(--dt-font-ui); pointer-events: none;
  background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .12); }
`);

/**
 * Answers from now on.
 *
 * @param {HTMLElement} frame
 * @param {import("./stage.js").Stage} stage
 * @param {import("./reading.js").Reading} reading
 * @param {() => string} close what the button says that closes a sheet
 */
export function answer(frame, stage, reading, close) {
  highlight(stage.node);
  guardSelection(stage.node);
  stage.offerStop = offerStop;
  offerStop(stage.node);
  return new Explain(frame, {
    close,
    sheet: async (target) =>
      reading.context &&
      (await import("./sheet.js")).sheetOf(reading.context, target, {
        step: (by) => reading.step(by),
        link: (button, place) => reading.copyLink(button, place),
      }),
  });
}
