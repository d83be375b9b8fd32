/** What tests do with the keyboard alone, and what they look at meanwhile. */

import { Key } from "selenium-webdriver";

import { ELEMENT } from "./page.mjs";

/** Opens a page and puts the focus on its comparison. */
export async function open(page, address = "") {
  await page.open(address);
  await page.compared();
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

/** Presses Tab until what has the focus in the element fits a selector. */
export async function tabTo(page, selector, { most = 60, back = false } = {}) {
  for (let i = 0; i < most; i += 1) {
    if (await focused(page, selector)) return;
    const actions = page.driver.actions();
    await (back ? actions.keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT) : actions.sendKeys(Key.TAB)).perform();
  }
  throw new Error(`Tab does not reach ${selector}`);
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
