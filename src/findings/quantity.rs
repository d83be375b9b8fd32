//! Negations and quantifiers on one side only: "certains territoires" against "territories".
//!
//! Idea: closed classes must agree in number within a sentence pair. Which one is left over is told by its place in the
//! sentence. Time and space: linear but for the few words of these classes.

use std::collections::BTreeMap;

use crate::comparison::{FindingKind, Place};
use crate::language::closed::{Quantity, negation, quantifiers};
use crate::language::{Language, fold};

use super::words::{Pair, Side, Word, WordKind};
use super::{Candidate, candidate};

/// Words of one class beyond which a passage is no sentence.
const MOST: usize = 50;
/// Words after French "ne" among which "que" makes it "only".
const REACH: usize = 12;

/// Findings about negations and quantifiers.
pub(super) fn find(left: &Side, right: &Side, pairs: &[Pair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    // How often each word of these classes occurs, for the habits.
    let counts = [count(left), count(right)];
    for pair in pairs {
        let (l, r) = (negations(left.language, &pair.left), negations(right.language, &pair.right));
        // One against none is plain; two against one may be another way to say it.
        let alone = l.is_empty() || r.is_empty();
        for (place, on_left) in left_over(&pair.left, &l, &pair.right, &r) {
            let side = if on_left { left } else { right };
            let lacking = negation(side.language).lacking.contains(&fold(side.text(place)).as_str());
            let (severity, confidence) = if lacking {
                (2, 0.4)
            } else if alone {
                (3, 0.7)
            } else {
                (2, 0.55)
            };
            let text = if on_left { left.text(place) } else { right.text(place) };
            let chances = chances(&counts, on_left, text);
            let confidence = confidence * (0.5 + pair.confidence / 2.0);
            found.push(one_sided(place, on_left, severity, "negation", text, confidence).of(chances));
        }
        let (l, r) = (quantities(left.language, &pair.left), quantities(right.language, &pair.right));
        for (class, severity, confidence) in
            [(Quantity::Some, 2, 0.9), (Quantity::Only, 2, 0.6), (Quantity::Most, 2, 0.6), (Quantity::All, 1, 0.35)]
        {
            let of = |hits: &[(Quantity, usize)]| -> Vec<usize> {
                hits.iter().filter(|hit| hit.0 == class).map(|hit| hit.1).collect()
            };
            for (place, on_left) in left_over(&pair.left, &of(&l), &pair.right, &of(&r)) {
                let text = if on_left { left.text(place) } else { right.text(place) };
                let chances = chances(&counts, on_left, text);
                let confidence = confidence * pair.confidence;
                found.push(one_sided(place, on_left, severity, "quantifier", text, confidence).of(chances));
            }
        }
    }
    found
}

fn one_sided(place: Place, on_left: bool, severity: u8, what: &str, text: &str, confidence: f64) -> Candidate {
    let kind = if on_left { FindingKind::Omission } else { FindingKind::Addition };
    let id = format!("{}.{what}", if on_left { "omission" } else { "addition" });
    let (left, right) = if on_left { (Some(place), None) } else { (None, Some(place)) };
    let finding = candidate(kind, severity, left, right, &id, &[("text", text)], confidence);
    Candidate::of_habit(finding, format!("{id} {}", fold(text)))
}

/// How often each word occurs.
fn count<'s>(side: &'s Side) -> BTreeMap<&'s str, usize> {
    side.vocabulary.iter().map(|(word, count)| (word.as_str(), *count)).collect()
}

fn chances(counts: &[BTreeMap<&str, usize>; 2], on_left: bool, text: &str) -> usize {
    counts[usize::from(!on_left)].get(fold(text).as_str()).copied().unwrap_or(1)
}

/// The words of a class that are more on one side, after pairing those nearest in relative position.
fn left_over(left: &[&Word], l: &[usize], right: &[&Word], r: &[usize]) -> Vec<(Place, bool)> {
    if l.len().max(r.len()) > MOST {
        return Vec::new();
    }
    let on_left = l.len() > r.len();
    let (more, fewer) = if on_left { (l, r) } else { (r, l) };
    let (words, others) = if on_left { (left, right) } else { (right, left) };
    let at = |index: usize, count: usize| index as f64 / count.max(1) as f64;
    let mut rest: Vec<usize> = more.to_vec();
    for &other in fewer {
        let distance = |&index: &usize| (at(index, words.len()) - at(other, others.len())).abs();
        let nearest = (0..rest.len()).min_by(|&a, &b| distance(&rest[a]).total_cmp(&distance(&rest[b])));
        if let Some(nearest) = nearest {
            rest.remove(nearest);
        }
    }
    rest.into_iter().filter_map(|index| words.get(index)).map(|word| (word.place, on_left)).collect()
}

/// The indices of the words that negate, one for each negation.
pub(super) fn negations(language: Language, words: &[&Word]) -> Vec<usize> {
    let table = negation(language);
    let mut found: Vec<usize> = Vec::new();
    // Where the current stretch between marks, in which negative words agree with each other, has its negation.
    let mut agreed = false;
    for (at, word) in words.iter().enumerate() {
        let folded = word.folded.as_str();
        if word.kind == WordKind::Mark {
            agreed = false;
        } else if harmless(language, table.harmless, words, at) {
            continue;
        } else if table.concordant.contains(&folded) {
            if !agreed && !restricts(language, words, at) {
                found.push(at);
            }
            agreed = true;
        } else if table.continuing.contains(&folded) {
            // "Nor" goes on with a negation, unless it opens the sentence.
            if word.first {
                found.push(at);
            }
        } else if single(language, table.single, folded) || table.lacking.contains(&folded) {
            found.push(at);
        }
    }
    found
}

fn single(language: Language, list: &[&str], folded: &str) -> bool {
    match language {
        Language::Chinese => list.iter().any(|part| folded.contains(part)),
        Language::German => list.contains(&folded) || folded.strip_prefix("nicht").is_some_and(|rest| rest.len() > 4),
        _ => list.contains(&folded) || folded.starts_with("non-"),
    }
}

/// Whether the word belongs to a fixed phrase that negates nothing.
fn harmless(language: Language, phrases: &[&str], words: &[&Word], at: usize) -> bool {
    let space = if language == Language::Chinese { "" } else { " " };
    let around = |from: usize| {
        let near = words.iter().skip(from).take(at + 3 - from);
        near.map(|word| word.folded.as_str()).collect::<Vec<_>>().join(space)
    };
    let folded = words[at].folded.as_str();
    phrases.iter().any(|phrase| match language {
        Language::Chinese => {
            phrase.contains(folded) && around(at.saturating_sub(1)).contains(phrase) || folded.contains(phrase)
        }
        _ => phrase.split(' ').next() == Some(folded) && around(at).starts_with(phrase),
    })
}

/// French "ne … que", which is "only".
fn restricts(language: Language, words: &[&Word], at: usize) -> bool {
    if language != Language::French || !["ne", "n'"].contains(&words[at].folded.as_str()) {
        return false;
    }
    let ahead =
        words.iter().skip(at + 1).take(REACH).take_while(|word| word.kind != WordKind::Mark || word.folded == ",");
    for word in ahead {
        match word.folded.as_str() {
            "pas" | "point" | "plus" | "jamais" | "rien" | "aucun" | "aucune" | "nul" | "nulle" | "ni" | "personne" => {
                return false;
            }
            "que" | "qu'" => return true,
            _ => {}
        }
    }
    false
}

fn quantities(language: Language, words: &[&Word]) -> Vec<(Quantity, usize)> {
    let table = quantifiers(language);
    let class = |folded: &str| {
        let (class, _) = table.iter().find(|(_, list)| match language {
            Language::Chinese => list.iter().any(|part| folded.contains(part)),
            _ => list.contains(&folded),
        })?;
        Some(*class)
    };
    let hits = words.iter().enumerate().filter_map(|(at, word)| Some((class(&word.folded)?, at)));
    hits.collect()
}
