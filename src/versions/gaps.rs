//! Beads in the gaps between blocks that are the same: 1:1 by shared vocabulary, 1:n and n:1 where a paragraph was
//! split or merged.
//!
//! Time: in full up to [`FULL_TABLE_CELLS`], beyond that linear in the number of blocks.

use std::ops::Range;

use crate::align::band::Band;
use crate::align::beads::Monotone;
use crate::align::link::Link;
use crate::align::path::Group;
use crate::comparison::Side;
use crate::strings::gather::Gather;
use crate::versions::alike::Alike;
use crate::versions::blocks::Search;
use crate::versions::order::KEPT_SHARE;
use crate::versions::similarity::BEAD_SIMILARITY;

/// Cells of the largest gap in which words are compared one by one.
const SMALL_TABLE_CELLS: usize = 400;
/// The share that a heading and a paragraph must have in common: `Required Notices` is not a version of a paragraph
/// that has both words.
const HEADING_SHARE: f64 = 0.3;
/// Blocks with fewer content words are headings.
const FEWEST_WORDS: usize = 3;
/// The splits and merges that the search knows; `parts` finds further ones.
const SHAPES: [(usize, usize); 7] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1)];
/// Cells of a gap that are searched in full; beyond, a band of this half width around the best pairs.
const FULL_TABLE_CELLS: u64 = 40_000;
const BAND_HALF_WIDTH: usize = 12;

impl Search<'_> {
    /// Beads between blocks that are the same; ranges of positions among the blocks that take part.
    pub fn gap(&mut self, left_places: Range<usize>, right_places: Range<usize>) {
        let (left, right) = (&self.left.blocks[left_places.clone()], &self.right.blocks[right_places.clone()]);
        let (n, m) = (left.len(), right.len());
        let cells = n as u64 * m as u64;
        let band = if cells <= FULL_TABLE_CELLS {
            Band::full(n, m)
        } else {
            let chain = &self.order.chain;
            let first = chain.partition_point(|pair| pair.0 < left_places.start);
            let pairs = chain[first..].iter().take_while(|pair| pair.0 < left_places.end);
            let anchors: Vec<_> = pairs.map(|&(l, r)| (l - left_places.start, r - right_places.start)).gather();
            Band::around(n, m, &anchors, BAND_HALF_WIDTH)
        };
        let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0 };
        let mut alike =
            (0 < cells && cells <= SMALL_TABLE_CELLS as u64).then(|| Alike::new(self.left, left, self.right, right));
        // Where nothing else changed: `Fees` -> `Charges` above the same paragraph, `250` -> `275`.
        let is_in_place = matches!((left, right), (&[l], &[r])
            if !self.left.has_letters[l] && !self.right.has_letters[r]
                || self.left.is_headline(l) && self.right.is_headline(r) && self.left.blocks.len() > 1);
        // The last pair that was looked at, and whether it is alike enough for a split or merge that ends with it.
        let mut last = ((usize::MAX, usize::MAX), false);
        let mut may_end = |pair: (usize, usize)| {
            if last.0 != pair {
                last = (pair, self.are_alike(pair.0, pair.1));
            }
            last.1
        };
        let groups = search.align(&band, |l, r| match (&left[l.clone()], &right[r.clone()], &mut alike) {
            (&[a], &[b], Some(alike)) if self.may_meet(a, b) && !self.is_promised(a, b) => {
                let in_place = if is_in_place { -1.0 } else { f64::INFINITY };
                self.cost(&[a], &[b]).min(alike.cost(l.start, r.start)).min(in_place)
            }
            (&[.., a], &[.., b], _) if l.len() + r.len() > 2 && !may_end((a, b)) => f64::INFINITY,
            (left, right, _) => self.cost(left, right),
        });
        // Between two beads what was dropped comes before what is new.
        for between in groups.chunk_by(|one, other| is_gap(one) && is_gap(other)) {
            let (dropped, rest): (Vec<_>, Vec<_>) = between.iter().partition(|group| group.right.is_empty());
            for group in dropped.into_iter().chain(rest) {
                let (left, right) = (left[group.left.clone()].to_vec(), right[group.right.clone()].to_vec());
                let blind = m > 0 && left.iter().any(|&block| self.similarities.blind[block]);
                let score = self.joined(Side::Left, &left).shared(&self.joined(Side::Right, &right));
                self.links.push(Link { left, right, moved: false, score, approximate: blind });
            }
        }
    }

    /// Whether neither of two blocks has a counterpart that is the same and moved.
    fn may_meet(&self, left: usize, right: usize) -> bool {
        self.order.moved_same(0, left).is_none() && self.order.moved_same(1, right).is_none()
    }

    /// Whether one of two blocks has a counterpart elsewhere with most of its words, so that those two have in common
    /// what all such blocks have.
    fn is_promised(&self, left: usize, right: usize) -> bool {
        let to_other = |side: usize, block: usize, here: usize| {
            let counterpart = self.order.counterparts[side][block];
            counterpart.is_some_and(|other| other.block != here && other.similarity >= KEPT_SHARE)
        };
        to_other(0, left, right) || to_other(1, right, left)
    }

    /// Whether two blocks are similar enough for a bead, or for being part of one.
    fn are_alike(&self, left: usize, right: usize) -> bool {
        self.similarities.pair(left, right).is_some_and(|pair| self.similarities.cosine(left, pair) >= BEAD_SIMILARITY)
    }

    /// What a bead costs: nothing for a gap, less than nothing for blocks more similar than [`BEAD_SIMILARITY`], the
    /// more the larger they are.
    fn cost(&self, left: &[usize], right: &[usize]) -> f64 {
        let worth = |cosine: f64, size: usize| match cosine - BEAD_SIMILARITY {
            gain if gain > 0.0 => -gain * size as f64,
            _ => f64::INFINITY,
        };
        match (left, right) {
            ([], _) | (_, []) => 0.0,
            (&[l], &[r]) => {
                let Some(pair) = self.similarities.pair(l, r) else { return f64::INFINITY };
                let size = self.similarities.left[l].size + self.similarities.right[r].size;
                let similarity = self.similarities.cosine(l, pair);
                let shorter = self.similarities.left[l].size.min(self.similarities.right[r].size);
                let are_alike = self.left.is_running(l) == self.right.is_running(r) && shorter >= FEWEST_WORDS
                    || self.similarities.left[l].shared(&self.similarities.right[r]) >= HEADING_SHARE;
                if are_alike && self.may_meet(l, r) { worth(similarity, size) } else { f64::INFINITY }
            }
            _ => {
                // Each part could be a bead with the whole ...
                let is_part = |&l: &usize, &r: &usize| {
                    let Some(pair) = self.similarities.pair(l, r) else { return false };
                    let similarity = self.similarities.cosine(l, pair);
                    let is_part_of_other = if left.len() > 1 {
                        self.has_better(0, l, right, similarity)
                    } else {
                        self.has_better(1, r, left, similarity)
                    };
                    similarity >= BEAD_SIMILARITY
                        && !is_part_of_other
                        && self.left.is_running(l)
                        && self.right.is_running(r)
                        && self.may_meet(l, r)
                };
                if !left.iter().all(|l| right.iter().all(|r| is_part(l, r))) {
                    return f64::INFINITY;
                }
                // ... and makes it more similar.
                let (one, other) = (self.joined(Side::Left, left), self.joined(Side::Right, right));
                let whole = one.cosine(&other);
                let single = |&l: &usize, &r: &usize| self.similarities.left[l].cosine(&self.similarities.right[r]);
                match left.iter().all(|l| right.iter().all(|r| single(l, r) < whole)) {
                    true => worth(whole, one.size + other.size),
                    false => f64::INFINITY,
                }
            }
        }
    }

    /// Whether the counterpart of a block is none of these, and more similar to it: a paragraph that gave one sentence
    /// to the next one is not part of that.
    fn has_better(&self, side: usize, block: usize, others: &[usize], similarity: f64) -> bool {
        self.order.counterparts[side][block]
            .is_some_and(|best| !others.contains(&best.block) && best.similarity > similarity)
    }
}

fn is_gap(group: &Group) -> bool {
    group.left.is_empty() || group.right.is_empty()
}
