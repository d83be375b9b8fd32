//! Texts as users have them compared.

use std::fs;

use anyhow::Result;
use diptych::comparison::Comparison;
use diptych::{CompareOptions, Lexicon, Lexicons, Mode, ParseOptions, compare_with};

/// The comparison of two texts with the lexicons of their languages.
pub fn compared(left: &str, right: &str, left_language: &str, right_language: &str) -> Result<Comparison> {
    let mut lexicons = Lexicons::default();
    for tag in [left_language, right_language] {
        lexicons.insert(Lexicon::read(tag, &fs::read(format!("www/lexicons/{tag}.bin"))?)?);
    }
    let parse = |tag: &str| ParseOptions { language: Some(tag.to_owned()) };
    let (left_options, right_options) = (parse(left_language), parse(right_language));
    let options =
        CompareOptions { left: left_options, right: right_options, mode: Mode::Languages, ..CompareOptions::default() };
    Ok(compare_with(left, right, &options, &lexicons)?)
}
