//! Sentences said twice, and sentences and terms that are translated in two ways.
//!
//! Idea: sentences are compared by their folded words. One that is said twice running, while the other text says it
//! once, is a slip; one that has two translations, or two that share one, is worth a look where terms should be
//! standing. Time and space: linear in the words, except for sorting.

use crate::strings::gather::Gather;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::{Candidate, Read, candidate, markup, structure};
use crate::language::Language;
use crate::strings::search::has_any;
use crate::strings::sort::Order;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind, cover};

/// Words from which a sentence is one, and no label that context translates in several ways.
const MIN_WORDS: usize = 3;
/// The percentage of all renderings from which one is the usual one: two of three are, two of four are not.
const USUAL_PERCENT: usize = 60;
/// The confidence in a term that is translated otherwise as a rule: of four most are as right. On sixteen read in good
/// translations one was worth a look, and a word without counterpart is that three times as often.
const OTHER_TERM: f64 = 0.25;
/// First letters by which forms of one word agree.
const ROOT: usize = 4;

/// Sentences said twice running on one side.
pub(crate) fn repeated(left: &SideWords, right: &SideWords, pairs: &[SentencePair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (side, facing) in [(left, right), (right, left)] {
        // The pair that holds each sentence.
        let mut counterparts: FxHashMap<SentenceRef, usize> = FxHashMap::default();
        for (index, pair) in pairs.iter().enumerate() {
            for &at in side.side.of(&pair.left_sentences, &pair.right_sentences) {
                counterparts.insert(at, index);
            }
        }
        let all: Vec<SentenceRef> = (0..side.sentences.len())
            .flat_map(|block| (0..side.sentences[block].len()).map(move |sentence| (block, sentence)))
            .gather();
        for two in all.windows(2) {
            let (first, second) = (key(side, two[0]), key(side, two[1]));
            // A short one is a cry, unless both stand for one and the same.
            let is_one = || {
                let pair = counterparts.get(&two[0]).filter(|pair| counterparts.get(&two[1]) == Some(pair));
                pair.is_some_and(|&pair| {
                    side.side.other().of(&pairs[pair].left_sentences, &pairs[pair].right_sentences).len() == 1
                })
            };
            let is_label = two[0].0 != two[1].0
                && whole(side, two[1])
                    .is_some_and(|place| !has_any(side.text(place), |c| matches!(c, '!' | '?' | '！' | '？' | '؟')));
            // Sections may have one heading: "Powers", "Powers".
            let is_open =
                || is_label && whole(side, two[1]).is_some_and(|place| !side.text(place).contains(structure::ENDS));
            let is_short = words(side, two[1]) < MIN_WORDS;
            if first != second || first.is_empty() || (is_short || is_open()) && !(is_label && is_one()) {
                continue;
            }
            // The other side says it twice too, the second time perhaps as the beginning of a longer sentence.
            let at = counterparts.get(&two[0]).or(counterparts.get(&two[1]));
            let near = at.map_or(0..0, |at| at.saturating_sub(1)..(at + 2).min(pairs.len()));
            let facing_keys: Vec<String> = pairs[near]
                .iter()
                .flat_map(|pair| side.side.other().of(&pair.left_sentences, &pair.right_sentences))
                .map(|&at| key(facing, at))
                .gather();
            let twice = facing_keys.windows(2).any(|keys| is_repeated(&keys[0], &keys[1]));
            let is_note = markup::is_note(&side.document.blocks[two[1].0].text);
            let Some(place) = cover(side.sentence(two[1])).filter(|_| !twice && !is_note) else { continue };
            let (l, r) = side.side.place(whole(side, two[1]).unwrap_or(place));
            let arguments = [("text", side.text(place))];
            let id = "repetition.sentence";
            found.push(Candidate::alone(candidate(FindingKind::Repetition, 2, l, r, id, &arguments, 0.9)));
        }
    }
    found
}

/// Whether a sentence begins with the whole of the one before it, or with its end: "she went on: do cats eat bats? do
/// cats eat bats? and".
fn is_repeated(first: &str, second: &str) -> bool {
    let (first, second): (Vec<&str>, Vec<&str>) = (first.split(' ').gather(), second.split(' ').gather());
    let shorter = first.len().min(second.len());
    let is_common = |words: usize| first[first.len() - words..] == second[..words];
    !first[0].is_empty() && ((MIN_WORDS..=shorter).any(is_common) || first.len() == shorter && is_common(shorter))
}

/// Sentences of one side that are the same, and whose counterparts are not.
pub(crate) fn inconsistent(left: &SideWords, right: &SideWords, pairs: &[SentencePair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (side, other) in [(left, right), (right, left)] {
        let mut known: FxHashMap<String, (String, Place)> = FxHashMap::default();
        for pair in pairs {
            let (own, others) = side.side.own_and_other(&pair.left_sentences, &pair.right_sentences);
            let (&[one], &[counterpart]) = (own.as_slice(), others.as_slice()) else { continue };
            let Some((here, there)) = whole(side, one).zip(whole(other, counterpart)) else { continue };
            if words(side, one).max(words(other, counterpart)) < MIN_WORDS {
                continue;
            }
            let translation = key(other, counterpart);
            let (usual, first) = known.entry(key(side, one)).or_insert_with(|| (translation.clone(), there));
            if *usual != translation {
                let (l, r) = side.side.own_and_other(here, there);
                let arguments = [("text", other.text(there)), ("usual", other.text(*first))];
                let id = "consistency.sentence";
                let finding = candidate(FindingKind::Consistency, 1, Some(l), Some(r), id, &arguments, 0.7);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// Terms that a text renders in one way as a rule, and otherwise in one place. Both renderings must be linked to the
/// term at least as often as to any other word: a rendering that mostly stands for another word is linked to the term
/// by chance.
///
/// Before -> after: "le locataire" is "the tenant" three times and "the lessee" once -> `consistency.term`.
pub(crate) fn terms(read: &Read) -> Vec<Candidate> {
    let Read { left, right, linked, .. } = *read;
    let mut found = Vec::new();
    // Chinese is cut into the words that its table has: one term may be cut in several ways.
    if [left, right].iter().any(|side| side.language == Language::Chinese) {
        return found;
    }
    for (side, other) in [(left, right), (right, left)] {
        // By word, its counterparts in reading order; and each counterpart with the word.
        let mut counterparts: BTreeMap<&str, Vec<(usize, &Word, &Word)>> = BTreeMap::new();
        let mut links: Vec<(&str, &str)> = Vec::new();
        for (pair, (linked, _)) in linked.iter().enumerate() {
            for link in linked.links.iter() {
                let (l, r) = (linked.left[link.left], linked.right[link.right]);
                let (word, facing) = side.side.own_and_other(l, r);
                if !word.light && !facing.light {
                    counterparts.entry(&word.folded).or_default().push((pair, word, facing));
                    links.push((&facing.folded, &word.folded));
                }
            }
        }
        links.order_by_key(|&link| link);
        for all in counterparts.values() {
            let mut times: FxHashMap<&str, usize> = FxHashMap::default();
            for (_, _, facing) in all {
                *times.entry(&facing.folded).or_default() += 1;
            }
            let most = times.iter().max_by_key(|(word, count)| (**count, std::cmp::Reverse(**word)));
            let Some((&usual, &count)) = most else { continue };
            let shown = all.iter().find(|(_, _, facing)| facing.folded == usual).map(|(_, _, facing)| facing.place);
            let Some(shown) = shown.filter(|_| count * 100 >= all.len() * USUAL_PERCENT) else { continue };
            for &(pair, word, facing) in all {
                // A name that is copied as a rule has a translation where it is not a name.
                if side.text(word.place).eq_ignore_ascii_case(other.text(shown)) {
                    continue;
                }
                let is_usual = |other: &Word| is_one_word(&other.folded, usual);
                let words = side.side.other().of(&linked[pair].0.left, &linked[pair].0.right);
                if is_usual(facing)
                    || words.iter().any(|other| is_usual(other))
                    || [usual, &facing.folded].iter().any(|rendering| !is_mostly(&links, rendering, &word.folded))
                {
                    continue;
                }
                let (l, r) = side.side.own_and_other(word.place, facing.place);
                let arguments = [("text", other.text(facing.place)), ("usual", other.text(shown))];
                let id = "consistency.term";
                let finding = candidate(FindingKind::Consistency, 1, Some(l), Some(r), id, &arguments, OTHER_TERM);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// Whether a rendering stands for a word as often as for any other, by the links in order.
fn is_mostly(links: &[(&str, &str)], rendering: &str, word: &str) -> bool {
    let start = links.partition_point(|link| link.0 < rendering);
    let own = links[start..].iter().take_while(|link| link.0 == rendering);
    let (mut before, mut run, mut most, mut times) = ("", 0, 0, 0);
    for &(_, other) in own {
        run = if other == before { run + 1 } else { 1 };
        before = other;
        most = most.max(run);
        if other == word {
            times = run;
        }
    }
    times == most
}

/// Whether two words are forms of one: they begin alike, or one is the end of the other, as of a compound.
fn is_one_word(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    alike >= ROOT || one.ends_with(other) || other.ends_with(one)
}

/// A sentence by its folded words.
fn key(side: &SideWords, at: SentenceRef) -> String {
    let words = side.sentence(at).iter().filter(|word| word.kind != WordKind::Mark);
    words.map(|word| word.folded.as_str()).gather().join(" ")
}

fn words(side: &SideWords, at: SentenceRef) -> usize {
    side.sentence(at).iter().filter(|word| word.kind != WordKind::Mark).count()
}

fn whole(side: &SideWords, (block, sentence): SentenceRef) -> Option<Place> {
    let span = *side.document.blocks.get(block)?.sentences.get(sentence)?;
    Some(Place { block, span })
}
