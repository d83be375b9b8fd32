//! Whether a finding is to be checked or to be read, by how well what is around it corresponds.
//!
//! Idea: a word contradicts another one, or is missing, only where the rest of the two sentences says the same; where it
//! does not, they say it in other words, or are no pair. The support of a finding is the share of the content words of
//! its pair, without those that it is about, that have a counterpart, with some of the share of the whole text for
//! sentences that are too short to tell. Two numbers or dates contradict each other in any pair that is sure.
//!
//! Before -> after: "Never open the lid of the hot machine." / "Öffnen Sie den Deckel der heißen Maschine." -> the negation
//! is to check. "I have no idea what the fellow is after; he keeps turning up." / "Dieu sait ce que veut ce type: il rôde
//! ici." -> to read. Time: linear in the words and their links, and for each finding in the content words of a pair, of
//! which few are read.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::{Finding, FindingKind, Place, SentenceRef, Side};
use crate::findings::{markup, opposites};
use crate::strings::sort::distinct;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords};

/// The share of content words from which a translation is close. Statutes, manuals and news of seven languages have
/// 0.63 and more in most pairs, novels 0.41 to 0.61.
const CLOSE: f64 = 0.6;
/// The share that is taken for usual, and the words that it counts as much as.
const USUAL: f64 = 0.75;
const USUAL_WORDS: f64 = 60.0;
/// The aligner's confidence from which a sentence of a free translation is surely alone, and two sentences are surely a
/// pair. In novels with alignments made by hand, one in six below it was alone, and two of three above it.
const MIN_SURE: f64 = 0.8;
/// Pairs before and behind one that may say the same, in groups: the lines of a form.
const NEARBY: usize = 6;
/// The content words that the share of the whole text counts as much as in one pair.
const TEXT_WORDS: f64 = 6.0;
/// Content words of both sides below which a pair is too short to tell.
const FEW_WORDS: f64 = 7.0;
/// The support from which something is missing, or said otherwise. Of negations, opposites and clauses in 100
/// translations, 25 of 40 with more were right, and 10 of 65 with less.
const MISSING: f64 = 0.75;
/// The same where both sides have a word of one closed class.
const EXCHANGED: f64 = 0.48;
/// The sum of the confidence in a negation and of the support that it needs: who leaves out several negations, or says
/// what is denied in other words, needs none.
const DENIED: f64 = 1.45;

/// The words of all pairs and their links, as witnesses.
pub(crate) struct Support<'a> {
    sides: [&'a SideWords<'a>; 2],
    pairs: &'a [SentencePair<'a>],
    linked: &'a [(Linked<'a>, f64)],
    /// The share of the content words of the whole text that have a counterpart, [`USUAL_WORDS`] of a usual one among them.
    share: f64,
}

impl<'a> Support<'a> {
    pub fn new(sides: [&'a SideWords<'a>; 2], pairs: &'a [SentencePair<'a>], linked: &'a [(Linked<'a>, f64)]) -> Self {
        let (mut known, mut all) = (USUAL * USUAL_WORDS, USUAL_WORDS);
        for (linked, _) in linked {
            for side in Side::BOTH {
                let partners = linked.partners(side);
                known += partners.iter().flatten().count() as f64;
                all += partners.len() as f64;
            }
        }
        Self { sides, pairs, linked, share: known / all }
    }

    /// The aligner's confidence from which a sentence has no counterpart.
    pub fn least_confidence(&self) -> f64 {
        if self.share >= CLOSE { 0.0 } else { MIN_SURE }
    }

    /// Lowers the severity of findings that lack the support that they need.
    pub fn lower(&self, findings: &mut [Finding]) {
        // The pair that holds each sentence.
        let mut pairs: [FxHashMap<SentenceRef, usize>; 2] = Default::default();
        for (index, pair) in self.pairs.iter().enumerate() {
            for side in Side::BOTH {
                let sentences = side.of(&pair.left_sentences, &pair.right_sentences);
                for &at in sentences {
                    pairs[side.index()].insert(at, index);
                }
            }
        }
        let mut words: Vec<Option<Vec<Witness>>> = self.pairs.iter().map(|_| None).gather();
        for finding in findings.iter_mut().filter(|finding| finding.severity > 1) {
            let places = [finding.left, finding.right];
            let side = if places[0].is_some() { Side::Left } else { Side::Right };
            let index = places[side.index()].and_then(|place| {
                let sentences = &self.sides[side.index()].document.blocks[place.block].sentences;
                let sentence = sentences.partition_point(|span| span.end <= place.span.start);
                pairs[side.index()].get(&(place.block, sentence)).copied()
            });
            let Some(index) = index else { continue };
            let (mut known, mut all) = (self.share * TEXT_WORDS, TEXT_WORDS);
            for word in words[index].get_or_insert_with(|| self.witnesses(index)) {
                let is_own = places[word.side.index()].is_some_and(|own| {
                    let (a, b) = (own.span, word.place.span);
                    own.block == word.place.block && a.start < b.end && b.start < a.end
                });
                if !is_own {
                    known += f64::from(u8::from(word.is_linked));
                    all += 1.0;
                }
            }
            // In a short sentence, words without a link are often words that no table has. In a close translation to a
            // language of which tables know less, as Arabic, sentences need no more than what is usual there.
            let most = match all {
                all if all < TEXT_WORDS + FEW_WORDS => EXCHANGED,
                _ if self.share >= CLOSE => self.share,
                _ => 1.0,
            };
            let needed = needed(finding).min(most);
            let is_value = matches!(finding.kind, FindingKind::Number | FindingKind::Date);
            let is_doubtful = || self.linked[index].1 < MIN_SURE && !self.is_said_again(index);
            if is_value && is_doubtful() || known < needed * all {
                finding.severity = 1;
            }
        }
    }

    /// Whether a pair nearby says the same on both sides: which sentence goes with which is doubtful then, and does not
    /// matter.
    fn is_said_again(&self, index: usize) -> bool {
        let says = |side: Side, index: usize| {
            let pair = &self.pairs[index];
            side.of(&pair.left, &pair.right).iter().map(|word| word.id)
        };
        let mut nearby = index.saturating_sub(NEARBY)..(index + NEARBY + 1).min(self.pairs.len());
        nearby.any(|at| at != index && Side::BOTH.iter().all(|&side| says(side, at).eq(says(side, index))))
    }

    /// The content words of a pair, those of addresses apart.
    fn witnesses(&self, index: usize) -> Vec<Witness> {
        let (pair, linked) = (&self.pairs[index], &self.linked[index].0);
        let mut witnesses = Vec::new();
        for side in Side::BOTH {
            let prose = markup::prose(self.sides[side.index()], side.of(&pair.left, &pair.right));
            let prose = distinct(prose.iter().map(|word| word.place));
            let words = side.of(&linked.left, &linked.right).iter().zip(linked.partners(side));
            let words = words.filter(|(word, _)| prose.binary_search(&word.place).is_ok());
            witnesses.push_all(words.map(|(word, partner)| Witness {
                side,
                place: word.place,
                is_linked: partner.is_some(),
            }));
        }
        witnesses
    }
}

/// A word of a pair, and whether it has a counterpart.
struct Witness {
    side: Side,
    place: Place,
    is_linked: bool,
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
        _ if ends_with(&["negation"]) => DENIED - finding.confidence,
        FindingKind::Omission | FindingKind::Addition if !ends_with(&["item"]) => MISSING,
        _ => 0.0,
    }
}
