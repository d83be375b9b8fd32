//! Numbers that are written otherwise and say the same: "1970s" and "70年代", "four decades" and 40 years.
//!
//! Idea: what is left over on both sides of a sentence pair after equal values cancelled out is compared by what people
//! do with numbers: decades, units counted in others, scales said once for two, parts of a reference. Time: the numbers
//! left over on one side by those on the other.

use crate::strings::gather::Gather;
use rustc_hash::FxHashSet;

use crate::comparison::Place;
use crate::findings::clock::{behind, folded_end};
use crate::findings::number_items::{Key, NumberItem, integer};
use crate::language::{Language, multiple};
use crate::numerals;
use crate::strings::fold;
use crate::strings::search::{starts_in, trim_end, up_to};
use crate::strings::span::part;
use crate::translation::words::SideWords;

/// Groups of figures that make one number, at most: "12 500 000 000".
const MAX_GROUPS: usize = 4;

/// Takes out what looks like a reference of several numbers where the other side has them apart: "24/7" / "24 Stunden am
/// Tag, 7 Tage die Woche", "03/2016" / "2016-03", "4.2.1" / "4-2-1".
pub(super) fn parts_of_references(references: &mut Vec<NumberItem>, numbers: &mut Vec<NumberItem>) {
    references.retain(|item| {
        let Key::Reference(symbol) = &item.key else { return true };
        let mut places = Vec::new();
        for figure in symbol.split(['/', '.']) {
            // "NGC 224/M 31" and "NGC 224 / M 31".
            let Ok(figure) = figure.parse::<u64>() else {
                if figure.chars().count() == 1 { continue } else { return true }
            };
            let is_part = |at: &usize| !places.contains(at) && integer(&numbers[*at]) == Some(figure);
            let Some(at) = (0..numbers.len()).find(is_part) else { return true };
            places.push(at);
        }
        remove(numbers, &places);
        places.is_empty()
    });
}

/// Takes out figures with plain spaces between them that the other side has as one number: "1 200 000" in English, which
/// groups with commas, beside "1 200 000" in French; "30،000" with the comma of Arabic sentences.
pub(super) fn spaced(side: &SideWords, figures: &mut Vec<NumberItem>, wholes: &mut Vec<NumberItem>) {
    wholes.retain(|whole| {
        let Some(value) = whole.value else { return true };
        let is_whole = |run: &[NumberItem]| {
            let (first, last) = (run[0].place, run[run.len() - 1].place);
            let text = &side.document.blocks[first.block].text;
            let is_next = |two: &[NumberItem]| {
                let (end, start) = (two[0].place.span.end, two[1].place.span.start);
                two[1].place.block == first.block && end < start && matches!(part(text, end..start), " " | "،")
            };
            let read = || numerals::figures(part(text, first.span.start..last.span.end), side.language);
            run.windows(2).all(is_next) && matches!(read().as_slice(), [(_, read)] if *read == value)
        };
        let lengths = 2..=MAX_GROUPS.min(figures.len());
        let found = lengths.flat_map(|length| (0..=figures.len() - length).map(move |at| at..at + length));
        let Some(run) = found.into_iter().find(|run| is_whole(&figures[run.clone()])) else { return true };
        figures.drain(run);
        false
    });
}

/// Takes out the items with these indices.
pub(super) fn remove(items: &mut Vec<NumberItem>, indices: &[usize]) {
    let mut index = 0..;
    items.retain(|_| index.next().is_some_and(|index| !indices.contains(&index)));
}

/// Takes out pairs of numbers that `same` takes for equal.
pub(super) fn alike(
    left: &mut Vec<NumberItem>,
    right: &mut Vec<NumberItem>,
    same: impl Fn(&NumberItem, &NumberItem) -> bool,
) {
    left.retain(|one| {
        let found = right.iter().position(|other| same(one, other));
        found.map(|at| right.remove(at)).is_none()
    });
}

/// "1970s" and "70年代".
pub(super) fn is_decade(long: &NumberItem, short: &NumberItem) -> bool {
    let (Some(long), Some(short)) = (integer(long), integer(short)) else { return false };
    short < 100 && short.is_multiple_of(10) && (long == 1900 + short || long == 2000 + short || long == 1800 + short)
}

/// "1375 هـ" and 1956: a year of the Islamic calendar has 354 days and begins in one of ours and ends in the next.
///
/// "353 للهجرة" and "سنة 353" have a word, and of a range only the second year has the sign. "1400 شخص" are people.
pub(super) fn is_same_year(side: &SideWords, hijri: &NumberItem, year: &NumberItem) -> bool {
    let hijri = match &hijri.key {
        Key::Hijri(value) => value,
        Key::Number(value) if side.language == Language::Arabic && is_arabic_year(side, hijri.place) => value,
        _ => return false,
    };
    let both = hijri.parse::<u32>().ok().filter(|hijri| *hijri > 0).zip(integer(year));
    both.is_some_and(|(hijri, year)| (f64::from(hijri) * 0.970_224 + 621.6 - year as f64).abs() < 1.5)
}

/// Whether a word beside an Arabic number, or behind the range that it begins, says that it is a year.
fn is_arabic_year(side: &SideWords, place: Place) -> bool {
    const SIGNS: [&str; 5] = ["ه", "هـ", "للهجرة", "هجرية", "هجري"];
    let before = folded_end(part(&side.document.blocks[place.block].text, ..place.span.start));
    let behind = behind(side, place);
    let word = behind
        .split(|c: char| !c.is_alphanumeric() && c != 'ـ')
        .find(|word| !word.is_empty() && !starts_in(word, char::is_numeric));
    ["سنة", "عام"].iter().any(|year| before.ends_with(&fold(year)))
        || word.is_some_and(|word| SIGNS.iter().any(|sign| fold(sign) == word))
}

/// The end of "1950-53" and 1953.
pub(super) fn ends_years(side: &SideWords, short: &NumberItem, long: &NumberItem) -> bool {
    let (Some(end), Some(year)) = (integer(short), integer(long)) else { return false };
    let text = &side.document.blocks[short.place.block].text;
    let before = trim_end(part(text, ..short.place.span.start), |c| matches!(c, '-' | '–' | '/'));
    let digits = before.len() - trim_end(before, |c| c.is_ascii_digit()).len();
    let start = part(before, before.len() - digits..).parse().ok();
    before.len() < short.place.span.start
        && (1_000..2_100).contains(&year)
        && end == year % 100
        && start.is_some_and(|start: u64| start < year && start / 100 == year / 100)
}

/// "15.000" and 15,000: Arabic texts have both marks.
pub(super) fn is_grouped(side: &SideWords, grouped: &NumberItem, whole: &NumberItem) -> bool {
    let text = side.text(grouped.place).as_bytes();
    let mark = text.len().checked_sub(4).map(|mark| text[mark]);
    let both = grouped.value.zip(whole.value).filter(|_| side.language == Language::Arabic);
    matches!(mark, Some(b'.' | b',')) && both.is_some_and(|(one, other)| one.times(1_000) == Some(other))
}

/// Takes out the numbers of a list that the other side has as a range: "section 47, 48, 49 or 50", "articles 47 à 50".
pub(super) fn within_range(items: &mut Vec<NumberItem>, own: &[NumberItem], side: &SideWords, others: &[NumberItem]) {
    /// A longer list is a table.
    const LONGEST: u64 = 50;
    /// What stands between the ends of a range.
    const TO: [&str; 18] =
        ["-", "–", "—", "~", "～", "to", "through", "bis", "a", "à", "au", "al", "до", "по", "至", "到", "الى", "حتى"];
    let own: FxHashSet<u64> = own.iter().filter_map(integer).collect();
    let range = |two: &[NumberItem]| {
        let (from, to) = (two[0].place, two[1].place);
        let text = &side.document.blocks[from.block].text;
        let between = text.get(from.span.end..to.span.start).filter(|_| from.block == to.block)?;
        let (first, last) = integer(&two[0])
            .zip(integer(&two[1]))
            .filter(|_| TO.contains(&&*fold(between.trim_matches([' ', '条', '條', '年', '第', '§']))))?;
        let mut listed = first..=last.min(first.saturating_add(LONGEST));
        listed.all(|number| own.contains(&number)).then_some(first..last)
    };
    let ranges: Vec<_> = others.windows(2).filter_map(range).gather();
    items.retain(|item| integer(item).is_none_or(|number| !ranges.iter().any(|range| range.contains(&number))));
}

/// Takes out the century before a decade where the other side gives a year of that century: "20世纪80年代", "1980s".
pub(super) fn centuries(items: &mut Vec<NumberItem>, others: &[NumberItem]) {
    let years: Vec<u64> = others.iter().filter_map(integer).filter(|year| (1000..2100).contains(year)).gather();
    let is_told = |century: u64, item: &NumberItem| {
        let mut behind = items.iter().filter(|other| other.place > item.place).filter_map(integer);
        let has_decade = behind.any(|decade| decade.is_multiple_of(10) && decade < 100);
        has_decade && years.iter().any(|year| year / 100 + 1 == century)
    };
    let told: Vec<Place> = items
        .iter()
        .filter(|item| integer(item).is_some_and(|century| (11..=21).contains(&century) && is_told(century, item)))
        .map(|item| item.place)
        .gather();
    items.retain(|item| !told.contains(&item.place));
}

/// "Trois quarts d'heure" and 45 minutes, "four decades" and 40 years.
pub(super) fn is_multiple(side: &SideWords, item: &NumberItem, whole: &NumberItem) -> bool {
    let (Some(count), Some(whole)) = (integer(item), integer(whole)) else { return false };
    multiple(side.language, &behind(side, item.place)).and_then(|unit| unit.checked_mul(count)) == Some(whole)
}

/// "£3,000–£5,000" and "от 3 до 5 тысяч": the number behind says the scale of both.
pub(super) fn shares_scale(long: &NumberItem, short: &NumberItem) -> bool {
    const SCALES: [u64; 6] = [1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000, 1_000_000_000_000];
    let (Some(long), Some(part), Some(behind)) = (long.value, short.value, short.behind) else { return false };
    SCALES.into_iter().any(|scale| scale <= behind && part.times(scale) == Some(long))
}

/// "2K" and "2 ko", "5 Mio" and "5MB": what looks like a scale is the prefix of bytes where the other side has these.
pub(super) fn is_unscaled(side: &SideWords, scaled: &NumberItem, other: &SideWords, plain: &NumberItem) -> bool {
    const PREFIXES: [(&str, u64, [&str; 3]); 2] =
        [("k", 1_000, ["ko", "kb", "кб"]), ("mio", 1_000_000, ["mo", "mb", "мб"])];
    let (Some(scaled_value), Some(value)) = (scaled.value, plain.value) else { return false };
    let text = fold(side.text(scaled.place));
    let behind = behind(other, plain.place);
    let unit = up_to(&behind, |c| !c.is_alphanumeric());
    PREFIXES.into_iter().any(|(prefix, scale, units)| {
        trim_end(&text, |c| c == '.').ends_with(prefix)
            && value.times(scale) == Some(scaled_value)
            && units.contains(&unit)
    })
}
