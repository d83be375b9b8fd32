//! Clock times, whatever their writing: 6:30, 6.30, 06h30, "8 h 45", 5.20 p.m. and 17:20.
//!
//! Idea: a time is an hour and minutes in one number ("6.30") or in two that a sign of time parts. Times that are equal
//! on a dial of twelve hours are the same: "p.m." is often left out, or said by "in the afternoon". "Half past six" and
//! "halb sieben" are an hour with words that add to it or take away.

use crate::comparison::Place;
use crate::language::clock_words::clock_words;
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::strip_first;
use crate::strings::span::part;
use crate::translation::words::SideWords;

/// Signs between hours and minutes in any language.
const SEPARATORS: [&str; 4] = [":", ".", "h", "："];
/// Characters before and behind a number among which its words are: "degrés Celsius au-dessous de zéro".
const NEAR_CHARACTERS: usize = 40;

/// A time in the numbers of a side: minutes on a dial of twelve hours, and the indices of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    pub minutes: u32,
    pub items: Vec<usize>,
    /// The hour, where that is all that is written: "3 p.m.", or 15 of whatever.
    hour: Option<Hour>,
}

/// A number that may be an hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hour {
    value: u64,
    /// Whether words beside it say that it is one.
    is_marked: bool,
}

impl Clock {
    /// Whether two times are one: of two numbers alone, 3 is 15 only where it is surely an hour of the day.
    pub fn is(&self, other: &Self) -> bool {
        let earlier = self.hour.zip(other.hour).map(|(a, b)| if a.value < b.value { a } else { b });
        self.minutes == other.minutes && earlier.is_none_or(|hour| hour.is_marked)
    }

    /// Whether it is a number that nothing says to be an hour: 2 of "2 police vans", but not of "2pm".
    pub fn is_open(&self) -> bool {
        self.hour.is_some_and(|hour| !hour.is_marked)
    }
}

/// The times in the numbers of these places and values, in order. A whole hour is one only where its number could be
/// one.
pub(super) fn clocks(side: &SideWords, numbers: &[(Place, Option<u64>)]) -> Vec<Clock> {
    let places: Vec<Place> = numbers.iter().map(|(place, _)| *place).gather();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&place) = places.get(at) {
        let text = side.text(place);
        let pair = places.get(at + 1).filter(|next| next.block == place.block && is_parted(side, place, **next));
        if let Some(minutes) = numbers[at].1.and_then(|hour| spoken(side, place, hour)) {
            found.push(Clock { minutes, items: vec![at], hour: None });
        } else if let Some((hour, minute)) = text.split_once(['.', ':']).and_then(|(h, m)| time(h, m)) {
            found.push(Clock { minutes: hour % 12 * 60 + minute, items: vec![at], hour: None });
        } else if let Some((hour, minute)) = pair.and_then(|next| time(text, side.text(*next))) {
            found.push(Clock { minutes: hour % 12 * 60 + minute, items: vec![at, at + 1], hour: None });
            at += 1;
        } else if let Some((value, hour)) = numbers[at].1.and_then(|hour| Some((hour, u32::try_from(hour).ok()?)))
            && hour <= 24
        {
            let hour_of = Hour { value, is_marked: is_marked(side, place) };
            found.push(Clock { minutes: hour % 12 * 60, items: vec![at], hour: Some(hour_of) });
        }
        at += 1;
    }
    found
}

/// The only times of two sentences that have minutes, where they differ though their hours have the same number.
///
/// Before -> after: "a las nueve y media" / "um halb neun" -> 9 and 9; "at 9.30" / "um halb zehn" -> none.
pub(super) fn differing(sides: [&SideWords; 2], numbers: [&[(Place, Option<u64>)]; 2]) -> Option<[Place; 2]> {
    let timed = |at: usize| -> Option<(Clock, Place, u64)> {
        let mut exact = clocks(sides[at], numbers[at]).into_iter().filter(|clock| clock.hour.is_none());
        let (clock, more) = (exact.next()?, exact.next());
        let (place, value) = numbers[at][clock.items[0]];
        Some((clock, place, value?)).filter(|_| more.is_none())
    };
    let ((one, l, hour), (other, r, same_hour)) = (timed(0)?, timed(1)?);
    // Of two in figures, the minutes are numbers that are compared by themselves.
    let in_words = one.items.len() == 1 || other.items.len() == 1;
    (in_words && one.minutes != other.minutes && hour == same_hour).then_some([l, r])
}

/// An hour with words around it: "half past six".
fn spoken(side: &SideWords, place: Place, hour: u64) -> Option<u32> {
    let hour = i32::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))?;
    let (before, behind) = around(side, place);
    let added = clock_words(side.language).added(&before, &behind)?;
    u32::try_from((hour * 60 + added).rem_euclid(12 * 60)).ok()
}

/// Whether words beside a number say that it is an hour of the day: "3 p.m.", "15 Uhr".
fn is_marked(side: &SideWords, place: Place) -> bool {
    let (words, (before, behind)) = (clock_words(side.language), around(side, place));
    let has_mark = |behind: &str| words.marks.iter().any(|mark| behind.starts_with(mark));
    // "6-8 p.m.", but "hall 3 - 3 p.m."
    let begins_range = || {
        let (hour, behind) = strip_first(behind.trim_start(), |c| matches!(c, '-' | '–'))?
            .trim_start()
            .split_once(|c: char| !c.is_ascii_digit())?;
        let is_later = hour.parse::<u32>().ok()? > side.text(place).parse::<u32>().ok()?;
        Some(is_later && has_mark(behind.trim_start()))
    };
    words.leads.iter().any(|lead| before.ends_with(lead)) || has_mark(&behind) || begins_range().unwrap_or(false)
}

fn around(side: &SideWords, place: Place) -> (String, String) {
    let before = part(&side.document.blocks[place.block].text, ..place.span.start);
    (folded_end(before), behind(side, place))
}

/// The last characters of what is before a number, folded.
pub(super) fn folded_end(before: &str) -> String {
    let end = before.trim_end();
    let start = end.char_indices().rev().nth(NEAR_CHARACTERS).map_or(0, |(at, _)| at);
    fold(part(end, start..))
}

/// What is just behind a number, folded.
pub(super) fn behind(side: &SideWords, place: Place) -> String {
    let behind = part(&side.document.blocks[place.block].text, place.span.end..).trim_start();
    fold(&behind.chars().take(NEAR_CHARACTERS).collect::<String>())
}

/// Hours and minutes from their digits.
fn time(hour: &str, minute: &str) -> Option<(u32, u32)> {
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        text.parse::<u32>().ok().filter(|_| digits.contains(&text.len()))
    };
    let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
    (hour <= 24 && minute < 60).then_some((hour, minute))
}

fn is_parted(side: &SideWords, hour: Place, minute: Place) -> bool {
    let between = side.document.blocks[hour.block].text.get(hour.span.end..minute.span.start).unwrap_or_default();
    let between = fold(between.trim());
    SEPARATORS.contains(&between.as_str()) || clock_words(side.language).separators.contains(&between)
}
