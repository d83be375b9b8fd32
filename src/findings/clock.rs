//! Clock times, whatever their writing: 6:30, 6.30, 06h30, "8 h 45", 5.20 p.m. and 17:20.
//!
//! Idea: a time is an hour and minutes in one number ("6.30") or in two that a sign of time parts. Times that are equal
//! on a dial of twelve hours are the same: "p.m." is often left out, or said by "in the afternoon". "Half past six" and
//! "halb sieben" are an hour with words that add to it or take away.

use crate::comparison::Place;
use crate::text::fold;
use crate::translation::words::Side;

/// Signs and words between hours and minutes, folded.
const SEPARATORS: [&str; 9] = [":", ".", "h", "：", "点", "點", "时", "時", "uhr"];

/// Words before an hour, folded, and the minutes that they add to it.
const BEFORE: [(&str, i32); 8] = [
    ("half past", 30),
    ("quarter past", 15),
    ("quarter to", -15),
    ("halb", -30),
    ("viertel nach", 15),
    ("viertel vor", -15),
    ("dreiviertel", -15),
    ("половина", -30),
];

/// Words behind one.
const BEHIND: [(&str, i32); 9] = [
    ("heures et demie", 30),
    ("heure et demie", 30),
    ("heures et quart", 15),
    ("heures moins le quart", -15),
    ("y media", 30),
    ("y cuarto", 15),
    ("menos cuarto", -15),
    ("点半", 30),
    ("點半", 30),
];

/// A time in the numbers of a side: minutes on a dial of twelve hours, and the indices of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    pub minutes: u32,
    pub items: Vec<usize>,
}

/// The times in the numbers of these places and values, in order. A whole hour is one only where its number could be one.
pub(super) fn clocks(side: &Side, numbers: &[(Place, Option<u64>)]) -> Vec<Clock> {
    let places: Vec<Place> = numbers.iter().map(|(place, _)| *place).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&place) = places.get(at) {
        let text = side.text(place);
        let pair = places.get(at + 1).filter(|next| next.block == place.block && is_parted(side, place, **next));
        if let Some(minutes) = numbers[at].1.and_then(|hour| spoken(side, place, hour)) {
            found.push(Clock { minutes, items: vec![at] });
        } else if let Some((hour, minute)) = text.split_once(['.', ':']).and_then(|(h, m)| time(h, m)) {
            found.push(Clock { minutes: hour % 12 * 60 + minute, items: vec![at] });
        } else if let Some((hour, minute)) = pair.and_then(|next| time(text, side.text(*next))) {
            found.push(Clock { minutes: hour % 12 * 60 + minute, items: vec![at, at + 1] });
            at += 1;
        } else if let Some((hour, _)) = time(text, "00") {
            found.push(Clock { minutes: hour % 12 * 60, items: vec![at] });
        }
        at += 1;
    }
    found
}

/// An hour with words around it: "half past six".
fn spoken(side: &Side, place: Place, hour: u64) -> Option<u32> {
    const NEAR_CHARACTERS: usize = 24;
    let hour = i32::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))?;
    let text = &side.document.blocks[place.block].text;
    let before: Vec<char> = text.get(..place.span.start)?.trim_end().chars().rev().take(NEAR_CHARACTERS).collect();
    let before = fold(&before.into_iter().rev().collect::<String>());
    let behind: String = text.get(place.span.end..)?.trim_start().chars().take(NEAR_CHARACTERS).collect();
    let behind = fold(&behind);
    let added = BEFORE.iter().find(|(words, _)| before.ends_with(words));
    let (_, added) = added.or_else(|| BEHIND.iter().find(|(words, _)| behind.starts_with(words)))?;
    u32::try_from((hour * 60 + added).rem_euclid(12 * 60)).ok()
}

/// Hours and minutes from their digits.
fn time(hour: &str, minute: &str) -> Option<(u32, u32)> {
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        text.parse::<u32>().ok().filter(|_| digits.contains(&text.len()))
    };
    let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
    (hour <= 24 && minute < 60).then_some((hour, minute))
}

fn is_parted(side: &Side, hour: Place, minute: Place) -> bool {
    let between = side.document.blocks[hour.block].text.get(hour.span.end..minute.span.start).unwrap_or_default();
    SEPARATORS.contains(&between.trim().to_lowercase().as_str())
}
