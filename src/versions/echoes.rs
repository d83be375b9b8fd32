//! Phrases that both sides share, wherever they are: which wording was carried over.
//!
//! Idea: all suffixes of all sentences of both sides, sorted (a suffix array; Manber and Myers, 1990), bring equal
//! phrases together; an interval of them that has both sides in it, and before which different words are, is a
//! phrase that cannot be made longer (Abouelhoda, Kurtz and Ohlebusch, 2004). Phrases do not cross the ends of
//! sentences, so suffixes are short and sorting them is cheap: by counting their first words, then by comparing those of
//! which three and more begin alike. The few longer than [`SORTED_WORDS`] words are extended afterwards. Words are compared
//! without case, accents and typography, and marks are passed over.
//!
//! Time: n log n for n words, and a number of steps for reporting that is linear in n. Space: linear.

use std::ops::Range;

use crate::comparison::{Echo, Place};
use crate::document::{Block, BlockKind, Document};
use crate::language::Language;
use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::strings::span::Span;
use crate::text::TokenKind;
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// Words by which suffixes are sorted.
const SORTED_WORDS: usize = 48;
/// Of them, those by which they are sorted without a comparison.
const COUNTED_WORDS: usize = 3;
/// A phrase has so many words that carry meaning, or a name.
const MIN_CONTENT_WORDS: usize = 3;
/// Places looked at, for each word of the texts: repetitive texts have more, their shorter phrases are left out.
const PLACES_PER_WORD: usize = 8;

/// The phrases that these blocks of the left and the right document share, longest first.
pub(crate) fn echoes(
    documents: [&Document; 2],
    words: [&[Vec<BlockWord>]; 2],
    vocabulary: &Vocabulary,
    takes_part: &dyn Fn(usize, usize) -> bool,
) -> Vec<Echo> {
    let names = vec![Name::Unseen; vocabulary.foldings()];
    let mut text = Text { tokens: Vec::new(), words: Vec::new(), names };
    for side in [0, 1] {
        let document = documents[side];
        let has_names = document.tables() != Language::German;
        for (block, words) in words[side].iter().enumerate() {
            let Some(content) = document.blocks.get(block).filter(|b| b.kind != BlockKind::Furniture) else { continue };
            if takes_part(side, block) {
                text.read(side, block, content, words, vocabulary, has_names);
            }
        }
    }
    let suffixes = text.sorted_suffixes();
    let mut phrases = text.shared_phrases(&suffixes);
    phrases.order_by_key(|phrase| (std::cmp::Reverse(phrase.length), phrase.first));
    text.report(documents, &suffixes, &phrases)
}

/// A word of either text.
struct EchoToken {
    light: bool,
    side: usize,
    block: usize,
    span: Span,
    /// Whether its sentence begins here.
    first: bool,
    /// One past the last token of its sentence.
    end: usize,
}

/// Whether a word is always written with a capital, also inside sentences.
#[derive(Clone, Copy, PartialEq)]
enum Name {
    Unseen,
    Yes,
    No,
}

/// A stretch of the sorted suffixes that begin alike.
struct Phrase {
    suffixes: Range<usize>,
    length: usize,
    /// Its first place.
    first: usize,
}

/// Places sorted by the number that each has, below `limit`; those with the same one keep their order (counting sort). Linear.
fn by_number(places: &[usize], limit: usize, numbers: &[u32]) -> Vec<usize> {
    let (mut starts, mut sorted) = (vec![0; limit + 1], vec![0; places.len()]);
    // Slices are indexed in place.
    let (starts, placed) = (starts.as_mut_slice(), sorted.as_mut_slice());
    numbers.iter().for_each(|&number| starts[number as usize + 1] += 1);
    let mut below = 0;
    for start in starts.iter_mut() {
        below += *start;
        *start = below;
    }
    for &at in places {
        let start = &mut starts[numbers[at] as usize];
        placed[*start] = at;
        *start += 1;
    }
    sorted
}

struct Text {
    tokens: Vec<EchoToken>,
    /// What each of them is without case, accents and typography: a list of its own, as these are compared most.
    words: Vec<u32>,
    names: Vec<Name>,
}

impl Text {
    fn read(
        &mut self,
        side: usize,
        block: usize,
        content: &Block,
        words: &[BlockWord],
        vocabulary: &Vocabulary,
        has_names: bool,
    ) {
        let whole = [Span::new(0, content.text.len())];
        let sentences = if content.sentences.is_empty() { whole.as_slice() } else { content.sentences.as_slice() };
        for sentence in sentences {
            let from = words.partition_point(|word| word.span.start < sentence.start);
            let to = words.partition_point(|word| word.span.start < sentence.end);
            let start = self.tokens.len();
            for word in words.get(from..to).unwrap_or_default() {
                let entry = vocabulary.entry(word.id);
                if entry.kind == TokenKind::Mark {
                    continue;
                }
                let first = self.tokens.len() == start;
                let capital = word.span.of(&content.text).chars().next().is_some_and(char::is_uppercase);
                if let Some(name) = self.names.get_mut(entry.folded as usize) {
                    *name = match *name {
                        _ if !capital || !has_names => Name::No,
                        Name::Unseen if !first => Name::Yes,
                        seen => seen,
                    };
                }
                self.words.push(entry.folded);
                self.tokens.push(EchoToken { light: entry.light, side, block, span: word.span, first, end: 0 });
            }
            let end = self.tokens.len();
            self.tokens[start..].iter_mut().for_each(|token| token.end = end);
        }
    }

    /// The words from here to the end of the sentence, of them those from one count to another.
    fn suffix(&self, at: usize, from: usize, to: usize) -> &[u32] {
        let end = self.tokens[at].end;
        &self.words[end.min(at + from)..end.min(at + to)]
    }

    /// The places of all words, by what follows there to the end of the sentence. Where only two places have their first
    /// words in common, these stay in the order of the texts.
    fn sorted_suffixes(&self) -> Vec<usize> {
        // The first words settle most comparisons, without one: counted by the last of them, and so on to the first.
        let words = self.words.as_slice();
        let mut suffixes: Vec<usize> = (0..words.len()).gather();
        for ahead in (0..COUNTED_WORDS).rev() {
            let word =
                |(at, token): (usize, &EchoToken)| if at + ahead < token.end { words[at + ahead] + 1 } else { 0 };
            let numbers: Vec<u32> = self.tokens.iter().enumerate().map(word).gather();
            suffixes = by_number(&suffixes, self.names.len() + 1, &numbers);
        }
        let first = |at: usize| self.suffix(at, 0, COUNTED_WORDS);
        for group in suffixes.chunk_by_mut(|&one, &other| first(one) == first(other)) {
            // What two have in common is the same in either order.
            if group.len() > 2 {
                let rest = |at: usize| self.suffix(at, COUNTED_WORDS, SORTED_WORDS);
                group.order_by(|&one, &other| rest(one).cmp(rest(other)));
            }
        }
        suffixes
    }

    /// The intervals of suffixes that begin alike, on both sides, and cannot be longer to the left.
    fn shared_phrases(&self, suffixes: &[usize]) -> Vec<Phrase> {
        struct OpenInterval {
            length: usize,
            from: usize,
            sides: [bool; 2],
            /// The word before, while it is the same for all.
            before: Option<u32>,
        }
        let mut phrases = Vec::new();
        let mut open: Vec<OpenInterval> = Vec::new();
        for (at, &suffix) in suffixes.iter().enumerate() {
            let next = suffixes.get(at + 1);
            let common = next.map_or(0, |&next| {
                let (one, other) = (self.suffix(suffix, 0, SORTED_WORDS), self.suffix(next, 0, SORTED_WORDS));
                let mut common = 0;
                while common < one.len() && common < other.len() && one[common] == other[common] {
                    common += 1;
                }
                common
            });
            let token = &self.tokens[suffix];
            let before = if token.first { None } else { suffix.checked_sub(1).map(|at| self.words[at]) };
            let mut last =
                OpenInterval { length: usize::MAX, from: at, sides: [token.side == 0, token.side == 1], before };
            // Close what is longer than what goes on, and hand what is in it to what it lies in.
            while let Some(mut top) = open.pop_if(|top| top.length > common) {
                top.merge(&last);
                if top.sides == [true, true] && top.before.is_none() {
                    self.keep(suffixes, top.from..at + 1, top.length, &mut phrases);
                }
                last = top;
            }
            match open.last_mut() {
                Some(top) if top.length == common => top.merge(&last),
                _ if common > 0 => open.push(OpenInterval { length: common, ..last }),
                _ => {}
            }
        }
        impl OpenInterval {
            fn merge(&mut self, other: &OpenInterval) {
                self.sides = [self.sides[0] | other.sides[0], self.sides[1] | other.sides[1]];
                if self.before != other.before {
                    self.before = None;
                }
            }
        }
        phrases
    }

    fn keep(&self, suffixes: &[usize], range: Range<usize>, mut length: usize, phrases: &mut Vec<Phrase>) {
        let places = &suffixes[range.clone()];
        let Some(&first) = places.iter().min() else { return };
        let same_after = |length: usize| {
            let next = |at: usize| self.words.get(at + length).filter(|_| at + length < self.tokens[at].end);
            let word = next(first);
            word.is_some() && places.iter().all(|&at| next(at) == word)
        };
        while length >= SORTED_WORDS && same_after(length) {
            length += 1;
        }
        let content = self.tokens[first..first + length].iter().filter(|token| !token.light).count();
        let is_name = |&word: &u32| self.names.get(word as usize) == Some(&Name::Yes);
        if content >= MIN_CONTENT_WORDS || self.words[first..first + length].iter().any(is_name) {
            phrases.push(Phrase { suffixes: range, length, first });
        }
    }

    /// The phrases that are not everywhere part of longer ones, with all their places.
    fn report(&self, documents: [&Document; 2], suffixes: &[usize], phrases: &[Phrase]) -> Vec<Echo> {
        let mut covered = vec![false; self.tokens.len()];
        let mut steps = PLACES_PER_WORD as u64 * self.tokens.len() as u64;
        let mut echoes = Vec::new();
        for phrase in phrases {
            let mut places = suffixes[phrase.suffixes.clone()].to_vec();
            let cost = places.len() as u64 * phrase.length as u64;
            if cost > steps {
                continue;
            }
            steps -= cost;
            places.order_by_key(|&at| at);
            if places.iter().all(|&at| covered[at..at + phrase.length].iter().all(|covered| *covered)) {
                continue;
            }
            places.iter().for_each(|&at| covered[at..at + phrase.length].fill(true));
            let place = |at: usize| Place {
                block: self.tokens[at].block,
                span: Span::new(self.tokens[at].span.start, self.tokens[at + phrase.length - 1].span.end),
            };
            let on =
                |side: usize| places.iter().filter(|&&at| self.tokens[at].side == side).map(|&at| place(at)).gather();
            let (left, right): (Vec<Place>, Vec<Place>) = (on(0), on(1));
            let Some(first) = left.first() else { continue };
            let text = documents[0].blocks.get(first.block).map_or("", |block| first.span.of(&block.text));
            echoes.push(Echo { text: text.to_owned(), words: phrase.length, left, right });
        }
        echoes
    }
}
