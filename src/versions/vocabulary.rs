//! Words as numbers: every string of both documents is looked at once, and algorithms see ids.
//!
//! Two words have the same id where they count as the same under the options' equivalence. Time and space: linear in
//! the text; the equivalence and the stem are worked out once for each distinct word.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::language::Language;
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::{starts_in, up_to};
use crate::strings::span::Span;
use crate::text::{Token, TokenKind, tokens};
use crate::versions::equivalence::Equivalence;

/// The id of each block's own number. No word has it, so that the vocabulary takes it for a mark, which means nothing.
pub(crate) const OWN_NUMBER: u32 = u32::MAX;

/// A word, number or mark of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BlockWord {
    /// In the block's text.
    pub span: Span,
    /// The same for all words that count as the same.
    pub id: u32,
}

/// What is known of all words with one id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WordEntry {
    /// A word, number or mark.
    pub kind: TokenKind,
    /// The same for words that differ in case, accents and typography only.
    pub folded: u32,
    /// The same for words that begin alike, whatever their case, accents and ending.
    pub stem: u32,
    /// Carries little meaning: a mark or a function word.
    pub light: bool,
}

/// The distinct words of two documents.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    equivalence: Equivalence,
    /// By what is written, and by what all that counts as the same has in common; several may share an id.
    spellings: FxHashMap<Box<str>, u32>,
    foldings: FxHashMap<Box<str>, u32>,
    stems: FxHashMap<Box<str>, u32>,
    entries: Vec<WordEntry>,
}

/// Letters of a word that make its stem: long enough to tell most words apart, short enough to bring together
/// `civilisation` and `civilisations`, `national` and `nationaux`.
const STEM_LETTERS: usize = 6;

impl Vocabulary {
    /// No words yet.
    pub fn new(equivalence: Equivalence) -> Self {
        Self { equivalence, ..Self::default() }
    }

    /// When two words count as the same.
    pub fn equivalence(&self) -> &Equivalence {
        &self.equivalence
    }

    /// How many stems there are; they are the numbers below it.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// How many foldings there are; they are the numbers below it.
    pub fn foldings(&self) -> usize {
        self.foldings.len()
    }

    /// What is known of a word.
    pub fn entry(&self, id: u32) -> &WordEntry {
        const NO_WORD: &WordEntry = &WordEntry { kind: TokenKind::Mark, folded: 0, stem: 0, light: true };
        self.entries.get(id as usize).unwrap_or(NO_WORD)
    }

    /// Whether this is a word or a number, and no mark.
    pub fn counts(&self, id: u32) -> bool {
        id == OWN_NUMBER || self.entry(id).kind != TokenKind::Mark
    }

    /// How many of these are words or numbers.
    pub fn count(&self, words: &[BlockWord]) -> usize {
        words.iter().filter(|word| self.counts(word.id)).count()
    }

    /// The words of every block of a document, as words of a language.
    pub fn read(&mut self, document: &Document, language: Language) -> Vec<Vec<BlockWord>> {
        document.blocks.iter().map(|block| self.words(&block.text, language)).gather()
    }

    /// The words of a text; what is between two of them is white space, or marks where punctuation is ignored.
    pub fn words(&mut self, text: &str, language: Language) -> Vec<BlockWord> {
        let tokens = tokens(text, language);
        // Every other token is white space.
        let mut words = Vec::with_capacity(tokens.len() / 2 + 1);
        let mut rest = tokens.as_slice();
        while let [first, tail @ ..] = rest {
            rest = tail;
            let mut token = *first;
            if token.kind == TokenKind::Space {
                continue;
            }
            // Three points are one mark, and so are two hyphens.
            while let [next, tail @ ..] = rest
                && repeats(text, token, *next)
            {
                token.span.end = next.span.end;
                rest = tail;
            }
            // An amount with its currency, a percentage, the number of a section: `$35`, `4.5%`, `§ 5a`.
            if token.kind != TokenKind::Word
                && let Some(end) = rest.first().and_then(|next| number_end(text, token, *next))
            {
                while let [next, tail @ ..] = rest
                    && next.span.start < end
                {
                    rest = tail;
                }
                token = Token { span: Span::new(token.span.start, end), kind: TokenKind::Number };
            }
            let written = token.span.of(text);
            if !self.equivalence.skips(token.kind, written) {
                words.push(BlockWord { span: token.span, id: self.id(written, token.kind, language) });
            }
        }
        words
    }

    fn id(&mut self, written: &str, kind: TokenKind, language: Language) -> u32 {
        if let Some(&id) = self.spellings.get(written) {
            return id;
        }
        let key = self.equivalence.key(written);
        let id = match self.spellings.get(key.as_ref()) {
            Some(&id) => id,
            None => {
                let id = self.entries.len() as u32;
                self.spellings.insert(key.as_ref().into(), id);
                let folded = fold(written);
                let light = is_light(&folded, kind, language);
                let stem = number(&mut self.stems, stem(&folded));
                let folded = number(&mut self.foldings, &folded);
                self.entries.push(WordEntry { kind, folded, stem, light });
                id
            }
        };
        if key != written {
            self.spellings.insert(written.into(), id);
        }
        id
    }
}

/// Whether `next` goes on with the point or hyphen that `mark` is made of.
fn repeats(text: &str, mark: Token, next: Token) -> bool {
    if mark.kind != TokenKind::Mark || next.kind != TokenKind::Mark {
        return false;
    }
    let next_text = next.span.of(text);
    matches!(next_text, "." | "-") && mark.span.of(text).ends_with(next_text)
}

/// The end of the number that a sign and a number, or a number and a sign, make together.
fn number_end(text: &str, token: Token, next: Token) -> Option<usize> {
    const SIGNS_BEFORE: [&str; 6] = ["$", "€", "£", "¥", "§", "№"];
    const SIGNS_AFTER: [&str; 7] = ["%", "‰", "°", "€", "$", "£", "¥"];
    let sign = |token: Token, known: &[&str]| token.kind == TokenKind::Mark && known.contains(&token.span.of(text));
    if token.kind == TokenKind::Number && sign(next, &SIGNS_AFTER) {
        return Some(next.span.end);
    }
    if !sign(token, &SIGNS_BEFORE) {
        return None;
    }
    // Between a section's sign and its number there is a space.
    let start =
        if token.span.of(text) == "§" && next.kind == TokenKind::Space { next.span.end } else { next.span.start };
    let rest = text.get(start..)?;
    let first = tokens(up_to(rest, char::is_whitespace), Language::English);
    let number = first.first().filter(|first| starts_in(first.span.of(rest), |c| c.is_ascii_digit()))?;
    Some(if next.span.start == start { next.span.end } else { start + number.span.end })
}

/// The number of a string; the next one if it is new.
pub(crate) fn number(numbers: &mut FxHashMap<Box<str>, u32>, text: &str) -> u32 {
    if let Some(&number) = numbers.get(text) {
        return number;
    }
    let next = numbers.len() as u32;
    numbers.insert(text.into(), next);
    next
}

fn stem(folded: &str) -> &str {
    // A number has no endings.
    let end = folded.char_indices().nth(STEM_LETTERS).filter(|_| !folded.chars().any(char::is_numeric));
    end.and_then(|(end, _)| folded.get(..end)).unwrap_or(folded)
}

fn is_light(folded: &str, kind: TokenKind, language: Language) -> bool {
    match kind {
        TokenKind::Word => language.is_function_word(folded),
        TokenKind::Number => false,
        TokenKind::Mark | TokenKind::Space => true,
    }
}
