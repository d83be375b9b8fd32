//! Words that were left in the other language within a sentence that is translated otherwise.
//!
//! Idea: what both sides of a pair have word for word, with the small words of one language that the other one lacks,
//! was not translated. A quotation keeps its quotes, and a citation begins with a noun: "the loi sur la protection de la
//! faune". Time: the words of a pair by those of the other side, where one has such small words.
//!
//! Before -> after: "You find it in the archive, but most of the links there are dead." / "Sie finden es im Archiv, but
//! most of the links there are dead." -> `untranslated.words`.

use crate::comparison::{FindingKind, Place, Side};
use crate::findings::{Candidate, candidate, markup};
use crate::language::Language;
use crate::strings::span::Span;
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
            let is_code = || own.1.iter().any(|word| code[side.index()][word.place.block]);
            if own.0.language == Language::Other
                || is_code()
                || own.1.len().max(other.1.len()) > MAX_WORDS
                || own.1.iter().filter(|word| small(word)).count() < MIN_SMALL
            {
                continue;
            }
            let (words, others) = (told(own.0, own.1), told(other.0, other.1));
            let is_passage = |run: &[&Word]| {
                let content = run.iter().filter(|word| word.is_content() && !word.capital && !small(word));
                run.len() >= MIN_WORDS
                    && run.iter().filter(|word| small(word)).count() >= MIN_SMALL
                    && content.count() >= MIN_CONTENT
            };
            // Marks split what is one in both: "the motto ‘let us …".
            let goes_on = |one: &&Word, next: &&Word| {
                let (Place { block, span }, end) = (one.place, next.place);
                let between = own.0.document.blocks[block].text.get(span.end..end.span.start);
                let is_one = |between: &str| between.chars().all(|c| matches!(c, ' ' | ',' | '\'' | '’' | '-'));
                block == end.block && between.is_some_and(is_one)
            };
            let runs = common_runs(&words, &others);
            let mut pieces =
                runs.iter().flat_map(|run| run.chunk_by(goes_on)).map(|run| (run, without_names(run, &small)));
            let Some((whole, run)) = pieces.find(|(_, run)| is_passage(run)) else { continue };
            let Some(place) = cover(run.iter().copied()) else { continue };
            let sentence = cover(own.1.iter().copied()).filter(|sentence| sentence.block == place.block);
            if sentence.is_some_and(|sentence| {
                let start = sentence.span.start;
                is_within_marks(own.0.text(sentence), Span::new(place.span.start - start, place.span.end - start))
            }) {
                continue;
            }
            // What is cited begins with a noun or a name, a sentence seldom does: "but most of the links".
            let name = whole.iter().rev().find(|word| word.place < run[0].place);
            let is_cited = match name {
                Some(name) => run[0].place.span.start - name.place.span.end == 1,
                None => run[0].is_content() && !small(run[0]),
            };
            let severity = if is_cited { 1 } else { 3 };
            let (l, r) = side.place(place);
            let arguments = [("text", own.0.text(place))];
            let id = "untranslated.words";
            found.push(Candidate::alone(candidate(FindingKind::Untranslated, severity, l, r, id, &arguments, 0.85)));
        }
    }
    found
}

/// Whether a mark opens a quotation, a bracket or what Markdown sets apart, or closes it. “ and « do either, and an
/// apostrophe within a word neither.
fn opens(before: char, mark: char, next: char) -> Option<bool> {
    match mark {
        '(' | '[' | '（' | '„' | '‚' | '「' | '『' | '《' => Some(true),
        ')' | ']' | '）' | '”' | '」' | '』' | '》' => Some(false),
        '\'' | '’' | '_' if before.is_alphanumeric() && next.is_alphanumeric() => None,
        '«' | '‹' if before.is_whitespace() => Some(true),
        '\'' | '’' | '_' | '"' | '“' | '‘' | '«' | '»' | '‹' | '›' | '*' => Some(next.is_alphanumeric()),
        _ => None,
    }
}

/// Whether a passage of a sentence stands between marks that open before it and close behind it.
///
/// Before -> after: "let us live" in "the line ‘let us live’ stayed" -> true; in "the ‘old’ line let us live" -> false.
fn is_within_marks(text: &str, passage: Span) -> bool {
    let (mut open, mut around, mut before) = (0_usize, 0, ' ');
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match opens(before, c, chars.peek().map_or(' ', |(_, next)| *next)) {
            Some(true) => open += 1,
            Some(false) => open = open.saturating_sub(1),
            None => {}
        }
        if at < passage.start {
            around = open;
        } else if open < around {
            return true;
        }
        before = c;
    }
    false
}

/// A run without the names that it begins and ends with, which all languages may share. Words that are `small` are none:
/// "The components you can choose from".
fn without_names<'r, 'w>(mut run: &'r [&'w Word], small: &dyn Fn(&Word) -> bool) -> &'r [&'w Word] {
    loop {
        run = match run {
            [word, rest @ ..] | [rest @ .., word] if word.capital && word.is_content() && !small(word) => rest,
            _ => return run,
        };
    }
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
