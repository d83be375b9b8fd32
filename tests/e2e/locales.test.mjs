// The languages of the interface, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Say, someNumber, speak } from "../../www/locales/locales.js";

test("every language says everything, with every plural and every value", async () => {
  const english = (await import("../../www/locales/en.js")).default;
  const values = (message) =>
    [
      ...new Set(
        Object.values(typeof message === "string" ? { message } : message).flatMap(
          (text) => text.match(/\{\w+\}/g) ?? [],
        ),
      ),
    ]
      .sort()
      .join();
  for (const language of ["fr", "es", "ru", "ar", "zh"]) {
    const messages = (await import(`../../www/locales/${language}.js`)).default;
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), language);
    for (const [key, message] of Object.entries(messages)) {
      assert.equal(values(message), values(english[key]), `${language}: ${key}`);
      if (typeof message === "string") continue;
      // Numbers that are counted here: those of any text.
      for (const n of [0, 1, 2, 3, 5, 11, 21, 22, 100, 1002]) {
        const category = new Intl.PluralRules(language).select(n);
        assert.ok(message[category] ?? message.other, `${language}: ${key} for ${n}`);
      }
    }
  }
  const say = new Say("ru", (await import("../../www/locales/ru.js")).default);
  assert.deepEqual(
    [1, 3, 5].map((n) => say.text("findingsTag", { n })),
    ["1 замечание", "3 замечания", "5 замечаний"],
  );
  assert.deepEqual(
    [0, 0.004, 0.5, 0.999, 1].map((share) => new Say("en", {}).percent(share)),
    ["0%", "1%", "50%", "99%", "100%"],
  );
});

test("a number that is not known yet is said without Intl, in the general form", () => {
  const { NumberFormat, PluralRules } = Intl;
  const say = new Say("fr", { runCount: { one: "{n} paragraphe", other: "{n} paragraphes" } });
  Intl.NumberFormat = Intl.PluralRules = /** @type {any} */ (
    function Made() {
      assert.fail("something of Intl was made");
    }
  );
  try {
    assert.deepEqual(say.parts("runCount", { n: someNumber(2) }), [
      { text: "99", number: true },
      { text: " paragraphes" },
    ]);
  } finally {
    Object.assign(Intl, { NumberFormat, PluralRules });
  }
});

test("a malformed tag is the language that it begins with, else English", async () => {
  const tags = {
    "en-@@": "en",
    "fr-@@@": "fr",
    fr_CA: "fr-CA",
    "zh-x": "zh",
    EN_: "en",
    "!!": "en",
    "": "en",
    constructor: "en",
    "es-419": "es-419",
  };
  for (const [tag, locale] of Object.entries(tags)) {
    const say = await speak(tag);
    const english = new Say("en", {});
    assert.deepEqual([say.locale, say.text("find") === english.text("find")], [locale, locale.startsWith("en")], tag);
  }
});

test("texts of other scripts do not turn the words around them", () => {
  const say = new Say("ar", { onlySentence: "فقط {side}: {what}" });
  assert.equal(say.text("onlySentence", { side: "2008", what: "(a)" }), "فقط \u20682008\u2069: \u2068(a)\u2069");
  assert.equal(new Say("en", {}).text("quoted", { text: "plain" }), "“plain”");
  assert.equal(new Say("en", {}).text("quoted", { text: "نص" }), "“\u2068نص\u2069”");
});

test("every page says everything in every language, and its own English", async () => {
  const english = (await import("../../www/site/en.js")).default;
  for (const language of ["fr", "es", "ru", "ar", "zh"]) {
    const messages = (await import(`../../www/site/${language}.js`)).default;
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), language);
    const codes = (text) =>
      [...text.matchAll(/`[^`]*`/g)]
        .map(([code]) => code)
        .sort()
        .join();
    for (const [key, message] of Object.entries(messages))
      assert.equal(codes(message), codes(english[key]), `${language}: ${key}`);
  }
  const plain = (html) =>
    html
      .replace(/<\/?code>/g, "`")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  for (const page of ["index", "gallery", "embedding"]) {
    const html = readFileSync(new URL(`../../www/${page}.html`, import.meta.url), "utf8");
    let said = 0;
    for (const [, , key, text] of html.matchAll(/<(\w+)[^>]*\sdata-say="([\w-]+)"[^>]*>([\s\S]*?)<\/\1>/g)) {
      assert.equal(plain(text), english[key], `${page}: ${key}`);
      said += 1;
    }
    assert.ok(said > 10, page);
  }
});
