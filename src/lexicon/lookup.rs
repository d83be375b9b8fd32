//! Finds a word's vector, or that of its nearest relative in the table.

use crate::lexicon::{Lexicon, Vector};
use crate::strings::gather::Gather;
use crate::strings::span::{Span, part};
use crate::strings::unicode::{is_mark, lowercase, without_marks};

/// Letters that an unknown word must share with a known one to borrow its vector.
const MIN_SHARED_LETTERS: usize = 5;
/// How far a borrowed vector is trusted.
const BORROWED: f32 = 0.5;
/// Longer words are not looked for in pieces: no language writes them, and trying all cuts is quadratic.
const MAX_COMPOUND_LETTERS: usize = 60;
/// The shortest part of a compound.
const MIN_PART_LETTERS: usize = 4;
/// The most parts of a compound.
const MAX_PARTS: usize = 3;
/// What German puts between the parts of a compound.
const JOINTS: [&str; 6] = ["", "s", "n", "es", "en", "er"];
/// What Arabic writes before a word without a space (and, but, by, like, for; the article), the longest first.
const ARABIC_BEFORE: [&str; 16] =
    ["وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ك", "ل", "س"];
/// What Arabic writes after one (my, your, his, her, our, their), the longest first.
const ARABIC_AFTER: [&str; 12] = ["هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي"];
/// Endings of Arabic nouns, and those of the form that a table is likely to have.
const ENDINGS: [(&str, &str); 7] = [("ت", "ة"), ("ا", ""), ("ات", "ة"), ("ات", ""), ("ين", ""), ("ون", ""), ("ة", "")];

impl Lexicon {
    /// The vector of a word in running text: of the word itself, of its form without capitals and diacritics, of its
    /// stem (Arabic), of its parts (hyphens, German compounds), or with half the weight of the known words that share
    /// its first five letters or more. `None` where there is none of these.
    pub fn lookup(&self, word: &str) -> Option<Vector> {
        let word = lowercase(word);
        if let Some(found) = self.find(&word) {
            return Some(found);
        }
        if word.len() > 4 * MAX_COMPOUND_LETTERS || word.chars().count() > MAX_COMPOUND_LETTERS {
            return None;
        }
        match self.language.as_str() {
            "ar" => self.stem(&word),
            "de" => self.compound(&word, MAX_PARTS),
            _ => None,
        }
        .or_else(|| self.hyphenated(&word))
        .or_else(|| self.relative(&word))
    }

    /// The runs of Han characters of a text, cut into words: the longest of the table at each place, else one
    /// character. Everything else in the text is left out.
    pub fn segment_han(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut start = 0;
        while let Some(first) = part(text, start..).chars().next() {
            let mut end = start + first.len_utf8();
            if is_han(first) {
                let run = part(text, start..).char_indices().take_while(|&(_, c)| is_han(c)).take(self.longest);
                let ends: Vec<usize> = run.map(|(at, c)| start + at + c.len_utf8()).gather();
                let known = ends.iter().skip(1).rev().find(|&&end| self.find(part(text, start..end)).is_some());
                end = known.copied().unwrap_or(end);
                spans.push(Span::new(start, end));
            }
            start = end;
        }
        spans
    }

    /// Lower case in, without diacritics and with every variant of a character replaced: as `xtask/lexicon` folds the
    /// words of a table, which `text::fold` may not change.
    pub(crate) fn fold(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        for character in word.chars() {
            match character {
                'ß' => folded.push_str("ss"),
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                c if c.is_ascii() || is_atomic(c) => folded.push(self.plain(c)),
                c => without_marks(c, |letter| folded.push(self.plain(letter))),
            }
        }
        folded
    }

    fn plain(&self, character: char) -> char {
        let found = self.foldings.binary_search_by_key(&character, |&(variant, _)| variant);
        found.map_or(character, |at| self.foldings[at].1)
    }

    /// A word of the table, as it is or folded: fast, unlike a look-up of what is not there.
    pub(crate) fn find(&self, word: &str) -> Option<Vector> {
        if let Ok(index) = self.search(word) {
            return Some(self.vector(index));
        }
        let form = self.fold(word);
        if form != word
            && let Ok(index) = self.search(&form)
        {
            return Some(self.vector(index));
        }
        let from = self.folded.partition_point(|(other, _)| *other < form);
        self.folded.get(from).filter(|(other, _)| *other == form).map(|&(_, index)| self.vector(index as usize))
    }

    /// Arabic: the word without what is written together with it.
    fn stem(&self, word: &str) -> Option<Vector> {
        let long = |rest: &&str| rest.chars().count() >= 3;
        let heads = std::iter::once(word).chain(ARABIC_BEFORE.iter().filter_map(|clitic| word.strip_prefix(clitic)));
        for head in heads.filter(long) {
            let tails = ARABIC_AFTER.iter().filter_map(|clitic| head.strip_suffix(clitic)).filter(long);
            for rest in std::iter::once(head).chain(tails) {
                if let Some(found) = self.find(rest).or_else(|| self.singular(rest)) {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Arabic: the ending of a feminine noun before a pronoun, the accusative of an indefinite one, and plurals.
    fn singular(&self, word: &str) -> Option<Vector> {
        ENDINGS.iter().find_map(|(ending, usual)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3)?;
            self.find(&format!("{stem}{usual}"))
        })
    }

    /// German: the parts of a compound, at most so many, the last as long as can be.
    fn compound(&self, word: &str, parts: usize) -> Option<Vector> {
        if parts < 2 {
            return None;
        }
        let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(MIN_PART_LETTERS).gather();
        let cuts = &cuts[..cuts.len().saturating_sub(MIN_PART_LETTERS - 1)];
        for &cut in cuts {
            let Some((first, last)) = word.split_at_checked(cut) else { continue };
            let Some(last) = self.find(last) else { continue };
            let stems = JOINTS.iter().filter_map(|joint| first.strip_suffix(joint));
            let known =
                stems.filter(|stem| stem.chars().count() >= MIN_PART_LETTERS - 1).find_map(|stem| self.find(stem));
            if let Some(first) = known.or_else(|| self.compound(first, parts - 1)) {
                return Some(Vector::sum(&[first, last]));
            }
        }
        None
    }

    /// The parts between hyphens and apostrophes.
    fn hyphenated(&self, word: &str) -> Option<Vector> {
        let parts: Vec<&str> = word.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).gather();
        let known: Vec<Vector> = parts.iter().filter_map(|part| self.find(part)).gather();
        if parts.len() > 1 && !known.is_empty() { Some(Vector::sum(&known)) } else { None }
    }

    /// The known words that share the longest beginning.
    fn relative(&self, word: &str) -> Option<Vector> {
        let at = self.search(word).unwrap_or_else(|at| at);
        let neighbours = [at.checked_sub(1), (at < self.len()).then_some(at)];
        let shared = |index: usize| {
            let pairs = self.word(index).chars().zip(word.chars());
            pairs.take_while(|(known, own)| known == own).count()
        };
        let best = neighbours.into_iter().flatten().max_by_key(|&index| shared(index))?;
        (shared(best) >= MIN_SHARED_LETTERS).then(|| self.vector(best).weighted(BORROWED))
    }
}

/// Letters without a decomposition; looking it up for all of them is what reading a table would spend its time on.
fn is_atomic(character: char) -> bool {
    matches!(character, 'а'..='и' | 'к'..='я' | 'ا'..='ي') || is_han(character)
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' | '〇')
}
