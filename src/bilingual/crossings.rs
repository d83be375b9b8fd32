//! Blocks that the search put together in common order, though they correspond in crossed order.
//!
//! Idea: in a bead of several blocks on both sides, order tells little: all of its words meet. Where its blocks, each
//! two by themselves, have clearly more evidence in any order than in common order, only the best pairs in common order
//! stay, and moves are looked for among the rest.
//! Time: all pairs of the blocks of a bead, and all orders of them; a bead has few blocks. Space: that of the pairs.

use crate::align::band::Band;
use crate::bilingual::document_content::DocumentContent;
use crate::bilingual::judged::{CROSSED, Judged, pair, placed, weigh};
use crate::bilingual::scorer::{MAX_ITEMS, Scorer};
use crate::bilingual::statistics::Statistics;
use crate::strings::gather::{Gather, PushAll};
use crate::translation::terms::SideTerms;

/// Blocks of a side of a bead whose orders are looked at: one more than a bead of sentences has.
const MAX_BLOCKS: usize = MAX_ITEMS + 1;

/// Takes beads of several blocks apart where these correspond in crossed order.
///
/// "A. B." beside "B′. A′." as one bead -> A and A′, and B and B′ alone (moves find them).
pub(crate) fn uncrossed(
    contents: (&DocumentContent, &DocumentContent),
    blocks: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    judged: Vec<Judged>,
) -> Vec<Judged> {
    let mut result = Vec::with_capacity(judged.len());
    for one in judged {
        let is_several = |side: &[usize]| (2..=MAX_BLOCKS).contains(&side.len());
        let pairs = match is_several(&one.left) && is_several(&one.right) {
            true => crossed(blocks, statistics, &one),
            false => None,
        };
        match pairs {
            Some(pairs) => {
                let found: Vec<Judged> =
                    pairs.into_iter().map(|(l, r)| pair(blocks, statistics, vec![l], vec![r])).gather();
                result.push_all(placed(one.apart(contents), &found));
            }
            None => result.push(one),
        }
    }
    result
}

/// The best pairs of blocks in common order, where crossed pairs have more evidence than any in common order.
fn crossed(blocks: (&SideTerms, &SideTerms), statistics: &Statistics, one: &Judged) -> Option<Vec<(usize, usize)>> {
    let (left, right) = (&one.left, &one.right);
    let band = Band::full(left.len(), right.len());
    let mut scorer = Scorer::new(blocks, (left, right), statistics, &band, 0.0);
    let mut values = vec![vec![0.0; right.len()]; left.len()];
    for (i, row) in values.iter_mut().enumerate() {
        for (j, value) in row.iter_mut().enumerate() {
            *value = weigh(&mut scorer, &(i..i + 1), &(j..j + 1)).0.max(0.0);
        }
    }
    let (ordered, pairs) = best(&values, 0, 0);
    let any = best_in_any_order(&values, 0, 0);
    let pairs = pairs.into_iter().map(|(i, j)| (left[i], right[j])).gather();
    (any > ordered + CROSSED).then_some(pairs)
}

/// The best sum of pairs in common order, and the pairs.
fn best(values: &[Vec<f64>], i: usize, j: usize) -> (f64, Vec<(usize, usize)>) {
    if i >= values.len() || j >= values[i].len() {
        return (0.0, Vec::new());
    }
    let (mut sum, mut pairs) = best(values, i + 1, j);
    for k in (j..values[i].len()).filter(|&k| values[i][k] > 0.0) {
        let (rest, more) = best(values, i + 1, k + 1);
        if rest + values[i][k] > sum {
            sum = rest + values[i][k];
            pairs = std::iter::once((i, k)).chain(more).gather();
        }
    }
    (sum, pairs)
}

/// The best sum of pairs in any order; `taken` has a bit for each right one.
fn best_in_any_order(values: &[Vec<f64>], i: usize, taken: u32) -> f64 {
    let Some(row) = values.get(i) else { return 0.0 };
    let free = row.iter().enumerate().filter(|&(j, &value)| value > 0.0 && taken >> j & 1 == 0);
    let with = free.map(|(j, value)| value + best_in_any_order(values, i + 1, taken | 1 << j));
    with.fold(best_in_any_order(values, i + 1, taken), f64::max)
}
