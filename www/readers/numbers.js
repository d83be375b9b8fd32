/**
 * Numbers as list items have them: 4 as "iv", "d", "г", "四". Names of formats: ECMA-376 Part 1, 17.18.59
 * ST_NumberFormat.
 */

/** @param {number} value @param {string} format @returns {string} in digits where the format is not known here */
export function formatNumber(value, format) {
  return FORMATS[format]?.(value) ?? String(value);
}

/** Whether the format is written as Word writes it. @param {string} format */
export const isKnown = (format) => Object.hasOwn(FORMATS, format);

const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** Word leaves out the letters that open no word or look like others. */
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";

/** @type {Record<string, (value: number) => string | undefined>} */
const FORMATS = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  lowerLetter: repeated(LATIN),
  upperLetter: (value) => repeated(LATIN)(value)?.toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value)?.toUpperCase(),
  russianLower: repeated(RUSSIAN),
  russianUpper: (value) => repeated(RUSSIAN)(value)?.toUpperCase(),
  arabicAlpha: repeated(ARABIC),
  arabicAbjad: repeated(ABJAD),
  hebrew2: repeated(HEBREW),
  ordinal: (value) =>
    `${value}${["th", "st", "nd", "rd"][value % 100 > 10 && value % 100 < 14 ? 0 : value % 10] ?? "th"}`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : undefined),
  decimalFullWidth: digits("０１２３４５６７８９"),
  thaiNumbers: digits("๐๑๒๓๔๕๖๗๘๙"),
  hindiNumbers: digits("०१२३४५६७८९"),
  ideographDigital: digits("〇一二三四五六七八九"),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanDigital: digits("영일이삼사오육칠팔구"),
  numberInDash: (value) => `- ${value} -`,
  none: () => "",
};

/** a … z, aa, bb … as Word counts; not as spreadsheets do. @param {string} alphabet */
function repeated(alphabet) {
  const letters = [...alphabet];
  return (/** @type {number} */ value) => {
    if (value < 1 || value > letters.length * 30) return undefined;
    return letters[(value - 1) % letters.length].repeat(Math.ceil(value / letters.length));
  };
}

/** @param {string} ten the digits from zero on */
function digits(ten) {
  return (/** @type {number} */ value) => String(value).replace(/\d/g, (digit) => ten[Number(digit)]);
}

/** @param {number} value */
function roman(value) {
  if (value < 1 || value > 32_767) return undefined;
  let rest = value;
  let text = "";
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** @type {[number, string][]} */
const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 12 -> 十二, 105 -> 一百零五; up to 9,999. @param {number} value */
function chinese(value) {
  if (value < 1 || value > 9_999) return undefined;
  const ten = "零一二三四五六七八九";
  const units = ["", "十", "百", "千"];
  const places = [...String(value)].map(Number);
  let text = "";
  places.forEach((digit, at) => {
    if (digit > 0) text += ten[digit] + units[places.length - 1 - at];
    else if (!text.endsWith("零")) text += "零";
  });
  return text.replace(/零+$/, "").replace(/^一十/, "十");
}
