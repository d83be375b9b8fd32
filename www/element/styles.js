/**
 * The element's style sheet.
 *
 * Custom properties to set on the element (defaults below): `--dt-font-text`, `--dt-font-ui`, `--dt-size` (of the text);
 * `--dt-paper`, `--dt-page`, `--dt-ink`, `--dt-ink-2`, `--dt-rule`; `--dt-left`, `--dt-left-bg`, `--dt-left-bg-2`,
 * `--dt-right`, `--dt-right-bg`, `--dt-right-bg-2`; `--dt-moved`, `--dt-moved-bg`; `--dt-echo`; `--dt-find`,
 * `--dt-find-bg`; `--dt-focus`; `--dt-sticky` (where the toolbar sticks, under a page's own bar); `--dt-density` (of rows
 * and lines: 1, or less to have more on a page; `density="compact"` sets it and a smaller `--dt-size`).
 *
 * Parts: frame, banner, head (with left or right), swap, summary, toolbar, message, view, facing, row (with its relation),
 * cell (with left or right), hinge, tag, number, lead, sentence, inserted, deleted, finding, note, echo, kin, fold, overview.
 */

/** @type {CSSStyleSheet | undefined} */
let made;

/** One sheet for all elements of the page, made with the first. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(css);
  }
  return made;
}

const css = /* css */ `
:host {
  --dt-font-text: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "DejaVu Serif", serif;
  --dt-font-ui: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  --dt-size: 1rem;
  --dt-paper: light-dark(#fdfcf9, #1b1a18); --dt-page: light-dark(#f4f1ea, #131210);
  --dt-ink: light-dark(#1f1d1a, #ece7de); --dt-ink-2: light-dark(#6b655c, #a39b8e); --dt-rule: light-dark(#ddd6c9, #3a362f);
  --dt-left: light-dark(#9a4b00, #f0b072); --dt-left-bg: light-dark(#fbe7cf, #4a2f12); --dt-left-bg-2: light-dark(#fdf3e6, #2b2118);
  --dt-right: light-dark(#0b5394, #8fc1f2); --dt-right-bg: light-dark(#d6e6f7, #173a5c); --dt-right-bg-2: light-dark(#ebf3fb, #18242f);
  --dt-moved: light-dark(#6a3d9a, #c8a6ee); --dt-moved-bg: light-dark(#ece3f5, #33244a);
  --dt-echo: light-dark(#8a7a1f, #c9b64a);
  --dt-find: light-dark(#b3261e, #ff9a90); --dt-find-bg: light-dark(#fde7e5, #4a1d1a);
  --dt-focus: light-dark(#1a73e8, #8ab4f8);
  --dt-sticky: 0px; --dt-density: 1;
  --_hinge: 60px; --_bar: 3.25rem; --_names: 2.1rem;
  display: block; color-scheme: light dark; background: var(--dt-paper); color: var(--dt-ink);
  font: var(--dt-size)/calc(1.3 + .25 * var(--dt-density)) var(--dt-font-text); container-type: inline-size; text-align: start;
  /* What a page sets for its own text is not for these. */
  text-indent: 0; letter-spacing: normal; word-spacing: normal; text-transform: none; font-style: normal; font-weight: 400; white-space: normal; text-shadow: none; hyphens: manual; cursor: auto;
}
:host([hidden]) { display: none; }
:host([density="compact"]) { --dt-density: .4; --dt-size: .9375rem; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
[hidden]:not([hidden="until-found"]) { display: none !important; }
:focus-visible { outline: 2px solid var(--dt-focus); outline-offset: 2px; }
.frame { --_top: calc(var(--dt-sticky) + var(--_bar)); position: relative; background: var(--dt-paper); }
.view:focus { outline: none; }
button { font: inherit; color: inherit; }

/* Heads, summary, toolbar */
.banner { padding: .75rem 1.1rem .5rem; }
.heads { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: .75rem; align-items: end; direction: ltr; }
.head { border-bottom: 2px solid var(--_side); padding-bottom: .35rem; }
.head.left { --_side: var(--dt-left); } .head.right { --_side: var(--dt-right); }
.note-line { font: 12px/1.3 var(--dt-font-ui); letter-spacing: .02em; color: var(--_side); margin-bottom: .15rem; }
.title-line { font-size: 1.15em; font-weight: 600; line-height: 1.5; margin: 0; text-wrap: balance; }
.swap { font: 18px/1 var(--dt-font-ui); border: 1px solid var(--dt-rule); border-radius: 50%; width: 2.1rem; height: 2.1rem;
  display: grid; place-items: center; color: var(--dt-ink-2); background: none; padding: 0; cursor: pointer; }
.summary { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .7rem 0 0; font: 13px/1.4 var(--dt-font-ui); color: var(--dt-ink-2); }
.summary b { color: var(--dt-ink); }
.sum .link { min-height: 24px; } .sum.of-left::before, .sum.of-right::before, .sum.moved::before, .sum.echoes::before, .sum.finding::before {
  content: ""; display: inline-block; width: .6rem; height: .6rem; border-radius: 2px; margin-inline-end: .35rem; background: var(--_dot); }
.sum.of-left { --_dot: var(--dt-left); } .sum.of-right { --_dot: var(--dt-right); } .sum.moved { --_dot: var(--dt-moved); }
.sum.echoes { --_dot: var(--dt-echo); } .sum.finding { --_dot: var(--dt-find); }
.toolbar { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .6rem 1.1rem; font: 14px/1.3 var(--dt-font-ui);
  background: var(--dt-paper); border-block: 1px solid var(--dt-rule); position: sticky; top: var(--dt-sticky); z-index: 2; }
.segments { display: inline-flex; border: 1px solid var(--dt-rule); border-radius: 8px; overflow: hidden; }
.segments button { padding: .32rem .75rem; font-weight: 500; color: var(--dt-ink-2); background: none; border: 0; cursor: pointer; }
.segments button[aria-pressed="true"] { background: var(--dt-ink); color: var(--dt-paper); }
.segments button:focus-visible { outline-offset: -3px; }
.button { border: 1px solid var(--dt-rule); border-radius: 8px; padding: .32rem .65rem; background: none; cursor: pointer; }
.button:disabled { color: var(--dt-ink-2); cursor: default; opacity: .6; }
.button:hover:not(:disabled), .swap:hover { border-color: var(--dt-ink-2); }
/* A menu in which something other than the default is chosen. */
.button.active { border-color: var(--dt-ink); font-weight: 600; }
.position { color: var(--dt-ink-2); font-variant-numeric: tabular-nums; }
.grow { flex: 1; }
.menu { position: relative; }
.menu summary { list-style: none; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary::after { content: " ▾"; }
.panel { position: absolute; inset-inline-end: 0; top: calc(100% + .35rem); z-index: 3; min-width: 15rem; max-width: min(22rem, 90vw); padding: .5rem; display: grid; gap: .3rem;
  background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .14); }
fieldset { border: 0; margin: 0; padding: .2rem .4rem; min-width: 0; }
legend { padding: 0; color: var(--dt-ink-2); font-size: 12px; }
fieldset label { display: flex; gap: .5rem; align-items: baseline; padding: .22rem 0; cursor: pointer; }
fieldset input { accent-color: var(--dt-ink); margin: 0; }
.count { margin-inline-start: auto; padding-inline-start: 1rem; color: var(--dt-ink-2); font-variant-numeric: tabular-nums; }
.item { text-align: start; background: none; border: 0; border-radius: 5px; padding: .35rem .5rem; cursor: pointer; }
.item:hover { background: var(--dt-page); }
.menu.help > .button::after { content: none; } .menu.help > .button { min-width: 2rem; text-align: center; }
.help > .panel { width: 25rem; max-width: min(25rem, 90vw); max-height: min(36rem, 75vh); overflow: auto; padding: .4rem 1rem 1rem; }
.help h3 { font: 600 13px/1.3 var(--dt-font-ui); margin: .8rem 0 .2rem; }
.help dl { margin: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .35rem .9rem; align-items: baseline; font-size: 13px; }
.help dl > div { display: contents; } .help dd { margin: 0; color: var(--dt-ink-2); }
.help dt :is(del, ins, mark, .echo, .lit) { font: 15px/1.4 var(--dt-font-text); } .help .lit { background: var(--dt-right-bg); border-radius: 2px; }
kbd { font: 12px/1 var(--dt-font-ui); border: 1px solid var(--dt-rule); border-bottom-width: 2px; border-radius: 4px; padding: .1rem .35rem; white-space: nowrap; }
.find { flex-basis: 100%; display: flex; gap: .75rem; align-items: center; }
.find input { flex: 0 1 24rem; min-width: 0; font: inherit; color: inherit; background: none; border: 1px solid var(--dt-rule); border-radius: 8px; padding: .35rem .65rem; }
::highlight(diptych-reached) { background-color: light-dark(#ff9632, #c46a00); color: #000; }
::highlight(diptych-found) { background-color: light-dark(#ffe680, #6b5600); color: var(--dt-ink); }
.message { font: 14px/1.5 var(--dt-font-ui); padding: 1rem 1.5rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.message:empty { display: none; }
.message[role="alert"] { border-inline-start: 3px solid var(--dt-find); background: var(--dt-find-bg); overflow-wrap: anywhere; }
/* While texts are there to be read, it takes no room of theirs. */
.message.busy { position: absolute; inset: .4rem .6rem auto auto; z-index: 4; padding: .4rem .8rem; border: 1px solid var(--dt-rule); border-radius: 8px; background: var(--dt-paper); }
.frame:has(.message.busy) { min-height: 3.5rem; }
.preview { padding-top: 3.2rem; } .preview.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--_hinge); }
.preview .block { white-space: normal; } .preview .col { gap: .6em; padding-inline: var(--_margin) var(--_edge); } .preview:not(.two) { max-width: 46rem; margin: 0 auto; }
.message progress { accent-color: var(--dt-right); }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* Facing pages */
.pages { display: grid; grid-template-columns: minmax(0, 1fr) auto; direction: ltr; max-width: 1440px; margin: 0 auto; }
.names, .sections, .facing .row, .sub { display: grid; grid-template-columns: minmax(0, 1fr) var(--_hinge) minmax(0, 1fr); direction: ltr; }
.names { position: sticky; top: var(--_top); z-index: 1; background: var(--dt-paper); font: 13px/1.2 var(--dt-font-ui); height: var(--_names); margin-bottom: calc(-1 * var(--_names)); visibility: hidden; user-select: none; -webkit-user-select: none; }
.past-heads .names { visibility: visible; }
.name-of { display: flex; gap: .55rem; align-items: center; min-width: 0; white-space: nowrap; padding: 0 var(--_edge) 0 var(--_margin); border-bottom: 2px solid var(--_side); }
.name-of.left { --_side: var(--dt-left); } .name-of.right { --_side: var(--dt-right); }
.name-title { font: 14px/1.3 var(--dt-font-text); overflow: hidden; text-overflow: ellipsis; }
/* A small diptych, with the leaf filled that is meant. */
.sign { color: var(--_side); }
.sign.of-left { --_side: var(--dt-left); } .sign.of-right { --_side: var(--dt-right); }
.sign::before { content: ""; display: inline-block; width: .86em; height: .8em; border: 1.5px solid currentColor; border-radius: 2px; vertical-align: -.06em; margin-inline-end: .38em; }
.sign.of-left::before { border-left-width: .43em; } .sign.of-right::before { border-right-width: .43em; }
.row { scroll-margin-top: calc(var(--_top) + var(--_names)); content-visibility: auto; contain-intrinsic-size: auto 9rem; }
.facing .row { contain-intrinsic-size: auto calc(var(--_lines, 6) * (1.3em + .25em * var(--dt-density)) + 1rem * var(--dt-density)); }
.col { display: flex; flex-direction: column; min-width: 0; }
.run { --_tint: var(--dt-left-bg-2); --_shadow: inset 4px 0 0 var(--dt-left); background: var(--_tint); box-shadow: var(--_shadow); padding-bottom: .2rem; }
.run.right { --_tint: var(--dt-right-bg-2); --_shadow: inset -4px 0 0 var(--dt-right); }
.run-head { position: sticky; top: calc(var(--_top) + var(--_names)); z-index: 1; display: flex; gap: .5rem; align-items: center; min-height: 28px; padding: 0 var(--_edge) 0 var(--_margin);
  background: var(--_tint); box-shadow: var(--_shadow); font: 12.5px/1.2 var(--dt-font-ui); color: var(--dt-ink-2); user-select: none; -webkit-user-select: none; }
.run-fold { margin-inline-start: auto; min-height: 24px; border: 0; background: none; padding: 0 .3rem; color: inherit; cursor: pointer; }
.run-fold::after { content: " ▾" / ""; } .run-fold[aria-expanded="true"]::after { content: " ▴" / ""; }
.run-fold:hover { color: var(--dt-ink); }
.single { scroll-margin-top: calc(var(--_top) + var(--_names) + 36px); content-visibility: auto; contain-intrinsic-size: auto 7rem; }
.run .single.cell { padding-block: .275em; }
.single[aria-current] { box-shadow: inset 4px 0 0 var(--dt-ink); }
.run .kin { background: var(--_tint); }
.run .section { padding: .5rem var(--_edge) .3rem var(--_margin); border: 0; }
.sections .section { border: 0; padding: .7rem var(--_edge) .3rem var(--_margin); }
.rest { flex: 1; container-type: size; display: grid; padding: 0 var(--_edge) 0 var(--_margin); user-select: none; -webkit-user-select: none; }
.rest p { display: none; align-self: center; position: sticky; top: 45vh; bottom: 45vh; margin: 0; text-align: center; text-wrap: balance; font: 12.5px/24px var(--dt-font-ui); color: var(--dt-ink-2); }
@container (min-height: 150px) { .rest p { display: block; } }
.view[data-selecting="left"] .right, .view[data-selecting="right"] .left { user-select: none; -webkit-user-select: none; }
.number, .tag, .kin, .ghost, .section, .pilcrow, .fold { user-select: none; -webkit-user-select: none; }
.pilcrow { color: var(--dt-ink-2); font-size: .85em; margin-inline-end: .3em; }
.by-sentence .sub .cell { padding-block: .15rem; } .by-sentence .sub:first-child .cell { padding-top: var(--_row); } .by-sentence .sub:last-child .cell { padding-bottom: var(--_row); }
.frame { --_margin: 1.5rem; --_edge: 1rem; --_row: calc(.55rem * var(--dt-density)); } .frame.numbered { --_margin: 2.5rem; }
.cell { padding: var(--_row) var(--_edge) var(--_row) var(--_margin); min-width: 0; }
.cell:has(> .stack[dir="rtl"]) { padding: var(--_row) var(--_margin) var(--_row) var(--_edge); }
.facing .row[aria-current] > .col.left > .cell, .by-sentence[aria-current], .inline .row[aria-current] { box-shadow: inset 4px 0 0 var(--dt-ink); }
.row:focus-visible, .single:focus-visible, .item-row:focus-visible { outline-offset: -2px; }
.facing .row.with-run:focus-visible { outline: none; } .facing .row.with-run:focus-visible > .col > .cell { outline: 2px solid var(--dt-focus); outline-offset: -2px; }
.block { margin: 0; position: relative; overflow-wrap: break-word; text-wrap: pretty; white-space: pre-line; }
.block + .block { margin-top: calc(.6em * var(--dt-density)); }
.number { position: absolute; inset-inline-start: -2.2rem; width: 1.75rem; text-align: end; top: .42em; font: 600 12px/1 var(--dt-font-ui); color: var(--dt-ink-2); }
.number[data-go] { cursor: pointer; } .number[data-go]:hover { color: var(--dt-ink); text-decoration: underline; }
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
.is-list-item { padding-inline-start: 1.2em; }
.section { font: 600 12px/1 var(--dt-font-ui); letter-spacing: .02em; color: var(--dt-ink-2); margin: 0; padding: 1rem 1.5rem .4rem; border-top: 1px solid var(--dt-rule); }
.section:first-child { border-top: 0; }
.hinge { position: relative; background: linear-gradient(var(--dt-rule), var(--dt-rule)) center/1px 100% no-repeat; display: flex; flex-direction: column;
  align-items: center; gap: .3rem; padding-top: calc(var(--_row) + .15rem); min-width: 0; }
.with-run > .hinge, .unmatched > .hinge { background: none; }
.hinge svg { position: absolute; inset: var(--_row) 0 0; width: 100%; height: calc(100% - var(--_row)); overflow: hidden; }
.ribbon { fill: var(--dt-page); stroke: var(--dt-rule); }
.changed .ribbon { fill: var(--dt-right-bg-2); }
.weak .ribbon { fill: none; stroke: var(--dt-echo); stroke-dasharray: 4 3; }
.tag.two { white-space: normal; width: 80px; text-align: center; border-radius: 9px; line-height: 1.25; }
.moved .ribbon { fill: var(--dt-moved-bg); stroke: var(--dt-moved); }
.tag { position: relative; font: 600 11px/1 var(--dt-font-ui); background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 99px;
  padding: .22rem .45rem; color: var(--dt-ink-2); white-space: nowrap; }
button.tag { cursor: pointer; } button.tag:hover { border-color: currentColor; }
.tag.of-moved { color: var(--dt-moved); } .tag.of-finding { color: var(--dt-find); border-color: var(--dt-find); }
.tag.of-left { color: var(--dt-left); } .tag.of-right { color: var(--dt-right); }
.kin { font: 12.5px/1.45 var(--dt-font-ui); color: var(--dt-ink-2); margin-inline-start: .35em; } p.kin { margin: .5rem 0 0; }
.link { background: none; border: 0; padding: 0; color: inherit; text-decoration: underline; text-decoration-color: var(--dt-rule); text-underline-offset: 3px; cursor: pointer; font: inherit; text-align: start; }
.link:hover { color: var(--dt-ink); text-decoration-color: currentColor; }
.ghost { padding: .35rem var(--_edge) .35rem var(--_margin); font: 13px/1.4 var(--dt-font-ui); color: var(--dt-moved); }
.fold { font: 13px/1.3 var(--dt-font-ui); color: var(--dt-ink-2); background: var(--dt-page); border-block: 1px solid var(--dt-rule); display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0 1.5rem; }
.fold button { background: none; border: 0; padding: .55rem 0; cursor: pointer; color: inherit; }
.fold-all::before { content: "▸ "; } .fold-first::before { content: "↓ " / ""; } .fold-last::before { content: "↑ " / ""; }
.fold button:hover { color: var(--dt-ink); }

/* Inline */
.inline { max-width: 46rem; margin: 0 auto; }
.inline { --_row: calc(.5rem * var(--dt-density)); }
.inline .row { display: block; padding: var(--_row) 1.5rem var(--_row) calc(var(--_margin) + .5rem); contain-intrinsic-size: auto 7rem; }
.inline .row:has(.stack > [dir="rtl"]:first-child) { padding: var(--_row) calc(var(--_margin) + .5rem) var(--_row) 1.5rem; }
.inline .number { width: 2.6rem; inset-inline-start: -3.1rem; }
.inline { --_names: 0px; } .inline .run { --_margin: 3rem; }
.pair { margin-block: calc(.35rem * var(--dt-density)); }
.pair .block { margin: 0; text-align: start; }
.pair .block + .block { margin-top: .1rem; }
.pair .right { color: var(--dt-right); }
.pair .left.lit { background: var(--dt-left-bg); } .pair .right.lit { background: var(--dt-right-bg); }

/* List */
.list, .echo-list { margin: 0 auto; max-width: 52rem; padding: 1rem 1.5rem; list-style: none; }
.listing > .section { max-width: 52rem; margin: 0 auto; padding-inline: 1.5rem; }
.item-row { padding: calc(.55rem * var(--dt-density)) .2rem; border-bottom: 1px solid var(--dt-rule); scroll-margin-top: var(--_top); content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.item-row[aria-current], .item-row:focus { background: var(--dt-page); }
.what { font: 14px/1.5 var(--dt-font-ui); }
.what .link { color: var(--dt-ink-2); }
.what::first-letter { text-transform: uppercase; }
.told { margin: .25rem 0 0; padding: 0; list-style: none; font-size: .95em; color: var(--dt-ink-2); }
.item-row ul:not(.told) { list-style: none; padding: 0; margin: 0; }
q { color: var(--dt-ink); quotes: none; border-radius: 3px; padding: 0 .15em; }
q.left { background: var(--dt-left-bg-2); text-decoration: underline 1px var(--dt-left); text-underline-offset: 3px; } q.right { background: var(--dt-right-bg-2); text-decoration: underline 1px var(--dt-right); text-underline-offset: 3px; }
.filters { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; max-width: 52rem; margin: 0 auto; padding: .8rem 1.5rem 0; font: 13px/1.4 var(--dt-font-ui); }
.filters fieldset { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; } .filters .count { padding-inline-start: 0; margin-inline-start: -.2rem; }
.filters legend { float: inline-start; min-width: 4.5rem; padding-block: .22rem; font-size: 13px; } .filters .button { margin-block-start: .5rem; }
.to-read { font: 13px/1.5 var(--dt-font-ui); color: var(--dt-ink-2); } .to-read summary { cursor: pointer; min-height: 24px; }
.where, .nothing { font: 13px/1.5 var(--dt-font-ui); color: var(--dt-ink-2); }
.nothing { padding: 1rem 1.5rem; }
.echo-list li:not(.note) { padding: .2rem 0; }

/* Map */
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font: 13px/1.3 var(--dt-font-ui); color: var(--dt-ink-2); margin: 0; }
.map-head { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: center; margin: 1rem 1.5rem .8rem; }
.zoom { display: flex; align-items: center; gap: .4rem; margin-inline-start: auto; font: 13px/1.3 var(--dt-font-ui); }
.zoom .button { min-width: 2rem; } .zoom .position { min-width: 3.2rem; text-align: center; }
.key { display: inline-block; width: 1.1rem; height: .7rem; border-radius: 2px; margin-inline-end: .4rem; vertical-align: -1px; border: 1px solid transparent; }
.key.same { background: var(--dt-page); border-color: var(--dt-rule); } .key.changed { background: var(--dt-right-bg); }
.key.moved { background: var(--dt-moved-bg); border-color: var(--dt-moved); } .key.relation { border: 1px dashed var(--dt-ink-2); }
.key.found { background: var(--dt-right-bg); border-color: var(--dt-find); }
.key.only-left { background: var(--dt-left); } .key.only-right { background: var(--dt-right); }
.map { position: relative; padding: 0 1rem 1.2rem; overflow-x: auto; }
.map-drawing { display: block; width: 100%; height: auto; direction: ltr; }
.band { fill: var(--dt-right-bg); stroke: var(--dt-right-bg); opacity: .85; cursor: pointer; }
.band.same { fill: var(--dt-page); stroke: var(--dt-rule); } .band.moved { fill: var(--dt-moved-bg); stroke: var(--dt-moved); } .band.found { stroke: var(--dt-find); }
.band:hover, .band:focus-visible, .band[aria-current] { opacity: 1; stroke: var(--dt-ink-2); }
.bar { cursor: pointer; fill: var(--dt-ink-2); opacity: .45; }
.bar.only-left { fill: var(--dt-left); opacity: 1; } .bar.only-right { fill: var(--dt-right); opacity: 1; }
.bar.kin { fill: var(--dt-left-bg); stroke: var(--dt-left); stroke-width: 1.5; } .bar.only-right.kin { fill: var(--dt-right-bg); stroke: var(--dt-right); }
.relation { fill: none; stroke: var(--dt-ink-2); stroke-dasharray: 5 4; opacity: .6; cursor: pointer; }
.pointing .relation { opacity: .12; } .relation.near { opacity: 1; stroke: var(--dt-ink); }
.name { font: 12px/1 var(--dt-font-ui); fill: var(--dt-ink); cursor: pointer; white-space: pre; } .name.minor { fill: var(--dt-ink-2); }
.paper { fill: var(--dt-paper); } .name.side { font-size: 15px; font-weight: 600; } .name.side.left { fill: var(--dt-left); } .name.side.right { fill: var(--dt-right); }
.tip { position: absolute; inset-inline: 0; margin: 0 auto; width: max-content; max-width: 26rem; padding: .5rem .8rem; font: 13px/1.4 var(--dt-font-ui); pointer-events: none;
  background: var(--dt-paper); border: 1px solid var(--dt-rule); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .12); }

/* Marks in the text */
ins, del { color: var(--dt-ink); border-radius: 3px; padding: 0 .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { background: var(--dt-left-bg); text-decoration: line-through 1px var(--dt-left); }
ins { background: var(--dt-right-bg); text-decoration: underline 1.5px var(--dt-right); text-underline-offset: 3px; }
ins::before, del::before { content: var(--_inserted); position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
del::before { content: var(--_deleted); }
.echo { border-bottom: 2px dotted var(--dt-echo); }
mark.finding { background: var(--dt-find-bg); color: var(--dt-ink); border-bottom: 2px solid var(--dt-find); }
.note { font: 13px/1.45 var(--dt-font-ui); border-inline-start: 3px solid var(--dt-find); padding: .25rem .6rem; margin: .5rem 0 0; background: var(--dt-find-bg); }
.aside { color: var(--dt-ink-2); font-size: 12px; }
mark.severity-1 { background: none; border-bottom: 1px dashed var(--dt-find); }
/* A nuance is told when one comes to it: by the mark's title, beside the place reached, and in the list. */
.row:not([aria-current]) .note.severity-1 { display: none; }
.note.severity-1 { background: none; border-inline-start-color: var(--dt-rule); }
.sentence { border-radius: 2px; }
.sentence.alone { background: var(--dt-left-bg-2); }
.cell.right .sentence.alone { background: var(--dt-right-bg-2); }
.cell.left .lit { background: var(--dt-left-bg); } .cell.right .lit { background: var(--dt-right-bg); }
.left .word.lit { box-shadow: inset 0 -2px var(--dt-left); } .right .word.lit { box-shadow: inset 0 -2px var(--dt-right); }
.lit:is(ins, del, .echo) { outline: 1.5px solid var(--dt-ink-2); }
mark.lit.finding, .note.lit { outline: 1.5px solid var(--dt-find); }
.cell :is(mark, .note).lit { background: var(--dt-find-bg); }

/* The strip */
.overview { position: sticky; top: var(--_top); width: 18px; height: calc(100vh - var(--_top)); max-height: 100%;
  background: var(--dt-page); cursor: pointer; align-self: start; }
.overview svg { position: absolute; inset: 0 4px; width: 10px; height: 100%; }
.overview rect { fill: var(--dt-rule); }
.overview .left-only { fill: var(--dt-left); } .overview .right-only { fill: var(--dt-right); } .overview .moved { fill: var(--dt-moved); }
.overview .changed { fill: color-mix(in srgb, var(--dt-right) 45%, var(--dt-page)); } .overview .finding { fill: var(--dt-find); }
.sight { position: absolute; inset-inline: 0; border: 1px solid var(--dt-ink-2); border-radius: 3px; opacity: .7; pointer-events: none; min-height: 6px; }

/* Narrow: one column, the hinge between the two texts of a row */
@container (max-width: 719px) {
  .banner { padding: .45rem .9rem .2rem; }
  .heads { grid-template-columns: minmax(0, 1fr) auto; gap: 0 .6rem; align-items: center; }
  .head { display: flex; gap: .5rem; align-items: baseline; border: 0; padding: 0; white-space: nowrap; min-width: 0; }
  .head.left { grid-column: 1; } .head.right { grid-row: 2; grid-column: 1; }
  .note-line { max-width: 45%; overflow: hidden; text-overflow: ellipsis; margin: 0; flex: none; }
  .title-line { font-size: 15px; line-height: 1.6; overflow: hidden; text-overflow: ellipsis; text-wrap: nowrap; min-width: 0; }
  .swap { grid-column: 2; grid-row: 1 / 3; }
  .summary { flex-wrap: nowrap; overflow-x: auto; margin-top: .2rem; padding-block: .2rem; white-space: nowrap; scrollbar-width: none; }
  .toolbar { padding: .35rem .9rem; gap: .35rem; font-size: 13px; }
  .toolbar .grow { display: none; }
  .menu { position: static; } .panel, .menu.help > .panel { inset-inline: .9rem; top: calc(100% - .3rem); width: auto; max-width: none; }
  .step span { display: none; }
  .segments button { padding-inline: .45rem; }
  .facing .row, .sub, .names, .sections { grid-template-columns: minmax(0, 1fr); }
  .facing .row { border-top: 1px solid var(--dt-rule); }
  .frame { --_margin: .9rem; --_edge: .9rem; --_names: 0px; } .frame.numbered { --_margin: 2.4rem; } .inline .run { --_margin: 2.4rem; }
  .names, .rest { display: none; }
  .cell:not(.single).left { border-inline-start: 3px solid var(--dt-left); } .cell:not(.single).right { border-inline-start: 3px solid var(--dt-right); }
  .cell:has(> .stack:empty) { display: none; }
  .hinge { flex-direction: row; padding: 0 .9rem; min-height: 0; background: none; }
  .hinge svg { display: none; }
  .overview { width: 12px; } .overview svg { inset-inline: 2px; width: 8px; }
  .section, .listing > .section { padding-inline: .9rem; }
  .filters, .list, .echo-list { padding-inline: .9rem; } .map-head { margin-inline: .9rem; } .map { padding-inline: .5rem; }
}

/* Where little is seen at once, as under a great zoom, the toolbar takes no room of it. */
@media (max-height: 27rem) {
  .frame { --_top: var(--dt-sticky); }
  .toolbar { position: relative; }
}

/* On paper: everything, unfolded, without controls */
@media print {
  :host { color-scheme: light; --dt-size: 10pt; }
  .swap { visibility: hidden; }
  .toolbar, .overview, .fold, .aside, .filters, .zoom, .on-map, .message, .kin button, .what .link { display: none !important; }
  .folded[hidden] { display: block !important; content-visibility: visible !important; }
  .row, .item-row { content-visibility: visible; break-inside: avoid; box-shadow: none !important; }
  .cell, .block { orphans: 3; widows: 3; }
  .run, .run-head, ins, del, mark, q, .tag, .note, .ribbon, .inline .row { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}

@media (prefers-reduced-motion: no-preference) {
  .sight { transition: top .15s, height .15s; }
}
@media (forced-colors: active) {
  /* Tints go, so lines and edges carry the signs; a mark takes the page's own colours. */
  .frame .view :is(mark, ins, del, .echo, .lit, q, .word, .sentence) { background: Canvas; color: CanvasText; }
  .facing .row[aria-current] > .col.left > .cell, .single[aria-current] { border-left: 4px solid Highlight; }
  .lit { outline: 2px solid Highlight; }
  .segments button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .ribbon { fill: Canvas; stroke: CanvasText; }
  .overview rect, .key, .sum::before { forced-color-adjust: none; }
  .run.left { border-left: 4px solid; } .run.right { border-right: 4px solid; }
}
`;
