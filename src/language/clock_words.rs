//! Words around the hours of the day. `data/tables.toml` describes the tables.

use crate::language::Language;
use crate::language::generated::{CLOCK_BEFORE, CLOCK_BEHIND, CLOCK_LEADS, CLOCK_MARKS, CLOCK_SEPARATORS};
use crate::language::tables::{Words, entries, rows};

/// The words of one language, folded.
#[derive(Clone, Copy)]
pub(crate) struct ClockWords {
    before: &'static str,
    behind: &'static str,
    /// Between an hour and minutes, as signs are.
    pub separators: Words,
    /// Before a number these make it an hour of the day.
    pub leads: Words,
    /// Behind a number these make it an hour of the day.
    pub marks: Words,
}

/// The words of a language.
pub(crate) fn clock_words(language: Language) -> ClockWords {
    ClockWords {
        before: CLOCK_BEFORE.of(language),
        behind: CLOCK_BEHIND.of(language),
        separators: CLOCK_SEPARATORS.of(language),
        leads: CLOCK_LEADS.of(language),
        marks: CLOCK_MARKS.of(language),
    }
}

impl ClockWords {
    /// The minutes that the words around an hour add to it.
    pub fn added(self, before: &str, behind: &str) -> Option<i32> {
        let find = |table: &'static str, fits: &dyn Fn(&str) -> bool| {
            let (minutes, _) = rows(table).find(|(_, phrases)| entries(phrases).any(fits))?;
            minutes.parse().ok()
        };
        find(self.before, &|words| before.ends_with(words))
            .or_else(|| find(self.behind, &|words| behind.starts_with(words)))
    }
}
