//! Clock times, whatever their writing: 6:30, 6.30, 06h30, "8 h 45", 5.20 p.m. and 17:20.
//!
//! Idea: a time is an hour and minutes in one number ("6.30") or in two that a sign of time parts. Times that are equal
//! on a dial of twelve hours are the same: "p.m." is often left out, or said by "in the afternoon".

use crate::comparison::Place;
use crate::translation::words::Side;

/// Signs and words between hours and minutes, folded.
const SEPARATORS: [&str; 9] = [":", ".", "h", "：", "点", "點", "时", "時", "uhr"];

/// A time in the numbers of a side: minutes on a dial of twelve hours, and the indices of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    pub minutes: u32,
    pub items: Vec<usize>,
}

/// The times in the numbers at these places, in order. A whole hour is one only where its number could be one.
pub(super) fn clocks(side: &Side, places: &[Place]) -> Vec<Clock> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&place) = places.get(at) {
        let text = side.text(place);
        let pair = places.get(at + 1).filter(|next| next.block == place.block && is_parted(side, place, **next));
        if let Some((hour, minute)) = text.split_once(['.', ':']).and_then(|(h, m)| time(h, m)) {
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
