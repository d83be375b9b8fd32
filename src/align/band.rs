//! Where an alignment is looked for: the whole table of two short sequences, a band of that of long ones.
//!
//! Time and space: linear in the left items; the cells of a band of fixed width are linear in the items too.

use std::ops::Range;

use crate::strings::gather::{Gather, PushAll};

/// Blocks of more cells than this are searched near their diagonal only, at most this many right items from it.
const LARGE_BLOCK: usize = 1 << 16;
const LARGE_BLOCK_WIDTH: usize = 100;

/// The cells of the table that are searched: for each number of left items taken, a range of right items taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Band {
    rows: Vec<(usize, usize)>,
    starts: Vec<usize>,
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
            // In 64 bits: the product of 65,600 and 65,600 is more than 32 bits hold.
            let steps = (to.1 - from.1) as u64 * (k - from.0) as u64 / (to.0 - from.0).max(1) as u64;
            from.1 + steps as usize
        };
        for &(x, y) in anchors.iter().chain([&(n, m)]) {
            if x < i || y < j || x > n || y > m || (x == i && x < n) {
                continue;
            }
            // Each row reaches on to the next one's place on the line, so that the band hangs together.
            rows.push_all((i..x).map(|k| (line(k, (i, j), (x, y)), line(k + 1, (i, j), (x, y)))));
            (i, j) = (x, y);
        }
        let last = rows.last().map_or(0, |row| row.1);
        rows.push((last.min(j), m));
        let widened = |(low, high): (usize, usize)| (low.saturating_sub(width), (high + width).min(m));
        Self::new(rows.into_iter().map(widened).gather())
    }

    fn new(rows: Vec<(usize, usize)>) -> Self {
        let starts = rows.iter().scan(0, |at, row| {
            let start = *at;
            *at += row.1 - row.0 + 1;
            Some(start)
        });
        let starts = starts.gather();
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

    /// The right items taken, where so many left ones are.
    pub fn row(&self, i: usize) -> Range<usize> {
        self.rows.get(i).map_or(0..0, |&(low, high)| low..high + 1)
    }

    /// The number of the first cell of a row.
    pub fn first_cell(&self, i: usize) -> usize {
        self.starts[i]
    }

    /// The same with some rows wider by so many right items on either side; it still hangs together.
    pub fn widened(&self, rows: &[bool], width: usize) -> Self {
        let m = self.size().1;
        let mut all: Vec<(usize, usize)> = self.rows.clone();
        for (row, _) in all.iter_mut().zip(rows).filter(|(_, wide)| **wide) {
            *row = (row.0.saturating_sub(width), (row.1 + width).min(m));
        }
        Self::connected(all)
    }

    /// This band and those of `cells` that are also in `within`. `cells` has, for each number of left items taken, a
    /// range of right items taken, which may be empty.
    pub fn with(&self, cells: &[Range<usize>], within: &Self) -> Self {
        let mut all: Vec<(usize, usize)> = self.rows.clone();
        for ((row, cells), limits) in
            all.iter_mut().zip(cells).zip(&within.rows).filter(|((_, cells), _)| !cells.is_empty())
        {
            *row = (row.0.min(cells.start.max(limits.0)), row.1.max((cells.end - 1).min(limits.1)));
        }
        Self::connected(all)
    }

    /// The same band where `factor` items in a row count as one; the last ones may be fewer.
    pub fn coarser(&self, factor: usize) -> Self {
        let (n, _) = self.size();
        let row = |at: usize| {
            let own = &self.rows[(at * factor).min(n)..=((at + 1) * factor).min(n)];
            let low = own.iter().map(|row| row.0).fold(usize::MAX, usize::min);
            let high = own.iter().map(|row| row.1).fold(0, usize::max);
            (low / factor, high.div_ceil(factor))
        };
        Self::new((0..=n.div_ceil(factor)).map(row).gather())
    }

    /// The reverse of `coarser`, for `n` and `m` items: each item of this band is `factor` of them. With `width` more
    /// right items on either side.
    pub fn finer(&self, factor: usize, (n, m): (usize, usize), width: usize) -> Self {
        let row = |i: usize| {
            let low = self.rows[i / factor].0 * factor;
            let high = self.rows[(i / factor + 1).min(self.rows.len() - 1)].1 * factor;
            (low.saturating_sub(width), (high + width).min(m))
        };
        Self::connected((0..=n).map(row).gather())
    }

    /// The rows, made wider where a path could not go on from one to the next.
    fn connected(mut rows: Vec<(usize, usize)>) -> Self {
        let mut high = 0;
        for row in &mut rows {
            high = row.1.max(high);
            row.1 = high;
        }
        let mut low = high;
        for row in rows.iter_mut().rev() {
            low = row.0.min(low);
            row.0 = low;
        }
        Self::new(rows)
    }

    pub fn size(&self) -> (usize, usize) {
        (self.rows.len().saturating_sub(1), self.rows.last().map_or(0, |row| row.1))
    }

    pub fn cell(&self, i: usize, j: usize) -> Option<usize> {
        let &(low, high) = self.rows.get(i)?;
        (low..=high).contains(&j).then(|| self.starts[i] + j - low)
    }

    pub fn before(&self, i: usize, j: usize, l: usize, r: usize) -> Option<usize> {
        self.cell(i.checked_sub(l)?, j.checked_sub(r)?)
    }

    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().zip(&self.starts).enumerate().flat_map(|(i, (row, start))| {
            let &(low, high) = row;
            (low..=high).map(move |j| (i, j, start + j - low))
        })
    }

    pub fn iter_back(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().zip(&self.starts).enumerate().rev().flat_map(|(i, (row, start))| {
            let &(low, high) = row;
            (low..=high).rev().map(move |j| (i, j, start + j - low))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_found_among_runs_stays_in_the_band_of_the_items() {
        for (n, m, run) in [(1, 1, 6), (5, 17, 6), (12, 12, 6), (61, 47, 4), (40, 200, 6)] {
            let band = Band::around(n, m, &[(n / 2, m / 3)], 2);
            let coarse = band.coarser(run);
            assert_eq!(coarse.size(), (n.div_ceil(run), m.div_ceil(run)));
            // Each cell of the items' band lies in one of the runs.
            assert!(band.iter().all(|(i, j, _)| coarse.cell(i / run, j / run).is_some()));
            let fine = coarse.finer(run, (n, m), 0);
            assert_eq!(fine.size(), (n, m));
            assert!(band.iter().all(|(i, j, _)| fine.cell(i, j).is_some()), "{n} {m} {run}");
        }
    }

    #[test]
    fn cells_are_added_and_the_band_hangs_together() {
        let band = Band::around(30, 30, &[], 1);
        let mut cells = vec![0..0; 31];
        cells[10] = 18..21;
        cells[20] = 2..5;
        let more = band.with(&cells, &Band::full(30, 30));
        assert_eq!(band.with(&cells, &band), band);
        assert!(band.iter().all(|(i, j, _)| more.cell(i, j).is_some()));
        assert!((18..21).all(|j| more.cell(10, j).is_some()) && (2..5).all(|j| more.cell(20, j).is_some()));
        let rows: Vec<_> = (0..=30).map(|i| more.row(i)).collect();
        assert!(rows.windows(2).all(|two| two[0].start <= two[1].start && two[0].end <= two[1].end));
        assert!(rows.windows(2).all(|two| two[1].start < two[0].end));
    }

    #[test]
    fn a_wide_band_is_the_full_table() {
        assert_eq!(Band::around(7, 9, &[(3, 4)], 9), Band::full(7, 9));
        assert!(Band::around(1000, 1000, &[], 10).cells() < 25_000);
    }
}
