//! The one alignment of two sequences by dynamic programming over beads.
//!
//! Idea: cut both sequences, in order, into groups that belong together ("beads": 1:1, 1:2, 2:1, and so on; an item
//! without counterpart is a gap, 1:0 or 0:1), so that the sum of the beads' costs is least. What a bead costs is the
//! caller's business, so one and the same search serves blocks and sentences, one language and two. Runs of gaps may
//! be priced affinely, as in sequence alignment. Source: Gale and Church, "A program for aligning sentences in
//! bilingual corpora", 1993; affine gaps: Gotoh, 1982.
//!
//! Time: one cost per cell of the band and shape, twice that with margins. Space: 54 bytes a cell of the band with
//! margins, 30 without; with a band of fixed width both are linear in the number of items.

use std::ops::Range;

/// What beads there are, what a run of gaps costs beyond its items, and where to look.
#[derive(Debug, Clone)]
pub(crate) struct Monotone<'a> {
    /// Sizes of beads, left and right, both at least 1. Gaps of one item are always allowed and not listed.
    /// Where two ways cost the same, gaps win over beads and beads earlier in this list over later ones.
    pub shapes: &'a [(usize, usize)],
    /// Added to the first gap of a run on one side.
    pub gap_open: f64,
    /// Added to each further gap of the run.
    pub gap_extend: f64,
}

/// The cells of the table that are searched: for each number of left items taken, a range of right items taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Band {
    rows: Vec<(usize, usize)>,
    starts: Vec<usize>,
}

/// A group of items that belong together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    /// Items on the left; empty in a gap.
    pub left: Range<usize>,
    /// Items on the right; empty in a gap.
    pub right: Range<usize>,
    /// What it costs by itself, without what its gap's run costs.
    pub cost: f64,
    /// How much dearer the best whole alignment without this group is: 0 where it is arbitrary, infinite where there
    /// is no other way. Zero throughout if margins were not asked for.
    pub margin: f64,
}

/// Blocks of more cells than this are searched near their diagonal only, at most this many right items from it.
const LARGE_BLOCK: usize = 1 << 16;
const LARGE_BLOCK_WIDTH: usize = 100;

/// How the last step to a cell ended: by a bead (or at the start), by a left gap, by a right gap.
const STATES: usize = 3;
const LEFT_GAP: usize = 1;
const RIGHT_GAP: usize = 2;

type States = [f64; STATES];
const UNREACHED: States = [f64::INFINITY; STATES];

/// A step of the search: how many items it takes, and the state it ends in.
type Step = (usize, usize, usize);

impl Monotone<'_> {
    /// The cheapest alignment in the band. `cost` is asked for every bead in it, empty ranges being gaps; infinity (or
    /// NaN) forbids a bead, gaps should be finite.
    pub fn align(&self, band: &Band, mut cost: impl FnMut(Range<usize>, Range<usize>) -> f64) -> Vec<Group> {
        self.forward(band, &mut cost).1
    }

    /// The same with margins. `cost` is asked twice for every bead and must answer the same.
    pub fn align_with_margins(
        &self,
        band: &Band,
        mut cost: impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) -> Vec<Group> {
        let (forward, mut groups) = self.forward(band, &mut cost);
        self.margins(band, &forward, &mut groups, &mut cost);
        groups
    }

    fn steps(&self) -> Vec<Step> {
        let gaps = [(1, 0, LEFT_GAP), (0, 1, RIGHT_GAP)];
        gaps.into_iter().chain(self.shapes.iter().map(|&(l, r)| (l, r, 0))).collect()
    }

    /// What a run of gaps adds to a step into state `to` from state `from`.
    fn run(&self, from: usize, to: usize) -> f64 {
        match to {
            0 => 0.0,
            _ if from == to => self.gap_extend,
            _ => self.gap_open,
        }
    }

    /// The least cost from the start to every cell and state, and the groups of the best path.
    fn forward(
        &self,
        band: &Band,
        cost: &mut impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) -> (Vec<States>, Vec<Group>) {
        let steps = self.steps();
        let mut best = vec![UNREACHED; band.cells()];
        // For each cell and state the step that leads there and the state it comes from.
        let mut trace = vec![[(u8::MAX, 0u8); STATES]; band.cells()];
        if let Some(start) = best.first_mut() {
            start[0] = 0.0;
        }
        for (i, j, cell) in band.iter() {
            for (index, &(l, r, to)) in steps.iter().enumerate() {
                let Some(from) = band.before(i, j, l, r) else { continue };
                let before = best[from];
                if before.iter().all(|cost| cost.is_infinite()) {
                    continue;
                }
                let own = cost(i - l..i, j - r..j);
                for (state, value) in before.into_iter().enumerate() {
                    let value = value + own + self.run(state, to);
                    if value < best[cell][to] {
                        best[cell][to] = value;
                        trace[cell][to] = (index as u8, state as u8);
                    }
                }
            }
        }
        let groups = walk(band, &steps, &best, &trace, cost);
        (best, groups)
    }

    /// For every group the difference between the best path and the best one without it.
    ///
    /// Each path crosses the line between two neighbouring items of one side exactly once, so the best path without a
    /// group is the best one that crosses by another step at a line that the group crosses.
    fn margins(
        &self,
        band: &Band,
        forward: &[States],
        groups: &mut [Group],
        cost: &mut impl FnMut(Range<usize>, Range<usize>) -> f64,
    ) {
        let steps = self.steps();
        let (n, m) = band.size();
        // The group of the best path that takes each item.
        let mut takes_left = vec![usize::MAX; n];
        let mut takes_right = vec![usize::MAX; m];
        for (index, group) in groups.iter().enumerate() {
            takes_left[group.left.clone()].fill(index);
            takes_right[group.right.clone()].fill(index);
        }
        let mut without = vec![f64::INFINITY; groups.len()];
        let mut backward = vec![UNREACHED; band.cells()];
        if let Some(end) = backward.last_mut() {
            *end = [0.0; STATES];
        }
        let total = forward.last().map_or(0.0, least);
        for (i, j, cell) in band.iter_back() {
            let after = backward[cell];
            if after.iter().all(|cost| cost.is_infinite()) {
                continue;
            }
            for &(l, r, to) in &steps {
                let Some(from) = band.before(i, j, l, r) else { continue };
                if forward[from].iter().all(|cost| cost.is_infinite()) {
                    continue;
                }
                let own = cost(i - l..i, j - r..j);
                let mut through = f64::INFINITY;
                for state in 0..STATES {
                    let rest = after[to] + own + self.run(state, to);
                    if rest < backward[from][state] {
                        backward[from][state] = rest;
                    }
                    through = through.min(forward[from][state] + rest);
                }
                // The same group as on the best path is no other way; of a larger step the first item decides.
                let same = |group: &Group| group.left == (i - l..i) && group.right == (j - r..j);
                let crossed = takes_left[i - l..i].iter().chain(&takes_right[j - r..j]);
                for &index in crossed {
                    if let Some(group) = groups.get(index)
                        && !same(group)
                    {
                        without[index] = without[index].min(through);
                    }
                }
            }
        }
        for (group, without) in groups.iter_mut().zip(without) {
            group.margin = (without - total).max(0.0);
        }
    }
}

/// The groups of the best path, back from the last cell. Where nothing reaches it, all items are gaps.
fn walk(
    band: &Band,
    steps: &[Step],
    best: &[States],
    trace: &[[(u8, u8); STATES]],
    cost: &mut impl FnMut(Range<usize>, Range<usize>) -> f64,
) -> Vec<Group> {
    let (n, m) = band.size();
    let group = |left: Range<usize>, right: Range<usize>, cost| Group { left, right, cost, margin: 0.0 };
    let mut groups = Vec::new();
    let (mut i, mut j) = (n, m);
    let mut state = match best.last() {
        Some(end) => (0..STATES).rev().fold(0, |lead, state| if end[state] <= end[lead] { state } else { lead }),
        None => 0,
    };
    while (i, j) != (0, 0) {
        let step = band.cell(i, j).map(|cell| trace[cell][state]);
        let Some((&(l, r, _), from)) = step.and_then(|(index, from)| Some((steps.get(index as usize)?, from))) else {
            groups.extend((0..j).rev().map(|j| group(0..0, j..j + 1, f64::INFINITY)));
            groups.extend((0..i).rev().map(|i| group(i..i + 1, 0..0, f64::INFINITY)));
            break;
        };
        groups.push(group(i - l..i, j - r..j, cost(i - l..i, j - r..j)));
        (i, j, state) = (i - l, j - r, from as usize);
    }
    groups.reverse();
    groups
}

fn least(states: &States) -> f64 {
    states.iter().copied().fold(f64::INFINITY, f64::min)
}

impl Band {
    /// The whole table of `n` left and `m` right items.
    pub fn full(n: usize, m: usize) -> Self {
        Self::new(vec![(0, m); n + 1])
    }

    /// The cells at most `width` right items from the line through the anchors: pairs of numbers of items taken, both
    /// ascending; anchors out of order or out of range are passed over.
    pub fn around(n: usize, m: usize, anchors: &[(usize, usize)], width: usize) -> Self {
        let mut rows = Vec::with_capacity(n + 1);
        let (mut i, mut j) = (0, 0);
        let line = |k: usize, from: (usize, usize), to: (usize, usize)| {
            from.1 + (to.1 - from.1) * (k - from.0) / (to.0 - from.0).max(1)
        };
        for &(x, y) in anchors.iter().chain([&(n, m)]) {
            if x < i || y < j || x > n || y > m || (x == i && x < n) {
                continue;
            }
            // Each row reaches on to the next one's place on the line, so that the band hangs together.
            rows.extend((i..x).map(|k| (line(k, (i, j), (x, y)), line(k + 1, (i, j), (x, y)))));
            (i, j) = (x, y);
        }
        let last = rows.last().map_or(0, |row| row.1);
        rows.push((last.min(j), m));
        let widened = |(low, high): (usize, usize)| (low.saturating_sub(width), (high + width).min(m));
        Self::new(rows.into_iter().map(widened).collect())
    }

    fn new(rows: Vec<(usize, usize)>) -> Self {
        let starts = rows.iter().scan(0, |at, row| {
            let start = *at;
            *at += row.1 - row.0 + 1;
            Some(start)
        });
        let starts = starts.collect();
        Self { rows, starts }
    }

    /// How many cells there are.
    pub fn cells(&self) -> usize {
        self.rows.iter().map(|row| row.1 - row.0 + 1).sum()
    }

    /// The whole tables of consecutive blocks of `(left, right)` items, each only near its diagonal where it is large.
    pub fn blocks(sizes: &[(usize, usize)]) -> Self {
        let mut rows: Vec<(usize, usize)> = vec![(0, 0)];
        let mut j = 0;
        for &(n, m) in sizes {
            let inner = match n.saturating_mul(m) {
                0..=LARGE_BLOCK => Self::full(n, m),
                _ => Self::around(n, m, &[], LARGE_BLOCK_WIDTH),
            };
            let shared = rows.len() - 1;
            for (i, &(low, high)) in inner.rows.iter().enumerate() {
                match rows.get_mut(shared + i) {
                    Some(row) => row.1 = row.1.max(j + high),
                    None => rows.push((j + low, j + high)),
                }
            }
            j += m;
        }
        Self::new(rows)
    }

    /// The right items that a bead which takes left item `i` can take, for beads of at most `largest` items a side.
    pub fn columns(&self, i: usize, largest: usize) -> Range<usize> {
        let low = self.rows.get(i).map_or(0, |row| row.0);
        let low = (1..largest).fold(low, |low, back| match i.checked_sub(back).and_then(|i| self.rows.get(i)) {
            Some(row) => low.min(row.0),
            None => low,
        });
        let last = (i + largest).min(self.rows.len().saturating_sub(1));
        let high = self.rows.get(last).map_or(0, |row| row.1);
        low..high.max(low)
    }

    fn size(&self) -> (usize, usize) {
        (self.rows.len().saturating_sub(1), self.rows.last().map_or(0, |row| row.1))
    }

    fn cell(&self, i: usize, j: usize) -> Option<usize> {
        let &(low, high) = self.rows.get(i)?;
        (low..=high).contains(&j).then(|| self.starts[i] + j - low)
    }

    fn before(&self, i: usize, j: usize, l: usize, r: usize) -> Option<usize> {
        self.cell(i.checked_sub(l)?, j.checked_sub(r)?)
    }

    fn iter(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().zip(&self.starts).enumerate().flat_map(|(i, (row, start))| {
            let &(low, high) = row;
            (low..=high).map(move |j| (i, j, start + j - low))
        })
    }

    fn iter_back(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().zip(&self.starts).enumerate().rev().flat_map(|(i, (row, start))| {
            let &(low, high) = row;
            (low..=high).rev().map(move |j| (i, j, start + j - low))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPES: [(usize, usize); 4] = [(1, 1), (1, 2), (2, 1), (2, 2)];

    /// Every alignment of `n` and `m` items.
    fn all(n: usize, m: usize) -> Vec<Vec<(Range<usize>, Range<usize>)>> {
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

    fn total(
        search: &Monotone,
        path: &[(Range<usize>, Range<usize>)],
        cost: &impl Fn(Range<usize>, Range<usize>) -> f64,
    ) -> f64 {
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
    fn finds_the_best_path_and_the_best_one_without_each_group() {
        for seed in 0..40 {
            let (n, m) = (seed % 5, (seed / 5) % 5);
            let open = (seed % 4) as f64;
            let search = Monotone { shapes: &SHAPES, gap_open: open, gap_extend: open / 2.0 };
            let cost = noise(seed);
            let groups = search.align_with_margins(&Band::full(n, m), &cost);
            let path: Vec<_> = groups.iter().map(|g| (g.left.clone(), g.right.clone())).collect();
            let every = all(n, m);
            let best = every.iter().map(|path| total(&search, path, &cost)).fold(f64::INFINITY, f64::min);
            assert_eq!(total(&search, &path, &cost), best, "seed {seed}");
            for group in &groups {
                let bead = (group.left.clone(), group.right.clone());
                let others = every.iter().filter(|path| !path.contains(&bead));
                let without = others.map(|path| total(&search, path, &cost)).fold(f64::INFINITY, f64::min);
                assert_eq!(group.margin, without - best, "seed {seed}, {bead:?}");
                assert_eq!(group.cost, cost(bead.0, bead.1));
            }
        }
    }

    #[test]
    fn a_band_holds_together_whatever_the_anchors() {
        for seed in 0..200usize {
            let (n, m) = (seed % 13, (seed * 7) % 17);
            let anchors: Vec<_> = (0..seed % 5).map(|k| ((seed * (k + 3)) % 14, (seed * (k + 5)) % 18)).collect();
            let band = Band::around(n, m, &anchors, seed % 3);
            let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_extend: 0.0 };
            let groups = search.align(&band, noise(seed));
            let taken = |side: fn(&Group) -> Range<usize>| groups.iter().flat_map(side).collect::<Vec<_>>();
            assert_eq!(taken(|g| g.left.clone()), (0..n).collect::<Vec<_>>());
            assert_eq!(taken(|g| g.right.clone()), (0..m).collect::<Vec<_>>());
            assert!(groups.iter().all(|g| g.cost.is_finite()), "{n} {m} {anchors:?}");
        }
    }

    #[test]
    fn a_wide_band_is_the_full_table() {
        assert_eq!(Band::around(7, 9, &[(3, 4)], 9), Band::full(7, 9));
        assert!(Band::around(1000, 1000, &[], 10).cells() < 25_000);
    }

    #[test]
    fn forbidden_everything_is_gaps() {
        let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_extend: 0.0 };
        let groups = search.align_with_margins(&Band::full(2, 3), |_, _| f64::NAN);
        assert_eq!(groups.len(), 5);
    }
}
