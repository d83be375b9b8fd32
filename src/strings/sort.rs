//! Stable sorting with one copy of the machine code.
//!
//! The standard library's sorts are compiled anew for every type and every comparison, some 5 kB each and a fifth of
//! the download together, and so does `collect` into one of its sets or maps. Here one sort orders indices, and the
//! items are moved once; numbers are sorted by a heap.
//!
//! Time O(n log n), space 8 bytes an item.

use std::cmp::Ordering;

use crate::strings::gather::Gather;

/// `sort_by` and `sort_by_key`, smaller.
pub(crate) trait Order<T> {
    /// Sorts by a comparison; equal items keep their order.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by a key; equal items keep their order.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Sorts; equal items keep their order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

/// The items ascending, each once.
pub(crate) fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().gather();
    items.order();
    items.dedup();
    items
}

/// Sorts numbers, by a heap: `sort_unstable` is some twenty times as large, and no faster for the words of a block.
pub(crate) fn ascending<T: Ord>(numbers: &mut [T]) {
    for root in (0..numbers.len() / 2).rev() {
        sink(numbers, root);
    }
    for end in (1..numbers.len()).rev() {
        numbers.swap(0, end);
        sink(&mut numbers[..end], 0);
    }
}

/// Moves a number down a heap until none below it is greater.
fn sink<T: Ord>(heap: &mut [T], mut root: usize) {
    while let Some(left) = heap.get(2 * root + 1) {
        let right = heap.get(2 * root + 2).is_some_and(|right| right > left);
        let child = 2 * root + 1 + usize::from(right);
        if heap[child] <= heap[root] {
            break;
        }
        heap.swap(root, child);
        root = child;
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let sources = permutation(self.len(), &|one, other| compare(&self[one as usize], &self[other as usize]));
        follow(sources, &mut |one, other| self.swap(one, other));
    }
}

/// Puts the items where they belong, each cycle of the permutation in turn; a place that is right is its own source.
fn follow(mut sources: Vec<u32>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sources.len() {
        let mut place = start;
        loop {
            let source = std::mem::replace(&mut sources[place], place as u32) as usize;
            if source == start {
                break;
            }
            swap(place, source);
            place = source;
        }
    }
}

/// Items that are sorted by insertion, before the runs of so many are merged.
const RUN: usize = 8;

/// For each place, the index of the item that belongs there: a merge sort from the bottom up.
fn permutation(length: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..length as u32).gather();
    for run in order.chunks_mut(RUN) {
        for end in 1..run.len() {
            let mut at = end;
            while at > 0 && compare(run[at - 1], run[at]) == Ordering::Greater {
                run.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    let mut merged = Vec::new();
    let mut width = RUN;
    while width < length {
        merged.clear();
        merged.reserve(length);
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([one, after_one @ ..], [other, after_other @ ..]) = (left, right) {
                if compare(*one, *other) == Ordering::Greater {
                    merged.push(*other);
                    right = after_other;
                } else {
                    merged.push(*one);
                    left = after_one;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
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
            let mut numbers: Vec<u32> = items.iter().map(|item| item.0).collect();
            ascending(&mut numbers);
            items.order_by_key(|item| item.0);
            assert_eq!(items, expected);
            assert!(numbers.into_iter().eq(expected.into_iter().map(|item| item.0)));
        }
    }
}
