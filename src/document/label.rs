//! A printed label, and the numbers, letters and numerals that it may have.

use crate::language::{digit, entries};
use crate::strings::search::{ends_in, has, strip_first, trim_start, up_to};

/// A printed label at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// The printed number or letter without punctuation; empty for bullets and Markdown headings.
    pub number: String,
    /// Its sort.
    pub style: Style,
    /// Its value where that is known, else 0.
    pub value: u32,
    /// Bytes of the line that it takes, the white space after it included.
    pub len: usize,
}

impl Label {
    /// Whether `next` is the number after this one.
    pub fn is_before(&self, next: &Label) -> bool {
        self.style == next.style && self.value > 0 && self.value + 1 == next.value
    }
}

/// The sorts of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// `1.`, `1)`, `(1)`, `1 -`, `1、`, `١-`
    Decimal,
    /// `1` without a mark, in a series that counts on
    Bare,
    /// `1.2`, `1.2.3.`
    Dotted,
    /// `65/1.`: the number of a resolution.
    Resolution,
    /// `(a)`, `a)`, `(i)`, `(أ)`, `（一）`: in brackets, so no initial of a name.
    Bracketed,
    /// `A.`, `a.`
    Letter,
    /// `II.`, `iv.`
    Roman,
    /// `一、`
    Han,
    /// `Article 5`, `第五条`
    Article,
    /// `-`, `•`, `*`
    Bullet,
    /// `##`, with the number of hashes as value
    Markdown,
}

/// Digits that a paragraph number has at most; more are a year or an amount.
pub(super) const DIGITS: usize = 3;
/// Latin words behind the number of a provision that was inserted later.
const REPEATS: &str = "bis|ter|quater|quinquies|sexies";
/// The longest label: "Article" in the longest of the languages, and a number.
pub(super) const LONGEST: usize = 40;

/// `number`, then `rest` of `head`: the label takes all before `rest` and the white space that opens it.
pub(super) fn build(head: &str, number: &str, style: Style, value: u32, rest: &str) -> Option<Label> {
    let own = rest.trim_start();
    let spaced = own.len() < rest.len() || own.is_empty();
    // Chinese and Arabic print no space after full-width marks.
    let tight =
        head.strip_suffix(rest).is_some_and(|label| ends_in(label, |c| matches!(c, '、' | '．' | '）' | '：' | '・')));
    (spaced || tight).then(|| Label { number: number.to_owned(), style, value, len: head.len() - own.len() })
}

/// The value of a number that was inserted between others, or is an ordinal: `2a`, `1A`, `2bis`, `1er`.
pub(super) fn inserted(number: &str) -> Option<u32> {
    // `Chapitre Ier`
    let ordinal = ["er", "re", "ère", "ER", "RE", "ÈRE"].iter().find_map(|ending| number.strip_suffix(ending));
    if let Some(value) = ordinal.filter(|first| first.chars().all(char::is_uppercase)).and_then(roman) {
        return Some(value);
    }
    let end = number.find(|c: char| !c.is_numeric())?;
    let (figures, suffix) = number.split_at_checked(end).filter(|_| end > 0)?;
    let suffix = trim_start(suffix, |c| matches!(c, ' ' | '\u{a0}' | '-'));
    let letter = suffix.chars().nth(1).is_none();
    (letter || suffix == "er" || entries(REPEATS).any(|one| one == suffix)).then(|| digits(figures)).flatten()
}

/// `2 bis` of `2 bis. Text` for `2`.
pub(super) fn with_repeat<'a>(own: &'a str, number: &'a str) -> &'a str {
    let rest = own.get(number.len()..).unwrap_or_default();
    let word = strip_first(rest, |c| matches!(c, ' ' | '\u{a0}' | '-')).unwrap_or_default();
    let word = up_to(word, |c| !c.is_alphanumeric());
    let repeats = number.chars().all(char::is_numeric) && entries(REPEATS).any(|one| one == word);
    let end = number.len() + rest.chars().next().map_or(0, char::len_utf8) + word.len();
    if repeats { own.get(..end).unwrap_or(number) } else { number }
}

pub(super) fn single_letter(number: &str) -> bool {
    let mut letters = number.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// The value of a number in digits of any script, in Roman or Han numerals.
pub(super) fn value(number: &str) -> Option<u32> {
    if number.is_empty() || number.chars().count() > 6 {
        return None;
    }
    digits(number).or_else(|| roman(number)).or_else(|| han(number))
}

pub(super) fn digits(number: &str) -> Option<u32> {
    if number.chars().count() > DIGITS {
        return None;
    }
    number.chars().try_fold(0, |sum, c| Some(sum * 10 + u32::from(digit(c)?)))
}

pub(super) fn roman(number: &str) -> Option<u32> {
    let upper = number.to_ascii_uppercase();
    if upper != number && number.to_ascii_lowercase() != number {
        return None;
    }
    let (mut sum, mut behind) = (0, 0);
    for figure in upper.bytes().rev() {
        let worth = match figure {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            _ => return None,
        };
        // No more than the figure behind was added before.
        sum = if worth < behind { sum - worth } else { sum + worth };
        behind = worth;
        // Far more than is written so.
        if sum > 100 {
            return None;
        }
    }
    Some(sum).filter(|&sum| sum > 0 && write_roman(sum) == upper)
}

fn write_roman(mut value: u32) -> String {
    let mut text = String::new();
    for (worth, sign) in [(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while value >= worth {
            text.push_str(sign);
            value -= worth;
        }
    }
    text
}

/// The place of a letter in its alphabet, from 1; 0 where it is unknown.
pub(super) fn letter_index(letter: char) -> u32 {
    match letter {
        'a'..='z' => letter as u32 - 'a' as u32 + 1,
        'а'..='я' => letter as u32 - 'а' as u32 + 1,
        _ => ALPHABETS
            .iter()
            .find_map(|alphabet| alphabet.chars().position(|c| c == letter))
            .map_or(0, |at| at as u32 + 1),
    }
}

/// The letters that items are counted with, in their order. That of kana which begins with イ has its second place here.
const ALPHABETS: [&str; 7] = [
    "أبجدهوزحطيكلمن",
    "가나다라마바사아자차카타파하",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "アイウエオカキクケコサシスセソタチツテト",
    " ロハニホヘ",
    "กขคงจฉชซ",
    "אבגדהוזחטיכלמנסעפצקרשת",
];

pub(super) fn is_han(c: char) -> bool {
    has("〇一二三四五六七八九十百", c)
}

fn han(number: &str) -> Option<u32> {
    let (mut sum, mut last) = (0, 0);
    for character in number.chars() {
        match character {
            '十' => (sum, last) = (sum + 10 * u32::max(last, 1), 0),
            '百' => (sum, last) = (sum + 100 * u32::max(last, 1), 0),
            digit => last = "〇一二三四五六七八九".chars().position(|c| c == digit)? as u32,
        }
    }
    Some(sum + last)
}

pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}
