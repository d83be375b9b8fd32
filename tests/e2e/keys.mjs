/** What tests do with the keyboard alone, and what they look at meanwhile. */

import { Key } from "selenium-webdriver";

import { ELEMENT } from "./page.mjs";

/** Opens a page and puts the focus on its comparison. */
export async function open(page, address = "") {
  await page.open(address);
  await page.compared();
  await page.run(() => document.querySelector("diptych-compare").focus());
}

/** The same with a page that tests before may have opened, and left as it was but for the place reached. */
export async function reuse(page, address = "", size = {}) {
  await page.reuse(address, size);
  await page.settled();
  await page.run(() => document.querySelector("diptych-compare").focus());
}

/** A window that is wide enough for facing pages. */
export const WIDE = { width: 1440, height: 900 };

/** Opens the page, and waits until nothing moves. */
export async function openSettled(page, address = "", size = WIDE) {
  await page.open(address, size);
  await page.compared();
  await page.settled();
}

/** Opens the element on a page of its own with two texts, and puts the focus on it. */
export async function openWith(page, left, right, size) {
  await page.open(ELEMENT, size);
  await compare(page, left, right);
}

/** Presses keys, and waits until what they started is drawn. */
export async function press(page, ...keys) {
  const actions = page.driver.actions();
  for (const key of keys) actions.sendKeys(key);
  await actions.perform();
  await page.settled();
}

/** Presses a key while another is held. */
export async function pressWith(page, held, key) {
  await page.driver.actions().keyDown(held).sendKeys(key).keyUp(held).perform();
  await page.settled();
}

/** How many Tabs are sent to the browser at a time. */
const TABS = 10;

/**
 * Presses Tab until what has the focus in the element fits a selector. Of Tabs that are sent together, the page sees none
 * after that.
 */
export async function tabTo(page, selector, { most = 60, back = false } = {}) {
  for (let sent = 0; sent <= most; sent += TABS) {
    if (await page.run(holdTabs, selector)) return;
    const actions = page.driver.actions();
    if (back) actions.keyDown(Key.SHIFT);
    for (let i = 0; i < TABS; i += 1) actions.sendKeys(Key.TAB);
    if (back) actions.keyUp(Key.SHIFT);
    await actions.perform();
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** In the page: keeps Tab from what fits a selector, unless that has the focus already. */
function holdTabs(selector) {
  const outer = () => document.activeElement;
  const isThere = () => (outer()?.shadowRoot?.activeElement ?? outer())?.matches(selector) ?? false;
  window.heldTabs?.abort();
  if (isThere()) return true;
  window.heldTabs = new AbortController();
  const hold = (event) => {
    // WebKit has another name for a Tab with Shift.
    if (event.key === "Shift" || !isThere()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("keydown", hold, { capture: true, signal: window.heldTabs.signal });
  return false;
}

/** Opens a menu of the toolbar, and waits until it is filled: what is in it is loaded. */
export async function openMenu(page, name) {
  await tabTo(page, `.menu.${name} > summary`, { back: true });
  await press(page, Key.ENTER);
  await page.driver.wait(
    () => within(page, (element, root, name) => root.querySelector(`.menu.${name} .panel`).childElementCount > 0, name),
    10_000,
    `the menu ${name} is empty`,
  );
}

/** Whether what has the focus fits a selector, in the element or else in the page. */
export const focused = (page, selector) =>
  page.run((selector) => {
    const outer = document.activeElement;
    return (outer?.shadowRoot?.activeElement ?? outer)?.matches(selector) ?? false;
  }, selector);

/** Runs a function with the element, its shadow root and a value. */
export const within = (page, script, value) =>
  page.run(
    `(value) => {
  const element = document.querySelector("diptych-compare");
  return (${script})(element, element.shadowRoot, value);
}`,
    value,
  );

/** Compares two texts. */
export async function compare(page, left, right) {
  await page.wait(
    async (left, right) => {
      const element = document.querySelector("diptych-compare");
      [element.leftText, element.rightText] = [left, right];
      await element.complete;
      element.focus();
    },
    left,
    right,
  );
  await page.settled();
}
