//! Closed classes of words, with one value for each member: "north" and "south" of the class `compass`.
//!
//! A table has a line for each value: `compass north: north, northern`. A form is a word, a phrase of several words, or
//! the beginning (`north*`) or end (`*less`) of a word; `#` in a phrase is any number, and `lehnt … ab` a word with
//! another one further on. Chinese forms are looked for anywhere in a sentence, and stand for their traditional
//! characters too. The tables are part of the language's lexicon. Time: linear in the words for forms of bounded length.
//! Space: linear in the table.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::Place;
use crate::language::{Language, counted as counted_unit, number_word};
use crate::strings::fold;
use crate::strings::search::{has, places, split_once, starts_in, strip_first, trim_start};
use crate::strings::sort::Order;
use crate::strings::span::{Span, part};
use crate::translation::words::{Word, WordKind};

/// What the line begins with that has each traditional Chinese character before its simplified one. It is the first
/// line.
pub(crate) const TRADITIONAL: &str = "traditional";

/// The first of the ideographs that Unicode unified, and how many there are.
const FIRST_HAN: usize = 0x4e00;
const HAN: usize = 0x5200;

/// Letters below which a beginning of a word is not looked up.
const MIN_STEM_LETTERS: usize = 2;

/// Letters up to which the beginning of a word is a prefix, and letters that must follow it.
const MAX_PREFIX_LETTERS: usize = 3;
const MIN_PREFIXED_LETTERS: usize = 4;

/// What stands in a phrase for the words between its parts, and how many they are at most.
const GAP: &str = "…";
const MAX_GAP_WORDS: usize = 12;

/// A member of a class in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit<'t> {
    /// The class.
    pub class: &'t str,
    /// The value within the class.
    pub value: &'t str,
    /// Where its words are.
    pub place: Place,
    /// The index of its first word in the sentence.
    pub at: usize,
    /// Bytes of the prefix that it was found by, where that is all that its word has of it: "un" of "unreliable".
    pub prefix: usize,
}

impl Hit<'_> {
    /// Whether the word is one of its words.
    pub fn holds(&self, word: &Word) -> bool {
        let (outer, inner) = (self.place, word.place);
        outer.block == inner.block && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
    }
}

/// What a form says.
#[derive(Clone, Copy)]
struct Meaning<'t> {
    class: &'t str,
    value: &'t str,
    /// A form with a capital is a name: only words with one fit.
    is_name: bool,
}

impl Meaning<'_> {
    fn fits(&self, word: &Word) -> bool {
        !self.is_name || word.capital
    }
}

/// A form: the words that follow the first one, and what it says.
struct PhraseForm<'t> {
    rest: Vec<String>,
    meaning: Meaning<'t>,
}

impl PhraseForm<'_> {
    /// Whether the words behind the first one are those of the phrase. A part far from it ends the clause, unless
    /// another word or gap is behind that.
    ///
    /// Before -> after: "lehnt … ab", "das Angebot heute ab." -> true; "das Angebot ab Mai" -> false. "müssen … nicht nur",
    /// "sie nicht nur zahlen" -> true; "sie nicht zahlen" -> false.
    fn goes_on(&self, words: &[&Word]) -> bool {
        let is_end = |at: usize| words.get(at).is_none_or(|word| word.kind == WordKind::Mark);
        match self.rest.as_slice() {
            [gap, last, behind @ ..] if gap == GAP => {
                let ends = |at: usize| match behind.first() {
                    Some(next) => next == GAP || words.get(at).is_some_and(|word| is_part(word, next)),
                    None => is_end(at),
                };
                let mut clause = (0..MAX_GAP_WORDS).take_while(|&at| !is_end(at));
                clause.any(|at| is_part(words[at], last) && ends(at + 1))
            }
            rest => words.len() >= rest.len() && words.iter().zip(rest).all(|(word, part)| is_part(word, part)),
        }
    }

    /// The words that it takes: of two with others between, the first.
    fn words(&self) -> usize {
        if self.rest.first().is_some_and(|part| part == GAP) { 1 } else { 1 + self.rest.len() }
    }
}

/// The forms of one language.
pub(crate) struct Phrases<'t> {
    language: Language,
    /// By their first word.
    whole: FxHashMap<String, Vec<PhraseForm<'t>>>,
    /// By the beginning of a word.
    beginnings: FxHashMap<String, Meaning<'t>>,
    /// By the end of a word.
    endings: Vec<(String, Meaning<'t>)>,
    /// Chinese: longest first.
    anywhere: Vec<(String, Meaning<'t>)>,
    /// Chinese: for each character from [`FIRST_HAN`] on the simplified one.
    simplified: Vec<char>,
}

impl<'t> Phrases<'t> {
    /// Reads tables. A malformed line is left out.
    pub fn new(language: Language, lines: impl IntoIterator<Item = &'t str>) -> Self {
        let mut phrases = Self {
            language,
            whole: FxHashMap::default(),
            beginnings: FxHashMap::default(),
            endings: Vec::new(),
            anywhere: Vec::new(),
            simplified: Vec::new(),
        };
        for line in lines {
            let Some((name, forms)) = line.split_once(':') else { continue };
            if name == TRADITIONAL {
                let mut characters = forms.trim().chars();
                while let (Some(traditional), Some(simplified)) = (characters.next(), characters.next()) {
                    phrases.simplify(traditional, simplified);
                }
            }
            // What has a dot is a table of `data/languages`.
            let Some((class, value)) = name.split_once(' ').filter(|(class, _)| !has(class, '.')) else { continue };
            for form in forms.split(',').map(str::trim).filter(|form| !form.is_empty()) {
                let is_name = starts_in(form, char::is_uppercase);
                phrases.add(fold(form), Meaning { class, value, is_name });
            }
        }
        phrases.anywhere.order_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        phrases
    }

    fn add(&mut self, form: String, meaning: Meaning<'t>) {
        if self.language == Language::Chinese {
            self.anywhere.push((self.simplified(&form), meaning));
        } else if let Some(ending) = form.strip_prefix('*') {
            self.endings.push((ending.to_owned(), meaning));
        } else if let Some(beginning) = form.strip_suffix('*') {
            self.beginnings.insert(beginning.to_owned(), meaning);
        } else {
            let mut words = form.split(' ').map(str::to_owned);
            let first = words.next().unwrap_or_default();
            self.whole.entry(first).or_default().push(PhraseForm { rest: words.gather(), meaning });
        }
    }

    /// The members of the classes in a sentence, in order. A longer form takes the words of a shorter one.
    pub fn find(&self, words: &[&Word]) -> Vec<Hit<'t>> {
        if self.language == Language::Chinese { self.find_anywhere(words) } else { self.find_words(words) }
    }

    fn simplify(&mut self, traditional: char, simplified: char) {
        let Some(at) = (traditional as usize).checked_sub(FIRST_HAN).filter(|&at| at < HAN) else { return };
        for next in self.simplified.len()..=at {
            self.simplified.push_all(char::from_u32((FIRST_HAN + next) as u32));
        }
        self.simplified[at] = simplified;
    }

    fn simplified(&self, text: &str) -> String {
        let simplified = |c: char| (c as usize).checked_sub(FIRST_HAN).and_then(|at| self.simplified.get(at));
        text.chars().map(|c| simplified(c).copied().unwrap_or(c)).collect()
    }

    fn find_words(&self, words: &[&Word]) -> Vec<Hit<'t>> {
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let (found, length, prefix) = self.at(words, at);
            if let Some(Meaning { class, value, .. }) = found {
                let last = words[at + length - 1].place;
                let same_block = last.block == word.place.block;
                let end = if same_block { last.span.end } else { word.place.span.end };
                let place = Place { block: word.place.block, span: Span::new(word.place.span.start, end) };
                hits.push(Hit { class, value, place, at, prefix });
            }
            at += length;
        }
        hits
    }

    /// What begins at a word, how many words it takes, and the bytes of a prefix that it is found by.
    fn at(&self, words: &[&Word], at: usize) -> (Option<Meaning<'t>>, usize, usize) {
        for word in self.spellings(words[at]) {
            let fits = |form: &&PhraseForm| form.goes_on(&words[at + 1..]) && form.meaning.fits(words[at]);
            let longest = self
                .whole
                .get(word)
                .and_then(|forms| forms.iter().filter(fits).max_by(|a, b| a.rest.len().cmp(&b.rest.len())));
            if let Some(form) = longest {
                return (Some(form.meaning), form.words(), 0);
            }
        }
        if words[at].kind == WordKind::Mark {
            return (None, 1, 0);
        }
        for word in self.spellings(words[at]) {
            let beginnings = word.char_indices().map(|(end, c)| part(word, ..end + c.len_utf8()));
            let letters = word.chars().count();
            let known = beginnings.enumerate().skip(MIN_STEM_LETTERS - 1).filter_map(|(index, part)| {
                // "in*", which says no, is a prefix of "inactive", but not of "into". "süd*" is the stem of "Süden".
                let is_prefix = |meaning: &&Meaning| {
                    !matches!(meaning.class, "negative" | "modal")
                        || index + 1 > MAX_PREFIX_LETTERS
                        || letters > index + MIN_PREFIXED_LETTERS
                };
                let meaning = self.beginnings.get(part).filter(|one| is_prefix(one) && one.fits(words[at]))?;
                Some((*meaning, if index < MAX_PREFIX_LETTERS { part.len() } else { 0 }))
            });
            let known = known.last();
            let ending = || self.endings.iter().find(|(ending, ..)| word.ends_with(ending.as_str()));
            if let Some((found, prefix)) = known {
                return (Some(found), 1, prefix);
            } else if let Some(&(_, meaning)) = ending() {
                return (Some(meaning), 1, 0);
            }
        }
        (None, 1, 0)
    }

    /// A word, and in Arabic what is left of it without the conjunction, the preposition and the article before it.
    fn spellings<'w>(&self, word: &'w Word) -> impl Iterator<Item = &'w str> + use<'w> {
        let whole = word.folded.as_str();
        let is_arabic = self.language == Language::Arabic;
        let strip =
            |word: &'w str, letters: &[char]| word.strip_prefix(letters).filter(|rest| rest.chars().count() > 1);
        let joined = if is_arabic { strip(whole, &['و', 'ف']) } else { None };
        let base = joined.unwrap_or(whole);
        let bare = if is_arabic { strip(base, &['ب', 'ل', 'ك']) } else { None };
        let article = |word: &'w str| word.strip_prefix("ال").or_else(|| word.strip_prefix("لل")).filter(|_| is_arabic);
        let base_article = article(base);
        let bare_article = bare.and_then(article);
        // "10-week", "10-недельный"
        let counted = trim_start(whole, char::is_numeric);
        let counted = (counted.len() < whole.len())
            .then(|| strip_first(counted, |c| matches!(c, '-' | '\u{2010}' | '\u{2011}')))
            .flatten();
        // "six-metre", "zehn-monatig"
        let spelled = split_once(whole, "-").filter(|(number, _)| number_word(self.language, number).is_some());
        let counted = counted.or(spelled.map(|(_, rest)| rest));
        // "Zweijährig"
        let joined_unit = || counted_unit(self.language, whole).filter(|_| number_word(self.language, whole).is_some());
        let counted = counted.or_else(|| joined_unit().map(|(_, rest)| rest));
        // "Paris's"
        let owner = whole.strip_suffix("'s").or_else(|| whole.strip_suffix("’s"));
        [Some(whole), owner, joined, base_article, bare, bare_article, counted].into_iter().flatten()
    }

    fn find_anywhere(&self, words: &[&Word]) -> Vec<Hit<'t>> {
        let mut text = String::new();
        let mut starts = Vec::new();
        for word in words {
            starts.push(text.len());
            text.push_str(&self.simplified(&word.folded));
        }
        let mut taken = vec![false; text.len()];
        let mut hits = Vec::new();
        for (form, Meaning { class, value, .. }) in &self.anywhere {
            for start in places(&text, form) {
                let range = start..start + form.len();
                // "m" is a word, and no letter of "program".
                let is_start = |at: usize| at == text.len() || starts.binary_search(&at).is_ok();
                if form.is_ascii() && !(is_start(range.start) && is_start(range.end)) {
                    continue;
                }
                if taken[range.clone()].iter().any(|taken| *taken) {
                    continue;
                }
                taken[range.clone()].fill(true);
                let first = starts.partition_point(|&begin| begin <= range.start) - 1;
                let last = starts.partition_point(|&begin| begin < range.end) - 1;
                let (first_place, last_place) = (words[first].place, words[last].place);
                let end =
                    if last_place.block == first_place.block { last_place.span.end } else { first_place.span.end };
                let place = Place { block: first_place.block, span: Span::new(first_place.span.start, end) };
                hits.push(Hit { class, value, place, at: first, prefix: 0 });
            }
        }
        hits.order_by_key(|hit| hit.at);
        hits
    }
}

/// Whether a word is what a phrase has in its place.
fn is_part(word: &Word, part: &str) -> bool {
    word.folded == part || part == "#" && word.kind == WordKind::Number
}
