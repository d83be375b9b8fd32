//! The words of two documents, and the sentence pairs that the findings are looked for in.

use rustc_hash::FxHashMap;

use crate::comparison::{Bead, Place, SentenceRef, Side};
use crate::document::{BlockKind, Document};
use crate::language::negation_quantifiers::{negation, quantifiers};
use crate::language::{Language, holds};
use crate::lexicon::Lexicon;
use crate::numerals::numerals;
use crate::strings::fold;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::strings::span::Span;
use crate::text::{Token, TokenKind, tokens};

/// Content words of a side of a pair that are read: no sentence has more, and tables grow with their square.
pub(crate) const MAX_CONTENT_WORDS: usize = 160;

/// A word, number or mark of a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// Where it is.
    pub place: Place,
    /// As [`fold`] makes it.
    pub folded: String,
    /// Its number in the side's vocabulary.
    pub id: usize,
    /// What it is.
    pub kind: WordKind,
    /// Whether it starts with a capital letter.
    pub capital: bool,
    /// Whether it opens a sentence, where a capital says nothing.
    pub first: bool,
    /// Whether a preposition of lack is just before it ("without reserve").
    pub lacking: bool,
    /// Whether translations add and drop it freely. Such words are linked where they can be, and never missed.
    pub light: bool,
    /// Whether it shades a statement rather than changing it: connectives, degrees, fillers of drafting.
    pub nuance: bool,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordKind {
    Content,
    Function,
    Number,
    Mark,
}

impl Word {
    /// Whether it is a content word: neither a function word nor a number or mark.
    pub fn is_content(&self) -> bool {
        self.kind == WordKind::Content
    }
}

/// One document, as words.
pub(crate) struct SideWords<'d> {
    /// Which of the two it is.
    pub side: Side,
    pub document: &'d Document,
    pub language: Language,
    /// By block, then by sentence; furniture has none.
    pub sentences: Vec<Vec<Vec<Word>>>,
    /// The folded words, and how often each occurs, by their number.
    pub vocabulary: Vec<(String, usize)>,
}

impl<'d> SideWords<'d> {
    /// Reads a document's sentences as words. Linear.
    pub fn new(side: Side, document: &'d Document, lexicon: Option<&Lexicon>) -> Self {
        let language = document.tables();
        let mut words = Self { side, document, language, sentences: Vec::new(), vocabulary: Vec::new() };
        let mut ids = FxHashMap::default();
        for (block, content) in document.blocks.iter().enumerate() {
            let mut sentences = Vec::new();
            if content.kind != BlockKind::Furniture {
                sentences = content.sentences.iter().map(|&span| words.words(block, span, &mut ids, lexicon)).gather();
            }
            words.sentences.push(sentences);
        }
        words
    }

    fn words(
        &mut self,
        block: usize,
        sentence: Span,
        ids: &mut FxHashMap<String, usize>,
        lexicon: Option<&Lexicon>,
    ) -> Vec<Word> {
        let text = sentence.of(&self.document.blocks[block].text);
        let mut words = Vec::new();
        let mut first = true;
        let mut tokens = tokens(text, self.language);
        let numerals = numerals(text, &tokens, self.language);
        let mut numerals = numerals.iter().peekable();
        if let Some(lexicon) = lexicon.filter(|_| self.language == Language::Chinese) {
            tokens = by_lexicon(text, tokens, lexicon);
        }
        let of_table = |name: &str| lexicon.map_or("", |lexicon| lexicon.words_of(name));
        let (light_words, nuances) = (of_table("words.light"), of_table("words.nuances"));
        for token in tokens {
            while numerals.next_if(|numeral| numeral.span.end <= token.span.start).is_some() {}
            let counts = numerals.peek().is_some_and(|numeral| numeral.span.start < token.span.end);
            let raw = token.span.of(text);
            // French "né" is born, "ne" not.
            let folded = if matches!(raw, "né" | "Né") { "né".to_owned() } else { fold(raw) };
            let kind = match token.kind {
                TokenKind::Space => continue,
                TokenKind::Mark => WordKind::Mark,
                TokenKind::Number => WordKind::Number,
                // "Twenty-first", "décennal": the numbers are compared by value.
                TokenKind::Word if counts => WordKind::Number,
                TokenKind::Word if is_grammar(self.language, &folded) || is_fragment(raw) => WordKind::Function,
                TokenKind::Word => WordKind::Content,
            };
            let next = self.vocabulary.len();
            let id = *ids.entry(folded.clone()).or_insert(next);
            match self.vocabulary.get_mut(id) {
                Some((_, count)) => *count += 1,
                None => self.vocabulary.push((folded.clone(), 1)),
            }
            let capital = raw.chars().next().is_some_and(char::is_uppercase);
            let place = Place { block, span: token.span.shifted(sentence.start) };
            let lacks = |word: &Word| negation(self.language).lacking.contains(&word.folded);
            let lacking = words.last().is_some_and(lacks);
            let (light, nuance) = (holds(light_words, &folded), holds(nuances, &folded));
            let first_word = first && kind != WordKind::Mark;
            words.push(Word { place, folded, id, kind, capital, first: first_word, lacking, light, nuance });
            first &= kind == WordKind::Mark;
        }
        words
    }

    /// The text of a place.
    pub fn text(&self, place: Place) -> &'d str {
        place.span.of(&self.document.blocks[place.block].text)
    }

    /// The words of a sentence.
    pub fn sentence(&self, (block, sentence): SentenceRef) -> &[Word] {
        self.sentences.get(block).and_then(|sentences| sentences.get(sentence)).map_or(&[], Vec::as_slice)
    }

    /// Every sentence's words, in reading order.
    pub fn all(&self) -> impl Iterator<Item = &[Word]> {
        self.sentences.iter().flatten().map(Vec::as_slice)
    }
}

/// Chinese words as the lexicon has them, in place of those that need none.
fn by_lexicon(text: &str, tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let han: Vec<Token> =
        lexicon.segment_han(text).into_iter().map(|span| Token { span, kind: TokenKind::Word }).gather();
    let mut taken = han.iter().peekable();
    let mut others = Vec::new();
    for token in tokens {
        while taken.next_if(|word| word.span.end <= token.span.start).is_some() {}
        if taken.peek().is_none_or(|word| token.span.end <= word.span.start) {
            others.push(token);
        }
    }
    others.push_all(han);
    others.order_by_key(|token| token.span);
    others
}

/// Whether a word is compared by its class, if at all: function words, negations, quantifiers.
fn is_grammar(language: Language, folded: &str) -> bool {
    let negation = negation(language);
    language.is_function_word(folded)
        || [negation.single, negation.concordant, negation.companions, negation.continuing, negation.lacking]
            .iter()
            .any(|list| list.contains(folded))
        || quantifiers(language).iter().any(|(_, list)| list.contains(folded))
}

/// An initial or an elided word: "S." of "S. M.", "d'" of "Côte d'Ivoire" in an English text.
fn is_fragment(raw: &str) -> bool {
    let mut characters = raw.chars();
    let (first, second, third) = (characters.next(), characters.next(), characters.next());
    // A single Han character is a word.
    third.is_none()
        && (second.is_none() || second.is_some_and(|c| !c.is_alphanumeric()))
        && first.is_some_and(|c| c < '\u{2E80}')
}

/// Sentences that correspond.
pub(crate) struct SentencePair<'s> {
    pub left: Vec<&'s Word>,
    pub right: Vec<&'s Word>,
    pub left_sentences: Vec<SentenceRef>,
    pub right_sentences: Vec<SentenceRef>,
    /// The bead and the group of sentences in it, as indices.
    pub at: (usize, usize),
    /// 0 to 1: how sure the aligner is.
    pub confidence: f64,
}

/// The sentence pairs of all beads, in reading order; sentences without counterpart are left out.
pub(crate) fn pairs<'s>(left: &'s SideWords, right: &'s SideWords, beads: &[Bead]) -> Vec<SentencePair<'s>> {
    fn gather<'s>(side: &'s SideWords, sentences: &[SentenceRef]) -> Vec<&'s Word> {
        sentences.iter().flat_map(|&sentence| side.sentence(sentence)).gather()
    }
    let groups =
        beads.iter().enumerate().flat_map(|(at, bead)| bead.sentences.iter().enumerate().map(move |one| (at, one)));
    let groups = groups.filter(|(_, (_, group))| !group.left.is_empty() && !group.right.is_empty());
    let pair = |(bead, (at, group)): (usize, (usize, &crate::comparison::SentenceBead))| SentencePair {
        left: gather(left, &group.left),
        right: gather(right, &group.right),
        left_sentences: group.left.clone(),
        right_sentences: group.right.clone(),
        at: (bead, at),
        confidence: group.confidence,
    };
    groups.map(pair).gather()
}

/// The place from the first to the last of some words of one block; words of a later block are left out.
pub(crate) fn cover<'w>(words: impl IntoIterator<Item = &'w Word>) -> Option<Place> {
    let mut words = words.into_iter();
    let first = words.next()?.place;
    Some(words.filter(|word| word.place.block == first.block).fold(first, |place, word| {
        let start = place.span.start.min(word.place.span.start);
        let end = place.span.end.max(word.place.span.end);
        Place { block: place.block, span: Span::new(start, end) }
    }))
}
