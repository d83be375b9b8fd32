//! What is missing beside its counterpart, which is found nearby without one of its own: the translator put it elsewhere.
//!
//! Idea: two texts that are in another order leave a sentence alone on each side, which the aligner, who looks for one
//! order, cannot pair. Where most words of one have a like word in the other, neither is missing. Time: the words of
//! what is alone by those of the few nearest ones.
//!
//! Before -> after: "corporation means a body or an association" and, two definitions behind, "société Toute association
//! ou personne morale", both alone -> both are to read.

use crate::comparison::{Finding, Side};
use crate::translation::likeness::Likeness;
use crate::translation::words::{MAX_CONTENT_WORDS, SideWords, Word};

/// How many of those that are alone before and behind one may hold it.
const NEARBY: usize = 8;
/// The likeness from which two words may translate each other, and the share of words that must.
const MIN_LIKENESS: f64 = 0.7;
const MIN_SHARE: f64 = 0.5;

/// Lowers the severity of findings, in reading order, that say of both sides that the other one lacks the same.
pub(crate) fn lower(found: &mut [Finding], [left, right]: [&SideWords; 2], likeness: &Likeness) {
    let alone: Vec<(usize, Side, Vec<&Word>)> = found
        .iter()
        .enumerate()
        .filter(|(_, one)| one.message.id.ends_with(".sentence") || one.message.id.ends_with(".block"))
        .filter_map(|(at, one)| match (one.left, one.right) {
            (Some(place), None) => Some((at, Side::Left, place)),
            (None, Some(place)) => Some((at, Side::Right, place)),
            _ => None,
        })
        .map(|(at, side, place)| {
            let side_words = side.of(left, right);
            let sentences = &side_words.document.blocks[place.block].sentences;
            let first = sentences.partition_point(|span| span.end <= place.span.start);
            let last = sentences.partition_point(|span| span.start < place.span.end);
            let words = side_words.sentences[place.block].get(first..last).into_iter().flatten().flatten();
            (at, side, words.filter(|word| word.is_content()).take(MAX_CONTENT_WORDS).collect())
        })
        .collect();
    for (index, (at, side, words)) in alone.iter().enumerate() {
        let around = &alone[index.saturating_sub(NEARBY)..alone.len().min(index + NEARBY + 1)];
        let holds = |one: &Word, other: &Word| {
            let (l, r) = side.own_and_other(one, other);
            likeness.of(l, r) >= MIN_LIKENESS
        };
        let is_held = |facing: &[&Word]| {
            let own = words.iter().filter(|one| facing.iter().any(|other| holds(one, other))).count();
            let theirs = facing.iter().filter(|other| words.iter().any(|one| holds(one, other))).count();
            own.min(theirs) > 1
                && own as f64 >= MIN_SHARE * words.len() as f64
                && theirs as f64 >= MIN_SHARE * facing.len() as f64
        };
        if around.iter().any(|(_, other, facing)| other != side && is_held(facing)) {
            found[*at].severity = 1;
        }
    }
}
