//! How much two blocks of one language have in common: shared vocabulary, weighted.
//!
//! Idea: blocks as vectors of stems, a stem weighing its count times its rarity (tf-idf; Salton and Buckley, 1988), and
//! the cosine between them. A stem's rarity is that on the side where it is rarer: a word that only one block of the
//! right side has points to that block, however many blocks of the left side have it. So one paragraph is seen to take
//! in many, while formulas that are everywhere on both sides weigh next to nothing. Function words and marks weigh
//! nothing at all.
//!
//! Which pairs to look at comes from an inverted index, rarest stems first, up to a budget of steps that is linear in
//! the number of blocks. Time: linear in the text plus that budget, plus a few products a block. Space: linear.

use std::ops::Range;

use crate::strings::gather::Gather;
use crate::strings::sort::{Order, ascending};
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// Blocks of one bead are at least this similar: paragraphs that merely share a subject stay under it, and so do
/// nearly all pairs of texts that have nothing to do with each other.
pub(crate) const BEAD_SIMILARITY: f64 = 0.25;

/// A block as weighted stems.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct BlockProfile {
    /// Ascending by stem.
    weights: Vec<(u32, f64)>,
    sum: f64,
    /// The sum of the squared weights.
    square: f64,
    /// How many words weigh anything.
    pub size: usize,
}

impl BlockProfile {
    fn new(weights: Vec<(u32, f64)>, size: usize) -> Self {
        let square = weights.iter().map(|(_, weight)| weight * weight).sum();
        let sum = weights.iter().map(|(_, weight)| weight).sum();
        Self { weights, sum, square, size }
    }

    /// Several blocks as one.
    pub fn joined<'p>(profiles: impl Iterator<Item = &'p BlockProfile>) -> Self {
        let (mut weights, mut size): (Vec<(u32, f64)>, usize) = (Vec::new(), 0);
        for profile in profiles {
            weights.extend(&profile.weights);
            size += profile.size;
        }
        if !weights.is_sorted_by_key(|(stem, _)| *stem) {
            weights.order_by_key(|(stem, _)| *stem);
        }
        weights.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        Self::new(weights, size)
    }

    /// 0 to 1: the cosine.
    pub fn cosine(&self, other: &Self) -> f64 {
        cosine(self.both(other).0, self.square, other.square)
    }

    /// 0 to 1: the share of both blocks' weight that they have in common (Dice).
    pub fn shared(&self, other: &Self) -> f64 {
        let common = self.both(other).1;
        let all = self.sum + other.sum;
        if all > 0.0 { (2.0 * common / all).min(1.0) } else { 0.0 }
    }

    /// The scalar product with another profile, and the weight that they have in common.
    fn both(&self, other: &Self) -> (f64, f64) {
        let (mut dot, mut common) = (0.0, 0.0);
        let mut rest = other.weights.as_slice();
        for &(stem, weight) in self.weights.as_slice() {
            while let [(first, other), tail @ ..] = rest
                && *first <= stem
            {
                if *first == stem {
                    dot += weight * other;
                    common += lesser(weight, *other);
                }
                rest = tail;
            }
        }
        (dot, common)
    }
}

/// A right block that shares vocabulary with a left one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Near {
    /// Its index.
    pub right: usize,
    /// The scalar product of the two profiles.
    dot: f64,
    /// The weight they have in common.
    common: f64,
}

/// The vocabulary that two documents' blocks share.
#[derive(Debug, Default)]
pub(crate) struct BlockSimilarities {
    /// By block; furniture has an empty profile.
    pub left: Vec<BlockProfile>,
    /// By block; furniture has an empty profile.
    pub right: Vec<BlockProfile>,
    /// For each left block the right ones that share most vocabulary with it, ascending.
    pub near: Vec<Vec<Near>>,
    /// The same pairs by right block: the left ones, ascending.
    near_left: Vec<Vec<u32>>,
    /// Left blocks whose every shared stem was too common for the budget.
    pub blind: Vec<bool>,
    /// By stem.
    rarity: Vec<f64>,
}

/// Right blocks that are remembered for each left one: more in short documents, whose relations are looked at closely.
const NEAR_BLOCKS: Range<usize> = 8..64;
/// Pairs that are remembered in all, as far as that range allows.
const PAIRS: usize = 8_000;
/// Steps in the index: so many, and for each block so many more.
const STEPS: usize = 400_000;
const STEPS_PER_BLOCK: usize = 400;

impl BlockSimilarities {
    /// Compares the words of the blocks of two documents; blocks to leave out come without words.
    pub fn new(vocabulary: &Vocabulary, left: &[&[BlockWord]], right: &[&[BlockWord]]) -> Self {
        let sides = [counts(vocabulary, left), counts(vocabulary, right)];
        let mut frequency = vec![[0usize; 2]; vocabulary.stems()];
        for (side, blocks) in sides.iter().enumerate() {
            for &(stem, _) in blocks.iter().flatten() {
                frequency[stem as usize][side] += 1;
            }
        }
        let filled = |blocks: &[Vec<(u32, usize)>]| blocks.iter().filter(|block| !block.is_empty()).count();
        let numbers = [filled(&sides[0]), filled(&sides[1])];
        let rarity: Vec<f64> = frequency
            .iter()
            .map(|frequency| {
                let on = |side: usize| match frequency[side] {
                    0 => 0.0,
                    count => libm::log((numbers[side] + 1) as f64 / count as f64),
                };
                on(0).max(on(1))
            })
            .gather();
        let profiles = |blocks: &[Vec<(u32, usize)>]| -> Vec<BlockProfile> {
            let profile = |block: &Vec<(u32, usize)>| {
                let weigh = |&(stem, count): &(u32, usize)| (stem, count as f64 * rarity[stem as usize]);
                let size = block.iter().map(|(_, count)| count).sum();
                BlockProfile::new(block.iter().map(weigh).gather(), size)
            };
            blocks.iter().map(profile).gather()
        };
        let (left, right) = (profiles(&sides[0]), profiles(&sides[1]));
        let (near, blind) = near(&left, &right, &frequency);
        let mut near_left = vec![Vec::new(); right.len()];
        for (block, near) in near.iter().enumerate() {
            near.iter().for_each(|near| near_left[near.right].push(block as u32));
        }
        Self { left, right, near, near_left, blind, rarity }
    }

    /// How rare a stem is on the side where it is rarer: the logarithm of one block out of how many has it.
    pub fn rarity(&self, stem: u32) -> f64 {
        self.rarity[stem as usize]
    }

    /// The blocks of the other side that share most vocabulary with a block of side 0 (left) or 1, ascending.
    pub fn near_of(&self, side: usize, block: usize) -> Vec<usize> {
        match side {
            0 => self.near[block].iter().map(|near| near.right).gather(),
            _ => self.near_left[block].iter().map(|&left| left as usize).gather(),
        }
    }

    /// What two blocks share, if it is worth looking at.
    pub fn pair(&self, left: usize, right: usize) -> Option<Near> {
        if self.blind[left] {
            return Some(Near::new(&self.left[left], &self.right[right], right));
        }
        let near = &self.near[left];
        near.binary_search_by_key(&right, |near| near.right).ok().map(|at| near[at])
    }

    /// 0 to 1: the cosine of two blocks.
    pub fn cosine(&self, left: usize, near: Near) -> f64 {
        self.damped(left, near, 0.0)
    }

    /// 0 to 1: their cosine if both had something else besides, of this squared weight.
    pub fn damped(&self, left: usize, near: Near, extra: f64) -> f64 {
        cosine(near.dot, self.left[left].square + extra, self.right[near.right].square + extra)
    }

    /// 0 to 1: the share of the left block's weight that the right one has too, and the other way round.
    pub fn contained(&self, left: usize, near: Near) -> (f64, f64) {
        let share = |sum: f64| if sum > 0.0 { near.common / sum } else { 0.0 };
        (share(self.left[left].sum), share(self.right[near.right].sum))
    }

    /// The mean squared weight of a block.
    pub fn typical(&self) -> f64 {
        let squares = self.left.iter().chain(&self.right).map(|profile| profile.square).filter(|square| *square > 0.0);
        let (count, sum) = squares.fold((0usize, 0.0), |(count, sum), square| (count + 1, sum + square));
        sum / count.max(1) as f64
    }
}

impl Near {
    fn new(left: &BlockProfile, other: &BlockProfile, right: usize) -> Self {
        let (dot, common) = left.both(other);
        Self { right, dot, common }
    }

    /// The same, of a left block as its weights by stem.
    fn met(left: &[f64], other: &BlockProfile, right: usize) -> Self {
        let (mut dot, mut common) = (0.0, 0.0);
        for &(stem, other) in other.weights.as_slice() {
            let weight = left[stem as usize];
            dot += weight * other;
            common += lesser(weight, other);
        }
        Self { right, dot, common }
    }
}

/// The lesser of two weights. `f64::min` looks for NaN too, which is a call in WebAssembly.
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

fn cosine(dot: f64, square: f64, other_square: f64) -> f64 {
    let length = (square * other_square).sqrt();
    if length > 0.0 { (dot / length).min(1.0) } else { 0.0 }
}

/// The stems of every block that carry meaning, ascending, with their counts.
fn counts(vocabulary: &Vocabulary, blocks: &[&[BlockWord]]) -> Vec<Vec<(u32, usize)>> {
    let count = |block: &&[BlockWord]| {
        let entries = block.iter().map(|word| vocabulary.entry(word.id)).filter(|entry| !entry.light);
        let mut stems: Vec<u32> = entries.map(|entry| entry.stem).gather();
        ascending(&mut stems);
        stems.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).gather()
    };
    blocks.iter().map(count).gather()
}

/// For each left block the right ones with most in common, as far as the budget goes, and whether it went nowhere.
fn near(left: &[BlockProfile], right: &[BlockProfile], frequency: &[[usize; 2]]) -> (Vec<Vec<Near>>, Vec<bool>) {
    let mut budget = STEPS + STEPS_PER_BLOCK * (left.len() + right.len());
    let keep = (PAIRS / left.len().max(1)).clamp(NEAR_BLOCKS.start, NEAR_BLOCKS.end);
    let mut rarest: Vec<usize> =
        (0..frequency.len()).filter(|&stem| frequency[stem][0] * frequency[stem][1] > 0).gather();
    rarest.order_by_key(|&stem| (frequency[stem][0].saturating_mul(frequency[stem][1]), stem));
    let mut looked_up = vec![false; frequency.len()];
    for stem in rarest {
        let steps = frequency[stem][0].saturating_mul(frequency[stem][1]);
        if steps > budget {
            break;
        }
        budget -= steps;
        looked_up[stem] = true;
    }
    // The right blocks with each stem that is looked up, and its weight there: one list, in the order of the stems.
    let mut starts = vec![0; frequency.len() + 1];
    for stem in 0..frequency.len() {
        starts[stem + 1] = starts[stem] + if looked_up[stem] { frequency[stem][1] } else { 0 };
    }
    let (mut places, mut next) = (vec![(0u32, 0.0); starts[frequency.len()]], starts.clone());
    for (block, profile) in right.iter().enumerate() {
        for &(stem, weight) in profile.weights.iter().filter(|(stem, _)| looked_up[*stem as usize]) {
            let next = &mut next[stem as usize];
            places[*next] = (block as u32, weight);
            *next += 1;
        }
    }
    let lengths: Vec<f64> = right.iter().map(|profile| profile.square.sqrt()).gather();
    // By right block, the scalar product with the left block at hand, and which of them are not zero.
    let (mut products, mut met) = (vec![0.0; right.len()], Vec::new());
    // A slice is indexed in place, a vector by a call where size counts.
    let (looked_up, lengths, starts, places) =
        (looked_up.as_slice(), lengths.as_slice(), starts.as_slice(), places.as_slice());
    let products = products.as_mut_slice();
    // By stem, the weight in the left block at hand: most right blocks that it meets have few of its stems.
    let mut own = vec![0.0; frequency.len()];
    let own = own.as_mut_slice();
    let (mut near, mut blind) = (Vec::with_capacity(left.len()), Vec::with_capacity(left.len()));
    for profile in left {
        let (mut shared, mut seen) = (false, false);
        for &(stem, weight) in &profile.weights {
            shared |= frequency[stem as usize][1] > 0;
            seen |= looked_up[stem as usize];
            for &(block, other) in &places[starts[stem as usize]..starts[stem as usize + 1]] {
                let product = &mut products[block as usize];
                if *product == 0.0 {
                    met.push(block);
                }
                *product += weight * other;
            }
        }
        let mut best: Vec<(u32, f64)> = Vec::with_capacity(keep + 1);
        for block in met.drain(..) {
            let product = std::mem::take(&mut products[block as usize]);
            let similarity = product / lengths[block as usize];
            // Most are less similar than the last that is kept.
            if best.len() == keep && best.last().is_some_and(|last| last.1 > similarity) {
                continue;
            }
            let rank = best.partition_point(|known| known.1.total_cmp(&similarity).then(block.cmp(&known.0)).is_gt());
            if rank < keep {
                best.truncate(keep - 1);
                best.insert(rank, (block, similarity));
            }
        }
        let mut blocks: Vec<u32> = best.into_iter().map(|(block, _)| block).gather();
        ascending(&mut blocks);
        profile.weights.iter().for_each(|&(stem, weight)| own[stem as usize] = weight);
        let met = |block: u32| Near::met(own, &right[block as usize], block as usize);
        near.push(blocks.into_iter().map(met).gather());
        profile.weights.iter().for_each(|&(stem, _)| own[stem as usize] = 0.0);
        blind.push(shared && !seen);
    }
    (near, blind)
}
