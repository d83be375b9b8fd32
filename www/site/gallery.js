/** The gallery: a case is compared when it is opened, and gives its memory back when it is folded. */

import { open as openSite } from "./site.js";

const SIDES = /** @type {const} */ (["left", "right"]);
const cases = [...document.querySelectorAll("details")];

await openSite(undefined, (language) => {
  for (const element of document.querySelectorAll("diptych-compare")) element.setAttribute("locale", language);
});

for (const details of cases) {
  const element = /** @type {HTMLElement} */ (details.querySelector("diptych-compare"));
  details.addEventListener("toggle", () => {
    for (const side of SIDES) {
      if (details.open) element.setAttribute(side, element.dataset[side] ?? "");
      else element.removeAttribute(side);
    }
    if (details.open) history.replaceState(null, "", `#${details.id}`);
  });
}

/** Opens the case that the address names, else the first. */
function open() {
  const named = cases.find(({ id }) => `#${id}` === location.hash) ?? cases[0];
  named.open = true;
}

addEventListener("hashchange", open);
open();
