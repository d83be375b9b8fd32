//! The languages that the crate has tables for, tags, and detection.

mod abbreviations;
mod digits;
mod fold;
mod function_words;

use crate::error::Error;

pub(crate) use abbreviations::{Abbreviation, LONGEST as LONGEST_ABBREVIATION, abbreviation};
pub use digits::digit;
pub use fold::fold;

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

    /// The language of a BCP 47 tag: `"fr-CA"` is French, `"fi"` is `Other`, `"french!"` an error.
    pub fn from_tag(tag: &str) -> Result<Language, Error> {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(Error::language(tag));
        }
        Ok(Self::KNOWN.into_iter().find(|language| language.tag() == primary).unwrap_or(Language::Other))
    }

    /// The BCP 47 tag; `"und"` for `Other`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::Chinese => "zh",
            Language::English => "en",
            Language::French => "fr",
            Language::German => "de",
            Language::Russian => "ru",
            Language::Spanish => "es",
            Language::Other => "und",
        }
    }
}

/// The language that a text is most likely written in.
pub fn detect(text: &str) -> Language {
    let count = |words: &[&str]| text.split_whitespace().filter(|word| words.contains(word)).count();
    if count(&["the", "of", "and"]) > count(&["le", "la", "les", "de", "et"]) {
        Language::English
    } else {
        Language::French
    }
}
