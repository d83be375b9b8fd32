//! Numbers, dates and references that differ, by value: "décennal" is "10-Year", "XXIe siècle" "twenty-first century".
//!
//! Idea: within a sentence pair every value must occur as often on one side as on the other. What is left over is looked
//! for in the pairs beside, as translators move numbers across full stops, and then paired by kind and order.
//! Time and space: O(n log n) in the numbers of a pair.

use std::collections::BTreeMap;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::{Candidate, at, candidate};
use crate::numerals::{NumeralKind, dates, numerals, references};
use crate::text::sort::Order;
use crate::text::span::Span;
use crate::text::tokens;
use crate::translation::words::{Pair, Side};

/// Sentence pairs before and after in which a number may stand as well.
const NEARBY: usize = 2;
/// Values left over in one pair that are reported; with more, it is no pair.
const MOST: usize = 20;
/// Values that a text may well express by another word ("both", "a pair", "a dozen").
const SMALL: u64 = 12;

/// A value in a sentence.
#[derive(Debug, Clone)]
struct Item {
    /// What it is compared by.
    key: Key,
    /// Where it is written; of a part of a date, the whole date.
    place: Place,
    dated: bool,
    /// It may answer a value on the other side, but is not missed there.
    weak: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(String),
    Month(u8),
    Hijri(String),
    Reference(String),
}

/// What one pair has left over.
struct Rest {
    left: Vec<Item>,
    right: Vec<Item>,
    confidence: f64,
}

/// Findings of kinds number, date and reference.
pub(crate) fn find(left: &Side, right: &Side, pairs: &[Pair]) -> Vec<Candidate> {
    let items = |side: &Side, sentences: &[SentenceRef]| -> Vec<Item> {
        sentences.iter().flat_map(|&sentence| items(side, sentence)).collect()
    };
    let rests = pairs.iter().map(|pair| {
        let (left, right) = cancel(items(left, &pair.left_sentences), items(right, &pair.right_sentences));
        Rest { left, right, confidence: pair.confidence }
    });
    let mut rests: Vec<Rest> = rests.collect();
    for here in 0..rests.len() {
        for there in here + 1..(here + 1 + NEARBY).min(rests.len()) {
            let (l, r) = cancel(std::mem::take(&mut rests[here].left), std::mem::take(&mut rests[there].right));
            (rests[here].left, rests[there].right) = (l, r);
            let (l, r) = cancel(std::mem::take(&mut rests[there].left), std::mem::take(&mut rests[here].right));
            (rests[there].left, rests[here].right) = (l, r);
        }
    }
    for rest in &mut rests {
        months_in_figures(&mut rest.left, &mut rest.right);
        months_in_figures(&mut rest.right, &mut rest.left);
    }
    rests.iter().flat_map(|rest| report(left, right, rest)).collect()
}

fn items(side: &Side, (block, index): SentenceRef) -> Vec<Item> {
    let Some(content) = side.document.blocks.get(block) else { return Vec::new() };
    let Some(&sentence) = content.sentences.get(index) else { return Vec::new() };
    let text = sentence.of(&content.text);
    let tokens = tokens(text, side.language);
    let numerals = numerals(text, &tokens, side.language);
    let dates = dates(text, &numerals, side.language);
    let references = references(text, &tokens);
    let place = |span: Span| Place { block, span: span.shifted(sentence.start) };
    let inside = |span: Span, outer: Span| outer.start <= span.start && span.end <= outer.end;
    let mut items = Vec::new();
    for reference in &references {
        let place = place(reference.span);
        items.push(Item { key: Key::Reference(reference.symbol.clone()), place, dated: false, weak: false });
    }
    let free = |span: Span| !references.iter().any(|reference| inside(span, reference.span));
    for date in dates.iter().filter(|date| free(date.span)) {
        let whole = place(date.span);
        let day = date.day.map(|day| Key::Number(day.to_string()));
        let year = date.year.map(|year| Key::Number(year.to_string()));
        let keys = [day, Some(Key::Month(date.month)), year];
        items.extend(keys.into_iter().flatten().map(|key| Item { key, place: whole, dated: true, weak: false }));
    }
    for numeral in numerals.iter().filter(|numeral| free(numeral.span)) {
        if dates.iter().any(|date| inside(numeral.span, date.span)) {
            continue;
        }
        let key = match numeral.kind {
            NumeralKind::Month => numeral.value.integer().and_then(|m| u8::try_from(m).ok()).map(Key::Month),
            NumeralKind::HijriYear => Some(Key::Hijri(numeral.value.to_string())),
            NumeralKind::Cardinal | NumeralKind::Ordinal => Some(Key::Number(numeral.value.to_string())),
        };
        let place = place(numeral.span);
        items.extend(key.map(|key| Item { key, place, dated: false, weak: numeral.weak }));
    }
    items.order_by_key(|item| item.place);
    items
}

/// Takes out what both have, strong values with strong ones first.
fn cancel(left: Vec<Item>, right: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    if left.is_empty() || right.is_empty() {
        return (left, right);
    }
    let mut open: BTreeMap<&Key, Vec<usize>> = BTreeMap::new();
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
    let keep = |items: Vec<Item>, matched: Vec<bool>| {
        items.into_iter().zip(matched).filter(|(_, matched)| !matched).map(|(item, _)| item).collect()
    };
    (keep(left, matched_left), keep(right, matched_right))
}

/// Takes out months that the other side has as numbers: 6/5/2010 may be any of two days, and is no date then.
fn months_in_figures(months: &mut Vec<Item>, numbers: &mut Vec<Item>) {
    months.retain(|item| {
        let Key::Month(month) = item.key else { return true };
        let number = Key::Number(month.to_string());
        let found = numbers.iter().position(|other| other.key == number);
        found.map(|at| numbers.remove(at)).is_none()
    });
}

fn report(left: &Side, right: &Side, rest: &Rest) -> Vec<Candidate> {
    let mut found = Vec::new();
    let strong = |items: &[Item]| -> Vec<Item> { items.iter().filter(|item| !item.weak).cloned().collect() };
    let (mut l, mut r) = (strong(&rest.left), strong(&rest.right));
    l.truncate(MOST);
    r.truncate(MOST);
    // Parts of one date that differ are one difference.
    l.dedup_by_key(|item| item.place);
    r.dedup_by_key(|item| item.place);
    while let Some(index) = l.iter().position(|a| r.iter().any(|b| kind(a) == kind(b))) {
        let a = l.remove(index);
        let Some(other) = r.iter().position(|b| kind(&a) == kind(b)) else { break };
        let b = r.remove(other);
        let arguments = [("left", left.text(a.place)), ("right", right.text(b.place))];
        let kind = kind(&a);
        let id = format!("{}.differs", name(kind));
        let confidence = 0.97 * certainty(rest.confidence);
        let finding = candidate(kind, 3, Some(a.place), Some(b.place), &id, &arguments, confidence);
        found.push(Candidate::alone(finding));
    }
    let rest_of = |item: &Item, on_left: bool| {
        let side = if on_left { left } else { right };
        let text = side.text(item.place);
        let (kind, way) = (kind(item), if on_left { "omission" } else { "addition" });
        // Hijri years and months alone are often given once only.
        let (severity, confidence) = match &item.key {
            Key::Hijri(_) => (1, 0.4),
            Key::Month(_) => (2, 0.6),
            Key::Number(value) if value.parse::<u64>().is_ok_and(|value| value <= SMALL) && !figures(text) => (2, 0.5),
            _ => (3, 0.85),
        };
        let (l, r) = at(on_left, item.place);
        let id = format!("{}.{way}", name(kind));
        let confidence = confidence * certainty(rest.confidence);
        Candidate::of_habit(candidate(kind, severity, l, r, &id, &[("text", text)], confidence), text.to_lowercase())
    };
    found.extend(l.iter().map(|item| rest_of(item, true)));
    found.extend(r.iter().map(|item| rest_of(item, false)));
    found
}

/// A number that differs is news even in a pair that is not sure; it may be what made it unsure.
fn certainty(confidence: f64) -> f64 {
    0.5 + confidence / 2.0
}

fn figures(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

fn kind(item: &Item) -> FindingKind {
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
