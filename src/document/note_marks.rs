//! The marks of notes: what opens a note, and what refers to it: `1 `, `[1]`, `† `; `water,1`, `gauges²`, `[3]`.
//!
//! Time: linear in the line.

use rustc_hash::FxHashMap;

use crate::document::label::{Label, Style, roman};
use crate::strings::search::{find, has, starts_in, strip_first, trim_start};
use crate::strings::span::part;

/// Characters of the longest mark of a note, `[^12]`, and more.
const LONGEST_MARK: usize = 12;
/// From here on, scripts that put no space between words.
const FIRST_WIDE: char = '\u{2e80}';
/// Digits of the longest note's number.
const NOTE_DIGITS: usize = 3;

/// The mark of a note at the start of a line: `1 `, `¹ `, `[1] `, `(1) `, `[^1]: `, `① `, `* `, `† `.
pub(super) fn mark(line: &str) -> Option<Label> {
    let (number, rest) = number_and_rest(line)?;
    let own = rest.trim_start();
    let is_plain = starts_in(line, |c| c.is_ascii_digit());
    let spaced =
        own.len() < rest.len() || !is_plain && !starts_in(line, |c| matches!(c, '*' | '[')) || line.starts_with("[^");
    let opens = starts_in(own, |c| !c.is_numeric()) || !is_plain && !own.is_empty();
    let value = number.parse().ok().or_else(|| roman(&number)).unwrap_or(0);
    let len = line.len() - own.len();
    (spaced && opens && number.len() <= LONGEST_MARK).then_some(Label { number, style: Style::Bare, value, len })
}

/// The number of a note as it is printed, without its brackets, and what is behind it.
fn number_and_rest(line: &str) -> Option<(String, &str)> {
    // Most lines begin with a word.
    if let [b'A'..=b'Z' | b'a'..=b'z', next, ..] = line.as_bytes()
        && !matches!(next, b' ' | b'/')
    {
        return None;
    }
    let raised: String = line.chars().map_while(raised_digit).collect();
    Some(if !raised.is_empty() {
        let rest = trim_start(line, |c| raised_digit(c).is_some());
        (raised, strip_first(rest, |c| matches!(c, ')' | '.')).unwrap_or(rest))
    } else if let Some(inner) = line.strip_prefix("[^") {
        let (number, rest) = inner.split_once(']')?;
        (number.to_owned(), rest.strip_prefix(':')?)
    } else if let Some(inner) = line.strip_prefix('[') {
        let (number, rest) = inner.split_once(']')?;
        (Some(number).filter(|number| is_number(number) || is_numeral(number))?.to_owned(), rest)
    } else if let Some(inner) = line.strip_prefix('(') {
        let (number, rest) = inner.split_once(')')?;
        (is_number(number).then(|| number.to_owned())?, rest)
    } else if let Some(circled) = line.chars().next().filter(|c| matches!(c, '①'..='⑳')) {
        (circled.to_string(), line.get(circled.len_utf8()..)?)
    } else if let Some(letter) = line.chars().next().filter(|c| raised_letter(*c).is_some()) {
        (raised_letter(letter)?.to_string(), line.get(letter.len_utf8()..)?)
    } else if let Some(number) = slashed(line) {
        (number.to_owned(), line.get(number.len() + 1..)?)
    } else if let Some(letter) = plain_letter(line) {
        (letter.to_string(), line.get(1..)?)
    } else if starts_in(line, |c| matches!(c, '*' | '†' | '‡')) {
        let rest = trim_start(line, |c| matches!(c, '*' | '†' | '‡'));
        (line.get(..line.len() - rest.len())?.to_owned(), rest)
    } else {
        let rest = trim_start(line, |c| c.is_ascii_digit());
        let number = line.get(..line.len() - rest.len())?;
        (is_number(number).then(|| number.to_owned())?, rest.strip_prefix('.').unwrap_or(rest))
    })
}

fn is_number(number: &str) -> bool {
    (1..=NOTE_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

/// The small Roman number of an endnote: `[iv]`.
fn is_numeral(number: &str) -> bool {
    starts_in(number, |c| c.is_ascii_lowercase()) && roman(number).is_some()
}

/// `1` of `1/ See the annex.`, and `a` of `a/ Ibid.`, as notes were marked on typewriters.
fn slashed(line: &str) -> Option<&str> {
    let (number, rest) = line.get(..NOTE_DIGITS + 2).unwrap_or(line).split_once('/')?;
    let is_letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_lowercase());
    ((is_number(number) || is_letter) && rest.starts_with(' ')).then_some(number)
}

/// `a` of `a See the annex.`; whether it is a word, the line above must tell.
pub(super) fn plain_letter(line: &str) -> Option<char> {
    let mut characters = line.chars();
    let letter = characters.next().filter(char::is_ascii_lowercase)?;
    (characters.next() == Some(' ') && characters.next().is_some_and(char::is_uppercase)).then_some(letter)
}

/// The letter that is set raised as the mark of a note: `ᵃ`.
pub(super) fn raised_letter(c: char) -> Option<char> {
    let at = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ".chars().position(|raised| raised == c)?;
    char::from_digit(at as u32 + 10, 36)
}

fn raised_digit(c: char) -> Option<char> {
    let digit = match c {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' | '⁴'..='⁹' => c as u32 - '⁰' as u32,
        _ => return None,
    };
    char::from_digit(digit, 10)
}

/// Whether a line refers to the note that opens with `mark`: `water,1`, `gauges²`, `[3]`.
pub(super) fn refers(line: &str, note: &str, label: &Label) -> bool {
    let mark = note.get(..label.len).unwrap_or_default().trim_end();
    let mark = mark.strip_suffix(':').filter(|mark| mark.ends_with(']')).unwrap_or(mark);
    let is_digit = mark.bytes().all(|b| b.is_ascii_digit());
    // The number may be raised above only.
    if is_digit && is_raised_in(line, mark) {
        return true;
    }
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| find(rest, mark)).map(|at| at + from) {
        let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at + mark.len()..).unwrap_or_default());
        let next = after.chars().next();
        let mut back = before.chars().rev();
        let last = back.next();
        let glued = last.is_some_and(|c| !c.is_whitespace());
        // "1,3" and "2.3" are numbers, but "in 1802.1 It" is not.
        let behind_word = last.is_some_and(char::is_alphabetic)
            || last.is_some_and(|c| has(".,;:)”\"’»]", c)) && back.next().is_some_and(|c| !c.is_numeric())
            || follows_year(before, after);
        let ends = next.is_none_or(|c| c >= FIRST_WIDE || !c.is_alphanumeric() && raised_digit(c).is_none());
        let is_apart = mark.starts_with('[') || mark.ends_with('/');
        if ends && (if is_digit || mark.starts_with('(') { behind_word } else { is_apart || glued }) {
            return true;
        }
        from = at + mark.len();
    }
    false
}

/// Whether a number is in the line, raised: `water¹` for `1`. `km²` is a unit.
fn is_raised_in(line: &str, number: &str) -> bool {
    let is_raised = |c: char| raised_digit(c).is_some();
    let mut rest = line;
    while let Some((before, tail)) = rest.find(is_raised).and_then(|at| rest.split_at_checked(at)) {
        let after = trim_start(tail, is_raised);
        let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
        let raised = tail.chars().map_while(raised_digit);
        if !(1..=2).contains(&letters) && raised.eq(number.chars()) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a note's mark follows a sentence that ends in a year or a page, as in "in 1802.1 It fell"; sections have
/// shorter numbers.
fn follows_year(before: &str, after: &str) -> bool {
    let digits = before.strip_suffix('.').map_or(0, |own| own.chars().rev().take_while(char::is_ascii_digit).count());
    let begins = after.is_empty() || after.strip_prefix(' ').is_some_and(|own| starts_in(own, char::is_uppercase));
    digits >= 3 && begins
}

/// The numbers that are set directly behind a word or a stop, raised, or in brackets: `water,1`, `gauges²`, `[3]`.
pub(super) fn collect_numbers(line: &str, referred: &mut [bool]) {
    let is_plain: fn(char) -> bool = |c| c.is_ascii_digit();
    let is_any: fn(char) -> bool = |c| c.is_ascii_digit() || raised_digit(c).is_some();
    let (mut back, mut last) = (' ', ' ');
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        // Most are letters.
        if !first.is_ascii_digit() && raised_digit(first).is_none() {
            (back, last) = (last, first);
            rest = part(rest, first.len_utf8()..);
            continue;
        }
        let raised: String = rest.chars().map_while(raised_digit).collect();
        let is_digit = if raised.is_empty() { is_plain } else { is_any };
        let digits = rest.len() - trim_start(rest, is_digit).len();
        let Some((number, tail)) = rest.split_at_checked(digits) else { break };
        let number = if raised.is_empty() { number } else { &raised };
        let behind = last.is_alphabetic()
            || has(".,;:)”\"’»", last) && !back.is_numeric() && back != ' '
            || follows_year(line.get(..line.len() - rest.len()).unwrap_or_default(), tail)
            || !raised.is_empty()
            || last == '[' && tail.starts_with(']');
        if behind && !starts_in(tail, |c| c.is_alphanumeric() && c < FIRST_WIDE) {
            let place = number.parse::<usize>().ok().and_then(|number| referred.get_mut(number));
            if let Some(place) = place {
                *place = true;
            }
        }
        (back, last) = (last, number.chars().next_back().unwrap_or(' '));
        rest = tail;
    }
}

/// Counts the raised numbers and numbers in brackets inside a line.
pub(super) fn collect_references<'t>(line: &'t str, referred: &mut FxHashMap<&'t str, i32>) {
    let is_raised = |c: char| raised_digit(c).is_some();
    let mut rest = line;
    while let Some(at) = rest.find(|c: char| is_raised(c) || c == '[') {
        let tail = rest.get(at..).unwrap_or_default();
        let mut end = 1;
        for (at, c) in tail.char_indices().take(LONGEST_MARK) {
            let is_last = tail.starts_with('[') && c == ']';
            if !tail.starts_with('[') && !is_raised(c) {
                break;
            }
            end = at + c.len_utf8();
            if is_last {
                break;
            }
        }
        if at > 0 {
            *referred.entry(part(tail, ..end)).or_default() += 1;
        }
        rest = tail.get(end..).unwrap_or_default();
    }
}
