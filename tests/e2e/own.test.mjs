// Texts of the visitor's own: typed, dropped or opened, of every kind that is read, and what is said of those that are
// not.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { docx, pdf } from "./files.mjs";
import { focused, tabTo, within } from "./keys.mjs";
import { By, Key, Page } from "./page.mjs";

let page;
const folder = mkdtempSync(path.join(tmpdir(), "diptych-"));
before(async () => (page = await Page.start()));
after(async () => {
  rmSync(folder, { recursive: true });
  await page?.close();
});

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const LOCK = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<${"ef".repeat(16)}><${"ef".repeat(16)}>]`;

/** Files, and what their text begins with. */
const READ = {
  "plain.txt": [Buffer.from("Plain words."), "Plain words."],
  "latin.txt": [Buffer.from("D\xe9j\xe0 vu, \xe0 l'\xe9cole.", "latin1"), "Déjà vu, à l'école."],
  "utf16.txt": [utf16("Слова на русском."), "Слова на русском."],
  "marked.md": [Buffer.from("# A head\n\nSome *words*."), "A head"],
  "page.html": [
    Buffer.from("<!doctype html><title>x</title><script>bad()</script><h1>Over</h1><p>Under &amp; out</p>"),
    "Over",
  ],
  "word.docx": [docx("<w:p><w:r><w:t>From a word processor.</w:t></w:r></w:p>"), "From a word processor."],
  "print.pdf": [pdf("BT /F1 12 Tf 72 700 Td (Printed words.) Tj ET"), "Printed words."],
  // What a file is, its first bytes say.
  "named-wrongly.txt": [pdf("BT /F1 12 Tf 72 700 Td (Still printed.) Tj ET"), "Still printed."],
};

/** Files, and what is said of them. */
const REFUSED = {
  "scan.pdf": [pdf("0 0 10 10 re f"), /pictures of pages/],
  "locked.pdf": [pdf("BT ET", LOCK), /password/],
  "broken.docx": [docx("<w:p>").subarray(0, 300), /damaged/],
  "broken.pdf": [Buffer.from("%PDF-1.4\nnothing more"), /damaged/],
  "empty.txt": [Buffer.from(""), /no text/],
  "picture.png": [Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), /cannot be read/],
};

test("texts are typed and compared by keyboard, and have an address for the session", async () => {
  await page.open();
  await page.compared();
  await page.run(() => document.querySelector("[data-pair]").focus());
  await tabTo(page, "#own");
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  assert.ok(await focused(page, '[name="leftText"]'), "the focus goes into the first field");
  await page.driver.actions().sendKeys("One small step.", Key.TAB, Key.TAB).perform();
  await page.driver.actions().sendKeys("One giant step.").perform();
  await tabTo(page, '[type="submit"]');
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  await page.settled();
  const { deleted, inserted, hash } = await within(page, (element, root) => ({
    deleted: root.querySelector(".view del").textContent,
    inserted: root.querySelector(".view ins").textContent,
    hash: location.hash.startsWith("#own="),
  }));
  assert.deepEqual([deleted, inserted, hash], ["small", "giant", true]);
  await page.hasNoProblems();
});

/** Chooses a file for the left side, and what comes of it: what the element has then, and what is said. */
async function choose(name, data) {
  await page.reuse("");
  await page.run(() => {
    if (document.querySelector("#texts").hidden) document.querySelector("#own").click();
    // Drivers add a file to those that were chosen before.
    for (const name of ["leftText", "leftFile"]) document.querySelector(`[name="${name}"]`).value = "";
    document.querySelector(".problem").textContent = "";
    window.given = document.querySelector("diptych-compare").leftText;
  });
  writeFileSync(path.join(folder, name), data);
  await page.driver.findElement(By.css('[name="leftFile"]')).sendKeys(path.join(folder, name));
  return page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    const problem = document.querySelector(".problem");
    const field = document.querySelector('[name="leftText"]');
    while (!field.value && !problem.textContent) await new Promise((resolve) => setTimeout(resolve, 20));
    const waited = element.leftText === window.given;
    // It waits for the other text, or to be compared with the one that is there.
    if (field.value) document.querySelector('[type="submit"]').click();
    await new Promise((resolve) => setTimeout(resolve));
    await element.complete;
    return {
      first: element.comparison.left.blocks[0]?.text ?? "",
      own: element.leftText !== window.given,
      problem: problem.textContent,
      waited,
    };
  });
}

for (const [name, [data, begins]] of Object.entries(READ)) {
  test(`reads ${name}`, async () => {
    const { first, problem, waited, own } = await choose(name, data);
    assert.deepEqual([first, problem, waited, own], [begins, "", true, true]);
    await page.hasNoProblems();
  });
}

for (const [name, [data, says]] of Object.entries(REFUSED)) {
  test(`says why it does not read ${name}`, async () => {
    const { own, problem } = await choose(name, data);
    assert.equal(own, false, "the comparison stays");
    assert.match(problem, says);
    assert.ok(problem.startsWith(name));
  });
}

/** Drops files on a place of the page, and waits for what comes of it. */
const drop = (files, x) =>
  page.wait(
    `async (files, x) => {
  const data = new DataTransfer();
  for (const [name, size, lastModified] of files) data.items.add(new File([size ? new Uint8Array(size) : "Words of " + name + "."], name, { type: "text/plain", lastModified }));
  const [element, hint, problem] = ["diptych-compare", ".waiting", ".problem"].map((one) => document.querySelector(one));
  const [before, waiting] = [location.hash, hint.textContent];
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data, clientX: x }));
  for (let i = 0; i < 1000 && location.hash === before && hint.textContent === waiting && !problem.textContent; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  await element.complete;
  return {
    given: [element.leftText, element.rightText], hint: hint.textContent, problem: problem.textContent, title: document.title, hash: location.hash,
    fields: ["leftText", "rightText"].map((name) => document.querySelector("[name=" + name + "]").value), top: Math.round(element.getBoundingClientRect().top),
  };
}`,
    files,
    x,
  );

test("one file waits, shown on the half of the page where it was dropped, until the other one comes; one of 100 MB is refused, and so are three", async () => {
  await page.open();
  await page.compared();
  const one = await drop([["signed.txt", 0, 2]], 1200);
  assert.deepEqual(
    [one.given, one.fields],
    [
      ["", ""],
      ["", "Words of signed.txt."],
    ],
  );
  assert.match(one.hint, /^signed · Now the other text/);
  const big = await drop([["big.txt", 100_000_000, 1]], 10);
  assert.match(big.problem, /too large/);
  assert.equal(big.hint, one.hint, "the other one still waits");
  const three = await drop(
    [
      ["a.txt", 0, 1],
      ["b.txt", 0, 2],
      ["c.txt", 0, 3],
    ],
    10,
  );
  assert.match(three.problem, /two files .*: 3$/i);
  assert.deepEqual(three.fields, one.fields, "none of three is taken");
  const other = await drop([["draft.txt", 0, 1]], 1200);
  assert.deepEqual(
    other.given,
    ["Words of draft.txt.", "Words of signed.txt."],
    "the other one goes where none is yet",
  );
});

test("two files are compared at once, the older one left, with a name, a title and an address that holds while the tab is open", async () => {
  await page.open();
  await page.compared();
  const two = await drop(
    [
      ["signed.txt", 0, 9],
      ["draft.txt", 0, 5],
    ],
    1200,
  );
  assert.deepEqual(two.given, ["Words of draft.txt.", "Words of signed.txt."]);
  assert.equal(two.title, "draft – signed · Diptych");
  const kept = await page.run(() => Object.keys(sessionStorage).filter((key) => key.startsWith("diptych-own-")).length);
  assert.match(two.hash, /^#own=/);
  // So short a page need not be scrolled.
  assert.ok(two.top < 200, `the comparison is in sight: ${two.top}`);
  await page.driver.navigate().refresh();
  await page.compared();
  const again = await page.run(() => [
    document.querySelector("diptych-compare").leftText,
    document.title,
    location.hash,
  ]);
  assert.deepEqual(again, ["Words of draft.txt.", "draft – signed · Diptych", two.hash]);
  // Exchanged, they are a pair as well, and the fields have them.
  const seen = () =>
    page.run(() => [
      ...["leftText", "rightText"].map((name) => document.querySelector(`[name="${name}"]`).value),
      document.querySelector('[name="left"]').value,
      document.title,
    ]);
  await page.run(() => document.querySelector("diptych-compare").swap());
  await page.settled();
  const swapped = ["Words of signed.txt.", "Words of draft.txt.", "", "signed – draft · Diptych"];
  assert.deepEqual(await seen(), swapped);
  await page.driver.navigate().refresh();
  await page.compared();
  await page.settled();
  assert.deepEqual(
    [...(await seen()), await page.run(() => document.querySelector("diptych-compare").leftText)],
    [...swapped, swapped[0]],
  );
  assert.equal(
    await page.run(() => Object.keys(sessionStorage).filter((key) => key.startsWith("diptych-own-")).length),
    kept,
    "the pair is kept once",
  );
});

test("what is written into the fields stays when the address or the sides change, until it is compared", async () => {
  await page.open();
  await page.compared();
  await drop(
    [
      ["signed.txt", 0, 9],
      ["draft.txt", 0, 5],
    ],
    1200,
  );
  await page.settled();
  const written = await page.wait(async () => {
    const [element, field] = ["diptych-compare", '[name="rightText"]'].map((one) => document.querySelector(one));
    const returned = () => new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    field.value = "Being written.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    element.view = "map";
    while (!location.hash.includes("view=map")) await new Promise((resolve) => setTimeout(resolve, 20));
    const back = returned();
    history.back();
    await back;
    const written = [field.value];
    element.swap();
    await new Promise((resolve) => element.addEventListener("load", resolve, { once: true }));
    return [...written, field.value, element.leftText];
  });
  assert.deepEqual(written, ["Being written.", "Being written.", "Words of signed.txt."]);
});

test("after texts of one's own, the ready pair that was there before is shown again", async () => {
  await page.open();
  await page.compared();
  await page.settled();
  const shown = () =>
    page.wait(async () => {
      const element = document.querySelector("diptych-compare");
      const { left } = await element.complete;
      return [left.blocks[0].text.slice(0, 9), element.leftText, document.querySelector('[name="left"]').value];
    });
  const ready = await shown();
  const own = ["Words of ", "Words of draft.txt.", ""];
  for (const back of [() => document.querySelector("[data-pair][aria-pressed]").click(), () => history.back()]) {
    await drop(
      [
        ["signed.txt", 0, 9],
        ["draft.txt", 0, 5],
      ],
      1200,
    );
    await page.settled();
    assert.deepEqual(await shown(), own);
    await page.run(back);
    await page.wait(async () => {
      while (document.querySelector("diptych-compare").leftText)
        await new Promise((resolve) => setTimeout(resolve, 20));
    });
    assert.deepEqual(await shown(), ready);
  }
});

test("a chosen file stays named when its dialog is cancelled", async () => {
  await choose("plain.txt", READ["plain.txt"][0]);
  const names = await page.run(() => {
    const input = document.querySelector('[name="leftFile"]');
    const names = () => [...input.files].map(({ name }) => name).join();
    input.dispatchEvent(new Event("click"));
    const during = names();
    input.dispatchEvent(new Event("cancel"));
    return [during, names()];
  });
  assert.deepEqual(names, ["", "plain.txt"]);
});
