//! What a reviser must look at in a text and its translation.
//!
//! Idea: closed checks first (numbers, names, verbs of force, negations, quantifiers), which are nearly always right;
//! then every content word is linked to its counterpart, and what surely stays alone is an omission or an addition.
//! A language pair's habits are no findings: what happens the same way again and again counts less each time.
//! Fewer is better: the list is cut where it stops being worth reading.
//!
//! # Messages
//!
//! A finding's `message` has an id and arguments, all of them pieces of the texts or numbers, from which a front end
//! builds a sentence in the reader's language. Omissions are what only the left text has, additions what only the
//! right one has.
//!
//! | id | arguments | kind |
//! |---|---|---|

mod links;
mod names;
mod numbers;
mod omissions;
mod punctuation;
mod quantity;
mod strength;
mod structure;
mod words;

use std::collections::BTreeMap;

use crate::comparison::{Bead, Finding, FindingKind, Message, Place};
use crate::document::Document;
use crate::lexicon::Lexicons;

use words::{Side, pairs};

/// A finding, and what it has in common with others.
struct Candidate {
    finding: Finding,
    /// Findings of one kind with the same habit are one way of this language pair, or of this translator, to write.
    habit: Option<String>,
}

impl Candidate {
    fn alone(finding: Finding) -> Self {
        Self { finding, habit: None }
    }

    fn of_habit(finding: Finding, habit: String) -> Self {
        Self { finding, habit: Some(habit) }
    }
}

/// What a reviser should look at, in reading order.
pub(crate) fn find(left: &Document, right: &Document, beads: &[Bead], lexicons: &Lexicons) -> Vec<Finding> {
    let (l, r) = (Side::new(left), Side::new(right));
    let pairs = pairs(&l, &r, beads);
    let tables = [lexicons.get(&left.language), lexicons.get(&right.language)];
    let mut found = numbers::find(&l, &r, &pairs);
    let (strengths, verbs) = strength::find(&l, &r, &pairs);
    found.extend(strengths);
    found.extend(quantity::find(&l, &r, &pairs));
    found.extend(names::find(&l, &r, &pairs, tables));
    found.extend(punctuation::alone(&l, true));
    found.extend(punctuation::alone(&r, false));
    let likeness = links::Likeness::new(&l, &r, &pairs, tables);
    if let [Some(a), Some(b)] = tables {
        let linked: Vec<_> = pairs.iter().map(|pair| (links::link(pair, &likeness), pair.confidence)).collect();
        let mut settled = [BTreeMap::new(), BTreeMap::new()];
        let dealt = found.iter().flat_map(|one| [(0, one.finding.left), (1, one.finding.right)]);
        let spoken = verbs.into_iter().map(|(place, on_left)| (usize::from(!on_left), Some(place)));
        for (side, place) in dealt.chain(spoken) {
            place.into_iter().for_each(|place| settled[side].entry(place.block).or_insert_with(Vec::new).push(place));
        }
        let is_settled =
            |word: &words::Word, on_left: bool| omissions::within(&settled[usize::from(!on_left)], word.place);
        found.extend(omissions::find(&l, &r, &linked, &likeness, [a, b], is_settled));
    }
    found.extend(structure::find(left, right, beads));
    found.extend(punctuation::pairs(&l, &r, &pairs));
    let mut found = weighed(found);
    found.sort_by_key(|finding| (finding.right.is_none(), finding.right, finding.left));
    found
}

/// The findings, those of one habit with their confidence divided by the root of their number.
fn weighed(candidates: Vec<Candidate>) -> Vec<Finding> {
    let mut habits: BTreeMap<(FindingKind, String), usize> = BTreeMap::new();
    for candidate in &candidates {
        if let Some(habit) = &candidate.habit {
            *habits.entry((candidate.finding.kind, habit.clone())).or_default() += 1;
        }
    }
    let weigh = |candidate: Candidate| {
        let kind = candidate.finding.kind;
        let times = candidate.habit.and_then(|habit| habits.get(&(kind, habit)).copied()).unwrap_or(1);
        let confidence = candidate.finding.confidence / (times as f64).sqrt();
        Finding { confidence, ..candidate.finding }
    };
    candidates.into_iter().map(weigh).collect()
}

/// A place as the left or the right of a finding, the other being absent.
fn at(on_left: bool, place: Place) -> (Option<Place>, Option<Place>) {
    if on_left { (Some(place), None) } else { (None, Some(place)) }
}

fn candidate(
    kind: FindingKind,
    severity: u8,
    left: Option<Place>,
    right: Option<Place>,
    id: &str,
    arguments: &[(&str, &str)],
    confidence: f64,
) -> Finding {
    let arguments = arguments.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let confidence = confidence.clamp(0.0, 1.0);
    Finding { kind, severity, left, right, message: Message { id: id.to_owned(), arguments }, confidence }
}
