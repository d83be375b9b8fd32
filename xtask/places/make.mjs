// Makes the tables of countries and cities in src/findings/places from the Unicode CLDR.
// Usage: npm install cldr-localenames-full cldr-dates-full, then node make.mjs NODE_MODULES OUT_DIR.
//
// A line a place, as src/findings/phrases.rs reads it: `country FR: France`. Names that a language inflects are cut to their
// stem. Territories that are no country of two letters, and cities that few texts name, are left out.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [modules, out] = process.argv.slice(2);
const LANGUAGES = ["ar", "de", "en", "es", "fr", "ru", "zh"];
/** Time zones whose exemplar city is a place that texts name; of Europe all but islands. */
const CITIES = ("Africa: Cairo Nairobi Lagos Johannesburg Casablanca Algiers Tunis Tripoli Khartoum Addis_Ababa Dakar Accra Kinshasa Luanda Kampala "
  + "America: New_York Los_Angeles Chicago Denver Toronto Vancouver Mexico_City Havana Lima Bogota Caracas Santiago Montevideo Sao_Paulo Panama "
  + "Asia: Tokyo Seoul Shanghai Hong_Kong Singapore Bangkok Jakarta Manila Dubai Tehran Baghdad Damascus Beirut Jerusalem Riyadh Kuwait Qatar "
  + "Kabul Karachi Dhaka Tashkent Almaty Baku Tbilisi Yerevan Novosibirsk Vladivostok Bishkek Dushanbe Pyongyang Taipei "
  + "Australia: Sydney Melbourne").split(/(?=\b[A-Z][a-z]+:)/)
  .flatMap((part) => part.split(": ")[1].trim().split(/\s+/).map((city) => [part.split(":")[0], city]));
const ISLANDS = ["Isle_of_Man", "Jersey", "Guernsey", "Vatican", "San_Marino", "Mariehamn", "Monaco", "Busingen", "Gibraltar", "Luxembourg", "Andorra"];

const read = (name, language, file) => JSON.parse(readFileSync(path.join(modules, name, "main", language, file), "utf8")).main[language];

/** The forms of a name: as it is, and its stem where the language puts endings on it. */
function forms(name, language) {
  const plain = name.replace(/\s*[(（].*/, "").replaceAll(",", "").trim();
  if (plain === "" || /[A-Z]{3}|&/.test(plain)) return [];
  const one = !/\s/.test(plain);
  switch (language) {
    case "ru": return one && plain.length > 4 ? [`${plain.replace(/[аяоеиыйь]$/u, "")}*`] : [plain];
    case "de": return one && plain.length > 4 ? [`${plain}*`] : [plain];
    case "ar": {
      const bare = plain.replace(/^ال/u, "");
      return one && bare.length > 4 ? [`${bare.replace(/[اةه]$/u, "")}*`] : [bare, plain];
    }
    default: return [plain];
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
    if (!/^[A-Z]{2}$/.test(region) || ["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "TA", "CP", "DG", "EA", "IC", "CQ"].includes(region)) continue;
    if (variant !== undefined && variant !== "short" && variant !== "variant") continue;
    lines.push([`country ${region}`, forms(name, language)]);
  }
  const european = Object.keys(zones.Europe).filter((city) => !ISLANDS.includes(city)).map((city) => ["Europe", city]);
  for (const [area, city] of [...CITIES, ...european]) {
    const name = zones[area]?.[city]?.exemplarCity ?? (["de", "en", "es", "fr"].includes(language) ? city.replaceAll("_", " ") : undefined);
    if (name) lines.push([`city ${city}`, forms(name, language)]);
  }
  const table = new Map();
  for (const [key, names] of lines) table.set(key, [...new Set([...(table.get(key) ?? []), ...names])]);
  writeFileSync(path.join(out, `${language}.txt`), [...table].filter(([, names]) => names.length > 0)
    .map(([key, names]) => `${key}: ${names.join(", ")}\n`).join(""));
}
