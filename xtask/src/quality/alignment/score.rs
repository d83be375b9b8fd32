//! Strict and lax precision, recall and F1 of found beads.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Sum;

use super::gold::Gold;
use crate::quality::hunalign::Bead;

/// Beads counted: right ones and all, of those found (precision) and of those wanted (recall), strict and lax.
#[derive(Default, Clone, Copy)]
pub struct Counts {
    found: [f64; 3],
    wanted: [f64; 3],
}

pub fn counts(gold: &Gold, found: &BTreeSet<Bead>) -> Counts {
    let pairs = |beads: &BTreeSet<Bead>| -> BTreeSet<Bead> {
        beads.iter().filter(|bead| !bead.0.is_empty() && !bead.1.is_empty()).cloned().collect()
    };
    Counts { found: hits(found, &gold.beads), wanted: hits(&pairs(&gold.beads), &pairs(found)) }
}

/// Of `beads` those that `others` has too, those that share an item with one of them on both sides, and all.
fn hits(beads: &BTreeSet<Bead>, others: &BTreeSet<Bead>) -> [f64; 3] {
    let mut partners: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (left, right) in others {
        left.iter().for_each(|item| partners.entry(*item).or_default().extend(right));
    }
    let touches = |(left, right): &&Bead| {
        let known = left.iter().filter_map(|item| partners.get(item)).flatten().collect::<BTreeSet<_>>();
        right.iter().any(|item| known.contains(item))
    };
    let strict = beads.iter().filter(|bead| others.contains(bead)).count();
    let lax = beads.iter().filter(|bead| others.contains(bead) || touches(bead)).count();
    [strict as f64, lax as f64, beads.len() as f64]
}

/// Texts of a set count by their beads, as in Vecalign's scorer: a chapter of 150 beads is no match for a novel of 1,200.
impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| {
            let add = |a: [f64; 3], b: [f64; 3]| [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
            Self { found: add(sum.found, one.found), wanted: add(sum.wanted, one.wanted) }
        })
    }
}

impl Counts {
    /// Strict precision, recall, F1, then lax.
    pub fn scores(self) -> [f64; 6] {
        let share = |counts: [f64; 3], at: usize| counts[at] / counts[2].max(1.0);
        let f1 = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        let [p, lax_p] = [0, 1].map(|at| share(self.found, at));
        let [r, lax_r] = [0, 1].map(|at| share(self.wanted, at));
        [p, r, f1(p, r), lax_p, lax_r, f1(lax_p, lax_r)]
    }
}
