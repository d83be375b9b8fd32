//! Names of months.

use crate::language::Language;
use crate::language::generated::{CALENDAR_MONTHS, CALENDAR_MONTHS_OF_TWO_WORDS};
use crate::language::tables::entries;
use crate::strings::search::{split_once, trim_end};

/// The month that a folded word names, and whether it can hardly mean anything else. Abbreviations, and words such as
/// "may", need a number beside them.
pub(crate) fn month(language: Language, folded: &str) -> Option<(u8, bool)> {
    let months = CALENDAR_MONTHS.of(language);
    // "Июньское" and "мартовская" are adjectives of "июнь" and "март".
    let of_adjective = || {
        let (stem, _) = split_once(folded, "ск").filter(|_| language == Language::Russian)?;
        months.get(stem).or_else(|| months.get(&format!("{stem}ь"))).or_else(|| months.get(stem.strip_suffix("ов")?))
    };
    let value = months.get(folded).or_else(of_adjective)?;
    let number = trim_end(value, |c| c == '?');
    Some((number.parse().ok()?, number.len() == value.len()))
}

/// Whether a folded word is the first of a month's two: "تشرين".
pub(crate) fn begins_month_of_two_words(language: Language, folded: &str) -> bool {
    let names = entries(CALENDAR_MONTHS_OF_TWO_WORDS.of(language).0);
    names.filter_map(|name| name.split_once(' ')).any(|(first, _)| first == folded)
}

/// The month that two folded words name together: "تشرين الأول" is October.
pub(crate) fn month_of_two_words(language: Language, first: &str, second: &str) -> Option<u8> {
    CALENDAR_MONTHS_OF_TWO_WORDS.of(language).get(&format!("{first} {second}"))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::fold;

    #[test]
    fn every_name_has_a_month() {
        for language in Language::KNOWN {
            for name in entries(CALENDAR_MONTHS.of(language).0).filter_map(|entry| Some(entry.split_once('=')?.0)) {
                assert!(month(language, name).is_some_and(|(month, _)| (1..=12).contains(&month)), "{name}");
                assert_eq!(fold(name), name);
            }
        }
        assert_eq!(month_of_two_words(Language::Arabic, "تشرين", "الاول"), Some(10));
        assert!(begins_month_of_two_words(Language::Arabic, "كانون"));
        assert!(!begins_month_of_two_words(Language::English, "may"));
    }
}
