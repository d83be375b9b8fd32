//! A side of a bilingual comparison as numbers: items (blocks or sentences) of interned terms.
//!
//! A term is a word without case and accents, a number by its value, or a mark that translation keeps. Words whose
//! first letters agree share a stem, so that inflected forms pool their statistics. Time and space are linear.

use rustc_hash::FxHashMap as HashMap;

use crate::language::{Language, digit};
use crate::lexicon::Lexicon;
use crate::numerals::{Numeral, NumeralKind, numerals};
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::trim_end;
use crate::strings::sort::ascending;
use crate::strings::span::part;
use crate::strings::unicode::lowercase;
use crate::text::{TokenKind, tokens};

/// Letters that make a stem: in the languages that inflect, the endings mostly come after them.
const STEM_LETTERS: usize = 5;
/// Marks that translators keep. Commas, full stops and hyphens follow each language's own habits.
const KEPT_MARKS: &str = "?!:;(\"%";

/// The share of tokens in any text of what is not in a table: a word that is none of the commonest, a number, a mark
/// that translators keep, a paragraph's kind or number. What matters is their order of magnitude.
const RARE_WORD: f64 = 1e-6;
const ANY_WORD: f64 = 2e-5;
const ANY_NUMBER: f64 = 2e-4;
const ANY_MARK: f64 = 5e-3;
const ANY_LABEL: f64 = 2e-3;

/// Items that are looked at on either side of one for those that say the same.
const MAX_RUN: usize = 100;
/// Items that are repeated together and still looked for.
const MAX_PERIOD: usize = 6;
/// Words of an item by which one before that says the same is looked for: for each both may be compared to their ends.
const TERMS_COMPARED: usize = 32;

/// Letters of an alphabet for a Han character, and for a letter of Arabic or Hebrew, which leave out vowels.
const HAN_LETTERS: f64 = 3.0;
const VOWELLESS_LETTERS: f64 = 1.25;

/// What a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TermKind {
    Word,
    Number,
    Mark,
    /// Not in the text: what is known of the item otherwise, such as a paragraph's printed number.
    Label,
}

/// A word, number or mark of one side.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    pub kind: TermKind,
    /// A folded word, the digits of a number, a mark under the name that all languages share, a label.
    pub form: String,
    /// As it is in the text first.
    pub surface: String,
    /// Index into the side's stems.
    pub stem: u32,
}

/// Terms that share their first letters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stem {
    pub form: String,
    /// How often they occur, in items that repeat one before not counted: that makes no word commoner.
    pub count: u32,
    /// In how many items.
    pub items: u32,
    /// The share of its tokens in any text of the language.
    pub background: f64,
}

/// A block or sentence.
#[derive(Debug, Clone, Default)]
pub(crate) struct Item {
    /// Term ids in order.
    pub terms: Vec<u32>,
    /// Letters and digits.
    pub length: f64,
}

/// One side.
#[derive(Debug, Clone, Default)]
pub(crate) struct SideTerms {
    pub items: Vec<Item>,
    pub terms: Vec<Term>,
    pub stems: Vec<Stem>,
    /// How many tokens the items have that do not repeat one before.
    pub tokens: usize,
    /// The letters that the words would have in an alphabet with vowels.
    pub alphabetic_length: f64,
    term_ids: HashMap<(TermKind, String), u32>,
    stem_ids: HashMap<(TermKind, String), u32>,
}

impl SideTerms {
    /// Reads the items' texts, each with its labels.
    pub fn new<'t>(
        texts: impl Iterator<Item = (&'t str, Vec<String>)>,
        language: Language,
        lexicon: Option<&Lexicon>,
    ) -> Self {
        let mut side = Self::default();
        for (text, labels) in texts {
            let mut item = Item::default();
            for label in labels {
                item.terms.push(side.term(TermKind::Label, label, ""));
            }
            side.read(text, language, lexicon, &mut item);
            side.items.push(item);
        }
        side.count();
        side.estimate(lexicon);
        side
    }

    /// The same terms with other items, each a range of these.
    pub fn grouped(&self, ranges: &[std::ops::Range<usize>]) -> Self {
        let items = ranges.iter().map(|range| {
            let parts = &self.items[range.clone()];
            let terms = parts.iter().flat_map(|item| item.terms.iter().copied()).gather();
            Item { terms, length: parts.iter().map(|item| item.length).sum() }
        });
        let mut side = Self {
            items: items.gather(),
            terms: self.terms.clone(),
            stems: self.stems.clone(),
            alphabetic_length: self.alphabetic_length,
            ..Self::default()
        };
        side.count();
        side
    }

    /// How many items in a row, this one among them, say what it says, alone or each with the same up to [`MAX_PERIOD`]
    /// others; at most [`MAX_RUN`] on either side are looked at.
    pub fn run_around(&self, item: usize) -> usize {
        let items = &self.items[item.saturating_sub(MAX_RUN)..(item + MAX_RUN).min(self.items.len())];
        let at = item.min(MAX_RUN);
        let run = |period: usize| {
            let repeats =
                |from: &usize| items.get(from + period).is_some_and(|other| other.terms == items[*from].terms);
            // The last ones of a run repeat only what is before them.
            let behind = (at..).take_while(repeats).count();
            let before = (0..(at + 1).saturating_sub(period)).rev().take_while(repeats).count();
            1 + (before + behind) / period
        };
        (1..=MAX_PERIOD).map(run).fold(1, usize::max)
    }

    /// The distinct stems of some items, ascending.
    pub fn stems_of(&self, items: &[usize]) -> Vec<u32> {
        let terms = items.iter().flat_map(|&item| &self.items[item].terms);
        let mut stems: Vec<u32> = terms.map(|&term| self.terms[term as usize].stem).gather();
        ascending(&mut stems);
        stems.dedup();
        stems
    }

    fn read(&mut self, text: &str, language: Language, lexicon: Option<&Lexicon>, item: &mut Item) {
        let tokens = tokens(text, language);
        let mut numerals = numerals(text, &tokens, language).into_iter().filter(|n| !n.weak).peekable();
        let mut tokens = tokens.into_iter().peekable();
        // Up to where one number replaces the tokens.
        let mut counted = 0;
        while let Some(token) = tokens.next() {
            let surface = token.span.of(text);
            while let Some(numeral) = numerals.next_if(|numeral| numeral.span.start < token.span.end) {
                item.terms.push(self.number(&numeral));
                counted = numeral.span.end;
            }
            let letters = surface.chars().filter(|c| c.is_alphanumeric()).count();
            let first = surface.chars().next();
            match token.kind {
                TokenKind::Space => {}
                TokenKind::Mark => {
                    if let Some(mark) = shared_mark(surface) {
                        item.terms.push(self.term(TermKind::Mark, mark.to_string(), surface));
                    }
                }
                _ if token.span.end <= counted => item.length += letters as f64,
                TokenKind::Number => {
                    item.length += letters as f64;
                    item.terms.push(self.term(TermKind::Number, digits(surface), surface));
                }
                TokenKind::Word if first.is_some_and(is_han) => {
                    // The splitter gives single characters; a lexicon knows the words that they form.
                    let mut end = token.span.end;
                    let limit = numerals.peek().map_or(usize::MAX, |numeral| numeral.span.start);
                    while let Some(next) = tokens.next_if(|next| {
                        let first = next.span.of(text).chars().next();
                        next.span.start == end && next.span.start < limit && first.is_some_and(is_han)
                    }) {
                        end = next.span.end;
                    }
                    let run = part(text, token.span.start..end);
                    let characters = run.chars().count() as f64;
                    item.length += characters;
                    self.alphabetic_length += HAN_LETTERS * characters;
                    for word in han_words(run, lexicon) {
                        item.terms.push(self.term(TermKind::Word, word.to_owned(), word));
                    }
                }
                TokenKind::Word => {
                    item.length += letters as f64;
                    let is_vowelless = first.is_some_and(|first| matches!(first, '\u{5D0}'..='\u{6FF}'));
                    self.alphabetic_length += if is_vowelless { VOWELLESS_LETTERS } else { 1.0 } * letters as f64;
                    let mut form = fold(surface);
                    form.retain(char::is_alphanumeric);
                    item.terms.push(self.term(TermKind::Word, form, surface));
                }
            }
        }
    }

    /// The same number is a cardinal here and an ordinal there; a month is neither.
    fn number(&mut self, numeral: &Numeral) -> u32 {
        let form = match numeral.kind {
            NumeralKind::Month => format!("month {}", numeral.value),
            _ => numeral.value.to_string(),
        };
        self.term(TermKind::Number, form, "")
    }

    fn term(&mut self, kind: TermKind, form: String, surface: &str) -> u32 {
        let key = (kind, form);
        if let Some(&id) = self.term_ids.get(&key) {
            return id;
        }
        let beginning = if kind == TermKind::Word { key.1.chars().take(STEM_LETTERS).collect() } else { key.1.clone() };
        let next = self.stems.len() as u32;
        let stem = *self.stem_ids.entry((kind, beginning.clone())).or_insert(next);
        if stem == next {
            self.stems.push(Stem { form: beginning, ..Stem::default() });
        }
        let id = self.terms.len() as u32;
        self.terms.push(Term { kind, form: key.1.clone(), surface: surface.to_owned(), stem });
        self.term_ids.insert(key, id);
        id
    }

    /// Finds how common each stem is in the language.
    fn estimate(&mut self, lexicon: Option<&Lexicon>) {
        for term in &self.terms {
            let share = match term.kind {
                TermKind::Number => ANY_NUMBER,
                TermKind::Mark => ANY_MARK,
                TermKind::Label => ANY_LABEL,
                TermKind::Word => {
                    let word = lowercase(trim_end(&term.surface, |c| matches!(c, '’' | '\'')));
                    let end = word.char_indices().nth(STEM_LETTERS).map(|(at, _)| at);
                    let known = |lexicon: &Lexicon| match end {
                        Some(end) => lexicon.frequency_of_beginning(part(&word, ..end)),
                        None if word.chars().count() < STEM_LETTERS => lexicon.frequency(&word),
                        None => lexicon.frequency_of_beginning(&word),
                    };
                    lexicon.and_then(known).map_or(ANY_WORD, |share| share.max(RARE_WORD))
                }
            };
            let stem = &mut self.stems[term.stem as usize];
            stem.background = stem.background.max(share);
        }
    }

    fn count(&mut self) {
        self.stems.iter_mut().for_each(|stem| (stem.count, stem.items) = (0, 0));
        self.tokens = 0;
        let mut last = vec![usize::MAX; self.stems.len()];
        for (index, item) in self.items.iter().enumerate() {
            // One that says the same was the last to have some of these words.
            let is_same = |&term: &u32| {
                let other = self.items.get(last[self.terms[term as usize].stem as usize]);
                other.is_some_and(|other| other.terms == item.terms)
            };
            let is_new = !item.terms.iter().take(TERMS_COMPARED).any(is_same);
            self.tokens += if is_new { item.terms.len() } else { 0 };
            for &term in &item.terms {
                let id = self.terms[term as usize].stem as usize;
                self.stems[id].count += u32::from(is_new);
                if last[id] != index {
                    last[id] = index;
                    self.stems[id].items += 1;
                }
            }
        }
    }
}

fn han_words<'t>(run: &'t str, lexicon: Option<&Lexicon>) -> Vec<&'t str> {
    match lexicon {
        Some(lexicon) => lexicon.segment_han(run).into_iter().map(|span| span.of(run)).gather(),
        None => run.char_indices().map(|(at, c)| part(run, at..at + c.len_utf8())).gather(),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A number's digits as ASCII, without separators.
fn digits(number: &str) -> String {
    number.chars().filter_map(digit).filter_map(|value| char::from_digit(value.into(), 10)).collect()
}

/// A mark that translation keeps, under the name that all languages share.
fn shared_mark(mark: &str) -> Option<char> {
    let shared = match mark.chars().next()? {
        '؟' | '？' => '?',
        '！' => '!',
        '：' => ':',
        '；' | '؛' => ';',
        '（' => '(',
        '٪' | '％' => '%',
        '«' | '»' | '“' | '”' | '„' | '‟' | '「' | '」' | '『' | '』' | '《' | '》' => '"',
        mark => mark,
    };
    KEPT_MARKS.contains(shared).then_some(shared)
}
