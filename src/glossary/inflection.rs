//! Where the terms of a glossary are in a text, in whatever form.
//!
//! Idea: a term is a run of words. A word of the text is a form of a term's word where both begin alike and what is
//! left of each is an ending of the language: "leases" of "lease", "договором" of "договор". Chinese is looked for as
//! it is. Time: linear in the words, except for terms that begin alike. Space: linear in the terms.
//!
//! Before -> after: the term "tenant" in "The tenants pay." -> the place of "tenants".

use rustc_hash::FxHashMap;

use crate::language::generated::WORDS_ENDINGS;
use crate::language::{Language, entries};
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::strip_first;
use crate::strings::span::{Span, part};
use crate::text::{Token, TokenKind, tokens};

/// Letters that forms of a word begin with, at least, and by which they are looked up.
const MIN_STEM_LETTERS: usize = 3;
/// Letters that must follow what Arabic writes in front of a word.
const MIN_ARABIC_LETTERS: usize = 3;

/// Terms of one language, to be looked for.
pub(crate) struct Matcher {
    language: Language,
    /// The folded words of each term.
    terms: Vec<Vec<String>>,
    /// Terms by the beginning of their first word.
    by_beginning: FxHashMap<String, Vec<usize>>,
}

impl Matcher {
    /// Takes the terms in.
    pub fn new<'t>(language: Language, terms: impl IntoIterator<Item = &'t str>) -> Self {
        let mut matcher = Self { language, terms: Vec::new(), by_beginning: FxHashMap::default() };
        for (index, term) in terms.into_iter().enumerate() {
            let words: Vec<String> = words(term, language).into_iter().map(|(word, _)| word).gather();
            if let Some(first) = words.first() {
                matcher.by_beginning.entry(beginning(first, language)).or_default().push(index);
            }
            matcher.terms.push(words);
        }
        matcher
    }

    /// The terms in a text by their index, with their places, in order; those inside of a longer one too.
    pub fn find(&self, text: &str) -> Vec<(usize, Span)> {
        let words = words(text, self.language);
        let mut found = Vec::new();
        for (at, (word, _)) in words.iter().enumerate() {
            for &term in self.by_beginning.get(&beginning(word, self.language)).into_iter().flatten() {
                let forms = &self.terms[term];
                let Some(run) = words.get(at..at + forms.len()) else { continue };
                if run.iter().zip(forms).all(|((word, _), form)| is_form(word, form, self.language))
                    && let (Some((_, first)), Some((_, last))) = (run.first(), run.last())
                {
                    found.push((term, Span::new(first.start, last.end)));
                }
            }
        }
        found
    }
}

/// The folded words and numbers of a text; of Chinese, its characters.
fn words(text: &str, language: Language) -> Vec<(String, Span)> {
    let word = |token: Token| (bare(&fold(token.span.of(text)), language).to_owned(), token.span);
    let tokens = tokens(text, language).into_iter();
    tokens.filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).map(word).gather()
}

/// A word without what Arabic writes in front of it.
fn bare(word: &str, language: Language) -> &str {
    if language != Language::Arabic {
        return word;
    }
    let long = |rest: &&str| rest.chars().count() >= MIN_ARABIC_LETTERS;
    let rest = strip_first(word, |c| matches!(c, 'و' | 'ف')).filter(long).unwrap_or(word);
    let rest = strip_first(rest, |c| matches!(c, 'ب' | 'ك')).filter(|rest| rest.starts_with("ال")).unwrap_or(rest);
    rest.strip_prefix("ال").or_else(|| rest.strip_prefix("لل")).filter(long).unwrap_or(rest)
}

fn beginning(word: &str, language: Language) -> String {
    let letters = if language == Language::Chinese { 1 } else { MIN_STEM_LETTERS };
    word.chars().take(letters).collect()
}

/// Whether two folded words may be forms of one.
fn is_form(word: &str, other: &str, language: Language) -> bool {
    if word == other {
        return true;
    }
    let common: usize = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    // "parties" and "party" have "part" in common, "lease" and "leases" all of the first.
    (0..=common).rev().filter(|&at| word.is_char_boundary(at)).any(|at| {
        let ends = |word: &str| word.get(at..).is_some_and(|ending| is_ending(ending, language));
        part(word, ..at).chars().count() >= MIN_STEM_LETTERS && ends(word) && ends(other)
    })
}

/// Whether a word of this language may end so, folded.
fn is_ending(ending: &str, language: Language) -> bool {
    ending.is_empty() || entries(WORDS_ENDINGS.of(language)).any(|one| one == ending)
}
