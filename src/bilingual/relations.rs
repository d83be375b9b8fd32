//! Which blocks are of one subject, beside those that correspond.
//!
//! Idea: pairs of blocks whose words explain each other outstandingly more than those of all pairs do.
//! Time and space: all pairs of blocks, where these are at most [`MAX_PAIRS`]; else those of the links.

use crate::align::band::Band;
use crate::bilingual::judged::Judged;
use crate::bilingual::scorer::Scorer;
use crate::bilingual::statistics::Statistics;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::translation::terms::SideTerms;

/// With more pairs of blocks than this, relations are only those of the links.
const MAX_PAIRS: u64 = 1 << 18;
/// A link of more pairs of blocks is not a relation of each two.
const LINK_PAIRS: usize = 64;
/// Relations of a block, at most.
const RELATIONS: usize = 3;
/// Standard deviations above the mean of all pairs that make a relation.
const OUTSTANDING: f64 = 2.5;

/// The pairs of blocks whose words explain each other outstandingly, and those of the links, strongest first.
pub(crate) fn relations(
    sides: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    judged: &[Judged],
) -> Vec<(usize, usize, f64)> {
    let (n, m) = (sides.0.items.len(), sides.1.items.len());
    let mut scores: Vec<(usize, usize, f64)> = Vec::new();
    if n as u64 * m as u64 <= MAX_PAIRS {
        let (left, right): (Vec<usize>, Vec<usize>) = ((0..n).gather(), (0..m).gather());
        let band = Band::full(n, m);
        let mut scorer = Scorer::new(sides, (&left, &right), statistics, &band, 0.0);
        for i in 0..n {
            for j in 0..m {
                let (rest, all) = scorer.unexplained(i..i + 1, j..j + 1);
                scores.push((i, j, if all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 }));
            }
        }
        let count = scores.len().max(1) as f64;
        let mean = scores.iter().map(|score| score.2).sum::<f64>() / count;
        let variance = scores.iter().map(|score| (score.2 - mean) * (score.2 - mean)).sum::<f64>() / count;
        let floor = mean + OUTSTANDING * variance.sqrt();
        scores.retain(|score| score.2 > floor);
        scores.order_by(|a, b| b.2.total_cmp(&a.2));
        let (mut left_count, mut right_count) = (vec![0; n], vec![0; m]);
        scores.retain(|&(i, j, _)| {
            left_count[i] += 1;
            right_count[j] += 1;
            left_count[i] <= RELATIONS || right_count[j] <= RELATIONS
        });
    }
    for one in judged.iter().filter(|one| one.left.len() * one.right.len() <= LINK_PAIRS) {
        for &i in &one.left {
            scores.push_all(one.right.iter().map(|&j| (i, j, one.score)));
        }
    }
    // Of a pair that is there twice, the higher score stays.
    scores.order_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)));
    scores.dedup_by_key(|score| (score.0, score.1));
    scores.order_by(|a, b| b.2.total_cmp(&a.2));
    scores
}
