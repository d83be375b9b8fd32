//! The longest runs around rare words: histogram diff.
//!
//! Idea: JGit's histogram diff, as `similar` has it. The longest run of equal words is an anchor, of equally long ones that with
//! the rarest word; both sides of it are searched again. Words that are too common are no anchors, unless there is nothing
//! else in common. Afterwards, what only one side has is moved up and down along equal words to where it joins its like.
//!
//! Before -> after: `a b c`, `a x b c` -> `a`, `b c`. `a a b`, `a b a b` -> `a`, `a b` (not `a b`).
//!
//! It is written for ids and for what is asked of it here, runs; `similar` is generic, and 12 kB larger after gzip.
//! Time: words times [`MAX_CHAIN`] for each anchor, typically linear in all. Space: linear.

use std::ops::Range;

use crate::align::matching::Run;

/// Occurrences on the left beyond which a word is no anchor: Git's limit.
const MAX_CHAIN: u32 = 64;
/// Pairs of too common words that are looked at in all: every pair of two sides of some 2,000 words once.
const MAX_COMMON_PAIRS: u32 = 1 << 22;
/// No place, no id.
const NONE: u32 = u32::MAX;

/// The runs that two sequences have in common, ascending, and whether there were too many common words to find them all.
pub(super) fn runs(left: &[u32], right: &[u32]) -> (Vec<Run>, bool) {
    let mut search = Search::new(left, right);
    search.run();
    let Search { mut ops, is_spent, .. } = search;
    compact(&mut ops, left, right);
    let equal = ops.into_iter().filter(|op| op.kind == Kind::Equal);
    (equal.map(|op| Run { left: op.left, right: op.right, length: op.length }).collect(), is_spent)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Equal,
    /// On the left only.
    Delete,
    /// On the right only.
    Insert,
}

/// A stretch of words. Of what only one side has, the place on the other side is of no account.
#[derive(Debug, Clone, Copy)]
struct Op {
    kind: Kind,
    left: usize,
    right: usize,
    length: usize,
}

/// Words on both sides that are not matched yet, or an anchor to be written down.
struct Task {
    left: Range<usize>,
    right: Range<usize>,
    is_anchor: bool,
}

struct Search {
    /// The words as ids below the number of different words on the left; `NONE` for words that are not there.
    left: Vec<u32>,
    right: Vec<u32>,
    /// By id, the first place in the stretch at hand and the number of places.
    first: Vec<u32>,
    count: Vec<u32>,
    /// By place on the left, the next one with the same word.
    next: Vec<u32>,
    /// By diagonal, the end of the last run that was looked at, on the right.
    covered: Vec<u32>,
    ops: Vec<Op>,
    pairs_left: u32,
    is_spent: bool,
}

impl Search {
    fn new(left: &[u32], right: &[u32]) -> Self {
        let mut words = left.to_vec();
        words.sort_unstable();
        words.dedup();
        let ids = |side: &[u32]| -> Vec<u32> {
            side.iter().map(|word| words.binary_search(word).map_or(NONE, |id| id as u32)).collect()
        };
        Self {
            left: ids(left),
            right: ids(right),
            first: vec![NONE; words.len()],
            count: vec![0; words.len()],
            next: vec![NONE; left.len()],
            covered: vec![0; left.len() + right.len() + 1],
            ops: Vec::new(),
            pairs_left: MAX_COMMON_PAIRS,
            is_spent: false,
        }
    }

    fn run(&mut self) {
        let mut tasks = vec![Task { left: 0..self.left.len(), right: 0..self.right.len(), is_anchor: false }];
        while let Some(Task { mut left, mut right, is_anchor }) = tasks.pop() {
            if is_anchor {
                self.push(Kind::Equal, &left, &right);
                continue;
            }
            let prefix = common_prefix(&self.left[left.clone()], &self.right[right.clone()]);
            self.push(Kind::Equal, &(left.start..left.start + prefix), &right);
            (left.start, right.start) = (left.start + prefix, right.start + prefix);
            let suffix = common_suffix(&self.left[left.clone()], &self.right[right.clone()]);
            let (l, r) = (left.end, right.end);
            (left.end, right.end) = (l - suffix, r - suffix);
            tasks.push(Task { left: left.end..l, right: right.end..r, is_anchor: true });
            match self.anchor(&left, &right) {
                Some(run) => {
                    tasks.extend([
                        Task { left: run.left_end()..left.end, right: run.right_end()..right.end, is_anchor: false },
                        Task { left: run.left..run.left_end(), right: run.right..run.right_end(), is_anchor: true },
                        Task { left: left.start..run.left, right: right.start..run.right, is_anchor: false },
                    ]);
                }
                None => {
                    self.push(Kind::Delete, &left, &right);
                    self.push(Kind::Insert, &left, &right);
                }
            }
        }
    }

    fn push(&mut self, kind: Kind, left: &Range<usize>, right: &Range<usize>) {
        let length = if kind == Kind::Insert { right.len() } else { left.len() };
        if length > 0 {
            self.ops.push(Op { kind, left: left.start, right: right.start, length });
        }
    }

    /// The run to go on from in a stretch.
    fn anchor(&mut self, left: &Range<usize>, right: &Range<usize>) -> Option<Run> {
        if left.is_empty() || right.is_empty() {
            return None;
        }
        // Backwards, so that the places of each word ascend.
        for at in left.clone().rev() {
            let id = self.left[at] as usize;
            self.next[at] = std::mem::replace(&mut self.first[id], at as u32);
            self.count[id] += 1;
        }
        let (mut found, has_common) = self.best_run(left, right, MAX_CHAIN);
        if found.is_none() && has_common {
            found = self.best_run(left, right, NONE).0;
        }
        for at in left.clone() {
            let id = self.left[at] as usize;
            (self.first[id], self.count[id]) = (NONE, 0);
        }
        found
    }

    /// The best run around words with at most `limit` places on the left, and whether there is any word in common.
    fn best_run(&mut self, left: &Range<usize>, right: &Range<usize>, limit: u32) -> (Option<Run>, bool) {
        let width = self.right.len();
        let diagonal = |at_left: usize, at_right: usize| at_left + width - at_right;
        let diagonals = diagonal(left.start, right.end)..diagonal(left.end, right.start);
        self.covered[diagonals].fill(0);
        let mut has_common = false;
        let mut best: Option<(Run, u32)> = None;
        for at_right in right.clone() {
            let id = self.right[at_right];
            let Some(&count) = self.count.get(id as usize).filter(|&&count| count > 0) else { continue };
            has_common = true;
            if count > limit {
                continue;
            }
            if limit == NONE {
                let Some(rest) = self.pairs_left.checked_sub(count) else {
                    self.is_spent = true;
                    break;
                };
                self.pairs_left = rest;
            }
            let mut place = self.first[id as usize];
            while place != NONE {
                let at_left = place as usize;
                place = self.next[at_left];
                // A run is looked at once, at its first word that is an anchor.
                let diagonal = diagonal(at_left, at_right);
                if self.covered[diagonal] as usize > at_right {
                    continue;
                }
                let (l, r) = (&self.left, &self.right);
                let before = common_suffix(&l[left.start..at_left], &r[right.start..at_right]);
                let behind = common_prefix(&l[at_left..left.end], &r[at_right..right.end]);
                self.covered[diagonal] = (at_right + behind) as u32;
                let run = Run { left: at_left - before, right: at_right - before, length: before + behind };
                let words = l[run.left..run.left_end()].iter();
                let rarest = words.map(|&id| self.count[id as usize]).min().unwrap_or(count);
                let rank = |(run, rarest): (Run, u32)| (run.length, !rarest, !run.left, !run.right);
                if best.is_none_or(|best| rank((run, rarest)) > rank(best)) {
                    best = Some((run, rarest));
                }
            }
        }
        (best.map(|(run, _)| run), has_common)
    }
}

fn common_prefix(left: &[u32], right: &[u32]) -> usize {
    left.iter().zip(right).take_while(|(l, r)| l == r).count()
}

fn common_suffix(left: &[u32], right: &[u32]) -> usize {
    left.iter().rev().zip(right.iter().rev()).take_while(|(l, r)| l == r).count()
}

/// Moves what only one side has up and down to where it joins its like.
///
/// Before -> after: delete `a`, equal `b`, delete `b` -> delete `a b`, equal `b`.
fn compact(ops: &mut Vec<Op>, left: &[u32], right: &[u32]) {
    for kind in [Kind::Delete, Kind::Insert] {
        let mut at = 0;
        while at < ops.len() {
            if ops[at].kind == kind {
                at = shift_up(ops, left, right, at);
                at = shift_down(ops, left, right, at);
            }
            at += 1;
        }
    }
}

/// The words that an op may be shifted along, with those that it has itself.
fn sides<'w>(op: Op, equal: Op, left: &'w [u32], right: &'w [u32]) -> (&'w [u32], &'w [u32]) {
    let (l, r) = if op.kind == Kind::Insert { (equal, op) } else { (op, equal) };
    (&left[l.left..l.left + l.length], &right[r.right..r.right + r.length])
}

fn shift_up(ops: &mut Vec<Op>, left: &[u32], right: &[u32], mut at: usize) -> usize {
    while at > 0 {
        let (op, before) = (ops[at], ops[at - 1]);
        if before.kind == op.kind {
            ops[at - 1].length += op.length;
            ops.remove(at);
            at -= 1;
        } else if before.kind != Kind::Equal {
            ops.swap(at - 1, at);
            at -= 1;
        } else {
            // A deletion stays where it is, unless there is one to join.
            let joins = at > 1 && ops[at - 2].kind == Kind::Delete;
            let (l, r) = sides(op, before, left, right);
            let length = if op.kind == Kind::Delete && !joins { 0 } else { common_suffix(l, r) };
            if length == 0 {
                break;
            }
            let ends = (before.left + before.length - length, before.right + before.length - length);
            let (l, r) = match op.kind {
                Kind::Insert => (ends.0, op.right + op.length - length),
                _ => (op.left + op.length - length, ends.1),
            };
            match ops.get_mut(at + 1) {
                Some(behind) if behind.kind == Kind::Equal => {
                    (behind.left, behind.right, behind.length) = (l, r, behind.length + length);
                }
                _ => ops.insert(at + 1, Op { kind: Kind::Equal, left: l, right: r, length }),
            }
            (ops[at].left, ops[at].right) = match op.kind {
                Kind::Insert => (op.left, op.right - length),
                _ => (op.left - length, op.right),
            };
            ops[at - 1].length -= length;
            if ops[at - 1].length == 0 {
                ops.remove(at - 1);
                at -= 1;
            }
        }
    }
    at
}

fn shift_down(ops: &mut Vec<Op>, left: &[u32], right: &[u32], mut at: usize) -> usize {
    while at + 1 < ops.len() {
        let (op, behind) = (ops[at], ops[at + 1]);
        if behind.kind == op.kind {
            ops[at].length += behind.length;
            ops.remove(at + 1);
        } else if behind.kind != Kind::Equal {
            ops.swap(at, at + 1);
            at += 1;
        } else {
            let joins = ops.get(at + 2).is_some_and(|next| next.kind == Kind::Delete);
            let (l, r) = sides(op, behind, left, right);
            let length = if op.kind == Kind::Delete && !joins { 0 } else { common_prefix(l, r) };
            if length == 0 {
                break;
            }
            if at > 0 && ops[at - 1].kind == Kind::Equal {
                ops[at - 1].length += length;
            } else {
                let (l, r) = if op.kind == Kind::Insert { (behind.left, op.right) } else { (op.left, behind.right) };
                ops.insert(at, Op { kind: Kind::Equal, left: l, right: r, length });
                at += 1;
            }
            match op.kind {
                Kind::Insert => ops[at].right += length,
                _ => ops[at].left += length,
            }
            let next = &mut ops[at + 1];
            (next.left, next.right, next.length) = (next.left + length, next.right + length, next.length - length);
            if next.length == 0 {
                ops.remove(at + 1);
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use similar::algorithms::{Algorithm, Capture, Compact, Replace, diff};
    use similar::{DiffOp, DiffTag};

    use super::*;

    /// The runs as pairs of places.
    fn pairs(runs: &[Run]) -> Vec<(usize, usize)> {
        runs.iter().flat_map(|run| (0..run.length).map(|at| (run.left + at, run.right + at))).collect()
    }

    fn by_similar(left: &[u32], right: &[u32]) -> Vec<(usize, usize)> {
        let mut hook = Compact::new(Replace::new(Capture::new()), left, right);
        let Ok(()) = diff(Algorithm::Histogram, &mut hook, left, 0..left.len(), right, 0..right.len());
        let ops = hook.into_inner().into_inner().into_ops();
        let equal = ops.iter().filter(|op| op.tag() == DiffTag::Equal).map(|op| match *op {
            DiffOp::Equal { old_index, new_index, len } => Run { left: old_index, right: new_index, length: len },
            _ => unreachable!("no run"),
        });
        pairs(&equal.collect::<Vec<_>>())
    }

    /// Numbers below a bound, the same ones every time.
    fn numbers(seed: &mut u32, length: usize, bound: u32) -> Vec<u32> {
        let mut next = || {
            *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *seed >> 16
        };
        (0..length).map(|_| next() % bound).collect()
    }

    #[test]
    fn as_similar_where_no_word_is_too_common() {
        let mut seed = 1;
        for round in 0..3_000 {
            let bound = 1 + round % 40;
            let length = (round as usize * 7) % (bound as usize * 30).min(150);
            let left = numbers(&mut seed, length, bound);
            let mut right = left.clone();
            // Half of the cases are edits of one text, the others two texts.
            if round % 2 == 0 {
                for edit in numbers(&mut seed, 1 + round as usize % 9, 1 << 16) {
                    let at = edit as usize % (right.len() + 1);
                    if edit % 3 == 0 && at < right.len() {
                        right.remove(at);
                    } else {
                        right.insert(at, edit % (bound + 3));
                    }
                }
            } else {
                right = numbers(&mut seed, length / 2 + 3, bound + 2);
            }
            let (found, is_spent) = runs(&left, &right);
            assert!(!is_spent);
            if left.iter().all(|word| left.iter().filter(|other| *other == word).count() <= MAX_CHAIN as usize) {
                assert_eq!(pairs(&found), by_similar(&left, &right), "{left:?} {right:?}");
            }
        }
    }

    #[test]
    fn common_words_are_matched_where_there_are_no_others() {
        let left: Vec<u32> = (0..600).map(|at| if at % 7 == 3 { 1_000 + at } else { at % 3 }).collect();
        let right: Vec<u32> = (0..600).map(|at| if at % 7 == 3 { 2_000 + at } else { at % 3 }).collect();
        let (found, is_spent) = runs(&left, &right);
        assert!(!is_spent);
        assert!(pairs(&found).len() > 400, "{}", pairs(&found).len());
        // One word again and again, each time alone on the right: the pairs are limited, and every run is one still.
        let left = vec![0; 2_048];
        let right: Vec<u32> = (0..2_048).map(|at| if at % 2 == 0 { at + 1 } else { 0 }).collect();
        let (found, is_spent) = runs(&left, &right);
        assert!(is_spent && !found.is_empty());
        let pairs = pairs(&found);
        assert!(pairs.iter().all(|&(l, r)| left[l] == right[r]));
        assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
    }
}
