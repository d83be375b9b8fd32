// What stands in the rows of the facing pages: moved sentences, page furniture, cells of tables, heads of runs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openSettled, openWith, WIDE, within } from "./keys.mjs";
import { Page } from "./page.mjs";

const CHROMIUM = process.env.DIPTYCH_BROWSER === "chromium";

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

/** A contract in which a sentence and an article moved, and a paragraph was split. */
const MOVED = [
  [
    "Article 1",
    "Term",
    "The Agreement ends on 28 February. It may be extended once, in writing, for up to twelve months.",
    "Article 2",
    "Delivery",
    "The Contractor shall deliver the images in batches of five hundred. The Client shall examine each batch within fifteen working days.",
    "Article 3",
    "Costs",
    "Each party bears its own costs and the taxes that fall on them.",
    "Article 4",
    "Termination",
    "Either party may terminate this Agreement with a notice of three months.",
  ],
  [
    "Article 1",
    "Term",
    "The Agreement ends on 28 February.",
    "Article 2",
    "Delivery",
    "The Contractor shall deliver the images in batches of five hundred.",
    "The Client shall examine each batch within twenty working days.",
    "Article 3",
    "Costs",
    "Each party bears its own costs and the taxes that fall on them.",
    "Article 4",
    "Termination",
    "Either party may terminate this Agreement with a notice of three months. It may be extended once, in writing, for up to six months.",
  ],
].map((blocks) => blocks.join("\n\n"));

test("a sentence that moved is boxed at both places, with its own edits inside and links there and back; a split has a sign", async () => {
  await openWith(page, ...MOVED, WIDE);
  const see = () =>
    within(page, (element, root) => {
      const boxes = [...root.querySelectorAll(".moved-words")];
      const style = (box) => {
        const { textDecorationLine, outlineStyle } = getComputedStyle(box);
        return `${textDecorationLine} ${outlineStyle}`;
      };
      const links = [...root.querySelectorAll(".moved-link")];
      return {
        boxes: boxes.map((box) => `${box.localName}: ${box.textContent}`),
        inside: boxes.map((box) => [...box.querySelectorAll("del, ins")].map(({ textContent }) => textContent).join()),
        styles: [...new Set(boxes.map(style))],
        links: links.map(({ textContent }) => textContent),
        cuts: root.querySelectorAll(".cut").length,
        lands: links.map((link) => {
          link.click();
          return root.querySelector("[aria-current]").textContent.includes("extended");
        }),
        sum: root.querySelector(".sum.moved-text").textContent,
      };
    });
  const expected = {
    boxes: [
      "del: It may be extended once, in writing, for up to twelve months.",
      "ins: It may be extended once, in writing, for up to six months.",
    ],
    inside: ["twelve", "six"],
    styles: ["none solid"],
    links: ["↓ now in 4", "↑ from 1"],
    cuts: 1,
    lands: [true, true],
    sum: "1 sentence moved",
  };
  assert.deepEqual(await see(), expected);
  const prongs = await within(
    page,
    (element, root) => root.querySelector(".row.split .ribbon").getAttribute("d").split("M").length - 1,
  );
  assert.equal(prongs, 2);
  await page.show({ view: "inline" });
  const inline = await see();
  assert.deepEqual([inline.inside, inline.links, inline.lands], [expected.inside, expected.links, expected.lands]);
  await page.show({ view: "list" });
  assert.deepEqual(
    await within(page, (element, root) =>
      [...root.querySelectorAll(".changes .moved-words + .count")].map(({ textContent }) => textContent),
    ),
    expected.links,
  );
  await page.show({ view: "map" });
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".relation.moved").length), 1);
});

test("lines taken for page furniture are counted, and shown where they stood with the reason on request", async () => {
  const paper = (verb) =>
    [1, 2, 3, 4]
      .map(
        (page) =>
          `A/CN.9/WP.7\nReport of the Commission\n\n${[1, 2, 3].map((n) => `${3 * page + n - 3}. The Commission considered item ${3 * page + n - 3}.\n`).join("\n")}\nThe session ${verb} ${page} times.\n\nPage ${page} of 4\n`,
      )
      .join("\f");
  await openWith(page, paper("met"), paper("sat"), WIDE);
  const see = () =>
    within(page, (element, root) => {
      const { furniture } = element.comparison.summary;
      return {
        n: furniture.left + furniture.right,
        said:
          root.querySelector(".sum.furniture b")?.textContent ??
          parseInt(root.querySelector(".sum.furniture").textContent, 10),
        pressed: root.querySelector(".sum.furniture button").getAttribute("aria-pressed"),
        lines: [...root.querySelectorAll(".col.left .page-line")].map(({ textContent }) => textContent),
        strangers: root.querySelectorAll(".block .page-line").length,
      };
    });
  const before = await see();
  assert.ok(
    before.n > 8 && Number(before.said) === before.n && before.pressed === "false" && before.lines.length === 0,
    JSON.stringify(before),
  );
  await within(page, (element, root) => root.querySelector(".sum.furniture button").click());
  await page.settled();
  const after = await see();
  assert.deepEqual([after.pressed, after.lines.length], ["true", before.n / 2]);
  assert.ok(
    after.lines.includes("Page 2 of 4 page number") &&
      after.lines.includes("Report of the Commission page head or foot"),
    after.lines.join("; "),
  );
  await page.show({ view: "inline" });
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".view .page-line").length), before.n);
  await page.show({ view: "list" });
  const listed = await within(page, (element, root) =>
    [...root.querySelectorAll(".page-item")].map(({ textContent }) => textContent),
  );
  assert.ok(listed.length === before.n && listed.includes("Page 2 of 4 page number"), listed.join("; "));
  await page.show({ view: "map" });
  const drawn = await within(page, (element, root) =>
    [...root.querySelectorAll(".bar.left-out")].map(({ dataset }) => dataset.tip),
  );
  assert.ok(
    drawn.length === before.n && drawn.some((tip) => /^Page 2 of 4 .*page number$/.test(tip)),
    drawn.join("; "),
  );
  await page.show({ view: "list" });
  await within(page, (element, root) =>
    [...root.querySelectorAll(".page-item .jump")].find(({ textContent }) => textContent === "Page 4 of 4").click(),
  );
  await page.settled();
  const at = await within(page, (element, root) => [
    element.view,
    root.querySelector("[aria-current] .block")?.textContent.trim(),
  ]);
  assert.deepEqual(at, ["", "12 The Commission considered item 12."], "a line leads to what is before it");
});

test("rows of a table are cells, level with each other, and a missing one is dashed", async () => {
  const table = (...rows) => ["Prices", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n\n");
  const [sand, gravel, lime] = [
    ["Washed river sand", "tonne", "14.20"],
    ["Crushed river gravel", "tonne", "16.90"],
    ["Slaked white lime", "sack", "7.30"],
  ];
  await openWith(
    page,
    table(sand, gravel, lime),
    table(
      sand,
      ["Quarried river gravel", "cubic metre", "31.00"],
      ["Slaked white lime", "sack", "8.10"],
      ["Washed sea sand", "tonne", "12.00"],
    ),
    WIDE,
  );
  const see = () =>
    within(page, (element, root) => ({
      cells: [...root.querySelectorAll(".table-row:not(.row-missing)")]
        .filter((row) => row.closest(".left, .inline"))
        .map((row) => [...row.querySelectorAll(".table-cell")].map(({ textContent }) => textContent)),
      missing: [...root.querySelectorAll(".row-missing")].map((row) => {
        const { top } = row.getBoundingClientRect();
        const beside = [...root.querySelectorAll(".run .table-row")].filter(
          (one) => Math.abs(one.getBoundingClientRect().top - top) < 3,
        ).length;
        return [row.childElementCount, getComputedStyle(row).borderBottomStyle, beside];
      }),
      signs: [...root.querySelectorAll(".block")].filter(
        ({ firstChild: first }) => first instanceof Element && first.matches(".number"),
      ).length,
      kin: root.querySelectorAll(".run .kin").length,
      heads: root.querySelectorAll(".run-head").length,
      said: [...root.querySelectorAll(".of-rows")].map(({ textContent }) => textContent),
    }));
  const facing = await see();
  assert.deepEqual(facing.cells[0], sand);
  assert.ok(
    facing.missing.length > 0 && facing.missing.every((one) => String(one) === "3,dashed,1"),
    JSON.stringify(facing),
  );
  assert.deepEqual([facing.kin, facing.heads, facing.said.at(-1)], [0, 0, "only right"]);
  assert.equal(facing.signs, 0, "what has no number is read from its first word on");
  if (CHROMIUM) {
    const edges = () =>
      within(page, (element, root) =>
        [...root.querySelectorAll(".table-row")].map((row) => [
          row.getBoundingClientRect().left,
          row.getBoundingClientRect().right,
        ]),
      );
    const before = await edges();
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: "active" }],
    });
    const forced = await edges();
    const lines = await within(page, (element, root) =>
      [...root.querySelectorAll(".run")].map((run) => getComputedStyle(run, "::after").borderLeftWidth),
    );
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
    assert.deepEqual(forced, before, "the edge of one side takes no room of its rows");
    assert.ok(lines.length && lines.every((width) => width === "4px"));
  }
  await page.resize(1000, 900);
  await page.drawn();
  const { counts, whole } = await within(page, (element, root) => ({
    counts: root.querySelector(".summary").offsetHeight,
    whole: element.offsetHeight,
  }));
  assert.ok(counts < 40 && whole < 500, `a short text takes little room: ${counts}, ${whole}`);
  await page.show({ view: "inline" });
  const inline = await see();
  assert.ok(
    inline.cells.some((cells) => String(cells) === "Slaked white lime,sack,7.30 8.10"),
    JSON.stringify(inline.cells),
  );
});

test("a run has a head with its side and count, folds by it, and its section heads name their side once", async () => {
  await openSettled(page);
  const seen = await within(page, (element, root) => {
    const runs = [...root.querySelectorAll(".run")];
    const heads = runs.map((run) => [
      run.querySelector(".run-head").textContent,
      run.querySelectorAll(".block").length,
    ]);
    const sections = [...root.querySelectorAll(".section")].map(({ textContent }) => textContent);
    const button = root.querySelector(".run-fold");
    const body = button.closest(".run").querySelector(".run-body");
    button.click();
    const folded = [body.getAttribute("hidden"), button.getAttribute("aria-expanded")];
    body.dispatchEvent(new Event("beforematch"));
    return { heads, sections, folded, opened: body.hasAttribute("hidden") };
  });
  for (const [head, count] of seen.heads) assert.match(head, new RegExp(`^only (2008|2011) ?${count} paragraph`));
  assert.ok(
    seen.sections.every((text) => /^(2008|2011), /.test(text)),
    seen.sections.join("; "),
  );
  assert.equal(new Set(seen.sections).size, seen.sections.length);
  assert.deepEqual([seen.folded, seen.opened], [["until-found", "false"], false]);
});
