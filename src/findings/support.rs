//! Whether a finding is to be checked or to be read, by how well what is around it corresponds.
//!
//! Idea: a word contradicts another one, or is missing, only where the rest of the two sentences says the same; where it
//! does not, they say it in other words, or are no pair. The support of a finding is the share of the content words of
//! its pair, without those that it is about, that have a counterpart, with some of the share of the whole text for
//! sentences that are too short to tell. Two numbers, dates or names contradict each other wherever they are.
//!
//! Before -> after: "Never open the lid of the hot machine." / "Öffnen Sie den Deckel der heißen Maschine." -> the negation
//! is to check. "I have no idea what the fellow is after; he keeps turning up." / "Dieu sait ce que veut ce type: il rôde
//! ici." -> to read. Time: linear in the words and their links, once and again for each finding.

use rustc_hash::FxHashMap;

use crate::comparison::{Finding, FindingKind, Place, Side};
use crate::findings::{markup, opposites};
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word};

/// The share of content words from which a translation is close. Statutes, manuals and news of seven languages have
/// 0.63 and more in most pairs, novels 0.41 to 0.61.
const CLOSE: f64 = 0.6;
/// The share that is taken for usual, and the words that it counts as much as.
const USUAL: f64 = 0.75;
const USUAL_WORDS: f64 = 60.0;
/// The aligner's confidence from which a sentence of a free translation is surely alone, and two sentences are surely a
/// pair. In novels with alignments made by hand, one in six below it was alone, and two of three above it.
const MIN_SURE: f64 = 0.8;
/// The content words that the share of the whole text counts as much as in one pair.
const TEXT_WORDS: f64 = 6.0;
/// Content words of both sides below which a pair is too short to tell.
const FEW_WORDS: f64 = 7.0;
/// The support from which something is missing, or said otherwise. Of negations, opposites and
/// clauses in 100 translations, 25 of 40 with more were right, and 10 of 65 with less.
const MISSING: f64 = 0.75;
/// The same where both sides have a word of one closed class.
const EXCHANGED: f64 = 0.48;
/// The confidence in a negation below which it is one of several.
const ONCE_DENIED: f64 = 0.75;

/// The words of all pairs and their links, as witnesses.
pub(crate) struct Support<'a> {
    sides: [&'a SideWords<'a>; 2],
    pairs: &'a [SentencePair<'a>],
    linked: &'a [(Linked<'a>, f64)],
    /// The share of the content words of the whole text that have a counterpart.
    share: f64,
}

impl<'a> Support<'a> {
    pub fn new(sides: [&'a SideWords<'a>; 2], pairs: &'a [SentencePair<'a>], linked: &'a [(Linked<'a>, f64)]) -> Self {
        let (mut known, mut all) = (USUAL * USUAL_WORDS, USUAL_WORDS);
        for (linked, _) in linked {
            count(linked, |_, _| false, &mut known, &mut all);
        }
        Self { sides, pairs, linked, share: known / all }
    }

    /// The aligner's confidence from which a sentence has no counterpart.
    pub fn least_confidence(&self) -> f64 {
        if self.share >= CLOSE { 0.0 } else { MIN_SURE }
    }

    /// Lowers the severity of findings that have not the support that they need.
    pub fn lower(&self, findings: &mut [Finding]) {
        // By block the first pair of its bead.
        let mut first: [FxHashMap<usize, usize>; 2] = Default::default();
        for (index, pair) in self.pairs.iter().enumerate().rev() {
            for side in Side::BOTH {
                for (block, _) in side.of(&pair.left_sentences, &pair.right_sentences) {
                    first[side.index()].insert(*block, index);
                }
            }
        }
        for finding in findings.iter_mut().filter(|finding| finding.severity > 1) {
            let places = [finding.left, finding.right];
            let Some(index) = self.pair_of(&first, places) else { continue };
            let (linked, sure) = &self.linked[index];
            let (mut known, mut all) = (self.share * TEXT_WORDS, TEXT_WORDS);
            // What the finding is about, and addresses.
            let prose = Side::BOTH.map(|side| {
                let pair = &self.pairs[index];
                markup::prose(self.sides[side.index()], side.of(&pair.left, &pair.right))
            });
            let is_out = |word: &Word, side: Side| {
                let is_own = places[side.index()].is_some_and(|own| {
                    let (a, b) = (own.span, word.place.span);
                    own.block == word.place.block && a.start < b.end && b.start < a.end
                });
                is_own || !prose[side.index()].iter().any(|one| one.place == word.place)
            };
            count(linked, is_out, &mut known, &mut all);
            // In a short sentence, words without a link are often words that no table has.
            let needed = match needed(finding) {
                needed if needed <= 1.0 && all < TEXT_WORDS + FEW_WORDS => needed.min(EXCHANGED),
                needed => needed,
            };
            let is_value = matches!(finding.kind, FindingKind::Number | FindingKind::Date);
            if is_value && *sure < MIN_SURE || known < needed * all {
                finding.severity = 1;
            }
        }
    }

    /// The pair that holds what a finding is about.
    fn pair_of(&self, first: &[FxHashMap<usize, usize>; 2], places: [Option<Place>; 2]) -> Option<usize> {
        let side = if places[0].is_some() { Side::Left } else { Side::Right };
        let place = places[side.index()]?;
        let block = &self.sides[side.index()].document.blocks[place.block];
        let start = *first[side.index()].get(&place.block)?;
        let bead = self.pairs[start].at.0;
        let rest = self.pairs[start..].iter().take_while(|pair| pair.at.0 == bead);
        let sentence = block.sentences.iter().position(|span| place.span.start < span.end)?;
        let holds = |pair: &SentencePair| {
            side.of(&pair.left_sentences, &pair.right_sentences).contains(&(place.block, sentence))
        };
        rest.zip(start..).find(|(pair, _)| holds(pair)).map(|(_, index)| index)
    }
}

/// Counts the content words outside of some places, and those of them that have a counterpart.
fn count(linked: &Linked, is_out: impl Fn(&Word, Side) -> bool, known: &mut f64, all: &mut f64) {
    for side in Side::BOTH {
        for (word, partner) in side.of(&linked.left, &linked.right).iter().zip(linked.partners(side)) {
            if !is_out(word, side) {
                *known += f64::from(u8::from(partner.is_some()));
                *all += 1.0;
            }
        }
    }
}

/// The support that a finding needs.
fn needed(finding: &Finding) -> f64 {
    let id = finding.message.id.as_str();
    let ends_with = |ends: &[&str]| ends.iter().any(|end| id.ends_with(end));
    match finding.kind {
        FindingKind::Strength => EXCHANGED,
        FindingKind::Term if opposites::names_thing(id) => EXCHANGED,
        FindingKind::Term => MISSING,
        FindingKind::Name if ends_with(&["name.differs"]) => MISSING,
        // Who leaves out several negations says them otherwise.
        _ if ends_with(&["negation"]) && finding.confidence < ONCE_DENIED => f64::INFINITY,
        FindingKind::Omission | FindingKind::Addition if !ends_with(&["item"]) => MISSING,
        _ => 0.0,
    }
}
