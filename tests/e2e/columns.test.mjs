// The facing pages: each text in its own column, level at every pair; a selection stays in its column and copies clean
// text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openWith, within } from "./keys.mjs";
import { Key, NARROW, Page } from "./page.mjs";

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";
/**
 * Pixels that the opening pair took at 1440 before unmatched paragraphs were packed, once every row was seen, and the
 * share that may be left.
 */
const HEIGHT_BEFORE = 11_772;
const HEIGHT_SHARE = 0.75;
/** Low windows in which reading begins as high. */
const LAPTOPS = [[1366, 768], [1280, 800], [1280, 720]];

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const WIDE = { width: 1440, height: 900 };
const open = async (address = "", size = WIDE) => {
  await page.open(address, size);
  await page.compared();
  await page.settled();
};

/** The opening pair, of which these tests change nothing. */
const reuse = async () => {
  await page.reuse("", WIDE);
  await page.settled();
};

test("a pair begins level, and no text is in the column of the other side", async () => {
  await reuse();
  const { slanted, strangers, rows, apart } = await within(page, (element, root) => {
    const { left, right } = element.comparison;
    const texts = { left: left.blocks.map(({ text }) => text).join("\n"), right: right.blocks.map(({ text }) => text).join("\n") };
    const rows = [...root.querySelectorAll(".row[data-bead]")];
    const words = (block) => {
      const copy = block.cloneNode(true);
      for (const one of copy.querySelectorAll(".number, .kin")) one.remove();
      return copy.textContent.trim();
    };
    return {
      rows: rows.length,
      // Each column goes on by itself: its own paragraphs come at once below the pair.
      apart: [...root.querySelectorAll(".row > .col > .run")].filter((run) => {
        const before = run.parentElement.querySelector(":scope > .cell")?.getBoundingClientRect().bottom ?? run.parentElement.getBoundingClientRect().top;
        return run.getBoundingClientRect().top - before > 12;
      }).length,
      slanted: rows.filter((row) => {
        const [a, b] = row.querySelectorAll(":scope > .col > .cell .block");
        return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) > 12;
      }).map((row) => row.dataset.bead),
      strangers: ["left", "right"].flatMap((side) => [...root.querySelectorAll(`.facing .col.${side} .block`)].map(words).filter((text) => !texts[side].includes(text))),
    };
  });
  assert.ok(rows > 5);
  assert.deepEqual([slanted, strangers, apart], [[], [], 0]);
});

/** Drags from the first block of a selector to a later one, copies, and pastes into a field of the page. */
async function dragged(from, to) {
  const box = (selector) => within(page, (element, root, [selector, at]) => {
    const blocks = [...root.querySelectorAll(selector)];
    const { left, top, bottom, right } = blocks[at].getBoundingClientRect();
    return { left, top, bottom, right };
  }, selector);
  const [a, b] = [await box(from), await box(to)];
  await page.driver.actions().move({ x: Math.round(a.left + 1), y: Math.round(a.top + 8) }).press()
    .move({ x: Math.round((b.left + b.right) / 2), y: Math.round(b.bottom - 8), duration: 200 }).release().perform();
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("c").keyUp(Key.CONTROL).perform();
  await page.run(() => {
    const field = document.createElement("textarea");
    field.id = "pasted";
    document.querySelector("#pasted")?.remove();
    document.body.prepend(field);
    field.focus();
  });
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  const text = await page.run(() => document.querySelector("#pasted").value);
  await page.run(() => document.querySelector("#pasted").remove());
  return text;
}

for (const side of ["left", "right"]) {
  test(`what is dragged down the ${side} column is its text alone`, async () => {
    await reuse();
    const text = await dragged([`.col.${side} .block`, 0], [`.col.${side} .block`, 2]);
    const { own, other } = await within(page, (element, root, side) => {
      const texts = (one) => element.comparison[one].blocks.filter(({ kind }) => kind !== "furniture").map(({ text }) => text);
      return { own: texts(side), other: texts(side === "left" ? "right" : "left") };
    }, side);
    const lines = text.replaceAll("\r", "").split("\n").filter(Boolean);
    assert.ok(lines.length >= 2, text);
    for (const line of lines) assert.ok(own.some((block) => block.includes(line.replaceAll("\u00a0", " ")) || block.includes(line)), line);
    assert.ok(lines.some((line) => !other.some((block) => block.includes(line))));
  });
}

/** A contract in which a sentence and an article moved, and a paragraph was split. */
const MOVED = [["Article 1", "Term", "The Agreement ends on 28 February. It may be extended once, in writing, for up to twelve months.", "Article 2", "Delivery",
  "The Contractor shall deliver the images in batches of five hundred. The Client shall examine each batch within fifteen working days.", "Article 3", "Costs", "Each party bears its own costs and the taxes that fall on them.",
  "Article 4", "Termination", "Either party may terminate this Agreement with a notice of three months."],
["Article 1", "Term", "The Agreement ends on 28 February.", "Article 2", "Delivery", "The Contractor shall deliver the images in batches of five hundred.",
  "The Client shall examine each batch within twenty working days.", "Article 3", "Costs", "Each party bears its own costs and the taxes that fall on them.",
  "Article 4", "Termination", "Either party may terminate this Agreement with a notice of three months. It may be extended once, in writing, for up to six months."]].map((blocks) => blocks.join("\n\n"));

test("a sentence that moved is boxed at both places, with its own edits inside and links there and back; a split has a sign", async () => {
  await openWith(page, ...MOVED, WIDE);
  const see = () => within(page, (element, root) => {
    const boxes = [...root.querySelectorAll(".moved-words")];
    const style = (box) => { const { textDecorationLine, outlineStyle } = getComputedStyle(box); return `${textDecorationLine} ${outlineStyle}`; };
    const links = [...root.querySelectorAll(".moved-link")];
    return {
      boxes: boxes.map((box) => `${box.localName}: ${box.textContent}`), inside: boxes.map((box) => [...box.querySelectorAll("del, ins")].map(({ textContent }) => textContent).join()),
      styles: [...new Set(boxes.map(style))], links: links.map(({ textContent }) => textContent), cuts: root.querySelectorAll(".cut").length,
      lands: links.map((link) => { link.click(); return root.querySelector("[aria-current]").textContent.includes("extended"); }), sum: root.querySelector(".sum.moved-text").textContent,
    };
  });
  const expected = {
    boxes: ["del: It may be extended once, in writing, for up to twelve months.", "ins: It may be extended once, in writing, for up to six months."], inside: ["twelve", "six"],
    styles: ["none solid"], links: ["↓ now in 4", "↑ from 1"], cuts: 1, lands: [true, true], sum: "1 sentence moved",
  };
  assert.deepEqual(await see(), expected);
  const prongs = await within(page, (element, root) => root.querySelector(".row.split .ribbon").getAttribute("d").split("M").length - 1);
  assert.equal(prongs, 2);
  await page.show({ view: "inline" });
  const inline = await see();
  assert.deepEqual([inline.inside, inline.links, inline.lands], [expected.inside, expected.links, expected.lands]);
  await page.show({ view: "list" });
  assert.deepEqual(await within(page, (element, root) => [...root.querySelectorAll(".changes .moved-words + .count")].map(({ textContent }) => textContent)), expected.links);
  await page.show({ view: "map" });
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".relation.moved").length), 1);
});

test("lines taken for page furniture are counted, and shown where they stood with the reason on request", async () => {
  const paper = (verb) => [1, 2, 3, 4].map((page) => `A/CN.9/WP.7\nReport of the Commission\n\n${[1, 2, 3].map((n) => `${3 * page + n - 3}. The Commission considered item ${3 * page + n - 3}.\n`).join("\n")}\nThe session ${verb} ${page} times.\n\nPage ${page} of 4\n`).join("\f");
  await openWith(page, paper("met"), paper("sat"), WIDE);
  const see = () => within(page, (element, root) => {
    const { furniture } = element.comparison.summary;
    return {
      n: furniture.left + furniture.right, said: root.querySelector(".sum.furniture b")?.textContent ?? parseInt(root.querySelector(".sum.furniture").textContent, 10), pressed: root.querySelector(".sum.furniture button").getAttribute("aria-pressed"),
      lines: [...root.querySelectorAll(".col.left .page-line")].map(({ textContent }) => textContent), strangers: root.querySelectorAll(".block .page-line").length,
    };
  });
  const before = await see();
  assert.ok(before.n > 8 && Number(before.said) === before.n && before.pressed === "false" && before.lines.length === 0, JSON.stringify(before));
  await within(page, (element, root) => root.querySelector(".sum.furniture button").click());
  await page.settled();
  const after = await see();
  assert.deepEqual([after.pressed, after.lines.length], ["true", before.n / 2]);
  assert.ok(after.lines.includes("Page 2 of 4 page number") && after.lines.includes("Report of the Commission page head or foot"), after.lines.join("; "));
  await page.show({ view: "inline" });
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".view .page-line").length), before.n);
  await page.show({ view: "list" });
  const listed = await within(page, (element, root) => [...root.querySelectorAll(".page-item")].map(({ textContent }) => textContent));
  assert.ok(listed.length === before.n && listed.includes("Page 2 of 4 page number"), listed.join("; "));
  await page.show({ view: "map" });
  const drawn = await within(page, (element, root) => [...root.querySelectorAll(".bar.left-out")].map(({ dataset }) => dataset.tip));
  assert.ok(drawn.length === before.n && drawn.some((tip) => /^Page 2 of 4 .*page number$/.test(tip)), drawn.join("; "));
  await page.show({ view: "list" });
  await within(page, (element, root) => [...root.querySelectorAll(".page-item .jump")].find(({ textContent }) => textContent === "Page 4 of 4").click());
  await page.settled();
  const at = await within(page, (element, root) => [element.view, root.querySelector("[aria-current] .block")?.textContent.trim()]);
  assert.deepEqual(at, ["", "12 The Commission considered item 12."], "a line leads to what is before it");
});

test("rows of a table are cells, level with each other, and a missing one is dashed", async () => {
  const table = (...rows) => ["Prices", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n\n");
  const [sand, gravel, lime] = [["Washed river sand", "tonne", "14.20"], ["Crushed river gravel", "tonne", "16.90"], ["Slaked white lime", "sack", "7.30"]];
  await openWith(page, table(sand, gravel, lime), table(sand, ["Quarried river gravel", "cubic metre", "31.00"], ["Slaked white lime", "sack", "8.10"], ["Washed sea sand", "tonne", "12.00"]), WIDE);
  const see = () => within(page, (element, root) => ({
    cells: [...root.querySelectorAll(".table-row:not(.row-missing)")].filter((row) => row.closest(".left, .inline")).map((row) => [...row.querySelectorAll(".table-cell")].map(({ textContent }) => textContent)),
    missing: [...root.querySelectorAll(".row-missing")].map((row) => {
      const { top } = row.getBoundingClientRect();
      const beside = [...root.querySelectorAll(".run .table-row")].filter((one) => Math.abs(one.getBoundingClientRect().top - top) < 3).length;
      return [row.childElementCount, getComputedStyle(row).borderBottomStyle, beside];
    }),
    signs: [...root.querySelectorAll(".block")].filter(({ firstChild: first }) => first instanceof Element && first.matches(".number")).length, kin: root.querySelectorAll(".run .kin").length, heads: root.querySelectorAll(".run-head").length, said: [...root.querySelectorAll(".of-rows")].map(({ textContent }) => textContent),
  }));
  const facing = await see();
  assert.deepEqual(facing.cells[0], sand);
  assert.ok(facing.missing.length > 0 && facing.missing.every((one) => String(one) === "3,dashed,1"), JSON.stringify(facing));
  assert.deepEqual([facing.kin, facing.heads, facing.said.at(-1)], [0, 0, "only right"]);
  assert.equal(facing.signs, 0, "what has no number is read from its first word on");
  if (CHROMIUM) {
    const edges = () => within(page, (element, root) => [...root.querySelectorAll(".table-row")].map((row) => [row.getBoundingClientRect().left, row.getBoundingClientRect().right]));
    const before = await edges();
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    const forced = await edges();
    const lines = await within(page, (element, root) => [...root.querySelectorAll(".run")].map((run) => getComputedStyle(run, "::after").borderLeftWidth));
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
    assert.deepEqual(forced, before, "the edge of one side takes no room of its rows");
    assert.ok(lines.length && lines.every((width) => width === "4px"));
  }
  await page.resize(1000, 900);
  await page.drawn();
  const { counts, whole } = await within(page, (element, root) => ({ counts: root.querySelector(".summary").offsetHeight, whole: element.offsetHeight }));
  assert.ok(counts < 40 && whole < 500, `a short text takes little room: ${counts}, ${whole}`);
  await page.show({ view: "inline" });
  const inline = await see();
  assert.ok(inline.cells.some((cells) => String(cells) === "Slaked white lime,sack,7.30 8.10"), JSON.stringify(inline.cells));
});

test("a phone has one row of controls, whose menus come below it, a line that says what is read, and room for fingers", async () => {
  await open("", { width: NARROW, height: 844 });
  const small = () => within(page, (element, root) => [...root.querySelectorAll("button, summary, select, input")].filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width && height && getComputedStyle(one).visibility !== "hidden" && (width < 23.5 || height < 23.5);
  }).map(({ className, textContent }) => `${className} ${textContent}`));
  assert.deepEqual(await small(), []);
  const bar = () => within(page, (element, root) => {
    const { height } = root.querySelector(".toolbar").getBoundingClientRect();
    return { height, menus: [...root.querySelectorAll(".menu")].filter((one) => one.offsetHeight > 0).length, expanded: root.querySelector(".more").getAttribute("aria-expanded") };
  });
  const shut = await bar();
  assert.ok(shut.height <= 48 && shut.menus === 0 && shut.expanded === "false", JSON.stringify(shut));
  await within(page, (element, root) => root.querySelector(".more").click());
  const shown = await bar();
  assert.ok(shown.height < 96 && shown.menus > 2 && shown.expanded === "true", JSON.stringify(shown));
  await within(page, (element, root) => {
    root.querySelector(".more").click();
    element.goTo({ side: "left", path: "2" });
  });
  await page.settled();
  await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    for (let i = 0; i < 1000 && root.querySelector(".here").textContent !== "2 → 24"; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const head = await within(page, (element, root) => {
    const { left, top, height } = root.querySelector(".names").getBoundingClientRect();
    return { here: root.querySelector(".here").textContent, onTop: root.elementFromPoint(left + 20, top + height / 2)?.closest(".names") !== null, height };
  });
  assert.deepEqual(head, { here: "2 → 24", onTop: true, height: 28 });
  // What a touch opens has a link to the paragraph.
  const sheet = await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    const word = root.querySelector(".row[aria-current] ins[data-edit]");
    word.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true, pointerType: "touch" }));
    word.click();
    for (let i = 0; i < 1000 && root.querySelector(".sheet").hidden; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    return [...root.querySelectorAll(".sheet button")].map(({ textContent }) => textContent).join();
  });
  assert.match(sheet, /^Close,↑,↓,Link,Copy/);
  await within(page, (element, root) => {
    const picker = root.querySelector(".view-picker");
    picker.value = "list";
    picker.dispatchEvent(new Event("change"));
  });
  await page.settled();
  assert.deepEqual([await within(page, (element, root) => root.querySelector(".view").dataset.view), await small()], ["list", []]);
  // What opens the fields for own texts is in sight; those of a side are together, and in the order of the keyboard.
  const fields = await page.run(() => {
    scrollTo(0, 0);
    const own = document.querySelector("#own");
    const { left, right } = own.getBoundingClientRect();
    own.click();
    return { seen: left >= 0 && right <= innerWidth, tops: [...document.querySelectorAll("#texts :is(textarea, input)")].map((one) => [one.getBoundingClientRect().top, one.name]) };
  });
  assert.ok(fields.seen);
  assert.deepEqual(fields.tops.toSorted(([a], [b]) => a - b).map(([, name]) => name), ["leftText", "leftFile", "rightText", "rightFile"]);
  assert.deepEqual(fields.tops.map(([, name]) => name), ["leftText", "leftFile", "rightText", "rightFile"]);
});

test("the longest names and words stay within a phone's window, in every view", async () => {
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  await openWith(page, `Agreement\n\nThe ${word} met in May.\n\nOld ${word}.`, `Agreement\n\nThe ${word} met in June.\n\nNew ${word}.`, { width: NARROW, height: 844 });
  await within(page, (element) => ["left", "right"].forEach((side) => { element[`${side}Label`] = `${side}-of-the-service-agreement-with-a-very-long-file-name-2026-02-28`; }));
  for (const view of ["inline", "facing", "map", "list"]) {
    await page.show({ view });
    const wide = await within(page, (element, root) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const cut = [...root.querySelectorAll(".view :is(.jump, .block, text)")].filter((one) => one.getBoundingClientRect().right > clientWidth || one.getBoundingClientRect().left < 0);
      return [Math.max(0, scrollWidth - clientWidth), ...cut.map(({ textContent }) => textContent)];
    });
    assert.deepEqual(wide, [0], view);
  }
});

test("the names of the sides stay in sight, with the part that is read of each", async () => {
  await open();
  await within(page, (element) => element.goTo({ side: "left", path: "4" }));
  await page.settled();
  const parts = await page.wait(async () => {
    const root = document.querySelector("diptych-compare").shadowRoot;
    const parts = () => [...root.querySelectorAll(".names .at")].map(({ textContent }) => textContent).join();
    for (let i = 0; i < 1000 && !parts().includes("Operative"); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    return parts();
  });
  assert.equal(parts, "Operative paragraphs,Operative paragraphs");
  // Far below the pair that its run follows, which is the title.
  await within(page, (element) => element.goTo({ side: "right", path: "5" }));
  await page.settled();
  assert.equal(await within(page, (element, root) => root.querySelector(".name-of.right .at").textContent), "Operative paragraphs");
});

test("a run has a head with its side and count, folds by it, and its section heads name their side once", async () => {
  await open();
  const seen = await within(page, (element, root) => {
    const runs = [...root.querySelectorAll(".run")];
    const heads = runs.map((run) => [run.querySelector(".run-head").textContent, run.querySelectorAll(".block").length]);
    const sections = [...root.querySelectorAll(".section")].map(({ textContent }) => textContent);
    const button = root.querySelector(".run-fold");
    const body = button.closest(".run").querySelector(".run-body");
    button.click();
    const folded = [body.getAttribute("hidden"), button.getAttribute("aria-expanded")];
    body.dispatchEvent(new Event("beforematch"));
    return { heads, sections, folded, opened: body.hasAttribute("hidden") };
  });
  for (const [head, count] of seen.heads) assert.match(head, new RegExp(`^only (2008|2011) ?${count} paragraph`));
  assert.ok(seen.sections.every((text) => /^(2008|2011), /.test(text)), seen.sections.join("; "));
  assert.equal(new Set(seen.sections).size, seen.sections.length);
  assert.deepEqual([seen.folded, seen.opened], [["until-found", "false"], false]);
});

test("2008 and 2011 take at most three quarters of the height that they took, and begin in the upper two fifths", { skip: !CHROMIUM }, async () => {
  await open();
  const begins = () => within(page, (element, root) => root.querySelector(".block").getBoundingClientRect().top / innerHeight);
  const firsts = [await begins()];
  for (const size of LAPTOPS) {
    await page.resize(...size);
    await page.drawn();
    firsts.push(await begins());
  }
  await page.resize(WIDE.width, WIDE.height);
  await page.drawn();
  const height = await page.wait(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    return document.documentElement.scrollHeight;
  });
  assert.ok(height <= HEIGHT_BEFORE * HEIGHT_SHARE, `${height}`);
  assert.ok(Math.max(...firsts) <= 0.4, `${firsts}`);
});

test("of a redline, each reading is copied for itself", async () => {
  await open("#left=astana-2008-fr&right=astana-2011-fr&view=inline");
  const text = await dragged([".row .block", 0], [".row .block", 2]);
  const [first, last] = [text.indexOf("28 octobre 2008"), text.indexOf("8 juillet 2011")];
  assert.ok(first >= 0 && last > first, text);
  assert.ok(text.includes("Lettre datée du 28 octobre 2008, adressée") && text.includes("Lettre datée du 8 juillet 2011, adressée"), text);
});

test("below 700 pixels of its own width the text is in one column, until two are chosen by hand", async () => {
  await open("", { width: NARROW, height: 844 });
  const view = () => within(page, (element, root) => root.querySelector(".view").dataset.view);
  assert.equal(await view(), "inline");
  const late = await within(page, (element, root) => [...root.querySelectorAll(".run")].filter((run) =>
    run.querySelector(".run-head").getBoundingClientRect().top > run.querySelector(".block").getBoundingClientRect().top).length);
  assert.equal(late, 0, "what is on one side only is called so before it is read");
  await within(page, (element) => { element.view = "facing"; });
  await page.settled();
  assert.equal(await view(), "facing");
  await within(page, (element) => { element.view = ""; });
  await page.settled();
  assert.equal(await view(), "inline");
});

test("every mark is readable in forced colours, light and dark", { skip: !CHROMIUM }, async () => {
  for (const address of ["", "#left=astana-2011-fr&right=astana-2011-en"]) {
    await open(address);
    for (const dark of [false, true]) {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
      const faint = await within(page, (element, root) => {
        const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
        const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        const behind = (node) => {
          for (let one = node; one; one = one.parentElement ?? one.getRootNode().host) {
            const colour = numbers(getComputedStyle(one).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
          }
          return [255, 255, 255];
        };
        const contrast = (colour, back) => {
          const [a, b] = [luminance(numbers(colour)), luminance(back)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        };
        const own = (style, node) => (numbers(style.backgroundColor)[3] === 0 ? behind(node) : numbers(style.backgroundColor));
        const marks = [...root.querySelectorAll(".view :is(ins, del, mark, .echo, .word, .sentence, .kin, .number, .run-head b)")];
        // Also what the style sheet writes before and after them, as the number of a finding.
        return marks.flatMap((mark) => [getComputedStyle(mark), ...["::before", "::after"].map((name) => getComputedStyle(mark, name)).filter(({ content }) => /"./.test(content))]
          .filter((style) => contrast(style.color, own(style, mark)) < 4.5)
          .map(({ content }) => `${mark.className || mark.localName}: ${mark.textContent.slice(0, 30)} ${content}`)).slice(0, 5);
      });
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
      assert.deepEqual(faint, [], `${address} ${dark ? "dark" : "light"}`);
    }
  }
});
