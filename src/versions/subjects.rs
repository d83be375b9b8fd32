//! What the blocks of two versions are about, beyond the words that they share.
//!
//! Idea: a block's subject is the sum of its words' vectors, each by the word's rarity in these texts and in the
//! language, less the mean of all blocks, which says what both texts are about (Arora, Liang and Ma, "A simple but
//! tough-to-beat baseline for sentence embeddings", 2017; they take the first component away). So of two paragraphs
//! that share one word, those about dialogue between religions are nearer than one about dialogue and one about trade.
//! Time: linear in the words, and in the blocks for each pair asked. Space: linear in the blocks.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::lexicon::{DIMENSIONS, Lexicon, Vector};
use crate::strings::gather::Gather;
use crate::strings::unicode::lowercase;
use crate::versions::similarity::BlockSimilarities;
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// A word of this share of running text weighs half of what a rare one does: that of `country`, `right`, `continue`.
/// The source's best values are 1e-3 to 1e-4.
const COMMON_SHARE: f64 = 1e-4;

/// The subjects of the blocks of two documents, left and right.
pub(crate) struct Subjects([Vec<[f64; DIMENSIONS]>; 2]);

impl Subjects {
    /// Reads the words of the blocks in a table of their language; a word that it lacks says nothing.
    pub fn new(
        documents: [&Document; 2],
        words: [&[Vec<BlockWord>]; 2],
        vocabulary: &Vocabulary,
        similarities: &BlockSimilarities,
        lexicon: &Lexicon,
    ) -> Self {
        let mut known: FxHashMap<u32, Option<(Vector, f64)>> = FxHashMap::default();
        let mut subjects = [0, 1].map(|side: usize| -> Vec<_> {
            let blocks = documents[side].blocks.iter().zip(words[side]);
            let subject = blocks.map(|(block, words)| {
                let mut sum = [0.0; DIMENSIONS];
                for word in words {
                    let entry = vocabulary.entry(word.id);
                    if entry.light {
                        continue;
                    }
                    let found = known.entry(word.id).or_insert_with(|| {
                        let written = lowercase(word.span.of(&block.text));
                        let share = lexicon.frequency(&written).unwrap_or_default();
                        let weight = similarities.rarity(entry.stem) * COMMON_SHARE / (COMMON_SHARE + share);
                        lexicon.lookup(&written).map(|vector| (vector, weight))
                    });
                    if let Some((vector, weight)) = found {
                        vector.add_to(&mut sum, *weight);
                    }
                }
                unit(sum)
            });
            subject.gather()
        });
        let count = subjects.iter().map(Vec::len).sum::<usize>().max(1) as f64;
        let mut mean = [0.0; DIMENSIONS];
        for subject in subjects.iter().flatten() {
            mean.iter_mut().zip(subject).for_each(|(mean, component)| *mean += component / count);
        }
        for subject in subjects.iter_mut().flatten() {
            subject.iter_mut().zip(&mean).for_each(|(component, mean)| *component -= mean);
            *subject = unit(*subject);
        }
        Self(subjects)
    }

    /// 0 to 1: how near the subjects of a left and a right block are; 0 where they are no nearer than those of any two
    /// blocks.
    pub fn nearness(&self, left: usize, right: usize) -> f64 {
        let [lefts, rights] = &self.0;
        lefts[left].iter().zip(&rights[right]).fold(0.0, |sum, (one, other)| sum + one * other).clamp(0.0, 1.0)
    }
}

/// The same direction with length 1; nothing stays nothing.
fn unit(vector: [f64; DIMENSIONS]) -> [f64; DIMENSIONS] {
    let length = vector.iter().fold(0.0, |sum, component| sum + component * component).sqrt();
    if length > 0.0 { vector.map(|component| component / length) } else { vector }
}
