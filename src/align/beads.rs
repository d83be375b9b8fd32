//! The one alignment of two sequences by dynamic programming over beads.
//!
//! Idea: cut both sequences, in order, into groups that belong together ("beads": 1:1, 1:2, 2:1, and so on; an item
//! without counterpart is a gap, 1:0 or 0:1), so that the sum of the beads' costs is least. What a bead costs is the
//! caller's business, so one and the same search serves blocks and sentences, one language and two. Runs of gaps may
//! be priced affinely, as in sequence alignment. Source: Gale and Church, "A program for aligning sentences in
//! bilingual corpora", 1993; affine gaps: Gotoh, 1982.
//!
//! Where costs are negative log likelihoods, all alignments together say how probable each bead is (the forward and
//! backward sums of a hidden Markov model), and the alignment with the most beads that are expected to be right is
//! better than the single likeliest one (Holmes and Durbin, "Dynamic programming alignment accuracy", 1998).
//!
//! Time: one cost per cell of the band and shape; near a known alignment, only of the cells that can still rival it.
//! Space: 6 bytes a cell of the band; 48 and 4 a shape for the expected one; with a band of fixed width both are
//! linear in the number of items.

use std::ops::Range;

use crate::align::band::Band;
use crate::align::expected::{Expected, expected};
use crate::align::path::{Group, LEFT_GAP, RIGHT_GAP, STATES, Step, walk};
use crate::strings::gather::Gather;

/// What beads there are, and what a run of gaps costs beyond its items.
#[derive(Debug, Clone)]
pub(crate) struct Monotone<'a> {
    /// Sizes of beads, left and right, both at least 1. Gaps of one item are always allowed and not listed.
    /// Where two ways cost the same, gaps win over beads and beads earlier in this list over later ones.
    pub shapes: &'a [(usize, usize)],
    /// Added to the first gap of a run on one side.
    pub gap_open: f64,
    /// Added to the first gap of a run that follows one on the other side: what is replaced is left out on both.
    pub gap_switch: f64,
}

/// The temperature of the sums: words in one sentence are not independent witnesses, so that costs overstate what
/// sets two alignments apart.
const TEMPERATURE: f64 = 2.0;
/// How much more expensive than a known alignment a way may be and still be followed: what is a thousand billion times less
/// likely does not show in any sum.
const BEAM: f64 = 20.0;
/// Cells whose costs are no longer needed that are kept at most.
const DONE: usize = 1 << 12;

type States = [f64; STATES];
const UNREACHED: States = [f64::INFINITY; STATES];

impl Monotone<'_> {
    /// The cheapest alignment in the band. `cost` is asked for every bead in it, empty ranges being gaps; infinity (or
    /// NaN) forbids a bead, gaps should be finite.
    pub fn align(&self, band: &Band, mut cost: impl FnMut(Range<usize>, Range<usize>) -> f64) -> Vec<Group> {
        let steps = self.steps();
        // The costs of the last rows' cells, from the cell `first` on.
        let (mut best, mut first) = (Vec::<States>::new(), 0);
        let back = self.shapes.iter().map(|shape| shape.0).fold(1, usize::max);
        // For each cell and state the step that leads there and the state it comes from.
        let mut trace = vec![[(u8::MAX, 0u8); STATES]; band.cells()];
        for (i, j, cell) in band.iter() {
            let done = band.first_cell(i.saturating_sub(back)) - first;
            if done > DONE {
                best.drain(..done);
                first += done;
            }
            let mut here = [if cell == 0 { 0.0 } else { f64::INFINITY }, f64::INFINITY, f64::INFINITY];
            for (index, &(l, r, to)) in steps.iter().enumerate() {
                let Some(from) = band.before(i, j, l, r) else { continue };
                let before = best[from - first];
                if least(&before) == f64::INFINITY {
                    continue;
                }
                let own = cost(i - l..i, j - r..j);
                if own.is_nan() || own == f64::INFINITY {
                    continue;
                }
                for (state, value) in before.into_iter().enumerate() {
                    let value = value + own + self.run(state, to);
                    if value < here[to] {
                        here[to] = value;
                        trace[cell][to] = (index as u8, state as u8);
                    }
                }
            }
            best.push(here);
        }
        let end = best.last().copied().unwrap_or(UNREACHED);
        let mut state = (0..STATES).rev().fold(0, |lead, state| if end[state] <= end[lead] { state } else { lead });
        walk(band, |_, cell| {
            let (index, from) = trace[cell][state];
            state = from.into();
            steps.get(usize::from(index)).map(|&(l, r, _)| (l, r, 1.0))
        })
    }

    /// The alignment with the most beads that are expected to be right, among those that rival `known`: an alignment
    /// whose groups lie in the band. Costs are negative natural logarithms of likelihoods. Every bead costs `bead_cost`
    /// beads that are right: without it, an alignment would gain by cutting everything into pieces.
    pub fn align_expected(
        &self,
        band: &Band,
        known: &[Group],
        bead_cost: f64,
        mut cost: impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) -> Expected {
        let steps = self.steps();
        // For each cell and step its cost, later its probability.
        let mut values = vec![f32::INFINITY; band.cells() * steps.len()];
        let forward = self.forward(band, known, &mut values, &mut cost);
        self.probabilities(band, &forward, &mut values);
        expected(band, &steps, &values, bead_cost)
    }

    fn steps(&self) -> Vec<Step> {
        let gaps = [(1, 0, LEFT_GAP), (0, 1, RIGHT_GAP)];
        gaps.into_iter().chain(self.shapes.iter().map(|&(l, r)| (l, r, 0))).gather()
    }

    /// What a run of gaps adds to a step into state `to` from state `from`.
    fn run(&self, from: usize, to: usize) -> f64 {
        match (from, to) {
            (_, 0) => 0.0,
            _ if from == to => 0.0,
            (0, _) => self.gap_open,
            _ => self.gap_switch,
        }
    }

    /// For each number of items taken, what a known alignment costs up to there.
    fn costs(
        &self,
        band: &Band,
        known: &[Group],
        cost: &mut impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) -> Vec<f64> {
        let (n, m) = band.size();
        let mut costs = vec![f64::INFINITY; n + m + 1];
        costs[0] = 0.0;
        let (mut total, mut state, mut taken) = (0.0, 0, 0);
        for group in known {
            let to = match (group.left.is_empty(), group.right.is_empty()) {
                (false, true) => LEFT_GAP,
                (true, false) => RIGHT_GAP,
                _ => 0,
            };
            let after = total + self.run(state, to) + cost(group.left.clone(), group.right.clone());
            let end = group.left.end + group.right.end;
            if let Some(between) = costs.get_mut(taken + 1..=end) {
                between.fill(total.max(after));
                between[end - taken - 1] = after;
            }
            (total, state, taken) = (after, to, end);
        }
        costs
    }

    /// For every cell the logarithms of the sums of all ways from the start that go on into each state.
    fn forward(
        &self,
        band: &Band,
        known: &[Group],
        values: &mut [f32],
        cost: &mut impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) -> Vec<States> {
        let steps = self.steps();
        let costs = self.costs(band, known, cost);
        // All ways together cost less than the known one, the more the further they go: by so much at its last cell.
        let mut less = 0.0;
        let mut ends = known.iter().map(|group| (group.left.end, group.right.end)).peekable();
        let mut sums = vec![[f64::NEG_INFINITY; STATES]; band.cells()];
        if let Some(start) = sums.first_mut() {
            start[0] = 0.0;
        }
        for (i, j, cell) in band.iter() {
            for (index, &(l, r, to)) in steps.iter().enumerate() {
                let Some(from) = band.before(i, j, l, r) else { continue };
                let before = sums[from][to];
                if before == f64::NEG_INFINITY {
                    continue;
                }
                let own = cost(i - l..i, j - r..j) / TEMPERATURE;
                if own < f64::INFINITY {
                    values[cell * steps.len() + index] = own as f32;
                    sums[cell][to] = plus(sums[cell][to], before - own);
                }
            }
            let here = -TEMPERATURE * sums[cell].iter().copied().fold(f64::NEG_INFINITY, f64::max);
            if ends.next_if_eq(&(i, j)).is_some() {
                less = costs[i + j] - here;
            }
            if here > costs[i + j] - less + BEAM {
                sums[cell] = [f64::NEG_INFINITY; STATES];
            }
            // Once a cell, not once for each step that goes on from it: logarithms take most of the time.
            let ended = sums[cell];
            sums[cell] = [0, 1, 2].map(|to| sum(|from| ended[from] - self.run(from, to) / TEMPERATURE));
        }
        sums
    }

    /// Puts the probability of each step in the place of its cost.
    fn probabilities(&self, band: &Band, forward: &[States], values: &mut [f32]) {
        let steps = self.steps();
        let total = forward.last().map_or(f64::NEG_INFINITY, |end| end[0]);
        // For every cell the sums of all ways from there to the end, by the state that they go on into.
        let mut backward = vec![[f64::NEG_INFINITY; STATES]; band.cells()];
        if let Some(end) = backward.last_mut() {
            end[0] = 0.0;
        }
        for (i, j, cell) in band.iter_back() {
            let on = backward[cell];
            let after = [0, 1, 2].map(|from| sum(|to| on[to] - self.run(from, to) / TEMPERATURE));
            for (index, &(l, r, to)) in steps.iter().enumerate() {
                let value = &mut values[cell * steps.len() + index];
                let rest = after[to] - f64::from(std::mem::take(value));
                let Some(from) = band.before(i, j, l, r).filter(|_| rest > f64::NEG_INFINITY) else { continue };
                *value = libm::exp(forward[from][to] + rest - total).min(1.0) as f32;
                backward[from][to] = plus(backward[from][to], rest);
            }
        }
    }
}

fn least(states: &States) -> f64 {
    states.iter().copied().fold(f64::INFINITY, |least, state| if state < least { state } else { least })
}

/// The logarithm of the sum of as many numbers as there are states, of which the logarithms are given.
fn sum(logarithm: impl Fn(usize) -> f64) -> f64 {
    (0..STATES).fold(f64::NEG_INFINITY, |sum, state| plus(sum, logarithm(state)))
}

/// The logarithm of the sum of two numbers, of which the logarithms are given.
fn plus(a: f64, b: f64) -> f64 {
    // What is this much less changes nothing.
    const NOTHING: f64 = 40.0;
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if high - low < NOTHING { high + libm::log1p(libm::exp(low - high)) } else { high }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::expected::{GAP, GAP_WORTH};

    const BEAD_COST: f64 = 0.4;
    const SHAPES: [(usize, usize); 4] = [(1, 1), (1, 2), (2, 1), (2, 2)];

    type Path = Vec<(Range<usize>, Range<usize>)>;

    /// Every alignment of `n` and `m` items.
    fn all(n: usize, m: usize) -> Vec<Path> {
        if (n, m) == (0, 0) {
            return vec![Vec::new()];
        }
        let mut found = Vec::new();
        for (l, r) in SHAPES.into_iter().chain([(1, 0), (0, 1)]) {
            if l <= n && r <= m {
                for mut path in all(n - l, m - r) {
                    path.push((n - l..n, m - r..m));
                    found.push(path);
                }
            }
        }
        found
    }

    fn total(search: &Monotone, path: &Path, cost: &impl Fn(Range<usize>, Range<usize>) -> f64) -> f64 {
        let state = |(left, right): &(Range<usize>, Range<usize>)| match (left.is_empty(), right.is_empty()) {
            (false, true) => LEFT_GAP,
            (true, false) => RIGHT_GAP,
            _ => 0,
        };
        let mut last = 0;
        let mut sum = 0.0;
        for bead in path {
            sum += cost(bead.0.clone(), bead.1.clone()) + search.run(last, state(bead));
            last = state(bead);
        }
        sum
    }

    fn path(groups: &[Group]) -> Path {
        groups.iter().map(|group| (group.left.clone(), group.right.clone())).collect()
    }

    /// A cost that looks like noise; integral, so that sums are exact and ties happen.
    fn noise(seed: usize) -> impl Fn(Range<usize>, Range<usize>) -> f64 {
        move |left, right| {
            let key = [seed, left.start, left.end, right.start, right.end];
            let mixed = key.iter().fold(14_695_981_039_346_656_037u64, |hash, &part| {
                (hash ^ part as u64).wrapping_mul(1_099_511_628_211).rotate_left(17)
            });
            (mixed % 23) as f64
        }
    }

    #[test]
    fn finds_the_best_path_and_the_one_with_the_most_beads_expected() {
        for seed in 0..40 {
            let (n, m) = (seed % 5, (seed / 5) % 5);
            let open = (seed % 4) as f64;
            let search = Monotone { shapes: &SHAPES, gap_open: open, gap_switch: open / 3.0 };
            let cost = noise(seed);
            let every = all(n, m);
            let band = Band::full(n, m);
            let cheapest = search.align(&band, &cost);
            let best = every.iter().map(|path| total(&search, path, &cost)).fold(f64::INFINITY, f64::min);
            assert!((total(&search, &path(&cheapest), &cost) - best).abs() < 1e-9, "seed {seed}");

            let likelihood = |path: &Path| libm::exp(-total(&search, path, &cost) / TEMPERATURE);
            let sum: f64 = every.iter().map(likelihood).sum();
            let probability = |bead: &(Range<usize>, Range<usize>)| {
                every.iter().filter(|path| path.contains(bead)).map(likelihood).sum::<f64>() / sum
            };
            let is_gap = |bead: &(Range<usize>, Range<usize>)| bead.0.is_empty() || bead.1.is_empty();
            // A gap's place among the other sequence's items tells nothing.
            let alone = |gap: &(Range<usize>, Range<usize>)| {
                let same = |other: &(Range<usize>, Range<usize>)| match gap.0.is_empty() {
                    true => other.0.is_empty() && other.1 == gap.1,
                    false => other.1.is_empty() && other.0 == gap.0,
                };
                every.iter().filter(|path| path.iter().any(same)).map(likelihood).sum::<f64>() / sum
            };
            let probability =
                |bead: &(Range<usize>, Range<usize>)| if is_gap(bead) { alone(bead) } else { probability(bead) };
            let gain = |path: &Path| {
                let gain = |bead: &(Range<usize>, Range<usize>)| match is_gap(bead) {
                    true => GAP_WORTH * probability(bead) - GAP,
                    false => probability(bead) - BEAD_COST,
                };
                path.iter().map(gain).sum::<f64>()
            };
            let expected = search.align_expected(&band, &cheapest, BEAD_COST, &cost).groups;
            let most = every.iter().map(gain).fold(f64::NEG_INFINITY, f64::max);
            assert!((gain(&path(&expected)) - most).abs() < 1e-4, "seed {seed}: {expected:?}");
            for group in &expected {
                let bead = (group.left.clone(), group.right.clone());
                assert!((group.probability - probability(&bead)).abs() < 1e-4, "seed {seed}, {bead:?}");
            }
        }
    }

    #[test]
    fn a_band_holds_together_whatever_the_anchors() {
        for seed in 0..200usize {
            let (n, m) = (seed % 13, (seed * 7) % 17);
            let anchors: Vec<_> = (0..seed % 5).map(|k| ((seed * (k + 3)) % 14, (seed * (k + 5)) % 18)).collect();
            let band = Band::around(n, m, &anchors, seed % 3);
            let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0 };
            let cheapest = search.align(&band, noise(seed));
            for groups in [search.align_expected(&band, &cheapest, BEAD_COST, noise(seed)).groups, cheapest] {
                let taken = |side: fn(&Group) -> Range<usize>| groups.iter().flat_map(side).collect::<Vec<_>>();
                assert_eq!(taken(|g| g.left.clone()), (0..n).collect::<Vec<_>>());
                assert_eq!(taken(|g| g.right.clone()), (0..m).collect::<Vec<_>>());
                assert!(groups.iter().all(|g| g.probability > 0.0), "{n} {m} {anchors:?}");
            }
        }
    }

    #[test]
    fn forbidden_everything_is_gaps() {
        let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0 };
        let band = Band::full(2, 3);
        assert_eq!(search.align(&band, |_, _| f64::NAN).len(), 5);
        assert_eq!(search.align_expected(&band, &[], BEAD_COST, |_, _| f64::NAN).groups.len(), 5);
    }
}
