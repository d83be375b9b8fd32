//! What can be told of a word's grammar by its ending: forms of verbs, and possessives.

use crate::language::Language;
use crate::language::generated::{WORDS_ARTICLES, WORDS_POSSESSIVES};
use crate::language::tables::Words;

/// A form of a verb that may head a member of a coordination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "To go", "aller", "ir".
    Infinitive,
    /// "Going"; of French and Spanish, what says how something is done ("en allant", "yendo").
    Gerund,
}

/// The form of a folded word after two others; none for nouns, and in languages whose endings do not tell.
pub(crate) fn form(language: Language, before: [&str; 2], word: &str) -> Option<Form> {
    let ends = |endings: &[&str]| word.chars().count() > 4 && endings.iter().any(|ending| word.ends_with(ending));
    match language {
        Language::English if ends(&["ing"]) => Some(Form::Gerund),
        Language::English if before[1] == "to" => Some(Form::Infinitive),
        // "En" may have a pronoun after it: "en l'isolant".
        Language::French if ends(&["ant"]) && before.contains(&"en") => Some(Form::Gerund),
        Language::French if ends(&["er", "ir", "oir", "dre", "ire", "tre", "vre"]) && LEADS.contains(&before[1]) => {
            Some(Form::Infinitive)
        }
        Language::Spanish if ends(&["ando", "iendo", "yendo"]) => Some(Form::Gerund),
        Language::Spanish if ends(&["ar", "er", "ir"]) => Some(Form::Infinitive),
        _ => None,
    }
}

/// What French infinitives come after in a coordination; nouns in "-er" have an article.
const LEADS: [&str; 12] = ["a", "de", "d'", "pour", "et", "ou", ",", "en", "les", "y", "l'", "s'"];

/// Possessives of a language, folded; none where they are part of the word, or are "of him".
pub(crate) fn possessives(language: Language) -> Words {
    WORDS_POSSESSIVES.of(language)
}

/// Definite articles of a language, folded.
pub(crate) fn articles(language: Language) -> Words {
    WORDS_ARTICLES.of(language)
}
