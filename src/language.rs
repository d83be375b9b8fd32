//! The languages that the crate has tables for, tags, and detection.
//!
//! The tables are data: `data/tables.toml` names and describes them, `data/languages` has a file for each language, and
//! `cargo xtask codegen` writes `known.rs` and `generated.rs` from these.

mod abbreviations;
mod calendar;
pub(crate) mod clock_words;
mod detect;
mod digits;
mod figures;
pub(crate) mod force_verbs;
#[rustfmt::skip]
pub(crate) mod generated;
#[rustfmt::skip]
mod known;
pub(crate) mod negation_quantifiers;
mod number_words;
mod romanize;
mod tables;
mod tag;
pub(crate) mod words;

pub(crate) use abbreviations::{Abbreviation, LONGEST as LONGEST_ABBREVIATION, abbreviation};
pub(crate) use calendar::{begins_month_of_two_words, month, month_of_two_words};
pub use detect::detect;
pub(crate) use detect::prevailing_script;
pub use digits::digit;
pub(crate) use figures::{han_figure, han_number, neighbours, roman};
pub use known::Language;
pub(crate) use number_words::{NumberWord, counted, joins_numbers, multiple, number_word, small_number_word};
pub(crate) use romanize::romanized;
pub(crate) use tables::{PerLanguage, Words, entries, entries_from, holds, matches_affix, rows};
pub(crate) use words::is_conjunction;
