//! Words that were left in the other language within a sentence that is translated otherwise.
//!
//! Idea: what both sides of a pair have word for word, with the small words of one language that the other one lacks,
//! was not translated. A title keeps its capitals, and a quotation its quotes. Time: the words of a pair by those of
//! the other side, where one has such small words.
//!
//! Before -> after: "You find it in the archive, but most of the links there are dead." / "Sie finden es im Archiv, but
//! most of the links there are dead." -> `untranslated.words`.

use crate::comparison::{FindingKind, Side};
use crate::findings::{Candidate, candidate, markup};
use crate::language::Language;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind, cover};

/// The fewest words that are a passage, how many of them must be small words that only the other language has, and how
/// many must be other ones without a capital.
const MIN_WORDS: usize = 5;
const MIN_SMALL: usize = 2;
const MIN_CONTENT: usize = 2;
/// The most words of a side that is a sentence.
const MAX_WORDS: usize = 300;

/// Passages that one side has in the words of the other.
pub(crate) fn find(left: &SideWords, right: &SideWords, pairs: &[SentencePair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    if left.language == right.language {
        return found;
    }
    let code = [left, right].map(|side| markup::code(side.document));
    for pair in pairs {
        for side in Side::BOTH {
            let (own, other) = side.own_and_other((left, &pair.left), (right, &pair.right));
            let small = |word: &Word| {
                other.0.language.is_function_word(&word.folded) && !own.0.language.is_function_word(&word.folded)
            };
            let is_quoted =
                || own.1.iter().any(|word| matches!(word.folded.as_str(), "\"" | "«" | "“" | "„" | "「" | "”"));
            let is_code = || own.1.iter().any(|word| code[side.index()][word.place.block]);
            if own.0.language == Language::Other
                || is_code()
                || own.1.len().max(other.1.len()) > MAX_WORDS
                || own.1.iter().filter(|word| small(word)).count() < MIN_SMALL
                || is_quoted()
            {
                continue;
            }
            let (words, others) = (told(own.0, own.1), told(other.0, other.1));
            let is_passage = |run: &&[&Word]| {
                let content = run.iter().filter(|word| word.is_content() && !word.capital && !small(word));
                run.len() >= MIN_WORDS
                    && run.iter().filter(|word| small(word)).count() >= MIN_SMALL
                    && content.count() >= MIN_CONTENT
            };
            let Some(run) = common_runs(&words, &others).into_iter().find(is_passage) else { continue };
            let Some(place) = cover(run.iter().copied()) else { continue };
            // A statute has its terms in the other language in brackets.
            let before = own.0.document.blocks[place.block].text.get(..place.span.start).unwrap_or_default();
            if before.ends_with(['(', '（', '[']) {
                continue;
            }
            let (l, r) = side.place(place);
            let arguments = [("text", own.0.text(place))];
            let id = "untranslated.words";
            found.push(Candidate::alone(candidate(FindingKind::Untranslated, 3, l, r, id, &arguments, 0.85)));
        }
    }
    found
}

/// The words of a side of a pair that are prose, without marks.
fn told<'w>(side: &SideWords, words: &[&'w Word]) -> Vec<&'w Word> {
    let mut words = markup::prose(side, words);
    words.retain(|word| matches!(word.kind, WordKind::Content | WordKind::Function));
    words
}

/// The runs of words that others have too, each as long as it goes on.
fn common_runs<'r, 'w>(words: &'r [&'w Word], others: &[&Word]) -> Vec<&'r [&'w Word]> {
    let is_same = |at: usize, other: usize| words[at].folded == others[other].folded;
    let mut runs = Vec::new();
    for at in 0..words.len() {
        for other in (0..others.len()).filter(|&other| is_same(at, other)) {
            let goes_on = at > 0 && other > 0 && is_same(at - 1, other - 1);
            if !goes_on {
                let most = (words.len() - at).min(others.len() - other);
                let length = (0..most).take_while(|more| is_same(at + more, other + more)).count();
                runs.push(&words[at..at + length]);
            }
        }
    }
    runs
}
