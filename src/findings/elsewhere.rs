//! What is missing beside its counterpart, which is found nearby without one of its own: the translator put it elsewhere.
//!
//! Idea: two texts that are in another order leave a sentence alone on each side, which the aligner, who looks for one
//! order, cannot pair. Where most words of one have a like word in the other, and both have the same digits, neither is
//! missing. Time: some hundred pairs of words for each of the few nearest ones.
//!
//! Before -> after: "corporation means a body or an association" and, two definitions behind, "société Toute association
//! ou personne morale", both alone -> both are to read.

use crate::comparison::{Finding, Side};
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::translation::likeness::Likeness;
use crate::translation::words::{SideWords, Word};

/// How many of those that are alone before one may hold it, and the content words of each that are looked at.
const NEARBY: usize = 8;
const MAX_WORDS: usize = 24;
/// The likeness from which two words may translate each other, and the share of words that must.
const MIN_LIKENESS: f64 = 0.7;
const MIN_SHARE: f64 = 0.6;

/// What stands alone.
struct Alone<'a> {
    /// The finding that says so.
    at: usize,
    side: Side,
    words: Vec<&'a Word>,
    /// In ascending order.
    digits: Vec<char>,
}

/// Lowers the severity of findings, in reading order, that say of both sides that the other one lacks the same.
pub(crate) fn lower(found: &mut [Finding], [left, right]: [&SideWords; 2], likeness: &Likeness) {
    let alone = found.iter().enumerate().filter_map(|(at, one)| {
        let (side, place) = match (one.left, one.right) {
            (Some(place), None) => (Side::Left, place),
            (None, Some(place)) => (Side::Right, place),
            _ => return None,
        };
        if !one.message.id.ends_with(".sentence") && !one.message.id.ends_with(".block") {
            return None;
        }
        let side_words = side.of(left, right);
        let sentences = &side_words.document.blocks[place.block].sentences;
        let first = sentences.partition_point(|span| span.end <= place.span.start);
        let last = sentences.partition_point(|span| span.start < place.span.end);
        let words = side_words.sentences[place.block].get(first..last).into_iter().flatten().flatten();
        let words = words.filter(|word| word.is_content()).take(MAX_WORDS).gather();
        let mut digits: Vec<char> = side_words.text(place).chars().filter(char::is_ascii_digit).gather();
        ascending(&mut digits);
        Some(Alone { at, side, words, digits })
    });
    let mut alone: Vec<Alone> = alone.gather();
    while let Some(one) = alone.pop() {
        let is_it =
            |other: &Alone| other.side != one.side && other.digits == one.digits && say_the_same(&one, other, likeness);
        let nearby = alone.len().saturating_sub(NEARBY);
        if let Some(index) = (nearby..alone.len()).rev().find(|&index| is_it(&alone[index])) {
            let other = alone.remove(index);
            found[one.at].severity = 1;
            found[other.at].severity = 1;
        }
    }
}

/// Whether most words of either side have a like word in the other one.
fn say_the_same(one: &Alone, other: &Alone, likeness: &Likeness) -> bool {
    let (l, r) = one.side.own_and_other(&one.words, &other.words);
    let mut has_like = [vec![false; l.len()], vec![false; r.len()]];
    for (i, left) in l.iter().enumerate() {
        for (j, right) in r.iter().enumerate() {
            if likeness.of(left, right) >= MIN_LIKENESS {
                (has_like[0][i], has_like[1][j]) = (true, true);
            }
        }
    }
    has_like.iter().all(|words| {
        let count = words.iter().filter(|has| **has).count();
        count > 1 && count as f64 >= MIN_SHARE * words.len() as f64
    })
}
