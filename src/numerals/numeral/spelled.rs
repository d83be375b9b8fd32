//! A number in words: each decimal place is filled once, and a scale multiplies what is before it.
//!
//! `mille neuf cent soixante-sept` -> 1000 + 9 · 100 + 60 + 7. Constant time for each word.

use crate::language::{Language, NumberWord};
use crate::strings::span::Span;

use super::scales::is_scale;
use super::{Numeral, NumeralKind};

/// A number in words, under way.
pub(super) struct SpelledNumber {
    pub(super) span: Span,
    /// Thousands and above.
    pub(super) total: u64,
    /// Below the last thousand.
    pub(super) group: u64,
    /// The last of thousand, million and so on; the next one is smaller, or multiplies all.
    pub(super) scale: u64,
    pub(super) ordinal: bool,
    pub(super) weak: bool,
    pub(super) words: usize,
    /// Whether an "and" follows the last word.
    pub(super) joined: bool,
}

impl SpelledNumber {
    pub(super) fn new(word: NumberWord, span: Span) -> Self {
        let NumberWord { value, ordinal, weak } = word;
        let (total, group) = if value >= 1000 { (value, 0) } else { (0, value) };
        // "مليونين" is twice a scale.
        let scale = [value, value / 2].into_iter().find(|&scale| is_scale(scale)).unwrap_or(1000);
        let scale = if total == 0 { u64::MAX } else { scale };
        Self { span, total, group, scale, ordinal, weak, words: 1, joined: false }
    }

    /// Whether `word` can be the next one of the number; if so, adds it.
    pub(super) fn add(&mut self, word: NumberWord, language: Language) -> bool {
        let joined = std::mem::take(&mut self.joined);
        // Only in Arabic and Spanish is more than the last word an ordinal: "sexagésimo quinto"; of "السابعة عشرة", which
        // is the 17th, only the first.
        let is_teen = language == Language::Arabic && word.value == 10;
        if self.ordinal && !(word.ordinal && matches!(language, Language::Arabic | Language::Spanish) || is_teen) {
            return false;
        }
        // "Veinte segundos" are 20 seconds: the 22nd is "vigésimo segundo".
        if word.ordinal && !self.ordinal && language == Language::Spanish {
            return false;
        }
        let value = word.value;
        let added = match value {
            1000.. => {
                if is_scale(value) {
                    self.scaled(value)
                } else {
                    None
                }
            }
            100 if matches!(self.group, 1..=99) && !joined => Some((self.total, self.group * 100)),
            _ => self.with(value, joined, language).map(|group| (self.total, group)),
        };
        let Some((total, group)) = added else { return false };
        if value >= 1000 {
            self.scale = value;
        }
        (self.total, self.group) = (total, group);
        self.ordinal |= word.ordinal;
        self.words += 1;
        true
    }

    /// "deux mille", "deux millions trois mille", and "mil millones", where the larger scale multiplies.
    fn scaled(&self, value: u64) -> Option<(u64, u64)> {
        if value < self.scale {
            let factor = if self.total == 0 { self.group.max(1) } else { self.group };
            let added = factor.checked_mul(value)?;
            return (added > 0).then_some((self.total.checked_add(added)?, 0));
        }
        let whole = self.total.checked_add(self.group)?.checked_mul(value)?;
        (value > self.scale).then_some((whole, 0))
    }

    /// The group with a value below 1000 in places that are still empty.
    fn with(&self, value: u64, joined: bool, language: Language) -> Option<u64> {
        let (group, low) = (self.group, self.group % 100);
        let begun = group > 0 || self.total > 0;
        let french = language == Language::French;
        let arabic = language == Language::Arabic;
        if french && value == 20 && low == 4 {
            // "quatre-vingts"
            return Some(group - 4 + 80);
        }
        let fits = match value {
            0 => false,
            1..=9 => begun && group % 10 == 0 && low != 10 || french && matches!(low, 10 | 70 | 90) && value >= 7,
            10..=99 if begun && low == 0 => true,
            // "soixante-quinze", "quatre-vingt-dix"
            10..=19 if french => matches!(low, 60 | 80),
            // "خمسة عشر", "خمسة وعشرون"
            10 if arabic => matches!(low, 1..=9) && !joined,
            20..=99 if arabic => matches!(low, 1..=9) && joined,
            10..=99 => false,
            _ => group == 0 && self.total > 0,
        };
        let may_join = match language {
            Language::English | Language::German => low == 0,
            Language::French => low >= 20 && matches!(value, 1 | 11),
            Language::Spanish => low >= 30 && value < 10,
            Language::Arabic => true,
            _ => false,
        };
        (fits && (!joined || may_join)).then_some(group + value)
    }

    pub(super) fn numeral(self) -> Option<Numeral> {
        let value = self.total.checked_add(self.group)?;
        let kind = if self.ordinal { NumeralKind::Ordinal } else { NumeralKind::Cardinal };
        // "hundred" and "millions" alone say no number.
        let weak = self.words == 1 && (self.weak || value == 100 || is_scale(value));
        Some(Numeral { span: self.span, value: value.into(), kind, weak })
    }
}
