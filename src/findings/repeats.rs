//! Sentences said twice, and sentences that are translated in two ways.
//!
//! Idea: sentences are compared by their folded words. One that is said twice running, while the other text says it once,
//! is a slip; one that has two translations, or two that share one, is worth a look where terms should be standing.
//! Time and space: linear in the words, but for sorting.

use std::collections::BTreeMap;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::{Candidate, at, candidate};
use crate::translation::words::{Pair, Side, WordKind, cover};

/// Words from which a sentence is one, and no label that context translates in several ways.
const MIN_WORDS: usize = 3;

/// Sentences said twice running on one side.
pub(crate) fn repeated(left: &Side, right: &Side, pairs: &[Pair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (side, on_left) in [(left, true), (right, false)] {
        // The pair that holds each sentence, and how many sentences the other side has in it.
        let mut counterparts: BTreeMap<SentenceRef, Vec<String>> = BTreeMap::new();
        for pair in pairs {
            let (own, other, others) = match on_left {
                true => (&pair.left_sentences, &pair.right_sentences, right),
                false => (&pair.right_sentences, &pair.left_sentences, left),
            };
            let keys: Vec<String> = other.iter().map(|&at| key(others, at)).collect();
            for &at in own {
                counterparts.insert(at, keys.clone());
            }
        }
        let all: Vec<SentenceRef> = (0..side.sentences.len())
            .flat_map(|block| (0..side.sentences[block].len()).map(move |sentence| (block, sentence)))
            .collect();
        for two in all.windows(2) {
            let (first, second) = (key(side, two[0]), key(side, two[1]));
            if first != second || words(side, two[1]) < MIN_WORDS {
                continue;
            }
            // The other side says it twice too.
            let (a, b) = (counterparts.get(&two[0]), counterparts.get(&two[1]));
            let twice = match (a, b) {
                (Some(a), Some(b)) if a == b => a.windows(2).any(|keys| keys[0] == keys[1]),
                (Some(a), Some(b)) => !a.is_empty() && !b.is_empty() && a.last() == b.first(),
                _ => false,
            };
            let Some(place) = cover(side.sentence(two[1])).filter(|_| !twice) else { continue };
            let (l, r) = at(on_left, whole(side, two[1]).unwrap_or(place));
            let arguments = [("text", side.text(place))];
            let id = "repetition.sentence";
            found.push(Candidate::alone(candidate(FindingKind::Repetition, 2, l, r, id, &arguments, 0.9)));
        }
    }
    found
}

/// Sentences of one side that are the same, and whose counterparts are not.
pub(crate) fn inconsistent(left: &Side, right: &Side, pairs: &[Pair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (side, other, on_left) in [(left, right, true), (right, left, false)] {
        let mut known: BTreeMap<String, (String, Place)> = BTreeMap::new();
        for pair in pairs {
            let (own, others) = match on_left {
                true => (&pair.left_sentences, &pair.right_sentences),
                false => (&pair.right_sentences, &pair.left_sentences),
            };
            let (&[one], &[counterpart]) = (own.as_slice(), others.as_slice()) else { continue };
            let Some((here, there)) = whole(side, one).zip(whole(other, counterpart)) else { continue };
            if words(side, one) < MIN_WORDS {
                continue;
            }
            let translation = key(other, counterpart);
            let (usual, first) = known.entry(key(side, one)).or_insert_with(|| (translation.clone(), there));
            if *usual != translation {
                let (l, r) = if on_left { (here, there) } else { (there, here) };
                let arguments = [("text", other.text(there)), ("usual", other.text(*first))];
                let id = "consistency.sentence";
                let finding = candidate(FindingKind::Consistency, 1, Some(l), Some(r), id, &arguments, 0.7);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// A sentence by its folded words.
fn key(side: &Side, at: SentenceRef) -> String {
    let words = side.sentence(at).iter().filter(|word| word.kind != WordKind::Mark);
    words.map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

fn words(side: &Side, at: SentenceRef) -> usize {
    side.sentence(at).iter().filter(|word| word.kind != WordKind::Mark).count()
}

fn whole(side: &Side, (block, sentence): SentenceRef) -> Option<Place> {
    let span = *side.document.blocks.get(block)?.sentences.get(sentence)?;
    Some(Place { block, span })
}
