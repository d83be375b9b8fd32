//! Which blocks of two versions stayed in order, and which moved.
//!
//! Idea: blocks that are the same and occur once on either side, edited blocks that are each other's most similar, and
//! short ones that begin like no other are pairs that can be trusted wherever they are. The heaviest chain of them that
//! ascends on both sides stays in order; what is off the chain moved. Edited neighbours weigh too, so
//! that an unchanged paragraph which moved past five edited ones is the one that moved. Source: patience diff (Bram
//! Cohen) with weights; heaviest increasing subsequence: Jacobson and Vo, 1992.
//!
//! Time: n log n for n pairs. Space: linear.

use rustc_hash::FxHashMap;

use crate::align::matching::heaviest_ascending;
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::versions::block_content::BlockContent;
use crate::versions::similarity::{BEAD_SIMILARITY, BlockSimilarities};
use crate::versions::vocabulary::BlockWord;

/// Words of the longest block that may be known by how it begins, and of the longest beginning.
const MAX_BEGINNING_WORDS: usize = 40;
/// The share of its words, function words and marks included, that an edited block of this kind keeps at its beginning
/// and end.
pub(crate) const KEPT_SHARE: f64 = 0.6;

/// The block of the other side that corresponds to a block whatever their places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Counterpart {
    /// Its index.
    pub block: usize,
    /// 0 to 1.
    pub similarity: f64,
    /// The blocks are the same, and no other block of either side is.
    pub is_same: bool,
    /// The pair is off the chain that stays in order.
    pub is_moved: bool,
}

/// What is known of the blocks' correspondence before they are aligned.
#[derive(Debug, Default)]
pub(crate) struct Order {
    /// By left block and by right block.
    pub counterparts: [Vec<Option<Counterpart>>; 2],
    /// The pairs that stay in order, as positions among the blocks that take part.
    pub chain: Vec<(usize, usize)>,
}

impl Order {
    pub fn new(left: &BlockContent, right: &BlockContent, similarities: &BlockSimilarities) -> Self {
        let sides = [left, right];
        let mut counterparts = same(sides);
        add_mutual(&mut counterparts, sides, similarities);
        add_beginnings(&mut counterparts, sides);
        let place = positions(right);
        let mut pairs = Vec::new();
        for (position, &block) in left.blocks.iter().enumerate() {
            let Some(counterpart) = counterparts[0][block] else { continue };
            let words = left.words[block].len().min(right.words[counterpart.block].len());
            pairs.push((position, place[counterpart.block], counterpart.similarity * weight(words)));
        }
        let chain = heaviest_ascending(&pairs);
        let mut order = Self { counterparts, chain: Vec::new() };
        let mut stays = chain.iter().peekable();
        for (at, &(l, r, _)) in pairs.iter().enumerate() {
            if stays.next_if_eq(&&at).is_some() {
                order.chain.push((l, r));
            } else {
                let (l, r) = (left.blocks[l], right.blocks[r]);
                for (side, block) in [(0, l), (1, r)] {
                    order.counterparts[side][block].iter_mut().for_each(|counterpart| counterpart.is_moved = true);
                }
            }
        }
        order
    }

    /// The block where a block went that is the same and moved.
    pub fn moved_same(&self, side: usize, block: usize) -> Option<usize> {
        self.counterparts[side][block].filter(|c| c.is_same && c.is_moved).map(|c| c.block)
    }
}

/// The weight of a pair. It grows with the words, but slowly: a long paragraph that moves past three short ones is one
/// move, not three.
fn weight(words: usize) -> f64 {
    libm::sqrt(words as f64)
}

/// Where each block is among those that take part.
fn positions(content: &BlockContent) -> Vec<usize> {
    let mut positions = vec![usize::MAX; content.words.len()];
    content.blocks.iter().enumerate().for_each(|(at, &block)| positions[block] = at);
    positions
}

/// The blocks that are the same and occur once on either side. Those without a word in letters, such as amounts on a
/// line of their own, are the same by chance too easily.
fn same(sides: [&BlockContent; 2]) -> [Vec<Option<Counterpart>>; 2] {
    let mut places: FxHashMap<u32, [(usize, usize); 2]> = FxHashMap::default();
    for (side, content) in sides.iter().enumerate() {
        for &block in &content.blocks {
            let place = &mut places.entry(content.ids[block]).or_default()[side];
            *place = (place.0 + 1, block);
        }
    }
    let mut found = sides.map(|content| vec![None; content.words.len()]);
    for &left in &sides[0].blocks {
        let [(1, _), (1, right)] = places[&sides[0].ids[left]] else { continue };
        if sides[0].has_letters[left] {
            let counterpart = |block| Some(Counterpart { block, similarity: 1.0, is_same: true, is_moved: false });
            found[0][left] = counterpart(right);
            found[1][right] = counterpart(left);
        }
    }
    found
}

/// The blocks that are each other's most similar, among those without an equal block on the other side.
fn add_mutual(
    counterparts: &mut [Vec<Option<Counterpart>>; 2],
    sides: [&BlockContent; 2],
    similarities: &BlockSimilarities,
) {
    let ids = sides.map(|content| {
        let mut ids: Vec<u32> = content.blocks.iter().map(|&block| content.ids[block]).gather();
        ascending(&mut ids);
        ids
    });
    let is_free = |side: usize, block: usize| ids[1 - side].binary_search(&sides[side].ids[block]).is_err();
    let mut best: [Vec<Option<(usize, f64)>>; 2] = sides.map(|content| vec![None; content.words.len()]);
    for &left in sides[0].blocks.iter().filter(|&&left| is_free(0, left)) {
        for &near in similarities.near[left].iter().filter(|near| is_free(1, near.right)) {
            let similarity = similarities.cosine(left, near);
            for (side, block, other) in [(0, left, near.right), (1, near.right, left)] {
                let best = &mut best[side][block];
                if similarity >= BEAD_SIMILARITY && best.is_none_or(|(_, known)| similarity > known) {
                    *best = Some((other, similarity));
                }
            }
        }
    }
    for (left, favourite) in best[0].iter().enumerate() {
        let Some((right, similarity)) = *favourite else { continue };
        if best[1][right].is_some_and(|(back, _)| back == left) {
            let counterpart = |block| Some(Counterpart { block, similarity, is_same: false, is_moved: false });
            counterparts[0][left] = counterpart(right);
            counterparts[1][right] = counterpart(left);
        }
    }
}

/// The short blocks whose beginning no other block of either side has, if most of their words stay.
///
/// `The lease of the mill ends on 8 June 2024.` -> `The lease of the mill ends on 3 May 2026.` among such sentences
/// about barns and garages: the words that tell which it is are fewer than those of the date, so that it is similar to
/// none.
fn add_beginnings(counterparts: &mut [Vec<Option<Counterpart>>; 2], sides: [&BlockContent; 2]) {
    let is_lonely = |side: usize, block: usize| {
        let content = sides[side];
        counterparts[side][block].is_none_or(|known| known.similarity < KEPT_SHARE)
            && content.has_letters[block]
            && content.words[block].len() <= MAX_BEGINNING_WORDS
    };
    let lonely: Vec<usize> = sides[0].blocks.iter().copied().filter(|&block| is_lonely(0, block)).gather();
    if lonely.is_empty() || !sides[1].blocks.iter().any(|&block| is_lonely(1, block)) {
        return;
    }
    // By a hash of the beginning: how many blocks of each side have it, and the last of them.
    let mut places: FxHashMap<u32, [(usize, usize); 2]> = FxHashMap::default();
    for (side, content) in sides.iter().enumerate() {
        for &block in &content.blocks {
            for beginning in beginnings(content.words[block]) {
                let place = &mut places.entry(beginning).or_default()[side];
                *place = (place.0 + 1, block);
            }
        }
    }
    let mut found = Vec::new();
    for left in lonely {
        let words = sides[0].words[left];
        let only = beginnings(words).find_map(|beginning| match places[&beginning] {
            [(1, _), (1, right)] => Some(right),
            _ => None,
        });
        let Some(right) = only.filter(|&right| is_lonely(1, right)) else { continue };
        let other = sides[1].words[right];
        let shorter = words.len().min(other.len());
        let same = |(one, other): &(&BlockWord, &BlockWord)| one.id == other.id;
        let start = words.iter().zip(other).take_while(same).count();
        let end = words.iter().rev().zip(other.iter().rev()).take(shorter - start).take_while(same).count();
        let similarity = (start + end) as f64 / words.len().max(other.len()) as f64;
        if start > 0 && similarity >= KEPT_SHARE {
            found.push((left, right, similarity));
        }
    }
    for (left, right, similarity) in found {
        // Two hashes may be the same by chance.
        if counterparts[1][right].is_some_and(|known| known.similarity >= KEPT_SHARE) {
            continue;
        }
        for (side, block, other) in [(0, left, right), (1, right, left)] {
            let known = counterparts[side][block].replace(Counterpart {
                block: other,
                similarity,
                is_same: false,
                is_moved: false,
            });
            if let Some(known) = known.filter(|known| known.block != other) {
                counterparts[1 - side][known.block] = None;
            }
        }
    }
}

/// Hashes of the first word of a block, the first two, and so on.
fn beginnings(words: &[BlockWord]) -> impl Iterator<Item = u32> {
    words.iter().take(MAX_BEGINNING_WORDS).scan(0x811c_9dc5u32, |hash, word| {
        // FNV-1a, a word at a time.
        *hash = (*hash ^ word.id).wrapping_mul(0x0100_0193);
        Some(*hash)
    })
}
