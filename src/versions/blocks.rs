//! Which blocks of two versions correspond.
//!
//! 1. Pairs of blocks that can be trusted wherever they are; the heaviest chain of them stays in order (`order`);
//! 2. in the gaps between the pairs that are the same, repeated blocks in order (`similar`'s Histogram over block ids),
//!    then beads by shared vocabulary (`gaps`);
//! 3. among what is left, blocks that moved, with what is beside them (`moves`), and the parts of blocks that were
//!    split or merged (`parts`); numbered heads go with what they head (`heads`);
//! 4. relations, many to many (`relations`).
//!
//! Source: the order of passes is that of wikEdDiff and of VS Code's diff; the beads are Gale and Church's. Time and
//! space: linear in the number of blocks, times a logarithm, except for small gaps, which are searched in full.

use rustc_hash::FxHashMap;

use crate::align::link::{Alignment, Link};
use crate::align::matching::runs;
use crate::comparison::Side;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::strings::gather::{Gather, PushAll};
use crate::versions::block_content::BlockContent;
use crate::versions::order::Order;
use crate::versions::relations::relations;
use crate::versions::similarity::{BlockProfile, BlockSimilarities};
use crate::versions::subjects::Subjects;
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// A moved block is out of order, so that it must be more similar than a bead in order.
pub(crate) const MOVED_SIMILARITY: f64 = 0.5;

/// Aligns the blocks of two versions, whose words were read by `vocabulary`. A table of their language makes the
/// relations better, and nothing else.
pub(crate) fn versions(
    documents: (&Document, &Document),
    words: (&[Vec<BlockWord>], &[Vec<BlockWord>]),
    vocabulary: &Vocabulary,
    lexicon: Option<&Lexicon>,
) -> Alignment {
    let mut known = FxHashMap::default();
    let left = BlockContent::new(documents.0, words.0, vocabulary, &mut known);
    let right = BlockContent::new(documents.1, words.1, vocabulary, &mut known);
    let similarities = BlockSimilarities::new(vocabulary, &left.words, &right.words);
    let order = Order::new(&left, &right, &similarities);
    let mut search =
        Search { left: &left, right: &right, similarities: &similarities, order: &order, links: Vec::new() };
    search.in_order();
    search.moves();
    search.parts();
    search.heads();
    search.links.retain(|link| !link.left.is_empty() || !link.right.is_empty());
    let subjects = lexicon.map(|lexicon| {
        Subjects::new([documents.0, documents.1], [words.0, words.1], vocabulary, &similarities, lexicon)
    });
    let relations = relations(&similarities, &search.links, subjects.as_ref());
    Alignment { links: search.links, relations }
}

/// The alignment so far.
pub(crate) struct Search<'a> {
    pub left: &'a BlockContent<'a>,
    pub right: &'a BlockContent<'a>,
    pub similarities: &'a BlockSimilarities,
    pub order: &'a Order,
    /// In reading order.
    pub links: Vec<Link>,
}

impl Search<'_> {
    /// Beads in the common order.
    fn in_order(&mut self) {
        let mut done = (0, 0);
        for (left, right) in self.same_in_order() {
            self.gap(done.0..left, done.1..right);
            let (left_block, right_block) = (self.left.blocks[left], self.right.blocks[right]);
            self.links.push(Link {
                left: vec![left_block],
                right: vec![right_block],
                moved: false,
                score: 1.0,
                approximate: false,
            });
            done = (left + 1, right + 1);
        }
        self.gap(done.0..self.left.blocks.len(), done.1..self.right.blocks.len());
    }

    /// The pairs of blocks in order that are the same, as positions: those of the chain, and between any two pairs of
    /// it what is repeated.
    fn same_in_order(&self) -> Vec<(usize, usize)> {
        let ids =
            |content: &BlockContent| -> Vec<u32> { content.blocks.iter().map(|&block| content.ids[block]).gather() };
        let (left, right) = (ids(self.left), ids(self.right));
        let mut same = Vec::new();
        let mut done = (0, 0);
        for &(l, r) in self.order.chain.iter().chain([&(left.len(), right.len())]) {
            // Blocks whose counterpart moved are the same as none here.
            for run in runs(&left[done.0..l], &right[done.1..r]).0 {
                same.push_all((0..run.length).map(|k| (done.0 + run.left + k, done.1 + run.right + k)));
            }
            let is_same = l < left.len() && left[l] == right[r];
            if is_same {
                same.push((l, r));
                done = (l + 1, r + 1);
            } else {
                done = (l, r);
            }
        }
        same
    }

    pub fn joined(&self, side: Side, blocks: &[usize]) -> BlockProfile {
        let profiles = side.of(&self.similarities.left, &self.similarities.right);
        BlockProfile::joined(blocks.iter().map(|&block| &profiles[block]))
    }
}
