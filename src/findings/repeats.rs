//! Sentences said twice, and sentences and terms that are translated in two ways.
//!
//! Idea: sentences are compared by their folded words. One that is said twice running, while the other text says it once,
//! is a slip; one that has two translations, or two that share one, is worth a look where terms should be standing.
//! Time and space: linear in the words, except for sorting.

use std::collections::BTreeMap;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::{Candidate, at, candidate};
use crate::language::words::is_light;
use crate::translation::word_links::Linked;
use crate::translation::words::{Pair, Side, Word, WordKind, cover};

/// Words from which a sentence is one, and no label that context translates in several ways.
const MIN_WORDS: usize = 3;
/// Times from which a rendering is the usual one, where it is at least three fifths of all.
const MIN_TIMES: usize = 2;
/// First letters by which forms of one word agree; a Chinese word is as long as its root.
const ROOT: usize = 4;

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

/// Terms that a text renders in one way as a rule, and otherwise in one place.
///
/// Before -> after: "le locataire" is "the tenant" three times and "the lessee" once -> `consistency.term`.
pub(crate) fn terms(left: &Side, right: &Side, linked: &[(Linked, f64)]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (side, other, on_left) in [(left, right, true), (right, left, false)] {
        // By word, its counterparts in reading order.
        let mut counterparts: BTreeMap<&str, Vec<(usize, &Word, &Word)>> = BTreeMap::new();
        for (pair, (linked, _)) in linked.iter().enumerate() {
            for link in linked.links.iter().filter(|link| !link.weak) {
                let (l, r) = (linked.left[link.left], linked.right[link.right]);
                let (word, facing) = if on_left { (l, r) } else { (r, l) };
                if !is_light(side.language, &word.folded) && !is_light(other.language, &facing.folded) {
                    counterparts.entry(&word.folded).or_default().push((pair, word, facing));
                }
            }
        }
        for all in counterparts.values().filter(|all| all.len() > MIN_TIMES) {
            let mut times: BTreeMap<&str, usize> = BTreeMap::new();
            for (_, _, facing) in all {
                *times.entry(&facing.folded).or_default() += 1;
            }
            let Some((&usual, &count)) = times.iter().max_by_key(|(word, count)| (**count, std::cmp::Reverse(**word)))
            else {
                continue;
            };
            if count < MIN_TIMES || count * 5 < all.len() * 3 {
                continue;
            }
            let shown = all.iter().find(|(_, _, facing)| facing.folded == usual).map(|(_, _, facing)| facing.place);
            for &(pair, word, facing) in all {
                let words = if on_left { &linked[pair].0.right } else { &linked[pair].0.left };
                let is_copied = word.folded == usual;
                let begins_alike =
                    |other: &str| other.chars().zip(usual.chars()).take_while(|(a, b)| a == b).count() >= ROOT;
                let is_form = begins_alike(&facing.folded) && !is_copied || facing.folded == usual;
                let has_usual = words.iter().any(|other| begins_alike(&other.folded) && other.place != facing.place);
                let (false, false, Some(shown)) = (is_form, has_usual, shown) else { continue };
                let rendering = nearest(&linked[pair].0, on_left, word, facing);
                let (l, r) = if on_left { (word.place, rendering) } else { (rendering, word.place) };
                let arguments = [("text", other.text(rendering)), ("usual", other.text(shown))];
                let id = "consistency.term";
                let finding = candidate(FindingKind::Consistency, 1, Some(l), Some(r), id, &arguments, 0.5);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// The place of the word's rendering: the word that it is linked to, or one that is linked to nothing and has the word's
/// place in the sentence.
fn nearest(linked: &Linked, on_left: bool, word: &Word, facing: &Word) -> Place {
    let (words, others) = if on_left { (&linked.left, &linked.right) } else { (&linked.right, &linked.left) };
    let at = words.iter().position(|other| other.place == word.place).unwrap_or_default();
    let is_free = |index: usize| {
        let mut links = linked.links.iter().filter(|link| !link.weak);
        others[index].place == facing.place || links.all(|link| if on_left { link.right } else { link.left } != index)
    };
    // Compared as products, by the lengths of both sentences.
    let distance = |index: &usize| (index * words.len()).abs_diff(at * others.len());
    let best = (0..others.len()).filter(|&index| is_free(index)).min_by_key(distance);
    best.map_or(facing.place, |index| others[index].place)
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
