//! A name that both languages write alike, in the place of another one: "Clinton" against "Bush".
//!
//! Idea: languages of the same letters copy the names of persons and firms. A word with a capital is such a name where
//! the tables of both have it and mean the same by it, or behind a title or a first name; it may be one where its table
//! lacks it. Where one run of such words on each side is nowhere on the other, no word there sounds like it or may
//! translate it, and one of the two is surely a name, one replaces the other. Time: the names of a pair by the words of
//! the other side. Space: linear in them.
//!
//! Before -> after: "Contact Peter Moore" / "Contactez Peter Walsh" -> `name.differs`. "said John Moore" / "a dit Jean
//! Moore" -> nothing.

use crate::strings::gather::Gather;
use std::ops::Range;

use crate::comparison::{Place, Side};
use crate::findings::other_names::{another, has_title, is_heading, spelled_alike, words_without_capital};
use crate::findings::phrases::Hit;
use crate::findings::{Candidate, Read};
use crate::language::Language;
use crate::language::generated::WORDS_ARTICLES;
use crate::lexicon::{Lexicon, Vector};
use crate::strings::search::{has, trim_end};
use crate::translation::words::{SideWords, Word, WordKind, cover};

/// Letters of the shortest name, and the most words of a side that is a sentence.
const MIN_NAME_LETTERS: usize = 4;
const MAX_WORDS: usize = 200;
/// Ends of plurals. German names have an "s" too: "Clintons".
const PLURALS: [&str; 2] = ["s", "en"];
/// The share of its consonants from which two names may be spellings of one: "William" and "Guillaume" have .75.
const MIN_SAME_CONSONANTS: f64 = 0.65;
/// The cosine of a name with itself in the other language's table. "Kennedy" has .91 in French, "Walsh" none.
const SAME_NAME_COSINE: f32 = 0.8;
/// The cosine from which a word may be a name's translation: "William" and "Guillaume" have .74, "Kennedy" and "Nixon" .52.
const MIN_TRANSLATION_COSINE: f32 = 0.7;

/// Names that have another one as their counterpart.
pub(crate) fn find(read: &Read, hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let Read { left, right, pairs, tables, .. } = *read;
    let mut found = Vec::new();
    if !left.language.has_latin_letters() || !right.language.has_latin_letters() {
        return found;
    }
    let small = [left, right].map(words_without_capital);
    for (pair, hits) in pairs.iter().zip(hits) {
        if pair.left.len().max(pair.right.len()) > MAX_WORDS {
            continue;
        }
        let alone = |side: Side| {
            let (own, others) = side.own_and_other(&pair.left, &pair.right);
            let (table, other_table) = side.own_and_other(tables[0], tables[1]);
            let (own_side, at) = (side.of(left, right), side.index());
            let names = Names {
                side: own_side,
                language: own_side.language,
                words: own,
                tables: [table, other_table],
                hits: &hits[at],
                small: &small[at],
            };
            let is_there = |word: &Word, is_family_name: bool| {
                let vector = find_name(table, &word.folded);
                // A family name is not translated, but "BBC Scotland" may be.
                let least = if is_family_name { SAME_NAME_COSINE } else { MIN_TRANSLATION_COSINE };
                let may_be = |other: &Word| {
                    let other = vector.as_ref().zip(other_table.find(&other.folded));
                    other.is_some_and(|(vector, other)| vector.cosine(&other) >= least)
                };
                // The capital of a first word says nothing, if that is no name.
                let has_capital = |other: &Word| other.capital && (!other.first || names.is_alike_abroad(other));
                others.iter().any(|other| {
                    is_part(word, other)
                        || has_capital(other)
                            && spelled_alike(word, other).is_some_and(|alike| alike >= least_alike(word, other))
                        || may_be(other)
                })
            };
            let runs = if is_heading(own) { Vec::new() } else { names.runs() };
            let alone = runs.into_iter().filter_map(|run| {
                let words = run.clone().filter(|&at| !is_there(own[at], at > run.start)).map(|at| own[at]);
                let words: Vec<&Word> = words.filter(|word| names.has(word)).gather();
                let is_sure = words.len() > 1 || words.iter().any(|word| names.is_known(word));
                Some((cover(words.iter().copied())?, is_sure))
            });
            alone.collect::<Vec<(Place, bool)>>()
        };
        // Of two words that no table has, neither may be a name: "Alleviation", "Nairas".
        if let ([(l, is_sure)], [(r, is_sure_too)]) = (&alone(Side::Left)[..], &alone(Side::Right)[..])
            && (*is_sure || *is_sure_too)
        {
            found.push(another([left, right], [*l, *r], pair.confidence));
        }
    }
    found
}

/// The words of one side of a pair.
struct Names<'a> {
    side: &'a SideWords<'a>,
    language: Language,
    words: &'a [&'a Word],
    tables: [&'a Lexicon; 2],
    hits: &'a [Hit<'a>],
    /// By word of the vocabulary whether the text has it without a capital too.
    small: &'a [bool],
}

impl Names<'_> {
    /// Words with capitals beside each other, but those behind an article, which persons and firms do not have.
    fn runs(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let may_be = |word: &&&Word| word.capital && word.is_content();
            let length = self.words[at..].iter().take_while(may_be).count();
            let run = at..at + length;
            let is_alone = length == 1 && self.words[at].first;
            // German relative pronouns are articles, but for the comma.
            let has_article = match self.words[..at] {
                [.., before, article] => before.kind != WordKind::Mark && self.is_article(article),
                [article] => self.is_article(article),
                [] => false,
            };
            if length > 0 && !is_alone && !has_article {
                runs.push(run);
            }
            at += length.max(1);
        }
        runs
    }

    fn is_article(&self, word: &Word) -> bool {
        WORDS_ARTICLES.of(self.language).contains(&word.folded)
    }

    /// Whether a word may be a name that the other language copies.
    fn has(&self, word: &Word) -> bool {
        // What names a place is compared as such, and a currency is no name.
        let is_hit = self.hits.iter().any(|hit| hit.holds(word));
        // German nouns have capitals too, and "StrgP" is no name.
        let is_unknown = || self.language != Language::German && find_name(self.tables[0], &word.folded).is_none();
        let text = self.side.text(word.place);
        let has_inner_capital = || {
            let rest = text.strip_prefix("Mc").or_else(|| text.strip_prefix("Mac")).unwrap_or(text);
            text.chars().any(char::is_lowercase) && rest.chars().skip(1).any(char::is_uppercase)
        };
        word.folded.chars().count() >= MIN_NAME_LETTERS
            && !self.small[word.id]
            && !is_hit
            && !has_inner_capital()
            && (is_unknown() || self.is_known(word))
    }

    /// Whether a word is surely a name: behind a title or a first name, or the same in both tables.
    fn is_known(&self, word: &Word) -> bool {
        let at = self.words.iter().position(|other| other.place == word.place);
        let before = at.and_then(|at| self.words.get(at.checked_sub(1)?)).filter(|before| before.capital);
        // A German noun that no table has, and that is no compound of those that it has, is a name there too.
        let is_noun = || self.language == Language::German && self.tables[0].lookup(&word.folded).is_some();
        let is_family_name = || before.is_some_and(|before| self.is_alike_abroad(before)) && !is_noun();
        has_title(self.words, word, self.hits)
            || (self.is_alike_abroad(word) || is_family_name()) && !self.has_plural(word)
    }

    /// Whether both tables have a word and mean the same by it.
    fn is_alike_abroad(&self, word: &Word) -> bool {
        let vectors = self.tables.map(|table| find_name(table, &word.folded));
        matches!(vectors, [Some(own), Some(other)] if own.cosine(&other) >= SAME_NAME_COSINE)
    }

    /// Whether a table has the plural of a word, as it has none of a name.
    fn has_plural(&self, word: &Word) -> bool {
        let plurals = PLURALS.map(|end| format!("{}{end}", word.folded));
        plurals.iter().any(|plural| self.tables.iter().any(|table| table.find(plural).is_some()))
    }
}

/// Whether one word ends or begins with the other one: "Montecarlo" with "Carlo".
fn is_part(one: &Word, other: &Word) -> bool {
    let is_within = |long: &str, short: &str| {
        let is_long = short.chars().count() >= MIN_NAME_LETTERS;
        is_long && (long.starts_with(short) || long.ends_with(short))
    };
    is_within(&one.folded, &other.folded) || is_within(&other.folded, &one.folded)
}

/// The share of their consonants from which two words may be one name: of "Saint-Pierre", a part is "Pedro".
fn least_alike(word: &Word, other: &Word) -> f64 {
    if [word, other].iter().any(|word| has(&word.folded, '-')) { 0.0 } else { MIN_SAME_CONSONANTS }
}

/// The vector of a name, without the "s" that says what is its.
fn find_name(table: &Lexicon, folded: &str) -> Option<Vector> {
    let bare = trim_end(folded, |c| matches!(c, 's' | '\'' | '’'));
    table.find(folded).or_else(|| table.find(bare))
}
