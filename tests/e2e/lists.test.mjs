// The lists: what is to be checked first, nuances folded, beside the text where there is room; dismissals; counts that
// lead.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { compare, reuse, within } from "./keys.mjs";
import { ELEMENT, NARROW, Page } from "./page.mjs";

const LANGUAGES = "#left=astana-2011-fr&right=astana-2011-en";
/** One number that differs in three places. */
const GROUP = [
  [
    "Le comité se réunit chaque lundi à Genève pour examiner les rapports.",
    "La banque verse 250 euros à chaque famille de la région.",
    "Les membres votent le budget au mois de mars.",
    "La commission confirme que la banque verse 250 euros à chaque famille.",
    "Le secrétaire publie les comptes tous les ans.",
    "Le ministre rappelle que la banque verse 250 euros à chaque famille de la ville.",
  ],
  [
    "The committee meets every Monday in Geneva to examine the reports.",
    "The bank pays 350 euros to each family of the region.",
    "The members vote the budget in the month of March.",
    "The commission confirms that the bank pays 350 euros to each family.",
    "The secretary publishes the accounts every year.",
    "The minister recalls that the bank pays 350 euros to each family of the city.",
  ],
].map((paragraphs) => paragraphs.join("\n\n"));

/** What a list holds and what a rule of style shows is the same in all engines: one shows it on long texts. */
const ONCE = { skip: process.env.DIPTYCH_BROWSER !== "chromium" && "the same in all engines" };

/** A window in which the list is beside the text. */
const DOCKED = { width: 1600, height: 900 };

let page;
before(async () => (page = await Page.start()));
after(() => page?.close());

const open = async (address = "", size = { width: 1280, height: 900 }) => {
  await page.open(address, size);
  await page.compared();
  await page.settled();
};
const forget = () => page.run(() => localStorage.removeItem("diptych-dismissed"));

test("the list opens with what is to be checked, and nuances are folded below it", ONCE, async () => {
  await open(`${LANGUAGES}&view=list`);
  const seen = await within(page, (element, root) => {
    const items = [...root.querySelectorAll(".item-row[data-finding]")];
    const severities = items.map((item) => Number(item.dataset.severity));
    const fold = root.querySelector("details.to-read");
    return {
      severities,
      open: fold.open,
      folded: fold.querySelectorAll(".item-row").length,
      nuances: element.comparison.findings.filter(({ severity }) => severity === 1).length,
    };
  });
  const first = seen.severities.indexOf(1);
  assert.ok(
    first > 3 &&
      seen.severities.slice(0, first).every((one) => one > 1) &&
      seen.severities.slice(first).every((one) => one === 1),
    seen.severities.join(""),
  );
  assert.deepEqual([seen.open, seen.folded], [false, seen.nuances]);
});

test("the list and the map bring their style with them, and narrow places have the last word", async () => {
  const styled = (/** @type {string} */ selector, /** @type {string} */ property) =>
    within(page, (element, root, [asked, name]) => getComputedStyle(root.querySelector(asked))[name], [
      selector,
      property,
    ]);
  await open("#left=astana-2008-fr&right=astana-2011-fr&view=list");
  assert.deepEqual([await styled(".list", "listStyleType"), await styled(".list", "paddingLeft")], ["none", "24px"]);
  await within(page, (element) => {
    element.view = "map";
  });
  await page.settled();
  assert.equal(await styled(".map", "overflowX"), "auto");
  await open("#left=astana-2008-fr&right=astana-2011-fr&view=list", { width: NARROW, height: 900 });
  assert.equal(await styled(".list", "paddingLeft"), "14.4px");
});

test("nuances are not underlined in the text, until they are switched on for a row or for all", ONCE, async () => {
  await open(LANGUAGES);
  const underlined = () =>
    within(
      page,
      (element, root) =>
        [...root.querySelectorAll("mark.severity-1")].filter(
          (mark) => getComputedStyle(mark).borderBottomStyle !== "none",
        ).length,
    );
  assert.equal(await underlined(), 0);
  const row = await within(page, (element, root) => {
    const button = root.querySelector("[data-bead]:has(mark.severity-1) [data-read]");
    button.click();
    const row = button.closest("[data-bead]");
    return {
      notes: [...row.querySelectorAll(".note.severity-1")].filter((note) => note.offsetHeight > 0).length,
      expanded: button.getAttribute("aria-expanded"),
    };
  });
  assert.ok(row.notes > 0 && row.expanded === "true");
  const some = await underlined();
  await within(page, (element) => {
    element.nuances = true;
  });
  await page.settled();
  assert.ok(some > 0 && (await underlined()) > some);
  const coverage = await within(page, (element, root) => {
    const words = element.comparison.findings.filter(
      ({ severity, message }) => severity === 1 && /^(omission|addition)\.word$/.test(message.id),
    ).length;
    const shaded = [...root.querySelectorAll(".view mark.uncovered")];
    const told = [...root.querySelectorAll(".view .note")].filter((note) => note.textContent.startsWith("Coverage."));
    const sum = told.flatMap((note) => note.textContent.match(/\d+/g).map(Number)).reduce((a, b) => a + b, 0);
    const { backgroundColor, borderBottomStyle } = getComputedStyle(shaded[0]);
    return {
      words,
      sum,
      places: new Set(shaded.map(({ dataset }) => dataset.of)).size,
      notes: told.length,
      backgroundColor,
      borderBottomStyle,
    };
  });
  assert.ok(
    coverage.words > 40 && coverage.sum === coverage.words && coverage.notes < coverage.words,
    JSON.stringify(coverage),
  );
  assert.ok(
    coverage.places > coverage.words * 0.9 &&
      coverage.borderBottomStyle === "none" &&
      coverage.backgroundColor !== "rgba(0, 0, 0, 0)",
    "words without counterpart are shaded",
  );
});

test("a count keeps next, previous and the list to what it counts, until all is chosen again", async () => {
  await reuse(page, "", DOCKED);
  const seen = await page.wait(async () => {
    const element = document.querySelector("diptych-compare");
    const root = element.shadowRoot;
    const relations = [];
    element.addEventListener("select", ({ detail }) => relations.push(element.comparison.beads[detail.bead].relation));
    root.querySelector(".sum.of-left button").click();
    element.next();
    element.next();
    element.previous();
    const position = root.querySelector(".toolbar .position").textContent;
    for (let i = 0; i < 1000 && root.querySelector(".dock .right-only"); i += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const listed = [...root.querySelectorAll(".dock .item-row")].every((item) => item.matches(".left-only"));
    root.querySelector(".button.all").click();
    return {
      relations,
      position,
      listed,
      total: element.comparison.summary.leftOnly,
      after: root.querySelector(".toolbar .position").textContent,
    };
  });
  assert.deepEqual(seen.relations, Array(4).fill("left-only"));
  assert.equal(seen.position, `2 of ${seen.total} · only 2008`);
  assert.ok(seen.listed);
  assert.match(seen.after, /of 59$/);
});

test("an item beside the text leads there, and shows which place was reached", async () => {
  await reuse(page, "", DOCKED);
  const reached = await within(page, (element, root) => {
    const item = [...root.querySelectorAll(".dock .item-row")].at(-1);
    item.querySelector("button").click();
    return {
      bead: item.dataset.bead,
      current: root.querySelector(".view [aria-current]")?.dataset.bead,
      own: item.getAttribute("aria-current"),
    };
  });
  assert.deepEqual([reached.current, reached.own], [reached.bead, "true"]);
  await page.show({ locale: "fr" });
  await page.settled();
  assert.equal(
    await within(page, (element, root) => root.querySelector(".view [aria-current]")?.dataset.bead),
    reached.bead,
    "drawn anew, it still does",
  );
});

test("from 1,500 pixels on the list is beside the text, below that its button opens it", async () => {
  const dock = () =>
    within(page, (element, root) => ({
      shown: !root.querySelector(".dock").hidden,
      items: root.querySelectorAll(".dock .item-row").length,
      pressed: root.querySelector(".beside").getAttribute("aria-pressed"),
    }));
  await open("", DOCKED);
  const wide = await dock();
  assert.ok(wide.shown && wide.items > 50 && wide.pressed === "true", JSON.stringify(wide));
  await open("", { width: 1280, height: 900 });
  assert.equal((await dock()).shown, false);
  await within(page, (element, root) => root.querySelector(".beside").click());
  await page.settled();
  assert.ok((await dock()).shown);
  assert.equal(await within(page, (element) => element.getAttribute("beside")), "on");
  await open("", { width: NARROW, height: 844 });
  assert.equal((await dock()).shown, false);
});

test("of two checks in one pair, the one reached stays so when another one is put aside", ONCE, async () => {
  await open(`${LANGUAGES}&view=list`);
  const state = () =>
    within(page, (element, root) =>
      [...root.querySelectorAll(".view [aria-current]")].map((item) => item.dataset.finding),
    );
  const second = await within(page, (element, root) => {
    const items = [...root.querySelectorAll(".view .item-row[data-finding]")];
    const second = items.find((item, i) => items.findIndex((one) => one.dataset.bead === item.dataset.bead) < i);
    element.goTo({ finding: Number(second.dataset.finding) });
    return second.dataset.finding;
  });
  assert.deepEqual(await state(), [second]);
  await within(
    page,
    (element, root, second) =>
      [...root.querySelectorAll(".view .check[data-finding]")]
        .findLast(({ dataset }) => dataset.finding !== second)
        .querySelector("[data-aside]")
        .click(),
    second,
  );
  await page.settled();
  assert.deepEqual(await state(), [second]);
  await forget();
});

test("the list of changes shows the words, old to new, and names no opening twice", async () => {
  await open("#left=astana-2008-fr&right=astana-2011-fr&view=list");
  const { names, edits, shares } = await within(page, (element, root) => ({
    names: [...root.querySelectorAll(".changes :is(.left-only, .right-only)")].map(({ textContent }) => textContent),
    edits: root.querySelectorAll(".changes .told del").length,
    shares: [...root.querySelectorAll(".changes .changed .count")].map(({ textContent }) => textContent),
  }));
  assert.ok(
    names.length > 40 && edits > 10 && shares.every((text) => /\d+\s?%/.test(text)),
    `${names.length} ${edits} ${shares}`,
  );
  assert.equal(new Set(names).size, names.length, "each name is said once");
  assert.ok(!names.some((name) => /^\d*(Soulignant|Nous félicitant|Saluant)/.test(name)), "an opening is left out");
});

test("a sentence that is missing has a dashed place where it would be, in either text", async () => {
  await page.open(ELEMENT);
  await forget();
  const texts = [
    "Le comité se réunit chaque lundi à Genève pour examiner les rapports. La banque verse 1 200,00 euros à chaque famille de la région. Le secrétaire publie les comptes tous les ans.",
    "The committee meets every Monday in Geneva to examine the reports. The secretary publishes the accounts every year.",
  ];
  for (const pair of [texts, texts.toReversed()]) {
    await compare(page, ...pair);
    const place = await within(page, (element, root) => {
      const [mark, ...others] = root.querySelectorAll(".view mark.missing");
      return {
        others: others.length,
        before: mark.previousElementSibling.textContent,
        after: mark.nextElementSibling.textContent,
        flag: mark.dataset.flag,
        wide: mark.getBoundingClientRect().width > 30,
        style: getComputedStyle(mark).borderBottomStyle,
        note: root.querySelector(".view .note").textContent,
      };
    });
    assert.match(place.before, /reports\.$/);
    assert.match(place.after, /^The secretary/);
    assert.deepEqual([place.others, place.flag, place.wide, place.style], [0, "1", true, "dashed"]);
    assert.match(place.note, /1\u00a0200,00/, "no line ends within a number");
    const table = await page.wait(async () =>
      (await document.querySelector("diptych-compare").exportFindings()).text(),
    );
    assert.ok(table.includes("1 200,00") && !table.includes("\u00a0"), "in a file a number is as it was written");
  }
  await within(page, (element, root) => root.querySelector(".view .note .aside").click());
  await page.settled();
  assert.equal(await within(page, (element, root) => root.querySelectorAll(".view mark.missing").length), 0);
  await forget();
});

test("findings that say the same have one number and one decision, undone where it was made", async () => {
  await page.open(ELEMENT);
  await forget();
  await compare(page, ...GROUP);
  const state = () =>
    within(page, (element, root) => ({
      flags: [...root.querySelectorAll("mark[data-flag]")].map((mark) => mark.dataset.flag).join(""),
      marks: root.querySelectorAll(".view mark.finding").length,
      aside: root.querySelectorAll(".view .note.put-aside").length,
      open: root.querySelectorAll(".view .note[data-finding]").length,
      focus: root.activeElement?.textContent,
    }));
  const first = await state();
  assert.deepEqual([first.flags, first.open], ["111111", 3]);
  const act = async (text) => {
    await within(
      page,
      (element, root, text) => {
        const button = [...root.querySelectorAll(".view .note .aside")].find(({ textContent }) => textContent === text);
        button.focus();
        button.click();
      },
      text,
    );
    await page.settled();
    return state();
  };
  assert.deepEqual(await act("dismiss all 3"), { flags: "", marks: 0, aside: 3, open: 0, focus: "Undo" });
  assert.deepEqual(await act("Undo"), { ...first, focus: "dismiss all 3" });
  const here = await act("only here");
  assert.deepEqual([here.aside, here.open, here.flags], [1, 2, "1111"]);
});

test("dismissals belong to their pair, hold no text, and hide nothing elsewhere", async () => {
  await page.open(ELEMENT);
  await forget();
  await compare(page, ...GROUP);
  await within(page, (element, root) => root.querySelector(".view .note .aside").click());
  await page.settled();
  const kept = await page.run(() => localStorage.getItem("diptych-dismissed"));
  assert.ok(kept.length > 10 && !/250|banque|bank|euro/.test(kept), kept);
  const aside = () => within(page, (element, root) => root.querySelectorAll(".view .note.put-aside").length);
  assert.equal(await aside(), 3);
  await compare(page, GROUP[0], `${GROUP[1]}\n\nOne more.`);
  assert.equal(await aside(), 0, "another pair");
  await compare(page, ...GROUP);
  assert.equal(await aside(), 3, "the same pair again");
  // What was kept by an earlier version, texts among it, is forgotten.
  await page.run(() =>
    localStorage.setItem("diptych-dismissed", JSON.stringify(["term\nx\n12 some words\n12 other words"])),
  );
  await within(page, (element, root) => root.querySelector(".view .note .aside").click());
  await page.settled();
  assert.ok(!(await page.run(() => localStorage.getItem("diptych-dismissed"))).includes("words"));
  await forget();
});
