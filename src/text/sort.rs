//! Stable sorting with one copy of the machine code.
//!
//! The standard library's sorts are compiled anew for every type and every comparison, some 5 kB each and a fifth of
//! the download together. Here one sort orders indices, and the items are moved once: what is sorted often or is
//! large, a plain `sort_unstable` of numbers, stays with the standard library.
//!
//! Time O(n log n), space 4 bytes an item.

use std::cmp::Ordering;

/// `sort_by` and `sort_by_key`, smaller.
pub(crate) trait Order<T> {
    /// Sorts by a comparison; equal items keep their order.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by a key; equal items keep their order.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut sources = permutation(self.len(), &|one, other| compare(&self[one as usize], &self[other as usize]));
        // Each cycle of the permutation in turn; a place that is right is its own source.
        for start in 0..self.len() {
            let mut place = start;
            loop {
                let source = std::mem::replace(&mut sources[place], place as u32) as usize;
                if source == start {
                    break;
                }
                self.swap(place, source);
                place = source;
            }
        }
    }
}

/// For each place, the index of the item that belongs there.
fn permutation(length: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..length as u32).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_sorts() {
        let mut state = 1u32;
        for length in 0..200 {
            let mut items: Vec<(u32, usize)> = (0..length)
                .map(|index| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 27, index)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            items.order_by_key(|item| item.0);
            assert_eq!(items, expected);
        }
    }
}
