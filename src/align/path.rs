//! An alignment as groups, and as the steps of the search that lead to them.

use std::ops::Range;

use crate::align::band::Band;
use crate::strings::gather::PushAll;

/// A group of items that belong together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    /// Items on the left; empty in a gap.
    pub left: Range<usize>,
    /// Items on the right; empty in a gap.
    pub right: Range<usize>,
    /// 0 to 1: how probable it is. 1 throughout if the expected alignment was not asked for.
    pub probability: f64,
}

/// How the last step to a cell ended: by a bead (or at the start), by a left gap, by a right gap.
pub(super) const STATES: usize = 3;
pub(super) const LEFT_GAP: usize = 1;
pub(super) const RIGHT_GAP: usize = 2;

/// A step of the search: how many items it takes, and the state it ends in.
pub(super) type Step = (usize, usize, usize);

/// The groups back from the last cell, each a step of `(left, right, probability)`. Where none leads on, all items are
/// gaps.
pub(super) fn walk(
    band: &Band,
    mut step: impl FnMut((usize, usize), usize) -> Option<(usize, usize, f64)>,
) -> Vec<Group> {
    let (mut i, mut j) = band.size();
    let mut groups = Vec::new();
    while (i, j) != (0, 0) {
        let Some((l, r, probability)) = band.cell(i, j).and_then(|cell| step((i, j), cell)) else {
            let gap = |left, right| Group { left, right, probability: 0.0 };
            groups.push_all((0..j).rev().map(|j| gap(0..0, j..j + 1)));
            groups.push_all((0..i).rev().map(|i| gap(i..i + 1, 0..0)));
            break;
        };
        groups.push(Group { left: i - l..i, right: j - r..j, probability });
        (i, j) = (i - l, j - r);
    }
    groups.reverse();
    groups
}
