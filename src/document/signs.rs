//! What a line says of itself: a document symbol, a job number, the number of a page, a rule.
//!
//! Whether it is furniture is for `pages` to say, which sees where it is. Looks at short lines only: linear time.

use std::borrow::Cow;

use crate::document::formulas;
use crate::document::lines::Line;
use crate::language::{digit, entries};
use crate::strings::gather::Gather;
use crate::strings::search::{contains, has, has_any, has_figure, starts_in, trim_end, trim_start};

/// Columns of the widest line that can be furniture, runs of spaces counted as one.
pub(crate) const FURNITURE_COLUMNS: usize = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    None,
    /// A document symbol or a job number; such are in mastheads too.
    Symbol,
    /// Says that it is the number of a page: "Page 3 of 12", "- 3 -", "3/40".
    Page(u32),
    /// A bare number: "3", "iv".
    Number(u32),
    /// Three hyphens, asterisks or underscores: a line drawn between paragraphs.
    Rule,
}

pub(crate) fn sign(line: &Line, raw: &str) -> Sign {
    let text = line.span.of(raw);
    if is_rule(text) {
        return Sign::Rule;
    }
    // "Continued on the next page".
    if matches!(text, "/..." | "/…" | "…/" | "…/…" | ".../..." | ".../") {
        return Sign::Symbol;
    }
    if line.width > 2 * FURNITURE_COLUMNS {
        return Sign::None;
    }
    if let Some(number) = bare_number(text) {
        return Sign::Number(number);
    }
    if let Some(number) = framed(text).and_then(bare_number) {
        // A reference in brackets is a page's number only where a bare number would be.
        return if text.starts_with('[') { Sign::Number(number) } else { Sign::Page(number) };
    }
    if !has_figure(text) {
        return Sign::None;
    }
    // `(page 4)`, but `(4)` is an item.
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let text = inner.filter(|inner| starts_in(inner, char::is_alphabetic)).unwrap_or(text);
    let (mut has_symbol, mut says_page) = (false, false);
    let mut numbers = Vec::new();
    // "第3页" is one word: its signs count one by one.
    let spread = if text.is_ascii() && !has(text, '|') { Cow::Borrowed(text) } else { Cow::Owned(spread(text)) };
    for word in spread.split_whitespace() {
        if is_symbol(word) || is_job_number(word) || is_bar_code(word) {
            has_symbol = true;
        } else if !read_numbers(word, &mut numbers) {
            let is_page = formulas::opens(word, formulas::PAGE);
            says_page |= is_page && word.chars().any(char::is_alphabetic);
            if !is_page && word != "|" && !is_language_sign(word) {
                return Sign::None;
            }
        }
    }
    let of =
        numbers.len() == 2 && has_any(text, |c| matches!(c, '/' | '／')) && !has_any(text, |c| matches!(c, '.' | ','));
    let first = numbers.first().copied();
    match first {
        _ if has_symbol => Sign::Symbol,
        Some(number) if says_page || of || has(text, '页') || has(text, '頁') => Sign::Page(number),
        _ => Sign::None,
    }
}

/// Whether the line ends in the number of a page and the word for it: `Lease of the barn, page 2 of 5`.
pub(super) fn ends_in_page(text: &str) -> bool {
    let mut words: Vec<&str> = text.split_whitespace().rev().take(PAGE_WORDS).gather();
    words.reverse();
    (0..words.len().saturating_sub(1)).any(|at| {
        let name = trim_start(words[at], |c| matches!(c, '(' | '[' | '|'));
        let is_word = || name.chars().next().is_some_and(char::is_alphabetic) && !entries(OF).any(|of| of == name);
        let rest = &words[at + 1..];
        let number = |word: &str| read_numbers(trim_end(word, |c| matches!(c, ')' | ']')), &mut Vec::new());
        let is_rest = |word: &&str| number(word) || formulas::opens(word, formulas::PAGE);
        number(rest[0]) && is_word() && formulas::opens(name, formulas::PAGE) && rest.iter().all(is_rest)
    })
}

/// The words between a page's number and that of all pages.
const OF: &str = "of|de|sur|von|из|di|van|av|από|من";
/// Words of `page 2 of 5`.
const PAGE_WORDS: usize = 4;

/// `3` of `- 3 -`, `[3]`, `~ 3 ~`, `– 3 –`.
fn framed(text: &str) -> Option<&str> {
    let open = text.chars().next()?;
    let close = match open {
        '-' | '–' | '—' | '~' | '·' | '•' | '|' => open,
        '[' => ']',
        '<' => '>',
        _ => return None,
    };
    Some(text.strip_prefix(open)?.strip_suffix(close)?.trim())
}

/// The text with spaces around the signs that Chinese sets between numbers.
fn spread(text: &str) -> String {
    let mut spread = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '第' | '页' | '頁' | '共' | '|' => spread.extend([' ', character, ' ']),
            // `4／12ページ`
            '／' => spread.push('/'),
            'ペ' => spread.extend([' ', character]),
            _ => spread.push(character),
        }
    }
    spread
}

/// Appends the numbers of "3" and "3/40"; whether it is one.
fn read_numbers(word: &str, numbers: &mut Vec<u32>) -> bool {
    let before = numbers.len();
    for part in word.split('/') {
        let Some(number) = bare_number(part) else {
            numbers.truncate(before);
            return false;
        };
        numbers.push(number);
    }
    true
}

/// `A/65/903`, `E/CN.4/2002/1`, `A/RES/65/1–S/2011/1`
fn is_symbol(word: &str) -> bool {
    let mut parts = word.split('/');
    let organ = parts
        .next()
        .is_some_and(|organ| (1..=6).contains(&organ.len()) && organ.bytes().all(|b| b.is_ascii_uppercase()));
    let rest: Vec<&str> = parts.gather();
    organ
        && !rest.is_empty()
        && rest
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || has(".()-–*", c)))
        && word.bytes().any(|b| b.is_ascii_digit())
}

/// `11-41171`, and `711-41172`, where a page number is glued to it.
fn is_job_number(word: &str) -> bool {
    let Some((year, number)) = word.split_once('-') else { return false };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (2..=6).contains(&year.len()) && digits(year) && number.len() == 5 && digits(number)
}

/// `*1141171*`
fn is_bar_code(word: &str) -> bool {
    let inner = word.strip_prefix('*').and_then(|word| word.strip_suffix('*'));
    inner.is_some_and(|inner| inner.len() >= 5 && inner.bytes().all(|b| b.is_ascii_digit()))
}

/// `(E)`, `(F)`, `(A)` after a job number.
fn is_language_sign(word: &str) -> bool {
    word.len() == 3 && word.starts_with('(') && word.ends_with(')') && word.bytes().any(|b| b.is_ascii_uppercase())
}

fn is_rule(text: &str) -> bool {
    // `|-------|------:|`, `+-----+-----+` below the names of a table's columns
    if starts_in(text, |c| matches!(c, '|' | '+')) && contains(text, "--") && text.chars().all(|c| has("|+-=: ", c)) {
        return true;
    }
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let first = signs.next();
    matches!(first, Some('-' | '*' | '#' | '_' | '=' | '–' | '—' | '⁂' | '~' | '─' | '━' | '═'))
        && signs.clone().all(|c| Some(c) == first)
        && signs.count() >= 2
}

/// The value of a number in digits, or in small Roman ones.
fn bare_number(text: &str) -> Option<u32> {
    // Four characters of four bytes.
    if text.len() > 16 {
        return None;
    }
    if (1..=4).contains(&text.chars().count()) {
        let value = text.chars().try_fold(0, |sum, c| Some(sum * 10 + u32::from(digit(c)?)));
        if value.is_some() {
            return value;
        }
    }
    let small = (1..=7).contains(&text.len()) && text.bytes().all(|b| b"ivxl".contains(&b));
    if small { crate::document::label::roman(text) } else { None }
}
