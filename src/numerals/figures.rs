//! Numbers in digits, with the separators that a language groups and divides with.

use std::ops::Range;

use crate::language::generated::NUMBERS_DECIMAL;
use crate::language::{Language, digit};
use crate::strings::gather::Gather;
use crate::strings::search::trim_start;

/// A number's value: `mantissa` / 10^`scale`, in lowest terms, so that equal values are equal. The order is total, but
/// is that of values only between integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value {
    scale: u8,
    mantissa: u64,
}

impl Value {
    /// `mantissa` / 10^`scale`.
    pub fn new(mut mantissa: u64, mut scale: u8) -> Self {
        while scale > 0 && mantissa.is_multiple_of(10) {
            (mantissa, scale) = (mantissa / 10, scale - 1);
        }
        Self { scale, mantissa }
    }

    /// The nearest number in floating point, but for the last bit.
    pub fn to_f64(self) -> f64 {
        (0..self.scale).fold(self.mantissa as f64, |value, _| value / 10.0)
    }

    /// The value as an integer, if it is one.
    pub fn integer(self) -> Option<u64> {
        (self.scale == 0).then_some(self.mantissa)
    }

    /// `factor` times the value: "2.5 million". None where that is too large.
    pub(crate) fn times(self, factor: u64) -> Option<Self> {
        Some(Self::new(self.mantissa.checked_mul(factor)?, self.scale))
    }
}

impl From<u64> for Value {
    fn from(integer: u64) -> Self {
        Self { scale: 0, mantissa: integer }
    }
}

/// `1967` as `"1967"`, 2.5 as `"2.5"`.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = format!("{:0width$}", self.mantissa, width = usize::from(self.scale) + 1);
        let point = digits.len() - usize::from(self.scale);
        let (whole, fraction) = digits.split_at_checked(point).unwrap_or_default();
        if fraction.is_empty() { write!(f, "{whole}") } else { write!(f, "{whole}.{fraction}") }
    }
}

/// The numbers in a run of digits and separators, with their places in it: one, or several where the separators can
/// be neither of thousands nor of decimals ("10.12.2010"). Numbers of 19 digits and more are left out.
pub(crate) fn figures(text: &str, language: Language) -> Vec<(Range<usize>, Value)> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut separators = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match (digit(character), groups.last_mut()) {
            (Some(_), Some(group)) if group.end == at => group.end = end,
            (Some(_), _) => groups.push(at..end),
            (None, Some(_)) => separators.push(character),
            (None, None) => {}
        }
    }
    let (Some(first), Some(last)) = (groups.first().cloned(), groups.last().cloned()) else { return Vec::new() };
    let length = |group: &Range<usize>| text.get(group.clone()).map_or(0, |digits| digits.chars().count());
    let is_grouped = |groups: &[Range<usize>], separators: &[char]| {
        let same = separators.windows(2).all(|pair| pair.first() == pair.last());
        let leads = text.get(first.clone()).is_some_and(|digits| length(&first) <= 3 && !digits.starts_with('0'));
        same && leads && groups.iter().skip(1).all(|group| length(group) == 3)
    };
    let whole = first.start..last.end;
    let join = |groups: &[Range<usize>], scale: usize| {
        let digits: String = groups.iter().filter_map(|group| text.get(group.clone())).collect();
        Some(Value::new(integer(&digits)?, u8::try_from(scale).ok()?))
    };
    let value = match separators.split_last() {
        None => join(&groups, 0),
        Some((&separator, rest))
            if is_grouped(&groups, &separators) && (!rest.is_empty() || groups_with(separator, language)) =>
        {
            join(&groups, 0)
        }
        // One decimal separator, behind thousands or not.
        Some((separator, rest)) if !rest.contains(separator) => {
            let thousands = groups.get(..groups.len() - 1).unwrap_or_default();
            if rest.is_empty() || is_grouped(thousands, rest) { join(&groups, length(&last)) } else { None }
        }
        Some(_) => None,
    };
    match value {
        Some(value) => vec![(whole, value)],
        None => {
            groups.into_iter().filter_map(|group| Some((group.clone(), integer(text.get(group)?)?.into()))).gather()
        }
    }
}

/// The value of digits of any script; none where it has 19 digits or more.
fn integer(digits: &str) -> Option<u64> {
    const MAX_DIGITS: usize = 18;
    let significant = trim_start(digits, |c| c == '0');
    if significant.chars().nth(MAX_DIGITS).is_some() {
        return None;
    }
    significant.chars().try_fold(0u64, |value, character| Some(value * 10 + u64::from(digit(character)?)))
}

/// Whether one separator with three digits behind it groups thousands, and does not divide decimals.
fn groups_with(separator: char, language: Language) -> bool {
    match separator {
        ',' | '，' => NUMBERS_DECIMAL.of(language) != ",",
        '.' | '．' => NUMBERS_DECIMAL.of(language) != ".",
        '٫' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_mean_what_the_language_says() {
        let check = |language, text: &str, expected: &str| {
            let values: Vec<String> = figures(text, language).into_iter().map(|(_, value)| value.to_string()).collect();
            assert_eq!(values.join(" "), expected, "{text} in {language:?}");
        };
        check(Language::English, "2,000", "2000");
        check(Language::English, "2,000,000.50", "2000000.5");
        check(Language::English, "3.500", "3.5");
        check(Language::French, "2 000,5", "2000.5");
        check(Language::French, "0,125", "0.125");
        check(Language::French, "2,125", "2.125");
        check(Language::German, "1.234.567", "1234567");
        check(Language::German, "1.234,5", "1234.5");
        check(Language::Other, "2.000", "2000");
        check(Language::German, "10.12.2010", "10 12 2010");
        check(Language::English, "1,2,3", "1 2 3");
        check(Language::Arabic, "٣٫٥", "3.5");
        check(Language::Arabic, "٢٬٠٠٠", "2000");
        check(Language::English, "007", "7");
        check(Language::English, "1234567890123456789", "");
        check(Language::English, "0.05", "0.05");
    }
}
