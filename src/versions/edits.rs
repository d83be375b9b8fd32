//! How two texts that correspond differ: edits over words, made readable.
//!
//! 1. `align::runs` finds which words are the same (raw), `readable` makes that readable;
//! 2. `cover` turns it into edits that cover both texts without gap.

use rustc_hash::FxHashMap;

use crate::align::matching::{Run, runs};
use crate::comparison::{Edit, EditOp};
use crate::options::Granularity;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::strings::span::Span;
use crate::strings::unicode::clusters;
use crate::text::TokenKind;
use crate::versions::cells;
use crate::versions::cleanup;
use crate::versions::cover::{Cover, Difference, merged};
use crate::versions::equivalence::Equivalence;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::{BlockWord, Vocabulary, number};

/// The way from `left` to `right`.
pub(crate) fn difference(
    left: &SideText,
    right: &SideText,
    vocabulary: &Vocabulary,
    granularity: Granularity,
) -> Difference {
    if left.text != right.text && granularity != Granularity::Sentence {
        let of_cells = |left: &SideText, right: &SideText| of_text(left, right, vocabulary, granularity);
        if let Some(rows) = cells::difference(left, right, vocabulary.equivalence(), of_cells) {
            return rows;
        }
    }
    of_text(left, right, vocabulary, granularity)
}

/// The edits between two texts that are not rows of a table.
fn of_text(left: &SideText, right: &SideText, vocabulary: &Vocabulary, granularity: Granularity) -> Difference {
    let ids = |side: &SideText| side.words.iter().map(|word| word.id).gather();
    let (runs, approximate) = match granularity {
        _ if left.text == right.text => (vec![Run { left: 0, right: 0, length: left.words.len() }], false),
        Granularity::Sentence => sentence_runs(left, right),
        Granularity::Word | Granularity::Character => {
            let (runs, approximate) = runs(&ids(left), &ids(right));
            (cleanup::readable(left, right, vocabulary, runs), approximate)
        }
    };
    let is_mark = |id| vocabulary.entry(id).kind == TokenKind::Mark;
    let same = |run: &Run| left.words.get(run.left..run.left_end()).unwrap_or_default();
    let kept = runs.iter().map(|run| vocabulary.count(same(run))).sum();
    let mut edits = Cover::new(left, right, vocabulary.equivalence(), &is_mark).edits(&runs);
    if granularity == Granularity::Character {
        edits = by_character(left, right, vocabulary.equivalence(), edits);
    }
    Difference { edits, kept, approximate }
}

/// The runs of words in sentences that are the same as wholes.
fn sentence_runs(left: &SideText, right: &SideText) -> (Vec<Run>, bool) {
    let mut known: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
    let mut read = |side: &SideText| {
        let mut starts = side.sentences.clone();
        starts.push_all([0, side.words.len()]);
        starts.order_by_key(|&start| start);
        starts.dedup();
        let sentences: Vec<u32> = starts
            .windows(2)
            .map(|pair| {
                let words = side.words[pair[0]..pair[1]].iter().map(|word| word.id).gather();
                let next = known.len() as u32;
                *known.entry(words).or_insert(next)
            })
            .gather();
        (starts, sentences)
    };
    let ((left_starts, left), (right_starts, right)) = (read(left), read(right));
    let (runs, approximate) = runs(&left, &right);
    let in_words = |run: Run| {
        let (from, to) = (left_starts[run.left], left_starts[run.left_end()]);
        Run { left: from, right: right_starts[run.right], length: to - from }
    };
    (runs.into_iter().map(in_words).gather(), approximate)
}

/// Shorter matches inside a changed word are chance.
const MIN_MATCH_CHARACTERS: usize = 3;
/// Longer stretches are rewritten, not respelt: characters would say nothing.
const RESPELT: usize = 400;

/// Looks into each change for characters that stay: a common beginning and end, and longer matches between. Units are
/// clusters as a reader sees them.
fn by_character(left: &SideText, right: &SideText, equivalence: &Equivalence, edits: Vec<Edit>) -> Vec<Edit> {
    let mut finer = Vec::with_capacity(edits.len());
    for edit in edits {
        if edit.op != EditOp::Replace || edit.ignored.is_some() || edit.left.len() + edit.right.len() > RESPELT {
            finer.push(edit);
            continue;
        }
        let mut known = FxHashMap::default();
        let mut read = |side: &SideText, span: Span| {
            let text = span.of(&side.text).to_owned();
            let clusters = clusters(&text).map(|(at, cluster)| {
                let id = number(&mut known, &equivalence.key(cluster));
                BlockWord { span: Span::new(at, at + cluster.len()), id }
            });
            SideText { words: clusters.gather(), sentences: Vec::new(), text: text.clone() }
        };
        let (old, new) = (read(left, edit.left), read(right, edit.right));
        let ids = |side: &SideText| side.words.iter().map(|word| word.id).gather();
        let (mut runs, _) = runs(&ids(&old), &ids(&new));
        runs.retain(|run| {
            let starts = run.left == 0 && run.right == 0;
            let finishes = run.left_end() == old.words.len() && run.right_end() == new.words.len();
            starts || finishes || run.length >= MIN_MATCH_CHARACTERS
        });
        let inner = Cover::new(&old, &new, equivalence, &|_| false).edits(&runs);
        finer.push_all(inner.into_iter().map(|inner| Edit {
            left: inner.left.shifted(edit.left.start),
            right: inner.right.shifted(edit.right.start),
            ..inner
        }));
    }
    merged(finer)
}
