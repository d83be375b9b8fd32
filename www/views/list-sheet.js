/** The style sheet of the list, which is the same beside the text. */

import { adopter } from "../dom/sheets.js";

export const adoptListSheet = adopter(/* css */ `
.list, .echo-list { margin: 0 auto; max-width: 832px; padding: 0 24px 16px; list-style: none; }
.page-item .page-reason { margin-inline-start: 6px; }
.listing > .section { max-width: 832px; margin: 0 auto; padding-inline: 24px; }
.list-head { display: flex; gap: 8px; justify-content: space-between; align-items: center; max-width: 832px; min-height: 36px; margin: 0 auto; padding: 4px 24px; font: 600 13px/1.3 var(--dt-font-ui); color: var(--dt-ink-2); }
.list-head.of-finding { color: var(--dt-find); } .list-head .count { font-weight: 400; }
summary.list-head { cursor: pointer; list-style: none; border-top: 1px solid var(--dt-rule); padding-inline: 0; margin-inline: max(24px, 50% - 392px); } .dock summary.list-head { margin-inline: 14px; } summary.list-head::-webkit-details-marker { display: none; }
summary.list-head span:first-child::before { content: "▸ " / ""; } [open] > summary.list-head span:first-child::before { content: "▾ " / ""; }
.item-row { position: relative; padding: calc(8px * var(--dt-density)) 3px; border-bottom: 1px solid var(--dt-rule); scroll-margin-top: var(--_top); content-visibility: auto; contain-intrinsic-size: auto 64px; overflow-wrap: break-word; }
.item-row[data-go], .item-row[data-open] { cursor: pointer; }
.item-row:hover, .item-row[aria-current], .item-row:focus { background: var(--dt-page); }
.item-row[aria-current] { box-shadow: inset 4px 0 0 var(--dt-ink); }
.checks .item-row { content-visibility: visible; }
.check { padding-inline-start: 32px; } .check > .flag-box { position: absolute; inset-inline-start: 4px; top: calc(8px * var(--dt-density) + 2px); }
.what { display: flex; gap: 8px; justify-content: space-between; align-items: baseline; font: 13px/1.5 var(--dt-font-ui); }
.places { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 8px; color: var(--dt-ink-2); } .places .link { min-height: 24px; min-width: 24px; text-align: end; }
.check .line { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; } .reason { margin: 0; } .reason, .acts { font: 13px/1.45 var(--dt-font-ui); } .acts .link { min-height: 24px; }
.told { margin: 2px 0 0; padding: 0; list-style: none; line-height: 1.45; } .told li { margin-top: 5px; } .told .more, p.told { color: var(--dt-ink-2); }
.jump { min-width: 24px; max-width: 100%; overflow-wrap: anywhere; border: 0; background: none; padding: 0; font: inherit; color: inherit; text-align: start; cursor: pointer; min-height: 24px; }
.changes .item-row { padding-inline-start: 32px; } .list-number { position: absolute; inset-inline-start: 0; width: 26px; text-align: end; font: 600 12px/24px var(--dt-font-ui); color: var(--dt-ink-2); }
.changes .left-only, .changes .right-only { border: 0; padding-block: calc(3px * var(--dt-density)); }
.run-title { display: flex; justify-content: space-between; padding: 10px 3px 4px; border-top: 1px solid var(--dt-rule); font: 13px/1.3 var(--dt-font-ui); } .changes :is(.changed, .moved) + .run-title { border-top: 0; } .changes :is(.left-only, .right-only) + :is(.changed, .moved) { border-top: 1px solid var(--dt-rule); }
.changes .count { color: var(--dt-ink-2); white-space: nowrap; padding-inline-start: 8px; font: 12.5px/1.5 var(--dt-font-ui); }
.picks { display: flex; flex-wrap: wrap; gap: 6px; max-width: 832px; margin: 0 auto; padding: 10px 24px; font: 12.5px/1.2 var(--dt-font-ui); }
.pick { min-height: 26px; padding: 3px 9px; border: 1px solid var(--dt-rule); border-radius: 99px; background: none; cursor: pointer; } .pick:hover { border-color: var(--dt-ink-2); }
.pick[aria-pressed="true"] { background: var(--dt-ink); color: var(--dt-paper); border-color: var(--dt-ink); } .pick .sign { color: inherit; }
.dock :is(.list, h3.list-head, .picks) { padding-inline: 14px; } .dock .item-row { margin-inline: -14px; padding-inline-end: 14px; } .dock .check { padding-inline-start: 46px; } .dock .check > .flag-box { inset-inline-start: 14px; }
.dock .changes .item-row { padding-inline-start: 40px; } .dock .list-number { inset-inline-start: 8px; }
.dock .check .aside { opacity: 0; } .dock .check:is(:hover, [aria-current], :focus-within, .put-aside) .aside, .dock .check .aside:focus-visible { opacity: 1; }
@media (hover: none) { .dock .check .aside { opacity: 1; } }
.filters { display: flex; flex-wrap: wrap; gap: 3px 24px; max-width: 832px; margin: 0 auto; padding: 12px 24px 0; font: 13px/1.4 var(--dt-font-ui); }
.filters fieldset { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 0 16px; padding: 0; } .filters .count { padding-inline-start: 0; margin-inline-start: -3px; }
.filters legend { float: inline-start; min-width: 72px; padding-block: 3.5px; font-size: 13px; } .filters .button { margin-block-start: 8px; }
.list-fold .item-row { font: 13px/1.5 var(--dt-font-ui); color: var(--dt-ink-2); }
.where, .nothing { font: 13px/1.5 var(--dt-font-ui); color: var(--dt-ink-2); }
.nothing { padding: 16px 24px; }
.echo-list li:not(.note) { padding: 3px 0; }
`);
