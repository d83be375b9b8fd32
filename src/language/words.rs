//! Sets of words that a comparison weighs differently from others.

use crate::language::Language;
use crate::language::entries;
use crate::language::generated::{WORDS_CONJUNCTIONS, WORDS_FUNCTION};

impl Language {
    /// Whether it is written in Latin letters.
    pub(crate) fn has_latin_letters(self) -> bool {
        !matches!(self, Language::Arabic | Language::Chinese | Language::Russian)
    }

    /// Whether its letters are small and capital.
    pub(crate) fn has_capitals(self) -> bool {
        self.has_latin_letters() || self == Language::Russian
    }

    /// The folded words that carry grammar only.
    pub(crate) fn function_words(self) -> impl Iterator<Item = &'static str> {
        WORDS_FUNCTION.of(self).iter()
    }

    /// Whether a folded word ([`fold`](crate::text::fold())) carries grammar only. `Other` has no such words.
    pub fn is_function_word(self, folded: &str) -> bool {
        WORDS_FUNCTION.of(self).contains(folded)
    }
}

/// Whether a word is "and" or "or" in one of the languages with tables; folded or in lower case.
pub(crate) fn is_conjunction(word: &str) -> bool {
    entries(WORDS_CONJUNCTIONS).any(|entry| entry == word)
}
