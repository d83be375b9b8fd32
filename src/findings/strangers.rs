//! Sentences that the aligner put together and that have hardly a word in common.
//!
//! Of two sentences, they are another text in the same place; of several beside fewer, the one that the other side knows
//! nothing of was left out, and stands there for want of a place of its own. Time: linear in the words and their links.

use std::collections::BTreeSet;

use crate::comparison::{FindingKind, SentenceRef};

use super::links::Linked;
use super::words::{Pair, Side, Word, cover};
use super::{Candidate, candidate, structure};

/// Content words of a sentence from which it can be told that it is no translation, and the share of them that is
/// linked below which it is none.
const TELLING: usize = 6;
const STRANGE: f64 = 0.25;

pub(super) fn find(pairs: &[Pair], linked: &[(Linked, f64)], left: &Side, right: &Side) -> Vec<Candidate> {
    let (mut found, mut last) = (Vec::new(), None);
    for (pair, (linked, confidence)) in pairs.iter().zip(linked) {
        let known = |on_left: bool| -> BTreeSet<usize> {
            let links = linked.links.iter().filter(|link| !link.weak);
            links.map(|link| if on_left { link.left } else { link.right }).collect()
        };
        let sides = [
            (left, &linked.left, &pair.left_sentences, known(true)),
            (right, &linked.right, &pair.right_sentences, known(false)),
        ];
        let fewer = linked.left.len().min(linked.right.len());
        let places = (cover(pair.left.iter().copied()), cover(pair.right.iter().copied()));
        if is_strange(sides[0].3.len(), fewer)
            && let (Some(l), Some(r)) = places
        {
            let arguments = [("left", left.text(l)), ("right", right.text(r))];
            let finding = candidate(FindingKind::Term, 3, Some(l), Some(r), "term.differs", &arguments, 0.6);
            // Of a paragraph, one says enough.
            if last != Some(pair.at.0) {
                found.push(Candidate::alone(finding));
            }
            last = Some(pair.at.0);
            continue;
        }
        for ((side, words, sentences, known), on_left) in sides.into_iter().zip([true, false]) {
            if sentences.len() > 1 {
                let alone = sentences.iter().filter(|&&sentence| is_alone(side, sentence, words, &known));
                found.extend(alone.filter_map(|&at| structure::sentence(side.document, at, on_left, *confidence)));
            }
        }
    }
    found
}

/// Whether next to none of a sentence's words are `known`, by their places in `words`.
fn is_alone(side: &Side, sentence: SentenceRef, words: &[&Word], known: &BTreeSet<usize>) -> bool {
    let Some(place) = cover(side.sentence(sentence)) else { return false };
    let within = |word: &Word| {
        word.place.block == place.block && (place.span.start..place.span.end).contains(&word.place.span.start)
    };
    let own: Vec<usize> = (0..words.len()).filter(|&at| within(words[at])).collect();
    is_strange(own.iter().filter(|at| known.contains(at)).count(), own.len())
}

fn is_strange(linked: usize, words: usize) -> bool {
    words >= TELLING && (linked as f64) < STRANGE * words as f64
}
