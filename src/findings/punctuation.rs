//! Slips of one text alone: unpaired brackets and quotes, a word twice running, a sentence left in the other language.

use crate::comparison::{FindingKind, Place};
use crate::document::BlockKind;
use crate::findings::{Candidate, at, candidate};
use crate::language::Language;
use crate::text::span::Span;
use crate::translation::words::{Pair, Side, Word, WordKind, cover};

const BRACKETS: [(char, char); 8] =
    [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('（', '）'), ('「', '」'), ('《', '》'), ('{', '}')];
/// A closing bracket after so few letters or digits ends a label, as in "122 s)" or "iii)".
const LABEL: usize = 4;
/// Words of a sentence from which its language can be told.
const TELLING: usize = 6;

/// Brackets and quotes that stand alone, doubled words.
pub(crate) fn alone(side: &Side, on_left: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block, content) in side.document.blocks.iter().enumerate() {
        if content.kind == BlockKind::Furniture {
            continue;
        }
        for (open, close) in BRACKETS {
            // German closes „ with “, which is no opening quote then.
            if open == '“' && content.text.contains('„') {
                continue;
            }
            for span in unpaired(&content.text, open, close) {
                let place = Place { block, span };
                let arguments = [("text", side.text(place))];
                let (left, right) = at(on_left, place);
                let id = "punctuation.unpaired";
                let finding = candidate(FindingKind::Punctuation, 1, left, right, id, &arguments, 0.7);
                found.push(Candidate::of_habit(finding, format!("{open}")));
            }
        }
    }
    for words in side.all() {
        for (index, two) in words.windows(2).enumerate() {
            // A word many times running is one slip.
            let goes_on = index.checked_sub(1).is_some_and(|before| words[before].id == two[0].id);
            if !goes_on
                && doubled(side.language, &two[0], &two[1])
                && let Some(place) = cover(two)
            {
                let (left, right) = at(on_left, place);
                let arguments = [("text", side.text(place))];
                let finding = candidate(FindingKind::Repetition, 1, left, right, "repetition.word", &arguments, 0.7);
                found.push(Candidate::of_habit(finding, two[0].folded.clone()));
            }
        }
    }
    found
}

/// Opening marks never closed and closing marks never opened, but for labels.
fn unpaired(text: &str, open: char, close: char) -> Vec<Span> {
    let (mut opened, mut alone) = (Vec::new(), Vec::new());
    let mut run = 0;
    for (at, character) in text.char_indices() {
        let span = Span::new(at, at + character.len_utf8());
        if character == open {
            opened.push(span);
        } else if character == close && opened.pop().is_none() && !(1..=LABEL).contains(&run) {
            alone.push(span);
        }
        run = if character.is_alphanumeric() { run + 1 } else { 0 };
    }
    alone.extend(opened);
    alone
}

fn doubled(language: Language, word: &Word, next: &Word) -> bool {
    let usual: &[&str] = match language {
        Language::French => &["nous", "vous"],
        Language::English => &["that", "had"],
        Language::German => &["die", "der", "das", "sie", "den", "dem"],
        Language::Chinese | Language::Other => return false,
        _ => &[],
    };
    let words = matches!(word.kind, WordKind::Content | WordKind::Function);
    let touching = next.place.span.start.saturating_sub(word.place.span.end) <= 1;
    words
        && word.id == next.id
        && touching
        && word.folded.len() > 1
        && (!word.capital || word.first)
        && !next.capital
        && !usual.contains(&word.folded.as_str())
}

/// Sentences whose counterpart is in their own language, and questions that are none on the other side.
pub(crate) fn pairs(left: &Side, right: &Side, pairs: &[Pair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for pair in pairs {
        let (Some(l), Some(r)) = (cover(pair.left.iter().copied()), cover(pair.right.iter().copied())) else {
            continue;
        };
        let stray_left = foreign(&pair.left, left.language, right.language);
        let stray_right = foreign(&pair.right, right.language, left.language);
        if left.language != right.language && (stray_left || stray_right) {
            let text = if stray_left { left.text(l) } else { right.text(r) };
            let id = "untranslated.sentence";
            found.push(Candidate::alone(candidate(
                FindingKind::Untranslated,
                3,
                Some(l),
                Some(r),
                id,
                &[("text", text)],
                0.85,
            )));
        }
        let asks = |words: &[&Word]| words.iter().any(|word| ["?", "؟", "？"].contains(&word.folded.as_str()));
        if asks(&pair.left) != asks(&pair.right) {
            let arguments = [("left", left.text(l)), ("right", right.text(r))];
            let id = "punctuation.question";
            let confidence = 0.5 * pair.confidence;
            found.push(Candidate::of_habit(
                candidate(FindingKind::Punctuation, 1, Some(l), Some(r), id, &arguments, confidence),
                String::new(),
            ));
        }
    }
    found
}

/// Whether the words are of the `other` language rather than of their own.
fn foreign(words: &[&Word], own: Language, other: Language) -> bool {
    let words: Vec<&str> = words
        .iter()
        .filter(|word| matches!(word.kind, WordKind::Content | WordKind::Function))
        .map(|word| word.folded.as_str())
        .collect();
    let count = |language: Language| words.iter().filter(|word| language.is_function_word(word)).count();
    words.len() >= TELLING && count(other) * 4 >= words.len() && count(own) * 3 < count(other)
}
