//! What became of each word: kept, moved, changed, or on one side only; and the counts of that.
//!
//! Time and space: linear in the words and the edits.

use crate::comparison::{Bead, BeadRelation, Edit, EditOp, Sides, Wording};
use crate::document::{BlockKind, Document};
use crate::strings::gather::Gather;
use crate::strings::span::Span;
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is on both sides, at its place.
    Kept,
    /// It is on both sides, in a block or sentence that moved.
    Moved,
    /// Other words are in its place.
    Changed,
    /// Nothing is in its place: dropped on the left, new on the right.
    OneSided,
}

/// How many outcomes there are.
const OUTCOMES: usize = 4;

/// What became of the words of both sides, by block and word.
pub(crate) struct Outcomes {
    sides: [Vec<Vec<Outcome>>; 2],
}

impl Outcomes {
    pub fn new(documents: [&Document; 2], words: [&[Vec<BlockWord>]; 2], beads: &[Bead]) -> Self {
        let mut sides = words.map(|blocks| {
            let outcomes = blocks.iter().map(|words| vec![Outcome::OneSided; words.len()]);
            outcomes.gather()
        });
        for bead in beads {
            for (side, blocks) in [&bead.left, &bead.right].into_iter().enumerate() {
                let (mut offset, mut first) = (0, 0);
                for &block in blocks {
                    for (word, outcome) in words[side][block].iter().zip(&mut sides[side][block]) {
                        let word = word.span.shifted(offset);
                        first += bead.edits[first..].iter().take_while(|edit| of(edit, side).end <= word.start).count();
                        *outcome = of_word(&bead.edits[first..], side, word, bead.relation);
                    }
                    offset += documents[side].blocks[block].text.len() + 1;
                }
            }
        }
        Self { sides }
    }

    /// What became of the words of a block.
    pub fn of_block(&self, side: usize, block: usize) -> &[Outcome] {
        &self.sides[side][block]
    }

    /// Says something else of a word.
    pub fn set(&mut self, side: usize, block: usize, word: usize, outcome: Outcome) {
        self.sides[side][block][word] = outcome;
    }

    /// The counts; marks are not words, and furniture does not count.
    pub fn count(&self, documents: [&Document; 2], words: [&[Vec<BlockWord>]; 2], vocabulary: &Vocabulary) -> Wording {
        let [left, right] = [0, 1].map(|side| {
            let mut counts = [0; OUTCOMES];
            let blocks = documents[side].blocks.iter().zip(words[side].iter().zip(&self.sides[side]));
            let blocks = blocks.filter(|(block, _)| block.kind != BlockKind::Furniture);
            for (word, outcome) in blocks.flat_map(|(_, (words, outcomes))| words.iter().zip(outcomes)) {
                counts[*outcome as usize] += usize::from(vocabulary.counts(word.id));
            }
            counts
        });
        Wording {
            kept: left[Outcome::Kept as usize],
            moved: left[Outcome::Moved as usize],
            changed: Sides { left: left[Outcome::Changed as usize], right: right[Outcome::Changed as usize] },
            dropped: left[Outcome::OneSided as usize],
            new: right[Outcome::OneSided as usize],
        }
    }
}

fn of(edit: &Edit, side: usize) -> Span {
    [edit.left, edit.right][side]
}

/// What became of a word, given the edits from the one that it begins in.
fn of_word(edits: &[Edit], side: usize, word: Span, relation: BeadRelation) -> Outcome {
    let mut outcome = None;
    for edit in edits.iter().take_while(|edit| of(edit, side).start < word.end) {
        let is_same = edit.op == EditOp::Equal || edit.ignored.is_some();
        let own = match (is_same, edit.op) {
            (true, _) if relation == BeadRelation::Moved => Outcome::Moved,
            (true, _) => Outcome::Kept,
            // An insertion beside the word is none of its parts.
            _ if of(edit, side).is_empty() && of(edit, side).start == word.start => continue,
            (false, EditOp::Delete | EditOp::Insert) if !of(edit, side).is_empty() => Outcome::OneSided,
            _ => Outcome::Changed,
        };
        outcome = Some(if outcome.is_none_or(|known| known == own) { own } else { Outcome::Changed });
    }
    outcome.unwrap_or(Outcome::OneSided)
}
