//! Scales behind a number and halves of them: `2.5 million`, `$221bn`, 3万, `1 million et demi`, полтора миллиона.

use crate::language::{han_number, number_word};
use crate::strings::fold;

use super::{Finder, is_figure};

impl Finder<'_> {
    /// A scale behind a number in digits ("2.5 million", 3万), and the index behind it.
    pub(super) fn scale_behind(&self, at: usize) -> Option<(u64, usize)> {
        // "一百多亿"
        let at = at + usize::from(self.is_more(at) && is_figure(self.of(at + 1), 10));
        // "1500 万"
        let at = if is_figure(self.of(self.next(at)), 10_000) { self.next(at) } else { at };
        let han = (at..at + 4).take_while(|&at| is_figure(self.of(at), 10)).count();
        // "24千米" are 24 kilometres.
        let is_prefix =
            self.of(at) == "千" && matches!(self.of(at + 1), "米" | "克" | "瓦" | "赫" | "帕" | "卡" | "伏" | "焦");
        if han > 0 && !is_prefix {
            let figures = self.text.get(self.tokens.get(at)?.span.start..self.tokens.get(at + han - 1)?.span.end)?;
            return Some((han_number(figures)?, at + han));
        }
        let (scale, behind) = self.scale_word(at)?;
        // "221 mil millones"
        let larger = self.scale_word(behind).filter(|(larger, _)| *larger > scale);
        Some(larger.map_or((scale, behind), |(larger, behind)| (scale * larger, behind)))
    }

    /// Whether the word is Chinese "and more", which may come before the scale.
    pub(super) fn is_more(&self, at: usize) -> bool {
        matches!(self.of(at), "多" | "余" | "餘")
    }

    /// A scale in a word of its own or an abbreviation, and the index behind it.
    fn scale_word(&self, at: usize) -> Option<(u64, usize)> {
        let word = self.next(at);
        let folded = fold(self.of(word));
        if let Some(scale) = scale_abbreviation(&folded).filter(|_| word > at) {
            let stop = self.of(word + 1) == ".";
            return Some((scale, word + 1 + usize::from(stop)));
        }
        let scale = number_word(self.language, &folded)?;
        (word > at && !scale.ordinal && !scale.weak && is_scale(scale.value)).then_some((scale.value, word + 1))
    }

    /// "and a half" behind a scale: "1 million et demi".
    pub(super) fn half_behind(&self, at: usize) -> Option<usize> {
        let and = self.next(at);
        let half = self.next(and + 1);
        let words = (fold(self.of(and)), fold(self.of(half)));
        let is_half = matches!(
            (words.0.as_str(), words.1.as_str()),
            ("et", "demi" | "demie") | ("y", "medio" | "media") | ("с", "половиной")
        ) || words.0 == "ونصف";
        is_half.then_some(if words.0 == "ونصف" { and + 1 } else { half + 1 })
    }

    /// "полтора миллиона", "eine halbe Million", "un demi-million": its value, and the index behind.
    pub(super) fn halves_of_scale(&self, at: usize, folded: &str) -> Option<(u64, usize)> {
        let halves = match folded {
            "half" | "halbe" | "halben" | "medio" | "demi" | "نصف" => 1,
            "anderthalb" | "eineinhalb" | "полтора" | "полторы" | "полутора" => 3,
            _ => return None,
        };
        let mut next = self.next(at + 1);
        if matches!(fold(self.of(next)).as_str(), "a" | "-" | "of") {
            next = self.next(next + 1);
        }
        let word = number_word(self.language, &fold(self.of(next)))?;
        let scale = (!word.ordinal && is_scale(word.value)).then_some(word.value)?;
        Some((scale / 2 * halves, next + 1))
    }
}

/// Whether a value is a thousand, a million and so on.
pub(super) fn is_scale(value: u64) -> bool {
    matches!(value, 1_000 | 1_000_000 | 1_000_000_000 | 1_000_000_000_000)
}

/// The scale that an abbreviation behind a number says: `$221bn`, "2 Mrd.", "5 млн". A single "m" may be metres.
pub(super) fn scale_abbreviation(folded: &str) -> Option<u64> {
    match folded {
        "k" | "тыс" | "tsd" => Some(1_000),
        "mn" | "mln" | "mio" | "млн" | "mill" => Some(1_000_000),
        "bn" | "mrd" | "mds" | "млрд" => Some(1_000_000_000),
        "трлн" | "tn" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// The scale that one letter says behind an amount of money.
pub(super) fn letter_scale(folded: &str) -> Option<u64> {
    match folded {
        "m" => Some(1_000_000),
        "b" => Some(1_000_000_000),
        _ => None,
    }
}
