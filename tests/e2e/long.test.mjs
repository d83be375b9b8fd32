// Long comparisons can be stopped, and elements give their memory back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { TEXTS } from "./long-texts.mjs";
import { ELEMENT, Page } from "./page.mjs";

/** @param {string} what */
const onlyChromium = (what) => process.env.DIPTYCH_BROWSER !== "chromium" && `only Chromium ${what}`;

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

test("a comparison under way can be stopped, and begun again", async () => {
  await page.open(ELEMENT);
  const events = await page.wait(`async () => {
    const element = document.querySelector("diptych-compare");
    const [left, right] = ${TEXTS};
    const events = [];
    for (const type of ["loadstart", "load", "error", "abort"]) element.addEventListener(type, () => events.push(type));
    [element.leftText, element.rightText] = [left, right];
    const stopped = element.complete.then(() => "compared", (error) => error.name);
    await new Promise((resolve) => element.addEventListener("loadstart", resolve, { once: true }));
    element.abort();
    events.push(await stopped);
    [element.leftText, element.rightText] = ["One.", "One."];
    await element.complete;
    return events;
  }`);
  assert.deepEqual(events, ["loadstart", "abort", "AbortError", "loadstart", "load"]);
});

for (const [name, before] of [
  ["the one before is drawn again", "One."],
  ["nothing is left of it", ""],
]) {
  test(`a comparison that is being drawn can be stopped: ${name}`, async () => {
    await page.open(ELEMENT);
    const { stopped, drawn, rows, message, comparison } = await page.wait(
      `async (before) => {
      const element = document.querySelector("diptych-compare");
      const view = element.shadowRoot.querySelector(".view");
      const rows = () => view.querySelectorAll("[data-bead]").length;
      if (before) {
        [element.leftText, element.rightText] = [before, before];
        await element.complete;
      }
      const text = (last) => Array.from({ length: 3000 }, (_, i) => "Paragraph " + i + last).join("\\n\\n");
      [element.leftText, element.rightText] = [text(" of all."), text(" of those.")];
      const stopped = element.complete.then(() => "compared", (error) => error.name);
      const drawn = await new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (rows() < 2) return;
          observer.disconnect();
          element.abort();
          resolve(rows());
        });
        observer.observe(view, { subtree: true, childList: true });
      });
      const name = await stopped;
      for (const time = () => new Promise(requestAnimationFrame); view.ariaBusy === "true";) await time();
      return { stopped: name, drawn, rows: rows(), message: element.shadowRoot.querySelector(".message").textContent, comparison: element.comparison?.beads.length ?? 0 };
    }`,
      before,
    );
    assert.equal(stopped, "AbortError");
    assert.ok(drawn < 3000, `${drawn} rows were drawn when it was stopped`);
    assert.deepEqual([rows, comparison], before ? [1, 1] : [0, 0]);
    assert.match(message, /^Stopped/);
  });
}

test(
  "elements that left the page leave nothing behind",
  { skip: onlyChromium("counts nodes and collects garbage when told to") },
  async () => {
    await page.open(ELEMENT);
    const round = async () => {
      await page.wait(async () => {
        const texts = await Promise.all(
          ["2008", "2011"].map(async (year) => (await fetch(`/corpus/astana-${year}-fr.txt`)).text()),
        );
        for (let i = 0; i < 10; i += 1) {
          const element = document.createElement("diptych-compare");
          element.controls = true;
          [element.leftText, element.rightText] = texts;
          document.body.append(element);
          await element.complete;
          element.remove();
        }
      });
    };
    /** Once what was under way holds on to nothing any more. */
    const count = async () => {
      for (let before = ""; ;) {
        await page.driver.sendAndGetDevToolsCommand("HeapProfiler.collectGarbage", {});
        const counters = await page.driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
        if (before === JSON.stringify(counters)) return counters;
        before = JSON.stringify(counters);
        await page.driver.sleep(200);
      }
    };
    await round();
    const first = await count();
    await round();
    const second = await count();
    assert.ok(second.nodes <= first.nodes, `${first.nodes} nodes, then ${second.nodes}`);
    assert.ok(
      second.jsEventListeners <= first.jsEventListeners,
      `${first.jsEventListeners} listeners, then ${second.jsEventListeners}`,
    );
  },
);
