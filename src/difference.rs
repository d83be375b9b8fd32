//! How two texts that correspond differ: edits over words, made readable.
//!
//! 1. `words` finds which words are the same (raw), `readable` makes that readable;
//! 2. `cover` here turns it into edits that cover both texts without gap: white space and everything else that took no
//!    part is compared now that the words beside it are matched, and words that only count as the same are told apart
//!    as edits with `ignored`.

mod readable;
pub(crate) mod words;

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use crate::align::equivalence::Equivalence;
use crate::align::intern::{Vocabulary, Word};
use crate::compare::Granularity;
use crate::comparison::{Edit, EditOp, IgnoreKind};
use crate::segment::TokenKind;
use crate::span::Span;
use words::Run;

/// One of the two texts: a bead's blocks joined by `"\n"`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Side {
    /// The text.
    pub text: String,
    /// Its words; what stands between them took no part in the alignment.
    pub words: Vec<Word>,
    /// Where each sentence begins, as an index into `words`.
    pub sentences: Vec<usize>,
}

impl Side {
    /// The side made of these blocks: their text, words and sentences.
    pub fn joined<'b>(blocks: impl Iterator<Item = (&'b str, &'b [Word], &'b [Span])>) -> Self {
        let mut side = Self::default();
        for (at, (text, words, sentences)) in blocks.enumerate() {
            if at > 0 {
                side.text.push('\n');
            }
            let (offset, first) = (side.text.len(), side.words.len());
            side.text.push_str(text);
            side.words.extend(words.iter().map(|word| Word { span: word.span.shifted(offset), ..*word }));
            let starts = sentences.iter().map(|span| words.partition_point(|word| word.span.start < span.start));
            side.sentences.extend(starts.map(|start| first + start));
        }
        side
    }

    /// How well a change may begin or end before a word: 0 (inside a group of words) to 4 (between sentences).
    fn edge(&self, before: usize) -> u32 {
        let end = before.checked_sub(1).and_then(|at| self.words.get(at)).map(|word| word.span);
        let (Some(last), Some(next)) = (end, self.words.get(before)) else { return 4 };
        let gap = &self.text[last.end..next.span.start];
        match last.of(&self.text).chars().last() {
            _ if gap.contains('\n') => 4,
            Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔') => 4,
            Some(';' | ':' | '；' | '：' | '؛') => 3,
            Some(',' | ')' | '»' | '”' | '，' | '、' | '،' | '）') => 2,
            _ => u32::from(!gap.is_empty()),
        }
    }
}

/// The edits that lead from `left` to `right`, and whether the work budget made them coarser. They cover both texts
/// without gap. An edit is `Equal` only where the two texts are the same character by character; differences that the
/// options ignore are edits of the other kinds with `ignored`.
pub(crate) fn edits(left: &Side, right: &Side, vocabulary: &Vocabulary, granularity: Granularity) -> (Vec<Edit>, bool) {
    if left.text == right.text {
        let all = Span::new(0, left.text.len());
        return (vec![Edit { op: EditOp::Equal, left: all, right: all, ignored: None }], false);
    }
    let (runs, approximate) = match granularity {
        Granularity::Sentence => sentence_runs(left, right),
        Granularity::Word | Granularity::Character => {
            let ids = |side: &Side| side.words.iter().map(|word| word.id).collect::<Vec<_>>();
            let (runs, approximate) = words::runs(&ids(left), &ids(right));
            (readable::readable(left, right, vocabulary, runs), approximate)
        }
    };
    let is_mark = |id| vocabulary.entry(id).kind == TokenKind::Mark;
    let edits = Cover::new(left, right, vocabulary.equivalence(), &is_mark).edits(&runs);
    match granularity {
        Granularity::Character => (by_character(left, right, vocabulary.equivalence(), edits), approximate),
        Granularity::Sentence | Granularity::Word => (edits, approximate),
    }
}

/// The runs of words in sentences that are the same as wholes.
fn sentence_runs(left: &Side, right: &Side) -> (Vec<Run>, bool) {
    let mut known: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
    let mut read = |side: &Side| {
        let mut starts = side.sentences.clone();
        starts.extend([0, side.words.len()]);
        starts.sort_unstable();
        starts.dedup();
        let sentences: Vec<u32> = starts
            .windows(2)
            .map(|pair| {
                let words = side.words[pair[0]..pair[1]].iter().map(|word| word.id).collect();
                let next = known.len() as u32;
                *known.entry(words).or_insert(next)
            })
            .collect();
        (starts, sentences)
    };
    let ((left_starts, left), (right_starts, right)) = (read(left), read(right));
    let (runs, approximate) = words::runs(&left, &right);
    let in_words = |run: Run| {
        let (from, to) = (left_starts[run.left], left_starts[run.left_end()]);
        Run { left: from, right: right_starts[run.right], length: to - from }
    };
    (runs.into_iter().map(in_words).collect(), approximate)
}

/// Shorter matches inside a changed word are chance.
const CHARACTERS: usize = 3;
/// Longer stretches are rewritten, not respelt: characters would say nothing.
const RESPELT: usize = 400;

/// Looks into each change for characters that stay: a common beginning and end, and longer matches between. Units are
/// grapheme clusters.
fn by_character(left: &Side, right: &Side, equivalence: &Equivalence, edits: Vec<Edit>) -> Vec<Edit> {
    let mut finer = Vec::with_capacity(edits.len());
    for edit in edits {
        if edit.op != EditOp::Replace || edit.ignored.is_some() || edit.left.len() + edit.right.len() > RESPELT {
            finer.push(edit);
            continue;
        }
        let mut known: FxHashMap<String, u32> = FxHashMap::default();
        let mut read = |side: &Side, span: Span| {
            let text = span.of(&side.text).to_owned();
            let clusters = text.grapheme_indices(true).map(|(at, cluster)| {
                let next = known.len() as u32;
                let id = *known.entry(equivalence.key(cluster).into_owned()).or_insert(next);
                Word { span: Span::new(at, at + cluster.len()), id }
            });
            Side { words: clusters.collect(), sentences: Vec::new(), text: text.clone() }
        };
        let (old, new) = (read(left, edit.left), read(right, edit.right));
        let ids = |side: &Side| side.words.iter().map(|word| word.id).collect::<Vec<_>>();
        let (mut runs, _) = words::runs(&ids(&old), &ids(&new));
        runs.retain(|run| {
            let starts = run.left == 0 && run.right == 0;
            let finishes = run.left_end() == old.words.len() && run.right_end() == new.words.len();
            starts || finishes || run.length >= CHARACTERS
        });
        let inner = Cover::new(&old, &new, equivalence, &|_| false).edits(&runs);
        finer.extend(inner.into_iter().map(|inner| Edit {
            left: inner.left.shifted(edit.left.start),
            right: inner.right.shifted(edit.right.start),
            ..inner
        }));
    }
    merged(finer)
}

/// Turns runs of words into edits that cover both texts. Pairs are of the left and the right side.
struct Cover<'a> {
    sides: [&'a Side; 2],
    equivalence: &'a Equivalence,
    is_mark: &'a dyn Fn(u32) -> bool,
    edits: Vec<Edit>,
    /// How far both texts are covered.
    at: [usize; 2],
}

impl<'a> Cover<'a> {
    fn new(left: &'a Side, right: &'a Side, equivalence: &'a Equivalence, is_mark: &'a dyn Fn(u32) -> bool) -> Self {
        Self { sides: [left, right], equivalence, is_mark, edits: Vec::new(), at: [0, 0] }
    }

    fn edits(mut self, runs: &[Run]) -> Vec<Edit> {
        let mut done = [0, 0];
        for &run in runs {
            self.change(done, [run.left, run.right]);
            self.run(run);
            done = [run.left_end(), run.right_end()];
        }
        self.change(done, self.sides.map(|side| side.words.len()));
        merged(self.edits)
    }

    /// Covers words that are matched, and what stands between them.
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
            self.cover(self.ends(words.map(|word| word + 1)), false);
        }
    }

    /// Covers the words from `from` to `to`, which are matched with none, and the gaps before and after them.
    fn change(&mut self, from: [usize; 2], to: [usize; 2]) {
        let has_words = [from[0] < to[0], from[1] < to[1]];
        match has_words {
            [false, false] => {}
            [true, true] => {
                self.gap(from);
                self.push(EditOp::Replace, self.ends(to), None);
            }
            [longer_left, _] => {
                // One gap on this side, two on the longer: which of them it is decides where the change stands.
                let (long, short) = if longer_left { (0, 1) } else { (1, 0) };
                let text = &self.sides[long].text;
                let first = &text[self.at[long]..self.starts(from)[long]];
                let last = &text[self.ends(to)[long]..self.starts(to)[long]];
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

    /// Covers what stands before these words.
    fn gap(&mut self, words: [usize; 2]) {
        let beside = |side: usize| {
            let neighbours = [words[side].checked_sub(1), Some(words[side])];
            let mut words = neighbours.into_iter().flatten().filter_map(|at| self.sides[side].words.get(at));
            words.any(|word| (self.is_mark)(word.id))
        };
        let beside_mark = beside(0) || beside(1);
        self.cover(self.starts(words), beside_mark);
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
        &self.sides[side].text[self.at[side]..ends[side]]
    }

    /// Covers both texts up to here as one edit.
    fn cover(&mut self, ends: [usize; 2], beside_mark: bool) {
        let (left, right) = (self.text_to(ends, 0), self.text_to(ends, 1));
        if left == right {
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

/// Joins neighbouring edits of one kind; ignored differences stay apart from changes.
fn merged(edits: Vec<Edit>) -> Vec<Edit> {
    let mut merged: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        let joins = |last: &&mut Edit| {
            edit.ignored.is_none() && last.ignored.is_none() && (last.op == EditOp::Equal) == (edit.op == EditOp::Equal)
        };
        match merged.last_mut().filter(joins) {
            Some(last) => {
                last.left.end = edit.left.end;
                last.right.end = edit.right.end;
                last.op = match (last.left.is_empty(), last.right.is_empty()) {
                    _ if edit.op == EditOp::Equal => EditOp::Equal,
                    (true, _) => EditOp::Insert,
                    (_, true) => EditOp::Delete,
                    _ => EditOp::Replace,
                };
            }
            None => merged.push(edit),
        }
    }
    merged
}
