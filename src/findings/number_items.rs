//! The numbers, dates and references of a sentence, as what they are compared by. Linear.

use crate::comparison::{Place, SentenceRef};
use crate::language::Language;
use crate::numerals::{NumeralKind, Value, dates, numerals, references};
use crate::strings::gather::PushAll;
use crate::strings::search::{ends_in, starts_in, strip_last};
use crate::strings::sort::Order;
use crate::strings::span::{Span, part};
use crate::text::tokens;
use crate::translation::words::SideWords;

/// Bytes between the two numbers of a range: " to ", " and ", " bis ", "–£".
const MAX_RANGE_GAP_BYTES: usize = 14;

/// A value in a sentence.
#[derive(Debug, Clone)]
pub(super) struct NumberItem {
    /// What it is compared by.
    pub key: Key,
    /// Where it is written; of a part of a date, the whole date.
    pub place: Place,
    pub dated: bool,
    /// It may answer a value on the other side, but is not missed there.
    pub weak: bool,
    /// Its value, where it is a plain number.
    pub value: Option<Value>,
    /// The number just behind, whose thousands or millions may be this one's too.
    pub behind: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Number(String),
    Month(u8),
    Hijri(String),
    Reference(String),
}

/// The numbers, dates and references of a sentence, in order of their places.
pub(super) fn items(side: &SideWords, (block, index): SentenceRef) -> Vec<NumberItem> {
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
        items.push(NumberItem {
            key: Key::Reference(reference.symbol.clone()),
            place,
            dated: false,
            weak: false,
            value: None,
            behind: None,
        });
    }
    let free = |span: Span| !references.iter().any(|reference| inside(span, reference.span));
    for date in dates.iter().filter(|date| free(date.span)) {
        let whole = place(date.span);
        let day = date.day.map(|day| Key::Number(day.to_string()));
        let year = date.year.map(|year| Key::Number(year.to_string()));
        let keys = [day, Some(Key::Month(date.month)), year];
        items.push_all(keys.into_iter().flatten().map(|key| NumberItem {
            key,
            place: whole,
            dated: true,
            weak: false,
            value: None,
            behind: None,
        }));
    }
    for (at, numeral) in numerals.iter().enumerate().filter(|(_, numeral)| free(numeral.span)) {
        if dates.iter().any(|date| inside(numeral.span, date.span)) {
            continue;
        }
        let key = match numeral.kind {
            NumeralKind::Month => numeral.value.integer().and_then(|m| u8::try_from(m).ok()).map(Key::Month),
            NumeralKind::HijriYear => Some(Key::Hijri(numeral.value.to_string())),
            NumeralKind::Cardinal | NumeralKind::Ordinal => Some(Key::Number(numeral.value.to_string())),
        };
        let place = place(numeral.span);
        let next = numerals.get(at + 1).filter(|next| next.span.start < numeral.span.end + MAX_RANGE_GAP_BYTES);
        let behind = next.and_then(|next| next.value.integer());
        let value = Some(numeral.value).filter(|_| matches!(key, Some(Key::Number(_))));
        // The digit of "CO2", but not the minutes of "18h30". Arabic writes "and" with the number.
        let is_glue = |c: char| c.is_alphabetic() && (c.is_ascii() || side.language != Language::Arabic);
        let before = part(text, ..numeral.span.start);
        let is_minute =
            strip_last(before, |c| matches!(c, 'h' | 'H')).is_some_and(|hour| ends_in(hour, |c| c.is_ascii_digit()));
        let glued = before.chars().next_back().is_some_and(is_glue) && !is_minute && side.language != Language::Chinese;
        // "Nine News" is a name.
        let is_name = numeral.span.start > 0
            && side.language != Language::German
            && numeral.kind != NumeralKind::Month
            && side.text(place).chars().nth(1).is_some_and(char::is_lowercase)
            && starts_in(side.text(place), char::is_uppercase)
            && ends_in(part(text, ..numeral.span.start).trim_end(), char::is_alphabetic);
        let weak = numeral.weak || glued || is_name;
        items.push_all(key.map(|key| NumberItem { key, place, dated: false, weak, value, behind }));
    }
    items.order_by_key(|item| item.place);
    items
}

/// The number that it is compared by, where it is a whole one.
pub(super) fn integer(item: &NumberItem) -> Option<u64> {
    match &item.key {
        Key::Number(value) => value.parse().ok(),
        _ => None,
    }
}
