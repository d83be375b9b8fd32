//! Words that are written otherwise and are still the same words to a reader.
//!
//! `colour` -> `color`, `Thür` -> `Tür`, `"` -> `“`, `party` -> `parties`: as many words on both sides, each like the
//! one across from it. Time: linear in the letters, for at most [`MOST_WORDS`] words.

use std::ops::Range;

use crate::comparison::IgnoreKind;
use crate::strings::span::Span;
use crate::text::TokenKind;
use crate::versions::equivalence::Equivalence;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::Vocabulary;

/// Longer stretches of changed words are rewritten, even if their words are alike one by one.
const MOST_WORDS: usize = 3;
/// The share of its letters that a respelt word keeps at its beginning and end: `th[eat|éât]re` keeps four of seven.
const KEPT_LETTERS: f64 = 0.55;

/// Whether words of both sides are the same except for their spelling.
pub(crate) fn are_respelt(
    left: (&SideText, Range<usize>),
    right: (&SideText, Range<usize>),
    vocabulary: &Vocabulary,
) -> bool {
    if are_joined(&left, &right) {
        return true;
    }
    let count = left.1.len();
    let mut pairs = left.1.zip(right.1.clone());
    count == right.1.len()
        && (1..=MOST_WORDS).contains(&count)
        && pairs.all(|(l, r)| is_respelt((left.0, l), (right.0, r), vocabulary))
}

/// Whether the words differ in hyphens and spaces only: `long term` -> `long-term`.
fn are_joined(left: &(&SideText, Range<usize>), right: &(&SideText, Range<usize>)) -> bool {
    let text = |(side, words): &(&SideText, Range<usize>)| match side.words.get(words.clone()) {
        Some([first, .., last]) if words.len() <= MOST_WORDS => Span::new(first.span.start, last.span.end),
        Some([one]) => one.span,
        _ => Span::new(0, 0),
    };
    let (left, right) = (text(left).of(&left.0.text), text(right).of(&right.0.text));
    let is_letter = |c: &char| !matches!(c, ' ' | '-');
    !left.is_empty() && left.chars().filter(is_letter).eq(right.chars().filter(is_letter))
}

fn is_respelt(left: (&SideText, usize), right: (&SideText, usize), vocabulary: &Vocabulary) -> bool {
    let word = |(side, at): (&SideText, usize)| (vocabulary.entry(side.words[at].id), side.words[at].span);
    let ((one, one_span), (other, other_span)) = (word(left), word(right));
    let (one_text, other_text) = (one_span.of(&left.0.text), other_span.of(&right.0.text));
    match (one.kind, other.kind) {
        (TokenKind::Word, TokenKind::Word) => {
            is_in_capitals(one_text) == is_in_capitals(other_text)
                && (one.folded == other.folded || is_like(one_text, other_text))
        }
        (TokenKind::Mark, TokenKind::Mark) => {
            let typography = Equivalence::new(&[IgnoreKind::Typography]);
            typography.key(one_text) == typography.key(other_text)
        }
        _ => false,
    }
}

/// Whether a word is in capitals: where a clause is set in them it is a change as a whole, not word by word.
fn is_in_capitals(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase)
}

/// Whether most letters of two words are the same at the beginning and the end.
pub(crate) fn is_like(one: &str, other: &str) -> bool {
    let same = |(one, other): &(char, char)| one == other;
    let longest = one.chars().count().max(other.chars().count());
    let prefix = one.chars().zip(other.chars()).take_while(same).count();
    let suffix = one.chars().rev().zip(other.chars().rev()).take_while(same).count();
    let kept = (prefix + suffix).min(one.chars().count().min(other.chars().count()));
    prefix > 0 && longest > 2 && kept as f64 >= KEPT_LETTERS * longest as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (one, other) in [("colour", "color"), ("theatre", "théâtre"), ("Fluß", "Fluss"), ("party", "parties")] {
            assert!(is_like(one, other), "{one} {other}");
        }
        for (one, other) in [("working", "expert"), ("is", "in"), ("may", "must"), ("Buyer", "Seller"), ("cat", "dog")]
        {
            assert!(!is_like(one, other), "{one} {other}");
        }
    }
}
