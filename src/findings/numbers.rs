//! Numbers, dates and references that differ, by value: "décennal" is "10-Year", "XXIe siècle" "twenty-first century".
//!
//! Idea: within a sentence pair every value must occur as often on one side as on the other. What is left over is
//! looked for in the pairs beside, as translators move numbers across full stops, and then paired by kind and order.
//! Time and space: O(n log n) in the numbers of a pair.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::clock::{behind, clocks, differing};
use crate::findings::number_items::{Key, NumberItem, integer, items};
use crate::findings::phrases::Hit;
use crate::findings::same_numbers::{
    alike, centuries, ends_years, is_decade, is_grouped, is_multiple, is_same_year, is_unscaled, parts_of_references,
    remove, shares_scale, spaced, within_range,
};
use crate::findings::{Candidate, candidate, certainty, contradiction, number_formats, units};
use crate::language::{Language, is_conjunction, month};
use crate::strings::search::{starts_in, up_to};
use crate::strings::span::part;
use crate::strings::unicode::lowercase;
use crate::translation::words::{SentencePair, SideWords};

/// Sentence pairs before and after in which a number may be as well.
const NEARBY: usize = 2;
/// Values left over in one pair that are reported; with more, it is not a pair.
const MAX_REPORTED_VALUES: usize = 20;
/// Values that a text may well express by another word ("both", "a pair", "a dozen").
const SMALL: u64 = 12;

/// What one pair has left over.
struct Rest {
    left: Vec<NumberItem>,
    right: Vec<NumberItem>,
    left_sentences: Vec<SentenceRef>,
    right_sentences: Vec<SentenceRef>,
    /// All of each side, before equal ones cancelled out.
    all: [Vec<NumberItem>; 2],
    confidence: f64,
}

/// Findings of kinds number, date and reference.
///
/// With the `hits` of closed classes, amounts in different units are compared.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    hits: Option<&[[Vec<Hit>; 2]]>,
) -> Vec<Candidate> {
    let items = |side: &SideWords, sentences: &[SentenceRef]| -> Vec<NumberItem> {
        sentences.iter().flat_map(|&sentence| items(side, sentence)).gather()
    };
    let mut formats = Vec::new();
    let rests = pairs.iter().enumerate().map(|(index, pair)| {
        let (mut l, mut r) = (items(left, &pair.left_sentences), items(right, &pair.right_sentences));
        formats.push_all(number_formats::copied(left, &places_of(&l), right, &places_of(&r)));
        formats.push_all(other_times(left, &l, right, &r, pair.confidence));
        let all = [l.clone(), r.clone()];
        // Whole times before their parts: the minutes of "20:30" are those of "8:30".
        same_times([left, right], [&mut l, &mut r], true);
        // "1 000" is one number, whatever else is 1 on the other side.
        spaced(left, &mut l, &mut r);
        spaced(right, &mut r, &mut l);
        let (mut l, mut r) = cancel(l, r);
        // Before the pairs beside: "10 inches" are 25 cm, whatever else is 10 there.
        if let Some([l_hits, r_hits]) = hits.and_then(|hits| hits.get(index)) {
            let amount = |item: &NumberItem| Some((item.place, item.value?.to_f64()));
            alike(&mut l, &mut r, |a, b| {
                let amounts = amount(a).zip(amount(b));
                amounts.is_some_and(|(a, b)| units::is_converted([left, right], [l_hits, r_hits], [a, b]))
            });
        }
        Rest {
            left: l,
            right: r,
            all,
            left_sentences: pair.left_sentences.clone(),
            right_sentences: pair.right_sentences.clone(),
            confidence: pair.confidence,
        }
    });
    let mut rests: Vec<Rest> = rests.gather();
    for here in 0..rests.len() {
        for there in here + 1..(here + 1 + NEARBY).min(rests.len()) {
            let (l, r) = cancel(std::mem::take(&mut rests[here].left), std::mem::take(&mut rests[there].right));
            (rests[here].left, rests[there].right) = (l, r);
            let (l, r) = cancel(std::mem::take(&mut rests[there].left), std::mem::take(&mut rests[here].right));
            (rests[there].left, rests[here].right) = (l, r);
        }
    }
    for (at, rest) in rests.iter_mut().enumerate() {
        if let Some([l_hits, r_hits]) = hits.and_then(|hits| hits.get(at)) {
            rest.left.retain(|item| !is_decade_in_words(item, r_hits));
            rest.right.retain(|item| !is_decade_in_words(item, l_hits));
        }
        parts_of_references(&mut rest.left, &mut rest.right);
        parts_of_references(&mut rest.right, &mut rest.left);
        two_in_one([left, right], &mut rest.left, &mut rest.right);
        two_in_one([right, left], &mut rest.right, &mut rest.left);
        months_in_figures(&mut rest.left, &mut rest.right);
        months_in_figures(&mut rest.right, &mut rest.left);
        same_times([left, right], [&mut rest.left, &mut rest.right], false);
        unsure_months(&mut rest.left, &mut rest.right, right, &rest.right_sentences);
        unsure_months(&mut rest.right, &mut rest.left, left, &rest.left_sentences);
        let [l, r] = &rest.all;
        within_range(&mut rest.left, l, right, r);
        within_range(&mut rest.right, r, left, l);
        centuries(&mut rest.left, &rest.right);
        centuries(&mut rest.right, &rest.left);
        alike(&mut rest.left, &mut rest.right, |a, b| is_decade(a, b) || is_decade(b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| ends_years(left, a, b) || ends_years(right, b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| is_grouped(left, a, b) || is_grouped(right, b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| is_same_year(left, a, b) || is_same_year(right, b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| is_multiple(left, a, b) || is_multiple(right, b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| shares_scale(a, b) || shares_scale(b, a));
        alike(&mut rest.left, &mut rest.right, |a, b| is_unscaled(left, a, right, b) || is_unscaled(right, b, left, a));
    }
    formats.push_all(rests.iter().flat_map(|rest| report(left, right, rest)));
    formats
}

/// Two times of one number that differ: "half past nine" / "halb neun".
fn other_times(
    left: &SideWords,
    l: &[NumberItem],
    right: &SideWords,
    r: &[NumberItem],
    confidence: f64,
) -> Option<Candidate> {
    let [l, r] = differing([left, right], [&numbers_of(l), &numbers_of(r)])?;
    let confidence = 0.9 * certainty(confidence);
    let kind = (FindingKind::Number, 3);
    Some(Candidate::alone(contradiction([left, right], [l, r], kind, "number.differs", confidence)))
}

fn places_of(items: &[NumberItem]) -> Vec<Place> {
    items.iter().map(|item| item.place).gather()
}

fn numbers_of(items: &[NumberItem]) -> Vec<(Place, Option<u64>)> {
    items.iter().map(|item| (item.place, integer(item))).gather()
}

/// Takes out what both have, strong values with strong ones first.
fn cancel(left: Vec<NumberItem>, right: Vec<NumberItem>) -> (Vec<NumberItem>, Vec<NumberItem>) {
    if left.is_empty() || right.is_empty() {
        return (left, right);
    }
    let mut open: FxHashMap<&Key, Vec<usize>> = FxHashMap::default();
    // The last of a list is taken first: strong ones, in reading order.
    for weak in [true, false] {
        for (index, item) in right.iter().enumerate().rev().filter(|(_, item)| item.weak == weak) {
            open.entry(&item.key).or_default().push(index);
        }
    }
    let mut matched_left = vec![false; left.len()];
    let mut matched_right = vec![false; right.len()];
    for weak in [false, true] {
        for (index, item) in left.iter().enumerate().filter(|(_, item)| item.weak == weak) {
            if let Some(other) = open.get_mut(&item.key).and_then(Vec::pop) {
                (matched_left[index], matched_right[other]) = (true, true);
            }
        }
    }
    let keep = |items: Vec<NumberItem>, matched: Vec<bool>| {
        items.into_iter().zip(matched).filter(|(_, matched)| !matched).map(|(item, _)| item).gather()
    };
    (keep(left, matched_left), keep(right, matched_right))
}

/// Takes out two figures with a mark between them that the other side has apart: "31.12.", "31 December"; "Art. 15.2",
/// "article 15(2)". "3.5" is no "between 3 and 5".
fn two_in_one([side, other]: [&SideWords; 2], figures: &mut Vec<NumberItem>, others: &mut Vec<NumberItem>) {
    figures.retain(|item| {
        let parts = side.text(item.place).split_once(['.', '/', ',']);
        let Some((a, b)) = parts.and_then(|(a, b)| a.parse::<u8>().ok().zip(b.parse::<u8>().ok())) else { return true };
        let number = |part: u8| Key::Number(part.to_string());
        let at = |first: Key, second: Key| {
            let one = others.iter().position(|other| other.key == first)?;
            let rest = others.iter().enumerate();
            Some((one, rest.filter(|&(at, _)| at != one).find(|(_, other)| other.key == second)?.0))
        };
        let dates = at(number(a), Key::Month(b)).or_else(|| at(number(b), Key::Month(a)));
        // "1,2 or 3" lacks a space.
        let is_listed = || {
            let behind = behind(side, item.place);
            let word = up_to(&behind, |c| !c.is_alphabetic());
            let rest = part(&behind, word.len()..).trim_start();
            side.text(item.place).contains(',') && is_conjunction(word) && starts_in(rest, char::is_numeric)
        };
        let is_beside = |two: &[NumberItem]| {
            let (first, second) = (two[0].place, two[1].place);
            let between = part(&other.document.blocks[first.block].text, first.span.end..second.span.start);
            let is_next = two[0].key == number(a) && two[1].key == number(b) && first.block == second.block;
            is_next && (between == "(" || between == ", " && is_listed())
        };
        let beside = || others.windows(2).position(is_beside).map(|at| (at, at + 1));
        let Some((first, second)) = dates.or_else(beside) else { return true };
        remove(others, &[first, second]);
        false
    });
}

/// Takes out months that the other side has as numbers: 6/5/2010 may be any of two days, and is not a date then.
fn months_in_figures(months: &mut Vec<NumberItem>, numbers: &mut Vec<NumberItem>) {
    months.retain(|item| {
        let Key::Month(month) = item.key else { return true };
        let number = Key::Number(month.to_string());
        // In a date with a month of its own, the number is the day.
        let found = numbers.iter().position(|other| other.key == number && !other.dated);
        found.map(|at| numbers.remove(at)).is_none()
    });
}

/// Looks a month that only one side has up among the words of the other that may be one: "mars", "May", "août". The
/// same month takes it out, another one becomes its counterpart.
fn unsure_months(
    months: &mut Vec<NumberItem>,
    others: &mut Vec<NumberItem>,
    other: &SideWords,
    sentences: &[SentenceRef],
) {
    let words = sentences.iter().flat_map(|&at| other.sentence(at));
    let named: Vec<(Place, u8)> = words
        .filter(|word| word.capital || !matches!(other.language, Language::English | Language::German))
        .filter_map(|word| month(other.language, &word.folded).map(|(month, _)| (word.place, month)))
        .gather();
    months.retain(|item| {
        let Key::Month(wanted) = item.key else { return true };
        if item.dated || others.iter().any(|other| matches!(other.key, Key::Month(_))) {
            return true;
        }
        if named.iter().any(|(_, month)| *month == wanted) {
            return false;
        }
        if let &[(place, month)] = named.as_slice() {
            others.push(NumberItem {
                key: Key::Month(month),
                place,
                dated: false,
                weak: false,
                value: None,
                behind: None,
            });
        }
        true
    });
}

/// Takes out equal clock times: where `exact`, those with minutes on both sides; else also hours, and the minutes 00, which
/// other texts leave out.
fn same_times(sides: [&SideWords; 2], [left, right]: [&mut Vec<NumberItem>; 2], exact: bool) {
    let (l, mut r) = (clocks(sides[0], &numbers_of(left)), clocks(sides[1], &numbers_of(right)));
    let (mut of_left, mut of_right) = (Vec::new(), Vec::new());
    for one in l {
        let same = r.iter().position(|other| one.is(other) && !(exact && (one.is_open() || other.is_open())));
        if let Some(at) = same {
            of_left.push_all(one.items);
            of_right.push_all(r.remove(at).items);
        }
    }
    remove(left, &of_left);
    remove(right, &of_right);
    if !exact {
        for (side, items) in sides.into_iter().zip([left, right]) {
            items.retain(|item| side.text(item.place) != "00");
        }
    }
}

fn report(left: &SideWords, right: &SideWords, rest: &Rest) -> Vec<Candidate> {
    let mut found = Vec::new();
    let strong = |items: &[NumberItem]| -> Vec<NumberItem> { items.iter().filter(|item| !item.weak).cloned().gather() };
    let (mut l, mut r) = (strong(&rest.left), strong(&rest.right));
    // A single roman figure is one only where the other side has another one: "article V", "article VI".
    for (own, other, side) in [(&rest.left, &mut l, left), (&rest.right, &mut r, right)] {
        let roman =
            |item: &&NumberItem| item.weak && side.text(item.place).chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        other.push_all(own.iter().filter(roman).cloned());
    }
    if l.is_empty() || r.is_empty() {
        l.retain(|item| !item.weak);
        r.retain(|item| !item.weak);
    }
    l.truncate(MAX_REPORTED_VALUES);
    r.truncate(MAX_REPORTED_VALUES);
    // Parts of one date that differ are one difference.
    l.dedup_by_key(|item| item.place);
    r.dedup_by_key(|item| item.place);
    while let Some(index) = l.iter().position(|a| r.iter().any(|b| kind(a) == kind(b))) {
        let a = l.remove(index);
        let Some(other) = r.iter().position(|b| kind(&a) == kind(b)) else { break };
        let b = r.remove(other);
        let kind = kind(&a);
        let id = format!("{}.differs", name(kind));
        let confidence = 0.97 * certainty(rest.confidence);
        // The same figures with separators that one of the languages reads otherwise: "1,335" in French and in English.
        let is_copied = left.text(a.place) == right.text(b.place);
        let (severity, id) = if is_copied { (1, "number.format".to_owned()) } else { (3, id) };
        let finding = contradiction([left, right], [a.place, b.place], (kind, severity), &id, confidence);
        found.push(Candidate::alone(finding));
    }
    let rest_of = |item: &NumberItem, words: &SideWords| {
        let side = words.side;
        let text = words.text(item.place);
        let (kind, way) = (kind(item), side.one_sided().1);
        // Hijri years and months alone are often given once only.
        let (severity, confidence) = match &item.key {
            Key::Hijri(_) => (1, 0.4),
            Key::Month(_) => (1, 0.4),
            // Said once more than on the other side.
            key if rest.all[side.other().index()].iter().any(|other| other.key == *key) => (1, 0.4),
            // "درجتين" is "two degrees", "a quarter of an hour" fifteen minutes.
            Key::Number(value) if !figures(text) || value.parse::<u64>().is_ok_and(is_common) => (1, 0.4),
            _ => (2, 0.7),
        };
        let (l, r) = side.place(item.place);
        let id = format!("{}.{way}", name(kind));
        let confidence = confidence * certainty(rest.confidence);
        Candidate::of_habit(candidate(kind, severity, l, r, &id, &[("text", text)], confidence), lowercase(text))
    };
    found.push_all(l.iter().map(|item| rest_of(item, left)));
    found.push_all(r.iter().map(|item| rest_of(item, right)));
    found
}

/// Whether the other side has a decade in words: "1980s" / "Achtziger", "in his 40s" / "in den Vierzigern".
fn is_decade_in_words(item: &NumberItem, others: &[Hit]) -> bool {
    let is_decade = |year: &u64| (20..100).contains(year) || (1800..2100).contains(year);
    let decade = integer(item).filter(|year| is_decade(year) && year % 10 == 0);
    let decade = decade.map(|year| (year % 100).to_string());
    others.iter().any(|hit| hit.class == "decade" && decade.as_deref() == Some(hit.value))
}

/// Small numbers, and those of quarters of an hour, an hour and a half, a day and a hundred.
fn is_common(value: u64) -> bool {
    value <= SMALL || matches!(value, 15 | 24 | 30 | 45 | 60 | 90 | 100)
}

fn figures(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

fn kind(item: &NumberItem) -> FindingKind {
    match item.key {
        Key::Reference(_) => FindingKind::Reference,
        Key::Month(_) => FindingKind::Date,
        _ if item.dated => FindingKind::Date,
        _ => FindingKind::Number,
    }
}

fn name(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Reference => "reference",
        FindingKind::Date => "date",
        _ => "number",
    }
}
