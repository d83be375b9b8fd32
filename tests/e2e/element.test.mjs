// The element as a program uses it: attributes, properties, methods and events, as the README lists them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ELEMENT, Page } from "./page.mjs";

const FORMATS = ["html", "markdown", "unified", "csv", "json", "tmx", "xliff"];
const LEFT = "The First committee met twice.\n\nIt adopted its report.\n\nThe meeting rose at noon.";
const RIGHT = "The first committee met twice!\n\nThe meeting rose at noon.\n\nNobody had asked for the floor.";

let page;
before(async () => {
  page = await Page.start();
  await page.open(ELEMENT);
});
after(() => page?.close());

/** What a function makes of a fresh element with the two texts; what was heard of that; why there was no comparison. */
const within = (make, attributes = {}) =>
  page.wait(
    `async (attributes, LEFT, RIGHT) => {
  document.querySelector("main").replaceChildren();
  const element = document.createElement("diptych-compare");
  const heard = [];
  const listening = new AbortController();
  for (const type of ["loadstart", "load", "error", "abort", "select"]) {
    document.body.addEventListener(type, (event) => {
      if (event.composedPath()[0] === element) heard.push([type, event.detail?.code ?? event.detail ?? null]);
    }, { signal: listening.signal });
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  [element.leftText, element.rightText] = [LEFT, RIGHT];
  document.querySelector("main").append(element);
  const failure = await element.complete.then(() => null, (error) => error.code);
  const made = await (${make})(element);
  listening.abort();
  return { made, heard, failure };
}`,
    attributes,
    LEFT,
    RIGHT,
  );

test("events come in order and bubble, with what they are about", async () => {
  const { heard, made } = await within((element) => {
    element.goTo({ bead: 0 });
    return element.comparison.summary;
  });
  assert.deepEqual(heard, [
    ["loadstart", null],
    ["load", made],
    ["select", { bead: 0, finding: null }],
  ]);
});

const options = {
  "granularity=character": ({ beads }) =>
    beads[0].edits.some(({ op, left }) => op === "replace" && String(left) === "4,5"),
  "granularity=sentence": ({ beads }) => beads[0].edits.length === 1,
  "ignore=case punctuation": ({ beads }) => beads[0].relation === "same",
  "mode=languages": ({ mode, beads }) => mode === "languages" && beads[0].sentences.length > 0,
  // Shared wording decides that these are versions, whatever language is stated.
  "left-language=fi": ({ left, mode }) => left.language === "fi" && mode === "versions",
};

for (const [option, holds] of Object.entries(options)) {
  test(option, async () => {
    const [name, value] = option.split("=");
    const plain = (await within("({ comparison }) => JSON.stringify(comparison)")).made;
    const { made, failure } = await within("({ comparison }) => JSON.stringify(comparison)", { [name]: value });
    assert.equal(failure, null);
    assert.notEqual(made, plain);
    assert.ok(holds(JSON.parse(made)), made);
    assert.ok(!holds(JSON.parse(plain)), "it holds without the option, too");
  });
}

for (const [name, value, code] of [
  ["mode", "both", "option"],
  ["granularity", "page", "option"],
  ["ignore", "nothing", "option"],
  ["left-language", "french!", "language"],
]) {
  test(`${name}=${value} is an error with a code, and no end`, async () => {
    const { failure, heard, made } = await within(
      `async (element) => {
      element.removeAttribute("${name}");
      return (await element.complete).summary.words.left;
    }`,
      { [name]: value },
    );
    assert.equal(failure, code);
    assert.deepEqual(
      heard.map(([type, detail]) => (type === "error" ? `error ${detail}` : type)),
      ["loadstart", `error ${code}`, "loadstart", "load"],
    );
    assert.ok(made > 0);
  });
}

test("the texts are fetched beside the language of the interface", async () => {
  const { texts, language, title } = await page.wait(async () => {
    const element = document.createElement("diptych-compare");
    for (const [name, value] of Object.entries({
      locale: "zh",
      left: "/gallery/moved-before.txt",
      right: "/gallery/moved-after.txt",
    }))
      element.setAttribute(name, value);
    document.querySelector("main").append(element);
    await element.complete;
    const title = element.shadowRoot.querySelector(".swap").title;
    element.remove();
    const entry = (part) => performance.getEntriesByType("resource").find(({ name }) => name.includes(part));
    return {
      texts: [entry("moved-before"), entry("moved-after")].map(({ startTime }) => startTime),
      language: entry("locales-zh").responseEnd,
      title,
    };
  });
  assert.ok(Math.max(...texts) < language, `${texts} ${language}`);
  assert.match(title, /\p{Script=Han}/u);
});

// Firefox keeps what a test puts in place of a part of `Intl` from the scripts of the page.
const cannotStub = process.env.DIPTYCH_BROWSER === "firefox";

test("two long texts are seen before numbers can be said", { skip: cannotStub }, async () => {
  const seen = await page.wait(
    `async (text) => {
  document.querySelector("main").replaceChildren();
  const element = document.createElement("diptych-compare");
  const { NumberFormat } = Intl;
  const made = [];
  Intl.NumberFormat = function (...options) {
    made.push(Boolean(element.shadowRoot?.querySelector(".preview, .bead")));
    return new NumberFormat(...options);
  };
  [element.leftText, element.rightText] = [text, text + " Last."];
  document.querySelector("main").append(element);
  await element.complete;
  Intl.NumberFormat = NumberFormat;
  return made;
}`,
    LEFT.repeat(100),
  );
  assert.ok(seen.length > 0 && seen.every(Boolean), String(seen));
});

test("properties are attributes", async () => {
  const { made } = await within((element) => {
    const wrong = [];
    for (const [property, attribute, value] of [
      ["left", "left", "a.txt"],
      ["rightLanguage", "right-language", "fr"],
      ["leftLabel", "left-label", "A"],
      ["mode", "mode", "versions"],
      ["view", "view", "list"],
      ["granularity", "granularity", "word"],
      ["ignore", "ignore", "case"],
      ["show", "show", "moved"],
      ["locale", "locale", "es"],
      ["theme", "theme", "dark"],
    ]) {
      const other = element.cloneNode();
      other[property] = value;
      if (other.getAttribute(attribute) !== value) wrong.push(`${property} does not set ${attribute}`);
      other.removeAttribute(attribute);
      if (other[property] !== "") wrong.push(`${property} without ${attribute}`);
      other.setAttribute(attribute, value);
      if (other[property] !== value) wrong.push(`${attribute} does not set ${property}`);
    }
    element.controls = true;
    if (!element.hasAttribute("controls")) wrong.push("controls");
    element.controls = false;
    if (element.hasAttribute("controls")) wrong.push("controls off");
    return wrong;
  });
  assert.deepEqual(made, []);
});

test("places are gone to by bead and by block; there is no place beyond the last", async () => {
  const { made, heard } = await within((element) => {
    const { beads, left, right } = element.comparison;
    const at = (target) => [
      element.goTo(target),
      element.shadowRoot.querySelector("[aria-current]")?.dataset.bead ?? null,
    ];
    return [
      at({ bead: 1 }),
      at({ side: "right", block: right.blocks.length - 1 }),
      at({ side: "left", block: 0 }),
      at({ bead: beads.length }),
      at({ bead: -1 }),
      at({ finding: 0 }),
      at({ side: "left", block: left.blocks.length }),
      beads.findIndex((bead) => bead.right.includes(right.blocks.length - 1)),
    ];
  });
  const last = made.pop();
  assert.deepEqual(
    made.map(([found]) => found),
    [true, true, true, false, false, false, false],
  );
  assert.deepEqual(
    made.slice(0, 3).map(([, bead]) => Number(bead)),
    [1, last, 0],
  );
  assert.equal(heard.filter(([type]) => type === "select").length, 3);
});

test("steps go through the changes and stop at the ends", async () => {
  const { heard } = await within((element) => {
    for (let i = 0; i < 6; i += 1) element.next();
    for (let i = 0; i < 6; i += 1) element.previous();
  });
  const beads = heard.filter(([type]) => type === "select").map(([, { bead }]) => bead);
  const [most, least] = [Math.max(...beads), Math.min(...beads)];
  assert.ok(beads.length === 12 && most > least, String(beads));
  assert.deepEqual([beads[0], beads[5], beads[11]], [least, most, least]);
});

test("what is searched for is counted", async () => {
  const { made } = await within(async (element) => [
    await element.find("COMMITTEE"),
    await element.find("no such word"),
    await element.find(""),
  ]);
  assert.deepEqual(made, [2, 0, 0]);
});

test("swapping exchanges texts, labels and notes", async () => {
  const { made } = await within(
    async (element) => {
      const note = document.createElement("p");
      note.slot = "left-note";
      element.append(note);
      element.swap();
      const { left, right } = await element.complete;
      return [
        left.blocks[0].text,
        right.blocks[0].text,
        element.leftLabel,
        element.rightLabel,
        element.leftText === right.text,
        note.slot,
      ];
    },
    { "left-label": "A", "right-label": "B" },
  );
  assert.deepEqual(made.slice(0, 4), [RIGHT.split("\n")[0], LEFT.split("\n")[0], "B", "A"]);
  assert.equal(made[5], "right-note");
});

for (const mode of ["versions", "languages"]) {
  test(`every format of ${mode}`, async () => {
    const { made } = await within(
      `(element) => Promise.all(${JSON.stringify(FORMATS)}.map(async (format) => {
      const blob = await element.export(format);
      return [format, blob.type, await blob.text()];
    }))`,
      { mode },
    );
    for (const [format, type, text] of made) {
      assert.match(type, /^(text|application)\/[a-z+-]+/, format);
      assert.ok(text.length > 50, `${format}: ${text}`);
    }
    assert.equal(JSON.parse(made.find(([format]) => format === "json")[2]).mode, mode);
  });
}

test("there is no export in an unknown format, or of nothing", async () => {
  const { made } = await within(async (element) => {
    const code = (promise) =>
      promise.then(
        () => "made",
        (error) => error.code,
      );
    const unknown = await code(element.export("pdf"));
    return [unknown, await code(document.createElement("diptych-compare").export("html"))];
  });
  assert.deepEqual(made, ["option", "empty"]);
});

test("the theme and the language are the element's own, or the page's", async () => {
  const look = () =>
    within(
      (element) => {
        const frame = element.shadowRoot.querySelector(".frame");
        return [getComputedStyle(frame).backgroundColor, frame.lang, frame.dir];
      },
      { theme: "auto" },
    );
  const {
    made: [paper, lang],
  } = await look();
  const {
    made: [dark],
  } = await within((element) => [getComputedStyle(element.shadowRoot.querySelector(".frame")).backgroundColor], {
    theme: "dark",
  });
  const {
    made: [light],
  } = await within((element) => [getComputedStyle(element.shadowRoot.querySelector(".frame")).backgroundColor], {
    theme: "light",
  });
  assert.equal(paper, light);
  assert.notEqual(dark, light);
  assert.equal(lang, "en");
  await page.run(() => document.documentElement.setAttribute("lang", "ar"));
  assert.deepEqual((await look()).made.slice(1), ["ar", "rtl"]);
  await page.run(() => document.documentElement.setAttribute("lang", "en"));
});

test("nothing was said on the console but why texts could not be had", () => page.hasNoProblems("diptych:"));
