// The element in other people's pages: in shadow roots and frames, defined late, several at a time, with slots and
// parts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Page } from "./page.mjs";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** Loads the element as a page does, by a script. */
const load = () =>
  page.wait(async () => {
    const script = document.createElement("script");
    script.type = "module";
    const url = new URL("define.js", location.href).href;
    script.src =
      globalThis.trustedTypes?.createPolicy("test", { createScriptURL: (text) => text }).createScriptURL(url) ?? url;
    document.head.append(script);
    await customElements.whenDefined("diptych-compare");
  });

test("importing the class changes nothing; properties set before the definition hold", async () => {
  await page.open("embedding.html");
  const found = await page.wait(async () => {
    const early = document.createElement("diptych-compare");
    [early.leftText, early.rightText, early.controls, early.view] = ["One text.", "Another text.", true, "inline"];
    document.body.append(early);
    const sheets = document.styleSheets.length;
    await import(new URL("diptych-compare.js", location.href).href);
    const defined = Boolean(customElements.get("diptych-compare"));
    await import(new URL("define.js", location.href).href);
    const { summary } = await early.complete;
    return {
      defined,
      changed: summary.changed,
      view: early.getAttribute("view"),
      controls: early.hasAttribute("controls"),
      global: [document.styleSheets.length - sheets, document.adoptedStyleSheets.length],
    };
  });
  assert.deepEqual(found, { defined: false, changed: 1, view: "inline", controls: true, global: [0, 0] });
  await page.hasNoProblems();
});

test("several elements share one worker, in a shadow root as well", async () => {
  await page.open("embedding.html");
  await load();
  const found = await page.wait(async () => {
    const host = document.body.appendChild(document.createElement("div"));
    const inner = host.attachShadow({ mode: "open" });
    const elements = [document.body, inner, inner].map((parent, i) => {
      const element = document.createElement("diptych-compare");
      [element.leftText, element.rightText] = [`Text ${i} of some.`, `Text ${i} of many.`];
      parent.append(element);
      return element;
    });
    const heard = [];
    document.addEventListener("select", (event) => heard.push(event.detail.bead));
    await Promise.all(elements.map((element) => element.complete));
    elements[2].next();
    for (let n = 0; n < 1000 && inner.activeElement !== elements[2]; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      drawn: elements.map((element) => element.shadowRoot.querySelectorAll("del, ins").length > 1),
      heard,
      focused: inner.activeElement === elements[2],
      workers: performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/worker.js")).length,
    };
  });
  assert.deepEqual([found.drawn, found.heard, found.focused], [[true, true, true], [0], true]);
  assert.ok(found.workers <= 1, `${found.workers} workers`);
  await page.hasNoProblems();
});

test("elements come and go", async () => {
  await page.open("embedding.html");
  await load();
  const found = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    [element.leftText, element.rightText] = ["A text.", "The text."];
    const rows = [];
    for (let i = 0; i < 3; i += 1) {
      document.body.append(element);
      await element.complete;
      // What was compared before is drawn without another comparison.
      for (let n = 0; n < 1000 && !element.shadowRoot.querySelector(".row"); n += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      rows.push(element.shadowRoot.querySelectorAll(".row").length);
      element.remove();
      rows.push(element.shadowRoot.querySelectorAll(".row").length);
    }
    return rows;
  });
  assert.deepEqual(found, [1, 0, 1, 0, 1, 0]);
});

test("an element that is removed while it compares settles its promise, and compares when it is back", async () => {
  const found = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    const settled = [];
    for (const when of ["at once", "loadstart", "progress"]) {
      [element.leftText, element.rightText] = [`A text, ${when}.`, `The text, ${when}.`];
      document.body.append(element);
      const complete = element.complete.then(
        () => "compared",
        ({ name }) => name,
      );
      if (when !== "at once") await new Promise((resolve) => element.addEventListener(when, resolve, { once: true }));
      element.remove();
      settled.push(await complete);
    }
    [element.leftText, element.rightText] = ["A text.", "The text."];
    document.body.append(element);
    settled.push((await element.complete).beads.length);
    element.remove();
    return settled;
  });
  assert.deepEqual(found, ["AbortError", "AbortError", "AbortError", 1]);
  await page.hasNoProblems();
});

test("it works in a frame", async () => {
  await page.open("embedding.html");
  const found = await page.wait(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const inner = frame.contentDocument;
    const element = inner.createElement("diptych-compare");
    element.setAttribute("left", new URL("gallery/moved-before.txt", location.href).href);
    element.setAttribute("right", new URL("gallery/moved-after.txt", location.href).href);
    inner.body.append(element);
    const script = inner.createElement("script");
    script.type = "module";
    const url = new URL("define.js", location.href).href;
    script.src =
      frame.contentWindow.trustedTypes
        ?.createPolicy("test", { createScriptURL: (text) => text })
        .createScriptURL(url) ?? url;
    inner.body.append(script);
    await frame.contentWindow.customElements.whenDefined("diptych-compare");
    return (await element.complete).summary.moved;
  });
  assert.equal(found, 3);
  await page.hasNoProblems();
});

test("an element moved into a frame has its style there, that of its view too, and again on the page", async () => {
  await page.open("embedding.html");
  await load();
  const found = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    [element.leftText, element.rightText, element.view] = ["A text.", "The text.", "list"];
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.style.width = "1000px";
    const seen = [];
    for (const parent of [document.body, frame.contentDocument.body, document.body]) {
      parent.append(element);
      await element.complete;
      const list = () => element.shadowRoot.querySelector(".list");
      for (let n = 0; n < 1000 && !list(); n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      const view = element.ownerDocument.defaultView;
      seen.push([
        element.shadowRoot.adoptedStyleSheets.length,
        view.getComputedStyle(element.shadowRoot.querySelector(".frame")).position,
        view.getComputedStyle(list()).listStyleType,
      ]);
    }
    return seen;
  });
  assert.deepEqual(found, Array(3).fill([2, "relative", "none"]));
  await page.hasNoProblems();
});

test("slots, parts and custom properties reach into it", async () => {
  await page.open("embedding.html");
  await load();
  const found = await page.wait(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "diptych-compare { --dt-paper: rgb(1, 2, 3); } diptych-compare::part(summary) { display: none; }",
    );
    document.adoptedStyleSheets.push(sheet);
    const element = document.createElement("diptych-compare");
    element.controls = true;
    const button = Object.assign(document.createElement("button"), { textContent: "Mine", slot: "controls" });
    const title = Object.assign(document.createElement("span"), { textContent: "A title of mine", slot: "left-title" });
    element.append(button, title);
    [element.leftText, element.rightText] = ["A text.", "The text."];
    document.body.append(element);
    await element.complete;
    const root = element.shadowRoot;
    return {
      paper: getComputedStyle(root.querySelector(".frame")).backgroundColor,
      summary: getComputedStyle(root.querySelector(".summary")).display,
      slots: [button, title].map(({ assignedSlot }) => assignedSlot?.name),
      seen: button.getBoundingClientRect().width > 0,
    };
  });
  assert.deepEqual(found, { paper: "rgb(1, 2, 3)", summary: "none", slots: ["controls", "left-title"], seen: true });
  await page.hasNoProblems();
});

test("texts as content are compared, with their structure; an address takes their place, and changes of them count", async () => {
  await page.open("embedding.html");
  await load();
  const found = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    const made = (side, ...nodes) => {
      const child = Object.assign(document.createElement("section"), { slot: `${side}-text` });
      child.append(...nodes);
      return child;
    };
    const block = (name, text) => Object.assign(document.createElement(name), { textContent: text });
    const right = made(
      "right",
      block("h2", "On peace"),
      block("p", "The parties meet in June."),
      block("p", "They agree."),
    );
    document.body.append(element);
    // As a parser does, which comes to the content later.
    element.append(
      made("left", block("h2", "On peace"), block("p", "The parties meet in May."), block("p", "They agree.")),
    );
    element.append(right);
    const seen = [];
    const look = async () => {
      const { left, right, summary } = await element.complete;
      seen.push([left.blocks.length, right.blocks.length, summary.changed, right.blocks.map(({ kind }) => kind)[0]]);
    };
    await look();
    const again = () => new Promise((resolve) => element.addEventListener("load", resolve, { once: true }));
    let loaded = again();
    right.lastChild.firstChild.data = "They do not agree.";
    await loaded;
    await look();
    loaded = again();
    element.rightText = "They agree.";
    await loaded;
    await look();
    return { seen, shown: right.assignedSlot, height: right.getBoundingClientRect().height };
  });
  assert.deepEqual(found, {
    seen: [
      [3, 3, 1, "title"],
      [3, 3, 2, "title"],
      [3, 1, 0, "body"],
    ],
    shown: null,
    height: 0,
  });
  await page.hasNoProblems();
});
