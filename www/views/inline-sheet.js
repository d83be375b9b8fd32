/** The style sheet of the pages in one column. */

import { adopter } from "../dom/sheets.js";

export const adoptInlineSheet = adopter(/* css */ `
.inline > .names { font-size: 12.5px; border-bottom: 1px solid var(--dt-rule); } .inline .names-line { display: flex; gap: 14.4px; align-items: center; padding-inline: 14.4px; } .inline .name-of { border: 0; padding: 0; max-width: 35%; } .inline .name-of > b { max-width: none; flex: 0 1 auto; } .inline .name-title { display: none; }
.inline .here { order: -1; flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
.inline { max-width: 736px; margin: 0 auto; }
.inline { --_row: calc(8px * var(--dt-density)); }
.inline .row { display: block; padding: var(--_row) 24px var(--_row) calc(var(--_margin) + 14px); contain-intrinsic-size: auto calc(var(--_lines, 4) * (1.3em + .25em * var(--dt-density)) + 16px * var(--dt-density)); }
.inline .row:has(.stack > [dir="rtl"]:first-child) { padding: var(--_row) calc(var(--_margin) + 14px) var(--_row) 24px; }
.inline .row .number { inset-inline-start: -52px; width: 48px; } .deep .inline .row .number { inset-inline-start: -70px; width: 66px; }
.inline { --_names: 28px; } .inline .run { --_margin: 54px; } .deep .inline .run { --_margin: 82px; }
.pair { margin-block: calc(5.6px * var(--dt-density)); }
.pair .block { margin: 0; text-align: start; }
.pair .block + .block { margin-top: 1.6px; }
.pair .right { color: var(--dt-right); }
.pair .left.lit { background: var(--dt-left-bg); } .pair .right.lit { background: var(--dt-right-bg); }
`);
