//! The seam between two lines of a paragraph: a space, nothing, or a hyphen judged.
//!
//! A hyphen at a line end stays or goes by how the text itself spells the word elsewhere; where it does not, by tables
//! of parts that keep theirs. One table of the text's words, made when a hyphen first asks for it: linear time and
//! memory.

use std::borrow::Cow;
use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use crate::document::columns::is_wide;
use crate::document::lines::Line;
use crate::document::seams::is_thai;
use crate::language::generated::{
    HYPHENS_AFTER, HYPHENS_BEFORE, HYPHENS_FIRSTS, HYPHENS_KEPT, HYPHENS_SECONDS, HYPHENS_SOLID, HYPHENS_WHOLE,
    WORDS_ELIDED,
};
use crate::language::{Language, PerLanguage, entries, is_conjunction};
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::{behind_last, ends_in, has_figure, starts_in, strip_last, trim_end};
use crate::strings::unicode::lowercase;

/// Characters of a word that are looked at to judge a hyphen; in a longer chain of hyphens, each is its own.
const MAX_WORD_CHARACTERS: usize = 64;

/// How the text spells its words, for hyphens at line ends.
pub(crate) struct Hyphens<'a> {
    raw: &'a str,
    lines: &'a [Line],
    language: Language,
    /// Words in lower case, compounds with their hyphens, and how often each occurs; made where a hyphen needs it.
    words: OnceCell<FxHashMap<Cow<'a, str>, usize>>,
}

/// Words other than "and" and "or" before which a hanging hyphen stays ("two- to three-day", "vier- bis fünfmal").
const BEFORE_SECOND: [&str; 2] = ["to", "bis"];

impl<'a> Hyphens<'a> {
    pub(crate) fn new(raw: &'a str, lines: &'a [Line], language: Language) -> Self {
        Self { raw, lines, language, words: OnceCell::new() }
    }

    /// The words of all lines; none if no line ends in a hyphen.
    fn count_words(&self) -> FxHashMap<Cow<'a, str>, usize> {
        let mut words = FxHashMap::default();
        if !self.lines.iter().any(|line| ends_hyphenated(line.span.of(self.raw))) {
            return words;
        }
        let mut broken = false;
        for line in self.lines {
            let text = line.span.of(self.raw);
            let from = if std::mem::replace(&mut broken, ends_hyphenated(text)) {
                text.find(char::is_whitespace).unwrap_or(text.len())
            } else {
                0
            };
            let text = text.get(from..).unwrap_or_default();
            // The parts of a word that is broken here are not independent evidence.
            let text = if broken { trim_end(text, |c| !c.is_whitespace()) } else { text };
            let is_part = |c: char| c.is_ascii_alphabetic() || c.is_alphanumeric() || is_hyphen(c);
            for word in text.split(|c: char| !is_part(c)).filter(|word| !word.is_empty()) {
                let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
                let word = if is_lower { Cow::Borrowed(word) } else { Cow::Owned(lowercase(word)) };
                *words.entry(word).or_insert(0) += 1;
            }
        }
        words
    }

    /// Prepares `text` for the next line of its paragraph: a space, or none, or a hyphen taken back.
    pub(crate) fn seam(&self, text: &mut String, piece: &str) {
        let (Some(last), Some(next)) = (text.chars().next_back(), piece.chars().next()) else { return };
        let tight = (is_wide(last) || is_wide_mark(last)) && (is_wide(next) || is_wide_mark(next));
        // A line of Thai ends anywhere between words.
        if tight || is_thai(last) && is_thai(next) || last == '\u{2011}' || ends_elided(text) {
            return;
        }
        let before = text.chars().nth_back(1).unwrap_or(' ');
        if matches!(last, '/' | '—') && before.is_alphanumeric() && next.is_alphanumeric() {
            return;
        }
        if last == '–' && before.is_numeric() && next.is_numeric() {
            return;
        }
        if !ends_hyphenated(text) || !next.is_alphanumeric() {
            text.push(' ');
            return;
        }
        let second: String = piece.chars().take_while(|&c| c.is_alphanumeric()).collect();
        let goes_on = piece.get(second.len()..).is_some_and(|rest| starts_in(rest, is_hyphen));
        // "up-" above "to-date": a chain goes on before a word of grammar.
        if goes_on && self.language.is_function_word(&fold(&second)) {
            return;
        }
        // "in-" above "to" is one word.
        let first = text.rsplit(|c: char| !c.is_alphanumeric()).nth(1).unwrap_or_default();
        let is_word = second == "to" && self.language.is_function_word(&fold(first));
        if is_conjunction(&second) || !is_word && BEFORE_SECOND.contains(&second.as_str()) {
            text.push(' ');
        } else if !self.keeps(text, &second) {
            text.pop();
        }
    }

    /// Whether a word broken at a hyphen has that hyphen for its own.
    fn keeps(&self, text: &str, second: &str) -> bool {
        let part = |c: &char| c.is_alphanumeric() || is_hyphen(*c);
        let back: Vec<char> = text.chars().rev().skip(1).take(MAX_WORD_CHARACTERS).take_while(part).gather();
        let first: String = back.iter().rev().collect();
        // "EU-" above "weit"; "E-" above "lektra" is a word, and so is what is in a script without capitals.
        let is_acronym =
            first.chars().filter(|c| c.is_uppercase()).count() > 1 && !first.chars().any(char::is_lowercase);
        // "Vorstands-" above "Mitglied"
        let is_capital = is_acronym || starts_in(second, char::is_uppercase);
        if has_figure(&first) || has_figure(second) || is_capital || back.len() == MAX_WORD_CHARACTERS {
            return true;
        }
        let (first, second) = (lowercase(&first), lowercase(second));
        let words = self.words.get_or_init(|| self.count_words());
        let count = |word: &str| words.get(word).copied().unwrap_or(0);
        let (apart, together) = (count(&format!("{first}-{second}")), count(&format!("{first}{second}")));
        if apart != together {
            return apart > together;
        }
        let last = behind_last(&first, |c| c == '-');
        let holds = |table: &PerLanguage<&'static str>, word: &str| {
            entries(table.of(self.language))
                .any(|entry| entry.strip_suffix('*').map_or(entry == word, |beginning| word.starts_with(beginning)))
        };
        let whole = format!("{last}{second}");
        if holds(&HYPHENS_KEPT, &format!("{last}-{second}")) {
            return true;
        }
        if holds(&HYPHENS_SOLID, &whole) || holds(&HYPHENS_WHOLE, &whole) {
            return false;
        }
        // "c'est-à-dire", "state-of-the-art": a chain goes on behind a word of grammar.
        if last.len() < first.len() && self.language.is_function_word(&fold(last)) {
            return true;
        }
        // Two words of grammar are one word: "within", "however".
        let is_word = |word: &str| count(word) > 0 && !self.language.is_function_word(&fold(word));
        let is_compound = holds(&HYPHENS_BEFORE, last) && (holds(&HYPHENS_AFTER, &second) || is_word(&second));
        let is_clitic = holds(&HYPHENS_SECONDS, &second)
            && (count(last) > 0 || last == "t" || self.language.is_function_word(&fold(last)));
        let are_words = matches!(self.language, Language::English | Language::French | Language::Other)
            && is_word(last)
            && is_word(&second)
            && last.chars().count() > 3
            && second.chars().count() > 3;
        holds(&HYPHENS_FIRSTS, last) && second.chars().count() > 2 || is_compound || is_clitic || are_words
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// Chinese and Japanese punctuation that is in the Western quotation and dash blocks.
fn is_wide_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Ends in a hyphen that belongs to a word.
pub(crate) fn ends_hyphenated(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(is_hyphen) && back.next().is_some_and(char::is_alphanumeric)
}

fn ends_elided(text: &str) -> bool {
    let Some(before) = strip_last(text, |c| matches!(c, '’' | '\'')) else { return false };
    // "Presqu’île" is one word, which may be broken there too. Italian is among the languages without tables.
    let elided =
        [Language::French, Language::Other].into_iter().flat_map(|language| entries(WORDS_ELIDED.of(language)));
    elided.chain(["presqu"]).any(|word| {
        let rest = before.len().checked_sub(word.len()).and_then(|at| Some((before.get(..at)?, before.get(at..)?)));
        rest.is_some_and(|(rest, end)| end.eq_ignore_ascii_case(word) && !ends_in(rest, char::is_alphabetic))
    })
}
