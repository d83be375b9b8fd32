//! Dates: 4 juin 1967, June 4, 1967, 1967年6月4日, 04.06.1967 and 1967-06-04 are one day.
//!
//! A month with a day or a year beside it, or three numbers that are a date in figures. Time O(numerals).

use crate::language::Language;
use crate::numerals::numeral::{Numeral, NumeralKind};
use crate::strings::gather::PushAll;
use crate::strings::span::Span;

/// A Gregorian date, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// From the first of its parts to the last.
    pub span: Span,
    /// 1000 to 2999.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// The dates of a text, in order, from its [`numerals`](crate::numerals::numerals). In English, `6/4/1967` may be
/// either day and is none.
pub fn dates(text: &str, numerals: &[Numeral], language: Language) -> Vec<Date> {
    let mut dates: Vec<Date> = Vec::new();
    for (at, numeral) in numerals.iter().enumerate() {
        let free_from = dates.last().map_or(0, |date| date.span.end);
        let date = match numeral.kind {
            NumeralKind::Month => named(text, numerals, at, free_from),
            NumeralKind::Cardinal => in_figures(text, numerals.get(at..at + 3).unwrap_or_default(), language),
            _ => None,
        };
        dates.push_all(date.filter(|date| date.span.start >= free_from));
    }
    dates
}

/// A date around the month at `at`, none of it before `free_from`.
fn named(text: &str, numerals: &[Numeral], at: usize, free_from: usize) -> Option<Date> {
    let month = numerals.get(at)?;
    let touching = |one: &Numeral, other: &Numeral| text.get(one.span.end..other.span.start).is_some_and(is_between);
    let before =
        at.checked_sub(1).and_then(|at| numerals.get(at)).filter(|n| n.span.start >= free_from && touching(n, month));
    let behind = numerals.get(at + 1).filter(|next| touching(month, next));
    let last = behind.and_then(|behind| numerals.get(at + 2).filter(|next| touching(behind, next)));
    // Day before or year before (1967年6月); then year, or day and year, behind.
    let day_before = before.and_then(day).filter(|_| before.and_then(year).is_none());
    let year_before = before.and_then(year);
    let (day, year, first, end) = match (day_before, year_before) {
        (Some(day), _) => (Some(day), behind.and_then(year), before, behind.filter(|n| year(n).is_some())),
        (None, year @ Some(_)) => (behind.and_then(day), year, before, behind.filter(|n| day(n).is_some())),
        (None, None) => match (behind.and_then(day), behind.and_then(year)) {
            (_, year @ Some(_)) => (None, year, None, behind),
            (day, None) => {
                let year_behind = last.and_then(year).filter(|_| day.is_some());
                (day, year_behind, None, if year_behind.is_some() { last } else { behind.filter(|_| day.is_some()) })
            }
        },
    };
    if day.is_none() && year.is_none() {
        return None;
    }
    let span = Span::new(first.unwrap_or(month).span.start, end.unwrap_or(month).span.end);
    Some(Date { span, year, month: u8::try_from(month.value.integer()?).ok()?, day })
}

/// What may be between the parts of a date.
fn is_between(between: &str) -> bool {
    matches!(between.trim(), "" | "." | "," | "،" | "，" | "de" | "del" | "of" | "年" | "-" | "/")
}

/// `1967-06-04`, `04.06.1967`, `04/06/1967`.
fn in_figures(text: &str, numerals: &[Numeral], language: Language) -> Option<Date> {
    let [first, second, third] = numerals else { return None };
    let between = |one: &Numeral, other: &Numeral| text.get(one.span.end..other.span.start);
    let separator = between(first, second).filter(|&separator| Some(separator) == between(second, third))?;
    let month =
        |numeral: &Numeral| numeral.value.integer().filter(|month| (1..=12).contains(month)).map(|month| month as u8);
    let span = Span::new(first.span.start, third.span.end);
    match separator {
        "-" if year(first).is_some() => {
            Some(Date { span, year: year(first), month: month(second)?, day: Some(day(third)?) })
        }
        "." | "/" | "-" if year(third).is_some() => {
            // The day first, as everywhere but in English; there only where it cannot be the month.
            let is_certain = language != Language::English || separator == "." || month(first).is_none();
            is_certain.then_some(Date { span, year: year(third), month: month(second)?, day: Some(day(first)?) })
        }
        _ => None,
    }
}

fn day(numeral: &Numeral) -> Option<u8> {
    let is_number = matches!(numeral.kind, NumeralKind::Cardinal | NumeralKind::Ordinal);
    numeral.value.integer().filter(|day| is_number && (1..=31).contains(day)).map(|day| day as u8)
}

fn year(numeral: &Numeral) -> Option<u16> {
    let is_number = numeral.kind == NumeralKind::Cardinal;
    numeral.value.integer().filter(|year| is_number && (1000..3000).contains(year)).map(|year| year as u16)
}
