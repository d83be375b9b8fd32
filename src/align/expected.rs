//! The alignment that is expected to have the most right beads, from how probable each step of the search is.
//!
//! Time: one look at each cell of the band and step. Space: two numbers a cell.

use std::ops::Range;

use crate::align::band::Band;
use crate::align::path::{Group, LEFT_GAP, RIGHT_GAP, Step, walk};

/// What a gap adds to the expected alignment where it is right, and what it costs: a right bead counts for precision and for recall, a
/// right gap for precision alone, and a wrong one of either takes away half of what precision there is.
pub(super) const GAP_WORTH: f64 = 0.5;
pub(super) const GAP: f64 = 0.46;
/// A step less probable than this is out of the question: what is learned next makes none of them the best.
const LIKELY: f32 = 1e-5;

/// The expected alignment.
pub(crate) struct Expected {
    pub groups: Vec<Group>,
    /// For each number of left items taken, the right items taken in alignments that are not out of the question.
    pub cells: Vec<Range<usize>>,
    /// For each left and each right item, how probable it is that it has no counterpart.
    pub alone: [Vec<f64>; 2],
}

/// The groups whose gains have the greatest sum: those that are expected to add most to the mean of precision and recall.
/// `values` are, for each cell and step, how probable it is.
pub(super) fn expected(band: &Band, steps: &[Step], values: &[f32], bead_cost: f64) -> Expected {
    let alone = alone(band, values, steps.len());
    let probability = |(i, j): (usize, usize), cell: usize, index: usize| match steps[index].2 {
        LEFT_GAP => alone[0][i - 1],
        RIGHT_GAP => alone[1][j - 1],
        _ => f64::from(values[cell * steps.len() + index]),
    };
    let mut best = vec![f64::NEG_INFINITY; band.cells()];
    let mut trace = vec![usize::MAX; band.cells()];
    best[0] = 0.0;
    for (i, j, cell) in band.iter() {
        for (index, &(l, r, to)) in steps.iter().enumerate() {
            let Some(from) = band.before(i, j, l, r) else { continue };
            if values[cell * steps.len() + index] <= 0.0 {
                continue;
            }
            let probability = probability((i, j), cell, index);
            let gain = if to == 0 { probability - bead_cost } else { GAP_WORTH * probability - GAP };
            if best[from] + gain > best[cell] {
                best[cell] = best[from] + gain;
                trace[cell] = index;
            }
        }
    }
    let groups = walk(band, |place, cell| {
        let &(l, r, _) = steps.get(trace[cell])?;
        Some((l, r, probability(place, cell, trace[cell])))
    });
    Expected { groups, cells: likely(band, values, steps.len()), alone }
}

/// For each number of left items taken the cells that are not out of the question.
fn likely(band: &Band, values: &[f32], steps: usize) -> Vec<Range<usize>> {
    let mut cells: Vec<Range<usize>> = vec![0..0; band.size().0 + 1];
    for (i, j, cell) in band.iter() {
        if values[cell * steps..(cell + 1) * steps].iter().any(|&value| value > LIKELY) {
            let start = if cells[i].end == 0 { j } else { cells[i].start };
            cells[i] = start..j + 1;
        }
    }
    cells
}

/// For each left and each right item the probability that it is a gap: the sum over all places in the other sequence. Of two items
/// that have no counterpart, either may come first, so that each place by itself has half of the probability.
fn alone(band: &Band, values: &[f32], steps: usize) -> [Vec<f64>; 2] {
    let (n, m) = band.size();
    let (mut left, mut right) = (vec![0.0; n], vec![0.0; m]);
    for (i, j, cell) in band.iter() {
        let own = &values[cell * steps..];
        if let Some(sum) = i.checked_sub(1).and_then(|i| left.get_mut(i)) {
            *sum += f64::from(own[0]);
        }
        if let Some(sum) = j.checked_sub(1).and_then(|j| right.get_mut(j)) {
            *sum += f64::from(own[1]);
        }
    }
    left.iter_mut().chain(&mut right).for_each(|sum| *sum = f64::min(*sum, 1.0));
    [left, right]
}
