//! Sentences that went from one paragraph into another, or to another place of the same one.
//!
//! `The ferry runs daily. [Bicycles travel free.] / Tickets are sold on board.` ->
//! `The ferry runs daily. / Tickets are sold on board. [Bicycles travel free.]`
//!
//! Idea: of the sentences that the edits of their beads have little of, those with the same words are the same
//! sentence, and then those that share most of their words; the most similar pairs first. Candidates come from an
//! inverted index, without the words that many sentences have. Time: linear in the words, times [`MOST_SENTENCES`], and
//! a logarithm for ranking. Space: linear.

use rustc_hash::FxHashMap;

use crate::align::matching::runs;
use crate::comparison::{Bead, MovedText, Place};
use crate::document::Document;
use crate::options::Granularity;
use crate::strings::gather::Gather;
use crate::strings::sort::{Order, ascending};
use crate::strings::span::Span;
use crate::versions::alike::share_in_common;
use crate::versions::edits::difference;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::{BlockWord, Vocabulary};
use crate::versions::wording::{Outcome, Outcomes};

/// The share of a sentence's words that changed or are on one side only, from which it may have moved.
const CHANGED_SHARE: f64 = 0.7;
/// Words with meaning of a moved sentence that is the same, ...
const FEWEST_WORDS_SAME: usize = 2;
/// ... and of one that was edited: shorter formulas are alike by chance.
const FEWEST_WORDS_EDITED: usize = 4;
/// The share of their words with meaning that a sentence and its edited version have in common (Dice).
const EDITED_SHARE: f64 = 0.65;
/// A word that more sentences of the right side have leads to none of them.
const MOST_SENTENCES: usize = 32;

/// A sentence that may have moved.
struct MovableSentence {
    place: Place,
    bead: usize,
    /// Where it is in the joined text of its side of the bead, as edits have it.
    joined: Span,
    /// The indices of its words in the block.
    words: Vec<usize>,
    /// Their foldings.
    folded: Vec<u32>,
    /// The foldings of those with meaning, sorted.
    content: Vec<u32>,
}

/// The sentences that moved, by place on the left; their words are [`Outcome::Moved`] from now on.
pub(crate) fn moved_text(
    documents: [&Document; 2],
    words: [&[Vec<BlockWord>]; 2],
    vocabulary: &Vocabulary,
    beads: &[Bead],
    granularity: Granularity,
    outcomes: &mut Outcomes,
) -> Vec<MovedText> {
    let [left, right] = [0, 1].map(|side| sentences(side, documents[side], words[side], vocabulary, beads, outcomes));
    let mut pairs = same(&left, &right, beads);
    edited(&left, &right, beads, &mut pairs);
    pairs.order();
    let moved = pairs.into_iter().map(|(l, r)| {
        let (left, right) = (&left[l], &right[r]);
        // Words that edits have as kept stay so, or their counterparts would be kept alone.
        let free = [(0, left), (1, right)].map(|(side, sentence)| {
            let words = sentence.words.iter().zip(&sentence.folded);
            let of_block = outcomes.of_block(side, sentence.place.block);
            let free: (Vec<usize>, Vec<u32>) =
                words.filter(|(word, _)| is_changed(of_block[**word])).map(|(&word, &folded)| (word, folded)).unzip();
            free.0.iter().for_each(|&word| outcomes.set(side, sentence.place.block, word, Outcome::Changed));
            free
        });
        let mut in_common = 0;
        for run in runs(&free[0].1, &free[1].1).0 {
            in_common += run.length;
            for k in 0..run.length {
                outcomes.set(0, left.place.block, free[0].0[run.left + k], Outcome::Moved);
                outcomes.set(1, right.place.block, free[1].0[run.right + k], Outcome::Moved);
            }
        }
        let [before, after] = [left.place, right.place].map(|place| place.span.start);
        let sides = [(0, left.place), (1, right.place)].map(|(side, Place { block, span })| {
            SideText::part(&documents[side].blocks[block].text, &words[side][block], span)
        });
        let mut edits = difference(&sides[0], &sides[1], vocabulary, granularity).edits;
        for edit in &mut edits {
            (edit.left, edit.right) = (edit.left.shifted(before), edit.right.shifted(after));
        }
        MovedText { left: left.place, right: right.place, words: in_common, edits }
    });
    moved.gather()
}

/// The sentences of one side of which little stayed.
fn sentences(
    side: usize,
    document: &Document,
    words: &[Vec<BlockWord>],
    vocabulary: &Vocabulary,
    beads: &[Bead],
    outcomes: &Outcomes,
) -> Vec<MovableSentence> {
    let mut found = Vec::new();
    for (bead, blocks) in beads.iter().map(|bead| [&bead.left, &bead.right][side]).enumerate() {
        let mut before = 0;
        for &block in blocks {
            let content = &document.blocks[block];
            let start_of_block = before;
            before += content.text.len() + 1;
            let whole = [Span::new(0, content.text.len())];
            let spans = if content.sentences.is_empty() { whole.as_slice() } else { content.sentences.as_slice() };
            for &span in spans {
                let start = words[block].partition_point(|word| word.span.start < span.start);
                let end = words[block].partition_point(|word| word.span.start < span.end);
                let of_block = outcomes.of_block(side, block);
                if !of_block[start..end].iter().any(|&outcome| is_changed(outcome)) {
                    continue;
                }
                let own: Vec<usize> = (start..end).filter(|&at| vocabulary.counts(words[block][at].id)).gather();
                let changed = own.iter().filter(|&&at| is_changed(of_block[at])).count();
                if own.is_empty() || (changed as f64) < CHANGED_SHARE * own.len() as f64 {
                    continue;
                }
                let entries: Vec<_> = own.iter().map(|&at| vocabulary.entry(words[block][at].id)).gather();
                let mut meaning: Vec<u32> = entries.iter().filter(|e| !e.light).map(|entry| entry.folded).gather();
                ascending(&mut meaning);
                found.push(MovableSentence {
                    place: Place { block, span },
                    bead,
                    joined: span.shifted(start_of_block),
                    folded: entries.iter().map(|entry| entry.folded).gather(),
                    content: meaning,
                    words: own,
                });
            }
        }
    }
    found.order_by_key(|sentence| (sentence.place.block, sentence.place.span.start));
    found
}

/// Whether one edit of a bead has words of both sentences: then one is the new wording of the other, in its place. Time:
/// the edits of the left sentence, and a logarithm of all.
fn is_across(left: &MovableSentence, right: &MovableSentence, beads: &[Bead]) -> bool {
    let edits = &beads[left.bead].edits;
    let of_left = &edits[edits.partition_point(|edit| edit.left.end <= left.joined.start)..];
    let mut of_left = of_left.iter().take_while(|edit| edit.left.start < left.joined.end);
    left.bead == right.bead
        && of_left.any(|edit| edit.right.start < right.joined.end && right.joined.start < edit.right.end)
}

fn is_changed(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Changed | Outcome::OneSided)
}

/// Pairs of sentences with the same words, in order where several are the same. Those that are across from each other
/// differ in their spelling.
fn same(left: &[MovableSentence], right: &[MovableSentence], beads: &[Bead]) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<&[u32], Vec<usize>> = FxHashMap::default();
    for (at, sentence) in right.iter().enumerate().rev().filter(|(_, s)| s.content.len() >= FEWEST_WORDS_SAME) {
        places.entry(&sentence.folded).or_default().push(at);
    }
    let pair =
        |(at, sentence): (usize, &MovableSentence)| Some((at, places.get_mut(sentence.folded.as_slice())?.pop()?));
    left.iter().enumerate().filter_map(pair).filter(|&(l, r)| !is_across(&left[l], &right[r], beads)).gather()
}

/// Adds pairs of sentences that share most of their words.
fn edited(left: &[MovableSentence], right: &[MovableSentence], beads: &[Bead], pairs: &mut Vec<(usize, usize)>) {
    let mut is_taken = [vec![false; left.len()], vec![false; right.len()]];
    pairs.iter().for_each(|&(l, r)| (is_taken[0][l], is_taken[1][r]) = (true, true));
    let is_free = |taken: &[bool], at: usize, sentence: &MovableSentence| {
        !taken[at] && sentence.content.len() >= FEWEST_WORDS_EDITED
    };
    let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (at, sentence) in right.iter().enumerate().filter(|(at, sentence)| is_free(&is_taken[1], *at, sentence)) {
        for words in sentence.content.chunk_by(|one, other| one == other) {
            places.entry(words[0]).or_default().push(at);
        }
    }
    let mut ranked: Vec<(f64, usize, usize)> = Vec::new();
    for (at, sentence) in left.iter().enumerate().filter(|(at, sentence)| is_free(&is_taken[0], *at, sentence)) {
        let lists = sentence.content.iter().filter_map(|word| places.get(word));
        let mut near: Vec<usize> = lists.filter(|places| places.len() <= MOST_SENTENCES).flatten().copied().gather();
        near.order();
        near.dedup();
        for other in near {
            let share = share_in_common(&sentence.content, &right[other].content);
            if share >= EDITED_SHARE && !is_across(sentence, &right[other], beads) {
                ranked.push((share, at, other));
            }
        }
    }
    ranked.order_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    for (_, l, r) in ranked {
        if !is_taken[0][l] && !is_taken[1][r] {
            (is_taken[0][l], is_taken[1][r]) = (true, true);
            pairs.push((l, r));
        }
    }
}
