// Ways back: what is shown enters the history, Back returns to the place, Escape is the page's where nothing is open; texts before their comparison.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { settled, within } from "./keys.mjs";
import { Key, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const open = async (address = "") => {
  await page.open(address);
  await page.compared();
  await page.settled();
};
const state = () => within(page, (element, root) => ({ view: root.querySelector(".view").dataset.view, at: new URLSearchParams(location.hash.slice(1)).get("at"), current: root.querySelector("[aria-current]")?.dataset.bead ?? null }));

/** Goes back as a script does: WebKit's button passes over entries that no gesture of the reader made, and a test makes none. */
const back = () => page.wait(async () => {
  const gone = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  history.back();
  await gone;
});

test("views, jumps and filters enter the history, and Back returns to them", async () => {
  await open();
  await within(page, (element) => element.next());
  await settled(page);
  const first = await state();
  await within(page, (element) => element.next());
  await within(page, (element) => { element.view = "list"; });
  await page.settled();
  assert.equal((await state()).view, "list");
  await back();
  await page.settled();
  assert.equal((await state()).view, "facing");
  await back();
  await page.settled();
  assert.deepEqual(await state(), first);
});

test("a press on a paragraph's number gives the address of that paragraph, which leads there", async () => {
  await open();
  const block = await within(page, (element, root) => {
    const number = [...root.querySelectorAll(".number[data-go^='left']")].at(-1);
    number.click();
    return Number(number.dataset.go.split(":")[1]);
  });
  await settled(page);
  const { at, current } = await state();
  assert.equal(at, `left.${block}`);
  await page.open(`#left=astana-2008-fr&right=astana-2011-fr&at=${at}`);
  await page.compared();
  await page.settled();
  assert.equal((await state()).current, current);
});

test("Escape leaves what is open, and else closes a dialog around the element", async () => {
  await open();
  await within(page, (element) => {
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.append(element);
    dialog.showModal();
  });
  await page.settled();
  await within(page, (element) => element.openFind());
  const escape = () => page.driver.actions().sendKeys(Key.ESCAPE).perform();
  const shown = () => page.run(() => document.querySelector("dialog").open);
  await escape();
  assert.equal(await shown(), true, "the search was open");
  await within(page, (element) => element.focus());
  await escape();
  assert.equal(await shown(), false);
});

test("both texts can be read before they are compared, and where they cannot be", async () => {
  await page.open("gallery.html");
  await page.wait(async () => { await customElements.whenDefined("diptych-compare"); });
  const seen = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    element.leftText = "First words.\n\nOthers.";
    element.rightText = "Second words.";
    document.body.append(element);
    const shown = [];
    const view = element.shadowRoot.querySelector(".view");
    new MutationObserver(() => shown.push([view.querySelector(".preview") !== null, view.textContent, element.comparison !== null])).observe(view, { childList: true });
    await element.complete;
    return { first: shown[0], preview: view.querySelector(".preview") !== null };
  });
  assert.equal(seen.first[0], true);
  assert.equal(seen.first[2], false);
  for (const words of ["First words.", "Others.", "Second words."]) assert.ok(seen.first[1].includes(words), seen.first[1]);
  assert.equal(seen.preview, false);
});

test("an error of the element does not reach the page's handler of script errors", async () => {
  await open();
  const reached = await page.wait(async () => {
    let reached = 0;
    window.onerror = () => { reached += 1; };
    const element = document.querySelector("diptych-compare");
    element.left = "corpus/nowhere.txt";
    await element.complete.catch(() => {});
    window.onerror = null;
    return reached;
  });
  assert.equal(reached, 0);
});

test("the match reached differs from the others, and buttons step and close", async () => {
  await open();
  const seen = await page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    const root = element.shadowRoot;
    element.openFind();
    root.querySelector(".find input").value = "Astana";
    const count = await element.find("Astana");
    const sizes = () => ["diptych-found", "diptych-reached"].map((name) => CSS.highlights?.get(name)?.size ?? 0);
    const [found, reached] = sizes();
    root.querySelector('.find [data-say="next"]').click();
    await new Promise((resolve) => setTimeout(resolve));
    const position = root.querySelector(".find .position").textContent;
    root.querySelector('.find [data-say="close"]').click();
    return { count, found, reached, position, open: !root.querySelector(".find").hidden, known: "highlights" in CSS };
  });
  assert.ok(seen.count > 3);
  if (seen.known) assert.deepEqual([seen.found > 1, seen.reached], [true, 1]);
  assert.match(seen.position, /^2 /);
  assert.equal(seen.open, false);
});

test("a count of the summary goes through what it counts", async () => {
  await open();
  const places = await page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    const places = [];
    element.addEventListener("select", ({ detail }) => places.push(element.comparison.beads[detail.bead].relation));
    const button = element.shadowRoot.querySelector(".sum.of-right button");
    button.click();
    button.click();
    return places;
  });
  assert.deepEqual(places, ["right-only", "right-only"]);
});
