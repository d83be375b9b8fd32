/** The style sheet of the map. */

import { adopter } from "../dom/sheets.js";

export const adoptMapSheet = adopter(/* css */ `
.legend { display: flex; flex-wrap: wrap; gap: 4.8px 22.4px; font: 13px/1.3 var(--dt-font-ui); color: var(--dt-ink-2); margin: 0; }
.map-head { display: flex; flex-wrap: wrap; gap: 9.6px 22.4px; align-items: center; margin: 16px 24px 12.8px; }
.zoom { display: flex; align-items: center; gap: 6.4px; margin-inline-start: auto; font: 13px/1.3 var(--dt-font-ui); }
.zoom .button { min-width: 32px; } .zoom .position { min-width: 51.2px; text-align: center; }
.key { display: inline-block; width: 17.6px; height: 11.2px; border-radius: 2px; margin-inline-end: 6.4px; vertical-align: -1px; border: 1px solid transparent; }
.key.same { background: var(--dt-page); border-color: var(--dt-rule); } .key.changed { background: var(--dt-right-bg); }
.key.moved { background: var(--dt-moved-bg); border-color: var(--dt-moved); } .key.relation { border: 1px dashed var(--dt-ink-2); }
.key.found { background: var(--dt-right-bg); border-color: var(--dt-find); }
.key.kin { border-color: var(--dt-left); background: linear-gradient(90deg, var(--dt-left-bg) 50%, var(--dt-right-bg) 50%); }
.key.only-left { background: var(--dt-left); } .key.only-right { background: var(--dt-right); }
.map { position: relative; padding: 0 16px 19.2px; overflow-x: auto; }
.map-drawing { display: block; width: 100%; height: auto; direction: ltr; }
.band { fill: var(--dt-right-bg); stroke: var(--dt-right-bg); opacity: .85; cursor: pointer; }
.band.same { fill: var(--dt-page); stroke: var(--dt-rule); } .band.moved { fill: var(--dt-moved-bg); stroke: var(--dt-moved); } .band.found { stroke: var(--dt-find); }
.band:hover, .band:focus-visible, .band[aria-current] { opacity: 1; stroke: var(--dt-ink-2); }
.bar { cursor: pointer; fill: var(--dt-ink-2); opacity: .45; }
.bar.left-out { fill: none; stroke: var(--dt-ink-2); stroke-dasharray: 2 2; } .key.left-out { border: 1px dashed var(--dt-ink-2); }
.bar.only-left { fill: var(--dt-left); opacity: 1; } .bar.only-right { fill: var(--dt-right); opacity: 1; }
.bar.kin { fill: var(--dt-left-bg); stroke: var(--dt-left); stroke-width: 1.5; } .bar.only-right.kin { fill: var(--dt-right-bg); stroke: var(--dt-right); }
.relation { fill: none; stroke: var(--dt-ink-2); stroke-dasharray: 5 4; opacity: .6; cursor: pointer; }
.relation.moved { stroke: var(--dt-moved); stroke-dasharray: none; opacity: .9; } .pointing .relation { opacity: .12; } .relation.near { opacity: 1; stroke: var(--dt-ink); }
.name { font: 12px/1 var(--dt-font-ui); fill: var(--dt-ink); cursor: pointer; white-space: pre; } .name.minor { fill: var(--dt-ink-2); }
.bar.match { stroke: light-dark(#b58900, #ffe680); stroke-width: 3; opacity: 1; } .bar.match-reached { stroke: light-dark(#d95f02, #ff9632); stroke-width: 5; }
.paper { fill: var(--dt-paper); } .name.side { font-size: 15px; font-weight: 600; } .name.side.left { fill: var(--dt-left); } .name.side.right { fill: var(--dt-right); }
.map .tip { inset-inline: 0; margin: 0 auto; }
`);
