//! What a reviser must look at in a text and its translation.
//!
//! Idea: absence of evidence is not a finding. What is to be checked (severity 2 and 3) is a contradiction in the same
//! place (another value, unit, place, direction, verb of force) or a whole unit that is missing, added or said twice. A
//! word for which no counterpart was found, and everything weaker, is for reading only (severity 1). A finding depends
//! on its own place only, but what happens the same way again and again in a pair of texts counts less each time.
//!
//! # Severities
//!
//! 3 is other substance: another value, unit, country or direction, a negation, a sentence or more on one side only. 2
//! is other scope, strength or precision: an item that is missing, a verb stronger by two ranks, a placeholder lost. 1
//! is for reading: a nuance, a slip, a word without counterpart, and what is doubtful, whatever it is about.
//!
//! # Messages
//!
//! A finding's `message` has an id and arguments, all of them pieces of the texts or numbers, from which a front end
//! builds a sentence in the reader's language. Omissions are what only the left text has, additions what only the
//! right one has.
//!
//! | id | arguments | what |
//! |---|---|---|
//! | `number.differs`, `date.differs`, `reference.differs` | `left`, `right` | another value |
//! | `number.format` | `left`, `right` | a number written as the other language writes it |
//! | `number.unit`, `number.sign` | `left`, `right` | the same number of another unit, or of another sign |
//! | `opposite.bound` … `opposite.joint` | `left`, `right` | words of one closed class that say different things |
//! | `verbatim.differs` | `left`, `right` | an address, placeholder, tag or code that should be the same |
//! | `verbatim.omission`, `verbatim.addition` | `text` | one on one side only |
//! | `repetition.sentence` | `text` | a sentence said twice running |
//! | `consistency.sentence` | `text`, `usual` | a sentence translated in two ways |
//! | `consistency.term` | `text`, `usual` | a term that is translated otherwise as a rule |
//! | `punctuation.end` | `left`, `right` | paragraphs that end with different marks |
//! | `punctuation.script` | `text` | a word with letters of two scripts |
//! | `number.omission`, `date.omission`, `reference.omission` | `text` | a value on the left only |
//! | `number.addition`, `date.addition`, `reference.addition` | `text` | a value on the right only |
//! | `name.spelling` | `text`, `usual` | spelled otherwise than elsewhere in its text |
//! | `name.differs` | `left`, `right` | spelled otherwise than the other side allows |
//! | `consistency.acronym` | `acronym`, `text`, `usual` | a full form that is not the acronym's usual one |
//! | `strength.weaker`, `strength.stronger` | `left`, `right` | the right verb, compared with the left one |
//! | `strength.other` | `left`, `right` | verbs that do different things |
//! | `omission.negation`, `addition.negation` | `text` | a negation on one side only |
//! | `omission.quantifier`, `addition.quantifier` | `text` | "some", "only", "all" on one side only |
//! | `omission.insult`, `addition.insult` | `text` | a word of abuse on one side only |
//! | `omission.possessive`, `addition.possessive` | `text` | "its", "leur" on one side only |
//! | `omission.item`, `addition.item` | `text` | an item of an enumeration on one side only |
//! | `omission.word`, `addition.word` | `text` | one word or two on one side only |
//! | `omission.clause`, `addition.clause` | `text` | three content words or more on one side only |
//! | `omission.sentence`, `addition.sentence` | `text` | a sentence on one side only |
//! | `omission.block`, `addition.block` | `text` | a paragraph on one side only |
//! | `term.differs` | `left`, `right` | words, or sentences, in the same place that do not translate each other |
//! | `glossary.missing` | `text`, `expected` | a term of the glossary, without a translation that it allows |
//! | `glossary.forbidden` | `text`, `right` | a translation that the glossary forbids |
//! | `structure.moved` | none | the paragraph, or sentence, is in another place |
//! | `structure.number` | `left`, `right` | paragraphs that correspond have other numbers |
//! | `structure.gap` | `number` | a number that the count leaves out |
//! | `structure.unrelated` | `parallel` (percent) | the texts are not translations of each other; the only finding then |
//! | `untranslated.sentence` | `text` | a sentence left in the other language |
//! | `untranslated.words` | `text` | words left in it within a sentence |
//! | `repetition.word` | `text` | a word twice running |
//! | `punctuation.unpaired` | `text` | a bracket or quote alone |
//! | `punctuation.question` | `left`, `right` | a question on one side only |

mod clock;
mod copied_names;
mod denied_words;
mod elsewhere;
mod full_names;
mod glossary;
mod groups;
mod insults;
mod lengths;
mod lists;
mod markup;
mod names;
mod negated_words;
mod negation;
mod number_formats;
mod number_items;
mod numbers;
mod omissions;
mod opposites;
mod other_names;
mod phrases;
mod possessives;
mod punctuation;
mod quantity;
mod rates;
mod repeats;
mod same_numbers;
mod structure;
mod support;
mod syllables;
mod units;
mod unrelated_sentences;
mod untranslated_words;
mod verb_strength;
mod verbatim;

use crate::strings::gather::{Gather, PushAll};
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::comparison::{Bead, Comparison, Finding, FindingKind, Message, Place, Side};
use crate::document::{BlockKind, Document};
use crate::findings::lengths::Lengths;
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::support::Support;
use crate::glossary::Glossary;
use crate::language::Language;
use crate::lexicon::{Lexicon, Lexicons};
use crate::strings::sort::{Order, distinct};
use crate::strings::span::Span;
use crate::translation::coverage::Coverage;
use crate::translation::likeness::Likeness;
use crate::translation::word_links::{self, Linked};
use crate::translation::words::{SentencePair, SideWords, Word, pairs};

/// Findings that are listed at most, the best ones: nobody reads more.
const LISTED: usize = 2_000;
/// The confidence below which a finding is a nuance, whatever it is about.
const DOUBTFUL: f64 = 0.5;

/// A finding, and what it has in common with others.
struct Candidate {
    finding: Finding,
    /// Findings of one kind with the same habit are one way of this language pair, or of this translator, to write.
    habit: Option<String>,
    /// How often the habit could have shown itself, where that is known.
    chances: Option<usize>,
}

impl Candidate {
    fn alone(finding: Finding) -> Self {
        Self { finding, habit: None, chances: None }
    }

    fn of_habit(finding: Finding, habit: String) -> Self {
        Self { finding, habit: Some(habit), chances: None }
    }

    /// Of a habit that could have shown itself so many times.
    fn of(self, chances: usize) -> Self {
        Self { chances: Some(chances), ..self }
    }
}

/// The closed classes of both sides, and their words that negate. None where a language that has such words lacks its
/// table: what the other side says could not be told from what it leaves out.
fn closed_classes<'t>(sides: [&SideWords; 2], lines: [&'t str; 2]) -> Option<([Phrases<'t>; 2], [Phrases<'t>; 2])> {
    let lacks = |at: usize| lines[at].is_empty() && sides[at].language != Language::Other;
    let phrases = |negative: bool| {
        [0, 1].map(|at| {
            let lines = lines[at].lines().chain(opposites::SHARED.lines());
            let is_asked =
                |line: &&str| line.starts_with(phrases::TRADITIONAL) || line.starts_with("negative") == negative;
            Phrases::new(sides[at].language, lines.filter(is_asked))
        })
    };
    (!lacks(0) && !lacks(1)).then(|| (phrases(false), phrases(true)))
}

/// What a reviser should look at, in reading order. Links the words of the beads' sentence pairs on the way.
pub(crate) fn find(left: &Document, right: &Document, beads: &mut [Bead], lexicons: &Lexicons) -> Vec<Finding> {
    let tables = [lexicons.get(&left.language), lexicons.get(&right.language)];
    let (l, r) = (SideWords::new(Side::Left, left, tables[0]), SideWords::new(Side::Right, right, tables[1]));
    let pairs = pairs(&l, &r, beads);
    let likeness = Likeness::new(&l, &r, &pairs, tables);
    let linked: Vec<_> = pairs.iter().map(|pair| (word_links::link(pair, &likeness), pair.confidence)).gather();
    let has_tables = tables.iter().all(Option::is_some);
    let linked_by_tables = has_tables.then_some(&linked[..]);
    let lengths = Lengths::new(&l, &r, &pairs);
    let lines = tables.map(|table| table.map_or("", Lexicon::closed_classes));
    let classes = closed_classes([&l, &r], lines);
    let hits = classes.as_ref().map(|(of_classes, _)| opposites::hits(&pairs, of_classes));
    let mut found = numbers::find(&l, &r, &pairs, hits.as_deref());
    if let Some(hits) = &hits {
        found.push_all(units::find(&l, &r, &pairs, hits));
        found.push_all(opposites::find(&l, &r, &pairs, hits, linked_by_tables));
    }
    let kept = weighed(verbatim::find(&l, &r, &pairs));
    found.push_all(repeats::repeated(&l, &r, &pairs));
    found.push_all(repeats::inconsistent(&l, &r, &pairs));
    let (strengths, verbs) = verb_strength::find(&l, &r, &pairs, &linked, hits.as_deref(), lines);
    found.push_all(strengths);
    let negatives = classes.as_ref().map(|(_, negatives)| negatives);
    // A language without tables says "no" in words that nobody knows here.
    if l.language != Language::Other && r.language != Language::Other {
        found.push_all(quantity::find(&l, &r, &pairs, linked_by_tables, negatives, hits.as_deref(), tables));
    }
    found.push_all(names::find(&l, &r, &pairs, hits.as_deref(), tables));
    found.push_all(punctuation::alone(&l));
    found.push_all(punctuation::alone(&r));
    let mut found: Vec<Finding> = weighed(found);
    // A number in a code is part of it.
    found.retain(|one| !kept.iter().any(|other| within(one, other)));
    found.push_all(kept);
    for (pair, (linked, _)) in pairs.iter().zip(&linked) {
        if let Some(group) = beads.get_mut(pair.at.0).and_then(|bead| bead.sentences.get_mut(pair.at.1)) {
            group.words = linked.words();
        }
    }
    // Without tables, nobody knows how close the texts are.
    let support = linked_by_tables.map(|linked| Support::new([&l, &r], &pairs, linked));
    let least = support.as_ref().map_or(0.0, Support::least_confidence);
    if let [Some(a), Some(b)] = tables {
        let (likeness, lengths) = (&likeness, &lengths);
        let read =
            Read { left: &l, right: &r, pairs: &pairs, linked: &linked, least, likeness, lengths, tables: [a, b] };
        read.with_tables(hits.as_deref(), negatives, &verbs, &mut found);
    }
    found.push_all(weighed(structure::find(&l, &r, beads, &lengths, least)));
    found.push_all(weighed(punctuation::pairs(&l, &r, &pairs, tables)));
    let mut kept = weighed(untranslated_words::find(&l, &r, &pairs));
    kept.retain(|one| !found.iter().any(|other| other.kind == one.kind && within(one, other)));
    found.push_all(kept);
    structure::lower_clauses(&mut found, beads, [left, right]);
    rates::lower(&mut found, l.language, r.language);
    if let Some(support) = support {
        support.lower(&mut found);
    }
    if found.len() > LISTED {
        found.order_by(|a, b| b.severity.cmp(&a.severity).then(b.confidence.total_cmp(&a.confidence)));
        found.truncate(LISTED);
    }
    in_reading_order(&mut found, beads);
    elsewhere::lower(&mut found, [&l, &r], &likeness);
    groups::number(&mut found);
    found
}

/// What the checks of words read.
struct Read<'a> {
    left: &'a SideWords<'a>,
    right: &'a SideWords<'a>,
    pairs: &'a [SentencePair<'a>],
    /// By pair its links, and how sure the aligner is of it.
    linked: &'a [(Linked<'a>, f64)],
    /// The aligner's confidence from which a sentence has no counterpart.
    least: f64,
    likeness: &'a Likeness,
    lengths: &'a Lengths<'a>,
    tables: [&'a Lexicon; 2],
}

impl Read<'_> {
    /// Adds what only the tables of both languages tell. `verbs` are those that were compared with their counterparts.
    fn with_tables(
        &self,
        hits: Option<&[[Vec<Hit>; 2]]>,
        negatives: Option<&[Phrases; 2]>,
        verbs: &[(Place, Side)],
        found: &mut Vec<Finding>,
    ) {
        let Self { left: l, right: r, linked, tables: [a, b], .. } = *self;
        let mut coverages = [Coverage::new(l, linked, b), Coverage::new(r, linked, a)];
        let mut strange = weighed(unrelated_sentences::find(self));
        // A sentence that is said twice has no counterpart of its own.
        let text = |finding: &Finding| finding.message.arguments.get("text").map(|text| text.trim().to_owned());
        let said_twice: Vec<_> = found.iter().filter(|one| one.message.id == "repetition.sentence").map(text).gather();
        strange.retain(|one| !said_twice.contains(&text(one)) || text(one).is_none());
        // A country is reported as such.
        let mut others = weighed(names::others(self));
        let mut add_names = |mut names: Vec<Finding>| {
            names.retain(|one| !found.iter().any(|other| other.kind == one.kind && within(other, one)));
            found.push_all(names);
        };
        add_names(weighed(other_names::find(self)));
        if let Some(hits) = hits {
            add_names(weighed(other_names::persons(self, hits)));
            add_names(weighed(other_names::without_capitals(self, hits)));
            add_names(weighed(full_names::find(self, hits)));
            add_names(weighed(copied_names::find(self, hits)));
            found.push_all(weighed(insults::find(self, hits)));
        }
        if let Some(negatives) = negatives {
            let mut negated = weighed(negated_words::find(self, negatives));
            // "Unsafe" and "safe" are two ends of a scale too.
            negated
                .retain(|one| !found.iter().any(|other| other.left == one.left && other.message.id == one.message.id));
            found.push_all(negated);
        }
        // "Paris" stands for "France" too: places are compared with places, and firms with firms.
        let named = |is_firm: bool| {
            [0, 1].map(|side: usize| {
                let hits = hits.into_iter().flatten().flat_map(|both| &both[side]);
                let is_one = |hit: &&Hit| opposites::names_something(hit.class) && (hit.class == "firm") == is_firm;
                distinct(hits.filter(is_one).map(|hit| hit.place))
            })
        };
        let known = [named(false), named(true)];
        let is_in = |places: &[Place], place: Option<Place>| place.is_some_and(|at| places.binary_search(&at).is_ok());
        others.retain(|one| !known.iter().any(|[l, r]| is_in(l, one.left) && is_in(r, one.right)));
        others.retain(|one| !found.iter().any(|other| other.kind == FindingKind::Name && within(one, other)));
        found.push_all(others);
        found.push_all(weighed(repeats::terms(self)));
        found.push_all(weighed(possessives::find(self)));
        // What a whole stretch says is not said of its items too.
        let items = weighed(lists::find(self, &mut coverages));
        found.push_all(items.into_iter().filter(|item| !strange.iter().any(|other| within(item, other))));
        found.push_all(strange);
        let settled = Side::BOTH.map(|side| {
            let dealt = found.iter().filter_map(|one| side.of(one.left, one.right));
            let spoken = verbs.iter().filter(|verb| verb.1 == side).map(|verb| verb.0);
            joined(distinct(dealt.chain(spoken)))
        });
        let is_settled = |word: &Word, side: Side| {
            let settled = &settled[side.index()];
            let before = settled
                .partition_point(|place| (place.block, place.span.start) < (word.place.block, word.place.span.end));
            let last = before.checked_sub(1).map(|last| settled[last]);
            last.is_some_and(|last| last.block == word.place.block && word.place.span.start < last.span.end)
        };
        found.push_all(omissions::find(self, &mut coverages, is_settled));
    }
}

/// Adds what contradicts a glossary to the findings of a comparison of languages.
pub(crate) fn add_glossary(comparison: &mut Comparison, glossary: &Glossary) {
    let is_unrelated = comparison.findings.iter().any(|finding| finding.message.id == "structure.unrelated");
    if glossary.is_empty() || is_unrelated {
        return;
    }
    comparison.findings.push_all(glossary::find(comparison, glossary));
    in_reading_order(&mut comparison.findings, &comparison.beads);
    groups::number(&mut comparison.findings);
    comparison.summary.findings.clear();
    for finding in &comparison.findings {
        *comparison.summary.findings.entry(finding.kind).or_default() += 1;
    }
}

/// That the texts are not translations of each other, `parallel` of them apart: one finding instead of a thousand.
pub(crate) fn unrelated(left: &Document, right: &Document, parallel: f64) -> Option<Finding> {
    let first = |document: &Document| {
        let block = document.blocks.iter().position(|block| block.kind != BlockKind::Furniture)?;
        Some(Place { block, span: Span::new(0, document.blocks[block].text.len()) })
    };
    let (left, right) = (first(left)?, first(right)?);
    let percent = ((parallel * 100.0).round() as u64).to_string();
    let arguments = [("parallel", percent.as_str())];
    Some(candidate(FindingKind::Structure, 3, Some(left), Some(right), "structure.unrelated", &arguments, 0.9))
}

/// By bead, then by place.
fn in_reading_order(findings: &mut [Finding], beads: &[Bead]) {
    let (mut left, mut right): (FxHashMap<usize, usize>, FxHashMap<usize, usize>) = Default::default();
    for (at, bead) in beads.iter().enumerate() {
        left.extend(bead.left.iter().map(|&block| (block, at)));
        right.extend(bead.right.iter().map(|&block| (block, at)));
    }
    findings.order_by_key(|finding| {
        let by_left = finding.left.and_then(|place| left.get(&place.block));
        let bead = by_left.or_else(|| right.get(&finding.right?.block)).copied();
        (bead, finding.left.or(finding.right).map(|place| place.span.start), finding.left.is_none(), finding.right)
    });
}

/// Whether one finding is in a place of another on the same side.
fn within(one: &Finding, other: &Finding) -> bool {
    let inside = |(one, other): (Option<Place>, Option<Place>)| {
        matches!((one, other), (Some(one), Some(other)) if one.block == other.block
            && other.span.start <= one.span.start && one.span.end <= other.span.end)
    };
    [(one.left, other.left), (one.right, other.right)].into_iter().any(inside)
}

/// The places in order, those that overlap as one.
fn joined(places: Vec<Place>) -> Vec<Place> {
    let mut joined: Vec<Place> = Vec::new();
    for place in places {
        match joined.last_mut() {
            Some(last) if last.block == place.block && place.span.start < last.span.end => {
                last.span.end = last.span.end.max(place.span.end);
            }
            _ => joined.push(place),
        }
    }
    joined
}

/// The findings, those of one habit with less confidence the more there are.
fn weighed(candidates: Vec<Candidate>) -> Vec<Finding> {
    let mut habits: FxHashMap<(FindingKind, String), usize> = FxHashMap::default();
    for candidate in &candidates {
        if let Some(habit) = &candidate.habit {
            *habits.entry((candidate.finding.kind, habit.clone())).or_default() += 1;
        }
    }
    let weigh = |candidate: Candidate| {
        let kind = candidate.finding.kind;
        let times = candidate.habit.and_then(|habit| habits.get(&(kind, habit)).copied()).unwrap_or(1) as f64;
        // The more of its chances a habit takes, the less each case says.
        let share = match candidate.chances {
            Some(chances) => 1.0 - (times - 1.0) / (chances as f64).max(times),
            None => 1.0 / times.sqrt(),
        };
        let confidence = candidate.finding.confidence * share;
        let severity = if confidence < DOUBTFUL { 1 } else { candidate.finding.severity };
        Finding { confidence, severity, ..candidate.finding }
    };
    candidates.into_iter().map(weigh).gather()
}

/// The factor of the confidence in a contradiction, for a pair that the aligner is so `sure` of: at least a half, as the
/// contradiction may be what makes the pair unsure.
fn certainty(sure: f64) -> f64 {
    0.5 + sure / 2.0
}

/// What one side has and the other one lacks: `omission.word`, `addition.word`.
fn on_one_side(side: Side, place: Place, what: &str, severity: u8, text: &str, confidence: f64) -> Finding {
    let (kind, id) = side.one_sided();
    let (left, right) = side.place(place);
    candidate(kind, severity, left, right, &format!("{id}.{what}"), &[("text", text)], confidence)
}

/// What two places say that does not agree, quoted.
fn contradiction(
    [left, right]: [&SideWords; 2],
    [l, r]: [Place; 2],
    (kind, severity): (FindingKind, u8),
    id: &str,
    confidence: f64,
) -> Finding {
    let arguments = [("left", left.text(l)), ("right", right.text(r))];
    candidate(kind, severity, Some(l), Some(r), id, &arguments, confidence)
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
    let mut message = Message { id: id.to_owned(), arguments: BTreeMap::new() };
    // `collect` would bring one more sort into the module.
    for (name, value) in arguments {
        message.arguments.insert((*name).to_owned(), (*value).to_owned());
    }
    Finding { kind, severity, left, right, message, confidence: confidence.clamp(0.0, 1.0), group: 0 }
}
