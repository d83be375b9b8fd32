//! Spelled-out numbers: what a single word says. Words are put together in `numerals::numeral`.

use crate::language::Language;
use crate::language::generated::{
    NUMBERS_COUNTED, NUMBERS_JOINERS, NUMBERS_LARGE, NUMBERS_MULTIPLES, NUMBERS_ORDINAL_STEMS, NUMBERS_WORDS,
};
use crate::language::tables::{entries, rows};
use crate::strings::search::{split_once, strip_first, strip_last, trim_end};
use crate::strings::span::part;

/// A word that says a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberWord {
    /// Its value; of a whole German compound, too.
    pub value: u64,
    /// "third", not "three".
    pub ordinal: bool,
    /// Also an article or another word ("un", "second"), or a collective ("decade"): its absence from a translation
    /// proves nothing.
    pub weak: bool,
}

/// Longer than any number in one word that a person would write: no time is spent on a line without spaces.
const MAX_BYTES: usize = 80;

/// The number that a folded word says.
pub(crate) fn number_word(language: Language, folded: &str) -> Option<NumberWord> {
    let look_up = |word: &str| {
        let word = NUMBERS_WORDS.of(language).get(word).or_else(|| NUMBERS_LARGE.of(language).get(word));
        word.and_then(parse)
    };
    if folded.len() > MAX_BYTES {
        return None;
    }
    say(language, folded, &look_up).or_else(|| match language {
        Language::German => german_cardinal(counted(language, folded)?.0, &look_up).map(of_counted),
        Language::Russian => russian_counted(folded, &look_up),
        _ => None,
    })
}

/// The number below a hundred that a folded word says, as of an article: "zwölfter". No word of what is counted, as
/// "zwölfjährig".
pub(crate) fn small_number_word(language: Language, folded: &str) -> Option<u64> {
    let look_up = |word: &str| NUMBERS_WORDS.of(language).get(word).and_then(parse);
    let number = if folded.len() > MAX_BYTES { None } else { say(language, folded, &look_up) };
    number.map(|number| number.value).filter(|number| (1..100).contains(number))
}

/// What a word says that is in a table, or made of words in it.
fn say(language: Language, folded: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    known(folded).or_else(|| match language {
        Language::Arabic => arabic(folded, known),
        Language::French => french(folded, known),
        Language::German => german(folded, known),
        Language::Russian => russian(folded),
        Language::Spanish => spanish(folded, known),
        _ => None,
    })
}

/// What the table says of a word: `2`, `2.` (ordinal), `1?` (weak), `2.?` (both).
fn parse(entry: &str) -> Option<NumberWord> {
    let number = trim_end(entry, |c| c == '?');
    let value = trim_end(number, |c| c == '.');
    let (ordinal, weak) = (value.len() < number.len(), number.len() < entry.len());
    Some(NumberWord { value: value.parse().ok()?, ordinal, weak })
}

/// Whether a folded word may be between two words of one number: "two hundred *and* two", "vingt *et* un".
pub(crate) fn joins_numbers(language: Language, folded: &str) -> bool {
    NUMBERS_JOINERS.of(language).contains(folded)
}

/// How many minutes, years or hundredths each unit counts that a folded text begins with: 15 for "quarters of an hour".
pub(crate) fn multiple(language: Language, folded: &str) -> Option<u64> {
    let (value, _) = rows(NUMBERS_MULTIPLES.of(language))
        .find(|(_, words)| entries(words).any(|words| folded.starts_with(words)))?;
    value.parse().ok()
}

/// The number that a folded word begins with, and the unit behind it that it counts: "zwei" and "jahrigen".
pub(crate) fn counted(language: Language, folded: &str) -> Option<(&str, &str)> {
    let mut units = entries(NUMBERS_COUNTED.of(language));
    let (number, _) = units.find_map(|unit| split_once(folded, unit).filter(|(number, _)| !number.is_empty()))?;
    Some((number, part(folded, number.len()..)))
}

/// Takes off what Arabic writes in front of a word.
fn arabic(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let bare = strip_first(word, |c| matches!(c, 'و' | 'ف')).filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    if let Some(number) = known(bare) {
        return Some(number);
    }
    let bare = strip_first(bare, |c| matches!(c, 'ب' | 'ل' | 'ك'))
        .filter(|rest| rest.starts_with("ال") || known(rest).is_some())
        .unwrap_or(bare);
    let definite = bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل"));
    // "العشرون" is the twentieth.
    let ordinal =
        |number: NumberWord| NumberWord { ordinal: number.ordinal || (20..100).contains(&number.value), ..number };
    definite.and_then(known).map(ordinal).or_else(|| known(bare))
}

/// "huitième" from "huit".
fn french(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let stem = word.strip_suffix("iemes").or_else(|| word.strip_suffix("ieme"))?;
    let cardinal = match stem {
        "cinqu" => known("cinq"),
        "neuv" => known("neuf"),
        _ => known(stem).or_else(|| known(&format!("{stem}e"))),
    };
    cardinal.filter(|number| !number.ordinal).map(|number| o(number.value))
}

/// Compounds ("neunzehnhundertsiebenundsechzig") and ordinals ("einundzwanzigsten").
fn german(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    if let Some(value) = german_cardinal(word, known) {
        return Some(c(value));
    }
    let stem = ["em", "en", "er", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending))?;
    // The last part alone is irregular: "hundertdritte".
    const IRREGULAR: &[(&str, u64)] = &[("erst", 1), ("dritt", 3), ("siebt", 7), ("acht", 8)];
    if let Some(&(_, value)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == stem) {
        // "achten" is also a verb, "erst" an adverb.
        return Some(if matches!(value, 1 | 8) { v(value) } else { o(value) });
    }
    let irregular = IRREGULAR.iter().find_map(|&(irregular, value)| Some((stem.strip_suffix(irregular)?, value)));
    let compound = irregular.and_then(|(head, value)| Some(german_cardinal(head, known)? + value));
    let regular = || {
        let cardinal = stem.strip_suffix("st").or_else(|| stem.strip_suffix('t'))?;
        german_cardinal(cardinal, known)
    };
    let value = compound.filter(|value| *value > 100).or_else(regular)?;
    Some(if value == 2 { v(value) } else { o(value) })
}

fn german_cardinal(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<u64> {
    for (unit, value) in [("tausend", 1000), ("hundert", 100)] {
        if let Some((before, behind)) = split_once(word, unit) {
            let factor = if before.is_empty() { 1 } else { german_cardinal(before, known)? };
            let behind = behind.strip_prefix("und").unwrap_or(behind);
            let rest = if behind.is_empty() { 0 } else { german_cardinal(behind, known)? };
            return (factor < 1000 && rest < value).then_some(factor * value + rest);
        }
    }
    let simple =
        |part: &str| known(part).filter(|number| !number.ordinal && number.value < 100).map(|number| number.value);
    simple(word).or_else(|| {
        let (unit, ten) = split_once(word, "und")?;
        let (unit, ten) = (simple(unit)?, simple(ten)?);
        (unit < 10 && ten >= 20 && ten % 10 == 0).then_some(unit + ten)
    })
}

/// Ordinals from stem and ending.
fn russian(word: &str) -> Option<NumberWord> {
    const ENDINGS: &[&str] = &[
        "ьего", "ьему", "ого", "его", "ому", "ему", "ыми", "ьими", "ьей", "ьем", "ьим", "ьих", "ый", "ий", "ой", "ая",
        "ья", "ое", "ье", "ые", "ьи", "ых", "ым", "ом", "ую", "ью",
    ];
    ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        let value = NUMBERS_ORDINAL_STEMS.of(Language::Russian).get(stem)?.parse().ok()?;
        Some(if value <= 2 { v(value) } else { o(value) })
    })
}

/// "Десятилетний", "десятилетие".
fn russian_counted(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    // "Двадцатипяти"
    let value = |number: &str| {
        let simple = |part: &str| known(part).map(|number| number.value);
        let parts = number.char_indices().map(|(at, _)| (part(number, ..at), part(number, at..)));
        let two = |(ten, unit)| simple(ten).zip(simple(unit));
        let sum = |(ten, unit): (u64, u64)| (ten >= 20 && ten % 10 == 0 && unit < 10).then_some(ten + unit);
        simple(number).or_else(|| parts.filter_map(two).find_map(sum))
    };
    let counted = counted(Language::Russian, word).and_then(|(number, _)| value(number)).map(of_counted);
    counted.or_else(|| value(split_once(word, "лет")?.0).map(w))
}

/// Ordinals of the feminine and the plural.
fn spanish(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let stem = strip_last(singular, |c| matches!(c, 'a' | 'o'))?;
    known(&format!("{stem}o")).filter(|number| number.ordinal)
}

/// How many of a unit a word counts: "eintägig" may be "daily".
const fn of_counted(value: u64) -> NumberWord {
    if value == 1 { w(value) } else { c(value) }
}

/// A cardinal.
const fn c(value: u64) -> NumberWord {
    NumberWord { value, ordinal: false, weak: false }
}

/// An ordinal.
const fn o(value: u64) -> NumberWord {
    NumberWord { value, ordinal: true, weak: false }
}

/// A weak cardinal.
const fn w(value: u64) -> NumberWord {
    NumberWord { value, ordinal: false, weak: true }
}

/// A weak ordinal.
const fn v(value: u64) -> NumberWord {
    NumberWord { value, ordinal: true, weak: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::tables::entries;
    use crate::strings::fold;

    #[test]
    fn every_entry_has_a_value() {
        for language in Language::KNOWN {
            let stems = NUMBERS_ORDINAL_STEMS.of(language).0;
            let words = entries(NUMBERS_WORDS.of(language).0).chain(entries(NUMBERS_LARGE.of(language).0));
            for (word, value) in words.chain(entries(stems)).filter_map(|e| e.split_once('=')) {
                assert!(parse(value).is_some() && fold(word) == word, "{word}: {value}");
            }
            let large = entries(NUMBERS_LARGE.of(language).0).filter_map(|entry| entry.split_once('='));
            for (word, _) in large {
                assert_eq!(small_number_word(language, word), None, "{word}");
            }
        }
        assert_eq!(parse("2.?"), Some(v(2)));
        assert_eq!(parse("1000"), Some(c(1000)));
    }
}
