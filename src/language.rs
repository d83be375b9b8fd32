//! The languages that the crate has tables for, tags, and detection.

mod abbreviations;
mod calendar;
mod detect;
mod digits;
mod figures;
pub(crate) mod force_verbs;
mod function_words;
pub(crate) mod light_words;
pub(crate) mod morphology;
pub(crate) mod negation_quantifiers;
mod number_words;
mod profiles;
mod romanize;
mod tag;

pub(crate) use abbreviations::{Abbreviation, LONGEST as LONGEST_ABBREVIATION, abbreviation};
pub(crate) use calendar::{month, month_of_two_words};
pub use detect::detect;
pub use digits::digit;
pub(crate) use figures::{han_figure, han_number, roman};
pub(crate) use number_words::{NumberWord, joins_numbers, number_word};
pub(crate) use romanize::romanized;

/// The entries of a table that is one string. A slice of strings would add eight bytes an entry to the download.
pub(crate) fn entries(mut table: &str) -> impl Iterator<Item = &str> {
    // Not `split`, whose search is made for long stretches: entries are short, and gone through for every paragraph.
    std::iter::from_fn(move || {
        let end = table.bytes().position(|byte| byte == b'|').unwrap_or(table.len());
        let entry = table.get(..end).filter(|entry| !entry.is_empty())?;
        table = table.get(end + 1..).unwrap_or_default();
        Some(entry)
    })
}

/// A language with tables of function words, abbreviations, numerals and lead verbs, or any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    Arabic,
    Chinese,
    English,
    French,
    German,
    Russian,
    Spanish,
    Other,
}

impl Language {
    /// The languages with tables.
    pub const KNOWN: [Language; 7] = [
        Language::Arabic,
        Language::Chinese,
        Language::English,
        Language::French,
        Language::German,
        Language::Russian,
        Language::Spanish,
    ];
}
