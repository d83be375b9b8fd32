//! Names of months.

use crate::language::Language;

/// The month that a folded word names, and whether it can hardly mean anything else. Abbreviations, and words such as
/// "may", need a number beside them. Arabic names of two words are the caller's: see [`month_of_two_words`].
pub(crate) fn month(language: Language, folded: &str) -> Option<(u8, bool)> {
    let table = table(language);
    let at = table.binary_search_by_key(&folded, |entry| entry.0).ok()?;
    table.get(at).map(|&(_, month, sure)| (month, sure))
}

/// The month that an Arabic name of two words means: "تشرين الأول" is October.
pub(crate) fn month_of_two_words(first: &str, second: &str) -> Option<u8> {
    match (first, second) {
        ("تشرين", "الاول") => Some(10),
        ("تشرين", "الثاني") => Some(11),
        ("كانون", "الاول") => Some(12),
        ("كانون", "الثاني") => Some(1),
        _ => None,
    }
}

fn table(language: Language) -> &'static [(&'static str, u8, bool)] {
    match language {
        Language::Arabic => ARABIC,
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::German => GERMAN,
        Language::Russian => RUSSIAN,
        Language::Spanish => SPANISH,
        Language::Chinese | Language::Other => &[],
    }
}

#[rustfmt::skip]
static ARABIC: &[(&str, u8, bool)] = &[
    ("اب", 8, false), ("ابريل", 4, true), ("اذار", 3, true), ("اغسطس", 8, true), ("اكتوبر", 10, true),
    ("ايار", 5, true), ("ايلول", 9, true), ("تموز", 7, true), ("حزيران", 6, true), ("ديسمبر", 12, true),
    ("سبتمبر", 9, true), ("شباط", 2, true), ("فبراير", 2, true), ("مارس", 3, false), ("مايو", 5, false),
    ("نوفمبر", 11, true), ("نيسان", 4, true), ("يناير", 1, true), ("يوليه", 7, true), ("يوليو", 7, true),
    ("يونيه", 6, true), ("يونيو", 6, true),
];

#[rustfmt::skip]
static ENGLISH: &[(&str, u8, bool)] = &[
    ("apr", 4, false), ("april", 4, true), ("aug", 8, false), ("august", 8, true), ("dec", 12, false),
    ("december", 12, true), ("feb", 2, false), ("february", 2, true), ("jan", 1, false), ("january", 1, true),
    ("jul", 7, false), ("july", 7, true), ("jun", 6, false), ("june", 6, true), ("mar", 3, false),
    ("march", 3, false), ("may", 5, false), ("nov", 11, false), ("november", 11, true), ("oct", 10, false),
    ("october", 10, true), ("sep", 9, false), ("sept", 9, false), ("september", 9, true),
];

#[rustfmt::skip]
static FRENCH: &[(&str, u8, bool)] = &[
    ("aout", 8, true), ("avr", 4, false), ("avril", 4, true), ("dec", 12, false), ("decembre", 12, true),
    ("fev", 2, false), ("fevr", 2, false), ("fevrier", 2, true), ("janv", 1, false), ("janvier", 1, true),
    ("juil", 7, false), ("juillet", 7, true), ("juin", 6, true), ("mai", 5, true), ("mars", 3, false),
    ("nov", 11, false), ("novembre", 11, true), ("oct", 10, false), ("octobre", 10, true), ("septembre", 9, true),
];

#[rustfmt::skip]
static GERMAN: &[(&str, u8, bool)] = &[
    ("apr", 4, false), ("april", 4, true), ("aug", 8, false), ("august", 8, false), ("dez", 12, false),
    ("dezember", 12, true), ("feb", 2, false), ("feber", 2, true), ("februar", 2, true), ("jan", 1, false),
    ("janner", 1, true), ("januar", 1, true), ("jul", 7, false), ("juli", 7, true), ("jun", 6, false),
    ("juni", 6, true), ("mai", 5, true), ("marz", 3, true), ("mrz", 3, false), ("nov", 11, false),
    ("november", 11, true), ("okt", 10, false), ("oktober", 10, true), ("sep", 9, false), ("sept", 9, false),
    ("september", 9, true),
];

#[rustfmt::skip]
static RUSSIAN: &[(&str, u8, bool)] = &[
    ("август", 8, true), ("августа", 8, true), ("августе", 8, true), ("апреле", 4, true), ("апрель", 4, true),
    ("апреля", 4, true), ("декабре", 12, true), ("декабрь", 12, true), ("декабря", 12, true), ("июле", 7, true),
    ("июль", 7, true), ("июля", 7, true), ("июне", 6, true), ("июнь", 6, true), ("июня", 6, true), ("мае", 5, true),
    ("май", 5, true), ("март", 3, true), ("марта", 3, true), ("марте", 3, true), ("мая", 5, true),
    ("ноябре", 11, true), ("ноябрь", 11, true), ("ноября", 11, true), ("октябре", 10, true), ("октябрь", 10, true),
    ("октября", 10, true), ("сентябре", 9, true), ("сентябрь", 9, true), ("сентября", 9, true), ("феврале", 2, true),
    ("февраль", 2, true), ("февраля", 2, true), ("январе", 1, true), ("январь", 1, true), ("января", 1, true),
];

#[rustfmt::skip]
static SPANISH: &[(&str, u8, bool)] = &[
    ("abr", 4, false), ("abril", 4, true), ("ago", 8, false), ("agosto", 8, true), ("dic", 12, false),
    ("diciembre", 12, true), ("ene", 1, false), ("enero", 1, true), ("feb", 2, false), ("febrero", 2, true),
    ("jul", 7, false), ("julio", 7, true), ("jun", 6, false), ("junio", 6, true), ("marzo", 3, true),
    ("mayo", 5, true), ("nov", 11, false), ("noviembre", 11, true), ("oct", 10, false), ("octubre", 10, true),
    ("sept", 9, false), ("septiembre", 9, true), ("set", 9, false), ("setiembre", 9, true),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn tables_are_sorted_and_folded() {
        for language in Language::KNOWN {
            assert!(table(language).is_sorted_by_key(|entry| entry.0), "{language:?}");
            assert!(table(language).iter().all(|entry| fold(entry.0) == entry.0), "{language:?}");
        }
    }
}
