//! How long a passage and its translation are: whether a sentence is missing there, or said in other words.
//!
//! Idea: the length of a translation varies around what is expected from its original, with a variance that grows with
//! the length (Gale and Church 1993) and is learnt from these texts. A sentence without counterpart makes its side longer
//! by its own length; if the side is not longer, the sentences around it say the same. The evidence is the logarithm of
//! how much likelier the lengths are if the sentence is missing. Time and space: linear in the sentence pairs.

use crate::comparison::SentenceRef;
use crate::language::Language;
use crate::language::generated::TEXT_LENGTH;
use crate::strings::gather::Gather;
use crate::strings::span::Span;
use crate::translation::words::{SentencePair, SideWords};

/// Characters of English for which the usual ratio of two languages counts as much as what the texts show.
const USUAL_CHARACTERS: f64 = 2_000.0;
/// The variance of a text's length for each character of it, given its counterpart, before the texts show their own:
/// translations of novels vary more than those of statutes.
const VARIANCE: f64 = 6.8;
/// Sentence pairs that this counts as much as.
const VARIANCE_PAIRS: f64 = 20.0;
/// How many times that variance one pair may show at most: a sentence left out is not part of it.
const MAX_VARIANCES: f64 = 6.0;
/// What is left of the confidence in a missing sentence without evidence from the lengths, and what each nat of it
/// adds. In novels with hand-made alignments, 1 in 8 with evidence against it was missing, 1 in 4 with up to 1 nat for
/// it, and three of four with 3 or more.
const SHARE_WITHOUT_EVIDENCE: f64 = 0.78;
const SHARE_PER_NAT: f64 = 0.2;

/// The lengths of two texts, left and right.
pub(crate) struct Lengths<'a> {
    sides: [&'a SideWords<'a>; 2],
    /// Characters in pairs, and those that stand for the usual ratio.
    totals: [f64; 2],
    /// The variance of each side's length for each character.
    variances: [f64; 2],
}

impl<'a> Lengths<'a> {
    pub fn new(left: &'a SideWords<'a>, right: &'a SideWords<'a>, pairs: &[SentencePair]) -> Self {
        let sides = [left, right];
        let usual = sides.map(|side| usual_length(side.language));
        let mut lengths = Self { sides, totals: usual.map(|usual| usual * USUAL_CHARACTERS), variances: [0.0; 2] };
        let both = pairs.iter().map(|pair| lengths.of(&pair.left_sentences, &pair.right_sentences));
        let both: Vec<[f64; 2]> = both.gather();
        for side in [0, 1] {
            lengths.totals[side] += both.iter().map(|both| both[side]).sum::<f64>();
        }
        lengths.variances = [0, 1].map(|side| {
            let prior = VARIANCE * usual[side];
            let of_pair = |both: &[f64; 2]| {
                let excess = lengths.excess(*both, side);
                (excess * excess / both[side].max(1.0)).min(MAX_VARIANCES * prior)
            };
            let sum: f64 = both.iter().map(of_pair).sum();
            (sum + VARIANCE_PAIRS * prior) / (both.len() as f64 + VARIANCE_PAIRS)
        });
        lengths
    }

    /// The characters of sentences of both sides.
    pub fn of(&self, left: &[SentenceRef], right: &[SentenceRef]) -> [f64; 2] {
        let sum = |side: usize, sentences: &[SentenceRef]| -> f64 {
            sentences.iter().map(|&at| self.sides[side].characters(at)).sum()
        };
        [sum(0, left), sum(1, right)]
    }

    /// How long the translation of so many characters of the other side is expected to be.
    pub fn expected(&self, characters: f64, side: usize) -> f64 {
        characters * self.totals[side] / self.totals[1 - side]
    }

    /// By how many characters a side is longer than expected from its counterpart.
    pub fn excess(&self, both: [f64; 2], side: usize) -> f64 {
        both[side] - self.expected(both[1 - side], side)
    }

    /// How much likelier a passage is that long on one side if a sentence of it, of so many characters, has no
    /// counterpart, in nats.
    ///
    /// Before -> after: 60 characters more than expected, a sentence of 60 -> 1; no more than expected -> -1, where
    /// lengths usually vary by 42.
    pub fn evidence(&self, both: [f64; 2], side: usize, sentence: f64) -> f64 {
        let variance = (self.variances[side] * both[side]).max(1.0);
        sentence * (self.excess(both, side) - sentence / 2.0) / variance
    }
}

impl SideWords<'_> {
    /// The characters of a sentence.
    pub(crate) fn characters(&self, (block, sentence): SentenceRef) -> f64 {
        let content = &self.document.blocks[block];
        // Terms of another language in brackets are there twice.
        let is_gloss = |c: &char| c.is_ascii_alphabetic() && !self.language.has_latin_letters();
        let count = |span: &Span| span.of(&content.text).chars().filter(|c| !is_gloss(c)).count();
        content.sentences.get(sentence).map_or(0, count) as f64
    }
}

/// The share of its confidence that a missing sentence keeps.
pub(crate) fn share(evidence: f64) -> f64 {
    (SHARE_WITHOUT_EVIDENCE + SHARE_PER_NAT * evidence).clamp(0.0, 1.0)
}

/// How many times longer than English a text of the language is, measured on translations of news.
fn usual_length(language: Language) -> f64 {
    f64::from(TEXT_LENGTH.of(language)) / 100.0
}
