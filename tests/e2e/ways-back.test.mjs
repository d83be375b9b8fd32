// Ways back: what is shown enters the history, Back returns to the place, Escape is the page's where nothing is open;
// texts before their comparison.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { compare, openWith, reuse, within } from "./keys.mjs";
import { Key, Page } from "./page.mjs";

let page;
before(async () => {
  page = await Page.start();
  await page.forgetHistory();
});
after(() => page?.close());

const open = async (address = "") => {
  await page.open(address);
  await page.compared();
  await page.settled();
};
const state = () =>
  within(page, (element, root) => ({
    view: root.querySelector(".view").dataset.view,
    at: location.hash.slice(1).split("&")[0],
    current: root.querySelector("[aria-current]")?.dataset.bead ?? null,
  }));

/**
 * Goes back as a script does: WebKit's button passes over entries that no gesture of the reader made, and a test makes
 * none.
 */
const back = () =>
  page.wait(async () => {
    const gone = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    history.back();
    await gone;
  });

/** Goes to the next place, and waits until the address has it. */
const next = () =>
  page.wait(async () => {
    const { hash } = location;
    document.querySelector("diptych-compare").next();
    while (location.hash === hash) await new Promise((resolve) => setTimeout(resolve, 20));
  });

test("views, jumps and filters enter the history, and Back returns to them", async () => {
  await open();
  await next();
  await page.settled();
  const first = await state();
  await next();
  await within(page, (element) => {
    element.view = "list";
  });
  await page.settled();
  assert.equal((await state()).view, "list");
  await back();
  await page.settled();
  assert.equal((await state()).view, "facing");
  await back();
  await page.settled();
  assert.deepEqual(await state(), first);
});

test("a press on a paragraph's number copies a link to it, which leads there, also after loading anew", async () => {
  await open("#left:4");
  const first = await state();
  assert.ok(first.current, "a bare address is enough");
  const pressed = await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    const number = [...root.querySelectorAll(".address[data-link^='left']")].findLast(({ textContent }) => textContent);
    let copied = "";
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: async (text) => {
          copied = text;
        },
      },
      configurable: true,
    });
    const { scrollY } = window;
    number.focus({ preventScroll: true });
    number.click();
    for (let i = 0; i < 1000 && root.querySelector(".tip").textContent !== "Link copied"; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      copied,
      tip: root.querySelector(".tip").textContent,
      name: number.getAttribute("aria-label"),
      path: number.textContent,
      stayed: scrollY === window.scrollY,
      here: location.href,
    };
  });
  assert.deepEqual(
    [pressed.name, pressed.tip, pressed.copied],
    [`Copy link to ${pressed.path}, 2008`, "Link copied", pressed.here],
  );
  assert.ok(pressed.copied.includes(`#left:${pressed.path}&`) && pressed.stayed, JSON.stringify(pressed));
  const { current } = await state();
  assert.notEqual(current, first.current);
  await page.open(new URL(pressed.copied).hash);
  await page.compared();
  await page.settled();
  assert.equal((await state()).current, current);
  await page.driver.navigate().refresh();
  await page.compared();
  await page.settled();
  assert.equal((await state()).current, current);
});

for (const address of ["", "#left:4"]) {
  test(`loaded anew, the page is where it was being read${address && ", also where the place reached last is another one"}`, async () => {
    await open(address);
    const read = () =>
      within(page, (element, root) => {
        const row = [...root.querySelectorAll(".view .single")].find((one) => one.getBoundingClientRect().top > 120);
        return { bead: row.dataset.bead, top: row.getBoundingClientRect().top };
      });
    await page.run(() => scrollTo(0, 4000));
    await page.settled();
    const before = await read();
    await page.driver.navigate().refresh();
    await page.compared();
    await page.settled();
    const after = await read();
    assert.equal(after.bead, before.bead);
    assert.ok(Math.abs(after.top - before.top) <= 4, `${before.top} -> ${after.top}`);
  });
}

test("numbers are nested paths in the margin, one stop of Tab, and the arrows go along them", async () => {
  await open();
  await compare(
    page,
    "1. One.\n\n2. Two:\n\n(a) first;\n\n(b) second:\n\n(i) inner.\n\n3. Three.",
    "1. One.\n\n2. Two:\n\n(a) first;\n\n(b) other:\n\n(i) inner.\n\n3. Three.",
  );
  const seen = await within(page, (element, root) => {
    const numbers = [...root.querySelectorAll(".address[data-link^='left']")];
    const tabs = () => [...root.querySelectorAll(".address")].filter(({ tabIndex }) => tabIndex === 0).length;
    numbers[0].focus();
    const press = (key) =>
      root.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }),
      );
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) press(key);
    const at = root.activeElement.dataset.link;
    press("ArrowRight");
    return {
      other: root.activeElement.dataset.link,
      paths: numbers.map(({ textContent }) => textContent),
      at,
      tabs: tabs(),
      small: numbers.filter((one) => one.offsetHeight < 24 || one.offsetWidth < 24).length,
    };
  });
  assert.deepEqual(seen, {
    paths: ["1", "2", "2(a)", "2(b)", "2(b)(i)", "3"],
    at: "left:1",
    other: "right:1",
    tabs: 1,
    small: 0,
  });
});

test("Escape leaves what is open, and else closes a dialog around the element", async () => {
  await openWith(page, "One text.", "Another text.");
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
  await page.wait(async () => {
    await customElements.whenDefined("diptych-compare");
  });
  const seen = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    element.leftText = "First words.\n\nOthers.";
    element.rightText = "Second words.";
    document.body.append(element);
    const shown = [];
    const view = element.shadowRoot.querySelector(".view");
    new MutationObserver(() =>
      shown.push([view.querySelector(".preview") !== null, view.textContent, element.comparison !== null]),
    ).observe(view, { childList: true });
    await element.complete;
    return { first: shown[0], preview: view.querySelector(".preview") !== null };
  });
  assert.equal(seen.first[0], true);
  assert.equal(seen.first[2], false);
  for (const words of ["First words.", "Others.", "Second words."])
    assert.ok(seen.first[1].includes(words), seen.first[1]);
  assert.equal(seen.preview, false);
});

test("an error of the element does not reach the page's handler of script errors", async () => {
  await openWith(page, "One text.", "Another text.");
  const reached = await page.wait(async () => {
    let reached = 0;
    window.onerror = () => {
      reached += 1;
    };
    const element = document.querySelector("diptych-compare");
    element.left = "/corpus/nowhere.txt";
    await element.complete.catch(() => {});
    window.onerror = null;
    return reached;
  });
  assert.equal(reached, 0);
});

test("the match reached differs from the others, and buttons step and close", async () => {
  await reuse(page);
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

test("matches are marked on the strip, and the list leads with them", async () => {
  await reuse(page);
  const find = (by) => page.wait((by) => document.querySelector("diptych-compare").find("Astana", by), by);
  const count = await find(1);
  const strip = await within(page, (element, root) =>
    [".match", ".match-reached"].map((tick) => root.querySelectorAll(`.overview ${tick}`).length),
  );
  assert.ok(strip[0] > 2 && strip[0] <= count && strip[1] === 1, String(strip));
  await page.show({ view: "list" });
  const list = () =>
    within(page, (element, root) => {
      const items = [...root.querySelectorAll(".matches .item-row")];
      return {
        items: items.length,
        words: new Set(items.map((item) => item.querySelector(".match").textContent)).size,
        at: items.findIndex((item) => item.matches("[aria-current]")),
      };
    });
  assert.deepEqual(await list(), { items: count, words: 1, at: 0 });
  await find(1);
  assert.deepEqual((await list()).at, 1);
  await within(page, (element, root) => root.querySelectorAll(".matches .jump")[2].click());
  await page.settled();
  assert.equal((await state()).view, "facing");
  await page.wait(() => document.querySelector("diptych-compare").find(""));
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".match").length), 0);
});

test("a count of the summary goes through what it counts", async () => {
  await reuse(page);
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
