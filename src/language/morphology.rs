//! Articles and possessives.

use crate::language::Language;
use crate::language::generated::{WORDS_ARTICLES, WORDS_POSSESSIVES};
use crate::language::tables::Words;

/// Possessives of a language, folded; none where they are part of the word, or are "of him".
pub(crate) fn possessives(language: Language) -> Words {
    WORDS_POSSESSIVES.of(language)
}

/// Definite articles of a language, folded.
pub(crate) fn articles(language: Language) -> Words {
    WORDS_ARTICLES.of(language)
}
