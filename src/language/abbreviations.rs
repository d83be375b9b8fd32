//! Abbreviations that a full stop belongs to, and what the stop says about the sentence's end.

use crate::language::Language;
use crate::language::generated::{
    ABBREVIATIONS_AFTER_NUMBER, ABBREVIATIONS_BEFORE_NUMBER, ABBREVIATIONS_CLOSING, ABBREVIATIONS_DOUBTFUL,
    ABBREVIATIONS_OPEN,
};
use crate::language::tables::{PerLanguage, Words};

/// What a full stop after an abbreviation means where a capital, a figure or a caseless letter follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: a title, "e.g.".
    Open,
    /// A number may follow ("Art. 5"); before anything else the word is an ordinary one, or the sentence ends.
    BeforeNumber,
    /// Closes a phrase after a number ("1990 г."); elsewhere something follows ("г. Москва").
    AfterNumber,
    /// Ends a list or a phrase: "etc.", "p.m."
    Closing,
    /// Inside a sentence as often as at its end ("Co.").
    Doubtful,
}

/// The abbreviation that a word before a full stop is. `word` is folded; inner stops are kept, spaces after them are
/// left out ("z.b", "т.д").
pub(crate) fn abbreviation(language: Language, word: &str) -> Option<Abbreviation> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    TABLES.into_iter().find_map(|(table, kind)| table.of(language).contains(word).then_some(kind))
}

static TABLES: [(&PerLanguage<Words>, Abbreviation); 5] = [
    (&ABBREVIATIONS_OPEN, Abbreviation::Open),
    (&ABBREVIATIONS_BEFORE_NUMBER, Abbreviation::BeforeNumber),
    (&ABBREVIATIONS_AFTER_NUMBER, Abbreviation::AfterNumber),
    (&ABBREVIATIONS_CLOSING, Abbreviation::Closing),
    (&ABBREVIATIONS_DOUBTFUL, Abbreviation::Doubtful),
];

/// The longest entry in bytes; no longer word needs a look-up.
pub(crate) const LONGEST: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::fold;

    #[test]
    fn entries_are_folded_and_no_longer_than_the_longest() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            for entry in TABLES.iter().flat_map(|(table, _)| table.of(language).iter()) {
                assert!(entry.len() <= LONGEST, "{entry}");
                assert_eq!(fold(entry), entry);
            }
        }
    }
}
