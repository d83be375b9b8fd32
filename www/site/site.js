/** The language of the pages around the element: the visitor's choice, kept for the next page and visit. */

import english from "./en.js";

/** @typedef {keyof typeof english} Key */

export const LANGUAGES = /** @type {const} */ (["en", "fr", "es", "ru", "ar", "zh"]);
const STORED = "diptych-language";

/** @type {Record<string, () => Promise<{ default: Record<Key, string> }>>} */
const others = {
  ar: () => import("./ar.js"),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  ru: () => import("./ru.js"),
  zh: () => import("./zh.js"),
};

/** @type {Record<Key, string>} */
let messages = english;

/** What the page says in its language. @param {Key} key */
export const text = (key) => messages[key];

/** Whether there is such a text. @param {string} key @returns {key is Key} */
export const has = (key) => Object.hasOwn(english, key);

/**
 * Sets the page in a language, and offers the others.
 *
 * @param {string | undefined} asked by the address; else the visitor's choice, else the browser's languages decide
 * @param {(language: string) => void} changed called when the visitor chooses another
 */
export async function open(asked, changed) {
  await speak(known(asked) ?? known(stored()) ?? navigator.languages.map(known).find(Boolean) ?? "en");
  const select = document.createElement("select");
  select.dataset.sayLabel = "language";
  select.append(
    ...LANGUAGES.map((language) => {
      const option = new Option(new Intl.DisplayNames(language, { type: "language" }).of(language), language);
      option.lang = language;
      return option;
    }),
  );
  select.value = document.documentElement.lang;
  select.setAttribute("aria-label", text("language"));
  select.addEventListener("change", async () => {
    try {
      localStorage.setItem(STORED, select.value);
    } catch {
      // Then it holds for this page.
    }
    await speak(select.value);
    changed(select.value);
  });
  document.addEventListener("spoken", () => (select.value = document.documentElement.lang));
  document.querySelector("header nav")?.after(select);
}

/** Sets the page in another language. @param {string} language */
export async function speak(language) {
  messages = Object.hasOwn(others, language) ? (await others[language]()).default : english;
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-say]")))
    fill(element, messages[/** @type {Key} */ (element.dataset.say)]);
  for (const [name, attribute] of [
    ["sayLabel", "aria-label"],
    ["sayHint", "placeholder"],
    ["sayLeft", "left-label"],
    ["sayRight", "right-label"],
  ]) {
    const selector = `[data-${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}]`;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
      element.setAttribute(attribute, messages[/** @type {Key} */ (element.dataset[name])]);
    }
  }
  document.dispatchEvent(new Event("spoken"));
}

/** A language of the pages in a tag. @param {string | null | undefined} tag @returns {string | undefined} */
function known(tag) {
  const language = tag?.toLowerCase().split("-")[0];
  return LANGUAGES.find((one) => one === language);
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** Sets a text, with what is between backticks as code. @param {HTMLElement} element @param {string} message */
function fill(element, message) {
  element.replaceChildren(
    ...message.split("`").map((part, i) => {
      if (i % 2 === 0) return part;
      const code = document.createElement("code");
      code.textContent = part;
      code.dir = "ltr";
      return code;
    }),
  );
}
