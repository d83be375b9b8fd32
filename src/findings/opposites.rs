//! Words of a closed class that contradict each other: "before" against "après", "north" against "sud".
//!
//! Idea: within a sentence pair, members of a class that say the same cancel out. Where both sides have members left,
//! and they differ, the translation says something else: a contradiction. A member that only one side has is none: the
//! other side may say it in another way.
//!
//! Before -> after: "within 5 days before the vote" / "dans les 5 jours après le vote" -> `opposite.order`, "before",
//! "après". "before the vote" / "préalablement au vote" -> nothing. "before the vote" / "le vote" -> nothing.

use crate::comparison::FindingKind;
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::{Candidate, candidate};
use crate::language::Language;
use crate::translation::words::{Pair, Side};

/// How a class is reported.
struct Class {
    name: &'static str,
    severity: u8,
    confidence: f64,
}

/// The classes. Confidence is the share of contradictions that were right on texts with faults put in; a class that
/// good translations exchange freely has severity 1.
const CLASSES: [Class; 20] = [
    Class { name: "bound", severity: 3, confidence: 0.8 },
    Class { name: "order", severity: 3, confidence: 0.7 },
    Class { name: "change", severity: 3, confidence: 0.8 },
    Class { name: "trade", severity: 3, confidence: 0.9 },
    Class { name: "directness", severity: 3, confidence: 0.9 },
    Class { name: "scope", severity: 3, confidence: 0.8 },
    Class { name: "compass", severity: 3, confidence: 0.9 },
    Class { name: "rank", severity: 2, confidence: 0.7 },
    Class { name: "gender", severity: 2, confidence: 0.7 },
    Class { name: "daytime", severity: 2, confidence: 0.7 },
    Class { name: "reach", severity: 2, confidence: 0.7 },
    Class { name: "sale", severity: 3, confidence: 0.8 },
    Class { name: "hire", severity: 3, confidence: 0.9 },
    Class { name: "work", severity: 3, confidence: 0.8 },
    Class { name: "loan", severity: 3, confidence: 0.9 },
    Class { name: "licence", severity: 3, confidence: 0.9 },
    Class { name: "era", severity: 3, confidence: 0.9 },
    Class { name: "weekday", severity: 3, confidence: 0.9 },
    Class { name: "country", severity: 3, confidence: 0.85 },
    Class { name: "city", severity: 3, confidence: 0.85 },
];

/// Members left over beyond which a pair is too entangled to say which contradicts which.
const MAX_LEFT_OVER: usize = 2;

/// The table of a language; empty where there is none.
pub(crate) fn table(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("opposites/ar.txt"),
        Language::Chinese => include_str!("opposites/zh.txt"),
        Language::English => include_str!("opposites/en.txt"),
        Language::French => include_str!("opposites/fr.txt"),
        Language::German => include_str!("opposites/de.txt"),
        Language::Russian => include_str!("opposites/ru.txt"),
        Language::Spanish => include_str!("opposites/es.txt"),
        Language::Other => "",
    }
}

/// The names of countries and cities in a language.
pub(crate) fn places(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("places/ar.txt"),
        Language::Chinese => include_str!("places/zh.txt"),
        Language::English => include_str!("places/en.txt"),
        Language::French => include_str!("places/fr.txt"),
        Language::German => include_str!("places/de.txt"),
        Language::Russian => include_str!("places/ru.txt"),
        Language::Spanish => include_str!("places/es.txt"),
        Language::Other => "",
    }
}

/// Contradictions of closed classes in each sentence pair, whose hits are given.
pub(crate) fn find(left: &Side, right: &Side, pairs: &[Pair], hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (pair, [l, r]) in pairs.iter().zip(hits) {
        for class in &CLASSES {
            let (l, r) = left_over(&of(l, class.name), &of(r, class.name));
            if l.is_empty() || r.is_empty() || l.len().max(r.len()) > MAX_LEFT_OVER {
                continue;
            }
            for (l, r) in l.iter().zip(&r) {
                let arguments = [("left", left.text(l.place)), ("right", right.text(r.place))];
                let id = format!("opposite.{}", class.name);
                let confidence = class.confidence * (0.5 + pair.confidence / 2.0);
                let kind = match class.name {
                    "country" | "city" => FindingKind::Name,
                    "weekday" | "era" => FindingKind::Date,
                    _ => FindingKind::Term,
                };
                let finding =
                    candidate(kind, class.severity, Some(l.place), Some(r.place), &id, &arguments, confidence);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// Words for "and" and "or" exchanged: both sides join as often, but not alike.
///
/// Before -> after: "a photo or a signature" / "una foto y una firma" -> `opposite.joint`. "cats and dogs" / "cats, dogs" ->
/// nothing.
pub(crate) fn coordinations(left: &Side, right: &Side, pairs: &[Pair], hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (pair, [l, r]) in pairs.iter().zip(hits) {
        let (l, r) = (of(l, "joint"), of(r, "joint"));
        if l.len() != r.len() {
            continue;
        }
        for (one, other) in l.iter().zip(&r).filter(|(one, other)| one.value != other.value) {
            let exchanged = l.iter().zip(&r).filter(|(a, b)| a.value != b.value).count();
            let arguments = [("left", left.text(one.place)), ("right", right.text(other.place))];
            let confidence = 0.8 * (0.5 + pair.confidence / 2.0);
            // Two that differ may be two that changed places.
            let severity = if exchanged == 1 { 2 } else { 1 };
            let id = "opposite.joint";
            let (l, r) = (Some(one.place), Some(other.place));
            found.push(Candidate::alone(candidate(FindingKind::Term, severity, l, r, id, &arguments, confidence)));
        }
    }
    found
}

/// The hits of each pair, left and right.
pub(crate) fn hits(pairs: &[Pair], phrases: &[Phrases; 2]) -> Vec<[Vec<Hit>; 2]> {
    pairs.iter().map(|pair| [phrases[0].find(&pair.left), phrases[1].find(&pair.right)]).collect()
}

fn of(hits: &[Hit], class: &str) -> Vec<Hit> {
    hits.iter().filter(|hit| hit.class == class).copied().collect()
}

/// What is left of both sides when equal values cancel out. A value that one side merely repeats is not left over.
fn left_over(left: &[Hit], right: &[Hit]) -> (Vec<Hit>, Vec<Hit>) {
    let lacks = |hit: &&Hit, others: &[Hit]| !others.iter().any(|other| other.value == hit.value);
    let distinct = |hits: &[Hit], others: &[Hit]| {
        let mut rest: Vec<Hit> = hits.iter().filter(|hit| lacks(hit, others)).copied().collect();
        rest.dedup_by_key(|hit| hit.value);
        rest
    };
    (distinct(left, right), distinct(right, left))
}
