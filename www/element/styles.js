/**
 * The element's style sheet.
 *
 * Custom properties to set on the element (defaults below): `--dt-font-text`, `--dt-font-ui`, `--dt-size` (of the text;
 * em are of the reader's own size); `--dt-paper`, `--dt-page`, `--dt-ink`, `--dt-ink-2`, `--dt-rule`; `--dt-left`,
 * `--dt-left-bg`, `--dt-left-bg-2`, `--dt-right`, `--dt-right-bg`, `--dt-right-bg-2`; `--dt-moved`, `--dt-moved-bg`;
 * `--dt-echo`; `--dt-find`, `--dt-find-bg`; `--dt-focus`; `--dt-sticky` (where the toolbar sticks, under a page's own
 * bar); `--dt-density` (of rows and lines: 1, or less to have more on a page; `density="compact"` sets it and a smaller
 * `--dt-size`). The attribute `size` sets `--dt-size` too.
 *
 * Parts: frame, banner, head (with left or right), swap, summary, toolbar, message, view, facing, row (with its
 * relation), cell (with left or right), hinge, tag, number, lead, sentence, inserted, deleted, finding, note, echo,
 * kin, fold, overview, moved.
 */

import { adopter } from "../dom/sheets.js";

/** One sheet for all elements of a document. */
export const adoptSheet = adopter(/* css */ `
:host {
  --dt-font-text: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "DejaVu Serif", serif;
  --dt-font-ui: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  --dt-size: 1em;
  --dt-paper: light-dark(#fdfcf9, #1b1a18); --dt-page: light-dark(#f4f1ea, #131210);
  --dt-ink: light-dark(#1f1d1a, #ece7de); --dt-ink-2: light-dark(#6b655c, #a39b8e); --dt-rule: light-dark(#ddd6c9, #3a362f);
  --dt-left: light-dark(#9a4b00, #f0b072); --dt-left-bg: light-dark(#fbe7cf, #4a2f12); --dt-left-bg-2: light-dark(#fdf3e6, #2b2118);
  --dt-right: light-dark(#0b5394, #8fc1f2); --dt-right-bg: light-dark(#d6e6f7, #173a5c); --dt-right-bg-2: light-dark(#ebf3fb, #18242f);
  --dt-moved: light-dark(#6a3d9a, #c8a6ee); --dt-moved-bg: light-dark(#ece3f5, #33244a);
  --dt-echo: light-dark(#8a7a1f, #c9b64a);
  --dt-find: light-dark(#b3261e, #ff9a90); --dt-find-bg: light-dark(#fde7e5, #4a1d1a);
  --dt-focus: light-dark(#1a73e8, #8ab4f8);
  --dt-sticky: 0px; --dt-density: 1;
  --_hinge: 60px; --_bar: 52px; --_names: 33.6px;
  display: block; color-scheme: light dark; background: var(--dt-paper); container-type: inline-size; font-size: medium;
}
:host([hidden]) { display: none; }
:host([density="compact"]) { --dt-density: .4; --dt-size: .9375em; }
:host([size="small"]) { --dt-size: .875em; } :host([size="large"]) { --dt-size: 1.1875em; } :host([size="larger"]) { --dt-size: 1.4375em; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
[hidden]:not([hidden="until-found"]) { display: none !important; }
:focus-visible { outline: 2px solid var(--dt-focus); outline-offset: 2px; }
/* What a page sets for its own text is not for these, except the reader's size of text, and no rule of a page reaches here. "all" leaves the direction alone, which is that of the interface's language. */
.frame { all: initial; display: block; color-scheme: inherit; font-size: medium; }
.frame { --_top: calc(var(--dt-sticky) + var(--_bar)); position: relative; background: var(--dt-paper); color: var(--dt-ink); line-height: calc(1.3 + .25 * var(--dt-density)); font-family: var(--dt-font-text); }
.pages, .banner { font-size: var(--dt-size); }
.view:focus { outline: none; }
button { font: inherit; color: inherit; }

/* Heads, summary, toolbar */
.banner { padding: 12px 17.6px 8px; }
.heads { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: 12px; align-items: end; direction: ltr; }
.head { border-bottom: 2px solid var(--_side); padding-bottom: 5.6px; }
.head.left { --_side: var(--dt-left); } .head.right { --_side: var(--dt-right); }
.note-line { font: 12px/1.3 var(--dt-font-ui); letter-spacing: .02em; color: var(--_side); margin-bottom: 2.4px; }
.title-line { font-size: clamp(1em, 1.29cqi, 1.15em); font-weight: 600; line-height: 1.5; margin: 0; text-wrap: balance; }
.swap { font: 18px/1 var(--dt-font-ui); border: 1px solid var(--dt-rule); border-radius: 50%; width: 33.6px; height: 33.6px;
  display: grid; place-items: center; color: var(--dt-ink-2); background: none; padding: 0; cursor: pointer; }
.counts { display: grid; } .room { visibility: hidden; }
.summary { grid-area: 1 / 1; min-width: 0; min-height: 26px; align-content: center; display: flex; flex-wrap: wrap; align-items: baseline; gap: 4.8px 19.2px; margin: 11.2px 0 0; font: 13px/1.4 var(--dt-font-ui); color: var(--dt-ink-2); }
.summary b { color: var(--dt-ink); }
.sum .link { min-height: 24px; } .sum .link[aria-pressed="true"] { color: var(--dt-ink); text-decoration: underline 2px currentColor; }
 .sum.of-left::before, .sum.of-right::before, .sum.moved::before, .sum.moved-text::before, .sum.echoes::before, .sum.finding::before {
  content: ""; display: inline-block; width: 9.6px; height: 9.6px; border-radius: 2px; margin-inline-end: 5.6px; background: var(--_dot); }
.sum.of-left { --_dot: var(--dt-left); } .sum.of-right { --_dot: var(--dt-right); } .sum:is(.moved, .moved-text) { --_dot: var(--dt-moved); }
.sum.echoes { --_dot: var(--dt-echo); } .sum.finding { --_dot: var(--dt-find); }
.toolbar { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 9.6px 17.6px; font: 14px/1.3 var(--dt-font-ui);
  background: var(--dt-paper); border-block: 1px solid var(--dt-rule); position: sticky; top: var(--dt-sticky); z-index: 3; }
.segments { display: inline-flex; border: 1px solid var(--dt-rule); border-radius: 8px; overflow: hidden; }
.segments button { padding: 5.12px 12px; font-weight: 500; color: var(--dt-ink-2); background: none; border: 0; cursor: pointer; }
.segments button[aria-pressed="true"] { background: var(--dt-ink); color: var(--dt-paper); }
.segments button:focus-visible { outline-offset: -3px; }
.button { border: 1px solid var(--dt-rule); border-radius: 8px; padding: 5.12px 10.4px; background: none; cursor: pointer; }
.button:disabled { color: var(--dt-ink-2); cursor: default; opacity: .6; }
.button:hover:not(:disabled), .swap:hover { border-color: var(--dt-ink-2); }
/* A menu in which something other than the default is chosen. */
.button.active { border-color: var(--dt-ink); font-weight: 600; }
.position { color: var(--dt-ink-2); font-variant-numeric: tabular-nums; }
.position.unknown { visibility: hidden; }
.grow { flex: 1; } .view-picker, .more { display: none; } .view-picker { color: inherit; font: inherit; background: none; height: 32px; padding-block: 0; }
.all { min-width: 24px; padding-inline: 6px; } .button[aria-pressed="true"] { background: var(--dt-ink); color: var(--dt-paper); border-color: var(--dt-ink); }
.menu { position: relative; }
.menu summary { list-style: none; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary::after { content: " ▾" / ""; }
.panel { position: absolute; inset-inline-end: 0; top: calc(100% + 5.6px); z-index: 3; min-width: 240px; max-width: min(352px, 90vw); padding: 8px; display: grid; gap: 4.8px;
  background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .14); }
fieldset { border: 0; margin: 0; padding: 3.2px 6.4px; min-width: 0; }
legend { padding: 0; color: var(--dt-ink-2); font-size: 12px; }
fieldset label { display: flex; gap: 8px; align-items: baseline; padding: 3.52px 0; cursor: pointer; }
fieldset input { accent-color: var(--dt-ink); margin: 0; }
.count { margin-inline-start: auto; padding-inline-start: 16px; color: var(--dt-ink-2); font-variant-numeric: tabular-nums; }
.item { text-align: start; background: none; border: 0; border-radius: 5px; padding: 5.6px 8px; cursor: pointer; }
.item:hover { background: var(--dt-page); }
.menu.help > .button::after { content: none; } .menu.help > .button { min-width: 32px; text-align: center; }
.find { flex-basis: 100%; display: flex; gap: 12px; align-items: center; }
.find .position { white-space: nowrap; }
.find input { flex: 0 1 384px; min-width: 0; font: inherit; color: inherit; background: none; border: 1px solid var(--dt-rule); border-radius: 8px; padding: 5.6px 10.4px; }
::highlight(diptych-reached) { background-color: light-dark(#ff9632, #c46a00); color: #000; }
.matches .told { color: inherit; } mark.match { color: inherit; background: light-dark(#ffe680, #6b5600); } [aria-current] > .told > mark.match { background: light-dark(#ff9632, #c46a00); color: #000; } ::highlight(diptych-found) { background-color: light-dark(#ffe680, #6b5600); color: var(--dt-ink); }
.message { font: 14px/1.5 var(--dt-font-ui); padding: 16px 24px; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
.message:empty { display: none; }
.message[role="alert"] { border-inline-start: 3px solid var(--dt-find); background: var(--dt-find-bg); overflow-wrap: anywhere; }
/* While texts are there to be read, it takes no room of theirs. */
.message.busy { flex-wrap: nowrap; position: absolute; inset: 6.4px 9.6px auto auto; z-index: 4; padding: 6.4px 12.8px; border: 1px solid var(--dt-rule); border-radius: 8px; background: var(--dt-paper); }
.frame:has(.message.busy) { min-height: 56px; }
.preview { padding-top: 51.2px; } .preview.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--_hinge); }
.preview .block { white-space: normal; } .preview .col { gap: .6em; padding-inline: var(--_margin) var(--_edge); } .preview:not(.two) { max-width: 736px; margin: 0 auto; }
.message progress { accent-color: var(--dt-right); min-width: 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* Facing pages */
.pages { display: grid; grid-template-columns: minmax(0, 1fr) auto; direction: ltr; max-width: 1440px; margin: 0 auto; }
.pages:has(> .dock:not([hidden])) { grid-template-columns: minmax(0, 1fr) auto 330px; max-width: 1770px; }
.names-line, .sections, .facing .row, .sub { display: grid; grid-template-columns: minmax(0, 1fr) var(--_hinge) minmax(0, 1fr); direction: ltr; }
.names { position: sticky; top: var(--_top); z-index: 2; background: var(--dt-paper); font: 13px/1.2 var(--dt-font-ui); height: var(--_names); margin-bottom: calc(-1 * var(--_names)); visibility: hidden; user-select: none; -webkit-user-select: none; }
.past-heads .names { visibility: visible; }
.names :is(del, ins) { background: none; color: inherit; padding: 0; } .names :is(del, ins)::before { content: none; }
.names-line { height: 100%; }
.name-of { display: flex; gap: 8.8px; align-items: center; min-width: 0; white-space: nowrap; padding: 0 var(--_edge) 0 var(--_margin); border-bottom: 2px solid var(--_side); }
.name-of.left { --_side: var(--dt-left); } .name-of.right { --_side: var(--dt-right); }
.at { margin-inline-start: auto; padding-inline-start: 12px; font-size: 12px; color: var(--dt-ink-2); overflow: hidden; text-overflow: ellipsis; max-width: 45%; flex: none; } .inline .at { display: none; }
.name-title { font: 14px/1.3 var(--dt-font-text); } .name-title, .name-of > b { min-width: 0; overflow: hidden; text-overflow: ellipsis; } .name-of > b { flex: none; max-width: 70%; }
/* A small diptych, with the leaf filled that is meant. */
.sign { color: var(--_side); }
.sign.of-left { --_side: var(--dt-left); } .sign.of-right { --_side: var(--dt-right); }
.sign::before { content: ""; display: inline-block; width: .86em; height: .8em; border: 1.5px solid currentColor; border-radius: 2px; vertical-align: -.06em; margin-inline-end: .38em; }
.sign.of-left::before { border-left-width: .43em; } .sign.of-right::before { border-right-width: .43em; }
.row { scroll-margin-top: calc(var(--_top) + var(--_names)); content-visibility: auto; contain-intrinsic-size: auto 144px; }
.facing .row { contain-intrinsic-size: auto calc(var(--_lines, 6) * (1.3em + .25em * var(--dt-density)) + 16px * var(--dt-density)); }
.col { display: flex; flex-direction: column; min-width: 0; }
.run { --_tint: var(--dt-left-bg-2); --_shadow: inset 4px 0 0 var(--dt-left); background: var(--_tint); box-shadow: var(--_shadow); padding-bottom: 3.2px; }
.run.right { --_tint: var(--dt-right-bg-2); --_shadow: inset -4px 0 0 var(--dt-right); }
.run-head { position: sticky; top: calc(var(--_top) + var(--_names)); z-index: 1; display: flex; gap: 8px; align-items: center; min-height: 28px; padding: 0 var(--_edge) 0 var(--_margin);
  background: var(--_tint); box-shadow: var(--_shadow); font: 12.5px/1.2 var(--dt-font-ui); color: var(--dt-ink-2); user-select: none; -webkit-user-select: none; }
.run-head > * { flex: none; white-space: nowrap; } .run-head > b { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.run-fold { margin-inline-start: auto; min-height: 24px; border: 0; background: none; padding: 0 4.8px; color: inherit; cursor: pointer; }
.run-fold::after { content: " ▾" / ""; } .run-fold[aria-expanded="true"]::after { content: " ▴" / ""; }
.run-fold:hover { color: var(--dt-ink); }
.single { scroll-margin-top: calc(var(--_top) + var(--_names) + 36px); content-visibility: auto; contain-intrinsic-size: auto calc(var(--_lines, 4) * (1.3em + .25em * var(--dt-density)) + 9px * var(--dt-density)); }
/* What is seen first has its real height at once. */
.row:nth-child(-n+14), :is(.row, .inline > .run):nth-child(-n+14) .single:nth-child(-n+6) { content-visibility: visible; }
.run .single.cell { padding-block: .275em; } .of-table .run { padding: 0; }
.single[aria-current] { box-shadow: inset 4px 0 0 var(--dt-ink); }
.run .kin { background: var(--_tint); }
.run .section { padding: 8px var(--_edge) 4.8px var(--_margin); border: 0; }
.sections .section { border: 0; padding: 11.2px var(--_edge) 4.8px var(--_margin); }
.rest { flex: 1; container-type: size; display: grid; padding: 0 var(--_edge) 0 var(--_margin); user-select: none; -webkit-user-select: none; }
.rest p { display: none; align-self: center; position: sticky; top: 45vh; bottom: 45vh; margin: 0; text-align: center; text-wrap: balance; font: 12.5px/24px var(--dt-font-ui); color: var(--dt-ink-2); }
@container (min-height: 150px) { .rest p { display: block; } }
.view[data-selecting="left"] .right, .view[data-selecting="right"] .left { user-select: none; -webkit-user-select: none; }
.number, .tag, .kin, .ghost, .section, .pilcrow, .fold { user-select: none; -webkit-user-select: none; }
.pilcrow { color: var(--dt-ink-2); font-size: .85em; margin-inline-end: .3em; }
.by-sentence .sub .cell { padding-block: 2.4px; } .by-sentence .sub:first-child .cell { padding-top: var(--_row); } .by-sentence .sub:last-child .cell { padding-bottom: var(--_row); }
.frame { --_margin: 24px; --_edge: 16px; --_row: calc(8.8px * var(--dt-density)); } .frame.broad-tags { --_hinge: 76px; } .frame.numbered { --_margin: 40px; } .frame.deep { --_margin: 68px; }
.cell { padding: var(--_row) var(--_edge) var(--_row) var(--_margin); min-width: 0; }
.cell:has(> .stack[dir="rtl"]) { padding: var(--_row) var(--_margin) var(--_row) var(--_edge); }
.facing .row[aria-current] > .col.left > .cell, .by-sentence[aria-current], .inline .row[aria-current] { box-shadow: inset 4px 0 0 var(--dt-ink); }
.row:focus-visible, .single:focus-visible, .item-row:focus-visible { outline-offset: -2px; }
.facing .row.with-run:focus-visible { outline: none; } .facing .row.with-run:focus-visible > .col > .cell { outline: 2px solid var(--dt-focus); outline-offset: -2px; }
.block { margin: 0; position: relative; overflow-wrap: break-word; text-wrap: pretty; white-space: pre-line; }
.block + .block { margin-top: calc(.6em * var(--dt-density)); }
.number { position: absolute; inset-inline-start: calc(4.8px - var(--_margin)); width: calc(var(--_margin) - 12px); display: flex; justify-content: flex-end; top: .42em; font: 600 12px/1 var(--dt-font-ui); color: var(--dt-ink-2); }
.address { min-width: 24px; min-height: 24px; margin: -6px -3px; padding: 6px 3px; border: 0; background: none; font: inherit; text-align: end; overflow-wrap: anywhere; cursor: pointer; }
.number:has(del) { flex-wrap: wrap; } .number:has(del) .address { margin-inline: 0; text-align: center; padding-inline: 0; } .number :is(del, ins) { background: none; text-decoration: none; padding: 0; }
.number del .address { text-decoration: line-through 1px var(--dt-left); } .number ins .address { text-decoration: underline 1.5px var(--dt-right); }
.address:is(:hover, :focus-visible) { color: var(--dt-ink); text-decoration: underline; }
.address:empty::before { content: "#" / ""; } .address:empty { opacity: 0; } .block:hover .address:empty, .address:empty:focus-visible { opacity: 1; }
@media (hover: none) { .address:empty { opacity: .35; } }
.table-row { display: grid; grid-template-columns: repeat(var(--_columns), minmax(0, 1fr)); border: 1px solid var(--dt-rule);} .table-row > .number { top: calc(.42em + 5px * var(--dt-density)); }
.table-cell { grid-row: 1; padding: calc(5px * var(--dt-density)) 9.6px; min-height: calc(1.3em + .25em * var(--dt-density) + 10px * var(--dt-density)); } .table-cell ~ .table-cell { border-inline-start: 1px solid var(--dt-rule); }
.cell-bar { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.of-table > .col > .cell, .inline .row.of-table, .of-table .single.cell { padding-block: 0; } .of-table > .hinge { padding-top: 5px; } .of-table > .hinge svg { inset: 0; height: 100%; }
.of-table + .of-table .table-row, .of-table > .col > .cell ~ * .table-row, .of-table .single ~ .single .table-row, .of-table :is(.run, .rest-rows) ~ :is(.run, .rest-rows) .table-row, .row-missing ~ .row-missing { border-top: 0; }
.rest-rows { padding: 0 var(--_edge) 0 var(--_margin); } .row-missing { border-style: dashed; } .row-missing > .table-cell ~ .table-cell { border-inline-start-style: dashed; } .hinge > .tag.of-moved { max-width: none; white-space: nowrap; }
.hinge > .tag.of-rows { display: block; max-width: calc(100% + 24px); padding-inline: 3px; line-height: 15px; margin-block: auto 5px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.lead { font-style: italic; }
/* Scripts without italics. */
.lead:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(he), :lang(ur)) { font-style: normal; font-weight: 600; }
h3.block { font-size: 1em; font-weight: 600; text-align: center; }
h3.is-title { font-size: 1.2em; line-height: 1.35; }
.is-organization, .is-masthead, .is-adoption-note { text-align: center; }
.is-organization, .is-masthead, .is-letter-title, .is-annex-title { color: var(--dt-ink-2); }
.is-letter-title, .is-annex-title { font-weight: 600; }
.is-signature { text-align: end; font-style: italic; }
.is-adoption-note, .is-source-note, .is-footnote { font-size: .92em; }
.is-list-item { padding-inline-start: 1.2em; } .is-list-item[data-level="2"] { padding-inline-start: 2.4em; } .is-list-item[data-level]:not([data-level="2"]) { padding-inline-start: 3.6em; }
.section { font: 600 12px/1 var(--dt-font-ui); letter-spacing: .02em; color: var(--dt-ink-2); margin: 0; padding: 16px 24px 6.4px; border-top: 1px solid var(--dt-rule); }
.section:first-child { border-top: 0; }
.hinge { position: relative; background: linear-gradient(var(--dt-rule), var(--dt-rule)) center/1px 100% no-repeat; display: flex; flex-direction: column;
  align-items: center; gap: 4.8px; padding-top: calc(var(--_row) + 2.4px); min-width: 0; }
.with-run > .hinge, .unmatched > .hinge { background: none; }
.hinge svg { position: absolute; inset: var(--_row) 0 0; width: 100%; height: calc(100% - var(--_row)); overflow: hidden; }
.ribbon { fill: var(--dt-page); stroke: var(--dt-rule); }
.changed .ribbon { fill: var(--dt-right-bg-2); }
.weak .ribbon { fill: none; stroke: var(--dt-echo); stroke-dasharray: 4 3; }
.tag.two { display: block; white-space: normal; width: 80px; text-align: center; border-radius: 9px; line-height: 1.25; }
.moved .ribbon { fill: var(--dt-moved-bg); stroke: var(--dt-moved); }
.tag { position: relative; display: inline-flex; align-items: center; min-height: 24px; font: 600 11px/1 var(--dt-font-ui); background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 12px;
  padding: 3.52px 6px; color: var(--dt-ink-2); white-space: nowrap; } .hinge > .tag { width: max-content; max-width: calc(100% + 10px); white-space: normal; text-align: center; } .tag.of-moved { padding-inline: 4px; } .hinge > .tag.two { max-width: none; }
button.tag { cursor: pointer; } button.tag:hover { border-color: currentColor; }
.tag.of-moved { color: var(--dt-moved); border-color: currentColor; } .tag.of-finding { color: var(--dt-find); border-color: var(--dt-find); }
.tag.of-left { color: var(--dt-left); } .tag.of-right { color: var(--dt-right); }
.kin { font: 12.5px/1.45 var(--dt-font-ui); color: var(--dt-ink-2); margin-inline-start: .35em; } p.kin { margin: 8px 0 0; }
.link { background: none; border: 0; padding: 0; color: inherit; text-decoration: underline; text-decoration-color: var(--dt-rule); text-underline-offset: 3px; cursor: pointer; font: inherit; text-align: start; }
.kin .link, .echo-list .link { padding-block: 3px; margin-block: -3px; min-width: 24px; text-align: center; }
.link:hover { color: var(--dt-ink); text-decoration-color: currentColor; }
.ghost { margin: 5.6px var(--_edge) 5.6px var(--_margin); padding: 2px 9.6px; border: 1px dashed var(--dt-moved); border-radius: 6px; font: 13px/1.4 var(--dt-font-ui); color: var(--dt-moved); } .ghost .link { min-height: 24px; }
.row.moved { border: 0 solid var(--dt-moved); border-inline-width: 1.5px; } :not(.moved) + .row.moved { border-top-width: 1.5px; margin-top: 8px; } .row.moved:not(:has(+ .moved)) { border-bottom-width: 1.5px; margin-bottom: 8px; }
.page-line { margin: 0; padding: 2px var(--_edge) 2px var(--_margin); font-size: .86em; color: var(--dt-ink-2); } .page-reason { font: 11.5px/1.4 var(--dt-font-ui); padding: 0 5px; border: 1px solid var(--dt-rule); border-radius: 99px; user-select: none; -webkit-user-select: none; white-space: nowrap; }
.moved-link { color: var(--dt-moved); font: 600 11px/1 var(--dt-font-ui); margin-inline: .45em; padding-block: 6.5px; white-space: nowrap; text-decoration-color: currentColor; user-select: none; -webkit-user-select: none; }
.hidden-character:not([data-code^="U+200"]) { unicode-bidi: isolate; } .hidden-character::before { content: attr(data-code); display: inline-block; font: .62em/1.3 var(--dt-font-ui); color: var(--dt-ink-2); border: 1px solid; border-radius: 3px; padding: 0 2px; margin-inline: 1px; }
.cut, .blank { background: none; text-decoration: none; } .cut::before { content: "¶ " / ""; position: static; clip-path: none; color: var(--dt-right); font: 600 13px/1 var(--dt-font-ui); border-inline-start: 2px solid; padding-inline-start: 3px; }
.fold { font: 13px/1.3 var(--dt-font-ui); color: var(--dt-ink-2); background: var(--dt-page); border-block: 1px solid var(--dt-rule); display: flex; flex-wrap: wrap; gap: 0 24px; padding: 0 24px; }
.fold button { background: none; border: 0; padding: 8.8px 0; cursor: pointer; color: inherit; }
.fold-all::before { content: "▸ " / ""; } .fold-first::before { content: "↓ " / ""; } .fold-last::before { content: "↑ " / ""; }
.fold button:hover { color: var(--dt-ink); }

/* What the list shares with other views; its own sheet comes with it, and so does that of the map. */
.flag-box { display: inline-block; min-width: 18px; padding: 1px 3px; border: 1px solid var(--dt-find); border-radius: 3px; font: 600 11px/14px var(--dt-font-ui); text-align: center; color: var(--dt-find); background: var(--dt-paper); margin-inline-end: 6px; }
.put-aside { color: var(--dt-ink-2); } .put-aside .flag-box { border-color: var(--dt-rule); color: var(--dt-ink-2); }
.dock { position: sticky; top: var(--_top); height: calc(100vh - var(--_top)); overflow: auto; overscroll-behavior: contain; border-inline-start: 1px solid var(--dt-rule); font-size: 15px; text-align: start; }
q { color: inherit; quotes: none; }

/* Explanations */
.frame > .tip { z-index: 6; max-width: min(320px, 90%); }
.sheet { position: fixed; inset: auto 0 0; z-index: 7; max-height: 60vh; overflow: auto; padding: 12px 16px 16px; background: var(--dt-paper); border-top: 1px solid var(--dt-rule); border-radius: 14px 14px 0 0; box-shadow: 0 -6px 24px rgb(0 0 0 / .16); font: 15px/1.45 var(--dt-font-ui); }
.sheet-head { display: flex; justify-content: space-between; align-items: center; gap: 12px; } .sheet-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; } .sheet .button { min-height: 40px; }
.sheet p { margin: 8px 0 0; } .reading.left { --_side: var(--dt-left); } .reading.right { --_side: var(--dt-right); } .sheet :is(del, ins) { font-family: var(--dt-font-text); }
.touched { outline: 2px solid var(--dt-ink); outline-offset: 1px; border-radius: 3px; }
.tip { position: absolute; width: max-content; max-width: 416px; padding: 8px 12.8px; font: 13px/1.4 var(--dt-font-ui); pointer-events: none;
  background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .12); }

/* Marks in the text */
ins, del { color: var(--dt-ink); border-radius: 3px; padding: 0 .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { background: var(--dt-left-bg); text-decoration: line-through 1px var(--dt-left); }
ins { background: var(--dt-right-bg); text-decoration: underline 1.5px var(--dt-right); text-underline-offset: 3px; }
ins::before, del::before { content: var(--_inserted); position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
del::before { content: var(--_deleted); }
.moved-words { background: var(--dt-moved-bg); text-decoration: none; outline: 1.5px solid var(--dt-moved); } .moved-words::before { content: var(--_moved); }
.echo { border-bottom: 2px dotted var(--dt-echo); }
mark.finding { background: var(--dt-find-bg); color: var(--dt-ink); border-bottom: 2px solid var(--dt-find); } mark.finding.missing { background: none; border-bottom-style: dashed; } .missing:empty { margin-inline-start: .35em; } .missing:empty::before { content: "" / ""; display: inline-block; width: 3em; }
.note { font: 13px/1.45 var(--dt-font-ui); border-inline-start: 3px solid var(--dt-find); padding: 4px 9.6px; margin: 8px 0 0; background: var(--dt-find-bg); }
.aside { color: var(--dt-ink-2); font-size: 12px; min-height: 24px; }
mark[data-flag]::after { content: attr(data-flag) / ""; margin-inline-start: 2px; padding: 0 3px; border: 1px solid var(--dt-find); border-radius: 3px; font: 600 10px/1 var(--dt-font-ui); vertical-align: .3em; color: var(--dt-find); background: var(--dt-paper); }
/* A nuance is marked and told where the reader asks for it: for a row, or for the whole text. */
mark.severity-1, .put-aside mark { background: none; border: 0; color: inherit; }
:host([nuances]) mark.severity-1, .reading mark.severity-1 { border-bottom: 1px dashed var(--dt-find); }
/* A word without counterpart is shaded: coverage is no fault. */
:host([nuances]) mark.uncovered, .reading mark.uncovered { background: var(--dt-rule); border-bottom: 0; border-radius: 2px; }
.note.severity-1 { display: none; background: none; border-inline-start-color: var(--dt-rule); }
:host([nuances]) .note.severity-1, .reading .note.severity-1 { display: block; }
.note.put-aside { background: none; border-inline-start-color: var(--dt-rule); }
.sentence { border-radius: 2px; }
.sentence.alone { background: var(--dt-left-bg-2); }
.cell.right .sentence.alone { background: var(--dt-right-bg-2); }
.cell.left .lit { background: var(--dt-left-bg); } .cell.right .lit { background: var(--dt-right-bg); }
.left .word.lit { box-shadow: inset 0 -2px var(--dt-left); } .right .word.lit { box-shadow: inset 0 -2px var(--dt-right); }
.lit:is(ins, del, .echo) { outline: 1.5px solid var(--dt-ink-2); }
mark.lit.finding:not(.severity-1), .note.lit { outline: 1.5px solid var(--dt-find); }
.cell :is(mark:not(.severity-1), .note).lit { background: var(--dt-find-bg); }

/* The strip */
.overview { position: sticky; top: var(--_top); width: 18px; height: min(100%, calc(100vh - var(--_top)));
  background: var(--dt-page); cursor: pointer; align-self: start; }
.overview svg { position: absolute; inset: 0 4px; width: 10px; height: 100%; }
.overview rect { fill: var(--dt-rule); }
.overview .left-only { fill: var(--dt-left); } .overview .right-only { fill: var(--dt-right); } .overview .moved { fill: var(--dt-moved); }
.overview .changed { fill: color-mix(in srgb, var(--dt-right) 45%, var(--dt-page)); } .overview .finding { fill: var(--dt-find); }
.overview .match { fill: light-dark(#b58900, #ffe680); } .overview .match-reached { fill: light-dark(#d95f02, #ff9632); }
.sight { position: absolute; inset-inline: 0; border: 1px solid var(--dt-ink-2); border-radius: 3px; opacity: .7; pointer-events: none; min-height: 6px; }

/* One row of controls wherever they fit. */
@container (max-width: 1199px) { .toolbar { gap: 8px 6px; } .toolbar .button { padding-inline: 8px; } .segments button { padding-inline: 9px; } }
@container (max-width: 1099px) { :is(.step, .beside) span { display: none; } } @container (max-width: 1319px) { :lang(fr) > .toolbar .step span { display: none; } }
/* In the low window of a laptop, what is above the text takes less room. */
@media screen and (max-height: 820px) { .banner { padding-block: 7px 5px; } .summary { margin-top: 5px; } .toolbar { padding-block: 6px; } .sections .section { padding-top: 8px; } }

/* Narrow: one column, the hinge between the two texts of a row; paper is set in two however narrow it is */
@media screen { @container (max-width: 719px) {
  .banner { padding: 7.2px 14.4px 3.2px; }
  .heads { grid-template-columns: minmax(0, 1fr) auto; gap: 0 9.6px; align-items: center; }
  .head { display: flex; gap: 8px; align-items: baseline; border: 0; padding: 0; white-space: nowrap; min-width: 0; }
  .head.left { grid-column: 1; } .head.right { grid-row: 2; grid-column: 1; }
  .note-line { max-width: 45%; overflow: hidden; text-overflow: ellipsis; margin: 0; flex: none; }
  .title-line { font-size: 15px; line-height: 1.6; overflow: hidden; text-overflow: ellipsis; text-wrap: nowrap; min-width: 0; }
  .swap { grid-column: 2; grid-row: 1 / 3; }
  .room { display: none; } .summary { min-height: 31px; flex-wrap: nowrap; overflow-x: auto; margin-top: 3.2px; padding-block: 3.2px; white-space: nowrap; scrollbar-width: none; }
  .toolbar { padding: 5.6px 14.4px; gap: 5.6px; font-size: 13px; } .toolbar .button { min-height: 32px; min-width: 34px; }
  .toolbar .grow, .segments, .toolbar:not(.all-menus) .menu { display: none; } .toolbar .view-picker, .more { display: block; } .menu, .find { order: 2; } .more { order: 1; } .all-menus::after { content: ""; flex-basis: 100%; order: 1; }
  .toolbar > .position { flex: 1 1 0; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .menu { position: static; } .panel, .menu.help > .panel { inset-inline: 14.4px; top: calc(100% - 4.8px); width: auto; max-width: none; }
  .step span { display: none; }
  .dock, .beside { display: none !important; }
  .facing .row, .sub, .sections { grid-template-columns: minmax(0, 1fr); }
  .table-row { grid-template-columns: repeat(var(--_columns), minmax(min-content, 1fr)); font-size: .92em; } .table-cell { padding-inline: 5px; } .table-row.broad { display: block; border: 0; } .broad > .table-cell { padding: 0; border: 0; } .broad > .cell-bar { position: static; clip-path: none; }
  .facing .row { border-top: 1px solid var(--dt-rule); }
  .frame { --_margin: 14.4px; --_edge: 14.4px; --_names: 0px; } .frame.numbered { --_margin: 38.4px; } .frame.deep { --_margin: 56px; } .inline .run { --_margin: 52.4px; } .deep .inline .run { --_margin: 70px; }
  .facing .names, .rest, .rest-rows { display: none; } .inline .row { padding-right: 14.4px; }
  .cell:not(.single).left { border-inline-start: 3px solid var(--dt-left); } .cell:not(.single).right { border-inline-start: 3px solid var(--dt-right); }
  .cell:has(> .stack:empty) { display: none; }
  .hinge { flex-direction: row; padding: 0 14.4px; min-height: 0; background: none; }
  .hinge svg { display: none; }
  .overview { width: 12px; } .overview svg { inset-inline: 2px; width: 8px; }
  .section, .listing > .section { padding-inline: 14.4px; }
  .filters, .list, .list-head, .picks, .echo-list { padding-inline: 14.4px; } summary.list-head { margin-inline: 14.4px; padding-inline: 0; } .map-head { margin-inline: 14.4px; } .map { padding-inline: 8px; }
} }

/* Where little is seen at once, as under a great zoom, the toolbar takes no room of it. */
@media (max-height: 27rem) {
  .frame { --_top: var(--dt-sticky); }
  .toolbar { position: relative; }
}

/* On paper: everything, unfolded, without controls, with the names of the sides above each page */
@media print {
  :host { color-scheme: light; }
  .frame { --dt-paper: #fff; --dt-size: 9pt; --_hinge: 44px; --_margin: 10px; --_edge: 8px; --_row: 3px; line-height: 1.36; } .frame.numbered { --_margin: 26px; } .frame.deep { --_margin: 46px; }
  .swap { visibility: hidden; }
  .toolbar, .overview, .dock, .sheet, .frame > .tip, .fold, .aside, .filters, .picks, .zoom, .on-map, .message, .room, .rest, .run-fold, .read-line, .tag.to-read { display: none !important; }
  .pages { display: block; max-width: none; }
  .banner { padding: 0 0 4px; } .summary { font-size: 8pt; margin-top: 4px; }
  .facing, .inline { display: table; width: 100%; max-width: none; }
  :is(.facing, .inline) > .names { display: table-header-group; position: static; visibility: visible; height: auto; break-inside: avoid; }
  .names-line { height: 22px; margin-bottom: 4px; }
.name-title { font-size: 8.5pt; }
  .folded[hidden], .run-body[hidden] { display: block !important; content-visibility: visible !important; }
  .row, .single, .item-row { content-visibility: visible; contain-intrinsic-size: none; box-shadow: none !important; }
  .item-row { break-inside: avoid; }
  .note { break-before: avoid; break-inside: avoid; }
  .cell, .block { orphans: 3; widows: 3; } .block { text-wrap: wrap; }
  .run-head, .section, .sections, h3.block, .list-head, .run-title { break-after: avoid; }
  .run-head { position: static; min-height: 18px; }
  .hinge { padding-top: 2px; } .hinge svg { display: none; } .tag { font-size: 6.5pt; padding: 1px 3px; min-height: 0; } .at { display: none; } .moved-link { padding: 0; } .frame.broad-tags { --_hinge: 52px; } .tag.two { width: 44px; }
  .number { inset-inline-start: calc(2px - var(--_margin)); width: calc(var(--_margin) - 6px); font-size: 7.5pt; } .address { min-width: 0; min-height: 0; margin: 0; padding: 0; } .address:empty { display: none; }
  .note, .kin, .run-head, .ghost, p.kin { font-size: 7.5pt; line-height: 1.35; } .note { margin-top: 3px; padding: 2px 6px; }
  .kin .link, .sum .link, .jump { text-decoration: none; }
  .run, .run-head, ins, del, mark, q, .tag, .note, .ribbon, .inline .row { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}

@media (prefers-reduced-motion: no-preference) {
  .sight { transition: top .15s, height .15s; }
}
@media (forced-colors: active) {
  /* Tints go, so lines and edges carry the signs; a mark takes the page's own colours. */
  .frame .view :is(mark, ins, del, .echo, .lit, q, .word, .sentence) { background: Canvas; color: CanvasText; }
  :host([nuances]) mark.uncovered, .reading mark.uncovered { border-bottom: 2px dotted; }
  mark[data-flag]::after { color: CanvasText; border-color: CanvasText; background: Canvas; }
  .lit { outline: 2px solid Highlight; }
  .segments button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .frame .hinge .ribbon { fill: Canvas; stroke: CanvasText; }
  .overview rect, .key, .sum::before { forced-color-adjust: none; }
  /* Edges drawn over the text, so that they take no room from it. */
  .run, .cell, .by-sentence, .inline .row { position: relative; }
  .run::after, [aria-current]:is(.single, .by-sentence, .item-row, .inline .row)::after, .row[aria-current] > .col.left > .cell::after { content: ""; position: absolute; z-index: 2; inset: 0 auto 0 0; border-left: 4px solid; pointer-events: none; }
  .run.right::after { inset: 0 0 0 auto; } [aria-current]::after, [aria-current] > .col > .cell::after { border-color: Highlight; }
}
`);
