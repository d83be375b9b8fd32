//! Dates, times and ranges: numbers with a mark and no space between them.
//!
//! Where more than one of their numbers changes, they change as wholes: `05/04/2021` -> `2021-04-05` is no
//! `[|2021-04-]05[/04/2021|]`, and `9:00–10:30` -> `9:30–11:00` no `9:[|30–11:]00[–10:30|]`. Where one changes it is
//! shown alone, `18:[05|30]`, and so is what was put before or behind, `2019[|–2023]`.
//!
//! Time and space: linear in the words.

use std::ops::Range;

use crate::align::matching::Run;
use crate::strings::gather::Gather;
use crate::text::TokenKind;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::Vocabulary;

/// What joins numbers.
const JOINTS: [&str; 8] = ["/", ":", ".", "-", "–", "‐", "‑", "−"];

/// The runs without the parts of compounds that changed as wholes.
pub(crate) fn whole(left: &SideText, right: &SideText, vocabulary: &Vocabulary, runs: Vec<Run>) -> Vec<Run> {
    let (of_left, of_right) = (compounds(left, vocabulary), compounds(right, vocabulary));
    if of_left.is_empty() || of_right.is_empty() {
        return runs;
    }
    let mut dropped: Vec<usize> = Vec::new();
    let mut first = 0;
    for one in of_left {
        first += runs[first..].iter().take_while(|run| run.left_end() <= one.start).count();
        let near = runs[first..].iter().take_while(|run| run.left < one.end);
        let words = |run: &Run| {
            let (from, to) = (run.left.max(one.start), run.left_end().min(one.end));
            let (left, right) = (run.left, run.right);
            (from..to).map(move |word| (word, word - left + right))
        };
        let mut pairs: Vec<(usize, usize)> = near.flat_map(words).gather();
        let Some(other) = pairs.iter().find_map(|&(_, r)| containing(&of_right, r)) else { continue };
        pairs.retain(|(_, r)| other.contains(r));
        if !stays(left, vocabulary, &one, &other, &pairs) {
            dropped.extend(pairs.iter().map(|(l, _)| l));
        }
    }
    without(runs, &dropped)
}

/// The compounds of a text, as ranges of words.
fn compounds(side: &SideText, vocabulary: &Vocabulary) -> Vec<Range<usize>> {
    let words = &side.words;
    let is_number = |at: usize| words.get(at).is_some_and(|word| vocabulary.entry(word.id).kind == TokenKind::Number);
    let is_tight = |at: usize| words[at - 1].span.end == words[at].span.start;
    let goes_on = |end: usize| {
        is_number(end + 1) && is_tight(end) && is_tight(end + 1) && JOINTS.contains(&words[end].span.of(&side.text))
    };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let start = at;
        at += 1;
        while is_number(start) && goes_on(at) {
            at += 2;
        }
        if at > start + 1 {
            found.push(start..at);
        }
    }
    found
}

fn containing(compounds: &[Range<usize>], word: usize) -> Option<Range<usize>> {
    let compound = &compounds[compounds.partition_point(|compound| compound.end <= word)..].first()?;
    compound.contains(&word).then(|| (*compound).clone())
}

/// Whether what two compounds have in common is worth showing: all of one of them at an end of the other, or all
/// numbers but one.
fn stays(
    left: &SideText,
    vocabulary: &Vocabulary,
    one: &Range<usize>,
    other: &Range<usize>,
    pairs: &[(usize, usize)],
) -> bool {
    let all_at = |from: (usize, usize)| pairs.iter().all(|&(l, r)| l + from.1 == r + from.0);
    let (at_start, at_end) = (all_at((one.start, other.start)), all_at((one.end, other.end)));
    let is_number = |word: usize| vocabulary.entry(left.words[word].id).kind == TokenKind::Number;
    let numbers = one.clone().filter(|&word| is_number(word)).count();
    let same = pairs.iter().filter(|&&(word, _)| is_number(word)).count();
    pairs.len() == one.len().min(other.len()) && (at_start || at_end) || at_start && at_end && same + 1 >= numbers
}

/// The runs without some words of the left side.
fn without(runs: Vec<Run>, dropped: &[usize]) -> Vec<Run> {
    let mut rest = dropped.iter().copied().peekable();
    let mut kept = Vec::with_capacity(runs.len());
    for mut run in runs {
        while let Some(word) = rest.next_if(|&word| word < run.left_end()) {
            let before = word - run.left;
            kept.push(Run { length: before, ..run });
            run = Run { left: word + 1, right: run.right + before + 1, length: run.length - before - 1 };
        }
        kept.push(run);
    }
    kept.retain(|run| run.length > 0);
    kept
}
