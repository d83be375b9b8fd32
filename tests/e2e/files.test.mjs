// Word, HTML and PDF files at an address of the element, and files made to harm, in the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { docx, pdf } from "./files.mjs";
import { HOSTILE } from "./hostile.mjs";
import { ELEMENT, Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const FILES = {
  "a.docx": [
    docx("<w:p><w:r><w:t>One small step.</w:t></w:r></w:p>"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  "b.html": [Buffer.from("<!doctype html><title>t</title><nav>Home</nav><p>One giant step."), "text/html"],
  "c.pdf": [pdf("BT /F1 12 Tf 72 700 Td (One giant step.) Tj ET"), "application/octet-stream"],
  "d.docx": [Buffer.from("PK\x03\x04 cut off"), "application/octet-stream"],
};

/** Firefox runs a test's script in a global of its own, in which a `fetch` put in place does not reach the page. */
const cannotStub = process.env.DIPTYCH_BROWSER === "firefox" && "Firefox keeps the page's fetch from tests";

/** Shows two of the files in the element, and what came of it. */
const show = (left, right) =>
  page.wait(
    `async (files, left, right) => {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (url, options) => {
    const [data, type] = files[new URL(url, location.href).pathname.split("/").at(-1)] ?? [];
    if (!data) return fetched(url, options);
    return new Response(Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)), { headers: { "content-type": type } });
  };
  const element = document.querySelector("diptych-compare");
  element.left = left;
  element.right = right;
  element.locale = "fr";
  const { code, message } = await element.complete.then(() => ({}), (error) => error);
  for (let i = 0; code && i < 1000 && !/limite|endommagé/.test(element.shadowRoot.querySelector(".message").textContent); i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  globalThis.fetch = fetched;
  const texts = code ? [] : [element.comparison.left.blocks[0].text, element.comparison.right.blocks[0].text];
  return { code, texts, said: element.shadowRoot.querySelector(".message").textContent };
}`,
    Object.fromEntries(Object.entries(FILES).map(([name, [data, type]]) => [name, [data.toString("base64"), type]])),
    left,
    right,
  );

for (const name of ["b.html", "c.pdf"]) {
  test(`compares a.docx with ${name}`, { skip: cannotStub }, async () => {
    await page.open(ELEMENT);
    assert.deepEqual((await show("a.docx", name)).texts, ["One small step.", "One giant step."]);
    await page.hasNoProblems();
  });
}

test("says in the page's language why a file was not read", { skip: cannotStub }, async () => {
  await page.open(ELEMENT);
  const { code, said } = await show("a.docx", "d.docx");
  assert.equal(code, "file-broken");
  assert.match(said, /d\.docx.*endommagé/);
});

/** The same two texts, given as they are. */
const compareTexts = () =>
  page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    [element.leftText, element.rightText] = ["One small step.", "One giant step."];
    const { left, right } = await element.complete;
    return [left.blocks[0].text, right.blocks[0].text];
  });

/** The worst of each limit. */
const WORST = [
  "four-gigabytes-stated.docx",
  "deep.docx",
  "entities-of-entities.docx",
  "list.docx",
  "list.html",
  "deep.html",
  "brackets.html",
  "pages.pdf",
  "pages-in-a-circle.pdf",
  "form-in-itself.pdf",
  "deep-array.pdf",
];

test("the page lives while files made to harm are read", async () => {
  await page.open(ELEMENT);
  for (const name of WORST) {
    const [make, { code, text }] = HOSTILE[name];
    const result = await page.wait(
      `async (data, name) => {
      const { readFile } = await import("/readers/readers.js");
      const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
      const reading = await readFile(new File([bytes], name)).catch((error) => ({ code: error.code ?? String(error) }));
      return { code: reading.code ?? "", text: reading.text?.slice(-200) ?? "" };
    }`,
      Buffer.from(make()).toString("base64"),
      name,
    );
    if (code) assert.equal(result.code, code, name);
    else if (text) assert.equal(result.code, "", name);
  }
  const texts = cannotStub ? await compareTexts() : (await show("a.docx", "b.html")).texts;
  assert.deepEqual(texts, ["One small step.", "One giant step."], "the next comparison works");
  await page.hasNoProblems();
});
