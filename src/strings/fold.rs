//! One form for the many spellings of a word, for look-ups and matching.
//!
//! What is folded elsewhere has another purpose: `lexicon/lookup.rs` folds as the table that it reads was folded when
//! it was made; `versions/equivalence.rs` keeps letters apart that the options of a comparison do; `www/model/fold.js`
//! folds what a reader types, and leads from each place back to the text.

use crate::strings::unicode::{small, without_marks};

/// A word in lower case, without accents, ligatures and typographic variants: `"Œuvre"` becomes `"oeuvre"`, `"L’État"`
/// `"l'etat"`, `"Straße"` `"strasse"`. Cyrillic й stays a letter of its own; Arabic loses its vowel signs, and alef
/// its hamza. Linear.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
            continue;
        }
        match character {
            '’' | '‘' | 'ʼ' | '＇' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            // A soft hyphen and a tatweel only stretch the line.
            '\u{AD}' | '\u{640}' => {}
            'İ' => folded.push('i'),
            // Composed, what NFD would take apart into another letter or into jamo.
            'й' | 'Й' => folded.push('й'),
            'ё' | 'Ё' => folded.push('е'),
            '\u{AC00}'..='\u{D7A3}' => folded.push(character),
            _ => without_marks(small(character), |c| match c {
                'ß' => folded.push_str("ss"),
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' => folded.push('d'),
                'ı' => folded.push('i'),
                _ => folded.push(c),
            }),
        }
    }
    folded
}
