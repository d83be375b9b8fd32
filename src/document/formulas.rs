//! The standing formulas of official documents, in the languages with tables: how letters, annexes, signatures,
//! adoption notes and closings begin, and what instruments and bodies are called.
//!
//! The tables hold all languages at once on purpose: a French letter may have an English masthead, and a document whose
//! language was not recognised still has its structure. All entries are in lower case.

use crate::language::{entries, entries_from};
use crate::strings::search;
use crate::strings::unicode::{lowercase, small};

pub(crate) use crate::language::generated::{
    FORMULAS_ADOPTED as ADOPTED, FORMULAS_ANNEX as ANNEX, FORMULAS_ANNEX_ENDS as ANNEX_ENDS,
    FORMULAS_ARTICLE as ARTICLE, FORMULAS_ARTICLE_BEHIND as ARTICLE_BEHIND, FORMULAS_BYLINE as BYLINE,
    FORMULAS_CLOSING as CLOSING, FORMULAS_INSTRUMENT as INSTRUMENT, FORMULAS_LETTER as LETTER,
    FORMULAS_LETTER_ENDS as LETTER_ENDS, FORMULAS_MASTHEAD as MASTHEAD, FORMULAS_MEETING as MEETING,
    FORMULAS_OPENING as OPENING, FORMULAS_ORGANIZATION as ORGANIZATION,
    FORMULAS_ORGANIZATION_ENDS as ORGANIZATION_ENDS, FORMULAS_PAGE as PAGE, FORMULAS_PREAMBLE as PREAMBLE,
    FORMULAS_SESSION as SESSION, FORMULAS_SIGNED as SIGNED, FORMULAS_SOURCE as SOURCE,
};

/// Whether `text` opens with an entry of `table`, as a whole word; case does not count.
///
/// Looks no further into `text` than the longest entry. The table is sorted.
pub(crate) fn opens(text: &str, table: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    debug_assert!(entries(table).is_sorted(), "{table}");
    let lower = small(first).encode_utf8(&mut [0; 4]).as_bytes()[0];
    entries_from(table, lower).any(|entry| opens_one(text, entry))
}

/// Whether `text` holds a word that begins with an entry of `table`; for short texts.
pub(crate) fn holds(text: &str, table: &str) -> bool {
    let lower = lowercase(text);
    entries(table).any(|entry| {
        search::places(&lower, entry).any(|at| {
            let before = lower.get(..at).and_then(|before| before.chars().next_back());
            entry.starts_with(' ') || before.is_none_or(|c| !c.is_alphabetic() || unspaced(c) || c == 'ا')
        })
    })
}

/// Whether `text` holds an entry of `table` anywhere; for short texts.
pub(crate) fn contains(text: &str, table: &str) -> bool {
    let lower = lowercase(text);
    entries(table).any(|entry| search::contains(&lower, entry))
}

fn opens_one(text: &str, entry: &str) -> bool {
    let mut rest = text.chars();
    for expected in entry.chars() {
        let Some(found) = rest.next() else { return false };
        let same = found == expected
            || (expected == ' ' && found.is_whitespace())
            || (!found.is_lowercase() && small(found) == expected);
        if !same {
            return false;
        }
    }
    let open = entry.chars().next_back().is_some_and(|c| c.is_alphanumeric() && !unspaced(c));
    !open || rest.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Scripts that put no space between words.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}')
}
