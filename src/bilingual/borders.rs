//! What the borders of paragraphs and of quotations say about a bead of sentences.
//!
//! Idea: in a translation both sides mostly begin a paragraph together, and few beads go on past a border. How far that
//! holds differs from pair to pair, so it is counted in the last round's beads, on top of a prior. With *b* and *c* for
//! "a border on the left, on the right" at the first sentences of a bead, the bead costs −log P(b, c) / P(b) P(c); and
//! each further sentence −log P(b | inside a bead) / P(b). Where every sentence is a paragraph, all of these are 0.
//! The same is counted for "begins inside a quotation": a speech that goes on, goes on in the translation.
//! Time and space: linear in the sentences; constant for a bead.

use std::ops::Range;

use crate::align::path::Group;
use crate::strings::gather::Gather;

/// Beads that each prior weighs, before any is counted.
const PRIOR_BEADS: f64 = 10.0;
/// The correlation of the two sides at the starts of beads, before any is counted.
const CORRELATION: f64 = 0.6;
/// What the odds of a border are multiplied by inside a bead, before any bead is counted; a quotation goes on there as
/// often as elsewhere.
const PARAGRAPH_ODDS: f64 = 0.05;
const QUOTATION_ODDS: f64 = 1.0;
/// No probability is below this: a rule without exception would forbid beads.
const MIN_PROBABILITY: f64 = 1e-3;

/// How the items of two sides begin.
pub(crate) struct Starts {
    /// Whether each begins a paragraph, left and right.
    pub paragraphs: [Vec<bool>; 2],
    /// Whether each begins inside a quotation.
    pub quotations: [Vec<bool>; 2],
}

/// The costs of borders in beads of two sides.
pub(crate) struct Borders<'a> {
    paragraphs: StartCosts<'a>,
    quotations: StartCosts<'a>,
}

impl<'a> Borders<'a> {
    /// With what a known alignment teaches; it may be empty.
    pub fn new(starts: &'a Starts, known: &[Group]) -> Self {
        Self {
            paragraphs: StartCosts::new(&starts.paragraphs, PARAGRAPH_ODDS, known),
            quotations: StartCosts::new(&starts.quotations, QUOTATION_ODDS, known),
        }
    }

    /// What its borders add to the cost of a bead; nothing where one side is empty.
    pub fn cost(&self, left: &Range<usize>, right: &Range<usize>) -> f64 {
        self.paragraphs.cost(left, right) + self.quotations.cost(left, right)
    }
}

/// What one way to begin, with a paragraph or inside a quotation, adds to the cost of beads.
struct StartCosts<'a> {
    starts: &'a [Vec<bool>; 2],
    /// How many items before each begin so, left and right: those in a range are the difference of two.
    before: [Vec<u32>; 2],
    /// By whether the first items begin so, left and right.
    first: [[f64; 2]; 2],
    /// Of one item inside a bead, by side and by whether it begins so.
    inside: [[f64; 2]; 2],
}

impl<'a> StartCosts<'a> {
    fn new(starts: &'a [Vec<bool>; 2], inside_odds: f64, known: &[Group]) -> Self {
        let before = starts.each_ref().map(|side| {
            let sums = side.iter().scan(0, |sum, &start| {
                *sum += u32::from(start);
                Some(*sum)
            });
            std::iter::once(0).chain(sums).gather()
        });
        let share = |side: usize| {
            let all = starts[side].len().max(1) as f64;
            (f64::from(before[side].last().copied().unwrap_or(0)) / all).max(MIN_PROBABILITY)
        };
        let shares = [share(0), share(1)];
        let mut costs = Self { starts, before, first: [[0.0; 2]; 2], inside: [[0.0; 2]; 2] };
        let mut first = joint(shares).map(|row| row.map(|probability| probability * PRIOR_BEADS));
        let mut inside = shares.map(|share| {
            let odds = inside_odds * share;
            let probability = odds / (odds + 1.0 - share);
            [(1.0 - probability) * PRIOR_BEADS, probability * PRIOR_BEADS]
        });
        for group in known.iter().filter(|group| !group.left.is_empty() && !group.right.is_empty()) {
            let (l, r) = (&group.left, &group.right);
            first[usize::from(starts[0][l.start])][usize::from(starts[1][r.start])] += 1.0;
            for (side, items) in [l, r].into_iter().enumerate() {
                let (with, without) = costs.inner(side, items);
                inside[side][0] += without;
                inside[side][1] += with;
            }
        }
        let total: f64 = first.iter().flatten().sum();
        let own = |side: usize, border: usize| if border == 1 { shares[side] } else { 1.0 - shares[side] };
        let ratio =
            |joint: f64, apart: f64| if apart > 0.0 { -libm::log((joint / apart).max(MIN_PROBABILITY)) } else { 0.0 };
        for (l, row) in first.into_iter().enumerate() {
            for (r, count) in row.into_iter().enumerate() {
                costs.first[l][r] = ratio(count / total, own(0, l) * own(1, r));
            }
        }
        for (side, counts) in inside.into_iter().enumerate() {
            let total = counts[0] + counts[1];
            costs.inside[side] = [0, 1].map(|border| ratio(counts[border] / total, own(side, border)));
        }
        costs
    }

    fn cost(&self, left: &Range<usize>, right: &Range<usize>) -> f64 {
        if left.is_empty() || right.is_empty() {
            return 0.0;
        }
        let first = self.first[usize::from(self.starts[0][left.start])][usize::from(self.starts[1][right.start])];
        let inner = |side: usize, items: &Range<usize>| {
            let (with, without) = self.inner(side, items);
            with * self.inside[side][1] + without * self.inside[side][0]
        };
        first + inner(0, left) + inner(1, right)
    }

    /// How many of the items after the first begin so, and how many do not.
    fn inner(&self, side: usize, items: &Range<usize>) -> (f64, f64) {
        let with = self.before[side][items.end] - self.before[side][items.start + 1];
        (f64::from(with), (items.len() - 1) as f64 - f64::from(with))
    }
}

/// The probabilities of borders at the start of a bead, from those of each side and their correlation.
fn joint([l, r]: [f64; 2]) -> [[f64; 2]; 2] {
    let covariance = CORRELATION * (l * (1.0 - l) * r * (1.0 - r)).sqrt();
    let both = (l * r + covariance).min(l).min(r);
    [[(1.0 - l - r + both).max(0.0), r - both], [l - both, both]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_that_begin_alike_cost_less() {
        let sides = |begins: [bool; 4]| [begins.to_vec(), begins.to_vec()];
        let check = |starts: Starts| {
            let cost =
                |left: usize, right: usize| Borders::new(&starts, &[]).cost(&(left..left + 1), &(right..right + 1));
            assert!(cost(1, 1) < 0.0 && cost(2, 2) < 0.0);
            assert!(cost(1, 2) > 0.0 && cost(2, 1) > 0.0);
        };
        let every_other = [true, false, true, false];
        check(Starts { paragraphs: sides(every_other), quotations: sides([false; 4]) });
        check(Starts { paragraphs: sides([true; 4]), quotations: sides(every_other) });
    }
}
