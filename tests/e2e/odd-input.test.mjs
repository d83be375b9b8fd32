// Odd texts are compared; files that cannot be read are a clear error, after which the element is as good as before.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ELEMENT, Page } from "./page.mjs";

let page;
before(async () => {
  page = await Page.start();
  await page.open(ELEMENT);
});
after(() => page?.close());

/** Compares two texts that a function in the page makes: what the element says of the result. */
const compared = (make) =>
  page.wait(`async () => {
  const element = document.querySelector("diptych-compare");
  [element.leftText, element.rightText] = (${make})();
  const { mode, summary, complete } = await element.complete;
  return { mode, summary, complete };
}`);

const texts = {
  "both empty": [() => ["", ""], { left: 0, right: 0 }],
  "one side empty": [() => ["Some words.", ""], { left: 1, right: 0 }],
  "both sides equal": [() => ["The same words.", "The same words."], { left: 1, right: 1 }],
  "CRLF, BOM and NUL": [() => ["\ufeffOne.\r\n\r\nTwo.\r\n", "One.\n\nTwo\0."], null],
  "lone surrogates": [() => ["a\ud800 word", "\udc00 a word"], { left: 1, right: 1 }],
  "100,000 empty lines": [() => ["\n".repeat(100_000), "One.\n".concat("\n".repeat(100_000), "Two.")], null],
  "one line of 5 MB": [() => ["word ".repeat(1_000_000), "word ".repeat(999_999) + "end"], { left: 1, right: 1 }],
};

for (const [name, [make, blocks]] of Object.entries(texts)) {
  test(name, async () => {
    const { summary } = await compared(make);
    if (blocks) assert.deepEqual(summary.blocks, blocks);
    await page.hasNoProblems();
  });
}

for (const view of ["facing", "inline", "map", "list"]) {
  test(`characters that nobody sees have a sign, and turn nothing around, ${view}`, async () => {
    const { bare, signs, order } = await page.wait(
      `async (view) => {
      const element = document.querySelector("diptych-compare");
      const texts = ["He said \\u202eno\\u200bthing today.", "He said \\u2066some\\u202bthing today.\\n\\nNew \\u202eis this."];
      element.view = view;
      [element.leftText, element.rightText] = texts;
      await element.complete;
      const hidden = /[\\u200b\\u202a-\\u202e\\u2066]/;
      const root = element.shadowRoot.querySelector(".view");
      const bare = [];
      for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        const { nodeValue, parentElement } = walker.currentNode;
        if (hidden.test(nodeValue) && !parentElement.matches(".hidden-character")) bare.push(nodeValue);
      }
      for (const one of root.querySelectorAll("[data-tip], [aria-label]")) if (hidden.test(one.dataset.tip + one.ariaLabel)) bare.push(one.outerHTML);
      const signs = [...root.querySelectorAll(".hidden-character")].map((one) => (getComputedStyle(one, "::before").content.length > 2 ? one.dataset.code : "")).join("") + root.textContent;
      const order = [...root.querySelectorAll(".hidden-character")].filter(({ nextSibling }) => nextSibling?.length > 1).map(({ nextSibling: text }) => [0, 1].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      }));
      element.removeAttribute("view");
      return { bare, signs, order };
    }`,
      view,
    );
    assert.deepEqual(bare, []);
    assert.match(signs, /U\+202E/);
    assert.ok(
      order.every(([first, second]) => first < second),
      JSON.stringify(order),
    );
    if (view === "facing" || view === "inline") assert.ok(order.length > 0);
    await page.hasNoProblems();
  });
}

const files = {
  "a file that is not there": ["/corpus/none.txt", "corpus/none.txt"],
  "a file that is no text": ["/pkg/diptych_bg.wasm", ""],
};

for (const [name, [url, expected]] of Object.entries(files)) {
  test(name, async () => {
    const error = await page.wait(
      `async (url) => {
      const element = document.querySelector("diptych-compare");
      const event = new Promise((resolve) => element.addEventListener("error", resolve, { once: true }));
      const { warn } = console;
      let warned = "";
      console.warn = (text) => (warned += text);
      element.left = url;
      const complete = element.complete.then(() => "resolved", () => "rejected");
      const { detail } = await event;
      console.warn = warn;
      return { warned, code: detail.code, message: detail.message, isError: Object.prototype.toString.call(detail) === "[object Error]", complete: await complete };
    }`,
      url,
    );
    assert.ok(error.isError && error.code && error.message.includes(expected), JSON.stringify(error));
    assert.equal(error.complete, "rejected");
    assert.ok(error.warned.startsWith("diptych: ") && error.warned.includes(error.message), "a line for the developer");
    const { summary } = await compared(() => ["Words again.", "Words again."]);
    assert.equal(summary.same, 1);
    await page.hasNoProblems("none.txt", "diptych:");
  });
}
