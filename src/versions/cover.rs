//! Turns runs of words into edits that cover both texts without gap.
//!
//! White space and whatever else took no part in the alignment is compared now that the words beside it are matched,
//! and words that only count as the same are told apart, as edits with `ignored`. Time and space: linear.

use crate::align::matching::Run;
use crate::comparison::{Edit, EditOp, IgnoreKind};
use crate::strings::span::Span;
use crate::versions::equivalence::Equivalence;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::OWN_NUMBER;

/// How two texts differ.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Difference {
    /// They cover both texts without gap. `Equal` is only what is canonically equivalent; differences that the
    /// options ignore are edits of the other kinds with `ignored`.
    pub edits: Vec<Edit>,
    /// How many words stayed, marks not counted.
    pub kept: usize,
    /// The work budget made it coarser.
    pub approximate: bool,
}

/// Turns runs of words into edits that cover both texts. Pairs are of the left and the right side.
pub(crate) struct Cover<'a> {
    sides: [&'a SideText; 2],
    equivalence: &'a Equivalence,
    is_mark: &'a dyn Fn(u32) -> bool,
    edits: Vec<Edit>,
    /// How far both texts are covered.
    at: [usize; 2],
}

impl<'a> Cover<'a> {
    pub fn new(
        left: &'a SideText,
        right: &'a SideText,
        equivalence: &'a Equivalence,
        is_mark: &'a dyn Fn(u32) -> bool,
    ) -> Self {
        Self { sides: [left, right], equivalence, is_mark, edits: Vec::new(), at: [0, 0] }
    }

    /// The edits.
    pub fn edits(mut self, runs: &[Run]) -> Vec<Edit> {
        let mut done = [0, 0];
        for &run in runs {
            self.change(done, [run.left, run.right]);
            self.run(run);
            done = [run.left_end(), run.right_end()];
        }
        self.change(done, self.sides.map(|side| side.words.len()));
        merged(self.edits)
    }

    /// Covers words that are matched, and what is between them.
    fn run(&mut self, run: Run) {
        for k in 0..run.length {
            // Most runs are the same to the letter: look at all of the rest at once, then word by word.
            let rest = [run.left_end(), run.right_end()];
            if (k == 0 || k == 1) && self.text_to(self.ends(rest), 0) == self.text_to(self.ends(rest), 1) {
                return self.push(EditOp::Equal, self.ends(rest), None);
            }
            let words = [run.left + k, run.right + k];
            if k > 0 {
                self.gap(words);
            }
            let ends = self.ends(words.map(|word| word + 1));
            if self.sides[0].words[words[0]].id == OWN_NUMBER && self.text_to(ends, 0) != self.text_to(ends, 1) {
                self.push(EditOp::Replace, ends, Some(IgnoreKind::Number));
            } else {
                self.cover(ends, false);
            }
        }
    }

    /// Covers the words from `from` to `to`, which are matched with none, and the gaps before and after them.
    fn change(&mut self, from: [usize; 2], to: [usize; 2]) {
        let has_words = [from[0] < to[0], from[1] < to[1]];
        match has_words {
            [false, false] => {}
            [true, true] => {
                self.gap(from);
                // The number of a block is another word than the same number elsewhere.
                let ends = self.ends(to);
                let is_equal = Equivalence::is_equal(self.text_to(ends, 0), self.text_to(ends, 1));
                self.push(if is_equal { EditOp::Equal } else { EditOp::Replace }, ends, None);
            }
            [longer_left, _] => {
                // One gap on this side, two on the longer: which of them it is decides where the change is.
                let (long, short) = if longer_left { (0, 1) } else { (1, 0) };
                let text = &self.sides[long].text;
                let first = Span::new(self.at[long], self.starts(from)[long]).of(text);
                let last = Span::new(self.ends(to)[long], self.starts(to)[long]).of(text);
                let gap = self.text_to(self.starts(to), short);
                let counts_as = |other: &str| self.equivalence.ignored(gap, other, false).is_some();
                if gap == first || (gap != last && counts_as(first)) {
                    let mut ends = self.starts(from);
                    ends[short] = self.starts(to)[short];
                    self.cover(ends, false);
                } else if gap == last || counts_as(last) {
                    let mut ends = self.ends(to);
                    ends[short] = self.at[short];
                    self.push(EditOp::Replace, ends, None);
                }
            }
        }
        self.gap(to);
    }

    /// Covers what comes before these words.
    fn gap(&mut self, words: [usize; 2]) {
        let beside = |side: usize| {
            let neighbours = [words[side].checked_sub(1), Some(words[side])];
            let mut words = neighbours.into_iter().flatten().filter_map(|at| self.sides[side].words.get(at));
            words.any(|word| (self.is_mark)(word.id))
        };
        let beside_mark = beside(0) || beside(1);
        // Of `, ` and ` ` only the comma differs.
        let ends = self.starts(words);
        let (left, right) = (self.text_to(ends, 0), self.text_to(ends, 1));
        let same = |(one, other): &(char, char)| one == other;
        let length = |pair: (char, char)| pair.0.len_utf8();
        let prefix: usize = left.chars().zip(right.chars()).take_while(same).map(length).sum();
        let [left, right] = [left, right].map(|text| text.get(prefix..).unwrap_or_default().chars().rev());
        let suffix: usize = left.zip(right).take_while(same).map(length).sum();
        self.cover(self.at.map(|at| at + prefix), beside_mark);
        self.cover(ends.map(|end| end - suffix), beside_mark);
        self.cover(ends, beside_mark);
    }

    /// Where words begin; behind the last, the end of the text.
    fn starts(&self, words: [usize; 2]) -> [usize; 2] {
        let start = |side: usize| {
            let side = (self.sides[side], words[side]);
            side.0.words.get(side.1).map_or(side.0.text.len(), |word| word.span.start)
        };
        [start(0), start(1)]
    }

    /// Where the words before these end.
    fn ends(&self, words: [usize; 2]) -> [usize; 2] {
        let end = |side: usize| {
            let last = words[side].checked_sub(1).and_then(|last| self.sides[side].words.get(last));
            last.map_or(0, |word| word.span.end).max(self.at[side])
        };
        [end(0), end(1)]
    }

    /// What is not covered yet of one side up to an end.
    fn text_to(&self, ends: [usize; 2], side: usize) -> &'a str {
        Span::new(self.at[side], ends[side]).of(&self.sides[side].text)
    }

    /// Covers both texts up to here as one edit.
    fn cover(&mut self, ends: [usize; 2], beside_mark: bool) {
        let (left, right) = (self.text_to(ends, 0), self.text_to(ends, 1));
        if Equivalence::is_equal(left, right) {
            return self.push(EditOp::Equal, ends, None);
        }
        let ignored = self.equivalence.ignored(left, right, beside_mark);
        self.push(EditOp::Replace, ends, ignored);
    }

    fn push(&mut self, op: EditOp, ends: [usize; 2], ignored: Option<IgnoreKind>) {
        let (left, right) = (Span::new(self.at[0], ends[0]), Span::new(self.at[1], ends[1]));
        let op = match (left.is_empty(), right.is_empty()) {
            (true, true) => return,
            (true, false) => EditOp::Insert,
            (false, true) => EditOp::Delete,
            (false, false) => op,
        };
        self.edits.push(Edit { op, left, right, ignored });
        self.at = ends;
    }
}

/// The kind of a change of which one side may be empty.
pub(crate) fn changed(left_is_empty: bool, right_is_empty: bool) -> EditOp {
    match (left_is_empty, right_is_empty) {
        (true, _) => EditOp::Insert,
        (_, true) => EditOp::Delete,
        _ => EditOp::Replace,
    }
}

/// Joins neighbouring edits of one kind; ignored differences stay apart from changes.
pub(crate) fn merged(edits: Vec<Edit>) -> Vec<Edit> {
    let mut merged: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        let joins = |last: &&mut Edit| {
            edit.ignored.is_none() && last.ignored.is_none() && (last.op == EditOp::Equal) == (edit.op == EditOp::Equal)
        };
        match merged.last_mut().filter(joins) {
            Some(last) => {
                last.left.end = edit.left.end;
                last.right.end = edit.right.end;
                if edit.op != EditOp::Equal {
                    last.op = changed(last.left.is_empty(), last.right.is_empty());
                }
            }
            None => merged.push(edit),
        }
    }
    merged
}
