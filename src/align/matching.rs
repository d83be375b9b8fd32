//! Which items of two sequences are the same: words of two texts, or whole blocks, as ids.
//!
//! Idea: `similar`'s Histogram, which anchors on rare words and so does not go astray on repeated ones. It gets slow
//! where thousands of words change in one stretch, so long stretches are first cut at words that are unique on both
//! sides and in the same order (Bram Cohen's patience diff), and where there are none, blindly: then the result is
//! approximate. All limits are counts of words, so the result is the same on every machine.
//!
//! Time: linear in the number of words for a fixed [`STRETCH`], times the logarithm for finding anchors. Space: linear.

use rustc_hash::FxHashMap;
use similar::algorithms::{Capture, Compact, Replace, histogram};
use similar::{DiffOp, DiffTag};

use crate::strings::gather::Gather;
use crate::strings::sort::Order;

/// A stretch of words that are the same on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// First word on the left.
    pub left: usize,
    /// First word on the right.
    pub right: usize,
    /// How many.
    pub length: usize,
}

impl Run {
    /// One past the last word on the left.
    pub fn left_end(self) -> usize {
        self.left + self.length
    }

    /// One past the last word on the right.
    pub fn right_end(self) -> usize {
        self.right + self.length
    }
}

/// Words of both sides together that Histogram gets at once: its worst case is quadratic, and at this size it still
/// takes a few milliseconds.
const STRETCH: usize = 4096;

/// How often a piece is cut at anchors again. Words become unique in smaller pieces, but rarely more than twice.
const MAX_CUT_DEPTH: usize = 3;

/// The stretches that two sequences of words have in common, ascending on both sides, and whether they were found
/// only approximately.
pub(crate) fn runs(left: &[u32], right: &[u32]) -> (Vec<Run>, bool) {
    let mut search = MatchSearch { left, right, runs: Vec::new(), approximate: false };
    search.stretch((0, 0), (left.len(), right.len()), 0);
    (search.runs, search.approximate)
}

struct MatchSearch<'a> {
    left: &'a [u32],
    right: &'a [u32],
    runs: Vec<Run>,
    approximate: bool,
}

type Corner = (usize, usize);

impl MatchSearch<'_> {
    /// Compares the words from one corner to the other.
    fn stretch(&mut self, from: Corner, to: Corner, depth: usize) {
        let (left, right) = (&self.left[from.0..to.0], &self.right[from.1..to.1]);
        let prefix = left.iter().zip(right).take_while(|(l, r)| l == r).count();
        let (left, right) = (&left[prefix..], &right[prefix..]);
        let suffix = left.iter().rev().zip(right.iter().rev()).take_while(|(l, r)| l == r).count();
        self.push(from.0, from.1, prefix);
        let (from, to) = ((from.0 + prefix, from.1 + prefix), (to.0 - suffix, to.1 - suffix));
        let length = to.0 - from.0 + to.1 - from.1;
        if from.0 == to.0 || from.1 == to.1 {
            // One side is used up: nothing more to match.
        } else if length <= STRETCH {
            self.histogram(from, to);
        } else {
            self.cut(from, to, depth);
        }
        self.push(to.0, to.1, suffix);
    }

    /// Cuts a long stretch at anchors into pieces of about [`STRETCH`] words.
    fn cut(&mut self, from: Corner, to: Corner, depth: usize) {
        let size = |from: Corner, to: Corner| to.0 - from.0 + to.1 - from.1;
        let mut cuts = Vec::new();
        let mut last = from;
        let (left, right) = (&self.left[from.0..to.0], &self.right[from.1..to.1]);
        let anchors = if depth < MAX_CUT_DEPTH { unique_in_order(left, right) } else { Vec::new() };
        for (at, &(l, r)) in anchors.iter().enumerate() {
            let anchor = (from.0 + l, from.1 + r);
            let next = anchors.get(at + 1).map_or(to, |&(l, r)| (from.0 + l, from.1 + r));
            if size(last, next) > STRETCH && anchor != last {
                cuts.push(anchor);
                last = anchor;
            }
        }
        if cuts.is_empty() {
            // No word to hold on to: both sides in pieces, side by side.
            self.approximate = true;
            let pieces = size(from, to) / STRETCH + 1;
            // In 64 bits: megabytes times the number of pieces are more than 32 bits hold.
            let part = |length: usize, k: usize| (length as u64 * k as u64 / pieces as u64) as usize;
            cuts = (1..pieces).map(|k| (from.0 + part(to.0 - from.0, k), from.1 + part(to.1 - from.1, k))).gather();
            let mut last = from;
            for cut in cuts.into_iter().chain([to]) {
                self.histogram(last, cut);
                last = cut;
            }
            return;
        }
        let mut last = from;
        for cut in cuts.into_iter().chain([to]) {
            self.stretch(last, cut, depth + 1);
            last = cut;
        }
    }

    /// Where several alignments are as good, which one is found depends on what counts as the old side. So that swapped
    /// texts are aligned alike, that is always the shorter one.
    fn histogram(&mut self, from: Corner, to: Corner) {
        let swapped = to.0 - from.0 > to.1 - from.1;
        let (old, new) = ((self.left, from.0..to.0), (self.right, from.1..to.1));
        let (old, new) = if swapped { (new, old) } else { (old, new) };
        // Raw: what `similar` tries before it is for files of any length, a stretch is short; and it is 5 kB of the download.
        let mut hook = Compact::new(Replace::new(Capture::new()), old.0, new.0);
        let Ok(()) = histogram::diff_deadline_raw(&mut hook, old.0, old.1, new.0, new.1, None);
        for op in hook.into_inner().into_inner().ops().iter().filter(|op| op.tag() == DiffTag::Equal) {
            if let DiffOp::Equal { old_index, new_index, len } = *op {
                let (left, right) = if swapped { (new_index, old_index) } else { (old_index, new_index) };
                self.push(left, right, len);
            }
        }
    }

    fn push(&mut self, left: usize, right: usize, length: usize) {
        match self.runs.last_mut() {
            _ if length == 0 => {}
            Some(last) if last.left_end() == left && last.right_end() == right => last.length += length,
            _ => self.runs.push(Run { left, right, length }),
        }
    }
}

/// The longest chain of words that are unique on both sides and in the same order.
fn unique_in_order(left: &[u32], right: &[u32]) -> Vec<(usize, usize)> {
    // For each word, on either side: how often it is there, and where last.
    let mut places: FxHashMap<u32, [(usize, usize); 2]> = FxHashMap::default();
    for (side, words) in [left, right].iter().enumerate() {
        for (at, &word) in words.iter().enumerate() {
            let place = &mut places.entry(word).or_default()[side];
            *place = (place.0 + 1, at);
        }
    }
    let pairs = left.iter().enumerate().filter_map(|(at, word)| match places[word] {
        [(1, _), (1, other)] => Some((at, other)),
        _ => None,
    });
    longest_ascending(pairs.gather())
}

/// The longest part of `pairs`, which ascend on the left, that ascends on the right too (patience sorting).
pub(crate) fn longest_ascending(pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut piles: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let pile = piles.partition_point(|&top| pairs[top].1 < pair.1);
        before.push(pile.checked_sub(1).map(|below| piles[below]));
        if pile == piles.len() {
            piles.push(index);
        } else {
            piles[pile] = index;
        }
    }
    let mut chain = Vec::with_capacity(piles.len());
    let mut next = piles.last().copied();
    while let Some(index) = next {
        chain.push(pairs[index]);
        next = before[index];
    }
    chain.reverse();
    chain
}

/// The part of `pairs` (left, right, weight), which ascend on the left, that ascends on the right too and weighs most;
/// as indices into `pairs`. No two pairs have the same place on the right.
///
/// The heaviest chain that ends at each place is kept in a Fenwick tree of maxima: n log n.
pub(crate) fn heaviest_ascending(pairs: &[(usize, usize, f64)]) -> Vec<usize> {
    let mut places: Vec<usize> = pairs.iter().map(|pair| pair.1).gather();
    places.order();
    let mut tree: Vec<(f64, Option<usize>)> = vec![(0.0, None); places.len() + 1];
    let mut before = Vec::with_capacity(pairs.len());
    let mut heaviest = (0.0, None);
    for (index, &(_, right, weight)) in pairs.iter().enumerate() {
        let rank = places.partition_point(|&place| place < right);
        let (mut best, mut at) = ((0.0, None), rank);
        while at > 0 {
            best = if tree[at].0 > best.0 { tree[at] } else { best };
            at &= at - 1;
        }
        before.push(best.1);
        let own = (best.0 + weight, Some(index));
        at = rank + 1;
        while let Some(known) = tree.get_mut(at) {
            *known = if own.0 > known.0 { own } else { *known };
            at += at & at.wrapping_neg();
        }
        heaviest = if own.0 > heaviest.0 { own } else { heaviest };
    }
    let mut chain: Vec<usize> = std::iter::successors(heaviest.1, |&index| before[index]).gather();
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weight of the heaviest ascending part, by trying all of them.
    fn heaviest(pairs: &[(usize, usize, f64)]) -> f64 {
        let parts = 0u32..1 << pairs.len();
        let weight = |part: u32| {
            let chosen: Vec<_> =
                pairs.iter().enumerate().filter(|(at, _)| part >> at & 1 == 1).map(|pair| pair.1).collect();
            let ascends = chosen.windows(2).all(|two| two[0].1 < two[1].1);
            if ascends { chosen.iter().map(|pair| pair.2).sum() } else { 0.0 }
        };
        parts.map(weight).fold(0.0, f64::max)
    }

    #[test]
    fn the_heaviest_chain() {
        for seed in 0..200usize {
            let size = seed % 9;
            let mut rest: Vec<usize> = (0..size).collect();
            let pairs: Vec<_> = (0..size)
                .map(|at| (at, rest.remove((seed * 31 + at * 17) % rest.len()), ((seed + at * 7) % 5 + 1) as f64))
                .collect();
            let chain = heaviest_ascending(&pairs);
            assert!(chain.windows(2).all(|two| two[0] < two[1] && pairs[two[0]].1 < pairs[two[1]].1));
            assert_eq!(chain.iter().map(|&at| pairs[at].2).sum::<f64>(), heaviest(&pairs), "{pairs:?}");
        }
    }
}
